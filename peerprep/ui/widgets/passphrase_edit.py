"""A field for a passphrase: hidden or shown as it is typed, and never an empty one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from peerprep.domain.errors import Problem
from peerprep.services.passphrases import tidied
from peerprep.ui.announce import say
from peerprep.ui.widgets.question_label import make_label
from peerprep.wording import sentence


class PassphraseEdit(QWidget):
    """`edit` with `show_check` beside it; the letters are seen from the beginning if `shown`.

    "Show it" has no Alt letter: it stands right after the field, on sheets whose letters are taken.

    Signals:
        edited(str): the person wrote something else.
        entered(): Enter was pressed in the field.
    """

    edited = Signal(str)
    entered = Signal()

    def __init__(
        self, parent: QWidget | None = None, words: str = "", *, shown: bool = False
    ) -> None:
        super().__init__(parent)
        self.edit = QLineEdit(words, self)
        self.edit.setAccessibleName(self.tr("Passphrase"))
        self.edit.setProperty("iconName", "key-round")
        self.show_check = QCheckBox(self.tr("Show it"), self)
        self.show_check.setAccessibleName(self.tr("Show the passphrase"))
        self._answer = make_label("", "second", self)
        self._answer.hide()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.edit, 1)
        row.addWidget(self.show_check)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._answer)
        self.setFocusProxy(self.edit)
        self.edit.textEdited.connect(self._on_edited)
        self.edit.returnPressed.connect(self.entered)
        self.show_check.toggled.connect(self._show_letters)
        self.show_check.setChecked(shown)
        self._show_letters(shown)

    @property
    def passphrase(self) -> str:
        """What was typed, as it locks and opens a file; empty for none."""
        return tidied(self.edit.text())

    def answer(self) -> str:
        """Return what is said under the field."""
        return self._answer.text() if self._answer.isVisibleTo(self) else ""

    def ask(self) -> bool:
        """Whether there is a passphrase; without one it says so, and has the keyboard."""
        if self.passphrase:
            return True
        self.say(sentence(Problem.PASSPHRASE_EMPTY))
        self.edit.setFocus()
        return False

    def say(self, words: str) -> None:
        """Say something about what was typed, until something else is."""
        self._answer.setText(words)
        self._answer.show()
        say(self, words)

    def clear(self) -> None:
        """Let go of what was typed."""
        self.edit.clear()
        self._answer.hide()

    def tab_stops(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        return [self.edit, self.show_check]

    def _on_edited(self, words: str) -> None:
        self._answer.hide()
        self.edited.emit(words)

    def _show_letters(self, on: bool) -> None:
        mode = QLineEdit.EchoMode
        self.edit.setEchoMode(mode.Normal if on else mode.Password)
