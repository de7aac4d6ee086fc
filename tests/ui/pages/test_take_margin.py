"""What a person keeps beside a take on its page: note, own rating, favorite, tags; all by keys."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from peerprep.domain import rubric_edits as edits
from peerprep.domain.takes import Take
from peerprep.services.rubric_files import rubric_bytes
from peerprep.services.rubrics import built_in
from peerprep.ui.context import Context
from peerprep.ui.dialogs.tags_sheet import TagsSheet
from peerprep.ui.forms import child
from peerprep.ui.pages.take_page import TakePage
from peerprep.ui.widgets.rating_card import RatingCard
from peerprep.ui.widgets.rating_group import RatingGroup
from peerprep.ui.widgets.strip import Strip
from peerprep.ui.widgets.suggestion_cards import SuggestionCards
from tests.full_disk import FullDisk
from tests.ui.page_checks import check_names, check_page, check_words
from tests.ui.pages.opened_pages import opening
from tests.ui.take_samples import add_spoken, add_typed, first_key

Open = Callable[[str], TakePage]
Kind = TypeVar("Kind", bound=QWidget)


@pytest.fixture
def open_page(context: Context, qtbot: QtBot) -> Iterator[Open]:
    with opening(lambda: TakePage(context), qtbot, active=True) as opened:
        yield opened


@pytest.fixture
def take_id(context: Context) -> str:
    return add_spoken(context.profile, duration_s=3)


def press(qtbot: QtBot, page: QWidget, keys: str) -> None:
    combination = QKeySequence(keys)[0]
    target = page.focusWidget() or page
    qtbot.keyClick(target, combination.key(), combination.keyboardModifiers())


def note(page: TakePage) -> QPlainTextEdit:
    return child(page, QPlainTextEdit, "note_edit")


def card(page: TakePage) -> RatingCard:
    return child(page, RatingCard, "rating_card")


def chip(page: TakePage, name: str) -> QCheckBox:
    return child(page, QCheckBox, f"{name}_chip")


def saved(context: Context, take_id: str) -> Take:
    return context.profile.history.take(take_id)


def chosen(context: Context, take_id: str) -> dict[str, tuple[str, str]]:
    return {r.criterion: (r.level, r.sentence) for r in saved(context, take_id).ratings}


def visible(page: TakePage, kind: type[Kind]) -> list[Kind]:
    return [widget for widget in card(page).findChildren(kind) if widget.isVisible()]


def visible_chip(page: TakePage, name: str) -> QCheckBox:
    return next(c for c in visible(page, QCheckBox) if c.objectName() == f"{name}_chip")


def earlier(page: TakePage) -> list[str]:
    """The lines under "Chosen with other words"."""
    part = child(page, QWidget, "earlier_ratings")
    lines = [label.text() for label in part.findChildren(QLabel) if label.isVisible()]
    return [line for line in lines if line != "Chosen with other words"]


def unfold(page: TakePage, qtbot: QtBot) -> None:
    press(qtbot, page, "Alt+G")
    qtbot.wait_until(lambda: chip(page, "hope_clear").isVisible())


# -- note


def test_note_is_kept_while_it_is_typed(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str
) -> None:
    page = open_page(take_id)
    assert not note(page).isVisible()
    assert child(page, QPushButton, "note_button").text() == "Add a &note to yourself"
    press(qtbot, page, "Alt+N")
    qtbot.wait_until(lambda: page.focusWidget() is note(page))
    qtbot.keyClicks(note(page), "Breathe first")
    qtbot.wait_until(lambda: saved(context, take_id).note == "Breathe first")
    assert page.focusWidget() is note(page)
    assert child(page, QPushButton, "note_button").text() == "Your &note"
    qtbot.keyClicks(note(page), ", then begin")
    qtbot.wait_until(lambda: saved(context, take_id).note == "Breathe first, then begin")


def test_leaving_keeps_a_note_at_once(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str
) -> None:
    page = open_page(take_id)
    press(qtbot, page, "Alt+N")
    qtbot.wait_until(note(page).isVisible)
    qtbot.keyClicks(note(page), "Breathe")
    page.leave()
    assert saved(context, take_id).note == "Breathe"
    again = open_page(take_id)
    assert note(again).isVisible()
    assert note(again).toPlainText() == "Breathe"


def test_note_of_another_take_is_another_note(context: Context, open_page: Open) -> None:
    first, second = (add_spoken(context.profile, duration_s=2, days_ago=d) for d in (1, 0))
    context.profile.margins.set_note(first, "mine")
    page = open_page(first)
    page.leave()
    page.set_subject(second)
    page.arrive()
    assert not note(page).isVisible()
    assert note(page).toPlainText() == ""
    page.leave()
    assert saved(context, first).note == "mine"
    assert saved(context, second).note == ""


def test_news_does_not_take_what_is_being_typed(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str
) -> None:
    page = open_page(take_id)
    press(qtbot, page, "Alt+N")
    qtbot.wait_until(note(page).isVisible)
    qtbot.keyClicks(note(page), "half a thou")
    context.profile.margins.set_favorite(take_id, favorite=True)
    assert note(page).toPlainText() == "half a thou"
    page.leave()
    assert saved(context, take_id).note == "half a thou"


def test_a_note_leaves_a_line_that_is_being_planned(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str
) -> None:
    page = open_page(take_id)
    (first, *_) = child(page, SuggestionCards, "suggestion_cards").cards()
    first.plan_button.click()
    qtbot.keyClicks(first.line_edit, "my counselor")
    press(qtbot, page, "Alt+N")
    qtbot.wait_until(note(page).isVisible)
    qtbot.keyClicks(note(page), "x")
    qtbot.wait_until(lambda: saved(context, take_id).note == "x")
    assert child(page, SuggestionCards, "suggestion_cards").cards()[0] is first
    assert first.line_edit.text() == "my counselor"


def test_a_note_the_disk_does_not_take_stays_and_is_kept_later(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str
) -> None:
    page = open_page(take_id)
    press(qtbot, page, "Alt+N")
    qtbot.wait_until(note(page).isVisible)
    qtbot.keyClicks(note(page), "Breathe")
    with FullDisk(0):
        page._beside.margin.keep()
    assert child(page, Strip, "note_strip").isVisible()
    assert note(page).toPlainText() == "Breathe"
    assert saved(context, take_id).note == ""
    page.leave()
    assert saved(context, take_id).note == "Breathe"


def test_a_note_a_full_disk_did_not_take_is_there_when_its_take_is_shown_again(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str
) -> None:
    other = add_spoken(context.profile, text="I help people today.", duration_s=2)
    page = open_page(take_id)
    press(qtbot, page, "Alt+N")
    qtbot.wait_until(note(page).isVisible)
    qtbot.keyClicks(note(page), "Breathe")
    with FullDisk(0):
        page.leave()
        page.set_subject(other)
        page.arrive()
        assert note(page).toPlainText() == ""
        page.leave()
    assert (saved(context, take_id).note, saved(context, other).note) == ("", "")
    page.set_subject(take_id)
    page.arrive()
    assert note(page).isVisible()
    assert note(page).toPlainText() == "Breathe"
    page.leave()
    assert saved(context, take_id).note == "Breathe"


def test_a_note_on_a_deleted_take_is_no_trouble(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str
) -> None:
    page = open_page(take_id)
    press(qtbot, page, "Alt+N")
    qtbot.wait_until(note(page).isVisible)
    qtbot.keyClicks(note(page), "x")
    context.profile.history.delete(take_id)
    page.leave()
    assert not child(page, Strip, "note_strip").isVisible()


# -- own rating


def test_rating_is_folded_and_nothing_is_preset(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str
) -> None:
    page = open_page(take_id)
    fold = child(page, QPushButton, "rating_button")
    assert fold.text().replace("&", "") == "My own rating"
    assert fold.accessibleDescription() == "Folded"
    assert not chip(page, "hope_clear").isVisible()
    unfold(page, qtbot)
    assert fold.accessibleDescription() == "Open"
    assert not [c for c in card(page).findChildren(QCheckBox) if c.isChecked()]
    assert not child(page, QLineEdit, "hope_edit").isVisible()
    words = " ".join(label.text() for label in card(page).findChildren(QLabel))
    assert "Words, not scores" in words
    assert not any(figure in words for figure in ("%", "/", "0", "1", "2"))


def test_level_is_chosen_by_keys_and_kept_at_once(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str
) -> None:
    page = open_page(take_id)
    unfold(page, qtbot)
    first = chip(page, "hope_not_yet")
    first.setFocus()
    for _ in range(2):
        press(qtbot, page, "Right")
    assert page.focusWidget() is chip(page, "hope_clear")
    assert chosen(context, take_id) == {}
    press(qtbot, page, "Space")
    assert chosen(context, take_id) == {"hope": ("clear", "")}
    press(qtbot, page, "Left")
    press(qtbot, page, "Space")
    assert chosen(context, take_id) == {"hope": ("a_start", "")}
    checked = [c.text() for c in card(page).findChildren(QCheckBox) if c.isChecked()]
    assert checked == ["A start"]
    assert page.focusWidget() is chip(page, "hope_a_start")


def test_a_level_says_what_it_looks_like(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str
) -> None:
    page = open_page(take_id)
    unfold(page, qtbot)
    criterion = next(c for c in built_in().criteria if c.id == "hope")
    group = card(page).group("hope")

    def shown() -> list[str]:
        return [label.text() for label in group.findChildren(QLabel) if label.isVisible()]

    assert criterion.about_own in shown()
    chip(page, "hope_clear").setFocus()
    assert criterion.levels["clear"] in shown()
    assert chip(page, "hope_clear").accessibleName() == "Hope comes through: Clear"
    assert chip(page, "hope_clear").accessibleDescription() == criterion.levels["clear"]
    note(page).show()
    note(page).setFocus()
    assert criterion.about_own in shown()


def test_choosing_again_takes_it_back(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str
) -> None:
    context.profile.margins.rate(take_id, "hope", "clear", "I said where I am.")
    page = open_page(take_id)
    unfold(page, qtbot)
    assert chip(page, "hope_clear").isChecked()
    assert child(page, QLineEdit, "hope_edit").text() == "I said where I am."
    assert any(
        label.text().startswith("Chosen today, ") for label in card(page).findChildren(QLabel)
    )
    chip(page, "hope_clear").setFocus()
    press(qtbot, page, "Space")
    assert chosen(context, take_id) == {}
    assert not chip(page, "hope_clear").isChecked()
    assert not child(page, QLineEdit, "hope_edit").isVisible()


def test_sentence_is_kept_while_it_is_typed_and_by_leaving(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str
) -> None:
    page = open_page(take_id)
    unfold(page, qtbot)
    chip(page, "privacy_clear").setFocus()
    press(qtbot, page, "Space")
    edit = child(page, QLineEdit, "privacy_edit")
    assert edit.isVisible()
    edit.setFocus()
    qtbot.keyClicks(edit, "No names")
    qtbot.wait_until(lambda: chosen(context, take_id) == {"privacy": ("clear", "No names")})
    qtbot.keyClicks(edit, " at all")
    page.leave()
    assert chosen(context, take_id) == {"privacy": ("clear", "No names at all")}
    assert context.profile.history.takes("names at all")[0].id == take_id


def test_a_sentence_the_disk_does_not_take_stays_in_its_field(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str
) -> None:
    context.profile.margins.rate(take_id, "hope", "clear")
    page = open_page(take_id)
    unfold(page, qtbot)
    edit = child(page, QLineEdit, "hope_edit")
    edit.setFocus()
    qtbot.keyClicks(edit, "Kept later")
    with FullDisk(0):
        page._beside.margin.keep()
    assert child(page, Strip, "note_strip").isVisible()
    assert edit.text() == "Kept later"
    page.leave()
    assert chosen(context, take_id) == {"hope": ("clear", "Kept later")}


def test_a_sentence_that_could_not_be_saved_stays_whatever_the_page_hears(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str
) -> None:
    context.profile.margins.rate(take_id, "hope", "clear", "Before")
    page = open_page(take_id)
    unfold(page, qtbot)
    edit = child(page, QLineEdit, "hope_edit")
    edit.setFocus()
    qtbot.keyClicks(edit, " and after")
    with FullDisk(0):
        page.focusNextChild()
    assert not edit.hasFocus()
    context.profile.margins.set_favorite(take_id, favorite=True)
    assert edit.text() == "Before and after"
    page.leave()
    assert chosen(context, take_id) == {"hope": ("clear", "Before and after")}


def test_saving_a_sentence_leaves_the_typing_alone(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str
) -> None:
    context.profile.margins.rate(take_id, "hope", "clear")
    page = open_page(take_id)
    unfold(page, qtbot)
    edit = child(page, QLineEdit, "hope_edit")
    edit.setFocus()
    qtbot.keyClicks(edit, "I work ")
    page._beside.margin.keep()  # as it is in a pause while typing
    assert chosen(context, take_id) == {"hope": ("clear", "I work")}
    qtbot.keyClicks(edit, "again")
    edit.setCursorPosition(0)
    page._beside.margin.keep()
    qtbot.keyClicks(edit, "Now ")
    assert edit.text() == "Now I work again"


def test_a_sentence_belongs_to_its_take(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str
) -> None:
    other = add_spoken(context.profile, text="I help people today.", duration_s=2)
    for one in (take_id, other):
        context.profile.margins.rate(one, "hope", "clear")
    page = open_page(take_id)
    unfold(page, qtbot)
    edit = child(page, QLineEdit, "hope_edit")
    edit.setFocus()
    qtbot.keyClicks(edit, "Of the first")
    with FullDisk(0):
        page.leave()
    page.set_subject(other)
    page.arrive()
    assert edit.text() == ""
    page.leave()
    assert chosen(context, other) == {"hope": ("clear", "")}


def test_a_choice_and_a_sentence_a_full_disk_did_not_take_are_kept_later(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str
) -> None:
    other = add_spoken(context.profile, text="I help people today.", duration_s=2)
    context.profile.margins.rate(take_id, "hope", "clear")
    context.profile.margins.rate(take_id, "privacy", "clear")
    page = open_page(take_id)
    unfold(page, qtbot)
    edit = child(page, QLineEdit, "hope_edit")
    edit.setFocus()
    qtbot.keyClicks(edit, "Of the first")
    assert page.holds_unsaved
    chip(page, "privacy_clear").setFocus()
    with FullDisk(0):
        press(qtbot, page, "Space")  # taken back
        page.leave()
    assert page.holds_unsaved
    page.set_subject(other)
    page.arrive()
    assert edit.text() == ""
    with FullDisk(0):
        page.leave()
        page.set_subject(take_id)
        page.arrive()
    assert edit.text() == "Of the first"
    assert not chip(page, "privacy_clear").isChecked()
    page.keep_written()
    assert not page.holds_unsaved
    assert chosen(context, take_id) == {"hope": ("clear", "Of the first")}


def test_a_note_of_a_take_that_was_left_is_kept_on_closing(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str
) -> None:
    other = add_spoken(context.profile, text="I help people today.", duration_s=2)
    page = open_page(take_id)
    press(qtbot, page, "Alt+N")
    qtbot.wait_until(note(page).isVisible)
    qtbot.keyClicks(note(page), "Breathe")
    assert page.holds_unsaved
    with FullDisk(0):
        page.leave()
        page.set_subject(other)
        page.arrive()
        page.keep_written()
        assert page.holds_unsaved
    page.hide()  # another page is shown
    page.keep_written()
    assert not page.holds_unsaved
    assert (saved(context, take_id).note, saved(context, other).note) == ("Breathe", "")


def test_nothing_of_a_deleted_take_waits(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str
) -> None:
    context.profile.margins.rate(take_id, "hope", "clear")
    page = open_page(take_id)
    unfold(page, qtbot)
    qtbot.keyClicks(child(page, QLineEdit, "hope_edit"), "x")
    note(page).setPlainText("x")
    child(page, SuggestionCards, "suggestion_cards").cards()[0].resume("x")
    context.profile.history.delete(take_id)
    page.leave()
    assert not page.holds_unsaved


def test_a_partners_rating_stands_beside_the_own_one(
    context: Context, open_page: Open, take_id: str
) -> None:
    mine = context.profile.margins.rate(take_id, "hope", "a_start")
    page = open_page(take_id)
    theirs = replace(mine, level="clear", label="Clear")
    card(page).show_ratings([mine], {"hope": [("Sam", theirs)]})
    group = card(page).group("hope")
    shown = [label.text() for label in group.findChildren(QLabel) if not label.isHidden()]
    assert "You: A start. Sam: Clear." in shown


def test_another_rubric_is_listened_for_and_earlier_choices_stay(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str
) -> None:
    profile = context.profile
    profile.margins.rate(take_id, "hope", "clear", "I said where I am.")
    page = open_page(take_id)
    unfold(page, qtbot)
    assert not child(page, QWidget, "earlier_ratings").isVisible()
    mine = profile.rubrics.copy(built_in().id, "Mine")
    mine = profile.rubrics.save(edits.without(mine, "privacy"))
    profile.save_settings(replace(profile.settings, rubric=mine.id))
    page.arrive()
    groups = [group.criterion.id for group in visible(page, RatingGroup)]
    assert groups == ["work_connection", "hope", "easy_to_follow"]
    assert not any(chip.isChecked() for chip in visible(page, QCheckBox))
    assert earlier(page)[0].startswith("Hope comes through: Clear, chosen today, ")
    assert earlier(page)[0].endswith(". “I said where I am.”")
    visible_chip(page, "hope_a_start").click()
    assert [(r.rubric, r.level) for r in saved(context, take_id).ratings] == [
        (built_in().id, "clear"),
        (mine.id, "a_start"),
    ]
    assert len(earlier(page)) == 1


def test_a_choice_keeps_its_words_until_another_takes_its_place(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str
) -> None:
    profile = context.profile
    mine = profile.rubrics.copy(built_in().id, "Mine")
    profile.save_settings(replace(profile.settings, rubric=mine.id))
    profile.margins.rate(take_id, "hope", "clear", "I said where I am.")
    profile.rubrics.save(edits.with_label(mine, "clear", "Comes across", ""))
    page = open_page(take_id)
    unfold(page, qtbot)
    assert visible_chip(page, "hope_clear").text() == "Comes across"
    assert not visible_chip(page, "hope_clear").isChecked()
    assert earlier(page)[0].startswith("Hope comes through: Clear, ")
    visible_chip(page, "hope_very_clear").click()
    assert earlier(page) == []
    (rating,) = saved(context, take_id).ratings
    assert (rating.label, rating.rubric_version) == ("Very clear", "2")
    assert rating.sentence == "I said where I am."
    edit = next(e for e in visible(page, QLineEdit) if e.objectName() == "hope_edit")
    assert edit.text() == "I said where I am."


def test_words_of_strangers_are_shown_as_they_are(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str, tmp_path: Path
) -> None:
    profile = context.profile
    html = "<img src='file:///etc/passwd'><b>bold</b>"
    theirs = replace(built_in(), id="theirs", title=html)
    theirs = edits.with_criterion_title(theirs, "hope", "R&B <i>hope</i>", "")
    theirs = edits.with_description(theirs, "hope", "clear", html)
    path = tmp_path / "theirs.json"
    path.write_bytes(rubric_bytes(edits.with_label(theirs, "clear", "<u>Clear</u> & so", "")))
    profile.rubrics.add(profile.rubrics.look_at(path))
    profile.save_settings(replace(profile.settings, rubric="theirs"))
    page = open_page(take_id)
    unfold(page, qtbot)
    labels = card(page).findChildren(QLabel)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    assert "R&B <i>hope</i>" in [label.text() for label in labels]
    hope = chip(page, "hope_clear")
    assert hope.text() == "<u>Clear</u> && so"
    assert hope.accessibleDescription() == html
    assert hope.toolTip().startswith("<qt>&lt;img src=")


def test_change_what_to_listen_for_leads_to_rubrics(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str
) -> None:
    page = open_page(take_id)
    unfold(page, qtbot)
    with qtbot.wait_signal(context.go.rubrics):
        press(qtbot, page, "Alt+L")


def test_a_rubric_speaks_to_one_who_listens_too(open_page: Open, take_id: str) -> None:
    criterion = built_in().criteria[0]
    group = RatingGroup(built_in(), criterion, open_page(take_id), to_other=True)
    assert criterion.about_other in [label.text() for label in group.findChildren(QLabel)]


def test_words_that_raised_care_are_not_rated(context: Context, open_page: Open) -> None:
    page = open_page(
        add_spoken(context.profile, text="I want to kill myself tonight.", duration_s=2)
    )
    page.arrive()  # the care page came first
    assert not card(page).isVisible()
    check_page(page)


# -- favorite, tags, and the way to Side by side


def menu_entry(page: TakePage, words: str) -> None:
    menu = page.menu.make()
    next(action for action in menu.actions() if action.text() == words).trigger()


def test_more_makes_a_favorite_and_takes_it_back(
    context: Context, open_page: Open, take_id: str, said: list[str]
) -> None:
    page = open_page(take_id)
    menu_entry(page, "Make &favorite")
    assert saved(context, take_id).favorite
    assert said[-1] == "Favorite."
    menu_entry(page, "No longer a &favorite")
    assert not saved(context, take_id).favorite


def test_more_letters_are_there_once(context: Context, open_page: Open, take_id: str) -> None:
    actions = open_page(take_id).menu.make().actions()
    letters = [QKeySequence.mnemonic(action.text()).toString() for action in actions]
    assert len(set(letters)) == len(letters)


def test_more_leads_to_side_by_side(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str
) -> None:
    page = open_page(take_id)
    with qtbot.wait_signal(context.go.compare) as went:
        menu_entry(page, "&Compare takes")
    assert went.args == [take_id]


def test_tags_are_typed_and_kept_by_enter(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str
) -> None:
    context.profile.margins.set_tags(take_id, ["calm"])
    page = open_page(take_id)
    menu_entry(page, "&Tags")
    sheet = page.findChild(TagsSheet)
    assert isinstance(sheet, TagsSheet)
    assert sheet.edit.text() == "calm"
    assert page.focusWidget() is sheet.edit
    check_names(sheet)
    check_words(sheet)
    qtbot.keyClicks(sheet.edit, ", for  Friday, CALM")
    qtbot.keyClick(sheet.edit, Qt.Key.Key_Return)
    assert saved(context, take_id).tags == ("calm", "for Friday")
    assert not sheet.isVisible()


def test_esc_leaves_tags_as_they_were(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str
) -> None:
    page = open_page(take_id)
    menu_entry(page, "&Tags")
    sheet = page.findChild(TagsSheet)
    assert isinstance(sheet, TagsSheet)
    qtbot.keyClicks(sheet.edit, "x")
    qtbot.keyClick(sheet.edit, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert saved(context, take_id).tags == ()


def test_tags_the_disk_does_not_take_stay_in_the_sheet(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str
) -> None:
    page = open_page(take_id)
    menu_entry(page, "&Tags")
    sheet = page.findChild(TagsSheet)
    assert isinstance(sheet, TagsSheet)
    qtbot.keyClicks(sheet.edit, "calm")
    with FullDisk(0):
        qtbot.keyClick(sheet.edit, Qt.Key.Key_Return)
    assert sheet.isVisible()
    assert sheet.edit.text() == "calm"
    assert [label for label in sheet.findChildren(QLabel) if "disk" in label.text()]
    qtbot.keyClick(sheet.edit, Qt.Key.Key_Return)
    assert saved(context, take_id).tags == ("calm",)


def test_everything_fits_and_has_a_name(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str
) -> None:
    context.profile.margins.set_note(take_id, "Breathe")
    context.profile.margins.rate(take_id, "hope", "clear", "Now.")
    page = open_page(take_id)
    unfold(page, qtbot)
    check_page(
        page,
        [
            "words_view",
            "note_button",
            "note_edit",
            "rating_button",
            "hope_edit",
            "change_rubric_button",
            "back_button",
        ],
    )


def test_one_column_has_the_rating_in_a_part_of_its_own(context: Context, open_page: Open) -> None:
    page = open_page(add_typed(context.profile, first_key(context.profile), "I walk every day."))
    page.resize(900, 700)
    assert not card(page).isVisible()
    page._parts.segments.choose("rating")
    assert chip(page, "hope_clear").isVisible()
    assert not note(page).isVisible()
