"""Comments that were taken on for this question: words, who wrote them, and whether it is done."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from peerprep.domain.review import Todo
from peerprep.ui.widgets.labels import make_label


class TodoList(QWidget):
    """A line for each; a ticked one stays, so that it can be opened again.

    Signals:
        ticked(object, bool): a Todo is done, or open again.
    """

    ticked = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("todo_list")
        self._lines: list[QWidget] = []
        self._checks: dict[tuple[str, str], QCheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def set_todos(self, todos: Sequence[Todo]) -> None:
        """Show these."""
        for old in self._lines:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._checks.clear()
        self._lines = [self._line(at, todo) for at, todo in enumerate(todos, 1)]
        for line in self._lines:
            self._column.addWidget(line)
            line.show()

    def checks(self) -> list[QCheckBox]:
        """Return the boxes from top to bottom."""
        return list(self._checks.values())

    def untick(self, todo: Todo, *, done: bool) -> None:
        """Show a line as it was kept."""
        self._checks[_key(todo)].setChecked(done)

    def _line(self, at: int, todo: Todo) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        words = " ".join(todo.comment.text.split())
        if todo.reviewer:
            words = self.tr("{words} ({who})").format(words=words, who=todo.reviewer)
        row.addWidget(make_label(words, "body", line), 1)
        check = QCheckBox(self.tr("Done"), line)
        check.setObjectName(f"todo_{at}_check")
        check.setAccessibleName(self.tr("Done: {words}").format(words=words))
        check.clicked.connect(lambda on: self.ticked.emit(todo, on))
        row.addWidget(check, 0, Qt.AlignmentFlag.AlignTop)
        self._checks[_key(todo)] = check
        return line


def _key(todo: Todo) -> tuple[str, str]:
    return todo.review_id, todo.comment.id
