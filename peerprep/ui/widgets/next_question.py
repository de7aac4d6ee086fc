"""The card with the question that comes next."""

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from peerprep.domain.errors import PeerPrepError
from peerprep.domain.practice import another, next_question
from peerprep.domain.questions import Question, QuestionBank, typographic
from peerprep.domain.takes import TakeSummary
from peerprep.profile import Profile
from peerprep.services.sound import Playback
from peerprep.ui.days import on_day
from peerprep.ui.forms import child
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.question_label import QuestionLabel
from peerprep.wording import explain

_LOOK_MS = 200
_HALF_MINUTE_S = 30


class NextQuestion(QObject):
    """Behavior of next_card: shows one question, another one, and plays its latest take.

    Signals:
        trouble(str): the take could not be played; the sentence says why.
    """

    trouble = Signal(str)

    def __init__(self, form: QWidget, profile: Profile, bank: QuestionBank) -> None:
        super().__init__(form)
        self._profile = profile
        self._bank = bank
        self._facts = child(form, QLabel, "next_facts_label")
        self._question_label = child(form, QuestionLabel, "question_label")
        self._last = child(form, QLabel, "last_label")
        self._last_row = child(form, FlowFrame, "last_row")
        self.start_button = child(form, QPushButton, "start_button")
        self.another_button = child(form, QPushButton, "another_button")
        self.hear_button = child(form, QPushButton, "hear_button")
        for widget in (self._last, self.hear_button):
            self._last_row.flow.addWidget(widget)
        start_row = child(form, FlowFrame, "start_row")
        for button in (self.start_button, self.another_button):
            start_row.flow.addWidget(button)
        self.another_button.clicked.connect(lambda _on=False: self._show_another())
        self.hear_button.clicked.connect(lambda _on=False: self._hear_or_stop())
        self._practiced: dict[str, datetime] = {}
        self._role = ""
        self._shown_at: datetime | None = None
        self._take: TakeSummary | None = None
        self._playback: Playback | None = None
        self._watch = QTimer(self, interval=_LOOK_MS)
        self._watch.timeout.connect(self._look)
        self.question: Question | None = None

    def set_bank(self, bank: QuestionBank) -> None:
        """Show questions of another bank; one that it still has in the same words stays."""
        self._bank = bank
        shown = self.question
        if shown is not None and bank.find(shown.key) != shown:
            self.stop()
            self.question = None

    def refresh(self, role: str) -> None:
        """Show the next question for a role; one that is shown stays until it is practiced."""
        self._practiced = self._profile.practice.last_practiced()
        shown = self.question
        stays = (
            shown is not None
            and role == self._role
            and self._practiced.get(shown.key) == self._shown_at
        )
        self._role = role
        if not stays:
            self._show(next_question(self._bank, role, self._practiced))

    def stop(self) -> None:
        """End what is played."""
        self._watch.stop()
        if self._playback is not None:
            self._playback.stop()
            self._playback = None
            self.hear_button.setText(self.tr("&Hear that take"))

    def _show_another(self) -> None:
        if self.question is not None:
            self._show(another(self._bank, self._role, self.question.key, self._practiced))

    def _show(self, question: Question | None) -> None:
        self.stop()
        self.question = question
        if question is None:
            return
        self._question_label.set_question(typographic(question.text))
        topic = self._bank.category_label(question.category)
        length = self._about(question.time_s)
        self._facts.setText(self.tr("{topic}  ·  {length}").format(topic=topic, length=length))
        self._shown_at = self._practiced.get(question.key)
        self._show_last(question)

    def _show_last(self, question: Question) -> None:
        self._last_row.setVisible(self._shown_at is not None)
        if self._shown_at is None:
            self._take = None
            return
        words = self.tr("You last practiced this {day}.").format(day=on_day(self._shown_at))
        self._last.setText(words)
        self._take = self._profile.history.latest_of(question.key)
        self.hear_button.setVisible(self._take is not None and self._take.has_recording)

    def _hear_or_stop(self) -> None:
        if self._playback is not None:
            self.stop()
            return
        if self._take is None:
            return
        try:
            path = self._profile.transcripts.sound_of(self._take.id)
            self._playback = self._profile.sound.play(path)
        except PeerPrepError as error:
            self.trouble.emit(explain(error))
            return
        self.hear_button.setText(self.tr("Stop &hearing it"))
        self._watch.start()

    def _look(self) -> None:
        if self._playback is not None and not self._playback.is_playing:
            self.stop()

    def _about(self, seconds: int) -> str:
        halves = max(1, round(seconds / _HALF_MINUTE_S))
        if halves == 1:
            return self.tr("about half a minute")
        if halves == 2:
            return self.tr("about 1 minute")
        whole, half = divmod(halves, 2)
        amount = f"{whole}½" if half else f"{whole}"
        return self.tr("about {amount} minutes").format(amount=amount)
