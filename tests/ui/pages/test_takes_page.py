"""My takes: what is listed, and what keys and clicks do."""

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from peerprep.domain.errors import InvalidData
from peerprep.domain.takes import TakeState
from peerprep.ui.context import Context
from peerprep.ui.dialogs.confirm import Confirm
from peerprep.ui.dialogs.export_sheet import ExportSheet
from peerprep.ui.dialogs.save_file import SaveFile
from peerprep.ui.dialogs.table_sheet import TableSheet
from peerprep.ui.forms import child
from peerprep.ui.models.takes_model import TakeRow, TakesModel
from peerprep.ui.pages.takes_page import TakesPage
from peerprep.ui.widgets.dot_table import DotTable
from peerprep.ui.widgets.strip import Strip
from peerprep.ui.widgets.take_list import TakeList
from tests.sound_fakes import FakeSpeaker
from tests.ui.page_checks import check_page
from tests.ui.session_parts import add_model
from tests.ui.take_samples import STORY, add_spoken, add_typed

Open = Callable[[], TakesPage]


@pytest.fixture
def open_page(context: Context, qtbot: QtBot) -> Iterator[Open]:
    pages = []

    def opened() -> TakesPage:
        page = TakesPage(context)
        qtbot.add_widget(page)
        page.resize(1280, 720)
        page.show()
        page.arrive()
        pages.append(page)
        return page

    yield opened
    for page in pages:
        page.leave()


def keys_of(context: Context) -> list[str]:
    return [question.key for question in context.profile.banks.built_in().questions]


def rows(page: TakesPage) -> list[TakeRow]:
    model = take_list(page).model()
    assert isinstance(model, TakesModel)
    found = [model.row_at(model.index(at)) for at in range(model.rowCount())]
    return [row for row in found if isinstance(row, TakeRow)]


def lines(page: TakesPage) -> list[str]:
    model = take_list(page).model()
    return [str(model.index(at, 0).data()) for at in range(model.rowCount())]


def take_list(page: TakesPage) -> TakeList:
    return child(page, TakeList, "take_list")


def text(page: TakesPage, name: str) -> str:
    return child(page, QLabel, name).text()


def agree(monkeypatch: pytest.MonkeyPatch, *, sure: bool) -> list[str]:
    asked: list[str] = []

    def ask(_page: object, title: str, words: str = "", **more: object) -> None:
        asked.append(f"{title} {words}")
        more["then"](sure)  # type: ignore[operator]

    monkeypatch.setattr(Confirm, "ask", ask)
    return asked


def test_empty_history_leads_to_practice(context: Context, open_page: Open, qtbot: QtBot) -> None:
    page = open_page()
    words = "No takes yet. Your first answer will be here, and only here."
    assert text(page, "empty_label") == words
    with qtbot.wait_signal(context.go.place) as went:
        qtbot.mouseClick(page.main_control, Qt.MouseButton.LeftButton)
    assert went.args == ["practice"]


def test_takes_are_listed_by_day_newest_first(context: Context, open_page: Open) -> None:
    keys = keys_of(context)
    add_spoken(context.profile, keys[0], days_ago=1, duration_s=62)
    add_spoken(context.profile, keys[0], duration_s=78)
    add_typed(context.profile, keys[1], "I want to give back.", days_ago=1.01)
    page = open_page()
    assert lines(page)[0] == "Today"
    assert lines(page)[2] == "Yesterday"
    first, second, typed = rows(page)
    assert (first.length, second.length, typed.length) == ("1:18", "1:02", "5 words")
    assert first.meta == "Lived experience  ·  take 2"
    assert typed.meta == "Motivation  ·  typed"
    assert text(page, "count_label").startswith("3 takes since ")


def test_enter_opens_the_take(context: Context, open_page: Open, qtbot: QtBot) -> None:
    take_id = add_spoken(context.profile)
    page = open_page()
    with qtbot.wait_signal(context.go.open_take) as went:
        qtbot.keyClick(take_list(page), Qt.Key.Key_Return)
    assert went.args == [take_id]


def test_arrows_skip_days(context: Context, open_page: Open, qtbot: QtBot) -> None:
    older = add_spoken(context.profile, days_ago=3)
    add_spoken(context.profile)
    page = open_page()
    qtbot.keyClick(take_list(page), Qt.Key.Key_Down)
    assert take_list(page).chosen_take() == older
    qtbot.keyClick(take_list(page), Qt.Key.Key_Down)
    assert take_list(page).chosen_take() == older


def test_space_plays_and_stops(
    context: Context, open_page: Open, qtbot: QtBot, speaker: FakeSpeaker
) -> None:
    take_id = add_spoken(context.profile, duration_s=3)
    page = open_page()
    qtbot.keyClick(take_list(page), Qt.Key.Key_Space)
    assert take_list(page).playing == take_id
    assert speaker.played[-1].is_playing
    qtbot.keyClick(take_list(page), Qt.Key.Key_Space)
    assert speaker.played[-1].is_stopped
    assert take_list(page).playing == ""


def test_click_on_play_plays_and_click_on_words_opens(
    context: Context, open_page: Open, qtbot: QtBot, speaker: FakeSpeaker
) -> None:
    take_id = add_spoken(context.profile, duration_s=3)
    page = open_page()
    view = take_list(page)
    place = view.place_of(take_id, "play")
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert len(speaker.played) == 1
    place.setX(place.x() + 120)
    with qtbot.wait_signal(context.go.open_take):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_playing_a_take_without_its_sound_says_so(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    add_spoken(context.profile, sound=False)
    page = open_page()
    qtbot.keyClick(take_list(page), Qt.Key.Key_Space)
    words = child(page, Strip, "note_strip").words()
    assert words.startswith("The sound of this take is no longer on this computer.")


def test_delete_asks_and_keeps_or_deletes(
    context: Context, open_page: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_id = add_spoken(context.profile)
    other = add_spoken(context.profile, days_ago=2)
    sound = context.profile.paths.recordings / f"{take_id}.wav"
    page = open_page()
    asked = agree(monkeypatch, sure=False)
    qtbot.keyClick(take_list(page), Qt.Key.Key_Delete)
    question = "Delete this take? Sound, words, notes and comments go for good."
    assert asked == [question]
    assert len(rows(page)) == 2
    agree(monkeypatch, sure=True)
    qtbot.keyClick(take_list(page), Qt.Key.Key_Delete)
    assert [row.take.id for row in rows(page)] == [other]
    assert take_list(page).chosen_take() == other
    assert not sound.exists()
    with pytest.raises(InvalidData):
        context.profile.history.take(take_id)


def test_deleting_the_last_take_leads_to_practice(
    context: Context, open_page: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_spoken(context.profile)
    page = open_page()
    agree(monkeypatch, sure=True)
    qtbot.keyClick(take_list(page), Qt.Key.Key_Delete)
    assert child(page, QPushButton, "practice_button").isVisible()


def test_search_looks_in_words_and_says_the_hits(
    context: Context, open_page: Open, qtbot: QtBot, said: list[str]
) -> None:
    add_spoken(context.profile, text=STORY)
    add_spoken(context.profile, text="We talked about the garden.")
    page = open_page()
    edit = child(page, QLineEdit, "search_edit")
    qtbot.keyClicks(edit, "garden")
    qtbot.wait_until(lambda: len(rows(page)) == 1)
    assert said[-1] == "1 take found."
    qtbot.keyClicks(edit, "bus")
    qtbot.wait_until(lambda: not rows(page))
    words = "No takes with “gardenbus”. Search looks in words, notes and comments."
    assert text(page, "empty_label") == words
    assert not child(page, QPushButton, "practice_button").isVisible()


def test_topic_narrows_the_list(context: Context, open_page: Open) -> None:
    keys = keys_of(context)
    add_spoken(context.profile, keys[0])
    add_spoken(context.profile, keys[1])
    page = open_page()
    topics = child(page, QComboBox, "topics_combo")
    topics.setCurrentIndex(topics.findText("Motivation"))
    assert [row.take.question.key for row in rows(page)] == [keys[1]]


def test_failed_take_offers_to_try_again(context: Context, open_page: Open, qtbot: QtBot) -> None:
    take_id = add_spoken(context.profile, text=None, state=TakeState.FAILED, failure="x")
    add_model(context)
    page = open_page()
    assert rows(page)[0].again
    assert "words couldn’t be written down" in rows(page)[0].meta
    view = take_list(page)
    with qtbot.wait_signal(context.scribe.ready, timeout=20_000):
        spot = view.place_of(take_id, "again")
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        qtbot.wait_until(lambda: "writing down words" in rows(page)[0].meta)
    assert context.profile.history.take(take_id).state is TakeState.TRANSCRIBED
    qtbot.wait_until(lambda: "writing" not in rows(page)[0].meta)


def test_progress_is_shown_in_the_row(context: Context, open_page: Open) -> None:
    take_id = add_spoken(context.profile, text=None, state=TakeState.TRANSCRIBING)
    page = open_page()
    context.scribe.progressed.emit(take_id, 0.5, 21.0)
    assert "writing down words, 20 seconds left" in rows(page)[0].meta


def test_without_a_speech_file_the_strip_offers_it(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    add_spoken(context.profile, text=None)
    page = open_page()
    menu = page.make_menu(rows(page)[0])
    action = next(a for a in menu.actions() if a.text() == "&Write down words")
    action.trigger()
    strip = child(page, Strip, "note_strip")
    assert strip.words() == "Your recording is safe. Speech to text needs one file."
    with qtbot.wait_signal(context.go.settings_section) as went:
        qtbot.mouseClick(strip.buttons()[0], Qt.MouseButton.LeftButton)
    assert went.args == ["speech"]


def test_menu_exports_the_take(
    context: Context,
    open_page: Open,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    add_spoken(context.profile)
    page = open_page()
    target = tmp_path / "mine.md"
    monkeypatch.setattr(SaveFile, "ask", lambda *_args, then: then(target))
    menu = page.make_menu(rows(page)[0])
    next(a for a in menu.actions() if a.text() == "&Export").trigger()
    page.window().findChildren(ExportSheet)[-1].make_button.click()
    qtbot.wait_until(lambda: not context.jobs.running)
    assert "Dana Whitfield" in target.read_text(encoding="utf-8")
    assert child(page, Strip, "note_strip").words() == "Saved as mine.md."


def test_export_with_an_unknown_ending_says_which_are_known(
    context: Context,
    open_page: Open,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    add_spoken(context.profile)
    page = open_page()
    monkeypatch.setattr(SaveFile, "ask", lambda *_args, then: then(tmp_path / "mine.exe"))
    menu = page.make_menu(rows(page)[0])
    next(a for a in menu.actions() if a.text() == "&Export").trigger()
    page.window().findChildren(ExportSheet)[-1].make_button.click()
    qtbot.wait_until(lambda: not context.jobs.running)
    assert "can’t write “.exe” files" in child(page, Strip, "note_strip").words()


def test_charts_wait_for_three_stories(context: Context, open_page: Open) -> None:
    add_spoken(context.profile, duration_s=2)
    page = open_page()
    words = "After three stories, this shows what comes through most often."
    assert text(page, "through_label") == words
    assert not child(page, DotTable, "through_table").isVisible()


def test_charts_say_their_sentences_and_open_as_a_table(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    for days in (3, 2, 1):
        add_spoken(context.profile, days_ago=days, duration_s=60 + days)
    page = open_page()
    table = child(page, DotTable, "through_table")
    assert "Where life is now: heard in 3 of your last 3 stories" in table.table()
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    sheet = page.findChild(TableSheet)
    assert sheet is not None
    assert "Where life is now: heard in 3 of your last 3 stories" in sheet.spoken()
    sheet.close_sheet()


def test_news_of_a_take_refreshes_the_visible_list(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page()
    take_id = add_spoken(context.profile, text="", duration_s=2)
    context.profile.transcripts.again(take_id)
    qtbot.wait_until(lambda: [row.take.id for row in rows(page)] == [take_id])


def test_thousand_takes_are_listed_and_walked(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page()
    summary = context.profile.history.take(add_spoken(context.profile, sound=False))
    model = take_list(page).model()
    assert isinstance(model, TakesModel)
    takes = [dataclasses.replace(summary, id=f"take-{at}") for at in range(1000)]
    take_list(page).show()
    model.set_takes(takes, takes)
    view = take_list(page)
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.chosen_take() == "take-999"


def test_page_is_usable_by_everyone(context: Context, open_page: Open) -> None:
    for days in (4, 3, 2):
        add_spoken(context.profile, days_ago=days, duration_s=2)
    add_spoken(context.profile, text=None, state=TakeState.FAILED, failure="x", duration_s=2)
    order = ["search_edit", "topics_combo", "share_button", "take_list", "through_table"]
    order.append("length_chart")
    check_page(open_page(), order)


def test_empty_page_is_usable_by_everyone(open_page: Open) -> None:
    check_page(open_page(), ["search_edit", "topics_combo", "practice_button"])
