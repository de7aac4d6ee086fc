from collections.abc import Iterator
from pathlib import Path

import pytest

from peerprep.audio.level import LevelZone, MicrophoneState
from peerprep.audio.microphone_test import MicrophoneTest
from peerprep.domain.errors import EnvironmentProblem, Problem
from tests.sound_fakes import FakeMicrophone, FakeSpeaker, silence, tone, voice


@pytest.fixture
def microphone() -> FakeMicrophone:
    return FakeMicrophone()


@pytest.fixture
def trial(microphone: FakeMicrophone, tmp_path: Path) -> Iterator[MicrophoneTest]:
    trial = MicrophoneTest(microphone, tmp_path)
    yield trial
    trial.close()
    assert not microphone.is_open


def hear(trial: MicrophoneTest, microphone: FakeMicrophone, *sounds: bytes) -> None:
    for sound in sounds:
        microphone.speak(sound)
        trial.pump()


def test_a_voice_is_heard(trial: MicrophoneTest, microphone: FakeMicrophone) -> None:
    trial.start()
    assert trial.state is MicrophoneState.LISTENING
    hear(trial, microphone, voice(2.0))
    assert trial.state is MicrophoneState.GOOD
    assert trial.was_heard
    assert trial.level_history


def test_a_mute_switch_is_seen(trial: MicrophoneTest, microphone: FakeMicrophone) -> None:
    trial.start()
    hear(trial, microphone, silence(3.2))
    assert trial.state is MicrophoneState.MUTED
    assert trial.level.zone is LevelZone.SILENT


def test_the_last_three_seconds_are_played_and_then_gone(
    trial: MicrophoneTest, microphone: FakeMicrophone
) -> None:
    speaker = FakeSpeaker()
    trial.start()
    hear(trial, microphone, voice(2.0), tone(2.0), voice(1.0))
    assert trial.kept_s == 3.0
    playback = trial.play_last(speaker)
    assert speaker.played[0].samples == tone(2.0) + voice(1.0)
    path = speaker.played[0].path
    assert path.exists()
    assert playback.is_playing
    trial.close()
    assert not playback.is_playing
    assert not path.exists()
    assert trial.kept_s == 0.0


def test_what_the_speaker_says_is_not_listened_to(
    trial: MicrophoneTest, microphone: FakeMicrophone
) -> None:
    speaker = FakeSpeaker()
    trial.start()
    hear(trial, microphone, tone(1.0))
    trial.play_last(speaker)
    hear(trial, microphone, voice(2.0))
    assert trial.kept_s == 1.0
    speaker.played[0].advance(9.0)
    hear(trial, microphone, voice(2.0))
    assert trial.kept_s == 3.0


def test_playing_again_takes_the_file_before_away(
    trial: MicrophoneTest, microphone: FakeMicrophone, tmp_path: Path
) -> None:
    speaker = FakeSpeaker()
    trial.start()
    hear(trial, microphone, tone(1.0))
    trial.play_last(speaker)
    trial.play_last(speaker)
    first, second = speaker.played
    assert first.is_stopped
    assert second.is_playing
    assert list(tmp_path.iterdir()) == [second.path]


def test_what_a_killed_program_left_is_played_over_and_removed(
    trial: MicrophoneTest, microphone: FakeMicrophone, tmp_path: Path
) -> None:
    (tmp_path / "microphone-test.wav").write_bytes(b"left behind")
    trial.start()
    hear(trial, microphone, tone(1.0))
    trial.play_last(FakeSpeaker())
    trial.close()
    assert list(tmp_path.iterdir()) == []


def test_another_microphone_starts_anew(trial: MicrophoneTest, microphone: FakeMicrophone) -> None:
    trial.start()
    hear(trial, microphone, voice(2.0))
    microphone.plug("Phone", 48_000)
    trial.start("Phone")
    assert (trial.kept_s, trial.state) == (0.0, MicrophoneState.LISTENING)
    hear(trial, microphone, voice(4.0, 48_000))
    assert trial.kept_s == 3.0
    assert trial.state is MicrophoneState.GOOD


def test_an_unplugged_microphone_is_told(trial: MicrophoneTest, microphone: FakeMicrophone) -> None:
    trial.start()
    hear(trial, microphone, voice(1.0))
    microphone.unplug()
    trial.pump()
    assert trial.interruption is Problem.NO_MICROPHONE
    assert trial.level.zone is LevelZone.SILENT
    microphone.plug("Desk microphone")
    trial.start()
    assert trial.interruption is None


def test_a_refusal_leaves_none_open(trial: MicrophoneTest, microphone: FakeMicrophone) -> None:
    trial.start()
    microphone.refusal = Problem.MICROPHONE_BUSY
    with pytest.raises(EnvironmentProblem):
        trial.start("Headset")
    assert not microphone.is_open
    trial.pump()
