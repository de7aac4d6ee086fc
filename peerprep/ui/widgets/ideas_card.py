"""What a strong answer often covers, what the person planned and took on; folds to one line."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from peerprep.domain.review import Todo
from peerprep.ui.drawing.shapes import rounded
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from peerprep.ui.widgets.card import Card
from peerprep.ui.widgets.painted import Painted
from peerprep.ui.widgets.question_label import make_label
from peerprep.ui.widgets.todo_list import TodoList

_TWO_COLUMNS_EM = 40


class _Dot(Painted):
    """A list mark; screen readers skip it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return QSize(theme().ipx(24), theme().ipx(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        side = look.px(3.4)
        painter = QPainter(self)
        box = QRectF(look.px(7), look.px(20) / 2 - side / 2, side, side)
        rounded(painter, box, side, look.color(Ink.INK2))
        painter.end()


class IdeasList(QWidget):
    """Ideas as short lines, in two columns where they fit, read downwards."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[QWidget] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(7)
        theme().changed.connect(self._arrange)

    def set_lines(self, lines: Sequence[str]) -> None:
        """Show these lines."""
        for old in self._lines:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._lines = [self._line(words) for words in lines]
        self._columns = 0
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go to one column when narrow."""
        super().resizeEvent(event)
        self._arrange()

    def _line(self, words: str) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(_Dot(line))
        row.addWidget(make_label(words, "body", line), 1)
        return line

    def _arrange(self) -> None:
        columns = 2 if self.width() >= _TWO_COLUMNS_EM * theme().em else 1
        if columns == self._columns:
            return
        self._columns = columns
        rows = (len(self._lines) + columns - 1) // columns
        for place, line in enumerate(self._lines):
            self._grid.removeWidget(line)
            self._grid.addWidget(line, place % rows, place // rows, Qt.AlignmentFlag.AlignTop)
            line.show()
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if columns == 2 else 0)


class IdeasCard(Card):
    """Ideas for one question; hidden when there are none.

    Signals:
        folded(bool): the person hid the ideas, or showed them again.
        ticked(object, bool): a Todo is done, or open again.
    """

    folded = Signal(bool)
    ticked = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_folded = False
        self._has_planned = False
        self._has_todos = False
        self._list = IdeasList(self)
        self._planned_title = make_label(self.tr("Next time I’ll say…"), "caption", self)
        self._planned = IdeasList(self)
        self._todos_title = make_label(self.tr("Next time…"), "caption", self)
        self.todos = TodoList(self)
        self.todos.ticked.connect(self.ticked)
        self.fold_button = QPushButton(self)
        self.fold_button.setObjectName("fold_button")
        self.fold_button.setProperty("kind", "quiet")
        self.fold_button.setProperty("compact", True)
        self.fold_button.setProperty("hint", self.tr("Ctrl+I"))
        self.fold_button.clicked.connect(self.toggle)
        head = QHBoxLayout()
        head.addWidget(make_label(self.tr("A strong answer often covers"), "caption", self), 1)
        head.addWidget(self.fold_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 12, 18, 20)
        box.setSpacing(8)
        box.addLayout(head)
        box.addWidget(self._list)
        box.addWidget(self._planned_title)
        box.addWidget(self._planned)
        box.addWidget(self._todos_title)
        box.addWidget(self.todos)

    def set_ideas(
        self, ideas: Sequence[str], planned: Sequence[str] = (), todos: Sequence[Todo] = ()
    ) -> None:
        """Show what an answer covers, the lines planned for it, and what was taken on."""
        self._list.set_lines(ideas)
        self._planned.set_lines(planned)
        self._has_planned = bool(planned)
        self.todos.set_todos(todos)
        self._has_todos = bool(todos)
        self.setVisible(bool(ideas or planned or todos))
        self._show_parts()

    @property
    def is_folded(self) -> bool:
        """Whether only the head is shown."""
        return self._is_folded

    def toggle(self) -> None:
        """Hide or show the ideas."""
        self.fold(not self._is_folded)
        self.folded.emit(self._is_folded)

    def fold(self, folded: bool) -> None:
        """Hide or show the ideas without telling."""
        self._is_folded = folded
        self._show_parts()

    def _show_parts(self) -> None:
        shown = not self._is_folded
        self._list.setVisible(shown)
        self._planned_title.setVisible(shown and self._has_planned)
        self._planned.setVisible(shown and self._has_planned)
        self._todos_title.setVisible(shown and self._has_todos)
        self.todos.setVisible(shown and self._has_todos)
        self.fold_button.setText(self.tr("&Hide") if shown else self.tr("S&how"))
        name = self.tr("Hide ideas") if shown else self.tr("Show ideas")
        self.fold_button.setAccessibleName(name)
