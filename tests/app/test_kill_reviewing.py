"""kill -9 in the middle of a comment on somebody's take: what was typed is there."""

from dataclasses import replace
from pathlib import Path

import pytest

from peerprep import settings as settings_file
from peerprep.paths import AppPaths
from peerprep.profile import Profile
from tests.app.test_kill import record_and_kill
from tests.sharing.handing import hand_over
from tests.sound_fakes import FakeMicrophone, FakeSpeaker
from tests.ui.take_samples import add_spoken

WINDOW = ("-m", "tests.app.reviewing_window")


@pytest.fixture
def pack(partner: Profile, tmp_path: Path) -> Path:
    take_id = add_spoken(partner, duration_s=3)
    return hand_over(partner, take_id, tmp_path / "take.peerprep")


def test_a_comment_typed_without_a_pause_is_kept_when_the_program_is_killed(
    paths: AppPaths, pack: Path
) -> None:
    settings_file.save(replace(settings_file.Settings(), first_run_done=True), paths.settings)
    with Profile(paths, microphone=FakeMicrophone(), speaker=FakeSpeaker()) as profile:
        profile.sharing.open_pack(pack)
    record_and_kill(WINDOW, paths.base, after_s=0.0)
    with Profile(paths, microphone=FakeMicrophone(), speaker=FakeSpeaker()) as profile:
        ((comment,),) = [review.comments for review in profile.reviews.given()]
        assert comment.text.strip("a") == ""
