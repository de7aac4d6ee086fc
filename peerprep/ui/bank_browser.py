"""Which bank and which question are chosen on the page of questions, and the lists that choose."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from peerprep.domain.questions import Question, QuestionBank
from peerprep.services.banks import BankService
from peerprep.ui.announce import say
from peerprep.ui.bank_words import BankWords
from peerprep.ui.forms import child
from peerprep.ui.models.banks_model import BankRow, BanksModel
from peerprep.ui.models.questions_model import QUESTION_ROLE, QuestionsModel
from peerprep.ui.widgets.bank_list import BankList
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.question_list import QuestionList

_TYPING_MS = 300


class BankBrowser(QObject):
    """Behavior of the widgets that a form names bank_list, bank_more_button, search_edit,
    question_list, empty_label and empty_flow.

    Signals:
        bank_left(): the person chose another bank; `bank` is that one already.
        chosen(): another bank or question is shown, or the same as it is now.
    """

    bank_left = Signal()
    chosen = Signal()

    def __init__(self, form: QWidget, page: QWidget, banks: BankService) -> None:
        super().__init__(page)
        self._page = page
        self._form = form
        self._banks = banks
        self.search = child(form, QLineEdit, "search_edit")
        self.bank_list = child(form, BankList, "bank_list")
        self.list = child(form, QuestionList, "question_list")
        self.model = QuestionsModel(self)
        self._bank_model = BanksModel(self)
        more = child(form, QPushButton, "bank_more_button")
        keeps_room = more.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        more.setSizePolicy(keeps_room)
        self.bank_list.setModel(self._bank_model)
        self.list.setModel(self.model)
        self._words = BankWords(self)
        self._typing = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self._is_busy = False
        self.bank_list.chosen.connect(lambda _id: self._choose_bank())
        self.list.chosen.connect(lambda _key: self._choose_question())
        self.search.textChanged.connect(lambda _words: self._typing.start())
        self.search.returnPressed.connect(self._find)
        self._typing.timeout.connect(self._find)

    # -- what is chosen

    @property
    def bank(self) -> QuestionBank:
        """The chosen bank."""
        chosen = self.bank_list.chosen_id()
        return self._banks.bank(chosen) if self._banks.has(chosen) else self._banks.built_in()

    @property
    def is_built_in(self) -> bool:
        """Whether the chosen bank is PeerPrep's own."""
        return self._banks.is_built_in(self.bank.id)

    @property
    def question(self) -> Question | None:
        """The chosen question."""
        found = self.list.currentIndex().data(QUESTION_ROLE)
        return found if isinstance(found, Question) else None

    def neighbor(self, key: str, step: int) -> str:
        """Return the key of the question so many rows away, empty at an end."""
        row = self.model.find(key).row() + step
        found = self.model.index(row).data(QUESTION_ROLE) if row >= 0 else None
        return found.key if isinstance(found, Question) else ""

    def neighbor_bank(self) -> str:
        """Return the bank after the chosen one, the one before when it is the last."""
        ids = [bank.id for bank in self._banks.banks()]
        at = ids.index(self.bank.id)
        return ids[at + 1] if at + 1 < len(ids) else ids[at - 1]

    def count_words(self) -> str:
        """Return how many questions are shown, "24 questions."."""
        return f"{self._words.count(self.model.rowCount())}."

    # -- showing

    def show_banks(self, chosen: str, key: str = "") -> None:
        """Show all banks with one chosen, and a question of it (its key; empty: any)."""
        if chosen != self.bank_list.chosen_id():
            self._clear_search()
        self._is_busy = True
        self.refresh_banks()
        found = self._bank_model.find(chosen)
        self.bank_list.setCurrentIndex(found if found.isValid() else self._bank_model.index(0))
        self._is_busy = False
        self._show_bank(key)

    def refresh_banks(self) -> None:
        """Show the banks' words as they are now."""
        self._bank_model.show_banks([self._row(bank) for bank in self._banks.banks()])

    def show_changed(self, question: Question) -> None:
        """Show a question as it was just kept."""
        self.model.show_changed(self.bank, question)

    def choose_none(self) -> None:
        """Choose no question: a new one is being written."""
        self._is_busy = True
        self.list.setCurrentIndex(self.model.index(-1))
        self._is_busy = False
        self._show_lists()

    def _row(self, bank: QuestionBank) -> BankRow:
        built_in = self._banks.is_built_in(bank.id)
        from_file = not built_in and self._banks.stored(bank.id).came is not None
        return BankRow(bank.id, bank.title, self._words.about(bank, from_file=from_file))

    def _show_bank(self, key: str = "") -> None:
        count = self._words.count(len(self.bank.questions))
        self.search.setPlaceholderText(self.tr("Search {count}").format(count=count))
        child(self._form, QPushButton, "bank_more_button").setVisible(not self.is_built_in)
        self._filter(key)

    def _filter(self, key: str = "") -> None:
        self._typing.stop()
        chosen = key or self.list.chosen_key()
        self._is_busy = True
        self.model.show_questions(self.bank, self.search.text().strip(), self._tags())
        if key and not self.model.find(key).isValid():
            self._clear_search()
            self.model.show_questions(self.bank, "", self._tags())
        found = self.model.find(chosen)
        self.list.setCurrentIndex(found if found.isValid() else self.model.index(0))
        self._is_busy = False
        self.list.scrollTo(self.list.currentIndex())
        self._show_lists()
        self.chosen.emit()

    def _show_lists(self) -> None:
        words, shown = self.search.text().strip(), bool(self.model.rowCount())
        self.list.setVisible(shown)
        empty = child(self._form, QLabel, "empty_label")
        empty.setVisible(not shown)
        has_none = not self.bank.questions
        child(self._form, FlowFrame, "empty_flow").setVisible(has_none and not self.is_built_in)
        none_with = self.tr("No questions with “{words}”.").format(words=words)
        empty.setText(self.tr("No questions here yet.") if has_none else none_with)

    def _tags(self) -> Mapping[str, str]:
        if self.is_built_in:
            return {}
        stored = self._banks.stored(self.bank.id)
        new = dict.fromkeys(stored.new, self.tr("New"))
        return new | dict.fromkeys(stored.changed, self.tr("Changed"))

    # -- what the person does

    def _choose_bank(self) -> None:
        if not self._is_busy:
            self._clear_search()
            self.bank_left.emit()
            self._show_bank()

    def _choose_question(self) -> None:
        if not self._is_busy:
            self.chosen.emit()

    def _find(self) -> None:
        self._filter()
        if self.model.rowCount():
            say(self._page, self.count_words())
        else:
            say(self._page, child(self._form, QLabel, "empty_label").text())

    def _clear_search(self) -> None:
        self._typing.stop()
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
