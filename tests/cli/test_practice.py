"""Recording in a terminal, with what comes in its way."""

from pathlib import Path

import pytest

from peerprep.audio.wav import HEADER_BYTES
from peerprep.cli.practice import listen
from peerprep.paths import AppPaths
from peerprep.profile import Profile
from peerprep.services.recording import Recording
from tests.cli.conftest import Run
from tests.full_disk import FullDisk
from tests.sound_fakes import FakeMicrophone, voice


@pytest.fixture
def recording(profile: Profile) -> Recording:
    bank = profile.banks.built_in()
    question = bank.asked(bank.questions[0])
    session = profile.practice.start([question])
    return profile.practice.record(session.id, question)


def test_a_full_disk_does_not_keep_a_timed_answer_from_its_end(
    recording: Recording, microphone: FakeMicrophone, capsys: pytest.CaptureFixture[str]
) -> None:
    microphone.speak(voice(2.0))
    with FullDisk(HEADER_BYTES + 32_000):
        listen(recording, 1.5)
        assert recording.unsaved_s > 0
    assert "disk is full" in capsys.readouterr().err
    recording.finish()


def test_an_unplugged_microphone_ends_a_timed_answer(
    recording: Recording, microphone: FakeMicrophone, capsys: pytest.CaptureFixture[str]
) -> None:
    microphone.speak(voice(1.0))
    microphone.unplug()
    listen(recording, 60.0)
    assert "was unplugged" in capsys.readouterr().err
    assert recording.finish().duration_s == pytest.approx(1.0)


def test_a_practice_without_a_microphone_leaves_no_session_to_go_on_with(
    run: Run, data_dir: Path
) -> None:
    data_dir.mkdir()
    AppPaths(data_dir).settings.write_text('{"microphone": "lent to a friend"}', encoding="utf-8")
    ran = run("practice", "--seconds", "1")
    assert ran.status == 1
    with Profile(AppPaths(data_dir), microphone=FakeMicrophone()) as profile:
        assert profile.practice.left_off() is None
