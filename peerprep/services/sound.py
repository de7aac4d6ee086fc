"""Microphones and playback for the pages."""

from collections.abc import Callable
from pathlib import Path

from peerprep.audio.devices import PLAIN, InputDevice, Microphone, Playback, Route, Speaker
from peerprep.audio.level import LevelZone, MicrophoneState
from peerprep.audio.microphone_test import MicrophoneTest
from peerprep.audio.wav import read_info
from peerprep.audio.waveform import evened, peaks, quiet_stretches

# The window knows these names from here; it does not import the sound package.
__all__ = [
    "InputDevice",
    "LevelZone",
    "MicrophoneState",
    "MicrophoneTest",
    "Playback",
    "Route",
    "SoundService",
]

_MOST_PICTURES = 64  # of some 500 numbers each


class SoundService:
    """Lists and tries microphones, plays recordings; a test is played from a file in `folder`."""

    def __init__(self, microphone: Microphone, speaker: Speaker, folder: Path) -> None:
        self._folder = folder
        self._microphone = microphone
        self._speaker = speaker
        self._pictures: dict[tuple[Path, int, int], list[float]] = {}

    def microphones(self) -> list[InputDevice]:
        """Look for microphones anew; raises EnvironmentProblem(NO_SOUND_SYSTEM)."""
        return self._microphone.devices()

    def test(self, device_id: str | None) -> MicrophoneTest:
        """Open a microphone to hear its level; raises EnvironmentProblem (see Microphone.open)."""
        test = MicrophoneTest(self._microphone, self._folder)
        test.start(device_id)
        return test

    def play_last(self, test: MicrophoneTest) -> Playback:
        """Play the last three seconds of a test; raises EnvironmentProblem as `play` does."""
        return test.play_last(self._speaker)

    def play(self, path: Path, start_s: float = 0.0, route: Route = PLAIN) -> Playback:
        """Play a WAV file; raises EnvironmentProblem and InvalidData as Speaker.play does."""
        return self._speaker.play(path, start_s, route)

    def length(self, path: Path) -> float:
        """Return the seconds of sound a WAV file really holds; only its header is read.

        Raises EnvironmentProblem(RECORDING_MISSING), InvalidData(AUDIO_UNREADABLE).
        """
        return read_info(path).duration_s

    def peaks(self, path: Path, count: int, check: Callable[[], None]) -> list[float]:
        """Return `count` peaks for a picture of the sound, as shares of the loudest.

        Takes about half a second an hour the first time; a file that did not change since is known.
        `check` is called in between and may raise to end it.
        """
        key = (path, path.stat().st_mtime_ns, count)
        if key not in self._pictures:
            found = evened(peaks(path, count, check))
            while len(self._pictures) >= _MOST_PICTURES:
                self._pictures.pop(next(iter(self._pictures)))
            self._pictures[key] = found
        return self._pictures[key]

    def silences(
        self, path: Path, longer_than_s: float, check: Callable[[], None]
    ) -> list[tuple[float, float]]:
        """Return where nothing is heard for longer, judged by level; as slow as `peaks`."""
        return quiet_stretches(path, longer_than_s, check)
