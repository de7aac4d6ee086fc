"""The list of questions: each with its topic, the chosen one on a soft ground."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from peerprep.ui.drawing.paragraphs import draw, laid
from peerprep.ui.drawing.shapes import CONTROL_RADIUS
from peerprep.ui.models.questions_model import QUESTION_ROLE, TOPIC_ROLE
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from peerprep.ui.widgets.rows import paint_ground, set_up_rows

_PAD_PX = 12.0
_TOP_PX = 8.0


class QuestionList(QListView):
    """Arrows choose a question; Enter asks to practice it.

    Signals:
        chosen(str): the key of the question the keyboard is on.
        practice_asked(str): Enter was pressed on it.
    """

    chosen = Signal(str)
    practice_asked = Signal(str)

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
        """Enter asks to practice; everything else is a list's."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.chosen_key():
                self.practice_asked.emit(self.chosen_key())
        else:
            super().keyPressEvent(event)

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
        lines = laid("strong", str(index.data()), width - 2 * look.px(_PAD_PX)).lineCount()
        topics = laid("second", str(index.data(TOPIC_ROLE)), width - 2 * look.px(_PAD_PX))
        height = lines * look.line_height("strong") + look.px(2 * _TOP_PX + 3)
        return QSize(width, round(height + topics.lineCount() * look.line_height("second")))

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
        painter.setPen(look.color(Ink.INK2))
        corner = QPointF(area.left() + pad, low + look.px(3))
        draw(painter, "second", str(index.data(TOPIC_ROLE)), corner, width)
