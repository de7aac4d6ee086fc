"""A practice session in the window: which question is asked, what is saved, what comes next."""

import random
from collections.abc import Sequence
from contextlib import suppress

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from peerprep.domain.errors import PeerPrepError, Problem
from peerprep.domain.modes import Mode
from peerprep.domain.takes import AskedQuestion, Session, TakeSummary
from peerprep.ui.asking import Asking, Dock, Task
from peerprep.ui.context import Context
from peerprep.ui.next_questions import add_follow_up, put_easier_next
from peerprep.ui.session_pages import SessionPages
from peerprep.ui.session_takes import SessionTakes
from peerprep.ui.session_words import SessionWords
from peerprep.ui.sitting import Sitting, Step
from peerprep.ui.turn import Turn
from peerprep.ui.typed_answers import TypedAnswers
from peerprep.wording import sentence


class SessionController(QObject):
    """The one owner of the running session and its recording.

    Signals:
        page_changed(QWidget): show this page over the whole window and let it arrive.
        left(): the session is over or left; everything is saved.
    """

    page_changed = Signal(QWidget)
    left = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._sitting: Sitting | None = None
        self._saved: TakeSummary | None = None
        self._random = random.Random()  # noqa: S311 - which follow-up comes is no secret
        self._takes = SessionTakes(context, self)
        self._words = SessionWords(context.profile, self._takes.board, self)
        self._turn = Turn(context, self)
        self._typed = TypedAnswers(context.profile, self)
        self._pages = SessionPages(context, self._takes, self._words, self)
        self._connect_turn()
        self._connect_pages()
        context.scribe.ready.connect(self._on_ready)

    # -- for the window

    @property
    def is_active(self) -> bool:
        """Whether a session was begun and not left."""
        return self._sitting is not None

    @property
    def is_recording(self) -> bool:
        """Whether a take is open, paused ones too."""
        return self._turn.answering.is_running

    @property
    def recorded_s(self) -> float:
        """Seconds of the open take that are on disk; 0 when none is open."""
        return self._turn.answering.elapsed_s

    def start(
        self,
        questions: Sequence[AskedQuestion],
        mode: Mode,
        role: str,
        think_s: int | None,
        *,
        typed: bool = False,
    ) -> None:
        """Begin a session with its first question; `typed` opens the field to write in."""
        practice = self._context.profile.practice
        session = practice.start(questions, mode=mode, role=role, think_s=think_s)
        dock = Dock.TYPED if typed else Dock.READY
        # Practice has no clock: there, recording starts when the person does.
        wait_s = (think_s or 0) if mode is Mode.INTERVIEW else 0
        self._begin(session, think_s=wait_s, dock=dock)

    def resume(self, session_id: str) -> None:
        """Go on with a session at its first question without an answer."""
        self._begin(self._context.profile.practice.session(session_id))

    @property
    def holds_unsaved(self) -> bool:
        """Whether something said or written is in memory alone."""
        return self.is_active and self._turn.holds_unsaved

    def keep_written(self) -> None:
        """Save what is written in place of speaking; harmless when nothing is."""
        self._turn.keep_written()

    def finish_recording(self) -> None:
        """Save what is recorded or written, without waiting; harmless when nothing is."""
        self._turn.close()
        self._takes.listener.stop()

    def pause_for_break(self) -> None:
        """Have nothing recorded, read or played while a break covers the session."""
        self._turn.rest()
        self._takes.listener.stop()

    def request_leave(self) -> None:
        """Leave the session; asks only while a recording runs."""
        self._turn.request_leave()

    # -- questions

    def _begin(self, session: Session, *, think_s: int = 0, dock: Dock = Dock.READY) -> None:
        self.finish_recording()
        self._sitting = Sitting(session)
        self._saved = None
        if self._sitting.has_open:
            self._ask(self._sitting.current, think_s=think_s, dock=dock)
        else:
            self._show_end()

    def _ask(self, step: Step, *, think_s: int = 0, dock: Dock = Dock.READY) -> None:
        sitting = self._sitting
        if sitting is None:
            return
        self._takes.listener.stop()
        self._typed.instead_of = None
        sitting.go_to(step)
        task = Task(sitting.session.id, step, sitting.session.mode, self._asking(sitting, step))
        self._turn.ask(task, think_s=think_s, dock=dock)
        self.page_changed.emit(self._turn.page)

    def _asking(self, sitting: Sitting, step: Step) -> Asking:
        return self._words.asking(sitting, step)

    def _record_next(self) -> None:
        following = self._sitting.following if self._sitting else None
        if following is not None:
            self._ask(following)
            self._turn.begin()

    def _skip(self) -> None:
        if self._sitting is not None:
            self._sitting.skip()
            self._go_on()

    def _skip_next(self) -> None:
        following = self._sitting.following if self._sitting else None
        if following is not None:
            following.is_skipped = True
            self._show_after()
            self._pages.after.arrive()

    def _go_on(self) -> None:
        following = self._sitting.following if self._sitting else None
        if following is None:
            self._show_end()
        else:
            self._ask(following)

    def _try_again(self) -> None:
        if self._sitting is not None:
            self._ask(self._sitting.current)

    def _ask_easier(self) -> None:
        if self._sitting is None:
            return
        page = self._pages.after
        if not put_easier_next(self._context.profile, self._sitting):
            page.show_note(self.tr("There is no lighter question here. Skip any you like."))
        self._show_after()
        page.show_feeling_answered()

    # -- answers

    def _on_answered(self, take: TakeSummary) -> None:
        self._typed.instead_of = None
        self._context.scribe.write_down(take.id)
        self._keep_answer(take)
        if (trouble := self._turn.answering.ended_by) is not None:
            self._say_ended_by(trouble)

    def _say_ended_by(self, trouble: Problem) -> None:
        self._pages.after.show_trouble(sentence(trouble))

    def _on_typed(self, take: TakeSummary) -> None:
        self._context.scribe.check_again(take.id)
        self._keep_answer(take)
        self._turn.on_kept()

    def _keep_answer(self, take: TakeSummary) -> None:
        sitting = self._sitting
        if sitting is None:
            return
        is_first = sitting.current.take_id is None
        sitting.answered(take.id)
        self._takes.board.asked(take.id)
        self._saved = take
        if is_first:
            add_follow_up(self._context.profile, sitting, self._random)
        self._pages.after.begin()
        self._show_after()
        self.page_changed.emit(self._pages.after)

    def _on_brought_back(self, step: Step, take_id: str) -> None:
        sitting = self._sitting
        self._context.scribe.write_down(take_id)
        if sitting is None or step not in sitting.steps:
            return
        if self.is_recording or self._turn.page.dock is Dock.TYPED:
            step.take_id = step.take_id or take_id
            return
        self._turn.rest_thinking()
        sitting.go_to(step)
        self._keep_answer(self._context.profile.history.take(take_id))

    # -- pages after an answer

    def _show_after(self) -> None:
        if self._sitting is not None:
            self._pages.show_after(self._sitting, self._saved)

    def _show_end(self) -> None:
        if self._sitting is not None:
            self._pages.show_end(self._sitting)
            self.page_changed.emit(self._pages.end)

    def _read_words(self) -> None:
        takes = self._sitting.take_ids if self._sitting else []
        if len(takes) == 1 or (takes and self._pages.end.isVisible()):
            self._takes.open(takes[0])
        else:
            self._show_end()

    def _finish(self) -> None:
        if self._sitting is not None:
            with suppress(PeerPrepError):  # else it is only offered once more
                self._context.profile.practice.leave_off(self._sitting.session.id)
        self._leave()

    def _leave_turn(self) -> None:
        self._leave()

    def _leave(self) -> None:
        self.finish_recording()
        self._sitting = None
        self.left.emit()

    # -- words of the takes

    def _on_words_changed(self, take_id: str) -> None:
        if self._sitting is None or self._sitting.step_of(take_id) is None:
            return
        self._pages.refresh()

    def _on_ready(self, take_id: str) -> None:
        step = self._sitting.step_of(take_id) if self._sitting else None
        if step is not None and not self.is_recording:
            self._pages.say_ready(step, take_id)
        self._show_care()

    def _show_care(self) -> None:
        """Show the care page, but never into a recording."""
        take_id = self._context.scribe.care_waiting()
        if take_id is not None and self.is_active and not self.is_recording:
            self._turn.rest_thinking()
            self._context.go.care.emit(take_id)

    def _type_words(self, step: Step) -> None:
        self._ask(step, dock=Dock.TYPED)
        self._typed.instead_of = step.take_id

    # -- connections

    def _connect_turn(self) -> None:
        turn = self._turn
        turn.answered.connect(self._on_answered)
        turn.typed.connect(lambda text: self._typed.keep(self._sitting, text))
        self._typed.kept.connect(self._on_typed)
        self._typed.not_kept.connect(turn.on_not_kept)
        turn.skipped.connect(self._skip)
        turn.brought_back.connect(self._on_brought_back)
        turn.ended.connect(self._show_care)
        turn.left.connect(self._leave_turn)
        self._takes.board.changed.connect(self._on_words_changed)
        self._takes.record_wanted.connect(self._ask)
        self._takes.typing_wanted.connect(self._type_words)

    def _connect_pages(self) -> None:
        after, end = self._pages.after, self._pages.end
        after.started.connect(self._record_next)
        after.skipped.connect(self._skip_next)
        after.retried.connect(self._try_again)
        after.easier_wanted.connect(self._ask_easier)
        after.words_wanted.connect(self._read_words)
        after.finished.connect(self._finish)
        after.left.connect(self._leave)
        end.words_wanted.connect(self._read_words)
        end.finished.connect(self._finish)
