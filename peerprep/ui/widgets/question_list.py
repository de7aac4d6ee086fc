"""The list of questions: each with its topic, the chosen one on a soft ground."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from peerprep.ui.drawing.paragraphs import draw, laid
from peerprep.ui.drawing.shapes import CONTROL_RADIUS, MARK_RADIUS, rounded
from peerprep.ui.models.questions_model import QUESTION_ROLE, TAG_ROLE, TOPIC_ROLE
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from peerprep.ui.widgets.rows import paint_ground, set_up_rows

_PAD_PX = 13.0
_TOP_PX = 8.0
_GAP_PX = 4.0
_TAG_PX = 24.0
_TAG_PAD_PX = 9.0
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class QuestionList(QListView):
    """Arrows choose a question; Enter asks to practice it, Alt with an arrow to move it.

    Signals:
        chosen(str): the key of the question the keyboard is on.
        practice_asked(str): Enter was pressed on it.
        move_asked(str, int): it should go up (-1) or down (1).
        delete_asked(str): Del was pressed on it.
        more_asked(str, QPoint): its menu, at a place on the screen.
    """

    chosen = Signal(str)
    practice_asked = Signal(str)
    move_asked = Signal(str, int)
    delete_asked = Signal(str)
    more_asked = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Rows(self))
        set_up_rows(self)
        theme().changed.connect(self.scheduleDelayedItemsLayout)

    def chosen_key(self) -> str:
        """Return the key of the chosen question, empty for none."""
        question = self.currentIndex().data(QUESTION_ROLE)
        return question.key if question is not None else ""

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Tell which question is chosen."""
        super().currentChanged(current, previous)
        self.viewport().update()
        self.chosen.emit(self.chosen_key())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the keys of a row say; everything else is a list's."""
        key, chosen = Qt.Key(event.key()), self.chosen_key()
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if chosen and is_enter and not modifiers & Qt.KeyboardModifier.ControlModifier:
            self.practice_asked.emit(chosen)
        elif chosen and key in _STEPS and modifiers == Qt.KeyboardModifier.AltModifier:
            self.move_asked.emit(chosen, _STEPS[key])
        elif chosen and key == Qt.Key.Key_Delete and not modifiers:
            self.delete_asked.emit(chosen)
        elif chosen and key == Qt.Key.Key_F10 and modifiers == Qt.KeyboardModifier.ShiftModifier:
            self._ask_more()  # not every system turns these keys into a context menu
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the question under the pointer, or of the chosen one."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            if index.isValid():
                self.setCurrentIndex(index)
                self.more_asked.emit(self.chosen_key(), event.globalPos())
        elif self.chosen_key():
            self._ask_more()

    def _ask_more(self) -> None:
        low = self.visualRect(self.currentIndex()).bottomLeft()
        self.more_asked.emit(self.chosen_key(), self.viewport().mapToGlobal(low))

    def minimumSizeHint(self) -> QSize:
        """Show at least two questions."""
        return QSize(theme().ipx(200), theme().ipx(150))


class _Rows(QStyledItemDelegate):
    def __init__(self, view: QuestionList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        look = theme()
        width = self._view.viewport().width()
        inner = width - 2 * look.px(_PAD_PX)
        lines = laid("strong", str(index.data()), inner).lineCount()
        second = self._second_height(index, inner)
        height = lines * look.line_height("strong") + look.px(2 * _TOP_PX + _GAP_PX)
        return QSize(width, round(height + second))

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
        pad, top = look.px(_PAD_PX), area.top() + look.px(_TOP_PX)
        width = area.width() - 2 * pad
        painter.setPen(look.color(Ink.INK))
        role = "strong" if is_current else "body"
        low = draw(painter, role, str(index.data()), QPointF(area.left() + pad, top), width)
        low += look.px(_GAP_PX)
        tag = self._tag_width(index)
        if tag:
            box = QRectF(area.right() - pad - tag, low, tag, look.px(_TAG_PX))
            self._paint_tag(painter, box, str(index.data(TAG_ROLE)), is_current=is_current)
            low += (look.px(_TAG_PX) - look.line_height("second")) / 2
        painter.setPen(look.color(Ink.INK2))
        corner = QPointF(area.left() + pad, low)
        draw(painter, "second", str(index.data(TOPIC_ROLE)), corner, self._second_width(tag, width))

    def _paint_tag(self, painter: QPainter, box: QRectF, words: str, *, is_current: bool) -> None:
        look = theme()
        ground = Ink.SURFACE if is_current else Ink.ACCENT_SOFT
        rounded(painter, box, look.px(MARK_RADIUS), look.color(ground))
        painter.setFont(look.font("small"))
        painter.setPen(look.color(Ink.ACCENT))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)

    def _second_height(self, index: QModelIndex | QPersistentModelIndex, inner: float) -> float:
        look = theme()
        tag = self._tag_width(index)
        words = laid("second", str(index.data(TOPIC_ROLE)), self._second_width(tag, inner))
        height = words.lineCount() * look.line_height("second")
        return max(height, look.px(_TAG_PX)) if tag else height

    def _second_width(self, tag: float, inner: float) -> float:
        return max(1.0, inner - tag - theme().px(8)) if tag else inner

    def _tag_width(self, index: QModelIndex | QPersistentModelIndex) -> float:
        words = str(index.data(TAG_ROLE) or "")
        if not words:
            return 0.0
        look = theme()
        return look.metrics("small").horizontalAdvance(words) + 2 * look.px(_TAG_PAD_PX)
