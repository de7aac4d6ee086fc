"""One question being asked: time to think, the recording, and what may come in its way."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from peerprep.domain.errors import PeerPrepError, Problem
from peerprep.domain.modes import Mode
from peerprep.domain.practice import AnswerClock, Cue
from peerprep.domain.takes import TakeSummary
from peerprep.services.sound import LevelZone
from peerprep.ui.announce import say
from peerprep.ui.answering import Answering
from peerprep.ui.asking import Asking, Dock
from peerprep.ui.context import Context
from peerprep.ui.countdown import Countdown
from peerprep.ui.durations import spoken
from peerprep.ui.listening_along import ListeningAlong
from peerprep.ui.pages.question_page import QuestionPage
from peerprep.ui.sitting import Step
from peerprep.ui.turn_notices import TurnNotices
from peerprep.ui.undo import Undo
from peerprep.ui.widgets.recording_mark import RecordingState
from peerprep.wording import explain


@dataclass(frozen=True, slots=True)
class Task:
    """What is asked: in which session, how, and how it is shown."""

    session_id: str
    step: Step
    mode: Mode
    asking: Asking


class Turn(QObject):
    """Leads a person through one answer, on the question page.

    Signals:
        answered(object): the TakeSummary of a recording that is saved.
        typed(str): the answer that was written instead.
        skipped(): go on without an answer.
        brought_back(object, str): a discarded take of this Step is wanted after all.
        ended(): no recording runs any more.
        left(): leave the session; what was said or written is saved first.
    """

    answered = Signal(object)
    typed = Signal(str)
    skipped = Signal()
    brought_back = Signal(object, str)
    ended = Signal()
    left = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._task: Task | None = None
        self._is_leaving = False
        self._shown_trouble: tuple[Problem | None, bool] = (None, False)
        self.page = QuestionPage(context)
        self.answering = Answering(context.profile.practice, self)
        self._undo = Undo(context.profile.practice, self.page.strip, self)
        self._notices = TurnNotices(self.page.strip, self)
        self._thinking = Countdown(self)
        self._listening = ListeningAlong(self.answering, context.scribe, self)
        self._connect_page()
        self._connect_work()

    # -- for the session

    def ask(self, task: Task, *, think_s: int = 0, dock: Dock = Dock.READY) -> None:
        """Show a question; `think_s` over 0 starts recording by itself after that time."""
        self._task = task
        self._is_leaving = False
        self._shown_trouble = (None, False)
        self.page.show_question(task.asking)
        self._undo.show_again()
        if think_s and dock is Dock.READY:
            dock = Dock.THINKING
            self._thinking.start(think_s)
        self.page.show_dock(dock)

    def begin(self) -> None:
        """Start recording."""
        task = self._task
        if task is None or self.answering.is_running:
            return
        self._is_leaving = False
        self._thinking.stop()
        self._context.reader.stop()
        limits = AnswerClock(task.mode, task.step.question.time_s)
        device = self._context.profile.settings.microphone
        try:
            self.answering.start(task.session_id, task.step.question, device, limits)
        except PeerPrepError as error:
            self.page.show_dock(Dock.READY)
            self._notices.no_start(error, again=self.begin)
            return
        self._undo.set_aside()
        self._notices.clear()
        self.page.show_time(0.0, self.answering.level_db, self._level_words())
        self.page.show_dock(Dock.RECORDING)
        self._context.scribe.warm_up()
        self._say(self.tr("Recording."))

    def rest(self) -> None:
        """Pause what runs and think no further; for a break."""
        if self.answering.is_running and not self.answering.is_paused:
            self._toggle_pause()
        self.rest_thinking()

    def rest_thinking(self) -> None:
        """Do not start by itself any more, and end the reading."""
        self._context.reader.stop()
        if self._thinking.is_running:
            self._thinking.stop()
            self.page.show_dock(Dock.READY)

    def close(self) -> None:
        """Save what runs and what is written, at once."""
        self.rest_thinking()
        self.keep_written()
        self._undo.forget()
        self.answering.finish_now()

    def request_leave(self) -> None:
        """Leave; asks only while a recording runs, and saves what is written."""
        if self.answering.is_waiting:
            self._is_leaving = True
            self._show_trouble()
            return
        if self.answering.is_running:
            self._notices.still_recording(stop=self._stop_and_leave, keep=self._keep_recording)
            return
        self.rest_thinking()
        self._is_leaving = True
        if self._has_written:
            self.keep_written()
        else:
            self.left.emit()

    # -- writing

    @property
    def holds_unsaved(self) -> bool:
        """Whether something said or written is in memory alone."""
        return self._has_written or self.answering.unsaved_s > 0.0

    def keep_written(self) -> None:
        """Have what is written saved; harmless when nothing is."""
        if self._has_written:
            self.typed.emit(self._written)

    def on_kept(self) -> None:
        """Note that the written answer is saved; then leave, if that was wanted."""
        self.page.answer_edit.clear()
        if self._is_leaving:
            self.left.emit()

    def on_not_kept(self, error: PeerPrepError) -> None:
        """Say why the written answer could not be saved; it stays in its field."""
        self._is_leaving = False
        self.page.show_dock(Dock.TYPED)
        self._notices.not_kept(error)

    @property
    def _written(self) -> str:
        return self.page.answer_edit.toPlainText().strip()

    @property
    def _has_written(self) -> bool:
        # Beside a spoken answer, what was begun in writing is only a draft.
        is_wanted = self.page.dock is Dock.TYPED or (self._task and not self._task.step.take_id)
        return bool(is_wanted and self._written)

    # -- recording

    def _toggle_pause(self) -> None:
        if self.answering.is_waiting:
            return
        if not self.answering.is_paused:
            self.answering.pause()
            at = spoken(self.answering.elapsed_s)
            self._say(self.tr("Paused at {time}.").format(time=at))
            return
        self._go_on(self.answering.resume)

    def _go_on_elsewhere(self) -> None:
        """Take the first microphone there is; the lost one is not on the list any more."""
        try:
            found = self._context.profile.sound.microphones()
        except PeerPrepError as error:
            self._show_unplugged(explain(error))
            return
        device = found[0].id if found else None
        self._go_on(lambda: self.answering.continue_with(device))

    def _go_on(self, deed: Callable[[], None]) -> None:
        try:
            deed()
        except PeerPrepError as error:
            self._show_unplugged(explain(error))
        else:
            self._say(self.tr("Recording."))

    def _stop(self) -> None:
        self.answering.stop()

    def _stop_and_leave(self) -> None:
        self._is_leaving = True
        self.answering.stop()

    def _keep_recording(self) -> None:
        self._notices.clear()
        self.page.main_control.setFocus()

    def _discard(self) -> None:
        task = self._task
        try:
            take_id = self.answering.discard()
        except PeerPrepError as error:
            self._on_not_saved(error)
            return
        if task is None or take_id is None:
            return
        self._context.scribe.let_go(take_id)
        self.page.show_dock(Dock.READY)
        self._undo.offer(task.step, take_id)
        self.ended.emit()

    def _on_saved(self, take: TakeSummary) -> None:
        self.answered.emit(take)
        self.ended.emit()
        if self._is_leaving:
            self.left.emit()

    def _on_not_saved(self, error: PeerPrepError) -> None:
        self.page.show_dock(Dock.READY)
        self._notices.not_saved(error)
        self.ended.emit()

    # -- what comes in the way

    def _on_state_changed(self) -> None:
        answering = self.answering
        lost = answering.interruption is Problem.NO_MICROPHONE
        mark = RecordingState.RECORDING
        if lost:
            mark = RecordingState.UNPLUGGED
        elif answering.is_paused or answering.is_waiting:
            mark = RecordingState.PAUSED
        elif answering.is_quiet:
            mark = RecordingState.QUIET
        self.page.show_mark(mark, is_paused=answering.is_paused)
        self.page.allow_recording(not answering.is_waiting)
        trouble = (answering.interruption, answering.is_waiting)
        if trouble != self._shown_trouble:
            self._shown_trouble = trouble
            self._show_trouble()

    def _show_trouble(self) -> None:
        problem, is_waiting = self._shown_trouble
        if problem is None:
            self._notices.clear()
        elif is_waiting:
            self._notices.no_room(self.answering.unsaved_s, give_up=self.answering.finish_now)
        elif problem is Problem.NO_MICROPHONE:
            self._show_unplugged()
        else:
            self._notices.in_the_way(problem)

    def _show_unplugged(self, reason: str = "") -> None:
        self._notices.unplugged(
            self.answering.elapsed_s, go_on=self._go_on_elsewhere, stop=self._stop, reason=reason
        )

    def _on_cue(self, cue: Cue) -> None:
        words = {
            Cue.ALMOST: self.tr("About half a minute left"),
            Cue.SUGGESTED: self.tr(
                "That is the suggested time. Finish your thought; recording goes on."
            ),
            Cue.LIMIT: self.tr("Time for this practice is up. Your answer is saved."),
        }[cue]
        self.page.say_cue(words)
        self._say(words)
        if cue is Cue.LIMIT:
            self.answering.stop()

    # -- other ways

    def _type(self) -> None:
        self.rest_thinking()
        self.page.show_dock(Dock.TYPED)

    def _skip(self) -> None:
        self.rest_thinking()
        if self._has_written:
            self.keep_written()
        else:
            self.skipped.emit()

    def _read(self) -> None:
        reader = self._context.reader
        if reader.is_reading:
            reader.stop()
        elif self._task is not None:
            reader.read(self._task.asking.question)

    def _level_words(self) -> str:
        return {
            LevelZone.SILENT: self.tr("No sound"),
            LevelZone.QUIET: self.tr("Quiet level"),
            LevelZone.GOOD: self.tr("Good level"),
            LevelZone.LOUD: self.tr("Loud level"),
        }[self.answering.zone]

    def _say(self, words: str) -> None:
        say(self.page, words)

    # -- connections

    def _connect_page(self) -> None:
        page = self.page
        page.started.connect(self.begin)
        page.more_time_wanted.connect(self._thinking.add)
        page.pause_toggled.connect(self._toggle_pause)
        page.stopped.connect(self._stop)
        page.discarded.connect(self._discard)
        page.undone.connect(self._undo.take_back)
        page.skipped.connect(self._skip)
        page.type_chosen.connect(self._type)
        page.speak_chosen.connect(lambda: page.show_dock(Dock.READY))
        page.typed.connect(self.typed)
        page.read.connect(self._read)
        page.left.connect(self.request_leave)
        page.break_wanted.connect(self._context.go.take_break)
        page.gone.connect(self.rest_thinking)

    def _connect_work(self) -> None:
        self._thinking.counted.connect(self.page.show_thinking)
        self._thinking.over.connect(self.begin)
        self.answering.ticked.connect(
            lambda: self.page.show_time(
                self.answering.elapsed_s, self.answering.level_db, self._level_words()
            )
        )
        self.answering.state_changed.connect(self._on_state_changed)
        self.answering.cue_due.connect(self._on_cue)
        self.answering.saved.connect(self._on_saved)
        self.answering.not_saved.connect(self._on_not_saved)
        self._undo.offered.connect(self.page.offer_undo)
        self._undo.brought_back.connect(self.brought_back)
        self._undo.delayed.connect(self._notices.not_back)
        reader = self._context.reader
        reader.started.connect(self._show_reading)
        reader.finished.connect(self._show_reading)
        reader.unavailable.connect(self._on_unread)

    def _show_reading(self) -> None:
        self.page.show_reading(is_reading=self._context.reader.is_reading)

    def _on_unread(self, words: str) -> None:
        if self.page.isVisible():
            self._notices.unread(words)
