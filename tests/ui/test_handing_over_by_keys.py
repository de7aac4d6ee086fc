"""A take handed over and its review handed back: two profiles, two windows, keys alone."""

import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from peerprep.domain.review import Review
from peerprep.ui.forms import child
from peerprep.ui.widgets.pinned_wave import PinnedWave
from peerprep.ui.widgets.question_label import ParagraphLabel
from peerprep.ui.widgets.rating_card import RatingCard
from tests.sound_fakes import FakeMicrophone, FakeSpeaker
from tests.ui.handed_over import heard_until
from tests.ui.page_checks import visible
from tests.ui.pages.sharing_parts import Made
from tests.ui.reviewer import Reviewer
from tests.ui.session_parts import opened
from tests.ui.take_samples import STORY, add_spoken

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)

QUESTION = "Tell me about your lived experience"
BACK_LOCK = "slow green kettle"
STRENGTH = "When you said that, I could hear the hope."
IDEA = "You could end here."
FIRST = f"Comment 1 of 2 from Sam, what worked. {STRENGTH} 0:58."
SECOND = f"Comment 2 of 2 from Sam, an idea. {IDEA} 1:02."


class Partner(Reviewer):
    """A person at a window of their own, on a profile of their own."""

    speaker: FakeSpeaker

    def open_file(self, path: Path, passphrase: str | None) -> None:
        """Answer the file window, and the question for a passphrase where the file is locked."""
        self.choose_file(path)
        if passphrase is not None:
            self.hears("This file is locked. ")
            assert self.name == "Passphrase"
            self.type(passphrase)
            self.press("Return")
            self.hears("Opening. This takes a moment.")
        self.wait_for_work()


@contextmanager
def at_home(folder: Path, name: str, qtbot: QtBot, said: list[str]) -> Iterator[Partner]:
    speaker = FakeSpeaker()
    with opened(folder, FakeMicrophone(), speaker) as context:
        profile = context.profile
        profile.save_settings(
            dataclasses.replace(
                profile.settings, first_run_done=True, microphone_checked=True, my_name=name
            )
        )
        if name == "Jordan":
            take = add_spoken(profile, "lived-experience")
            rubric = profile.rubrics.in_use()
            profile.margins.rate(take, "hope", "a_start", "", rubric=rubric)
        me = Partner(context, qtbot, said)
        me.speaker = speaker
        yield me
        me.window.finish_recording()
        me.wait_for_work()


@pytest.fixture
def jordan(tmp_path: Path, qtbot: QtBot, said: list[str]) -> Iterator[Partner]:
    with at_home(tmp_path / "jordan", "Jordan", qtbot, said) as me:
        yield me


@pytest.fixture
def sam(tmp_path: Path, qtbot: QtBot, said: list[str]) -> Iterator[Partner]:
    with at_home(tmp_path / "sam", "", qtbot, said) as me:
        yield me


def share(jordan: Partner, file: Path, *, locked: bool) -> str | None:
    """Hand the take over with two names covered; returns the passphrase of a locked file."""
    jordan.sit_down()
    jordan.press("Ctrl+2")
    jordan.hears("My takes. 1 take. ")
    assert jordan.name == "Takes"
    jordan.press("Return")
    jordan.hears(f"{QUESTION}. Take 1")
    jordan.press("Alt+H")
    jordan.hears("Share this take. PeerPrep makes one file.")
    jordan.press("Ctrl+Return")
    jordan.hears("Dana Whitfield is still in there.")
    jordan.comes_to("Cover it")
    jordan.press("Space")
    jordan.hears("Lakeside Hospital is still in there.")
    jordan.comes_to("Cover it")
    jordan.press("Space")
    jordan.comes_to("Make the file")
    jordan.press("Alt+O")
    jordan.go_to("Who is it for?")
    jordan.type("Sam")
    jordan.go_to("Passphrase", key="Shift+Tab")
    passphrase = jordan.text
    if not locked:
        jordan.press("Alt+K")
    jordan.press("Ctrl+Return")
    jordan.choose_file(file)
    jordan.wait_for_work()
    jordan.hears(f"Made: {file.name}. Hand it over yourself.")
    jordan.press("Escape")
    jordan.comes_to("Play")
    return passphrase if locked else None


def review(sam: Partner, file: Path, passphrase: str | None, back: Path) -> None:
    """Listen, comment twice, rate, and save what goes back."""
    sam.sit_down()
    sam.press("Ctrl+3")
    sam.hears("Partner review.")
    sam.press("Ctrl+Return")
    sam.open_file(file, passphrase)
    sam.hears(f"Reviewing Jordan’s take. {QUESTION}")
    sam.comes_to("Play")
    sam.press("Space")
    sam.hears("Playing at 0 seconds.")
    sam.speaker.played[-1].advance(58.1)
    heard_until(sam, 58.0)
    sam.type(STRENGTH[0])
    sam.hears("Paused at 58 seconds.")
    sam.comes_to("Your comment")
    sam.type(STRENGTH[1:])
    sam.press("Return")
    sam.hears("Comment 1 added at 0:58.")
    sam.speaker.played[-1].advance(4.0)
    heard_until(sam, 61.0)
    sam.press("Ctrl+P")
    sam.hears("Paused at ")
    sam.go_to("What worked")
    sam.press("Right", "Right", "Space", "Alt+C")
    sam.comes_to("Your comment")
    sam.type(IDEA)
    sam.press("Return")
    sam.hears("Comment 2 added at 1:02.")
    sam.go_to("Hope comes through: Not yet")
    sam.press("Right", "Right", "Space")
    sam.press("Ctrl+Return")
    sam.hears("Save my review. PeerPrep makes one file. You hand it back to Jordan yourself.")
    if passphrase is not None:
        sam.press("Alt+K")
        sam.comes_to("Passphrase")
        sam.type(BACK_LOCK)
    sam.press("Ctrl+Return")
    sam.choose_file(back)
    sam.wait_for_work()
    sam.hears(f"Saved as {back.name}. Hand that file back to Jordan.")


def open_again(sam: Partner, file: Path, passphrase: str | None) -> None:
    """Open the same file once more: it is the one that is here."""
    sam.press("Alt+Left")
    sam.hears("Partner review.")
    sam.press("Ctrl+Return")
    sam.open_file(file, passphrase)
    sam.hears(f"Reviewing Jordan’s take. {QUESTION}")
    assert len(sam.context.profile.sharing.packs()) == 1
    (given,) = sam.context.profile.reviews.given()
    assert len(given.comments) == 2


def reviews_of(jordan: Partner) -> list[Review]:
    (take,) = jordan.context.profile.history.takes()
    return list(jordan.context.profile.reviews.reviews_of(take.id))


def take_in(jordan: Partner, back: Path, passphrase: str | None) -> None:
    """Open the review from My takes and go to its take."""
    jordan.sit_down()
    jordan.press("Ctrl+2")
    jordan.hears("My takes.")
    jordan.go_to("Open a review")
    jordan.press("Space")
    jordan.open_file(back, passphrase)
    jordan.hears("Sam’s review is here. 2 comments, beside your take.")
    jordan.go_to("Open the take", key="Shift+Tab")
    jordan.press("Space")
    jordan.hears(f"{QUESTION}. Take 1")


def see_and_answer(jordan: Partner) -> None:
    """Read the comments, answer one, take the other on, and see both ratings."""
    wave = child(jordan.window.shown(), PinnedWave, "sound_wave")
    assert [pin.label for pin in wave.pins] == ["1", "2"]
    jordan.go_to("Sound")
    assert jordan.more == "0 seconds of 1 minute 18 seconds. Comments: 1: 0:58, 2: 1:02"
    jordan.go_to("Comment 1 of 2")
    assert jordan.name == FIRST
    jordan.press("Return")
    jordan.hears(FIRST)
    jordan.go_to("My answer, kept as you type")
    jordan.type("Thank you, Sam")
    jordan.press("Shift+Tab")
    assert jordan.name.startswith(f"Comment 1 of 2 from Sam, what worked. {STRENGTH}")
    jordan.press("Down")
    assert jordan.name == SECOND
    jordan.press("Return")
    jordan.hears(SECOND)
    jordan.go_to("Next time…")
    jordan.press("Space")
    jordan.hears("Taken on for the next time.")
    jordan.press("Ctrl+P")
    jordan.hears("Paused at ")
    jordan.press("Alt+G")
    jordan.comes_to("My own rating, and your partners’")
    jordan.qtbot.wait_until(lambda: jordan.more == "Open")
    card = child(jordan.window.shown(), RatingCard, "rating_card")
    assert "You: A start. Sam: Clear." in [label.text() for label in visible(card, QLabel)]


def open_nothing_new(jordan: Partner, back: Path, passphrase: str | None) -> None:
    """Open the review once more, from its take: all that stands beside it stays."""
    before = reviews_of(jordan)
    jordan.go_to("More", key="Shift+Tab")
    jordan.press("Space")
    jordan.choose("O")
    jordan.open_file(back, passphrase)
    jordan.hears("Nothing new: this review is here already.")
    assert reviews_of(jordan) == before
    assert [(one.reply, one.todo) for one in before[0].comments] == [
        ("Thank you, Sam", False),
        ("", True),
    ]


def practice_again(jordan: Partner) -> None:
    """Practice the question of the take: what was taken on stands beside it."""
    jordan.press("Alt+A")
    jordan.hears(QUESTION)
    words = f"{IDEA} (Sam)"
    shown = [label.text() for label in visible(jordan.window.shown(), ParagraphLabel)]
    assert {"Next time…", words} <= set(shown)
    jordan.go_to(f"Done: {words}")
    jordan.press("Space")
    jordan.hears("Done.")
    assert jordan.context.profile.reviews.todos() == []


@pytest.mark.parametrize("locked", [False, True], ids=["open", "locked"])
def test_a_take_goes_over_and_its_review_comes_back(
    tmp_path: Path, jordan: Partner, sam: Partner, *, locked: bool
) -> None:
    file, back = tmp_path / "take-1.peerprep", tmp_path / "from-Sam.peerprep-review"
    passphrase = share(jordan, file, locked=locked)
    made = Made(file, passphrase)
    assert made.is_locked == locked
    covered = STORY.replace("Dana Whitfield", "[name]").replace("Lakeside Hospital", "[place]")
    assert made.take()["transcript"]["text"] == covered
    review(sam, file, passphrase, back)
    open_again(sam, file, passphrase)
    back_lock = BACK_LOCK if locked else None
    take_in(jordan, back, back_lock)
    see_and_answer(jordan)
    open_nothing_new(jordan, back, back_lock)
    practice_again(jordan)
