"""Microphones and playback for the pages."""

from pathlib import Path

from peerprep.audio.devices import InputDevice, Microphone, Playback, Speaker
from peerprep.audio.level import LevelZone, MicrophoneState
from peerprep.audio.microphone_test import MicrophoneTest
from peerprep.audio.waveform import peaks

# The window knows these names from here; it does not import the sound package.
__all__ = [
    "InputDevice",
    "LevelZone",
    "MicrophoneState",
    "MicrophoneTest",
    "Playback",
    "SoundService",
]


class SoundService:
    """Lists and tries microphones, plays recordings; a test is played from a file in `folder`."""

    def __init__(self, microphone: Microphone, speaker: Speaker, folder: Path) -> None:
        self._folder = folder
        self._microphone = microphone
        self._speaker = speaker

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

    def play(self, path: Path, start_s: float = 0.0) -> Playback:
        """Play a WAV file; raises EnvironmentProblem and InvalidData as Speaker.play does."""
        return self._speaker.play(path, start_s)

    def peaks(self, path: Path, count: int) -> list[float]:
        """Return `count` peaks of 0 to 1 for a picture of the sound."""
        return peaks(path, count)
