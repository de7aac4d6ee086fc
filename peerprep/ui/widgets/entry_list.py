"""A list of comments, packs or reviews: Enter acts, F2 changes, Del deletes, Shift+F10 has more."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from peerprep.ui.drawing.entry_rows import Entry, entry_height, more_box, paint_entry
from peerprep.ui.theme import theme
from peerprep.ui.widgets.interview_list import typed_text
from peerprep.ui.widgets.rows import set_up_rows

__all__ = ["Entry", "EntryList"]

_ROLE = Qt.ItemDataRole.UserRole + 1


class EntryList(QListView):
    """Shows entries; one stop of Tab. Letters go on to the page.

    Signals:
        opened(str), edit_asked(str), delete_asked(str): what was asked for which entry.
        more_asked(str, QPoint): its menu, at a place on the screen.
    """

    opened = Signal(str)
    edit_asked = Signal(str)
    delete_asked = Signal(str)
    more_asked = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = False
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_Rows(self))
        set_up_rows(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme().changed.connect(self._lay_out)

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show these; the keyboard stays on the entry it was on, or near it."""
        if list(entries) == self.entries():
            return
        chosen, row = self.chosen, self.currentIndex().row()
        self._model.clear()
        for entry in entries:
            item = QStandardItem(entry.text)
            item.setData(entry, _ROLE)
            item.setData(self._spoken(entry), Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)
        if not self.choose(chosen) and entries:
            self.setCurrentIndex(self._model.index(min(max(0, row), len(entries) - 1), 0))
        self._lay_out()

    def entries(self) -> list[Entry]:
        """Return what is shown, from top to bottom."""
        return [self._model.item(at).data(_ROLE) for at in range(self._model.rowCount())]

    @property
    def chosen(self) -> str:
        """The id of the entry the keyboard is on, empty without any."""
        entry = self.currentIndex().data(_ROLE)
        return entry.id if entry is not None else ""

    def choose(self, entry_id: str) -> bool:
        """Put the keyboard on an entry; False when it is not shown."""
        for at, entry in enumerate(self.entries()):
            if entry.id == entry_id:
                self.setCurrentIndex(self._model.index(at, 0))
                return True
        return False

    def set_whole(self, whole: bool) -> None:
        """Take the height of all rows, so that the page scrolls instead."""
        self._whole = whole
        self._lay_out()

    def sizeHint(self) -> QSize:
        """Return room for every row, or for some."""
        return QSize(theme().ipx(320), self._height())

    def minimumSizeHint(self) -> QSize:
        """Show a row or two."""
        least = self._height() if self._whole else min(self._height(), theme().ipx(130))
        return QSize(theme().ipx(180), least)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space act; arrows move."""
        key, held = Qt.Key(event.key()), event.modifiers()
        plain = not held & ~(Qt.KeyboardModifier.KeypadModifier)
        signal = _KEYS.get(key)
        if signal and plain and self.chosen:
            getattr(self, signal).emit(self.chosen)
        elif key == Qt.Key.Key_F10 and held & Qt.KeyboardModifier.ShiftModifier and self.chosen:
            self._ask_more(self.visualRect(self.currentIndex()).center())
        elif typed_text(event).strip():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Act on the row, or open its menu by its dots."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        if more_box(QRectF(self.visualRect(index))).contains(event.position()):
            self._ask_more(event.position().toPoint())
        else:
            self.opened.emit(index.data(_ROLE).id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the row."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            if index.isValid():
                self.setCurrentIndex(index)
        if self.chosen:
            self.more_asked.emit(self.chosen, event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out at the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def _ask_more(self, place: QPoint) -> None:
        self.more_asked.emit(self.chosen, self.viewport().mapToGlobal(place))

    def _spoken(self, entry: Entry) -> str:
        if not entry.number:
            return entry.spoken
        words = self.tr("Comment {number}, {words}")
        return words.format(number=entry.number, words=entry.spoken)

    def _height(self) -> int:
        width = self.viewport().width()
        rows = sum(entry_height(entry, width) for entry in self.entries())
        return rows + theme().ipx(4)

    def _lay_out(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()


_KEYS = {
    Qt.Key.Key_Return: "opened",
    Qt.Key.Key_Enter: "opened",
    Qt.Key.Key_Space: "opened",
    Qt.Key.Key_F2: "edit_asked",
    Qt.Key.Key_Delete: "delete_asked",
}


class _Rows(QStyledItemDelegate):
    def __init__(self, view: EntryList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        width = self._view.viewport().width()
        return QSize(width, entry_height(index.data(_ROLE), width))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        is_here = index.row() == self._view.currentIndex().row() and self._view.hasFocus()
        painter.save()
        box = QRectF(option.rect)
        paint_entry(painter, index.data(_ROLE), box, chosen=is_here, focused=is_here)
        painter.restore()
