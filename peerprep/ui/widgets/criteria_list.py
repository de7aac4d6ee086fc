"""What a rubric listens for, as a list that is as high as its rows."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from peerprep.domain.rubric import Rubric
from peerprep.ui.drawing.paragraphs import draw, laid
from peerprep.ui.drawing.shapes import CONTROL_RADIUS
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from peerprep.ui.widgets.rows import paint_ground, set_up_rows

_PAD_PX, _TOP_PX = 12.0, 8.0
_KEY = Qt.ItemDataRole.UserRole


class CriteriaList(QListWidget):
    """Arrows choose; Ctrl with arrows moves, Del removes what is chosen.

    Signals:
        chosen(str): the id of the criterion the keyboard is on.
        move_asked(int): one up (-1) or down (1).
        remove_asked: take the chosen one away.
    """

    chosen = Signal(str)
    move_asked = Signal(int)
    remove_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Rows(self))
        set_up_rows(self)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(lambda _now, _before: self.chosen.emit(self.chosen_key()))
        theme().changed.connect(self._fit)

    def show_criteria(self, rubric: Rubric, chosen: str) -> None:
        """Show what a rubric listens for, one chosen (else the first), without telling.

        A screen reader is given what each says along with its title.
        """
        self.blockSignals(True)
        self.clear()
        for criterion in rubric.criteria:
            item = QListWidgetItem(criterion.title, self)
            item.setData(_KEY, criterion.id)
            described = (
                f"{level.label}: {criterion.levels[level.id]}"
                for level in rubric.levels
                if criterion.levels.get(level.id)
            )
            words = "\n".join(part for part in (criterion.about_own, *described) if part)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, words)
        ids = [criterion.id for criterion in rubric.criteria]
        self.setCurrentRow(ids.index(chosen) if chosen in ids else 0)
        self.blockSignals(False)
        self._fit()

    def chosen_key(self) -> str:
        """Return the id of the chosen criterion, empty for none."""
        item = self.currentItem()
        return str(item.data(_KEY)) if item is not None else ""

    def rename(self, title: str) -> None:
        """Give the chosen row other words."""
        item = self.currentItem()
        if item is not None and item.text() != title:
            item.setText(title)
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and remove; everything else is a list's."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.move_asked.emit(step)
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_asked.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as there is room."""
        return QSize(theme().ipx(120), self.minimumHeight())

    def _fit(self) -> None:
        self.scheduleDelayedItemsLayout()
        height = sum(self.sizeHintForRow(row) for row in range(self.count()))
        self.setFixedHeight(max(height, theme().ipx(36)) + 2 * self.frameWidth())


class _Rows(QStyledItemDelegate):
    def __init__(self, view: CriteriaList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        look = theme()
        width = self._view.viewport().width()
        lines = laid("strong", str(index.data()), width - 2 * look.px(_PAD_PX)).lineCount()
        return QSize(width, round(lines * look.line_height("strong") + look.px(2 * _TOP_PX)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look = theme()
        area = QRectF(option.rect)
        is_current = index.row() == self._view.currentIndex().row()
        paint_ground(painter, self._view, index, area, CONTROL_RADIUS)
        painter.setPen(look.color(Ink.INK))
        corner = QPointF(area.left() + look.px(_PAD_PX), area.top() + look.px(_TOP_PX))
        role = "strong" if is_current else "body"
        draw(painter, role, str(index.data()), corner, area.width() - 2 * look.px(_PAD_PX))
