"""What a partner can ask: the list to choose from, a search in it, and its questions."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from peerprep.ui.forms import child
from peerprep.ui.interview_plan import LeadView
from peerprep.ui.models.interview_model import InterviewModel
from peerprep.ui.widgets.interview_list import InterviewList


class AskingList(QObject):
    """Behavior of the widgets that a form names bank_combo, search_edit and question_list.

    Signals:
        list_chosen(str): the id of another list to ask from.
        ask_wanted(): the chosen question is to be asked.
    """

    list_chosen = Signal(str)
    ask_wanted = Signal()

    def __init__(self, form: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._view: LeadView | None = None
        self._lists = child(form, QComboBox, "bank_combo")
        self._search = child(form, QLineEdit, "search_edit")
        self.list = child(form, InterviewList, "question_list")
        self._model = InterviewModel(self)
        self.list.setModel(self._model)
        self._lists.activated.connect(lambda at: self.list_chosen.emit(self._lists.itemData(at)))
        self._search.textChanged.connect(lambda _words: self._filter())
        self._search.returnPressed.connect(self.list.setFocus)
        self.list.practice_asked.connect(lambda _key: self.ask_wanted.emit())

    @property
    def chosen_key(self) -> str:
        """The key of the question that would be asked now, empty for none."""
        return self.list.chosen_key()

    @property
    def is_searched(self) -> bool:
        """Whether the keyboard is in the search."""
        return self._search.hasFocus()

    def controls(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        return [self._lists, self._search, self.list]

    def show_view(self, view: LeadView) -> None:
        """Show what can be asked where the interview is."""
        if self._view is None or self._view.lists != view.lists:
            self._lists.clear()
            for key, words in view.lists:
                self._lists.addItem(words, key)
        self._view = view
        self._lists.setCurrentIndex(max(0, self._lists.findData(view.chosen)))
        self._filter()

    def choose(self, key: str) -> None:
        """Put the keyboard of the list on a question."""
        found = self._model.find(key)
        if found.isValid():
            self.list.setCurrentIndex(found)
            self.list.scrollTo(found, InterviewList.ScrollHint.PositionAtCenter)

    def go_to_search(self) -> None:
        """Put the keyboard into the search."""
        self._search.setFocus()
        self._search.selectAll()

    def clear_search(self) -> None:
        """Show the whole list: what comes next need not have the words of the search."""
        self._search.clear()
        if self.is_searched:
            self.list.setFocus()

    def _filter(self) -> None:
        if self._view is None:
            return
        key = self.list.chosen_key()
        if self._model.show_offers(self._view.offers, self._search.text()):
            found = self._model.find(key)
            self.list.setCurrentIndex(found if found.isValid() else self._model.index(0))
