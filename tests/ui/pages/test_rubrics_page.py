"""Rubrics: read, copied, changed as one types, exchanged; every step can be taken back."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from peerprep.domain.rubric import Rubric
from peerprep.services.rubric_files import rubric_bytes
from peerprep.services.rubrics import built_in
from peerprep.settings import load
from peerprep.ui.context import Context
from peerprep.ui.dialogs.rubric_file import RubricFileDialog
from peerprep.ui.dialogs.rubric_sheet import RubricSheet
from peerprep.ui.dialogs.save_file import SaveFile
from peerprep.ui.forms import child
from peerprep.ui.pages.rubrics_page import RubricsPage
from peerprep.ui.rubric_words import language_words
from peerprep.ui.theme import theme
from peerprep.ui.widgets.criteria_list import CriteriaList
from peerprep.ui.widgets.growing_edit import GrowingEdit
from peerprep.ui.widgets.strip import Strip, StripKind
from tests.full_disk import FullDisk
from tests.ui.page_checks import check_mnemonics, check_names, check_page, check_words, sideways
from tests.ui.pictures import settle
from tests.ui.take_samples import add_typed, first_key

Open = Callable[[], RubricsPage]
THEIRS = replace(built_in(), id="riverside", version="1", title="Riverside spring")


@pytest.fixture
def open_page(context: Context, qtbot: QtBot) -> Open:
    def opened() -> RubricsPage:
        page = RubricsPage(context)
        qtbot.add_widget(page)
        page.resize(1280, 720)
        page.show()
        qtbot.wait_until(page.isActiveWindow)
        page.arrive()
        return page

    return opened


@pytest.fixture
def own(context: Context, open_page: Open, qtbot: QtBot) -> RubricsPage:
    """The page on an own rubric called Mine."""
    page = open_page()
    press(qtbot, page, "Alt+C")
    qtbot.wait_until(lambda: page.focusWidget() is child(page, QLineEdit, "name_edit"))
    type_over(qtbot, page, "Mine")
    qtbot.wait_until(lambda: mine(context).title == "Mine")
    return page


def press(qtbot: QtBot, page: QWidget, keys: str) -> None:
    combination = QKeySequence(keys)[0]
    target = page.focusWidget() or page
    qtbot.keyClick(target, combination.key(), combination.keyboardModifiers())


def type_over(qtbot: QtBot, page: QWidget, words: str) -> None:
    press(qtbot, page, "Ctrl+A")
    qtbot.keyClicks(page.focusWidget(), words)


def mine(context: Context) -> Rubric:
    """The own rubric as it is on the disk."""
    (path,) = context.profile.paths.rubrics.rglob("own/*.json")
    return context.profile.rubrics.get(path.stem.removeprefix("rubric-")).rubric


def titles(context: Context) -> list[str]:
    return [criterion.title for criterion in mine(context).criteria]


def rows(page: RubricsPage) -> CriteriaList:
    return child(page, CriteriaList, "criteria_list")


def edit(page: RubricsPage, name: str) -> QLineEdit:
    return child(page, QLineEdit, f"{name}_edit")


def area(page: RubricsPage, name: str) -> GrowingEdit:
    return child(page, GrowingEdit, f"{name}_edit")


def button(page: RubricsPage, name: str) -> QPushButton:
    return child(page, QPushButton, f"{name}_button")


def note(page: RubricsPage) -> str:
    strip = child(page, Strip, "note_strip")
    return strip.words() if strip.isVisible() else ""


def shown(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def undo_words(page: RubricsPage) -> None:
    strip = child(page, Strip, "note_strip")
    next(b for b in strip.buttons() if b.text().replace("&", "") == "Undo").click()


# -- to read


def test_peerpreps_own_is_read_and_not_changed(open_page: Open, said: list[str]) -> None:
    page = open_page()
    assert said[-1] == "Rubrics. What comes across in a peer-support interview, in use."
    assert rows(page).count() == 4
    heard = rows(page).item(1).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert heard.startswith("Where life is now, or what got better\nNot yet: The answer stays")
    words = shown(page)
    assert built_in().criteria[0].levels["clear"] in words
    assert "Not yet · A start · Clear · Very clear" in words
    assert not [field for field in page.findChildren(QLineEdit) if field.isVisible()]
    for name in ("delete", "add", "undo", "use"):
        assert not button(page, name).isVisible()


def test_arrows_choose_what_is_read(open_page: Open, qtbot: QtBot) -> None:
    page = open_page()
    rows(page).setFocus()
    press(qtbot, page, "Down")
    words = shown(page)
    assert built_in().criteria[1].levels["a_start"] in words
    assert built_in().criteria[0].levels["a_start"] not in words
    press(qtbot, page, "Del")
    press(qtbot, page, "Ctrl+Up")
    press(qtbot, page, "Return")
    assert rows(page).count() == 4
    assert rows(page).currentRow() == 1


# -- to change


def test_looking_changes_nothing(context: Context, own: RubricsPage, qtbot: QtBot) -> None:
    before = mine(context)
    rows(own).setFocus()
    for keys in ("Down", "Down", "Up"):
        press(qtbot, own, keys)
    for text_size in (2.0, 1.0):
        theme().choose(text_size=text_size)
        settle()
    own.leave()
    own.arrive()
    press(qtbot, own, "Ctrl+Z")  # leaving is the end of what can be taken back
    assert mine(context) == before
    assert not own.holds_unsaved


def test_words_are_kept_as_one_types(context: Context, own: RubricsPage, qtbot: QtBot) -> None:
    area(own, "level_clear").setFocus()
    type_over(qtbot, own, "Both are in one sentence.")
    qtbot.wait_until(
        lambda: mine(context).criteria[0].levels["clear"] == "Both are in one sentence."
    )
    area(own, "other").setFocus()
    type_over(qtbot, own, "How it helps them")
    edit(own, "title").setFocus()
    type_over(qtbot, own, "Joins both")
    assert rows(own).item(0).text() == "Joins both"
    own.leave()
    first = mine(context).criteria[0]
    assert (first.title, first.about_other) == ("Joins both", "How it helps them")
    assert first.about_own == built_in().criteria[0].about_own


def test_tab_leaves_a_field_and_enter_adds_no_line(own: RubricsPage, qtbot: QtBot) -> None:
    area(own, "own").setFocus()
    before = area(own, "own").toPlainText()
    press(qtbot, own, "Return")
    press(qtbot, own, "Tab")
    assert area(own, "own").toPlainText() == before
    assert own.focusWidget() is area(own, "other")


def test_pasted_text_is_plain_and_never_too_long(
    context: Context, own: RubricsPage, qtbot: QtBot
) -> None:
    field = area(own, "own")
    field.setFocus()
    press(qtbot, own, "Ctrl+A")
    field.insertPlainText("x" * 290)
    field.insertPlainText("y" * 50)
    assert field.toPlainText() == "x" * 290 + "y" * 10
    qtbot.wait_until(lambda: mine(context).criteria[0].about_own == field.toPlainText())


def test_a_field_grows_with_its_words(own: RubricsPage) -> None:
    field = area(own, "level_clear")
    field.show_words("one line")
    settle()
    low = field.height()
    field.show_words("many words " * 40)
    settle()
    assert field.height() > 2 * low
    assert field.verticalScrollBar().maximum() == 0


def test_a_word_to_choose_is_another(context: Context, own: RubricsPage, qtbot: QtBot) -> None:
    edit(own, "word_clear").setFocus()
    type_over(qtbot, own, "Comes across")
    assert "What “Comes across” sounds like" in shown(own)
    assert area(own, "level_clear").accessibleName() == "What “Comes across” sounds like"
    qtbot.wait_until(lambda: mine(context).label("clear") == "Comes across")


def test_what_is_emptied_is_untitled_until_it_has_words(
    context: Context, own: RubricsPage, qtbot: QtBot
) -> None:
    for name in ("name", "title", "word_clear"):
        edit(own, name).setFocus()
        press(qtbot, own, "Ctrl+A")
        press(qtbot, own, "Del")
    own.leave()
    rubric = mine(context)
    assert (rubric.title, titles(context)[0], rubric.label("clear")) == ("Untitled",) * 3
    own.arrive()
    assert child(own, QComboBox, "rubric_combo").currentText() == "Untitled"


def test_criteria_come_go_and_move_by_keys(
    context: Context, own: RubricsPage, qtbot: QtBot, said: list[str]
) -> None:
    press(qtbot, own, "Alt+A")
    qtbot.wait_until(lambda: own.focusWidget() is edit(own, "title"))
    qtbot.keyClicks(own.focusWidget(), "Asks before advising")
    qtbot.wait_until(lambda: titles(context)[-1] == "Asks before advising")
    rows(own).setFocus()
    press(qtbot, own, "Ctrl+Up")
    assert titles(context)[3:] == ["Asks before advising", "Easy to follow"]
    assert "Asks before advising, 4 of 5." in said
    assert own.focusWidget() is rows(own)
    press(qtbot, own, "Up")
    press(qtbot, own, "Del")
    assert "Removed: Keeps private things private." in said
    assert titles(context)[1:] == ["Hope comes through", "Asks before advising", "Easy to follow"]
    assert edit(own, "title").text() == "Asks before advising"


def test_the_last_criterion_stays(context: Context, own: RubricsPage, qtbot: QtBot) -> None:
    rows(own).setFocus()
    for _ in range(6):
        press(qtbot, own, "Del")
    assert titles(context) == ["Easy to follow"]
    assert not button(own, "remove").isEnabled()


def labels(context: Context) -> list[str]:
    return [level.label for level in mine(context).levels]


def test_words_to_choose_are_added_where_the_keyboard_is(
    context: Context, own: RubricsPage, qtbot: QtBot, said: list[str]
) -> None:
    edit(own, "word_a_start").setFocus()
    assert button(own, "add_word").accessibleName() == "Add a word after “A start”"
    press(qtbot, own, "Alt+F")
    qtbot.wait_until(lambda: "Added. Give it a word." in said)
    qtbot.keyClicks(own.focusWidget(), "Half & half")
    qtbot.wait_until(lambda: labels(context)[:3] == ["Not yet", "A start", "Half & half"])
    added = mine(context).levels[2].id
    assert own.focusWidget() is edit(own, f"word_{added}")
    assert edit(own, f"word_{added}").accessibleName() == "Word 3 of 5 to choose from"
    assert button(own, "remove_word").text() == "Take awa&y “Half && half”"
    area(own, f"level_{added}").setFocus()
    qtbot.keyClicks(own.focusWidget(), "One of both is there.")
    qtbot.wait_until(lambda: mine(context).criteria[0].levels.get(added) == "One of both is there.")
    check_page(own)


def test_a_word_that_was_taken_away_comes_back_with_all_it_described(
    context: Context, own: RubricsPage, qtbot: QtBot, said: list[str]
) -> None:
    before = mine(context)
    rows(own).setCurrentRow(1)
    edit(own, "word_clear").setFocus()
    press(qtbot, own, "Alt+Y")
    qtbot.wait_until(lambda: labels(context) == ["Not yet", "A start", "Very clear"])
    assert all("clear" not in criterion.levels for criterion in mine(context).criteria)
    assert "Taken away: Clear." in said
    assert own.focusWidget().objectName() == "word_a_start_edit"
    assert "What “Clear” sounds like" not in shown(own)
    press(qtbot, own, "Alt+O")
    qtbot.wait_until(lambda: labels(context) == [level.label for level in before.levels])
    assert mine(context).criteria == before.criteria
    assert rows(own).currentRow() == 1
    assert area(own, "level_clear").toPlainText() == before.criteria[1].levels["clear"]


def test_there_are_never_fewer_than_two_words_nor_more_than_seven(
    context: Context, own: RubricsPage
) -> None:
    for _ in range(5):
        button(own, "remove_word").click()
    assert labels(context) == ["Not yet", "A start"]
    assert not button(own, "remove_word").isEnabled()
    for _ in range(9):
        button(own, "add_word").click()
    assert len(labels(context)) == 7
    assert not button(own, "add_word").isEnabled()
    assert button(own, "remove_word").isEnabled()


def test_a_rating_with_a_word_that_went_can_still_be_read(
    context: Context, own: RubricsPage, qtbot: QtBot
) -> None:
    take_id = add_typed(context.profile, first_key(context.profile), "Today I walk.")
    context.profile.margins.rate(take_id, "hope", "very_clear", rubric=mine(context))
    version = mine(context).version
    edit(own, "word_very_clear").setFocus()
    press(qtbot, own, "Alt+Y")
    qtbot.wait_until(lambda: "Very clear" not in labels(context))
    (rating,) = context.profile.history.take(take_id).ratings
    assert (rating.label, mine(context).still_says(rating)) == ("Very clear", False)
    assert mine(context).version != version


def test_every_step_is_taken_back(
    context: Context, own: RubricsPage, qtbot: QtBot, said: list[str]
) -> None:
    edit(own, "title").setFocus()
    type_over(qtbot, own, "Joins")
    rows(own).setFocus()
    press(qtbot, own, "Down")
    press(qtbot, own, "Del")
    press(qtbot, own, "Ctrl+Down")
    assert titles(context) == ["Joins", "Easy to follow", "Keeps private things private"]
    press(qtbot, own, "Ctrl+Z")
    press(qtbot, own, "Ctrl+Z")
    assert titles(context)[1] == "Hope comes through"
    assert edit(own, "title").text() == "Hope comes through"
    assert said[-1] == "Taken back."
    press(qtbot, own, "Alt+O")
    qtbot.wait_until(lambda: titles(context)[0] == "Connects the story to the work")
    assert edit(own, "title").text() == "Connects the story to the work"
    press(qtbot, own, "Ctrl+Z")
    qtbot.wait_until(lambda: mine(context).title.endswith(", my own"))
    assert child(own, QComboBox, "rubric_combo").currentText() == mine(context).title
    assert not button(own, "undo").isVisible()


def test_who_made_it_is_kept(context: Context, own: RubricsPage, qtbot: QtBot) -> None:
    edit(own, "authors").setFocus()
    type_over(qtbot, own, "Ana, Riverside team")
    edit(own, "licence").setFocus()
    type_over(qtbot, own, "CC BY 4.0")
    combo = child(own, QComboBox, "language_combo")
    combo.setCurrentIndex(combo.findData("es"))
    combo.activated.emit(combo.currentIndex())
    own.leave()
    rubric = mine(context)
    assert (rubric.authors, rubric.licence) == (("Ana", "Riverside team"), "CC BY 4.0")
    assert rubric.language == "es"


def test_what_the_disk_does_not_take_stays_and_is_kept_later(
    context: Context, own: RubricsPage, qtbot: QtBot
) -> None:
    edit(own, "title").setFocus()
    with FullDisk(0):
        type_over(qtbot, own, "Joins both")
        own.keep_written()
        assert own.holds_unsaved
        assert note(own).startswith("The rubric couldn’t be written in ")
        own.leave()
        own.arrive()
        assert edit(own, "title").text() == "Joins both"
        combo = child(own, QComboBox, "rubric_combo")
        combo.setCurrentIndex(0)
        combo.activated.emit(0)
        assert combo.currentText() == "Mine"
    assert titles(context)[0] == "Connects the story to the work"
    own.keep_written()
    assert not own.holds_unsaved
    assert note(own) == ""
    assert titles(context)[0] == "Joins both"


# -- which one is in use


def test_used_from_now_on_by_keys(context: Context, own: RubricsPage, qtbot: QtBot) -> None:
    press(qtbot, own, "Ctrl+Return")
    assert note(own) == "“Mine” is used from now on."
    assert context.profile.rubrics.in_use() == mine(context)
    assert load(context.profile.paths.settings)[0].rubric == mine(context).id
    assert child(own, QLabel, "used_tag").isVisible()
    assert not button(own, "use").isVisible()
    assert own.focusWidget() is child(own, QComboBox, "rubric_combo")


def test_deleted_brought_back_and_in_use_again(
    context: Context, own: RubricsPage, qtbot: QtBot
) -> None:
    press(qtbot, own, "Ctrl+Return")
    press(qtbot, own, "Alt+L")
    words = "Deleted “Mine”. What you chose with it stays."
    qtbot.wait_until(lambda: note(own) == words)
    assert child(own, QComboBox, "rubric_combo").count() == 1
    assert context.profile.rubrics.in_use() == built_in()
    undo_words(own)
    assert child(own, QComboBox, "rubric_combo").currentText() == "Mine"
    assert context.profile.rubrics.in_use() == mine(context)


def test_the_offer_to_undo_a_deletion_has_its_own_letter_and_goes_alone(
    open_page: Open, own: RubricsPage, qtbot: QtBot
) -> None:
    press(qtbot, own, "Alt+L")
    qtbot.wait_until(lambda: note(own).startswith("Deleted"))
    assert button(own, "copy").isVisible()
    check_mnemonics(own)
    strip = child(own, Strip, "note_strip")
    strip.show_words(StripKind.TROUBLE, "Something else.")
    own._deeds._undo_time.timeout.emit()
    assert strip.isVisible()
    assert strip.words() == "Something else."


def test_deleted_and_left_is_gone(context: Context, own: RubricsPage, qtbot: QtBot) -> None:
    press(qtbot, own, "Alt+L")
    qtbot.wait_until(lambda: note(own).startswith("Deleted"))
    own.leave()
    assert not [path for path in context.profile.paths.rubrics.rglob("*") if path.is_file()]
    assert context.profile.settings.rubric == ""


# -- files


def bring(page: RubricsPage, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(RubricFileDialog, "ask", lambda _page, then: then(path))
    button(page, "import").click()


def sheet_of(page: RubricsPage, qtbot: QtBot) -> RubricSheet:
    qtbot.wait_until(lambda: page.findChild(RubricSheet) is not None)
    sheet = page.findChild(RubricSheet)
    assert isinstance(sheet, RubricSheet)
    return sheet


def test_a_file_is_shown_before_it_is_kept(
    context: Context,
    open_page: Open,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = open_page()
    path = tmp_path / "theirs.json"
    path.write_bytes(rubric_bytes(replace(THEIRS, title="<b>Riverside</b> & co")))
    bring(page, path, monkeypatch)
    sheet = sheet_of(page, qtbot)
    words = shown(sheet)
    assert "<b>Riverside</b> & co" in words
    assert "Hope comes through" in words
    assert "Made by The PeerPrep authors. Version 1. English. Licence: MIT." in words
    assert all(
        label.textFormat() is Qt.TextFormat.PlainText for label in sheet.findChildren(QLabel)
    )
    assert not list(context.profile.paths.rubrics.rglob("*.json"))
    check_names(sheet)
    check_words(sheet)
    assert page.focusWidget() is sheet.leave_button
    press(qtbot, page, "Alt+A")
    qtbot.wait_until(lambda: note(page) == "Added “<b>Riverside</b> & co”.")
    assert child(page, QComboBox, "rubric_combo").currentText() == "<b>Riverside</b> & co"
    assert not edit(page, "name").isVisible()
    assert any(
        words.startswith("From a file. Copy it to change the copy.") for words in shown(page)
    )


def test_esc_keeps_nothing(
    context: Context,
    open_page: Open,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = open_page()
    path = tmp_path / "theirs.json"
    path.write_bytes(rubric_bytes(THEIRS))
    bring(page, path, monkeypatch)
    sheet_of(page, qtbot)
    press(qtbot, page, "Esc")
    assert not list(context.profile.paths.rubrics.rglob("*.json"))


def test_another_version_and_the_same_one_are_said(
    context: Context,
    open_page: Open,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rubrics = context.profile.rubrics
    path = tmp_path / "theirs.json"
    path.write_bytes(rubric_bytes(THEIRS))
    rubrics.add(rubrics.look_at(path))
    page = open_page()
    bring(page, path, monkeypatch)
    qtbot.wait_until(lambda: note(page) == "You have “Riverside spring”, version 1, already.")
    path.write_bytes(rubric_bytes(replace(THEIRS, version="2")))
    bring(page, path, monkeypatch)
    sheet = sheet_of(page, qtbot)
    assert "Version 2 takes the place of version 1." in sheet.spoken()
    assert sheet.add_button.text() == "&Replace"
    sheet.add_button.click()
    assert rubrics.get("riverside").rubric.version == "2"


def test_a_file_that_is_none_is_one_sentence(
    context: Context,
    open_page: Open,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = open_page()
    path = tmp_path / "theirs.json"
    path.write_text('{"format": 1, "levels": [3, 4]}', encoding="utf-8")
    bring(page, path, monkeypatch)
    qtbot.wait_until(lambda: note(page) != "")
    assert note(page) == (
        "The rubric theirs.json was not used: levels[0] has to be a group of fields in curly "
        "brackets."
    )
    assert page.findChild(RubricSheet) is None


def test_export_writes_what_was_just_typed(
    context: Context,
    own: RubricsPage,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    suggested = []

    def ask(_page: QWidget, _title: str, name: str, _kinds: object, *, then: Callable) -> None:
        suggested.append(name)
        then(tmp_path / name)

    monkeypatch.setattr(SaveFile, "ask", ask)
    edit(own, "title").setFocus()
    type_over(qtbot, own, "Joins both")
    button(own, "export").click()
    qtbot.wait_until(lambda: note(own) == "Saved as mine.json.")
    assert suggested == ["mine.json"]
    data = json.loads((tmp_path / "mine.json").read_text(encoding="utf-8"))
    assert data["criteria"][0]["title"] == "Joins both"


def test_a_damaged_file_in_the_profile_is_said(context: Context, open_page: Open) -> None:
    folder = context.profile.paths.rubrics / "added"
    folder.mkdir()
    (folder / "rubric-x.json").write_text("half", encoding="utf-8")
    page = open_page()
    assert note(page).startswith("The rubric rubric-x.json was not used: line 1, column 1")
    assert child(page, QComboBox, "rubric_combo").count() == 1


def test_languages_are_named() -> None:
    assert (language_words("en"), language_words("es-MX")) == ("English", "Spanish (es-MX)")
    assert language_words("qqq") == "qqq"


# -- for everyone


def test_reading_is_usable_by_everyone(open_page: Open) -> None:
    order = ["rubric_combo", "copy_button", "criteria_list", "back_button", "import_button"]
    check_page(open_page(), [*order, "export_button"])


def test_changing_is_usable_by_everyone(own: RubricsPage, qtbot: QtBot) -> None:
    rows(own).setFocus()
    press(qtbot, own, "Ctrl+Down")  # so that there is something to undo
    names = "rubric_combo copy_button delete_button name_edit word_not_yet_edit word_a_start_edit "
    names += "criteria_list add_button up_button down_button remove_button authors_edit "
    names += "licence_edit language_combo title_edit own_edit other_edit level_not_yet_edit "
    names += "level_very_clear_edit undo_button back_button import_button export_button use_button"
    check_page(own, names.split())


def test_words_without_end_make_the_page_no_wider(
    context: Context, open_page: Open, tmp_path: Path
) -> None:
    endless = "W" * 120
    rubric = replace(
        THEIRS,
        title=endless,
        authors=(endless,),
        levels=tuple(replace(level, label="W" * 30) for level in THEIRS.levels),
        criteria=tuple(
            replace(c, title=endless, about_own="W" * 300, levels={"clear": "W" * 1000})
            for c in THEIRS.criteria
        ),
    )
    path = tmp_path / "theirs.json"
    path.write_bytes(rubric_bytes(rubric))
    rubrics = context.profile.rubrics
    rubrics.add(rubrics.look_at(path))
    page = open_page()
    page._load("riverside")
    for text_size in (1.0, 2.0):
        theme().choose(text_size=text_size)
        page.resize(1024, 600)
        settle()
        assert page.width() == 1024
        assert not sideways(page)


@pytest.mark.parametrize("size", [(700, 900), (900, 1000), (1920, 1080)])
def test_the_header_is_no_higher_than_its_words(open_page: Open, size: tuple[int, int]) -> None:
    page = open_page()
    theme().choose(text_size=2.0 if size[0] == 1920 else 1.0)
    page.resize(*size)
    settle()
    header = child(page, QWidget, "header")
    assert header.height() <= header.heightForWidth(header.width()) + 2
