"""The sheet that asks for the passphrase of a locked file; it stays until the file is open."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from peerprep.ui.dialogs.sheet import Sheet
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.passphrase_edit import PassphraseEdit
from peerprep.ui.widgets.question_label import make_label


class PassphraseSheet(Sheet):
    """Tries what is typed through `attempt`; the caller then closes it or says what went wrong."""

    def __init__(self, page: QWidget, name: str, attempt: Callable[[str], object]) -> None:
        super().__init__(page, self.tr("This file is locked"))
        self._attempt = attempt
        words = self.tr(
            "{name} opens with the passphrase it was locked with. Ask whoever gave it to you."
        ).format(name=name)
        self._about = make_label(words, "body", self)
        self.body.addWidget(self._about)
        self.lock = PassphraseEdit(self)
        self.edit, self.show_check = self.lock.edit, self.lock.show_check
        self.body.addWidget(make_label(self.tr("Passphrase"), "label", self))
        self.body.addWidget(self.lock)
        row = FlowFrame(self)
        self.open_button = QPushButton(self.tr("&Open"), row)
        self.open_button.setProperty("kind", "primary")
        self.leave_button = QPushButton(self.tr("&Not now"), row)
        for button in (self.open_button, self.leave_button):
            row.flow.addWidget(button)
        self.body.addWidget(row)
        self.edit.textChanged.connect(lambda _words: self._look())
        self.lock.entered.connect(self._open)
        self.open_button.clicked.connect(lambda _on=False: self._open())
        self.leave_button.clicked.connect(lambda _on=False: self.close_sheet())
        self._is_trying = False
        self._look()

    @classmethod
    def ask(cls, page: QWidget, name: str, attempt: Callable[[str], object]) -> "PassphraseSheet":
        """Ask without waiting."""
        sheet = cls(page, name, attempt)
        sheet.open_sheet(sheet.edit)
        return sheet

    def spoken(self) -> str:
        """Return title and what to do."""
        return f"{self.accessibleName()}. {self._about.text()}"

    def say_trouble(self, words: str) -> None:
        """Say why the file stays closed; the passphrase can be typed anew."""
        self._is_trying = False
        self.lock.say(words)
        self._look()
        self.edit.setFocus()
        self.edit.selectAll()

    def close_sheet(self, *, accepted: bool = False) -> None:
        """Let go of what was typed."""
        self.lock.clear()
        super().close_sheet(accepted=accepted)

    def _open(self) -> None:
        if self.lock.passphrase and not self._is_trying:
            self._is_trying = True
            self._look()
            self.lock.say(self.tr("Opening. This takes a moment."))
            self._attempt(self.lock.passphrase)

    def _look(self) -> None:
        self.open_button.setEnabled(bool(self.lock.passphrase) and not self._is_trying)
