"""Questions: the banks, their questions, and one of them to read, write and practice."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from peerprep.domain.questions import Question
from peerprep.domain.takes import AskedQuestion
from peerprep.services.changes import Subject
from peerprep.ui.announce import say
from peerprep.ui.bank_browser import BankBrowser
from peerprep.ui.bank_importing import BankImporting
from peerprep.ui.bank_words import BankWords
from peerprep.ui.context import Context
from peerprep.ui.forms import child, load_form
from peerprep.ui.import_deeds import ImportDeeds
from peerprep.ui.layout import Width, width_class
from peerprep.ui.question_deeds import Entry, QuestionDeeds, popup_menu
from peerprep.ui.question_writing import QuestionWriting
from peerprep.ui.shortcuts import add_key, list_key
from peerprep.ui.tab_order import chain
from peerprep.ui.theme import theme
from peerprep.ui.widgets.bank_list import BankList
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.flow_buttons import FlowButton, fill_flow
from peerprep.ui.widgets.question_editor import QuestionEditor
from peerprep.ui.widgets.question_list import QuestionList
from peerprep.ui.widgets.question_parts import LIST, QUESTION, QuestionParts
from peerprep.ui.widgets.question_reading import QuestionReading
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.wording import explain

_CUSTOM = (BankList, QuestionList, QuestionEditor, QuestionReading)


class QuestionsPage(QWidget):
    """The question banks, to read, to write and to practice from."""

    is_recording = False  # for the window when it closes, like the two below `leave`

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Questions")
        self._context = context
        self._banks = context.profile.banks
        self._form = form = load_form("questions_page.ui", self, custom=_CUSTOM)
        self._editor = child(form, QuestionEditor, "editor")
        self._reading = child(form, QuestionReading, "reading")
        self._note = child(form, Strip, "note_strip")
        self._browser = BankBrowser(form, self, self._banks)
        self._writing = QuestionWriting(self, context, self._editor)
        self._deeds = QuestionDeeds(self, context, self._note, self._browser, self._writing)
        self._exchange = BankImporting(self, context, child(form, Strip, "bank_strip"))
        import_strip = child(form, Strip, "import_strip")
        self._imports = ImportDeeds(self, context, import_strip, self._at_hand, asks=False)
        self._parts = QuestionParts(form, self)
        self._connect()
        self._connect_keys()
        self._browser.show_banks(self._banks.built_in().id)

    @property
    def main_control(self) -> QWidget:
        """The list, or the search when nothing is listed; else what is shown of the page."""
        for control in (self._browser.list, self._browser.search, self._editor.text):
            if control.isVisibleTo(self):
                return control
        return self._parts.segments.segment(self._parts.segments.chosen())

    def arrive(self) -> None:
        """Say what is here; a broken bank is one sentence."""
        self._banks.refresh()
        if self._banks.problem is not None:
            self._note.show_words(StripKind.TROUBLE, explain(self._banks.problem))
        self._browser.show_banks(self._browser.bank.id)
        self._fit()
        self._imports.arrive()
        self.main_control.setFocus()
        say(self, f"{self.title}. {self._browser.count_words()}")

    def leave(self) -> None:
        """Keep what is being written; what was deleted stays deleted."""
        self._writing.keep_all()
        self._deeds.leave()
        self._exchange.leave()

    @property
    def holds_unsaved(self) -> bool:
        """Whether a question could not be kept."""
        return self._writing.holds_unsaved

    def keep_written(self) -> None:
        """Keep what is being written, and what could not be kept before."""
        self._writing.keep_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns beside one another, or behind a switch."""
        super().resizeEvent(event)
        self._fit()

    # -- what the page shows

    def _fit(self) -> None:
        self._parts.fit()
        self._browser.model.show_details(shown=width_class(self.window().width()) is Width.THREE)

    def _show_question(self) -> None:
        question, bank = self._browser.question, self._browser.bank
        built_in = self._browser.is_built_in
        if question is not None and built_in:
            self._writing.show_none()
            self._reading.show_question(question, bank, self._twin(question))
        elif question is not None:
            self._writing.show_question(bank, question)
            self._editor.show_twin(self._twin(question))
        elif not self._writing.is_new:
            self._writing.show_none()
        shown = question is not None or self._writing.is_new
        self._parts.show_detail(shown=shown, writable=not built_in)
        child(self._form, QPushButton, "export_button").setEnabled(bool(bank.questions))
        self._set_tab_order()

    def _twin(self, question: Question) -> str:
        bank = self._browser.bank
        matches = self._banks.like(question.text, but=bank.id)
        if not matches:
            return ""
        other = self._banks.bank(matches[0].name[0])
        return BankWords().twin(other, is_same=matches[0].is_same)

    # -- what the person does

    def _go_to(self, bank_id: str, key: str) -> None:
        self._browser.show_banks(bank_id, key)

    def _on_added(self, bank_id: str) -> None:
        self._browser.show_banks(bank_id)
        self.main_control.setFocus()

    def _new_question(self) -> None:
        if not self._writing.keep():
            return
        if self._browser.is_built_in and not self._go_to_own():
            return
        self._writing.show_new(self._browser.bank)
        self._browser.choose_none()
        self._editor.show_twin("")
        self._parts.show_detail(shown=True, writable=True)
        self._parts.show_part(QUESTION)
        self._set_tab_order()
        self._editor.text.setFocus()

    def _go_to_own(self) -> bool:
        own = self._deeds.own_bank()
        if own:
            self._browser.show_banks(own)
        return bool(own)

    def _on_kept(self, bank_id: str, question: Question, is_new: bool) -> None:
        if bank_id != self._browser.bank.id:
            return
        if is_new:
            self._browser.show_banks(bank_id, question.key)
        else:
            self._browser.show_changed(question)
            self._editor.show_twin(self._twin(question))

    def _on_caught_up(self, bank_id: str) -> None:
        if bank_id == self._browser.bank.id and not self._writing.is_new:
            self._browser.show_banks(bank_id)

    def _at_hand(self) -> AskedQuestion | None:
        self._writing.keep()
        question = self._browser.question
        return None if question is None else self._browser.bank.asked(question)

    def _practice_shown(self) -> None:
        asked = self._at_hand()
        if asked is not None:
            settings = self._context.profile.settings
            self._context.go.start.emit([asked], settings.mode, settings.role, settings.think_s)

    def _copy(self) -> None:
        self._deeds.copy_to_own()
        self.main_control.setFocus()

    def _export(self) -> None:
        if self._writing.keep():
            self._exchange.export(self._browser.bank)

    # -- menus

    def question_entries(self, key: str) -> list[Entry]:
        """Return the entries of a question's menu."""
        return self._deeds.entries(key, self._practice_shown, self._imports.choose)

    def _if_own(self, deed: Callable[..., object]) -> Callable[..., None]:
        def done(*what: object) -> None:
            if not self._browser.is_built_in:
                deed(*what)

        return done

    def _open_question_menu(self, key: str, place: QPoint) -> None:
        popup_menu(self, self.question_entries(key)).popup(place)

    def _open_menu(self, entries: list[Entry], button: QPushButton) -> None:
        popup_menu(self, entries).popup(button.mapToGlobal(button.rect().bottomLeft()))

    # -- making it

    def _button(self, name: str) -> QPushButton:
        return child(self._form, QPushButton, name)

    def _connect(self) -> None:
        browser, writing, editor = self._browser, self._writing, self._editor
        browser.bank_left.connect(writing.show_none)
        browser.chosen.connect(self._show_question)
        browser.list.practice_asked.connect(lambda _key: self._practice_shown())
        browser.list.move_asked.connect(self._if_own(self._deeds.move))
        browser.list.delete_asked.connect(self._if_own(self._deeds.delete_question))
        browser.list.more_asked.connect(self._open_question_menu)
        writing.kept.connect(self._on_kept)
        writing.not_kept.connect(self._deeds.say_trouble)
        writing.caught_up.connect(self._on_caught_up)
        editor.delete_asked.connect(lambda: self._deeds.delete_question(writing.shown_key))
        self._deeds.deleted.connect(lambda: self.main_control.setFocus())
        editor.more_asked.connect(
            lambda: self._open_menu(self.question_entries(writing.shown_key), editor.more_button)
        )
        self._reading.copy_asked.connect(self._copy)
        self._reading.practice_asked.connect(self._practice_shown)
        self._reading.import_asked.connect(self._imports.choose)
        self._deeds.went_to.connect(self._go_to)
        self._deeds.went_to.connect(lambda *_where: self._exchange.leave())
        self._exchange.added.connect(self._on_added)
        self._context.changes.changed.connect(self._on_changed)
        theme().changed.connect(self._fit)
        deeds = {
            "import_bank_button": self._exchange.choose,
            "empty_import_button": self._exchange.choose,
            "export_button": self._export,
            "new_button": self._new_question,
            "empty_new_button": self._new_question,
            "new_bank_button": self._deeds.new_bank,
            "bank_more_button": lambda: self._open_menu(
                self._deeds.bank_entries(self._export), self._button("bank_more_button")
            ),
        }
        for name, deed in deeds.items():
            self._button(name).clicked.connect(lambda _on=False, deed=deed: deed())
        header = child(self._form, FlowFrame, "header_flow")
        look, folder = {"iconName": "folder-open"}, self._context.go.cohort
        go = FlowButton("cohort", self.tr("Cohort folder"), folder.emit, look)
        fill_flow(header, go)
        for holder, names in (
            ("header_flow", ("import_bank_button", "export_button", "new_button")),
            ("empty_flow", ("empty_new_button", "empty_import_button")),
        ):
            for name in names:
                child(self._form, FlowFrame, holder).flow.addWidget(self._button(name))

    def _connect_keys(self) -> None:
        add_key(self, "Ctrl+F", self.tr("Search"), self._go_to_search)
        # Every letter of these words is taken by another Alt key of the page.
        add_key(self, "Ctrl+O", self.tr("Cohort folder"), self._context.go.cohort.emit)
        add_key(self, "Ctrl+N", self.tr("New question"), self._new_question, "Ctrl+Enter")
        rows = self._browser.list
        list_key(rows, ["Enter"], self.tr("Practice this question"))
        list_key(rows, ["Alt+Up", "Alt+Down"], self.tr("Move this question"))
        list_key(rows, ["Del"], self.tr("Delete this question"))
        list_key(rows, ["Shift+F10"], self.tr("More for this question"))

    def _on_changed(self, subject: Subject) -> None:
        if subject is Subject.BANKS and self.isVisible():
            self._browser.refresh_banks()

    def _go_to_search(self) -> None:
        self._parts.show_part(LIST)
        self._browser.search.setFocus()
        self._browser.search.selectAll()

    def _set_tab_order(self) -> None:
        shown, hidden = self._editor.controls(), self._reading.controls()
        if self._browser.is_built_in:
            shown, hidden = hidden, shown
        names = ("bank_more_button", "new_bank_button")
        chain(
            self._parts.segments,
            self._browser.bank_list,
            *map(self._button, names),
            self._browser.search,
            self._browser.list,
            *map(self._button, ("empty_new_button", "empty_import_button")),
            *shown,
            *hidden,
        )
        # Only now: Qt leaves the header where it is, before all, when it is next in the round.
        header = ("cohort_button", "import_bank_button", "export_button", "new_button")
        chain(shown[-1], *map(self._button, header))
