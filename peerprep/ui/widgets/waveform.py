"""A take's sound: peaks, where the voice is, and the marks of sentences under it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerprep.ui.drawing.shapes import rounded
from peerprep.ui.drawing.underlines import MARK_INKS, MarkKind, mark_pen
from peerprep.ui.durations import spoken
from peerprep.ui.palette import Ink
from peerprep.ui.shortcuts import list_key
from peerprep.ui.theme import theme
from peerprep.ui.widgets.painted import Painted

__all__ = ["MarkKind", "SoundMark", "Waveform"]

STEP_S = 5.0


@dataclass(frozen=True, slots=True)
class SoundMark:
    """A stretch of the sound, in seconds, with its kind."""

    kind: MarkKind
    start_s: float
    end_s: float


class Waveform(Painted):
    """A take's sound; a click or the arrow keys choose a moment.

    Left and Right move 5 seconds, with Ctrl one sentence; Home and End go to the ends.

    Signals:
        sought: a moment was chosen, in seconds.
        stepped: it was chosen with a key, so nobody has seen where it is; comes after `sought`.
    """

    sought = Signal(float)
    stepped = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._peaks: tuple[float, ...] = ()
        self._duration_s = 0.0
        self._position_s = 0.0
        self._sentences: tuple[float, ...] = ()
        self._marks: tuple[SoundMark, ...] = ()
        self.setAccessibleName(self.tr("Sound"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.state_value(self._words())
        list_key(self, ("Left", "Right"), self.tr("In the sound: 5 seconds back or on"))
        list_key(self, ("Ctrl+Left", "Ctrl+Right"), self.tr("In the sound: a sentence back or on"))
        list_key(self, ("Home", "End"), self.tr("In the sound: to its beginning or end"))

    def set_sound(self, peaks: Sequence[float], duration_s: float) -> None:
        """Show a sound: peaks 0 to 1 in equal steps over its length."""
        self._peaks = tuple(peaks)
        self._duration_s = max(0.0, duration_s)
        self.set_position(0.0)

    def set_peaks(self, peaks: Sequence[float]) -> None:
        """Show other peaks of the same sound."""
        self._peaks = tuple(peaks)
        self.update()

    def set_marks(self, marks: Sequence[SoundMark]) -> None:
        """Show marks under the sound."""
        self._marks = tuple(marks)
        self.update()

    def set_sentences(self, starts_s: Sequence[float]) -> None:
        """Tell where sentences begin, for Ctrl with Left and Right."""
        self._sentences = tuple(sorted(starts_s))

    @property
    def position_s(self) -> float:
        """The moment shown, in seconds."""
        return self._position_s

    def set_position(self, seconds: float) -> None:
        """Move the line and tell where it is; nothing is emitted."""
        self.follow(seconds)
        self.tell()

    def follow(self, seconds: float) -> None:
        """Move the line with the voice, which a screen reader hears anyway."""
        before, self._position_s = self._position_s, min(max(0.0, seconds), self._duration_s)
        if before != self._position_s:
            self.update()

    def tell(self) -> None:
        """Say in words where the line is now."""
        self.state_value(self._words())

    def sizeHint(self) -> QSize:
        """Return the size in a review's sound card."""
        look = theme()
        return QSize(look.ipx(460), look.ipx(54))

    def minimumSizeHint(self) -> QSize:
        """Stay usable when narrow."""
        look = theme()
        return QSize(look.ipx(160), look.ipx(48))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have the right moment read out."""
        self.tell()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by 5 seconds, by sentence, or to the ends."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            sign = 1 if key == Qt.Key.Key_Right else -1
            step = self._next_sentence(sign) if control else self._position_s + sign * STEP_S
            self._step(step)
        elif key == Qt.Key.Key_Home:
            self._step(0.0)
        elif key == Qt.Key.Key_End:
            self._step(self._duration_s)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the moment under the pointer."""
        self._seek_at(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow a drag."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._seek_at(event.position().x())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint bars, marks and the line of now."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        low = look.px(12) if self._marks else look.px(4)
        top = look.px(4)
        ground = QRectF(0, top, self.width(), self.height() - top - low)
        self._paint_bars(painter, ground)
        for mark in self._marks:
            color = look.color(MARK_INKS[mark.kind])
            painter.setPen(mark_pen(mark.kind, color, look.px(1.3)))
            y = self.height() - look.px(4)
            painter.drawLine(QLineF(self._x(mark.start_s) + 1, y, self._x(mark.end_s) - 2, y))
        if self._position_s > 0 and self._duration_s > 0:
            self._paint_now(painter, ground)
        painter.end()

    def _paint_bars(self, painter: QPainter, ground: QRectF) -> None:
        look = theme()
        pitch, wide = look.px(5.8), look.px(2.8)
        count = max(1, int(self.width() / pitch))
        now = self._x(self._position_s) if self._position_s > 0 else -1.0
        played, ahead = look.color(Ink.ACCENT), look.color(Ink.WAVE)
        middle = ground.center().y()
        for bar in range(count):
            share = self._peak(bar / count, (bar + 1) / count)
            half = max(look.px(1.3), share * ground.height() / 2)
            x = bar * self.width() / count
            box = QRectF(x, middle - half, wide, 2 * half)
            rounded(painter, box, wide / 2, played if x < now else ahead)

    def _paint_now(self, painter: QPainter, ground: QRectF) -> None:
        look = theme()
        ink = look.color(Ink.INK)
        x = min(max(self._x(self._position_s), look.px(4)), self.width() - look.px(4))
        painter.setPen(QPen(ink, look.px(1.8)))
        painter.drawLine(QLineF(x, look.px(4), x, ground.bottom()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(QPointF(x, look.px(4.5)), look.px(4.5), look.px(4.5))

    def _peak(self, start: float, end: float) -> float:
        if not self._peaks:
            return 0.0
        first = int(start * len(self._peaks))
        last = max(first + 1, int(end * len(self._peaks)))
        return max(self._peaks[first:last], default=0.0)

    def _x(self, seconds: float) -> float:
        return self.width() * seconds / self._duration_s if self._duration_s else 0.0

    def _seek_at(self, x: float) -> None:
        self._seek(x / max(1, self.width()) * self._duration_s)

    def _seek(self, seconds: float) -> None:
        self.set_position(seconds)
        self.sought.emit(self._position_s)

    def _step(self, seconds: float) -> None:
        self._seek(seconds)
        self.stepped.emit(self._position_s)

    def _next_sentence(self, sign: int) -> float:
        if sign > 0:
            at = bisect_right(self._sentences, self._position_s + 0.05)
            return self._sentences[at] if at < len(self._sentences) else self._duration_s
        at = bisect_left(self._sentences, self._position_s - 0.5)
        return self._sentences[at - 1] if at else 0.0

    def _words(self) -> str:
        if not self._duration_s:
            return self.tr("No sound")
        now, length = spoken(self._position_s), spoken(self._duration_s)
        return self.tr("{now} of {length}").format(now=now, length=length)
