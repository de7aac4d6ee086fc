"""What came through in a take and what to consider, on its page: decided, planned, kept."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from peerprep.domain.takes import Answer
from peerprep.ui.context import Context
from peerprep.ui.pages.take_page import TakePage
from tests.full_disk import FullDisk
from tests.sound_fakes import FakeSpeaker
from tests.ui.pages.opened_pages import opening
from tests.ui.pages.take_looks import Open, cards, click, moment_of, seen, strengths, text, words
from tests.ui.take_samples import add_spoken, add_typed, first_key


@pytest.fixture
def open_page(context: Context, qtbot: QtBot) -> Iterator[Open]:
    with opening(lambda: TakePage(context), qtbot) as opened:
        yield opened


def test_strength_plays_its_sentence_and_shows_praise(
    context: Context, open_page: Open, qtbot: QtBot, speaker: FakeSpeaker, said: list[str]
) -> None:
    page = open_page(add_spoken(context.profile))
    row = next(r for r in strengths(page) if r.text() == "You showed where life is now")
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert speaker.played[-1].position_s == pytest.approx(moment_of("Today I’ve got"))
    praise = "Your listener hears that things changed. That is hope they can use."
    assert text(page, "praise_label") == praise
    assert said[-1] == praise
    speaker.played[-1].advance(40)
    qtbot.wait_until(lambda: speaker.played[-1].is_stopped)


def test_one_suggestion_is_open_and_opening_another_folds_it(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(add_spoken(context.profile))
    assert text(page, "consider_title_label") == "Two things to consider"
    first, second = cards(page)
    assert (first.is_open, second.is_open) == (True, False)
    second.head.setFocus()
    qtbot.keyClick(second.head, Qt.Key.Key_Return)
    assert (first.is_open, second.is_open) == (False, True)


def test_kept_suggestion_folds_and_the_next_opens(
    context: Context, open_page: Open, qtbot: QtBot, said: list[str]
) -> None:
    take_id = add_spoken(context.profile)
    page = open_page(take_id)
    click(qtbot, cards(page)[0].keep_button)
    first, second = cards(page)
    assert (first.head.time, first.is_open, second.is_open) == ("Kept", False, True)
    assert said[-1] == "Kept"
    assert page.focusWidget() is second.head
    assert context.profile.history.take(take_id).answers[0].answer is Answer.KEPT
    assert text(page, "consider_title_label") == "One thing to consider"


def test_planned_change_keeps_its_line_for_the_next_time(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(add_spoken(context.profile))
    card = cards(page)[0]
    click(qtbot, card.plan_button)
    assert page.focusWidget() is card.line_edit
    assert card.line_edit.accessibleName() == "Next time I’ll say…"
    qtbot.keyClicks(card.line_edit, "my counselor")
    qtbot.keyClick(card.line_edit, Qt.Key.Key_Return)
    key = first_key(context.profile)
    assert context.profile.transcripts.planned_lines(key) == ["my counselor"]
    assert cards(page)[0].head.time == "Planned"


def test_suggestion_that_does_not_fit_is_gone(
    context: Context, open_page: Open, qtbot: QtBot, said: list[str]
) -> None:
    take_id = add_spoken(context.profile)
    page = open_page(take_id)
    click(qtbot, cards(page)[0].wrong_button)
    assert [card.noted.finding.item.id for card in cards(page)] == ["unneeded_private_detail"]
    assert said[-1] == "Thanks. PeerPrep won’t show this one again."
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "Thanks. PeerPrep won’t show this one again." in shown
    assert len(words(page).marks) == len(strengths(page)) + 1
    again = open_page(take_id)
    assert len(cards(again)) == 1
    shown = [label.text() for label in again.findChildren(QLabel) if label.isVisible()]
    assert "You said that one suggestion didn’t fit." in shown


def test_words_in_another_language_are_kept_and_not_checked(
    context: Context, open_page: Open
) -> None:
    told = "Estuve enferma mucho tiempo y ahora voy a un grupo con otras mujeres de mi barrio"
    page = open_page(add_spoken(context.profile, text=told))
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert any(words.startswith("These words don’t read like English") for words in shown)
    assert "Nothing to consider this time." not in shown
    assert not seen(page, "praise_card")


def test_nothing_to_consider_is_said(context: Context, open_page: Open) -> None:
    page = open_page(add_spoken(context.profile, text="Today I walk every morning.", duration_s=4))
    assert text(page, "consider_title_label") == "Nothing to consider this time."


def test_short_answer_offers_a_line_to_try(context: Context, open_page: Open) -> None:
    page = open_page(add_spoken(context.profile, text="It was a long time ago.", duration_s=4))
    assert text(page, "through_label").startswith("A short answer. One line to try: “Because of")


def test_leaving_keeps_a_line_that_was_begun(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(add_spoken(context.profile))
    click(qtbot, cards(page)[0].plan_button)
    qtbot.keyClicks(cards(page)[0].line_edit, "my counselor")
    page.leave()
    assert context.profile.transcripts.planned_lines(first_key(context.profile)) == ["my counselor"]


def test_a_line_a_full_disk_did_not_take_is_kept_later(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    take_id, key = add_spoken(context.profile), first_key(context.profile)
    other = add_typed(context.profile, key, "I listen.")
    page = open_page(take_id)
    click(qtbot, cards(page)[0].plan_button)
    qtbot.keyClicks(cards(page)[0].line_edit, "my counselor")
    assert page.holds_unsaved
    with FullDisk(0):
        page.leave()
        page.set_subject(other)
        page.arrive()
        assert page.holds_unsaved
        page.leave()
        page.set_subject(take_id)
        page.arrive()
        assert cards(page)[0].line_edit.text() == "my counselor"
        assert cards(page)[0].line_edit.isVisible()
        page.leave()
        page.set_subject(other)
        page.arrive()
    page.keep_written()
    assert not page.holds_unsaved
    assert context.profile.transcripts.planned_lines(key) == ["my counselor"]


def test_a_line_that_was_decided_on_is_not_planned_after_all(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    take_id = add_spoken(context.profile)
    page = open_page(take_id)
    click(qtbot, cards(page)[0].plan_button)
    qtbot.keyClicks(cards(page)[0].line_edit, "my counselor")
    click(qtbot, cards(page)[0].wrong_button)
    assert not page.holds_unsaved
    page.leave()
    assert [a.answer for a in context.profile.history.take(take_id).answers] == [Answer.WRONG]
