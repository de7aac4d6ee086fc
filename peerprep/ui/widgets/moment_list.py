"""The moments of a fact as a list: arrows move, Enter plays a moment and chooses its words."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from peerprep.ui.drawing.paragraphs import draw, laid
from peerprep.ui.drawing.shapes import MARK_RADIUS
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from peerprep.ui.widgets.rows import paint_ground, set_up_rows

_ROW_PX = 30.0
_PAD_PX = 8.0
_TIME_PX = 52.0
_MOMENT_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class MomentRow:
    """One line: its words, its time (empty for typed words), the indexes of its first and last
    word, and the stretch of sound to play, in seconds. Without words it only says something."""

    text: str
    time: str = ""
    words: tuple[int, int] | None = None
    stretch: tuple[float, float] | None = None

    @property
    def spoken(self) -> str:
        """The line as a screen reader says it."""
        return f"{self.time}, {self.text}" if self.time else self.text


class MomentList(QListView):
    """Shows moments; one stop of Tab.

    Signals:
        chosen: a moment was asked for; carries its MomentRow.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most_rows = 4
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_Rows(self))
        set_up_rows(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._choose)
        theme().changed.connect(self._on_theme_changed)

    def set_rows(self, rows: Sequence[MomentRow]) -> None:
        """Show these moments, the keyboard on the first."""
        self._model.clear()
        for row in rows:
            item = QStandardItem(row.text)
            item.setData(row, _MOMENT_ROLE)
            item.setData(row.spoken, Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)
        self.go_to(0)
        self.updateGeometry()

    def set_most_rows(self, most: int) -> None:
        """Say for how many lines there is room."""
        self._most_rows = most
        self.updateGeometry()

    def rows(self) -> list[MomentRow]:
        """Return the moments from top to bottom."""
        return [self._model.item(at).data(_MOMENT_ROLE) for at in range(self._model.rowCount())]

    def go_to(self, row: int) -> None:
        """Put the keyboard on a row."""
        self.setCurrentIndex(self._model.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space choose; everything else is a list's."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return room for some lines; more scroll."""
        count = min(max(1, self._model.rowCount()), self._most_rows)
        return QSize(theme().ipx(320), theme().ipx(_ROW_PX) * count + theme().ipx(4))

    def minimumSizeHint(self) -> QSize:
        """Stay readable when narrow."""
        return QSize(theme().ipx(180), self.sizeHint().height())

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(_MOMENT_ROLE)
        if row is not None:
            self.chosen.emit(row)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.scheduleDelayedItemsLayout()


class _Rows(QStyledItemDelegate):
    def __init__(self, view: MomentList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        look = theme()
        width = self._view.viewport().width()
        lines = laid("body", str(index.data()), width - _left(index) - look.px(_PAD_PX))
        height = lines.lineCount() * look.line_height("body") + look.px(10)
        return QSize(width, round(max(height, look.px(_ROW_PX))))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look = theme()
        area = QRectF(option.rect)
        paint_ground(painter, self._view, index, area, MARK_RADIUS)
        top = area.top() + look.px(5)
        row = index.data(_MOMENT_ROLE)
        if row.time:
            painter.setPen(look.color(Ink.INK2))
            corner = QPointF(area.left() + look.px(_PAD_PX), top)
            draw(painter, "body", row.time, corner, look.px(_TIME_PX))
        painter.setPen(look.color(Ink.INK if row.words else Ink.INK2))
        corner = QPointF(area.left() + _left(index), top)
        draw(painter, "body", row.text, corner, area.width() - _left(index) - look.px(_PAD_PX))


def _left(index: QModelIndex | QPersistentModelIndex) -> float:
    """Return where the words of a row begin; times stand in a column before them."""
    row = index.data(_MOMENT_ROLE)
    return theme().px(_PAD_PX + (_TIME_PX if row.time else 0.0))
