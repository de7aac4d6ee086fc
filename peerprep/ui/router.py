"""Obeys the navigator: which page comes next, where Back leads, and who owns a session."""

import importlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from peerprep.domain.errors import PeerPrepError
from peerprep.domain.modes import Mode
from peerprep.domain.takes import AskedQuestion
from peerprep.ui.closing import Closing
from peerprep.ui.context import Context
from peerprep.ui.dialogs.keys_sheet import KeysSheet
from peerprep.ui.keeping import keep
from peerprep.ui.main_window import MainWindow
from peerprep.ui.places import BELONGS_TO, LIVE_SESSION, PAGES, SESSION, WHOLE_WINDOW, make
from peerprep.ui.shortcuts import keys_of
from peerprep.ui.text_size import stepped
from peerprep.ui.trail import SESSION as SESSION_STOP
from peerprep.ui.trail import Stop, Trail
from peerprep.wording import explain


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """A session that waits for the microphone check."""

    questions: Sequence[AskedQuestion]
    mode: Mode
    role: str
    think_s: int | None
    is_live: bool = False


class Router(QObject):
    """Makes pages on their first visit and shows them in the window."""

    def __init__(
        self, window: MainWindow, context: Context, pages: Mapping[str, str] = PAGES
    ) -> None:
        super().__init__(window)
        self._window = window
        self._context = context
        self._sources = pages
        self._pages: dict[str, Any] = {}
        self._trail = Trail()
        self._session: Any = None
        self._sessions: dict[str, Any] = {}
        self._session_page: QWidget | None = None
        self._waiting: SessionPlan | None = None
        self._prefers_typing = False
        self._closing = Closing(window, self.finish_recording)
        self._connect_window()
        self._connect_navigator()

    # -- for the window

    def start(self) -> None:
        """Wear the person's look and show the first page."""
        settings = self._context.profile.settings
        self._context.theme.choose(
            appearance=settings.appearance.value,
            text_size=settings.text_size,
            less_movement=settings.less_movement,
            plain_questions=settings.plain_questions,
        )
        self.visit("practice" if settings.first_run_done else "first_run")

    @property
    def is_recording(self) -> bool:
        """Whether someone is speaking into a take."""
        return self._session is not None and bool(self._session.is_recording)

    def may_close(self) -> bool:
        """Return whether the window may go now; ask first while someone is recording.

        When the answer is yes, the recording is saved and the window closed then.
        """
        # pages first: a recording is saved whatever the answer, words a page still holds are not
        holders = [page for page in self._pages.values() if hasattr(page, "keep_written")]
        holders += [] if self._session is None else [self._session]
        return all(self._closing.may_close(holder) for holder in holders)

    def finish_recording(self) -> None:
        """Save what is being recorded and let go of devices."""
        if self._session is not None:
            self._session.finish_recording()
        self._leave_shown()

    def show_keys(self) -> None:
        """Open the sheet with the keys that work now."""
        shown = self._window.shown()
        title = getattr(shown, "title", "")
        everywhere = keys_of(self._window, inside=False)
        KeysSheet.open_for(self._window, title, keys_of(shown), everywhere)

    # -- going places

    def visit(self, name: str, subject: str = "") -> None:
        """Show a page of the registry; it becomes the newest stop on the way."""
        stop = Stop(name, subject)
        self._trail.add(stop)
        self._show(stop)

    def go_back(self) -> None:
        """Show the page before this one; the first one is always Practice."""
        self._show(self._trail.back())

    def _show(self, stop: Stop) -> None:
        self._leave_shown()
        if stop == SESSION_STOP:
            if self._session_page is not None:
                self._show_session_page(self._session_page)
            return
        page = self._page(stop.name)
        if hasattr(page, "set_subject"):
            page.set_subject(stop.subject)
        if stop.name in WHOLE_WINDOW:
            self._window.show_whole(page)
        else:
            self._window.show_page(page, BELONGS_TO.get(stop.name, stop.name))
        page.arrive()
        self._window.show_title()  # a take is called by its question, which arriving brought

    def _page(self, name: str) -> Any:
        if name not in self._pages:
            page: Any = make(self._sources[name], self._context)
            self._pages[name] = page
            if name == "microphone":
                page.done.connect(self._on_microphone_done)
        return self._pages[name]

    def _leave_shown(self) -> None:
        leave = getattr(self._window.shown(), "leave", None)
        if leave is not None:
            leave()

    # -- a session

    def _start(
        self, questions: Sequence[AskedQuestion], mode: Mode, role: str, think_s: int | None
    ) -> None:
        self._begin_checked(SessionPlan(questions, mode, role, think_s))

    def _start_live(self, questions: Sequence[AskedQuestion], role: str) -> None:
        self._begin_checked(SessionPlan(questions, Mode.INTERVIEW, role, None, is_live=True))

    def _begin_checked(self, plan: SessionPlan) -> None:
        if self._context.profile.settings.microphone_checked:
            self._begin(plan)
        else:
            self._waiting = plan
            self.visit("microphone")

    def _check_microphone(self, _first: bool) -> None:
        # A session that once waited for the check was given up when the person went elsewhere.
        self._waiting = None
        self.visit("microphone")

    def _begin(self, plan: SessionPlan) -> None:
        self._enter_session(LIVE_SESSION if plan.is_live else SESSION)
        try:
            if plan.is_live:
                self._session.start_live(plan.questions, plan.role)
                return
            self._session.start(
                plan.questions, plan.mode, plan.role, plan.think_s, typed=self._prefers_typing
            )
        except PeerPrepError as error:
            self._stay_in_practice(error)

    def _resume(self, session_id: str) -> None:
        self._enter_session(SESSION)
        try:
            self._session.resume(session_id)
        except PeerPrepError as error:
            self._stay_in_practice(error)

    def _stay_in_practice(self, error: PeerPrepError) -> None:
        self._on_session_left()
        self._page("practice").say_trouble(explain(error))

    def _enter_session(self, source: str) -> None:
        if source not in self._sessions:
            module, _, name = source.partition(":")
            made = getattr(importlib.import_module(module), name)(self._context, self)
            made.page_changed.connect(self._on_session_page)
            made.left.connect(self._on_session_left)
            if source == LIVE_SESSION:
                self._window.closing.connect(made.close_partner)
            self._sessions[source] = made
        self._session = self._sessions[source]
        self._leave_shown()
        self._trail.enter_session()

    def _on_session_page(self, page: QWidget) -> None:
        self._session_page = page
        if self._trail.here == SESSION_STOP:
            self._show_session_page(page)

    def _show_session_page(self, page: QWidget) -> None:
        self._window.show_whole(page)
        arrive = getattr(page, "arrive", None)
        if arrive is not None:
            arrive()

    def _on_session_left(self) -> None:
        self._session_page = None
        self._show(self._trail.leave_session())

    def _on_microphone_done(self, outcome: str) -> None:
        """Go on with what waited: `outcome` is "used", "skipped", "typed" or "back"."""
        plan, self._waiting = self._waiting, None
        if outcome != "back":
            self._prefers_typing = outcome == "typed"
        if plan is not None and outcome != "back":
            self._begin(plan)
        else:
            self.go_back()

    # -- over everything

    def _take_break(self) -> None:
        pause = getattr(self._session, "pause_for_break", None)
        if pause is not None and self._trail.here == SESSION_STOP:
            pause()
        self.visit("break")

    def _on_words_ready(self, _take_id: str) -> None:
        if self._session is not None and self._session.is_active:
            return  # the session shows care when nothing is being recorded
        waiting = self._context.scribe.care_waiting()
        if waiting is not None:
            self.visit("care", waiting)

    def _finish_first_run(self) -> None:
        keep(self._context.profile, first_run_done=True)
        self._trail.forget()
        self.visit("practice")

    def _change_text_size(self, step: int) -> None:
        size = stepped(self._context.theme.text_size, step)
        self._context.theme.choose(text_size=size)
        keep(self._context.profile, text_size=size)

    # -- connections

    def _connect_window(self) -> None:
        window = self._window
        window.place_asked.connect(self._on_place)
        window.break_asked.connect(self._take_break)
        window.privacy_asked.connect(lambda: self.visit("settings", "privacy"))
        window.back_asked.connect(self._on_back_asked)
        window.text_size_asked.connect(self._change_text_size)

    def _connect_navigator(self) -> None:
        go = self._context.go
        go.place.connect(self._on_place)
        go.microphone_check.connect(self._check_microphone)
        go.start.connect(self._start)
        go.live.connect(self._start_live)
        go.resume.connect(self._resume)
        go.open_take.connect(lambda take_id: self.visit("take", take_id))
        go.compare.connect(lambda take_id: self.visit("compare", take_id))
        go.review.connect(lambda received_id: self.visit("review", received_id))
        go.settings_section.connect(lambda section: self.visit("settings", section))
        go.rubrics.connect(lambda: self.visit("rubrics"))
        go.cohort.connect(lambda: self.visit("cohort"))
        go.take_break.connect(self._take_break)
        go.care.connect(lambda take_id: self.visit("care", take_id))
        go.support_numbers.connect(lambda: self.visit("care", ""))
        go.close_for_today.connect(self._window.close)
        go.first_run_done.connect(self._finish_first_run)
        go.back.connect(self.go_back)
        self._context.scribe.ready.connect(self._on_words_ready)

    def _on_place(self, name: str) -> None:
        covers_session = self._top in ("break", "care") and SESSION_STOP in self._trail
        if not self._is_bound and not covers_session:
            self.visit(name)

    def _on_back_asked(self) -> None:
        if not self._is_bound and not self._trail.is_at_first:
            self.go_back()

    @property
    def _top(self) -> str:
        return self._trail.here.name if self._trail.here else ""

    @property
    def _is_bound(self) -> bool:
        # A session and the first run are left through their own buttons, which save first.
        return self._top in ("session", "first_run")
