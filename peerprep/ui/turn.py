"""One question being asked: time to think, the recording, and what may come in its way."""

from PySide6.QtCore import QObject, Signal

from peerprep.domain.errors import PeerPrepError
from peerprep.domain.practice import AnswerClock, Cue
from peerprep.domain.takes import TakeSummary
from peerprep.services.sound import LevelZone
from peerprep.ui.answering import Answering
from peerprep.ui.asking import Dock, Task
from peerprep.ui.context import Context
from peerprep.ui.countdown import Countdown
from peerprep.ui.in_the_way import InTheWay
from peerprep.ui.listening_along import ListeningAlong
from peerprep.ui.pages.question_page import QuestionPage
from peerprep.ui.todo_ticks import TodoTicks
from peerprep.ui.turn_notices import TurnNotices
from peerprep.ui.undo import Undo


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
        self.page = QuestionPage(context)
        self.answering = Answering(context.profile.practice, self)
        self._undo = Undo(context.profile.practice, self.page.strip, self)
        self.notices = TurnNotices(self.page.strip, self)
        self._in_the_way = InTheWay(
            self.page, self.answering, self.notices, context.profile.sound, self
        )
        self._thinking = Countdown(self)
        TodoTicks(self.page, context.profile.reviews, self)
        self._listening = ListeningAlong(self.answering, context.scribe, self)
        self._connect_page()
        self._connect_work()

    # -- for the session

    def ask(self, task: Task, *, think_s: int = 0, dock: Dock = Dock.READY) -> None:
        """Show a question; `think_s` over 0 starts recording by itself after that time."""
        self._task = task
        self._is_leaving = False
        self._in_the_way.forget()
        self.notices.clear()
        self.page.show_question(task.asking)
        self._undo.show_again()
        if think_s and dock is Dock.READY:
            dock = Dock.THINKING
            self._thinking.start(think_s)
        self.page.show_dock(dock)

    def put_aside(self) -> None:
        """Ask nothing any more until `ask`; there is nothing to record then."""
        self.rest_thinking()
        self._task = None
        self.notices.clear()
        self.page.show_dock(Dock.READY)

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
            self.notices.no_start(error, again=self.begin)
            return
        self._undo.set_aside()
        self.notices.clear()
        self._show_time()
        self.page.show_dock(Dock.RECORDING)
        self._context.scribe.warm_up()
        self._say(self.tr("Recording."))

    def rest(self) -> None:
        """Pause what runs and think no further; for a break."""
        if self.answering.is_running and not self.answering.is_paused:
            self._in_the_way.toggle_pause()
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
            self._in_the_way.show()
            return
        if self.answering.is_running:
            self.notices.still_recording(stop=self._stop_and_leave, keep=self._keep_recording)
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
        self.notices.not_kept(error)

    @property
    def _written(self) -> str:
        return self.page.answer_edit.toPlainText().strip()

    @property
    def _has_written(self) -> bool:
        # Beside a spoken answer, what was begun in writing is only a draft.
        is_wanted = self.page.dock is Dock.TYPED or (self._task and not self._task.step.take_id)
        return bool(is_wanted and self._written)

    # -- recording

    def _stop_and_leave(self) -> None:
        self._is_leaving = True
        self.answering.stop()

    def _keep_recording(self) -> None:
        self.notices.clear()
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
        self.notices.not_saved(error)
        self.ended.emit()

    def _on_cue(self, cue: Cue) -> None:
        words = {
            Cue.ALMOST: self.tr("About half a minute left"),
            Cue.SUGGESTED: self.tr(
                "That is the suggested time. Finish your thought; recording goes on."
            ),
            Cue.LIMIT: self.tr("Time for this practice is up. Your answer is saved."),
        }[cue]
        self.page.recording.say_cue(words)
        self.page.say(words, of_time=True)
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

    def _show_time(self) -> None:
        words = {
            LevelZone.SILENT: self.tr("No sound"),
            LevelZone.QUIET: self.tr("Quiet level"),
            LevelZone.GOOD: self.tr("Good level"),
            LevelZone.LOUD: self.tr("Loud level"),
        }[self.answering.zone]
        self.page.recording.show_time(self.answering.elapsed_s, self.answering.level_db, words)

    def _say(self, words: str) -> None:
        self.page.say(words)

    # -- connections

    def _connect_page(self) -> None:
        page = self.page
        page.started.connect(self.begin)
        page.more_time_wanted.connect(self._thinking.add)
        page.pause_toggled.connect(self._in_the_way.toggle_pause)
        page.stopped.connect(self.answering.stop)
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
        self.answering.ticked.connect(self._show_time)
        self.answering.cue_due.connect(self._on_cue)
        self.answering.saved.connect(self._on_saved)
        self.answering.not_saved.connect(self._on_not_saved)
        self._undo.offered.connect(self.page.offer_undo)
        self._undo.brought_back.connect(self.brought_back)
        self._undo.delayed.connect(self.notices.not_back)
        reader = self._context.reader
        reader.started.connect(self._show_reading)
        reader.finished.connect(self._show_reading)
        reader.unavailable.connect(self._on_unread)

    def _show_reading(self) -> None:
        self.page.show_reading(is_reading=self._context.reader.is_reading)

    def _on_unread(self, words: str) -> None:
        if self.page.isVisible():
            self.notices.unread(words)
