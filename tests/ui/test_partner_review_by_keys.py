"""From the file to the review that goes back, by keys and by what a screen reader says."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from peerprep import settings as settings_file
from peerprep.domain.review import CommentKind
from peerprep.paths import AppPaths
from peerprep.settings import Settings
from peerprep.ui.context import Context
from tests.sound_fakes import FakeMicrophone, FakeSpeaker
from tests.ui.handed_over import handed, heard_until, jordan
from tests.ui.reviewer import Reviewer
from tests.ui.session_parts import opened


@pytest.fixture
def speaker() -> FakeSpeaker:
    return FakeSpeaker()


@pytest.fixture
def context(tmp_path: Path, qapp: object, speaker: FakeSpeaker) -> Iterator[Context]:
    paths = AppPaths(tmp_path / "sam")
    paths.create()
    settings_file.save(Settings(first_run_done=True), paths.settings)
    with opened(paths.base, FakeMicrophone(), speaker) as made:
        yield made


def test_a_take_is_reviewed_and_handed_back(
    tmp_path: Path, context: Context, speaker: FakeSpeaker, qtbot: QtBot, said: list[str]
) -> None:
    with jordan(tmp_path / "jordan") as home:
        file = handed(home, tmp_path / "jordan.peerprep")
    me = Reviewer(context, qtbot, said)
    me.press("Ctrl+3")
    me.hears("Partner review. Open a file someone gave you, or see reviews of your own takes.")
    assert me.name == "Open a file"
    me.press("Ctrl+Return")
    me.choose_file(file)
    me.hears("Reviewing Jordan’s take. Tell me about your lived experience")
    me.hears("Jordan chose to share this with you. Ask before you advise")
    me.comes_to("Play")

    me.press("Space")
    me.hears("Playing at 0 seconds.")
    speaker.played[-1].advance(58.1)
    heard_until(me, 58.0)
    me.type("W")
    me.hears("Paused at 58 seconds.")
    me.comes_to("Your comment")
    me.type("hen you said that, I could hear the hope.")
    me.press("Return")
    me.hears("Comment 1 added at 0:58.")
    speaker.played[-1].advance(4.0)
    heard_until(me, 61.0)
    me.press("Ctrl+P")
    me.hears("Paused at ")

    me.go_to("What worked")
    me.press("Right", "Right")
    assert me.name == "An idea"
    me.press("Space")
    assert me.is_checked
    me.press("Alt+C")
    me.comes_to("Your comment")
    me.type("You could end here.")
    me.press("Return")
    me.hears("Comment 2 added at 1:02.")
    me.go_to("Comments")
    assert me.row.startswith("Comment 1, 0:58, What worked. When you said that")
    me.press("Delete")
    me.hears("Deleted comment 1. 10 seconds")
    me.press("Ctrl+Z")
    (review,) = context.profile.reviews.given()
    assert len(review.comments) == 2
    assert me.name == "Comments"

    me.go_to("Hope comes through: Not yet")
    me.press("Right", "Right", "Space")
    me.go_to("One thing to keep")
    me.type("The last line.")
    me.go_to("What PeerPrep noticed")
    me.press("Space")
    assert me.more == "Open"
    me.press("Ctrl+Return")
    me.hears("Save my review. PeerPrep makes one file. You hand it back to Jordan yourself.")
    me.press("Ctrl+Return")
    back = tmp_path / "Jordan-take-1-from-Sam.peerprep-review"
    me.choose_file(back)
    me.hears("Saved as Jordan-take-1-from-Sam.peerprep-review. Hand that file back to Jordan.")

    with jordan(tmp_path / "jordan") as home:
        (taken,) = home.profile.reviews.take_in(back)
    assert [(c.kind, c.text) for c in taken.review.comments] == [
        (CommentKind.STRENGTH, "When you said that, I could hear the hope."),
        (CommentKind.SUGGESTION, "You could end here."),
    ]
    assert [(r.criterion, r.level) for r in taken.review.ratings] == [("hope", "clear")]
    assert (taken.review.reviewer, taken.review.keep) == ("Sam", "The last line.")
    me.press("Alt+Left")
    me.hears("Partner review.")
    assert me.row.startswith("Jordan, 1 take, opened today.")
