"""Questions: find one, read what a strong answer covers, practice it."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from peerprep.domain.questions import Question, QuestionBank, typographic
from peerprep.domain.takes import AskedQuestion
from peerprep.ui.announce import say
from peerprep.ui.context import Context
from peerprep.ui.durations import about
from peerprep.ui.forms import child, load_form
from peerprep.ui.import_deeds import ImportDeeds
from peerprep.ui.layout import Width, width_class
from peerprep.ui.models.questions_model import QUESTION_ROLE, QuestionsModel
from peerprep.ui.shortcuts import add_key
from peerprep.ui.tab_order import chain
from peerprep.ui.theme import theme
from peerprep.ui.widgets.card import Card
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.lines import show_lines
from peerprep.ui.widgets.question_label import QuestionLabel
from peerprep.ui.widgets.question_list import QuestionList
from peerprep.ui.widgets.side_scroll import SideScroll
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.wording import explain

_TYPING_MS = 300


class QuestionsPage(QWidget):
    """The question banks, to read and to practice from."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Questions")
        self._context = context
        self._form = form = load_form("questions_page.ui", self, custom=(QuestionList, SideScroll))
        self._banks = context.profile.banks.banks()
        self._bank = self._banks[0]
        self._search = child(form, QLineEdit, "search_edit")
        self._topics = child(form, QComboBox, "topics_combo")
        self._list = child(form, QuestionList, "question_list")
        self._practice = QPushButton(self.tr("Practice &this question"))
        self._import = QPushButton(self.tr("Imp&ort a recording"))
        import_strip = child(form, Strip, "import_strip")
        self._imports = ImportDeeds(self, context, import_strip, self._at_hand, asks=False)
        self._model = QuestionsModel(self)
        self._list.setModel(self._model)
        self._typing = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self._bank_buttons = self._make_banks()
        self._make_practice_button()
        self._choose_bank(self._bank)
        self._connect()

    @property
    def main_control(self) -> QWidget:
        """The list, or the search when nothing is listed."""
        return self._list if self._model.rowCount() else self._search

    def arrive(self) -> None:
        """Say what is here; a broken bank is one sentence."""
        problem = self._context.profile.banks.problem
        if problem is not None:
            strip = child(self._form, Strip, "note_strip")
            strip.show_words(StripKind.TROUBLE, explain(problem))
        self._fit()
        self._imports.arrive()
        self.main_control.setFocus()
        say(self, f"{self.title}. {self._count_words()}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put list and question beside or under one another."""
        super().resizeEvent(event)
        self._fit()

    # -- what the page shows

    def _choose_bank(self, bank: QuestionBank) -> None:
        self._bank = bank
        self._search.setPlaceholderText(
            self.tr("Search {count} questions").format(count=len(bank.questions))
        )
        self._topics.blockSignals(True)
        self._topics.clear()
        self._topics.addItem(self.tr("All topics"), None)
        for category in bank.categories:
            self._topics.addItem(category.label, category.id)
        self._topics.blockSignals(False)
        self._filter()

    def _filter(self) -> None:
        self._typing.stop()
        chosen = self._list.chosen_key()
        words = self._search.text().strip()
        self._model.show_questions(self._bank, words, self._topics.currentData())
        found = self._model.find(chosen)
        self._list.setCurrentIndex(found if found.isValid() else self._model.index(0))
        shown = bool(self._model.rowCount())
        self._list.setVisible(shown)
        empty = child(self._form, QLabel, "empty_label")
        empty.setVisible(not shown)
        if not self._bank.questions:
            empty.setText(self.tr("No questions here yet."))
        elif words:
            empty.setText(self.tr("No questions with “{words}”.").format(words=words))
        else:
            empty.setText(self.tr("No questions of this topic."))
        self._show_question()

    def _show_question(self) -> None:
        question = self._list.currentIndex().data(QUESTION_ROLE)
        child(self._form, Card, "detail_card").setVisible(question is not None)
        if question is None:
            return
        text = typographic(question.text)
        child(self._form, QLabel, "topic_tag").setText(self._bank.category_label(question.category))
        child(self._form, QuestionLabel, "question_label").set_question(text)
        story = self.tr("usually draws a personal story") if question.story else ""
        facts = [self.tr("Answer time: {time}").format(time=about(question.time_s)), story]
        facts_words = "  ·  ".join(part for part in facts if part)
        child(self._form, QLabel, "facts_label").setText(facts_words)
        self._show_part("note", [question.note] if question.note else [])
        self._show_part("covers", question.covers)
        self._show_part("follow_ups", question.follow_ups)
        self._show_part("roles", self._roles_of(question))
        self._show_part("source", [question.source] if question.source else [])
        child(self._form, SideScroll, "detail_scroll").verticalScrollBar().setValue(0)

    def _show_part(self, name: str, lines: Sequence[str]) -> None:
        child(self._form, QWidget, f"{name}_part").setVisible(bool(lines))
        holder = child(self._form, QWidget, f"{name}_lines")
        show_lines(holder, [typographic(line) for line in lines])

    def _roles_of(self, question: Question) -> list[str]:
        if question.suits("") and "any" in question.roles:
            return [self.tr("Every role")]
        return [", ".join(self._bank.role_label(role) for role in question.roles)]

    def _count_words(self) -> str:
        count = self._model.rowCount()
        if count == 1:
            return self.tr("1 question.")
        return self.tr("{count} questions.").format(count=count)

    def _fit(self) -> None:
        is_narrow = width_class(self.window().width()) is Width.NARROW
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        child(self._form, QBoxLayout, "columns_layout").setDirection(down if is_narrow else across)
        child(self._form, SideScroll, "detail_scroll").set_whole(is_narrow)

    # -- what the person does

    def _find(self) -> None:
        self._filter()
        if self._model.rowCount():
            say(self, self._count_words())
        else:
            say(self, child(self._form, QLabel, "empty_label").text())

    def _practice_shown(self) -> None:
        question = self._list.currentIndex().data(QUESTION_ROLE)
        if question is not None:
            settings = self._context.profile.settings
            self._context.go.start.emit(
                [self._bank.asked(question)], settings.mode, settings.role, settings.think_s
            )

    def _at_hand(self) -> AskedQuestion | None:
        question = self._list.currentIndex().data(QUESTION_ROLE)
        return None if question is None else self._bank.asked(question)

    def _go_to_search(self) -> None:
        self._search.setFocus()
        self._search.selectAll()

    # -- making it

    def _make_banks(self) -> list[QPushButton]:
        column = child(self._form, QWidget, "banks_column")
        column.setVisible(len(self._banks) > 1)
        rows = QVBoxLayout(child(self._form, QWidget, "bank_rows"))
        rows.setContentsMargins(0, 0, 0, 0)
        group = QButtonGroup(self)
        buttons = []
        for bank in self._banks:
            button = QPushButton(bank.title.replace("&", "&&"), column)
            button.setProperty("kind", "rail")
            button.setCheckable(True)
            button.setChecked(bank is self._bank)
            button.clicked.connect(lambda _on=False, bank=bank: self._choose_bank(bank))
            group.addButton(button)
            rows.addWidget(button)
            buttons.append(button)
        return buttons

    def _make_practice_button(self) -> None:
        self._practice.setObjectName("practice_button")
        for name, value in (("kind", "primary"), ("iconName", "mic"), ("hint", "Ctrl+Enter")):
            self._practice.setProperty(name, value)
        self._import.setObjectName("import_button")
        self._import.setProperty("iconName", "import")
        for button in (self._practice, self._import):
            child(self._form, FlowFrame, "deeds_flow").flow.addWidget(button)

    def _connect(self) -> None:
        self._search.textChanged.connect(lambda _words: self._typing.start())
        self._search.returnPressed.connect(self._find)
        self._typing.timeout.connect(self._find)
        self._topics.currentIndexChanged.connect(lambda _at: self._find())
        self._list.chosen.connect(lambda _key: self._show_question())
        self._list.practice_asked.connect(lambda _key: self._practice_shown())
        self._practice.clicked.connect(lambda _on=False: self._practice_shown())
        self._import.clicked.connect(lambda _on=False: self._imports.choose())
        theme().changed.connect(self._fit)
        add_key(self, "Ctrl+F", self.tr("Search"), self._go_to_search)
        add_key(self, "Ctrl+Enter", self.tr("Practice this question"), self._practice_shown)
        chain(
            *self._bank_buttons,
            self._search,
            self._topics,
            self._list,
            self._practice,
            self._import,
        )
