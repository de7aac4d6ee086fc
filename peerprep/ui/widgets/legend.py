"""What a line under words means."""

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from peerprep.ui.drawing.shapes import MARK_RADIUS, rounded
from peerprep.ui.drawing.underlines import (
    MARK_INKS,
    UNSURE_RADIUS,
    MarkKind,
    mark_pen,
    unsure_pen,
)
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from peerprep.ui.widgets.enter_button import EnterButton


class Legend(QLabel):
    """A short stretch of a mark's line with its word."""

    def __init__(self, kind: MarkKind, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.kind = kind

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
        painter.setPen(mark_pen(self.kind, look.color(MARK_INKS[self.kind]), look.px(1.2)))
        painter.drawLine(QLineF(2, middle, look.px(22), middle))
        painter.setFont(look.font("second"))
        painter.setPen(look.color(Ink.INK2))
        words = QRectF(look.px(30), 0, self.width(), self.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        painter.end()


class UnsureLegend(EnterButton):
    """What a dotted box means; it leads to the next word in one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("unsure_button")
        self.setText(self.tr("Hard to hear"))
        self.setToolTip(self.tr("PeerPrep may have misheard these words. Go to the next one."))
        self.setAccessibleDescription(self.toolTip())
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_count(self, count: int) -> None:
        """Say how many such words there are; hidden when there are none."""
        self.setVisible(count > 0)
        words = self.tr("1 word") if count == 1 else self.tr("{n} words").format(n=count)
        self.setAccessibleName(self.tr("{name}: {words}").format(name=self.text(), words=words))

    def sizeHint(self) -> QSize:
        """Return room for box and words, high enough to be clicked."""
        look = theme()
        width = look.px(38) + look.metrics("second").horizontalAdvance(self.text())
        return QSize(round(width + 2), look.ipx(32))

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box and the words."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            rounded(painter, QRectF(self.rect()), look.px(MARK_RADIUS), look.color(Ink.SUNKEN))
        box = QRectF(0, 0, look.px(20), look.px(14))
        box.moveCenter(QRectF(self.rect()).center())
        box.moveLeft(look.px(4))
        painter.setPen(unsure_pen(look.color(Ink.INK2), look.px(1)))
        painter.drawRoundedRect(box, look.px(UNSURE_RADIUS), look.px(UNSURE_RADIUS))
        painter.setFont(look.font("second"))
        painter.setPen(look.color(Ink.INK2))
        words = QRectF(look.px(32), 0, self.width(), self.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        painter.end()
