"""The sheet for the tags of a take: one line, kept by Enter."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from peerprep.ui.announce import say
from peerprep.ui.dialogs.sheet import Sheet
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.question_label import make_label

Keep = Callable[[list[str]], str]


class TagsSheet(Sheet):
    """Asks for labels; `keep` is given them and returns why they could not be kept, or nothing."""

    def __init__(self, page: QWidget, tags: Iterable[str], keep: Keep) -> None:
        super().__init__(page, self.tr("Tags of this take"))
        self._keep = keep
        self._words = self.tr("Short labels, with commas between them. Search finds them.")
        self.body.addWidget(make_label(self._words, "body", self))
        self.edit = QLineEdit(", ".join(tags), self)
        self.edit.setObjectName("tags_edit")
        self.edit.setAccessibleName(self.tr("Tags"))
        self.edit.setPlaceholderText(self.tr("for Friday, calm"))
        self.body.addWidget(self.edit)
        self._answer = make_label("", "second", self)
        self._answer.hide()
        self.body.addWidget(self._answer)
        row = FlowFrame(self)
        self.save_button = QPushButton(self.tr("&Save tags"), row)
        self.save_button.setProperty("kind", "primary")
        self.leave_button = QPushButton(self.tr("&Not now"), row)
        row.flow.addWidget(self.save_button)
        row.flow.addWidget(self.leave_button)
        self.body.addWidget(row)
        self.edit.returnPressed.connect(self._save)
        self.save_button.clicked.connect(lambda _on=False: self._save())
        self.leave_button.clicked.connect(lambda _on=False: self.close_sheet())

    @classmethod
    def ask(cls, page: QWidget, tags: Iterable[str], keep: Keep) -> "TagsSheet":
        """Ask without waiting."""
        sheet = cls(page, tags, keep)
        sheet.open_sheet(sheet.edit)
        return sheet

    def spoken(self) -> str:
        """Return title and text."""
        return f"{self.accessibleName()}. {self._words}"

    def _save(self) -> None:
        trouble = self._keep([self.edit.text()])
        if not trouble:
            self.close_sheet(accepted=True)
            return
        self._answer.setText(trouble)
        self._answer.show()
        say(self, trouble)
        self.edit.setFocus()
