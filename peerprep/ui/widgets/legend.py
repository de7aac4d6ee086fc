"""What a line under words means."""

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from peerprep.ui.drawing.underlines import MARK_INKS, MarkKind, mark_pen
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme


class Legend(QLabel):
    """A short stretch of a mark's line with its word."""

    def __init__(self, kind: MarkKind, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._kind = kind

    def sizeHint(self) -> QSize:
        """Return room for line and word."""
        look = theme()
        width = look.px(32) + look.metrics("second").horizontalAdvance(self.text())
        return QSize(round(width + 2), look.ipx(20))

    def minimumSizeHint(self) -> QSize:
        """Never cut the word."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line and the word."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        painter.setPen(mark_pen(self._kind, look.color(MARK_INKS[self._kind]), look.px(1.2)))
        painter.drawLine(QLineF(2, middle, look.px(22), middle))
        painter.setFont(look.font("second"))
        painter.setPen(look.color(Ink.INK2))
        words = QRectF(look.px(30), 0, self.width(), self.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        painter.end()
