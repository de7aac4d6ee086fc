"""What was taken on from a review, at the next practice of its question."""

from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from peerprep.domain.modes import Mode
from peerprep.domain.review import Review
from peerprep.profile import Profile
from peerprep.ui.context import Context
from peerprep.ui.forms import child
from peerprep.ui.pages.take_page import TakePage
from peerprep.ui.widgets.partner_card import PartnerCard
from peerprep.ui.widgets.question_label import ParagraphLabel
from peerprep.ui.widgets.todo_list import TodoList
from tests.full_disk import FullDisk
from tests.sound_fakes import FakeMicrophone, FakeSpeaker
from tests.ui.page_checks import check_page, visible
from tests.ui.returned import send_back
from tests.ui.session_parts import Practice, opened
from tests.ui.take_samples import add_spoken

FIRST = "lived-experience"


@pytest.fixture
def taken_on(practice: Practice, partner: Profile, tmp_path: Path) -> Review:
    """A review of an earlier take of the first question, with its last comment taken on."""
    profile = practice.context.profile
    take = add_spoken(profile, FIRST, duration_s=70.0, days_ago=1)
    review = profile.reviews.take_in(send_back(profile, partner, take, tmp_path))[0].review
    return profile.reviews.set_todo(review.id, review.comments[2].id, todo=True)


def test_what_was_taken_on_is_shown_and_ticked_off(
    practice: Practice, taken_on: Review, said: list[str]
) -> None:
    practice.start(FIRST)
    reviews = practice.context.profile.reviews
    lines = [label.text() for label in visible(practice.page, ParagraphLabel)]  # type: ignore[attr-defined]
    words = f"{taken_on.comments[2].text} (Sam)"
    assert {"Next time…", words} <= set(lines)
    (check,) = child(practice.page, TodoList, "todo_list").checks()
    assert check.accessibleName() == f"Done: {words}"
    check.click()
    assert reviews.todos() == []
    assert said[-1] == "Done."
    check.click()
    assert len(reviews.todos()) == 1
    check_page(practice.page, ["todo_1_check"], owner=practice.stage)
    practice.session.finish_recording()


def test_what_was_taken_on_is_there_after_a_restart_until_it_is_ticked_off(
    tmp_path: Path, partner: Profile, qtbot: QtBot
) -> None:
    def sit_down() -> AbstractContextManager[Context]:
        return opened(tmp_path / "home", FakeMicrophone(), FakeSpeaker())

    with sit_down() as context:
        profile = context.profile
        take = add_spoken(profile, FIRST, duration_s=70.0, days_ago=1)
        review = profile.reviews.take_in(send_back(profile, partner, take, tmp_path))[0].review
        page = TakePage(context)
        qtbot.add_widget(page)
        page.resize(1280, 720)
        page.show()
        page.set_subject(take)
        page.arrive()
        comments = child(page, PartnerCard, "partner_card").comments
        comments.rows()[2].click()
        comments.next_check.click()
        page.leave()
    with sit_down() as context:
        practice = Practice(context, FakeMicrophone(), qtbot)
        practice.start(FIRST)
        assert not practice.session.is_recording  # before the take
        (check,) = child(practice.page, TodoList, "todo_list").checks()
        assert check.isVisible()
        check.click()
        practice.session.finish_recording()
    with sit_down() as context:
        assert context.profile.reviews.review(review.id).comments[2].done
        practice = Practice(context, FakeMicrophone(), qtbot)
        practice.start(FIRST)
        assert child(practice.page, TodoList, "todo_list").checks() == []
        practice.session.finish_recording()


def test_a_tick_that_could_not_be_kept_goes_back(practice: Practice, taken_on: Review) -> None:
    practice.start(FIRST)
    (check,) = child(practice.page, TodoList, "todo_list").checks()
    with FullDisk(0):
        check.click()
    assert not check.isChecked()
    assert practice.page.strip.isVisible()
    practice.context.profile.reviews.delete(taken_on.id)
    check.click()  # the review is gone, and nothing comes of it
    practice.session.finish_recording()


def test_an_interview_shows_nothing_that_was_taken_on(practice: Practice, taken_on: Review) -> None:
    practice.start(FIRST, mode=Mode.INTERVIEW)
    assert child(practice.page, TodoList, "todo_list").checks() == []
    practice.session.finish_recording()
