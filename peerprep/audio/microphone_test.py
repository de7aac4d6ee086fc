"""Trying a microphone out before the first take: level, diagnosis, the last three seconds."""

from contextlib import suppress
from pathlib import Path

from peerprep.audio.devices import Microphone, Playback, Speaker
from peerprep.audio.intake import Intake
from peerprep.audio.level import Level, LevelMeter, MicrophoneState
from peerprep.audio.wav import SAMPLE_BYTES, WavWriter
from peerprep.domain.errors import Problem

KEPT_S = 3.0


class MicrophoneTest:
    """Listens to one microphone at a time; keeps three seconds in memory.

    While they are played they are a file in `folder`. The owner calls `pump` about every 50 ms.
    `close` at the end; nothing stays behind.
    """

    def __init__(self, microphone: Microphone, folder: Path) -> None:
        self._microphone = microphone
        self._file = folder / "microphone-test.wav"
        self._intake: Intake | None = None
        self._meter = LevelMeter(16_000)
        self._last = bytearray()
        self._rate = 16_000
        self._is_gone = False
        self._played: Playback | None = None

    @property
    def level(self) -> Level:
        """How loud it is now."""
        return self._meter.level

    @property
    def level_history(self) -> tuple[float, ...]:
        """The last meter fractions, one each 50 ms, oldest first."""
        return self._meter.history

    @property
    def state(self) -> MicrophoneState:
        """What the last three seconds say about the microphone."""
        return self._meter.state

    @property
    def was_heard(self) -> bool:
        """Whether a voice came through well since `start`."""
        return self._meter.was_heard

    @property
    def interruption(self) -> Problem | None:
        """NO_MICROPHONE when it went away, else None."""
        return Problem.NO_MICROPHONE if self._is_gone else None

    @property
    def kept_s(self) -> float:
        """Seconds that `play_last` would play, at most three."""
        return len(self._last) / SAMPLE_BYTES / self._rate

    def start(self, device_id: str | None = None) -> None:
        """Listen to a microphone (None: the default), instead of the one before.

        Raises EnvironmentProblem as `Microphone.open`; then none is open.
        """
        self.stop()
        self._is_gone = False
        self._last.clear()
        self._meter = LevelMeter(self._rate)
        self._intake = Intake(self._microphone, device_id)
        self._rate = self._intake.rate
        self._meter = LevelMeter(self._rate)

    def pump(self) -> None:
        """Take in what arrived; what a loudspeaker says during `play_last` is not listened to."""
        if self._intake is None:
            return
        data = self._intake.take()
        if data and not (self._played and self._played.is_playing):
            self._meter.feed(data)
            self._last += data
            del self._last[: -round(KEPT_S * self._rate) * SAMPLE_BYTES]
        if self._intake.has_ended:
            self._is_gone = True
            self.stop()

    def play_last(self, speaker: Speaker) -> Playback:
        """Play the last seconds from a file that `close` removes.

        Raises EnvironmentProblem as `Speaker.play`, and DISK_FULL, FOLDER_UNWRITABLE.
        """
        self._forget_sound()
        writer = WavWriter(self._file, self._rate)
        try:
            writer.write(bytes(self._last))
        finally:
            writer.close()
        self._played = speaker.play(self._file)
        return self._played

    def stop(self) -> None:
        """Let go of the microphone; what was heard can still be played."""
        intake, self._intake = self._intake, None
        if intake is not None:
            intake.close()
            self._meter.rest()

    def close(self) -> None:
        """Let go of everything and remove what was kept."""
        self.stop()
        self._forget_sound()
        self._last.clear()

    def _forget_sound(self) -> None:
        if self._played is not None:
            self._played.stop()
            self._played = None
        with suppress(OSError):
            self._file.unlink(missing_ok=True)
