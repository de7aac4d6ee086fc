"""Takes with a box each: Space or a click on a row chooses it."""

from collections.abc import Iterable

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from peerprep.domain.questions import typographic
from peerprep.domain.takes import TakeSummary
from peerprep.ui.drawing.choices import paint_indicator
from peerprep.ui.drawing.paragraphs import draw, laid
from peerprep.ui.drawing.shapes import CONTROL_RADIUS
from peerprep.ui.palette import Ink
from peerprep.ui.take_words import take_and_day
from peerprep.ui.theme import theme
from peerprep.ui.widgets.rows import paint_ground, set_up_rows

_PAD_PX, _TOP_PX, _BOX_PX, _GAP_PX = 12.0, 10.0, 20.0, 12.0
_ID = Qt.ItemDataRole.UserRole
_CHECK = Qt.ItemDataRole.CheckStateRole
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class TakesToPick(QListWidget):
    """`itemChanged` tells that others are chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_up_rows(self)
        self.setItemDelegate(_Rows(self))
        self.setAccessibleName(self.tr("Takes"))
        theme().changed.connect(self.scheduleDelayedItemsLayout)

    def show_takes(self, takes: Iterable[TakeSummary], chosen: str) -> None:
        """Show takes, one of them chosen and under the keyboard."""
        for take in takes:
            words = self.tr("{question}  ·  {take}").format(
                question=typographic(take.question.text), take=take_and_day(take)
            )
            item = QListWidgetItem(words, self)
            item.setData(_ID, take.id)
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            item.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_CHECKED if take.id == chosen else _UNCHECKED)
            if take.id == chosen or self.currentItem() is None:
                self.setCurrentItem(item)

    def chosen(self) -> list[str]:
        """Return the ids of the chosen takes, in their order."""
        items = (self.item(row) for row in range(self.count()))
        return [str(item.data(_ID)) for item in items if item.checkState() is _CHECKED]


class _Rows(QStyledItemDelegate):
    def __init__(self, view: TakesToPick) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        look = theme()
        width = self._view.viewport().width()
        lines = laid("body", str(index.data()), self._room(width)).lineCount()
        return QSize(width, round(lines * look.line_height("body") + look.px(2 * _TOP_PX)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look = theme()
        area = QRectF(option.rect)
        paint_ground(painter, self._view, index, area, CONTROL_RADIUS)
        left, top = area.left() + look.px(_PAD_PX), area.top() + look.px(_TOP_PX)
        on = Qt.CheckState(index.data(_CHECK)) is _CHECKED
        state = QStyle.StateFlag.State_Enabled
        state |= QStyle.StateFlag.State_On if on else QStyle.StateFlag.State_Off
        box = QRectF(left, top, look.px(_BOX_PX), look.px(_BOX_PX))
        paint_indicator(painter, box.toRect(), state, radio=False)
        painter.setPen(look.color(Ink.INK))
        corner = QPointF(box.right() + look.px(_GAP_PX), top)
        draw(painter, "body", str(index.data()), corner, self._room(area.width()))

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """A click anywhere on the row and Space choose it."""
        is_space = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        if not is_space and event.type() is not QEvent.Type.MouseButtonRelease:
            return False
        on = Qt.CheckState(index.data(_CHECK)) is _CHECKED
        return model.setData(index, _UNCHECKED if on else _CHECKED, _CHECK)

    def _room(self, width: float) -> float:
        return width - theme().px(2 * _PAD_PX + _BOX_PX + _GAP_PX)
