"""kill -9 in the middle of a live interview: the answer and the half-written note are there."""

from dataclasses import replace

from peerprep import settings as settings_file
from peerprep.domain.takes import TakeState
from peerprep.paths import AppPaths
from peerprep.profile import Profile
from tests.app.test_kill import record_and_kill
from tests.sound_fakes import FakeMicrophone, FakeSpeaker

WINDOW = ("-m", "tests.app.interviewing_window")


def test_a_note_that_was_being_typed_is_kept_with_its_take(paths: AppPaths) -> None:
    settings_file.save(
        replace(settings_file.Settings(), first_run_done=True, microphone_checked=True),
        paths.settings,
    )
    record_and_kill(WINDOW, paths.base, after_s=0.0)
    with Profile(paths, microphone=FakeMicrophone(), speaker=FakeSpeaker()) as profile:
        (take,) = profile.recovered
        assert take.state is TakeState.RECOVERED
        assert take.duration_s > 0
        (note,) = profile.interview.notes([take.id])
        assert set(note.text) == {"a"}
        assert not note.shared
        assert 0 <= note.at_s <= take.duration_s
        assert profile.practice.left_off() is None
