"""A take being recorded: from the microphone to the disk, whatever comes in between."""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from peerprep.audio.devices import Microphone
from peerprep.audio.intake import Intake
from peerprep.audio.level import Level, LevelMeter, MicrophoneState
from peerprep.audio.resample import Resampler
from peerprep.audio.wav import SAMPLE_BYTES, WavWriter
from peerprep.domain.errors import EnvironmentProblem, Problem

TAIL_S = 0.3
UNSAVED_MOST_S = 300.0
# A microphone that sends nothing at all for so long is gone, even if the system does not say so.
STALLED_AFTER_S = 5.0
_TAIL_MOST_S = 1.0
_PUMP_MOST_S = 0.5  # a pump later than this was held up, or the computer slept


class RecorderState(StrEnum):
    """Where a recorder is."""

    IDLE = "idle"
    RECORDING = "recording"
    PAUSED = "paused"  # also after the microphone went away; see `Recorder.interruption`
    STOPPING = "stopping"  # the last moment is still being taken in
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Recorded:
    """A closed recording; `unsaved_s` is what a full disk did not take."""

    path: Path
    duration_s: float
    rate: int
    unsaved_s: float = 0.0


class Recorder:
    """Records one take; the owner calls `pump` about every 50 ms, from one thread.

    Sound is on its way to the disk with every pump. An unplugged microphone or a full disk
    shows in `interruption`, never as an exception of `pump`.
    """

    def __init__(self, microphone: Microphone, clock: Callable[[], float] = time.monotonic) -> None:
        self._microphone = microphone
        self._clock = clock
        self._state = RecorderState.IDLE
        self._device_id: str | None = None
        self._source: Intake | None = None
        self._writer: WavWriter | None = None
        self._resampler: Resampler | None = None
        self._meter = LevelMeter(16_000)
        self._unsaved = bytearray()
        self._is_gone = False
        self._is_too_long = False
        self._is_closed = False
        self._tail_frames = 0
        self._tail_ends_at = 0.0
        self._pumped_at = 0.0
        self._silent_for_s = 0.0

    @property
    def state(self) -> RecorderState:
        """Where the recorder is."""
        return self._state

    @property
    def elapsed_s(self) -> float:
        """Seconds of sound in the file; pauses do not count."""
        return self._writer.elapsed_s if self._writer else 0.0

    @property
    def unsaved_s(self) -> float:
        """Seconds of sound that wait in memory for room on the disk."""
        return len(self._unsaved) / SAMPLE_BYTES / self._writer.rate if self._writer else 0.0

    @property
    def interruption(self) -> Problem | None:
        """What came in the way: DISK_FULL, NO_MICROPHONE (went away), RECORDING_TOO_LONG."""
        if self._is_too_long:
            return Problem.RECORDING_TOO_LONG
        if self._unsaved:
            return Problem.DISK_FULL
        return Problem.NO_MICROPHONE if self._is_gone else None

    @property
    def level(self) -> Level:
        """How loud it is now; silent while nothing is recorded."""
        return self._meter.level

    @property
    def level_history(self) -> tuple[float, ...]:
        """The last meter fractions, one each 50 ms, oldest first, at most 120."""
        return self._meter.history

    @property
    def microphone_state(self) -> MicrophoneState:
        """What the last three seconds say about the microphone."""
        return self._meter.state

    @property
    def quiet_warning(self) -> bool:
        """Whether nobody is heard: for the first three seconds, or muted later on."""
        quiet = (MicrophoneState.MUTED, MicrophoneState.SILENT, MicrophoneState.FAINT)
        return self._state is RecorderState.RECORDING and self._meter.state in quiet

    def start(self, part: Path, device_id: str | None = None) -> None:
        """Open the microphone and begin a new file.

        Raises EnvironmentProblem: see `Microphone.open`; DISK_FULL, FOLDER_UNWRITABLE. Then
        neither a file nor an open microphone is left behind.
        """
        if self._state is not RecorderState.IDLE:
            raise RuntimeError("a recorder records one take")
        source = Intake(self._microphone, device_id)
        try:
            self._writer = WavWriter(part, source.rate)
        except BaseException:
            source.close()
            raise
        self._device_id = device_id
        self._listen_to(source)

    def pump(self) -> None:
        """Write what arrived, renew the level, and end the tail after `stop`."""
        now = self._clock()
        passed_s = min(now - self._pumped_at, _PUMP_MOST_S)
        self._pumped_at = now
        if self._source is not None:
            data = self._source.take()
            if self._state is RecorderState.RECORDING:
                self._keep(data)
                self._watch(bool(data), passed_s)
            elif self._state is RecorderState.STOPPING:
                self._keep(data[: self._tail_frames * SAMPLE_BYTES])
                self._tail_frames -= len(data) // SAMPLE_BYTES
            if self._source is not None and self._source.has_ended:
                self._lose_microphone()
            self._end_tail(now)
        self._write_unsaved()

    def pause(self) -> None:
        """Keep what was said up to now and nothing more until `resume`."""
        if self._state is RecorderState.RECORDING:
            self.pump()
        if self._state is RecorderState.RECORDING:
            self._state = RecorderState.PAUSED
            self._meter.rest()

    def resume(self) -> None:
        """Go on after a pause; opens the same microphone again when it had gone away.

        Raises EnvironmentProblem when it does not open; the recorder stays paused then.
        """
        if self._state is not RecorderState.PAUSED:
            return
        if self._source is None:
            self.continue_with(self._device_id)
            return
        self._source.take()  # what was said during the pause
        self._pumped_at = self._clock()
        self._silent_for_s = 0.0
        self._state = RecorderState.RECORDING

    def continue_with(self, device_id: str | None) -> None:
        """Go on in the same take and file with another microphone.

        Raises EnvironmentProblem when it does not open; the recorder is paused then.
        """
        self.pump()
        if self._state not in (RecorderState.RECORDING, RecorderState.PAUSED):
            return
        self._drop_source()
        try:
            source = Intake(self._microphone, device_id)
        except EnvironmentProblem:
            self._is_gone = True
            self._state = RecorderState.PAUSED
            self._meter.rest()
            raise
        self._device_id = device_id
        self._listen_to(source)

    def stop(self) -> None:
        """Begin to stop: 0.3 s more are kept, so that the last word is whole; `pump` on."""
        if self._state is RecorderState.RECORDING and self._source is not None:
            self.pump()
        if self._state is RecorderState.RECORDING and self._source is not None:
            self._tail_frames = round(TAIL_S * self._source.rate)
            self._tail_ends_at = self._clock() + _TAIL_MOST_S
            self._state = RecorderState.STOPPING
        elif self._state in (RecorderState.RECORDING, RecorderState.PAUSED):
            self._halt()

    def finish(self) -> Recorded:
        """Close the file and return it; at any moment after `start`, and a second time too."""
        if self._writer is None:
            raise RuntimeError("nothing was recorded")
        self._close_all()
        return Recorded(self._writer.path, self.elapsed_s, self._writer.rate, self.unsaved_s)

    def abandon(self) -> None:
        """Close everything and leave the file where it is, for a later recovery."""
        if self._writer is not None:
            self._close_all()

    def _listen_to(self, source: Intake) -> None:
        assert self._writer is not None  # noqa: S101 - set by `start`, which calls this
        self._source = source
        self._resampler = (
            Resampler(source.rate, self._writer.rate) if source.rate != self._writer.rate else None
        )
        self._meter = LevelMeter(source.rate)
        self._is_gone = False
        self._pumped_at = self._clock()
        self._silent_for_s = 0.0
        self._state = RecorderState.RECORDING

    def _keep(self, data: bytes) -> None:
        if not data:
            return
        self._unsaved += self._resampler.feed(data) if self._resampler else data
        self._write_unsaved()
        self._meter.feed(data)
        if self.unsaved_s >= UNSAVED_MOST_S:
            self._drop_source()
            self._state = RecorderState.PAUSED
            self._meter.rest()

    def _write_unsaved(self) -> None:
        if not self._unsaved or self._writer is None or self._is_too_long or self._is_closed:
            return
        before = self._writer.frames
        try:
            self._writer.write(bytes(self._unsaved))
        except EnvironmentProblem as problem:
            if problem.code is Problem.RECORDING_TOO_LONG:
                self._is_too_long = True
                self._halt()
                self._unsaved.clear()
                return
        # A write that was refused half-way has put its first part into the file.
        del self._unsaved[: (self._writer.frames - before) * SAMPLE_BYTES]

    def _watch(self, is_alive: bool, passed_s: float) -> None:
        self._silent_for_s = 0.0 if is_alive else self._silent_for_s + passed_s
        if self._silent_for_s >= STALLED_AFTER_S:
            self._lose_microphone()

    def _lose_microphone(self) -> None:
        self._drop_source()
        if self._state is RecorderState.STOPPING:
            self._state = RecorderState.STOPPED
            return
        self._is_gone = True
        self._state = RecorderState.PAUSED
        self._meter.rest()

    def _end_tail(self, now: float) -> None:
        is_over = self._tail_frames <= 0 or now >= self._tail_ends_at
        if self._state is RecorderState.STOPPING and is_over:
            self._halt()

    def _halt(self) -> None:
        self._drop_source()
        self._state = RecorderState.STOPPED
        self._meter.rest()

    def _drop_source(self) -> None:
        source, self._source = self._source, None
        if source is not None:
            source.close()
        if self._resampler is not None:
            self._unsaved += self._resampler.finish()
            self._resampler = None

    def _close_all(self) -> None:
        if self._source is not None and self._state is not RecorderState.PAUSED:
            self.pump()
        self._halt()
        self._write_unsaved()
        self._is_closed = True
        if self._writer is not None:
            # What the disk took is in the file; `repair` mends a header it did not take.
            with suppress(EnvironmentProblem):
                self._writer.close()
