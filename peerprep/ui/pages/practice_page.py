"""Practice: the next question, a session of one's own, and what stays private."""

import random
from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QWidget

from peerprep.domain.practice import plan_session, up_next
from peerprep.domain.questions import Question, typographic
from peerprep.domain.takes import Session
from peerprep.services.changes import Subject
from peerprep.ui.announce import say
from peerprep.ui.columns import Columns
from peerprep.ui.context import Context
from peerprep.ui.days import day
from peerprep.ui.forms import child, load_form
from peerprep.ui.keeping import keep
from peerprep.ui.shortcuts import add_key
from peerprep.ui.tab_order import chain
from peerprep.ui.widgets.bank_choice import BankChoice
from peerprep.ui.widgets.card import Card
from peerprep.ui.widgets.keeping_private import KeepingPrivate
from peerprep.ui.widgets.next_question import NextQuestion
from peerprep.ui.widgets.readiness import Readiness
from peerprep.ui.widgets.recovered import RecoveredOffer
from peerprep.ui.widgets.session_setup import SessionSetup
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.wording import explain, sentence


class PracticePage(QWidget):
    """Where the window opens: choose what to practice, and what stays private."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Practice")
        self._context = context
        settings = context.profile.settings
        self._bank = context.profile.banks.pool(settings.banks_left_out)
        self._form = load_form("practice_page.ui", self)
        self._next = NextQuestion(self._form, context.profile, self._bank)
        self._setup = SessionSetup(self._form, self._bank, settings)
        self._banks = BankChoice(self._form)
        self._private = KeepingPrivate(self._form, settings)
        self._readiness = Readiness(self._form, context)
        self._recovered = RecoveredOffer(self._form, context)
        self._trouble = child(self._form, Strip, "trouble_strip")
        self._note = child(self._form, Strip, "note_strip")
        self._left_card = child(self._form, Card, "left_card")
        self._left: Session | None = None
        rows = ("columns_layout", "fields_layout", "go_layout")
        Columns(self, *(child(self._form, QBoxLayout, name) for name in rows))
        self._connect()
        self._set_tab_order()
        self._say_notes_of_the_start()

    @property
    def main_control(self) -> QWidget:
        """The button that starts with the question shown."""
        return self._next.start_button

    def arrive(self) -> None:
        """Refresh everything and say which question is next."""
        settings = self._context.profile.settings
        self._refresh_banks()
        self._setup.show_choices(settings)
        self._private.show_choices(settings)
        self._recovered.refresh()
        self._refresh_takes()
        self._readiness.refresh_words()
        self._readiness.refresh_space()
        self._set_tab_order()
        self.main_control.setFocus()
        say(self, self._arrival())
        # The sound system can take a moment; the page is there before it is asked.
        QTimer.singleShot(0, self, self._readiness.refresh_microphone)

    def leave(self) -> None:
        """End what is played; what was said on this visit is over."""
        self._next.stop()
        self._recovered.stop()
        self._note.clear()

    # -- what the page shows

    def _arrival(self) -> str:
        question = self._next.question
        if question is None:
            return self.tr("Practice.")
        return self.tr("Practice. Up next: {question}").format(question=typographic(question.text))

    def _refresh_banks(self) -> None:
        banks, left_out = self._context.profile.banks, self._context.profile.settings.banks_left_out
        self._banks.show_banks(banks.banks(), left_out)
        self._bank = banks.pool(left_out)
        self._setup.set_bank(self._bank)
        self._next.set_bank(self._bank)
        self._set_tab_order()  # chips that came are at the end of the round

    def _refresh_takes(self) -> None:
        self._next.refresh(self._setup.chosen_role)
        child(self._form, Card, "next_card").setVisible(self._next.question is not None)
        self._left = self._context.profile.practice.left_off()
        self._left_card.setVisible(self._left is not None)
        if self._left is not None:
            child(self._form, QLabel, "left_label").setText(_left_words(self, self._left))

    def _on_changed(self, subject: Subject) -> None:
        if not self.isVisible():
            return
        if subject is Subject.MODELS:
            self._readiness.refresh_words()
        elif subject is Subject.BANKS:
            self._refresh_banks()
            self._refresh_takes()
        elif subject in (Subject.TAKES, Subject.SESSIONS):
            self._refresh_takes()

    def _on_file_failed(self, words: str) -> None:
        self._readiness.refresh_words()
        if self.isVisible():
            self.say_trouble(words)

    def _show_readiness(self) -> None:
        title, text, actions = self._readiness.trouble, "", []
        if not title and self._readiness.words_missing:
            title = self.tr("Speech to text needs one file.")
            text = self.tr("Record now; your words can be written down later.")
            actions = [(self.tr("Add the &file"), self._add_file)]
        if not title:
            self._trouble.clear()
        elif self._trouble.isHidden() or self._trouble.words() != f"{title} {text}".strip():
            self._trouble.show_words(StripKind.TROUBLE, title, text, actions)

    def _say_notes_of_the_start(self) -> None:
        profile = self._context.profile
        words = [sentence(code) for code in profile.settings_notes]
        if profile.banks.problem is not None:
            words.append(explain(profile.banks.problem))
        if words:
            self._note.show_words(StripKind.TROUBLE, "", " ".join(words))

    def say_trouble(self, words: str) -> None:
        """Show a sentence about what could not be done."""
        self._note.show_words(StripKind.TROUBLE, words)

    # -- what the person does

    def _start_question(self) -> None:
        if self._next.question is not None:
            self._go([self._next.question])

    def _topics(self) -> set[str]:
        topics = set(self._setup.topics.chosen())
        if not self._bank.questions:
            self.say_trouble(self.tr("Choose at least one bank under Questions from."))
            return set()
        if not topics:
            self.say_trouble(
                self.tr("Choose at least one topic, or start with the question above.")
            )
        return topics

    def _start_session(self) -> None:
        topics = self._topics()
        if not topics:
            return
        questions = plan_session(
            self._bank,
            self._setup.chosen_role,
            topics,
            self._setup.count.value(),
            self._context.profile.practice.last_practiced(),
            random.Random(),  # noqa: S311 - the order of questions is no secret
        )
        if questions:
            self._go(questions)
        else:
            self._say_none()

    def _start_together(self) -> None:
        """Let somebody beside the person ask: any question of these topics, the best first."""
        topics, role = self._topics(), self._setup.chosen_role
        if not topics:
            return
        practiced = self._context.profile.practice.last_practiced()
        questions = up_next(self._bank, role, practiced, topics)
        if questions:
            self._note.clear()
            self._context.go.live.emit([self._bank.asked(found) for found in questions], role)
        else:
            self._say_none()

    def _say_none(self) -> None:
        self.say_trouble(self.tr("These topics have no question for this role. Choose one more."))

    def _go(self, questions: Sequence[Question]) -> None:
        self._note.clear()
        self._context.go.start.emit(
            [self._bank.asked(question) for question in questions],
            self._setup.chosen_mode,
            self._setup.chosen_role,
            self._setup.think_s,
        )

    def _continue(self) -> None:
        if self._left is not None:
            self._context.go.resume.emit(self._left.id)

    def _add_file(self) -> None:
        self._context.go.settings_section.emit("speech")

    def _keep_choices(self) -> None:
        trouble = keep(self._context.profile, **self._setup.choices())
        if trouble:
            self.say_trouble(trouble)
        self._next.refresh(self._setup.chosen_role)

    def _keep_banks(self) -> None:
        left_out = self._banks.left_out(self._context.profile.settings.banks_left_out)
        trouble = keep(self._context.profile, banks_left_out=left_out)
        if trouble:
            self.say_trouble(trouble)
        self._refresh_banks()
        self._refresh_takes()

    def _keep_private(self) -> None:
        trouble = keep(
            self._context.profile,
            private=self._private.chosen,
            private_options=self._private.options,
        )
        if trouble:
            self.say_trouble(trouble)
        self._set_tab_order()

    # -- making it

    def _connect(self) -> None:
        self._next.start_button.clicked.connect(lambda _on=False: self._start_question())
        child(self._form, QPushButton, "session_button").clicked.connect(
            lambda _on=False: self._start_session()
        )
        child(self._form, QPushButton, "together_button").clicked.connect(
            lambda _on=False: self._start_together()
        )
        child(self._form, QPushButton, "continue_button").clicked.connect(
            lambda _on=False: self._continue()
        )
        child(self._form, QPushButton, "check_button").clicked.connect(
            lambda _on=False: self._context.go.microphone_check.emit(False)
        )
        self._setup.changed.connect(self._keep_choices)
        self._banks.changed.connect(self._keep_banks)
        self._private.changed.connect(self._keep_private)
        self._readiness.changed.connect(self._show_readiness)
        self._next.trouble.connect(self.say_trouble)
        self._recovered.trouble.connect(self.say_trouble)
        self._recovered.decided.connect(self.main_control.setFocus)
        self._context.changes.changed.connect(self._on_changed)
        installer = self._context.installer
        installer.started.connect(lambda _what: self._readiness.refresh_words())
        installer.failed.connect(self._on_file_failed)
        add_key(self, "Ctrl+Enter", self.tr("Start with this question"), self._start_question)

    def _set_tab_order(self) -> None:
        chain(
            self._next.start_button,
            self._next.another_button,
            self._next.hear_button,
            *self._setup.controls()[:3],
            self._banks.chips,
            *self._setup.controls()[3:],
            child(self._form, QPushButton, "session_button"),
            child(self._form, QPushButton, "together_button"),
            self._private.chips,
            self._private.edit,
            child(self._form, QPushButton, "check_button"),
            child(self._form, QPushButton, "continue_button"),
        )


def _left_words(page: QWidget, session: Session) -> str:
    keys = {question.key for question in session.questions}
    answered = len(keys & {take.question.key for take in session.takes})
    return page.tr("{day}, {answered} of {total} answered").format(
        day=day(session.started_at), answered=answered, total=len(keys)
    )
