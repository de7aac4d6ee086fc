"""The partner's list of questions: letters are for the note, not for looking up a line."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from peerprep.ui.widgets.question_list import QuestionList


def typed_text(event: QKeyEvent) -> str:
    """Return the letters that a key writes, empty for keys that do something."""
    held = event.modifiers() & ~(
        Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    )
    # AltGr, which writes letters, is Control and Alt together on some systems
    writes = not held or held == (
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    return event.text() if writes and event.text().isprintable() else ""


class InterviewList(QuestionList):
    """Arrows choose, Enter asks; what is typed goes on to the page."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters to the page."""
        if typed_text(event).strip():
            event.ignore()
        else:
            super().keyPressEvent(event)
