"""A recording as it stands: its mark, what comes in its way, and how it goes on."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from peerprep.domain.errors import PeerPrepError, Problem
from peerprep.services.sound import SoundService
from peerprep.ui.answering import Answering
from peerprep.ui.durations import spoken
from peerprep.ui.pages.question_page import QuestionPage
from peerprep.ui.turn_notices import TurnNotices
from peerprep.ui.widgets.recording_mark import RecordingState
from peerprep.wording import explain


class InTheWay(QObject):
    """Follows the open take on the question page; pauses it and goes on."""

    def __init__(
        self,
        page: QuestionPage,
        answering: Answering,
        notices: TurnNotices,
        sound: SoundService,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._answering = answering
        self._notices = notices
        self._sound = sound
        self._shown: tuple[Problem | None, bool] = (None, False)
        answering.state_changed.connect(self._follow)

    def forget(self) -> None:
        """Begin anew with another question."""
        self._shown = (None, False)

    def show(self) -> None:
        """Say what is in the way now."""
        problem, is_waiting = self._shown
        if problem is None:
            self._notices.clear()
        elif is_waiting:
            self._notices.no_room(self._answering.unsaved_s, give_up=self._answering.finish_now)
        elif problem is Problem.NO_MICROPHONE:
            self._show_unplugged()
        else:
            self._notices.in_the_way(problem)

    def toggle_pause(self) -> None:
        """Pause, or go on; harmless once the take is stopped."""
        if self._answering.is_waiting or self._answering.is_stopping:
            return
        if self._answering.is_paused:
            self._go_on(self._answering.resume)
            return
        self._answering.pause()
        at = spoken(self._answering.elapsed_s)
        self._page.say(self.tr("Paused at {time}.").format(time=at))

    def _follow(self) -> None:
        answering = self._answering
        mark = RecordingState.RECORDING
        if answering.interruption is Problem.NO_MICROPHONE:
            mark = RecordingState.UNPLUGGED
        elif answering.is_paused or answering.is_waiting:
            mark = RecordingState.PAUSED
        elif answering.is_quiet:
            mark = RecordingState.QUIET
        self._page.recording.show_mark(mark, is_paused=answering.is_paused)
        self._page.recording.allow(not answering.is_waiting)
        now = (answering.interruption, answering.is_waiting)
        if now != self._shown:
            self._shown = now
            self.show()

    def _go_on_elsewhere(self) -> None:
        """Take the first microphone there is; the lost one is not on the list any more."""
        try:
            found = self._sound.microphones()
        except PeerPrepError as error:
            self._show_unplugged(explain(error))
            return
        device = found[0].id if found else None
        self._go_on(lambda: self._answering.continue_with(device))

    def _go_on(self, deed: Callable[[], None]) -> None:
        try:
            deed()
        except PeerPrepError as error:
            self._show_unplugged(explain(error))
        else:
            self._page.say(self.tr("Recording."))

    def _show_unplugged(self, reason: str = "") -> None:
        self._notices.unplugged(
            self._answering.elapsed_s,
            go_on=self._go_on_elsewhere,
            stop=self._answering.stop,
            reason=reason,
        )
