"""The state of a recording as shape, word and line: never red, never blinking."""

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerprep.ui.drawing.shapes import rounded
from peerprep.ui.icons import paint_icon
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from peerprep.ui.widgets.painted import Painted


class RecordingState(StrEnum):
    """What the microphone is doing."""

    READY = "ready"
    RECORDING = "recording"
    PAUSED = "paused"
    QUIET = "quiet"
    UNPLUGGED = "unplugged"


class RecordingMark(Painted):
    """A disc with the state's word and its line of explanation beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = RecordingState.READY
        self.setAccessibleName(self.tr("Recording state"))
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.set_state(RecordingState.READY)

    @property
    def state(self) -> RecordingState:
        """The state shown."""
        return self._state

    def set_state(self, state: RecordingState | str) -> None:
        """Show a state."""
        self._state = RecordingState(state)
        self.state_value(". ".join(self._words()))
        self.updateGeometry()
        self.update()

    def _words(self) -> tuple[str, str]:
        return {
            RecordingState.READY: (self.tr("Ready"), self.tr("Starts when you do")),
            RecordingState.RECORDING: (self.tr("Recording"), self.tr("Saved as you speak")),
            RecordingState.PAUSED: (self.tr("Paused"), self.tr("Nothing is being recorded")),
            RecordingState.QUIET: (
                self.tr("Very quiet"),
                self.tr("Come a little closer if you can"),
            ),
            RecordingState.UNPLUGGED: (
                self.tr("Microphone unplugged"),
                self.tr("What you said so far is saved"),
            ),
        }[self._state]

    @property
    def _is_large(self) -> bool:
        return bool(self.property("large"))

    def sizeHint(self) -> QSize:
        """Return room for disc and words."""
        look = theme()
        word, line = self._words()
        title = "heading" if self._is_large else "strong"
        width = max(
            look.metrics(title).horizontalAdvance(word),
            look.metrics("second").horizontalAdvance(line),
        )
        side = 46 if self._is_large else 42
        return QSize(round(look.px(side + 14) + width + 1), look.ipx(max(side, 44)))

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint disc, word and line."""
        look = theme()
        painter = QPainter(self)
        side = look.px(46 if self._is_large else 42)
        disc = QRectF(0, (self.height() - side) / 2, side, side)
        self._paint_disc(painter, disc)
        left = side + look.px(14 if self._is_large else 13)
        word, line = self._words()
        half = self.height() / 2
        painter.setPen(look.color(Ink.INK))
        painter.setFont(look.font("heading" if self._is_large else "strong"))
        top = QRectF(left, half - look.px(22), self.width() - left, look.px(22))
        painter.drawText(top, int(Qt.AlignmentFlag.AlignVCenter), word)
        painter.setPen(look.color(Ink.INK2))
        painter.setFont(look.font("second"))
        low = QRectF(left, half, self.width() - left, look.px(21))
        painter.drawText(low, int(Qt.AlignmentFlag.AlignVCenter), line)
        painter.end()

    def _paint_disc(self, painter: QPainter, disc: QRectF) -> None:
        look = theme()
        inset = disc.width() * 0.28
        inner = disc.adjusted(inset, inset, -inset, -inset)
        line = look.px(1.8)
        inner_box = disc.adjusted(line / 2, line / 2, -line / 2, -line / 2)
        if self._state is RecordingState.RECORDING:
            paint_icon(painter, "recording", disc, look.color(Ink.ACCENT))
        elif self._state is RecordingState.READY:
            rounded(painter, inner_box, disc.width(), None, look.color(Ink.ACCENT), line)
            paint_icon(painter, "mic", inner, look.color(Ink.ACCENT))
        elif self._state is RecordingState.PAUSED:
            rounded(painter, inner_box, disc.width(), None, look.color(Ink.INK2), line)
            paint_icon(painter, "pause", inner, look.color(Ink.INK))
        elif self._state is RecordingState.QUIET:
            rounded(painter, disc, disc.width(), look.color(Ink.ACCENT_SOFT))
            paint_icon(painter, "volume-1", inner, look.color(Ink.ACCENT))
        else:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(look.color(Ink.SUGGESTION), line)
            pen.setDashPattern([4.5, 2.2])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawEllipse(inner_box)
            painter.restore()
            paint_icon(painter, "mic-off", inner, look.color(Ink.SUGGESTION))
