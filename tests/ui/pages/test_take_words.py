"""The words of a take on its page: missing, on their way, typed instead."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from peerprep.domain.takes import TakeState
from peerprep.ui.context import Context
from peerprep.ui.forms import child
from peerprep.ui.pages.take_page import TakePage
from peerprep.ui.theme import theme
from peerprep.ui.widgets.strip import Strip
from tests.full_disk import FullDisk
from tests.ui.pages.opened_pages import opening
from tests.ui.pages.take_looks import Open, click, seen, state, strengths, text, words
from tests.ui.pictures import settle
from tests.ui.session_parts import add_model
from tests.ui.take_samples import STORY, add_spoken, add_typed, first_key, spoken


@pytest.fixture
def open_page(context: Context, qtbot: QtBot) -> Iterator[Open]:
    with opening(lambda: TakePage(context), qtbot) as opened:
        yield opened


def test_missing_sound_leaves_the_words(context: Context, open_page: Open) -> None:
    page = open_page(add_spoken(context.profile, sound=False))
    assert not seen(page, "sound_card")
    assert text(page, "no_sound_label").startswith("The sound is no longer on this computer.")
    assert seen(page, "words_view")


def test_typed_answer_has_no_sound_and_no_times(context: Context, open_page: Open) -> None:
    page = open_page(add_typed(context.profile, first_key(context.profile), STORY))
    assert not seen(page, "sound_card")
    assert not seen(page, "no_sound_label")
    assert {row.time for row in strengths(page)} == {""}
    assert "typed" in text(page, "meta_label")


def test_no_speech_is_said(context: Context, open_page: Open) -> None:
    page = open_page(add_spoken(context.profile, text="", duration_s=3))
    assert state(page) == ("No speech was heard, so nothing was written. The recording is kept.")
    assert not seen(page, "consider_part")


def test_failed_words_can_be_tried_again(context: Context, open_page: Open, qtbot: QtBot) -> None:
    take_id = add_spoken(
        context.profile,
        text=None,
        state=TakeState.FAILED,
        failure="transcriber_crashed",
        duration_s=3,
    )
    add_model(context)
    page = open_page(take_id)
    assert state(page) == "Your words couldn’t be written down. The recording is safe."
    with qtbot.wait_signal(context.scribe.ready, timeout=20_000):
        click(qtbot, child(page, Strip, "state_strip").buttons()[0])
        context.scribe.progressed.emit(take_id, 0.5, 8.0)
        expected = "Your words are on their way, about 8 seconds left. You can listen now."
        assert state(page) == expected
    assert state(page) == ("No speech was heard, so nothing was written. The recording is kept.")


def test_words_that_arrive_are_shown_and_said(
    context: Context, open_page: Open, said: list[str]
) -> None:
    take_id = add_spoken(context.profile, text=None, duration_s=3)
    page = open_page(take_id)
    assert state(page) == "Your recording is safe. Its words aren’t written down yet."
    context.profile.transcripts.save_and_check(take_id, spoken(STORY))
    context.scribe.ready.emit(take_id)
    assert words(page).toPlainText() == STORY
    assert strengths(page)
    assert said[-1] == "Your words are ready."


def test_words_can_be_typed_instead(context: Context, open_page: Open, qtbot: QtBot) -> None:
    take_id = add_spoken(
        context.profile, text=None, state=TakeState.FAILED, failure="x", duration_s=3
    )
    page = open_page(take_id)
    click(qtbot, child(page, Strip, "state_strip").buttons()[1])
    edit = child(page, QPlainTextEdit, "type_edit")
    assert page.focusWidget() is edit
    qtbot.keyClicks(edit, "Today I walk every morning.")
    with qtbot.wait_signal(context.scribe.ready):
        click(qtbot, child(page, QPushButton, "type_button"))
    assert words(page).toPlainText() == "Today I walk every morning."
    assert context.profile.history.take(take_id).check is not None


def test_leaving_keeps_words_that_were_typed(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    take_id = add_spoken(
        context.profile, text=None, state=TakeState.FAILED, failure="x", duration_s=3
    )
    page = open_page(take_id)
    click(qtbot, child(page, Strip, "state_strip").buttons()[1])
    qtbot.keyClicks(child(page, QPlainTextEdit, "type_edit"), "Today I walk every morning.")
    page.leave()
    assert context.profile.transcripts.words_of(take_id) == "Today I walk every morning."


def test_words_the_disk_does_not_take_stay_in_their_field(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(add_spoken(context.profile, text=None, state=TakeState.FAILED, duration_s=3))
    click(qtbot, child(page, Strip, "state_strip").buttons()[1])
    edit = child(page, QPlainTextEdit, "type_edit")
    qtbot.keyClicks(edit, "Today I walk every morning.")
    with FullDisk(0):
        click(qtbot, child(page, QPushButton, "type_button"))
    assert child(page, Strip, "note_strip").isVisible()
    assert edit.toPlainText() == "Today I walk every morning."
    assert page.holds_unsaved


def test_typed_words_a_full_disk_did_not_take_are_kept_later(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    take_id = add_spoken(context.profile, text=None, state=TakeState.FAILED, duration_s=3)
    other = add_spoken(context.profile, text=None, state=TakeState.FAILED, duration_s=3)
    page = open_page(take_id)
    click(qtbot, child(page, Strip, "state_strip").buttons()[1])
    edit = child(page, QPlainTextEdit, "type_edit")
    qtbot.keyClicks(edit, "Today I walk every morning.")
    with FullDisk(0):
        for shown in (other, take_id):
            page.leave()
            page.set_subject(shown)
            page.arrive()
            assert bool(edit.toPlainText()) is (shown == take_id)
        page.leave()
        page.set_subject(other)
        page.arrive()
        assert page.holds_unsaved
    with qtbot.wait_signal(context.scribe.ready):
        page.keep_written()
    assert not page.holds_unsaved
    assert context.profile.transcripts.words_of(take_id) == "Today I walk every morning."
    assert context.profile.history.take(other).transcript is None


def test_large_text_leaves_room_for_the_words(context: Context, open_page: Open) -> None:
    page = open_page(add_spoken(context.profile))
    theme().choose(text_size=2.0)
    settle()
    scroll = child(page, QScrollArea, "scroll")
    scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
    assert words(page).visibleRegion().boundingRect().height() >= 0.7 * page.height()
