"""The list of question banks: the chosen one is a card."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from peerprep.ui.drawing.paragraphs import draw, laid
from peerprep.ui.drawing.shapes import CONTROL_RADIUS, rounded
from peerprep.ui.models.banks_model import ABOUT_ROLE, ID_ROLE
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from peerprep.ui.widgets.rows import set_up_rows

_PAD_PX = 13.0
_TOP_PX = 9.0
_MOST_ROWS_PX = 420


class BankList(QListView):
    """Arrows choose a bank; the list is as high as its banks.

    Signals:
        chosen(str): the id of the bank the keyboard is on.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Rows(self))
        set_up_rows(self)
        self.viewport().setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        theme().changed.connect(self._fit)

    def chosen_id(self) -> str:
        """Return the id of the chosen bank, empty for none."""
        return str(self.currentIndex().data(ID_ROLE) or "")

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Tell which bank is chosen."""
        super().currentChanged(current, previous)
        self._fit()
        self.chosen.emit(self.chosen_id())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height when titles wrap otherwise."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def sizeHint(self) -> QSize:
        """Return the height of all banks, of the first ones when there are many."""
        model = self.model()
        rows = model.rowCount() if model is not None else 0
        height = sum(self.sizeHintForRow(at) for at in range(rows))
        return QSize(theme().ipx(150), min(height, theme().ipx(_MOST_ROWS_PX)))

    def minimumSizeHint(self) -> QSize:
        """Show at least one bank."""
        return QSize(theme().ipx(120), theme().ipx(64))

    def _fit(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()
        self.viewport().update()


class _Rows(QStyledItemDelegate):
    def __init__(self, view: BankList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        look = theme()
        width = self._view.viewport().width()
        inner = width - 2 * look.px(_PAD_PX)
        # the bold one is the wider: a row keeps its height when it is chosen
        titles = laid("strong", str(index.data()), inner).lineCount()
        about = laid("second", str(index.data(ABOUT_ROLE)), inner).lineCount()
        height = titles * look.line_height("strong") + about * look.line_height("second")
        return QSize(width, round(height + look.px(2 * _TOP_PX + 2)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look = theme()
        area = QRectF(option.rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_current = index.row() == self._view.currentIndex().row()
        if is_current:
            ground = area.adjusted(2, 2, -2, -2)
            radius = look.px(CONTROL_RADIUS)
            line = Ink.EDGE if look.high_contrast else Ink.LINE
            rounded(painter, ground, radius, look.color(Ink.SURFACE), look.color(line))
            if self._view.hasFocus():
                rounded(painter, ground, radius, None, look.color(Ink.FOCUS), 2.2)
        left, width = area.left() + look.px(_PAD_PX), area.width() - 2 * look.px(_PAD_PX)
        painter.setPen(look.color(Ink.INK))
        corner = QPointF(left, area.top() + look.px(_TOP_PX))
        low = draw(painter, "strong" if is_current else "body", str(index.data()), corner, width)
        painter.setPen(look.color(Ink.INK2))
        corner = QPointF(left, low + look.px(2))
        draw(painter, "second", str(index.data(ABOUT_ROLE)), corner, width)
