"""The sheet that asks for the passphrase of a locked file."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from peerprep.ui.announce import say
from peerprep.ui.dialogs.sheet import Sheet
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.labels import make_label, set_role


class PassphraseSheet(Sheet):
    """Asks for one line; opened again with `trouble` when it was not the right one."""

    def __init__(self, page: QWidget, trouble: str = "") -> None:
        super().__init__(page, self.tr("This file is locked"))
        self._words = self.tr("Type the passphrase you were given.")
        self.body.addWidget(make_label(self._words, "body", self))
        label = QLabel(self.tr("&Passphrase"), self)
        set_role(label, "label")
        self.edit = QLineEdit(self)
        self.edit.setObjectName("passphrase_edit")
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setAccessibleName(self.tr("Passphrase"))
        label.setBuddy(self.edit)
        self.show_check = QPushButton(self.tr("Sho&w it"), self)
        self.show_check.setCheckable(True)
        self.show_check.setProperty("compact", True)
        self.body.addWidget(label)
        self.body.addWidget(self.edit)
        self._trouble = make_label(trouble, "second", self)
        self._trouble.setVisible(bool(trouble))
        self.body.addWidget(self._trouble)
        row = FlowFrame(self)
        self.open_button = QPushButton(self.tr("&Open it"), row)
        self.open_button.setProperty("kind", "primary")
        self.leave_button = QPushButton(self.tr("&Not now"), row)
        for button in (self.open_button, self.leave_button, self.show_check):
            row.flow.addWidget(button)
        self.body.addWidget(row)
        self.edit.returnPressed.connect(self._open)
        self.open_button.clicked.connect(lambda _on=False: self._open())
        self.leave_button.clicked.connect(lambda _on=False: self.close_sheet())
        self.show_check.toggled.connect(self._show)

    @classmethod
    def ask(
        cls, page: QWidget, *, then: Callable[[str], object], trouble: str = ""
    ) -> "PassphraseSheet":
        """Ask without waiting; `then` gets the passphrase, nothing when the person left."""
        sheet = cls(page, trouble)
        sheet.closed.connect(lambda accepted: then(sheet.edit.text()) if accepted else None)
        sheet.open_sheet(sheet.edit)
        return sheet

    def spoken(self) -> str:
        """Return what went wrong before, title and text."""
        parts = (self._trouble.text(), f"{self.accessibleName()}.", self._words)
        return " ".join(part for part in parts if part)

    def _open(self) -> None:
        if self.edit.text():
            self.close_sheet(accepted=True)
        else:
            say(self, self._words)
            self.edit.setFocus()

    def _show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode
        self.edit.setEchoMode(mode.Normal if shown else mode.Password)
        self.edit.setFocus()
