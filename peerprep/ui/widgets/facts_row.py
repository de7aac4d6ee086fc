"""Facts of a delivery: a figure over its words; those with moments open the list of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from peerprep.ui.drawing.shapes import MARK_RADIUS, rounded
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from peerprep.ui.widgets.line_chart import ChartPoint
from peerprep.ui.widgets.moment_list import MomentRow


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact: its key, figure and words; the sentence that tells how it is counted, the moments
    it leads to, and for the pace its points over time."""

    key: str
    figure: str
    words: str
    about: str = ""
    rows: Sequence[MomentRow] = ()
    points: Sequence[ChartPoint] = ()


class FactView(QAbstractButton):
    """A fact; with moments it can be opened, and is checked while it is."""

    def __init__(self, fact: Fact, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fact = fact
        self.setObjectName(f"{fact.key}_fact")
        self.setText(fact.figure)
        self.setAccessibleName(f"{fact.figure}, {fact.words}")
        opens = bool(fact.rows)
        policy = Qt.FocusPolicy.StrongFocus if opens else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        self.setCheckable(opens)
        if opens:
            self.setAccessibleDescription(self.tr("Enter lists its moments"))
            self.setToolTip(self.tr("List its moments"))
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter acts as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return room for figure and words."""
        look = theme()
        width = max(
            look.metrics("strong").horizontalAdvance(self.fact.figure),
            look.metrics("small").horizontalAdvance(self.fact.words),
        )
        return QSize(round(width + look.px(20)), look.ipx(42))

    def minimumSizeHint(self) -> QSize:
        """Never cut a figure."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint figure and words."""
        look = theme()
        painter = QPainter(self)
        if self.fact.rows and (self.isChecked() or self.underMouse()):
            ground = look.color(Ink.ACCENT_SOFT if self.isChecked() else Ink.SUNKEN)
            rounded(painter, QRectF(self.rect()), look.px(MARK_RADIUS), ground)
        painter.setFont(look.font("strong"))
        painter.setPen(look.color(Ink.INK))
        top = QRectF(look.px(4), look.px(2), self.width(), look.px(20))
        painter.drawText(top, int(Qt.AlignmentFlag.AlignVCenter), self.fact.figure)
        painter.setFont(look.font("small"))
        painter.setPen(look.color(Ink.INK2))
        low = top.translated(0, look.px(19))
        painter.drawText(low, int(Qt.AlignmentFlag.AlignVCenter), self.fact.words)
        painter.setPen(look.color(Ink.LINE))
        x = self.width() - 1
        painter.drawLine(x, look.ipx(6), x, self.height() - look.ipx(6))
        painter.end()
