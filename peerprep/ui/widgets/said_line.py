"""One line of a take's words: the one being said, with the word of now lit."""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerprep.ui.drawing.shapes import MARK_RADIUS, rounded
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from peerprep.ui.widgets.painted import Painted

_ROLE = "body"


class SaidLine(Painted):
    """Pages through the words line by line; the voice says them, so a screen reader need not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self._lines: list[int] = []  # the first word of each line, for `_width`
        self._width = -1
        self._now = 0
        self._lit = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Words being said"))

    def set_words(self, words: Sequence[str]) -> None:
        """Show other words, from the first."""
        if tuple(words) != self._words:
            self._words = tuple(words)
            self._width = -1
            self.set_now(None)

    def set_now(self, index: int | None) -> None:
        """Light a word and show its line; None before the first."""
        now = min(max(0, index or 0), max(0, len(self._words) - 1))
        lit = index is not None and bool(self._words)
        if (now, lit) != (self._now, self._lit):
            self._now, self._lit = now, lit
            self.update()

    @property
    def line(self) -> str:
        """The words shown now."""
        first, after = self._shown()
        return " ".join(self._words[first:after])

    @property
    def lit(self) -> str:
        """The word that is lit, empty for none."""
        return self._words[self._now] if self._lit else ""

    def sizeHint(self) -> QSize:
        """Return room for one line."""
        look = theme()
        return QSize(look.ipx(320), round(look.line_height(_ROLE) + look.px(8)))

    def minimumSizeHint(self) -> QSize:
        """Stay readable when narrow."""
        return QSize(theme().ipx(120), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        self._width = -1
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, the word of now on its ground."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font(_ROLE))
        metrics, space = look.metrics(_ROLE), look.metrics(_ROLE).horizontalAdvance(" ")
        first, after = self._shown()
        x, side = 0.0, look.px(6)
        base = (self.height() - metrics.height()) / 2 + metrics.ascent()
        for at in range(first, after):
            word = self._words[at]
            wide = metrics.horizontalAdvance(word)
            if self._lit and at == self._now:
                # the ground takes its own room, so that no neighbor is covered
                box = QRectF(x, 0, wide + 2 * side, self.height()).adjusted(0, 1, 0, -1)
                rounded(painter, box, look.px(MARK_RADIUS), look.color(Ink.ACCENT))
                painter.setPen(look.color(Ink.ON_ACCENT))
                painter.drawText(QPointF(x + side, base), word)
                x += wide + 2 * side + space
            else:
                painter.setPen(look.color(Ink.INK2))
                painter.drawText(QPointF(x, base), word)
                x += wide + space
        painter.end()

    def _shown(self) -> tuple[int, int]:
        """Return the first word of the line of now and the one after its last."""
        if not self._words:
            return 0, 0
        if self._width != self.width():
            self._break_lines()
        at = bisect_right(self._lines, self._now) - 1
        after = self._lines[at + 1] if at + 1 < len(self._lines) else len(self._words)
        return self._lines[at], after

    def _break_lines(self) -> None:
        metrics = theme().metrics(_ROLE)
        space, room = metrics.horizontalAdvance(" "), self.width() - theme().px(14)
        self._width, self._lines, used = self.width(), [0], 0.0
        for at, word in enumerate(self._words):
            wide = metrics.horizontalAdvance(word)
            if at and used + wide > room:
                self._lines.append(at)
                used = 0.0
            used += wide + space

    def _on_theme_changed(self) -> None:
        self._width = -1
        super()._on_theme_changed()
