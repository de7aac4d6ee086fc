"""The one recording that runs: pumped 20 times a second, safe at any moment."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from peerprep.domain.errors import PeerPrepError, Problem
from peerprep.domain.practice import AnswerClock
from peerprep.domain.takes import AskedQuestion
from peerprep.services.practice import PracticeService
from peerprep.services.recording import Recording
from peerprep.services.sound import LevelZone

PUMP_MS = 50
# States of services.practice.Recording; the window does not import the sound package.
_PAUSED = "paused"
_STOPPED = "stopped"


class Answering(QObject):
    """Owns the microphone from Start recording to a saved take.

    Signals:
        ticked(): time and level moved on.
        state_changed(): it started, paused, went on, or something came in its way.
        cue_due(object): a domain.practice.Cue; recording goes on.
        saved(object): the TakeSummary of a finished take.
        not_saved(object): a PeerPrepError; what was said is on disk and found at the next start.
    """

    ticked = Signal()
    state_changed = Signal()
    cue_due = Signal(object)
    saved = Signal(object)
    not_saved = Signal(object)

    def __init__(self, practice: PracticeService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._practice = practice
        self._recording: Recording | None = None
        self._clock: AnswerClock | None = None
        self._heard_s = 0.0
        self.ended_by: Problem | None = None  # what the last take ended with, None by itself
        self._last: tuple[str, Problem | None, bool] = ("", None, False)
        self._timer = QTimer(self, interval=PUMP_MS)
        self._timer.timeout.connect(self._pump)

    # -- how it stands

    @property
    def is_running(self) -> bool:
        """Whether a take is open: being recorded, paused, or in its last moment."""
        return self._recording is not None

    @property
    def growing(self) -> tuple[str, Path] | None:
        """The open take and its file, which can be read while it grows."""
        return (self._recording.take_id, self._recording.path) if self._recording else None

    @property
    def is_paused(self) -> bool:
        """Whether the open take keeps nothing now."""
        return self._recording is not None and self._recording.state == _PAUSED

    @property
    def is_stopping(self) -> bool:
        """Whether the last moment is being kept."""
        return self._recording is not None and self._recording.is_stopping

    @property
    def is_waiting(self) -> bool:
        """Whether the take is at its end and its last sound waits for room on the disk."""
        return self._recording is not None and self._recording.state == _STOPPED

    @property
    def unsaved_s(self) -> float:
        """Seconds that are in memory alone, because the disk took no more."""
        return self._recording.unsaved_s if self._recording else 0.0

    @property
    def is_quiet(self) -> bool:
        """Whether nobody is heard."""
        return self._recording is not None and self._recording.is_quiet

    @property
    def interruption(self) -> Problem | None:
        """What came in the way of the open take."""
        return self._recording.interruption if self._recording else None

    @property
    def elapsed_s(self) -> float:
        """Seconds kept of the open take."""
        return self._recording.elapsed_s if self._recording else 0.0

    @property
    def level_db(self) -> float:
        """Loudness of now in dB below full scale."""
        return self._recording.level.rms_db if self._recording else -120.0

    @property
    def zone(self) -> LevelZone:
        """Where the loudness of now lies on the meter."""
        return self._recording.level.zone if self._recording else LevelZone.SILENT

    # -- what a person does

    def start(
        self, session_id: str, question: AskedQuestion, device_id: str | None, clock: AnswerClock
    ) -> None:
        """Open the microphone; raises EnvironmentProblem, and then nothing is left behind."""
        if self._recording is not None:
            return
        self._recording = self._practice.record(session_id, question, device_id)
        self._clock = clock
        self._heard_s = 0.0
        self._timer.start()
        self._tell()

    def pause(self) -> None:
        """Keep nothing until `resume`; harmless when nothing runs."""
        if self._recording is not None and not self.is_stopping:
            self._recording.pause()
            self._tell()

    def resume(self) -> None:
        """Go on; raises EnvironmentProblem when the microphone does not open again."""
        if self._recording is not None:
            try:
                self._recording.resume()
            finally:
                self._tell()

    def continue_with(self, device_id: str | None) -> None:
        """Go on in the same take with another microphone; raises EnvironmentProblem."""
        if self._recording is not None:
            try:
                self._recording.continue_with(device_id)
            finally:
                self._tell()

    def stop(self) -> None:
        """Keep a moment more, then save, as soon as the disk has taken all of it."""
        if self._recording is not None:
            self._recording.request_stop()
            self._end_when_whole(self._recording)

    def discard(self) -> str | None:
        """End the take and hide it; returns its id, for `PracticeService.restore`.

        Raises PeerPrepError when it can't be hidden now; it is offered at the next start then.
        """
        recording = self._let_go()
        if recording is None:
            return None
        recording.discard()
        return recording.take_id

    def finish_now(self) -> None:
        """Save at once, without the last moment and without what waits for room."""
        self._finish()

    def _pump(self) -> None:
        recording = self._recording
        if recording is None:
            return
        recording.pump()
        if self._end_when_whole(recording):
            return
        self.ticked.emit()
        self._tell_time(recording.elapsed_s)

    def _end_when_whole(self, recording: Recording) -> bool:
        if recording.state == _STOPPED and not recording.unsaved_s:
            self._finish()
            return True
        self._tell()
        return False

    def _tell(self) -> None:
        if self._recording is None:
            return
        now = (str(self._recording.state), self.interruption, self.is_quiet)
        if now != self._last:
            self._last = now
            self.state_changed.emit()

    def _tell_time(self, elapsed_s: float) -> None:
        before_s, self._heard_s = self._heard_s, elapsed_s
        for cue in self._clock.cues(before_s, elapsed_s) if self._clock else ():
            self.cue_due.emit(cue)

    def _finish(self) -> None:
        recording = self._let_go()
        if recording is None:
            return
        self.ended_by = recording.interruption
        if self.ended_by is Problem.NO_MICROPHONE:
            self.ended_by = None  # the person knows and chose to stop here
        try:
            take = recording.finish()
        except PeerPrepError as error:
            self.not_saved.emit(error)
        else:
            self.saved.emit(take)

    def _let_go(self) -> Recording | None:
        recording, self._recording = self._recording, None
        self._timer.stop()
        self._last = ("", None, False)
        return recording
