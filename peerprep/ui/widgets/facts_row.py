"""Facts of a delivery: a figure over its words; those with moments open the list of them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from peerprep.ui.drawing.paragraphs import draw, laid
from peerprep.ui.drawing.shapes import MARK_RADIUS, rounded
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from peerprep.ui.widgets.line_chart import ChartPoint
from peerprep.ui.widgets.moment_list import MomentRow

_ONE_LINE = 1e6
_LEFT_PX = 4.0
_RIGHT_PX = 16.0
_PAD_PX = 2.0
_STACKED_PAD_PX = 8.0
_LEAST_PX = 150.0


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
    """A fact; with moments it can be opened, and is checked while it is.

    `is_stacked` when the next one stands under it; the line between them then lies, and the last
    (`is_last`) has none.
    """

    def __init__(self, fact: Fact, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fact = fact
        self.is_stacked = self.is_last = False
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
        policy_of_size = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy_of_size.setHeightForWidth(True)
        self.setSizePolicy(policy_of_size)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter acts as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return room for figure and words, each on one line."""
        look = theme()
        room = max(laid(role, text, _ONE_LINE).maximumWidth() for role, text in self._parts())
        width = math.ceil(room + look.px(_LEFT_PX + _RIGHT_PX)) + 1
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Wrap a long figure and never cut it."""
        look = theme()
        return QSize(min(self.sizeHint().width(), look.ipx(_LEAST_PX)), look.ipx(42))

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width."""
        look = theme()
        room = width - look.px(_LEFT_PX + _RIGHT_PX)
        lines = sum(
            laid(role, text, room).lineCount() * look.line_height(role)
            for role, text in self._parts()
        )
        return round(lines + look.px(2 * self._pad_px))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint figure and words."""
        look = theme()
        painter = QPainter(self)
        if self.fact.rows and (self.isChecked() or self.underMouse()):
            ground = look.color(Ink.ACCENT_SOFT if self.isChecked() else Ink.SUNKEN)
            rounded(painter, QRectF(self.rect()), look.px(MARK_RADIUS), ground)
        left, room = look.px(_LEFT_PX), self.width() - look.px(_LEFT_PX + _RIGHT_PX)
        y = look.px(self._pad_px)
        for (role, text), ink in zip(self._parts(), (Ink.INK, Ink.INK2), strict=True):
            painter.setPen(look.color(ink))
            y = draw(painter, role, text, QPointF(left, y), room)
        painter.setPen(look.color(Ink.LINE))
        right, low, inset = self.width() - 1, self.height() - 1, look.ipx(_LEFT_PX)
        if not self.is_last:
            begin = QPoint(inset, low) if self.is_stacked else QPoint(right, inset)
            end = QPoint(right - inset, low) if self.is_stacked else QPoint(right, low - inset)
            painter.drawLine(begin, end)
        painter.end()

    @property
    def _pad_px(self) -> float:
        return _STACKED_PAD_PX if self.is_stacked else _PAD_PX

    def _parts(self) -> tuple[tuple[str, str], tuple[str, str]]:
        return ("strong", self.fact.figure), ("small", self.fact.words)
