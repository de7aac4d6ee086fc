"""A list of questions of which several are chosen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from peerprep.ui.widgets.question_list import QuestionList


class ChoosingList(QuestionList):
    """Space, Enter or a click chooses a question, or not any more; its tag says so.

    Signals:
        toggled(str): the key of a question.
    """

    toggled = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clicked.connect(lambda _index: self.toggled.emit(self.chosen_key()))
        self.practice_asked.connect(self.toggled)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space chooses as Enter does."""
        if event.key() == Qt.Key.Key_Space and not event.modifiers() and self.chosen_key():
            self.toggled.emit(self.chosen_key())
        else:
            super().keyPressEvent(event)
