"""A passphrase to lock a file with: hidden while it is typed, unless somebody wants to see it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget


class PassphraseField(QWidget):
    """A field and a box that shows the letters.

    Signals:
        changed(): another one was typed.
    """

    changed = Signal()

    def __init__(self, hint: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.edit = QLineEdit(self)
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setAccessibleName(self.tr("Passphrase"))
        self.edit.setPlaceholderText(hint)
        self.edit.setProperty("iconName", "key-round")
        self.show_check = QCheckBox(self.tr("Sho&w it"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.edit)
        column.addWidget(self.show_check)
        self.edit.textChanged.connect(lambda _words: self.changed.emit())
        self.show_check.toggled.connect(self._show_letters)
        self.setFocusProxy(self.edit)

    def phrase(self) -> str:
        """Return it without the spaces around it, as a listener types it; empty locks nothing."""
        return self.edit.text().strip()

    def _show_letters(self, on: bool) -> None:
        mode = QLineEdit.EchoMode
        self.edit.setEchoMode(mode.Normal if on else mode.Password)
