"""The sheet that asks which question a recording answers."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget

from peerprep.domain.questions import QuestionBank, own_question, typographic
from peerprep.domain.takes import AskedQuestion
from peerprep.ui.dialogs.sheet import Sheet
from peerprep.ui.models.questions_model import QUESTION_ROLE, QuestionsModel
from peerprep.ui.theme import theme
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.question_label import make_label
from peerprep.ui.widgets.question_list import QuestionList

_WIDTH_PX = 620
_LIST_PX = 230
_LONGEST = 300  # characters of a question in the person's own words


@dataclass(frozen=True, slots=True)
class Choice:
    """The question of a file; `for_all` says that it is that of the files after it, too."""

    question: AskedQuestion
    for_all: bool


class ImportSheet(Sheet):
    """A searchable list of questions, and a field for another one.

    `file_words` name the file, `more` counts the files that are asked about after it.
    """

    def __init__(
        self, page: QWidget, bank: QuestionBank, file_words: str, *, more: int, at_hand: str
    ) -> None:
        super().__init__(page, self.tr("Which question does it answer?"), width_px=_WIDTH_PX)
        self._bank = bank
        self._file_words = file_words
        self.choice: Choice | None = None
        self.search_edit = QLineEdit(self)
        self.search_edit.setPlaceholderText(
            self.tr("Search {count} questions").format(count=len(bank.questions))
        )
        self.search_edit.setAccessibleName(self.tr("Search questions"))
        self.search_edit.setClearButtonEnabled(True)
        self.search_edit.setProperty("iconName", "search")
        self._model = QuestionsModel(self)
        self.list = QuestionList(self)
        self.list.setModel(self._model)
        self.list.setAccessibleName(self.tr("Questions"))
        self.list.setMinimumHeight(theme().ipx(_LIST_PX))
        self.own_edit = QLineEdit(self)
        self.own_edit.setMaxLength(_LONGEST)
        self.own_edit.setPlaceholderText(self.tr("Type it as it was asked"))
        self.own_edit.setAccessibleName(self.tr("Another question"))
        self._becomes = make_label("", "second", self)
        self.all_box = QCheckBox(self.tr("Same question for the files after it ({n})"), self)
        self.all_box.setText(self.all_box.text().format(n=more))
        self.all_box.setVisible(more > 0)
        self._add_parts()
        self._search(at_hand)
        self._connect()

    @classmethod
    def ask(
        cls,
        page: QWidget,
        bank: QuestionBank,
        file_words: str,
        *,
        more: int,
        at_hand: str,
        then: Callable[[Choice | None], object],
    ) -> "ImportSheet":
        """Ask without waiting; `then` gets the choice, None when the person left.

        `at_hand` is the key of the question that is chosen at first, if the bank has it.
        """
        sheet = cls(page, bank, file_words, more=more, at_hand=at_hand)
        sheet.closed.connect(lambda _accepted: then(sheet.choice))
        sheet.open_sheet(sheet.list if bank.questions else sheet.own_edit)
        return sheet

    def spoken(self) -> str:
        """Return the title and the file."""
        return f"{self.accessibleName()} {self._file_words}"

    def _add_parts(self) -> None:
        row = FlowFrame(self)
        self.import_button = QPushButton(self.tr("&Import"), row)
        self.import_button.setProperty("kind", "primary")
        self.later_button = QPushButton(self.tr("&Not now"), row)
        row.flow.addWidget(self.import_button)
        row.flow.addWidget(self.later_button)
        for part in (
            make_label(self._file_words, "body", self),
            self.search_edit,
            self.list,
            make_label(self.tr("Or another question"), "label", self),
            self.own_edit,
            self._becomes,
            self.all_box,
            row,
        ):
            self.body.addWidget(part)

    def _connect(self) -> None:
        self.search_edit.textChanged.connect(lambda _words: self._search(self.list.chosen_key()))
        self.search_edit.returnPressed.connect(self.list.setFocus)
        self.list.chosen.connect(lambda _key: self._show_choice())
        self.list.practice_asked.connect(lambda _key: self._accept())
        self.own_edit.textChanged.connect(lambda _words: self._show_choice())
        self.own_edit.returnPressed.connect(self._accept)
        self.import_button.clicked.connect(lambda _on=False: self._accept())
        self.later_button.clicked.connect(lambda _on=False: self.close_sheet())

    def _search(self, chosen: str) -> None:
        self._model.show_questions(self._bank, self.search_edit.text().strip())
        found = self._model.find(chosen)
        self.list.setCurrentIndex(found if found.isValid() else self._model.index(0))
        self.list.scrollTo(self.list.currentIndex())
        self._show_choice()

    def _question(self) -> AskedQuestion | None:
        own = self.own_edit.text().strip()
        if own:
            return own_question(own)
        question = self.list.currentIndex().data(QUESTION_ROLE)
        return None if question is None else self._bank.asked(question)

    def _show_choice(self) -> None:
        question = self._question()
        self.import_button.setEnabled(question is not None)
        if question is None:
            words = self.tr("No question has these words. You can type it below the list.")
        else:
            words = self.tr("It becomes a take of “{question}”.").format(
                question=typographic(question.text)
            )
        self._becomes.setText(words)
        self._place()

    def _accept(self) -> None:
        question = self._question()
        if question is not None:
            self.choice = Choice(question, self.all_box.isChecked())
            self.close_sheet(accepted=True)
