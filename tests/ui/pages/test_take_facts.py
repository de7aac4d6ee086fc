"""The facts of a take on its page, and the moments they lead to."""

import dataclasses
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from peerprep.ui.context import Context
from peerprep.ui.durations import clock
from peerprep.ui.forms import child
from peerprep.ui.pages.take_page import TakePage
from peerprep.ui.widgets.facts_row import FactLabel, FactView
from peerprep.ui.widgets.line_chart import LineChart
from peerprep.ui.widgets.moment_list import MomentList
from tests.sound_fakes import FakeSpeaker
from tests.ui.page_checks import check_page, check_tab_order
from tests.ui.pages.opened_pages import opening
from tests.ui.pages.take_looks import (
    DANGER,
    Open,
    click,
    moment_of,
    text,
    words,
)
from tests.ui.take_samples import STORY, add_spoken, add_typed, first_key


@pytest.fixture
def open_page(context: Context, qtbot: QtBot) -> Iterator[Open]:
    with opening(lambda: TakePage(context), qtbot) as opened:
        yield opened


def test_facts_are_counted_and_explained(context: Context, open_page: Open, qtbot: QtBot) -> None:
    page = open_page(add_spoken(context.profile, duration_s=78))
    figures = [fact.accessibleName() for fact in facts(page)]
    assert figures[0] == "1:18, length, 2:30 suggested"
    assert "so 1, um 1, like 1, fillers heard" in figures
    click(qtbot, child(page, QPushButton, "facts_button"))
    assert text(page, "facts_label") == (
        "Facts, not marks. Written down by Tiny English on this computer; short words such as "
        "“um” can be missed."
    )


def facts(page: TakePage) -> list[FactView | FactLabel]:
    found = [*page.findChildren(FactView), *page.findChildren(FactLabel)]
    shown = [fact for fact in found if fact.isVisible()]
    return sorted(shown, key=lambda fact: (fact.y(), fact.x()))


def open_fact(page: TakePage, qtbot: QtBot, name: str) -> MomentList:
    fact = child(page, FactView, f"{name}_fact")
    fact.setFocus()
    qtbot.keyClick(fact, Qt.Key.Key_Return)
    return child(page, MomentList, "moment_list")


def test_fact_lists_its_moments_and_each_plays_its_place(
    context: Context, open_page: Open, qtbot: QtBot, speaker: FakeSpeaker, said: list[str]
) -> None:
    page = open_page(add_spoken(context.profile, duration_s=78))
    moments = open_fact(page, qtbot, "fillers")
    assert page.focusWidget() is moments
    assert said[-1] == (
        "so 1, um 1, like 1, fillers heard. Counted where the words alone tell. Speech to text "
        "can miss short words such as “um”. 3 lines."
    )
    assert [row.spoken for row in moments.rows()][1] == "0:00, um: “So, um, I’ve lived with”"
    assert not speaker.played
    qtbot.keyClick(moments, Qt.Key.Key_End)
    qtbot.keyClick(moments, Qt.Key.Key_Return)
    like = moment_of("like, just")
    assert speaker.played[-1].position_s == pytest.approx(like - 1)
    assert words(page).chosen_words == "like,"
    speaker.played[-1].advance(40)
    qtbot.wait_until(lambda: speaker.played[-1].is_stopped)


def test_screen_reader_reads_the_moments(context: Context, open_page: Open, qtbot: QtBot) -> None:
    moments = open_fact(open_page(add_spoken(context.profile)), qtbot, "fillers")
    interface = QAccessible.queryAccessibleInterface(moments)
    assert interface.text(QAccessible.Text.Name) == "fillers heard: moments"
    row = interface.child(2)
    assert row.text(QAccessible.Text.Name) == moments.rows()[2].spoken


def test_escape_closes_the_moments_and_goes_back_to_their_fact(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(add_spoken(context.profile))
    moments = open_fact(page, qtbot, "fillers")
    qtbot.keyClick(moments, Qt.Key.Key_Escape)
    assert not moments.isVisible()
    fact = child(page, FactView, "fillers_fact")
    assert page.focusWidget() is fact
    assert not fact.isChecked()


def test_one_fact_is_open_at_a_time_and_closes_as_it_opened(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(add_spoken(context.profile))
    moments = open_fact(page, qtbot, "fillers")
    open_fact(page, qtbot, "length")
    assert [row.text for row in moments.rows()] == [
        "First words: “So, um, I’ve lived with depression”",
        "Last words: “well might look nothing like mine.”",
    ]
    assert not child(page, FactView, "fillers_fact").isChecked()
    open_fact(page, qtbot, "length")
    assert not moments.isVisible()


def test_pace_over_time_is_a_chart_a_sentence_and_a_table(
    context: Context, open_page: Open, qtbot: QtBot, speaker: FakeSpeaker
) -> None:
    page = open_page(add_spoken(context.profile))
    moments = open_fact(page, qtbot, "pace")
    chart = child(page, LineChart, "pace_chart")
    assert page.focusWidget() is chart
    assert chart.accessibleName() == "Your pace over time"
    sentence = "About 120 words a minute throughout. Each point is 15 seconds, pauses included."
    assert chart.value_in_words() == sentence
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.value_in_words() == "0:12, 120 words a minute"
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert page.focusWidget() is moments
    assert moments.currentIndex().row() == 1
    qtbot.keyClick(moments, Qt.Key.Key_Return)
    assert speaker.played[-1].position_s == pytest.approx(5.0)


def test_pauses_follow_the_settings(context: Context, open_page: Open) -> None:
    profile = context.profile
    profile.save_settings(dataclasses.replace(profile.settings, pause_s=1.0))
    page = open_page(add_spoken(profile))
    pauses = child(page, FactLabel, "pauses_fact")
    assert pauses.accessibleName() == "0 pauses, longer than 1 second"


def test_tab_visits_a_fact_without_moments_and_it_is_read(
    context: Context, open_page: Open
) -> None:
    page = open_page(add_spoken(context.profile))
    check_tab_order(page, ["length_fact", "pace_fact", "fillers_fact", "pauses_fact"])
    interface = QAccessible.queryAccessibleInterface(child(page, FactLabel, "pauses_fact"))
    assert interface.role() is QAccessible.Role.StaticText
    assert interface.text(QAccessible.Text.Name) == "0 pauses, longer than 2 seconds"
    assert interface.text(QAccessible.Text.Description).startswith("Silences between two words.")
    page = open_page(add_typed(context.profile, first_key(context.profile), STORY))
    check_tab_order(page, ["words_fact"])


TIME = (
    "This was last spring, when I was volunteering. Maybe the garden was why she came, I think it "
    "was the garden. So I asked her about the garden. In the end she led the group."
)


def test_answer_about_a_time_shows_its_parts_and_says_no_more_of_the_others(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(add_spoken(context.profile, "kept-a-boundary", TIME))
    names = [fact.accessibleName() for fact in facts(page)]
    assert "maybe 1, I think 1, softening words" in names
    assert "garden 3, words said most" in names
    assert "situation, action, result, parts of a story, seen here" in names
    moments = open_fact(page, qtbot, "shape")
    assert [row.text for row in moments.rows()] == [
        "Situation: “This was last spring, when I was volunteering.”",
        "Task: not seen here",
        "Action: “So I asked her about the garden.”",
        "Result: “In the end she led the group.”",
    ]
    moments.go_to(2)
    qtbot.keyClick(moments, Qt.Key.Key_Space)
    assert words(page).chosen_words == "So I asked her about the garden."
    moments.go_to(1)
    qtbot.keyClick(moments, Qt.Key.Key_Return)
    assert words(page).chosen_words == "So I asked her about the garden."


def test_first_hope_leads_to_its_sentence(
    context: Context, open_page: Open, qtbot: QtBot, speaker: FakeSpeaker
) -> None:
    page = open_page(add_spoken(context.profile))
    time = clock(moment_of("Today I’ve"))
    hope = child(page, FactView, "hope_fact")
    assert hope.accessibleName() == f"{time}, where life is now, first heard"
    moments = open_fact(page, qtbot, "hope")
    qtbot.keyClick(moments, Qt.Key.Key_Return)
    assert words(page).chosen_words.startswith("Today I’ve got my own apartment,")
    assert speaker.played[-1].position_s == pytest.approx(moment_of("Today I’ve"))


def test_typed_answer_has_facts_with_places_and_no_times(
    context: Context, open_page: Open, qtbot: QtBot, speaker: FakeSpeaker
) -> None:
    page = open_page(add_typed(context.profile, "kept-a-boundary", TIME))
    moments = open_fact(page, qtbot, "repeats")
    assert {row.time for row in moments.rows()} == {""}
    qtbot.keyClick(moments, Qt.Key.Key_Return)
    assert words(page).chosen_words == "garden"
    assert not speaker.played


def test_facts_that_read_the_words_wait_with_the_suggestions(
    context: Context, open_page: Open
) -> None:
    said = f"Maybe tonight. Today I’ve got my own apartment. {DANGER}"
    take_id = add_spoken(context.profile, "kept-a-boundary", said)
    assert context.profile.history.take(take_id).check.care  # type: ignore[union-attr]
    page = open_page(take_id)
    page.arrive()  # the person went on
    keys = {fact.fact.key for fact in facts(page)}
    assert keys == {"length", "pace", "fillers", "pauses"}


def test_open_moments_are_usable_by_everyone(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(add_spoken(context.profile, "kept-a-boundary", f"{TIME} {TIME}"))
    open_fact(page, qtbot, "pace")
    check_page(page, ["pace_fact", "shape_fact", "facts_button", "pace_chart", "moment_list"])
