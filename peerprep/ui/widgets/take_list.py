"""The list of takes by day: Enter opens, Space plays, Del deletes, Shift+F10 has more."""

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from peerprep.domain.takes import TakeState
from peerprep.ui.drawing.take_rows import (
    RowPlan,
    RowTag,
    day_height,
    paint_day,
    paint_row,
    plan_row,
)
from peerprep.ui.models.takes_model import ROW_ROLE, DayRow, TakeRow
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from peerprep.ui.widgets.rows import set_up_rows

_KEPT_PLANS = 4000
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 6,
    Qt.Key.Key_PageUp: -6,
    Qt.Key.Key_Home: -(10**9),
    Qt.Key.Key_End: 10**9,
}


class TakeList(QListView):
    """Shows a TakesModel.

    Signals:
        opened(str), play_asked(str), delete_asked(str), again_asked(str): what was asked for
            which take.
        more_asked(str, QPoint): the menu of a take, at a place on the screen.
    """

    opened = Signal(str)
    play_asked = Signal(str)
    delete_asked = Signal(str)
    again_asked = Signal(str)
    more_asked = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.playing = ""
        self._delegate = _Rows(self)
        self.setItemDelegate(self._delegate)
        set_up_rows(self)
        # always there (painted only when needed): rows are laid out for one width, once
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        theme().changed.connect(self._on_theme_changed)

    def chosen_take(self) -> str:
        """Return the id of the take the keyboard is on, empty when there is none."""
        row = self.currentIndex().data(ROW_ROLE)
        return row.take.id if isinstance(row, TakeRow) else ""

    def choose(self, index: QModelIndex) -> None:
        """Put the keyboard on a take, or on the first one when the index is not valid."""
        if not index.isValid():
            found = self._next_take(-1, 1)
            if found is None:
                return
            index = self.model().index(found, 0)
        self.setCurrentIndex(index)

    def set_playing(self, take_id: str) -> None:
        """Show which take is heard now; empty for none."""
        self.playing = take_id
        self.viewport().update()

    def minimumSizeHint(self) -> QSize:
        """Show at least two rows."""
        return QSize(theme().ipx(280), theme().ipx(130))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the keys of a row say; arrows go from take to take."""
        key = Qt.Key(event.key())
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        take_id = self.chosen_take()
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if key in _STEPS and plain:
            self._step(_STEPS[key])
        elif take_id and (key == Qt.Key.Key_Menu or (key == Qt.Key.Key_F10 and shift)):
            self._ask_more(take_id)
        elif take_id and plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(take_id)
        elif take_id and plain and key == Qt.Key.Key_Space:
            self.play_asked.emit(take_id)
        elif take_id and plain and key == Qt.Key.Key_Delete:
            self.delete_asked.emit(take_id)
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do what the part of the row under the pointer is for."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = index.data(ROW_ROLE)
        if not isinstance(row, TakeRow):
            return
        if event.button() == Qt.MouseButton.RightButton:
            self.more_asked.emit(row.take.id, event.globalPosition().toPoint())
            return
        area = self.visualRect(index)
        plan = self._delegate.plan(row, area.width())
        spot = event.position() - area.topLeft().toPointF()
        if plan.more.contains(spot):
            self._ask_more(row.take.id)
        elif row.again and plan.again.contains(spot):
            self.again_asked.emit(row.take.id)
        elif row.can_play and plan.play.contains(spot):
            self.play_asked.emit(row.take.id)
        else:
            self.opened.emit(row.take.id)

    def place_of(self, take_id: str, part: str) -> QPoint:
        """Return the middle of a part of a row ("play", "more", "again") in the viewport."""
        for at in range(self.model().rowCount()):
            index = self.model().index(at, 0)
            row = index.data(ROW_ROLE)
            if isinstance(row, TakeRow) and row.take.id == take_id:
                area = self.visualRect(index)
                box: QRectF = getattr(self._delegate.plan(row, area.width()), part)
                return area.topLeft() + box.center().toPoint()
        raise KeyError(take_id)

    def viewportEvent(self, event: QEvent) -> bool:
        """A right click is answered by `mouseReleaseEvent` alone."""
        if event.type() is QEvent.Type.ContextMenu:
            return True
        return super().viewportEvent(event)

    def _ask_more(self, take_id: str) -> None:
        place = self.place_of(take_id, "more") + QPoint(0, theme().ipx(18))
        self.more_asked.emit(take_id, self.viewport().mapToGlobal(place))

    def _step(self, step: int) -> None:
        at = self.currentIndex().row()
        direction = 1 if step > 0 else -1
        for _ in range(min(abs(step), self.model().rowCount())):
            found = self._next_take(at, direction)
            if found is None:
                break
            at = found
        if at >= 0 and at != self.currentIndex().row():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self.model().index(at, 0), flag)
            before = self.model().index(at - 1, 0)
            if at == 1:  # the first day comes into view with its first take
                self.scrollTo(before)

    def _next_take(self, at: int, direction: int) -> int | None:
        at += direction
        while 0 <= at < self.model().rowCount():
            if isinstance(self.model().index(at, 0).data(ROW_ROLE), TakeRow):
                return at
            at += direction
        return None

    def _on_theme_changed(self) -> None:
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()


class _Rows(QStyledItemDelegate):
    def __init__(self, view: TakeList) -> None:
        super().__init__(view)
        self._view = view
        self._plans: dict[tuple[TakeRow, int], RowPlan] = {}

    def forget(self) -> None:
        self._plans.clear()

    def plan(self, row: TakeRow, width: int) -> RowPlan:
        key = (row, width)
        if key not in self._plans:
            if len(self._plans) > _KEPT_PLANS:
                self._plans.clear()
            self._plans[key] = plan_row(row, width, self._tags(row), self._again(row))
        return self._plans[key]

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row = index.data(ROW_ROLE)
        width = self._view.viewport().width()
        if isinstance(row, TakeRow):
            return QSize(width, round(self.plan(row, width).height))
        return QSize(width, day_height(first=index.row() == 0))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW_ROLE)
        area = QRectF(option.rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, DayRow):
            paint_day(painter, row.words, area)
            return
        is_current = index.row() == self._view.currentIndex().row()
        paint_row(
            painter,
            row,
            self.plan(row, round(area.width())),
            area,
            tags=self._tags(row),
            again=self._again(row),
            chosen=is_current,
            focused=is_current and self._view.hasFocus(),
            playing=row.take.id == self._view.playing,
        )

    def _tags(self, row: TakeRow) -> list[RowTag]:
        tags = []
        if row.take.favorite:
            favorite = self.tr("Favorite")
            tags.append(RowTag(favorite, "star-filled", Ink.ACCENT_SOFT, Ink.ACCENT))
        if row.reviewed:
            reviewed = self.tr("Partner review")
            tags.append(RowTag(reviewed, "comment", Ink.COMMENT_SOFT, Ink.COMMENT))
        if row.take.recovered:
            tags.append(RowTag(self.tr("Recovered"), "undo-2"))
        return [*tags, *(RowTag(label, "tag") for label in row.take.tags)]

    def _again(self, row: TakeRow) -> str:
        if not row.again:
            return ""
        tried = row.take.state is TakeState.FAILED
        return self.tr("Try again") if tried else self.tr("Write down")
