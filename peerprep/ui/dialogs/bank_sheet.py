"""The sheet about a bank: its name, who wrote it, under which terms, and its language."""

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from peerprep.domain.bank_edits import LONGEST_TITLE
from peerprep.domain.questions import QuestionBank
from peerprep.ui.announce import say
from peerprep.ui.dialogs.sheet import Sheet
from peerprep.ui.rubric_words import languages
from peerprep.ui.theme import theme
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.question_label import make_label

_FIRST = "en"  # of a new bank

Keep = Callable[[str, tuple[str, ...], str, str], str]


class BankSheet(Sheet):
    """Asks for what a bank says about itself; `keep` is given it and returns why it could not be
    kept, or nothing."""

    def __init__(self, page: QWidget, bank: QuestionBank | None, keep: Keep) -> None:
        title = self.tr("New bank") if bank is None else self.tr("About this bank")
        super().__init__(page, title)
        self._keep = keep
        self.title_edit = QLineEdit(bank.title if bank else "", self)
        self.title_edit.setMaxLength(LONGEST_TITLE)
        self.authors_edit = QPlainTextEdit("\n".join(bank.authors) if bank else "", self)
        self.authors_edit.setTabChangesFocus(True)
        self.authors_edit.setFixedHeight(round(theme().line_height("body") * 3.4))
        self.licence_edit = QLineEdit(bank.licence if bank else "", self)
        self.language_combo = QComboBox(self)
        for tag, words in languages(bank.language if bank else _FIRST):
            self.language_combo.addItem(words, tag)
        self.language_combo.setCurrentIndex(
            self.language_combo.findData(bank.language if bank else _FIRST)
        )
        self._answer = make_label("", "second", self)
        self._answer.hide()
        self._add_field(self.tr("Name"), self.title_edit)
        if bank is not None:
            self._add_field(self.tr("Who wrote it, one on each line"), self.authors_edit)
            self._add_field(self.tr("Terms it may be shared under"), self.licence_edit)
            self._add_field(self.tr("Language"), self.language_combo)
            facts = self.tr("Version {version}. Its short name is {id}.")
            words = facts.format(version=bank.version, id=bank.id)
            self.body.addWidget(make_label(words, "second", self))
        else:
            self.authors_edit.hide()
            self.licence_edit.hide()
            self.language_combo.hide()
        self.body.addWidget(self._answer)
        row = FlowFrame(self)
        accept = self.tr("&Make it") if bank is None else self.tr("&Keep it")
        self.keep_button = QPushButton(accept, row)
        self.keep_button.setProperty("kind", "primary")
        self.leave_button = QPushButton(self.tr("&Not now"), row)
        row.flow.addWidget(self.keep_button)
        row.flow.addWidget(self.leave_button)
        self.body.addWidget(row)
        self.title_edit.textChanged.connect(lambda _words: self._look())
        self.title_edit.returnPressed.connect(self._accept)
        self.keep_button.clicked.connect(lambda _on=False: self._accept())
        self.leave_button.clicked.connect(lambda _on=False: self.close_sheet())
        self._look()

    @classmethod
    def ask(cls, page: QWidget, bank: QuestionBank | None, keep: Keep) -> "BankSheet":
        """Ask without waiting; None asks for a new bank."""
        sheet = cls(page, bank, keep)
        sheet.open_sheet(sheet.title_edit)
        return sheet

    def _add_field(self, words: str, field: QWidget) -> None:
        field.setAccessibleName(words)
        self.body.addWidget(make_label(words, "label", self))
        self.body.addWidget(field)

    def _look(self) -> None:
        self.keep_button.setEnabled(bool(self.title_edit.text().strip()))

    def _accept(self) -> None:
        if not self.title_edit.text().strip():
            return
        authors = tuple(self.authors_edit.toPlainText().splitlines())
        language = str(self.language_combo.currentData())
        trouble = self._keep(self.title_edit.text(), authors, self.licence_edit.text(), language)
        if not trouble:
            self.close_sheet(accepted=True)
            return
        self._answer.setText(trouble)
        self._answer.show()
        say(self, trouble)
