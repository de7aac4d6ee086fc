"""One take while it is being spoken."""

from collections.abc import Callable
from pathlib import Path

from peerprep.audio.level import Level
from peerprep.audio.recorder import Recorded, Recorder, RecorderState
from peerprep.domain.errors import Problem
from peerprep.domain.takes import TakeSummary


class Recording:
    """One take while it is being spoken; the caller pumps it about 20 times a second.

    The sound goes to disk with every pump and the take is in the database from the first, so a
    crash at any moment loses at most what was not pumped yet.
    """

    def __init__(
        self,
        take_id: str,
        path: Path,
        recorder: Recorder,
        *,
        keep: Callable[[str, Recorded], TakeSummary],
        hide: Callable[[str], None],
    ) -> None:
        self.take_id = take_id
        self.path = path  # grows while it is recorded, and can be read meanwhile
        self._recorder = recorder
        self._keep = keep
        self._hide = hide

    @property
    def state(self) -> RecorderState:
        """Where the recorder is: recording, paused, stopping or stopped."""
        return self._recorder.state

    @property
    def elapsed_s(self) -> float:
        """Seconds of sound kept so far, pauses not counted."""
        return self._recorder.elapsed_s

    @property
    def unsaved_s(self) -> float:
        """Seconds that a full disk did not take: written with a later `pump`, lost by `finish`."""
        return self._recorder.unsaved_s

    @property
    def is_recording(self) -> bool:
        """Whether what is said now is kept."""
        return self._recorder.state is RecorderState.RECORDING

    @property
    def is_stopping(self) -> bool:
        """Whether the last moment after `request_stop` is still being kept."""
        return self._recorder.state is RecorderState.STOPPING

    @property
    def level_history(self) -> tuple[float, ...]:
        """The last levels (0 to 1), one each 50 ms, oldest first."""
        return self._recorder.level_history

    @property
    def level(self) -> Level:
        """How loud it is now."""
        return self._recorder.level

    @property
    def interruption(self) -> Problem | None:
        """What came in the way (microphone gone, disk full), else None."""
        return self._recorder.interruption

    @property
    def is_quiet(self) -> bool:
        """Whether nothing was heard for the first seconds."""
        return self._recorder.quiet_warning

    def pump(self) -> None:
        """Write what arrived since the last call and renew the level."""
        self._recorder.pump()

    def pause(self) -> None:
        """Keep nothing until `resume`."""
        self._recorder.pause()

    def resume(self) -> None:
        """Go on keeping what is said."""
        self._recorder.resume()

    def continue_with(self, device_id: str | None) -> None:
        """Go on in the same take with another microphone; raises EnvironmentProblem."""
        self._recorder.continue_with(device_id)

    def request_stop(self) -> None:
        """Begin to stop: a moment more is kept, so that the last word is whole."""
        self._recorder.stop()

    def finish(self) -> TakeSummary:
        """Close the file and return the saved take; safe to call at any moment."""
        return self._keep(self.take_id, self._recorder.finish())

    def discard(self) -> None:
        """Close the file and hide the take; `PracticeService.restore` undoes it."""
        self.finish()
        self._hide(self.take_id)
