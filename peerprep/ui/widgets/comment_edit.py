"""The field of a comment: Enter adds it, Shift+Enter begins a new line."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from peerprep.ui.widgets.growing_edit import GrowingEdit

LONGEST = 5000  # letters, as a review file may have


class CommentEdit(GrowingEdit):
    """As high as its words.

    Signals:
        entered(): Enter was pressed.
    """

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.most = LONGEST

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds; everything else is a field's."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.ShiftModifier:
            self.insertPlainText("\n")
        elif not held:
            self.entered.emit()
        else:
            event.ignore()
