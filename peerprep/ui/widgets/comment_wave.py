"""A take's sound with the numbered bubbles of comments over it and times under it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from peerprep.ui.announce import say
from peerprep.ui.drawing.pins import PIN_PX, paint_pin, pin_boxes
from peerprep.ui.durations import clock
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from peerprep.ui.widgets.waveform import Waveform

_CHOSEN_PX = 24.0
_TOP_PX = 30.0
_LOW_PX = 22.0
_STEPS_S = (5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600)
_MOST_TIMES = 6


@dataclass(frozen=True, slots=True)
class Pin:
    """A comment over the sound; `words` are what a screen reader says there."""

    id: str
    number: int
    at_s: float
    words: str


class CommentWave(Waveform):
    """Ctrl+G and a click on a bubble go to a comment.

    Signals:
        pin_chosen(str): the id of the comment.
    """

    pin_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pins: tuple[Pin, ...] = ()
        self._chosen = ""

    @property
    def pins(self) -> tuple[Pin, ...]:
        """The comments shown, in the order of their moments."""
        return self._pins

    def set_pins(self, pins: Sequence[Pin], chosen: str = "") -> None:
        """Show these bubbles, the chosen one larger."""
        self._pins = tuple(sorted(pins, key=lambda pin: (pin.at_s, pin.number)))
        self._chosen = chosen
        self.update()

    def next_pin(self, step: int = 1) -> bool:
        """Go to the next (or with -1 the previous) comment and say it; False without any."""
        if not self._pins:
            return False
        ids = [pin.id for pin in self._pins]
        at = ids.index(self._chosen) + step if self._chosen in ids else (0 if step > 0 else -1)
        pin = self._pins[at % len(ids)]
        self._go_to(pin)
        say(self, pin.words)
        return True

    def sizeHint(self) -> QSize:
        """Return the size in a review's sound card."""
        look = theme()
        return QSize(look.ipx(460), look.ipx(46 + _TOP_PX + _LOW_PX))

    def minimumSizeHint(self) -> QSize:
        """Stay usable when narrow."""
        return QSize(theme().ipx(160), self.sizeHint().height())

    def ground(self) -> QRectF:
        """Leave room for bubbles above and times below."""
        look = theme()
        top = look.px(_TOP_PX)
        return QRectF(0, top, self.width(), self.height() - top - look.px(_LOW_PX))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the comment whose bubble was pressed, else to the moment."""
        for pin, box in zip(self._pins, self._bubbles(), strict=True):
            if box.contains(event.position()):
                self._go_to(pin)
                return
        super().mousePressEvent(event)

    def paint_more(self, painter: QPainter, ground: QRectF) -> None:
        """Paint dotted lines, bubbles and times."""
        for pin, box in zip(self._pins, self._bubbles(), strict=True):
            foot = QPointF(self.x_of(pin.at_s), ground.bottom())
            paint_pin(painter, str(pin.number), box, foot)
        self._paint_times(painter, ground)

    def _paint_times(self, painter: QPainter, ground: QRectF) -> None:
        if not self._duration_s:
            return
        look = theme()
        painter.setFont(look.font("small"))
        painter.setPen(look.color(Ink.INK2))
        height = look.line_height("small")
        box = QRectF(0, ground.bottom() + look.px(3), self.width(), height)
        end = clock(self._duration_s)
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(box, right, end)
        step = next((s for s in _STEPS_S if self._duration_s / s <= _MOST_TIMES), _STEPS_S[-1])
        metrics = look.metrics("small")
        last = self.width() - metrics.horizontalAdvance(end) - look.px(14)
        moment = 0
        while moment < self._duration_s:
            words, x = clock(moment), self.x_of(moment)
            wide = metrics.horizontalAdvance(words)
            left = x if moment == 0 else x - wide / 2
            if left + wide > last:
                break
            painter.drawText(
                QRectF(left, box.top(), wide + 2, height),
                int(Qt.AlignmentFlag.AlignVCenter),
                words,
            )
            moment += step

    def _bubbles(self) -> list[QRectF]:
        """Return where the bubbles stand, side by side, each over its dotted line."""
        look = theme()
        low = look.px(_TOP_PX) - look.px(4) - look.px(PIN_PX)
        grows = look.px(_CHOSEN_PX - PIN_PX)
        return [
            box.adjusted(-grows / 2, low - grows, grows / 2, low)
            if pin.id == self._chosen
            else box.translated(0, low)
            for pin, box in zip(
                self._pins,
                pin_boxes([self.x_of(pin.at_s) for pin in self._pins], self.width()),
                strict=True,
            )
        ]

    def _go_to(self, pin: Pin) -> None:
        self.set_pins(self._pins, pin.id)
        self.set_position(pin.at_s)
        self.sought.emit(self.position_s)
        self.pin_chosen.emit(pin.id)
