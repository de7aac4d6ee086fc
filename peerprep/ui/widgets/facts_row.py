"""Facts of a delivery: a figure over its words; those with moments open the list of them.

Tab visits every fact, so that a screen reader hears those without moments too.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from peerprep.ui.drawing.paragraphs import draw, laid
from peerprep.ui.drawing.shapes import MARK_RADIUS, rounded
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from peerprep.ui.widgets.enter_button import EnterButton
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


class _Face:
    """How a fact looks: its size and its paint.

    `is_stacked` when the next one stands under it; the line between them then lies, and the last
    (`is_last`) has none.
    """

    def __init__(self, fact: Fact, widget: QWidget) -> None:
        self.fact = fact
        self.is_stacked = self.is_last = False
        self._widget = widget
        widget.setObjectName(f"{fact.key}_fact")
        widget.setAccessibleName(f"{fact.figure}, {fact.words}")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        widget.setSizePolicy(policy)

    def stand(self, *, stacked: bool, last: bool) -> None:
        """Say where the fact stands among the others."""
        self.is_stacked, self.is_last = stacked, last
        self._widget.updateGeometry()
        self._widget.update()

    def size(self) -> QSize:
        """Return room for figure and words, each on one line."""
        look = theme()
        room = max(laid(role, text, _ONE_LINE).maximumWidth() for role, text in self._parts())
        width = math.ceil(room + look.px(_LEFT_PX + _RIGHT_PX)) + 1
        return QSize(width, self.height_at(width))

    def least(self) -> QSize:
        """Return a size at which a long figure wraps and is not cut."""
        look = theme()
        return QSize(min(self.size().width(), look.ipx(_LEAST_PX)), look.ipx(42))

    def height_at(self, width: int) -> int:
        """Return the height of all lines at a width."""
        look = theme()
        room = width - look.px(_LEFT_PX + _RIGHT_PX)
        lines = sum(
            laid(role, text, room).lineCount() * look.line_height(role)
            for role, text in self._parts()
        )
        return round(lines + look.px(2 * self._pad_px))

    def paint(self, ground: Ink | None = None) -> None:
        """Paint figure and words."""
        look, widget = theme(), self._widget
        painter = QPainter(widget)
        if ground is not None:
            rounded(painter, QRectF(widget.rect()), look.px(MARK_RADIUS), look.color(ground))
        left, room = look.px(_LEFT_PX), widget.width() - look.px(_LEFT_PX + _RIGHT_PX)
        y = look.px(self._pad_px)
        for (role, text), ink in zip(self._parts(), (Ink.INK, Ink.INK2), strict=True):
            painter.setPen(look.color(ink))
            y = draw(painter, role, text, QPointF(left, y), room)
        painter.setPen(look.color(Ink.LINE))
        right, low, inset = widget.width() - 1, widget.height() - 1, look.ipx(_LEFT_PX)
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


class FactView(EnterButton):
    """A fact with moments: it can be opened, and is checked while it is."""

    def __init__(self, fact: Fact, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fact = fact
        self.face = _Face(fact, self)
        self.setText(fact.figure)
        self.setAccessibleDescription(self.tr("Enter lists its moments"))
        self.setToolTip(self.tr("List its moments"))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Return room for figure and words."""
        return self.face.size()

    def minimumSizeHint(self) -> QSize:
        """Wrap a long figure and never cut it."""
        return self.face.least()

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width."""
        return self.face.height_at(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint figure and words on a ground that tells whether the fact is open."""
        under = Ink.SUNKEN if self.underMouse() else None
        self.face.paint(Ink.ACCENT_SOFT if self.isChecked() else under)


class FactLabel(QLabel):
    """A fact without moments: there is nothing to open, but Tab comes by and it is read."""

    def __init__(self, fact: Fact, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fact = fact
        self.face = _Face(fact, self)
        self.setText(fact.figure)
        self.setAccessibleDescription(fact.about)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:
        """Return room for figure and words."""
        return self.face.size()

    def minimumSizeHint(self) -> QSize:
        """Wrap a long figure and never cut it."""
        return self.face.least()

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width."""
        return self.face.height_at(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint figure and words."""
        self.face.paint()
