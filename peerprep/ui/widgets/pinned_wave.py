"""The sound of one's own take with the numbered bubbles of partners' comments over it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QMouseEvent, QPainter

from peerprep.ui.drawing.pins import PIN_PX, paint_pin, pin_boxes
from peerprep.ui.durations import clock
from peerprep.ui.theme import theme
from peerprep.ui.widgets.waveform import Waveform


@dataclass(frozen=True, slots=True)
class SoundPin:
    """A comment at a moment of the sound, in seconds, with the number in its bubble."""

    label: str
    at_s: float


class PinnedWave(Waveform):
    """Like a Waveform, a little higher while there are comments.

    Signals:
        pin_chosen(int): the bubble of a comment was clicked; carries its place in `pins`.
    """

    pin_chosen = Signal(int)

    _pins: tuple[SoundPin, ...] = ()

    @property
    def pins(self) -> tuple[SoundPin, ...]:
        """The comments over the sound."""
        return self._pins

    def set_pins(self, pins: Sequence[SoundPin]) -> None:
        """Show comments over the sound, in the order of their moments."""
        if tuple(pins) == self._pins:
            return
        self._pins = tuple(pins)
        self.tell()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size in a review's sound card, with room for the bubbles."""
        return super().sizeHint() + QSize(0, round(self._pins_height()))

    def minimumSizeHint(self) -> QSize:
        """Stay usable when narrow."""
        return super().minimumSizeHint() + QSize(0, round(self._pins_height()))

    def ground(self) -> QRectF:
        """Leave room for the bubbles above the bars."""
        return super().ground().adjusted(0, self._pins_height(), 0, 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the comment, else go to the moment, under the pointer."""
        boxes = enumerate(self._pin_boxes())
        pin = next((at for at, box in boxes if box.contains(event.position())), None)
        if pin is None:
            super().mousePressEvent(event)
        else:
            self.pin_chosen.emit(pin)

    def paint_more(self, painter: QPainter, ground: QRectF) -> None:
        """Paint the bubbles, each with a line down to its moment."""
        for pin, box in zip(self._pins, self._pin_boxes(), strict=True):
            paint_pin(painter, pin.label, box, QPointF(self.x_of(pin.at_s), ground.bottom()))

    def _words(self) -> str:
        where = super()._words()
        if not self._pins:
            return where
        places = ", ".join(f"{pin.label}: {clock(pin.at_s)}" for pin in self._pins)
        return self.tr("{where}. Comments: {places}").format(where=where, places=places)

    def _pins_height(self) -> float:
        return theme().px(PIN_PX) if self._pins else 0.0

    def _pin_boxes(self) -> list[QRectF]:
        return pin_boxes([self.x_of(pin.at_s) for pin in self._pins], self.width())
