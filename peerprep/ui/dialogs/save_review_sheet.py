"""The sheet before a review is saved: under which name, and whether the file is locked."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget

from peerprep.ui.dialogs.sheet import Sheet
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.passphrase_edit import PassphraseEdit
from peerprep.ui.widgets.question_label import make_label

LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class SaveWish:
    """How the file is to be: the listener's name, and the passphrase or None."""

    reviewer: str
    passphrase: str | None


class SaveReviewSheet(Sheet):
    """Asks what the file needs; `wish` says it once the sheet was accepted."""

    def __init__(self, page: QWidget, speaker: str, reviewer: str, about: str) -> None:
        super().__init__(page, self.tr("Save my review"))
        promise = self.tr(
            "PeerPrep makes one file. You hand it back to {name} yourself. Nothing is sent."
        ).format(name=speaker)
        self._promise = f"{promise} {about}".strip()
        self.body.addWidget(make_label(self._promise, "second", self))
        name = self.tr("Your name, as {name} will read it").format(name=speaker)
        self.name_edit = QLineEdit(reviewer, self)
        self.name_edit.setMaxLength(LONGEST_NAME)
        self.name_edit.setAccessibleName(name)
        self.body.addWidget(make_label(name, "label", self))
        self.body.addWidget(self.name_edit)
        self.lock_check = QCheckBox(self.tr("Loc&k the file with a passphrase"), self)
        self.body.addWidget(self.lock_check)
        self.lock = PassphraseEdit(self)
        self.hint_label = make_label(
            self.tr("Tell {name} the passphrase in another way than with the file.").format(
                name=speaker
            ),
            "second",
            self,
        )
        for widget in (self.lock, self.hint_label):
            widget.hide()
            self.body.addWidget(widget)
        row = FlowFrame(self)
        self.save_button = QPushButton(self.tr("&Choose where"), row)
        self.save_button.setProperty("kind", "primary")
        self.save_button.setProperty("iconName", "file-down")
        self.leave_button = QPushButton(self.tr("&Not now"), row)
        for button in (self.save_button, self.leave_button):
            row.flow.addWidget(button)
        self.body.addWidget(row)
        self.lock_check.toggled.connect(self._show_lock)
        self.name_edit.returnPressed.connect(self._accept)
        self.lock.entered.connect(self._accept)
        self.save_button.clicked.connect(lambda _on=False: self._accept())
        self.leave_button.clicked.connect(lambda _on=False: self.close_sheet())

    @classmethod
    def ask(
        cls,
        page: QWidget,
        speaker: str,
        reviewer: str,
        about: str = "",
        *,
        then: Callable[[SaveWish], object],
    ) -> "SaveReviewSheet":
        """Ask without waiting; `then` gets the wish, nothing when the person left."""
        sheet = cls(page, speaker, reviewer, about)
        sheet.closed.connect(lambda accepted: then(sheet.wish()) if accepted else None)
        sheet.open_sheet(sheet.save_button if reviewer else sheet.name_edit)
        return sheet

    def wish(self) -> SaveWish:
        """Return what was asked for."""
        locked = self.lock.passphrase if self.lock_check.isChecked() else None
        return SaveWish(self.name_edit.text().strip(), locked)

    def spoken(self) -> str:
        """Return title and promise."""
        return f"{self.accessibleName()}. {self._promise}"

    def _show_lock(self, on: bool) -> None:
        for widget in (self.lock, self.hint_label):
            widget.setVisible(on)
        if on:
            self.lock.setFocus()

    def _accept(self) -> None:
        if not self.lock_check.isChecked() or self.lock.ask():
            self.close_sheet(accepted=True)
