"""kill -9 in the middle of editing words: what was typed is there, and so is what it replaced."""

from dataclasses import replace

from peerprep import settings as settings_file
from peerprep.paths import AppPaths
from peerprep.profile import Profile
from tests.app.test_kill import record_and_kill
from tests.sound_fakes import FakeMicrophone, FakeSpeaker
from tests.ui.take_samples import STORY, add_spoken

WINDOW = ("-m", "tests.app.correcting_window")


def test_words_typed_without_a_pause_are_kept_when_the_program_is_killed(paths: AppPaths) -> None:
    settings_file.save(replace(settings_file.Settings(), first_run_done=True), paths.settings)
    with Profile(paths, microphone=FakeMicrophone(), speaker=FakeSpeaker()) as profile:
        take_id = add_spoken(profile, duration_s=3)
    record_and_kill(WINDOW, paths.base, after_s=0.0)
    with Profile(paths, microphone=FakeMicrophone(), speaker=FakeSpeaker()) as profile:
        words = profile.transcripts.words_of(take_id)
        assert len(words) > len(STORY)
        assert words.replace("a", "") == STORY.replace("a", "")
        assert profile.transcripts.unchecked() == [take_id]
        restored = profile.transcripts.restore(take_id).transcript
        assert restored is not None
        assert restored.text == STORY
