"""A session that somebody beside the person leads from a second window."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from PySide6.QtCore import QObject

from peerprep.domain.errors import PeerPrepError, Problem
from peerprep.domain.modes import Mode
from peerprep.domain.takes import AskedQuestion, TakeSummary
from peerprep.ui.asking import Asking, Dock
from peerprep.ui.context import Context
from peerprep.ui.durations import spoken
from peerprep.ui.interview_plan import InterviewPlan, LeadView, Offer, Stage
from peerprep.ui.keeping import keep
from peerprep.ui.led_dock import LedDock
from peerprep.ui.note_taking import Moment
from peerprep.ui.partner_window import PartnerWindow
from peerprep.ui.session import SessionController
from peerprep.ui.sitting import Sitting, Step


class LiveSession(SessionController):
    """The session of `SessionController` and its one recorder; a partner chooses what is asked.

    Everything the partner presses goes the way of the same button on the question page.
    """

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self._plan = InterviewPlan(context.profile, self._words, ())
        self._led = LedDock(self._turn.page)
        self._shown: Step | None = None  # the question on the candidate's page
        self._is_away = False
        self._window: PartnerWindow | None = None
        self._connect_live()

    # -- for the window

    def start_live(self, questions: Sequence[AskedQuestion], role: str) -> None:
        """Open an interview over these questions; none is asked until the partner chooses."""
        # Without questions of its own a session is never offered to go on with alone.
        session = self._context.profile.practice.start((), mode=Mode.INTERVIEW, role=role)
        self.finish_recording()
        self.close_partner()
        self._plan = InterviewPlan(self._context.profile, self._words, questions)
        self._sitting = Sitting(session)
        self._saved = None
        self._wait(is_first=True)
        self.page_changed.emit(self._turn.page)
        self._open_partner()

    def finish_recording(self) -> None:
        """Save what is recorded, written or noted, without waiting."""
        super().finish_recording()
        if self._window is not None:
            self._window.leading.notes.settle()

    @property
    def holds_unsaved(self) -> bool:
        """Whether something said, written or noted is in memory alone."""
        notes = self._window.leading.notes if self._window is not None else None
        return super().holds_unsaved or (notes is not None and notes.holds_unsaved)

    def close_partner(self) -> None:
        """Take the partner's window away; what was noted is saved."""
        if self._window is not None:
            self._window.close_now()

    # -- what the partner does

    def _ask_chosen(self, key: str) -> None:
        sitting, window = self._sitting, self._window
        if sitting is None or window is None or self.is_recording or self._is_away:
            return
        offer = next((o for o in self._offers() if o.question.key == key), None)
        if offer is None:
            return
        window.leading.notes.settle()
        self._shown = sitting.join(offer.question, is_follow_up=offer.is_follow_up)
        self._led.show_asked()
        self._ask(self._shown)
        self._refresh()
        window.leading.choose(self._plan.next_key(self._offers(), self._shown))

    def _choose_list(self, list_id: str) -> None:
        self._plan.choose(list_id)
        self._refresh()
        if self._window is not None:
            self._window.leading.choose(self._plan.next_key(self._offers(), self._shown))

    def _show_timer(self, is_shown: bool) -> None:
        """Let the person who answers see the time, too, from now on."""
        self._led.show_timer(is_shown=is_shown)
        keep(self._context.profile, live_time=is_shown)

    def _read_earlier(self) -> None:
        if self._window is not None:
            noted = self._earlier_noted()
            takes = self._context.profile.history.takes()
            self._window.show_earlier([take for take in takes if take.id in noted])

    def _earlier_noted(self) -> set[str]:
        """Return the ids of takes of other interviews that have notes."""
        return self._context.profile.interview.noted_takes() - set(self._take_ids())

    def _start_asked(self) -> None:
        if not self._is_away:
            self._turn.page.started.emit()

    def _close_asked(self) -> None:
        """The partner closes their window: an end, with the notes before it when there are any."""
        has_notes = bool(self._context.profile.interview.notes(self._take_ids()))
        if self.is_recording or has_notes or self._window is None:
            self.request_leave()
            return
        self._window.let_go()
        if self._sitting is not None:
            self._show_end()

    def _lead_on(self) -> None:
        if self._sitting is None or self._window is None:
            return
        self._takes.listener.stop()
        self.page_changed.emit(self._turn.page)
        self._window.show_leading()
        self._refresh()

    # -- what becomes of the session

    def _asking(self, sitting: Sitting, step: Step) -> Asking:
        """The question alone: no topic, counting, ideas or private things."""
        asking = super()._asking(sitting, step)
        return replace(
            asking, topic="", progress="", total=0, ideas=(), planned=(), todos=(), private=()
        )

    def _skip(self) -> None:
        if self._shown is None or self._sitting is None or self.is_recording:
            return
        self._sitting.skip()
        self._wait()
        self._turn.page.say(self.tr("Skipped."))

    def _keep_answer(self, take: TakeSummary) -> None:
        sitting = self._sitting
        if sitting is None:
            return
        sitting.answered(take.id)
        self._saved = take
        self._turn.page.show_dock(Dock.READY)
        self._led.show_saved(take.duration_s)
        self._refresh()
        words = self.tr("Saved, {time}.").format(time=spoken(take.duration_s))
        self._turn.page.say(words)

    def _say_ended_by(self, trouble: Problem) -> None:
        self._turn.notices.in_the_way(trouble)

    def _on_brought_back(self, step: Step, take_id: str) -> None:
        self._context.scribe.write_down(take_id)
        step.take_id = step.take_id or take_id
        if step is self._shown and not self.is_recording:
            self._led.show_saved(self._context.profile.history.take(take_id).duration_s)
        self._refresh()

    def _on_ready(self, take_id: str) -> None:
        self._show_care()  # the words themselves wait until the interview is over

    def _leave_turn(self) -> None:
        """The interview is over for both: their own end in each window."""
        if self._window is not None and self._window.is_leading:
            self._window.leading.notes.settle()
            self._show_partner_end()
        self._is_away = True
        self._show_end()

    def _leave(self) -> None:
        if self._window is not None:
            if self._window.is_leading:
                self._show_partner_end()
            self._window.ending.show_no_way_back()
        self._shown = None
        super()._leave()

    def _wait(self, *, is_first: bool = False) -> None:
        self._shown = None
        self._turn.put_aside()
        self._led.show_waiting(is_first=is_first)
        self._refresh()

    # -- the partner's window

    def _open_partner(self) -> None:
        self._window = window = PartnerWindow(self._context, self._now)
        page, turn = window.leading, self._turn
        page.asked.connect(self._ask_chosen)
        page.list_chosen.connect(self._choose_list)
        page.time_toggled.connect(self._show_timer)
        page.earlier_wanted.connect(self._read_earlier)
        page.started.connect(self._start_asked)
        page.pause_toggled.connect(turn.page.pause_toggled)
        page.stopped.connect(turn.page.stopped)
        page.skipped.connect(turn.page.skipped)
        page.break_wanted.connect(self._context.go.take_break)
        page.ended.connect(self.request_leave)
        window.ending.back_wanted.connect(self._lead_on)
        window.close_asked.connect(self._close_asked)
        window.closed.connect(self._on_partner_closed)
        turn.page.beside = page
        turn.page.recording.twin = page.recording
        turn.notices.twin = page.strip
        is_timed = self._context.profile.settings.live_time
        self._led.show_timer(is_shown=is_timed)
        page.show_time_choice(is_shown=is_timed)
        page.offer_earlier(is_offered=bool(self._earlier_noted()))
        self._refresh()
        window.open_beside(turn.page.window())

    def _on_partner_closed(self) -> None:
        self._window = None
        page = self._turn.page
        page.beside = None
        page.recording.twin = None
        self._turn.notices.twin = None
        if page.isVisible():
            page.window().activateWindow()

    def _refresh(self) -> None:
        window = self._window
        if window is None or self._sitting is None:
            return
        question = self._shown.question.text if self._shown is not None else ""
        lists, chosen = self._plan.lists(), self._plan.chosen
        window.leading.show_view(LeadView(self._stage(), question, self._offers(), lists, chosen))

    def _stage(self) -> Stage:
        if self._is_away:
            return Stage.AWAY
        if self.is_recording:
            return Stage.RECORDING
        if self._shown is None:
            return Stage.CHOOSING
        return Stage.ASKED if self._shown.take_id is None else Stage.SAVED

    def _offers(self) -> list[Offer]:
        return self._plan.offers(self._sitting, self._shown) if self._sitting is not None else []

    def _now(self) -> Moment | None:
        """Return where a note that is begun now belongs: in the open take, else at the end."""
        answering = self._turn.answering
        if answering.growing is not None:
            return Moment(answering.growing[0], answering.elapsed_s)
        saved = self._saved
        if saved is None or self._shown is None or self._shown.take_id != saved.id:
            return None
        return Moment(saved.id, saved.duration_s)

    def _show_partner_end(self) -> None:
        window = self._window
        if window is not None:
            window.ending.show_takes(self._takes_of_interview())
            window.show_end()

    def _takes_of_interview(self) -> Sequence[TakeSummary]:
        session_id = self._sitting.session.id if self._sitting is not None else ""
        with suppress(KeyError, PeerPrepError):
            return self._context.profile.practice.session(session_id).takes
        return ()

    def _take_ids(self) -> list[str]:
        return [take.id for take in self._takes_of_interview()]

    def _set_away(self, is_away: bool) -> None:
        self._is_away = is_away
        self._refresh()

    def _connect_live(self) -> None:
        turn = self._turn
        turn.answering.state_changed.connect(self._refresh)
        turn.ended.connect(self._refresh)
        turn.page.came.connect(lambda: self._set_away(False))
        turn.page.gone.connect(lambda: self._set_away(True))
