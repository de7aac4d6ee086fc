"""Where in a short set one is: words, and one dot a question."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerprep.ui.drawing.shapes import rounded
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from peerprep.ui.widgets.painted import Painted


class ProgressDots(Painted):
    """ "Question 1 of 3" with a long dot for the current one; static for screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._current = 0
        self._total = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_progress(self, words: str, current: int, total: int) -> None:
        """Show `words` and `total` dots, number `current` (from 1) filled."""
        self._words, self._current, self._total = words, current, total
        self.setAccessibleName(words)
        self.state_value(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for words and dots."""
        look = theme()
        width = look.metrics("second").horizontalAdvance(self._words)
        if self._total > 1:
            width += look.px(15 + 20 + 14 * (self._total - 1))
        return QSize(round(width + 1), look.ipx(20))

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint words, then dots."""
        look = theme()
        painter = QPainter(self)
        painter.setFont(look.font("second"))
        painter.setPen(look.color(Ink.INK2))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter), self._words)
        x = look.metrics("second").horizontalAdvance(self._words) + look.px(15)
        middle = self.height() / 2
        for number in range(1, self._total + 1 if self._total > 1 else 0):
            now, done = number == self._current, number < self._current
            wide, high = (look.px(20), look.px(8)) if now else (look.px(9), look.px(9))
            box = QRectF(x, middle - high / 2, wide, high)
            fill = look.color(Ink.ACCENT) if now or done else None
            border = None if now or done else look.color(Ink.EDGE)
            rounded(painter, box, high / 2, fill, border, look.px(1.4))
            x += wide + look.px(5)
        painter.end()
