"""The state of a recording as shape, word and line: never red, never blinking."""

from enum import StrEnum
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerprep.ui.drawing.shapes import rounded
from peerprep.ui.icons import paint_icon
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from peerprep.ui.widgets.painted import Painted

_WRAP = int(
    Qt.TextFlag.TextWordWrap.value
    | Qt.AlignmentFlag.AlignLeft.value
    | Qt.AlignmentFlag.AlignTop.value
)
_ENDLESS = 10_000.0


class RecordingState(StrEnum):
    """What the microphone is doing."""

    READY = "ready"
    RECORDING = "recording"
    PAUSED = "paused"
    QUIET = "quiet"
    UNPLUGGED = "unplugged"


class RecordingMark(Painted):
    """A disc with the state's word and its line of explanation beside it.

    Both wrap where the place is narrow, and the mark grows in height.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = RecordingState.READY
        self._own: tuple[str, str] | None = None
        self.setAccessibleName(self.tr("Recording state"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_state(RecordingState.READY)

    @property
    def state(self) -> RecordingState:
        """The state shown."""
        return self._state

    def set_state(self, state: RecordingState | str, words: tuple[str, str] | None = None) -> None:
        """Show a state; `words` are a word and a line in place of its usual ones."""
        self._state = RecordingState(state)
        self._own = words
        self.state_value(". ".join(self._words()))
        self._fit()
        self.updateGeometry()
        self.update()

    def _words(self) -> tuple[str, str]:
        if self._own is not None:
            return self._own
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
        """Return room for disc and words, each on one line."""
        word, line = self._words()
        width = ceil(
            max(
                theme().metrics(self._title).horizontalAdvance(word),
                theme().metrics("second").horizontalAdvance(line),
            )
        )
        return QSize(self._left + width + 1, self._least_height)

    def minimumSizeHint(self) -> QSize:
        """Return room for the longest single word: narrower the words would be cut."""
        word, line = self._words()
        longest = max(
            *(theme().metrics(self._title).horizontalAdvance(part) for part in word.split()),
            *(theme().metrics("second").horizontalAdvance(part) for part in line.split()),
        )
        return QSize(self._left + ceil(longest) + 1, self._least_height)

    def heightForWidth(self, width: int) -> int:
        """Return the height at which nothing is cut, px."""
        return max(self._least_height, ceil(sum(self._heights(width))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height that this width needs, also where a layout does not."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint disc, word and line."""
        look = theme()
        painter = QPainter(self)
        self._paint_disc(painter, QRectF(0, (self.height() - self._side) / 2, *[self._side] * 2))
        word, line = self._words()
        high, low = self._heights(self.width())
        top = (self.height() - high - low) / 2
        room = self.width() - self._left
        painter.setPen(look.color(Ink.INK))
        painter.setFont(look.font(self._title))
        painter.drawText(QRectF(self._left, top, room, high), _WRAP, word)
        painter.setPen(look.color(Ink.INK2))
        painter.setFont(look.font("second"))
        painter.drawText(QRectF(self._left, top + high, room, low), _WRAP, line)
        painter.end()

    @property
    def _title(self) -> str:
        return "heading" if self._is_large else "strong"

    @property
    def _side(self) -> float:
        return theme().px(46 if self._is_large else 42)

    @property
    def _left(self) -> int:
        return ceil(self._side + theme().px(14 if self._is_large else 13))

    @property
    def _least_height(self) -> int:
        return theme().ipx(46 if self._is_large else 44)

    def _fit(self) -> None:
        # a stack of pages passes no height for a width on
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def _on_theme_changed(self) -> None:
        self._fit()
        super()._on_theme_changed()

    def _heights(self, width: int) -> tuple[float, float]:
        room = QRectF(0, 0, max(1, width - self._left), _ENDLESS)
        word, line = self._words()
        high = theme().metrics(self._title).boundingRect(room, _WRAP, word).height()
        low = theme().metrics("second").boundingRect(room, _WRAP, line).height()
        return high, low

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
