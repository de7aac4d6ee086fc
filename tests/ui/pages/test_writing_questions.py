"""Writing questions: kept as they are typed, undone, moved, copied and deleted."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from peerprep.domain.questions import Question
from peerprep.services.bank_editing import BankEditing
from peerprep.services.banks import BankService
from peerprep.ui.context import Context
from peerprep.ui.dialogs.bank_sheet import BankSheet
from peerprep.ui.forms import child
from peerprep.ui.pages.questions_page import QuestionsPage
from peerprep.ui.question_deeds import popup_menu
from peerprep.ui.theme import theme
from peerprep.ui.widgets.bank_list import BankList
from peerprep.ui.widgets.flow import ChipGroup
from peerprep.ui.widgets.question_list import QuestionList
from peerprep.ui.widgets.segments import SegmentFrame
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.ui.widgets.time_spin import TimeSpin
from tests.full_disk import FullDisk
from tests.ui.bank_samples import add, riverside
from tests.ui.page_checks import check_mnemonics, check_words
from tests.ui.pictures import settle


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> QuestionsPage:
    """Return the page with Riverside's bank and its first question chosen."""
    add(context, riverside())
    page = QuestionsPage(context)
    qtbot.add_widget(page)
    page.resize(1280, 720)
    page.show()
    qtbot.wait_until(page.isActiveWindow)
    page.arrive()
    choose_bank(page, 1)
    return page


def choose_bank(page: QuestionsPage, at: int) -> None:
    view = child(page, BankList, "bank_list")
    view.setCurrentIndex(view.model().index(at, 0))


def questions(context: Context, bank_id: str = "riverside") -> tuple[Question, ...]:
    return BankService(context.profile._database).bank(bank_id).questions


def press(page: QuestionsPage, name: str, qtbot: QtBot) -> None:
    qtbot.mouseClick(child(page, QPushButton, name), Qt.MouseButton.LeftButton)


def edit(page: QuestionsPage, name: str = "text_edit") -> QPlainTextEdit:
    return child(page, QPlainTextEdit, name)


def state(page: QuestionsPage) -> str:
    return child(page, QLabel, "state_label").text()


def test_the_fields_show_the_chosen_question(page: QuestionsPage) -> None:
    assert edit(page).toPlainText().startswith("Someone tells you")
    assert child(page, QComboBox, "topic_combo").currentText() == "At home"
    assert child(page, TimeSpin, "time_spin").text() == "1:30"
    assert child(page, ChipGroup, "role_chips").chosen() == ()
    assert state(page) == "Saved as you type"
    assert not child(page, QPushButton, "undo_button").isEnabled()


def test_opening_questions_writes_nothing(page: QuestionsPage, context: Context) -> None:
    heard: list[object] = []
    context.profile.changes.subscribe(heard.append)
    view = child(page, QuestionList, "question_list")
    for at in range(4):
        view.setCurrentIndex(view.model().index(at, 0))
    page.leave()
    assert heard == []


def test_everything_is_kept_once_typing_stops_and_said_once(
    page: QuestionsPage, context: Context, qtbot: QtBot, said: list[str]
) -> None:
    edit(page).setFocus()
    edit(page).selectAll()
    qtbot.keyClicks(edit(page), "How are you?")
    edit(page, "covers_edit").setPlainText("Calm\n\n  One more ")
    edit(page, "follow_edit").setPlainText("And then?")
    topics = child(page, QComboBox, "topic_combo")
    topics.setCurrentIndex(topics.findText("At work"))
    child(page, TimeSpin, "time_spin").stepBy(-2)
    child(page, ChipGroup, "role_chips").set_chosen(["youth"])
    child(page, QCheckBox, "story_check").click()
    qtbot.wait_until(lambda: questions(context)[0].text == "How are you?")
    assert questions(context)[0] == replace(
        questions(context)[0],
        key="bus",
        category="work",
        roles=("youth",),
        covers=("Calm", "One more"),
        follow_ups=("And then?",),
        time_s=60,
        story=True,
    )
    assert said.count("Saved") == 1
    assert child(page, QuestionList, "question_list").currentIndex().data() == "How are you?"


def test_leaving_keeps_what_was_just_typed(
    page: QuestionsPage, context: Context, qtbot: QtBot
) -> None:
    edit(page).setPlainText("Left at once?")
    view = child(page, QuestionList, "question_list")
    view.setCurrentIndex(view.model().index(2, 0))
    assert questions(context)[0].text == "Left at once?"
    edit(page).setPlainText("Another bank?")
    choose_bank(page, 0)
    assert questions(context)[2].text == "Another bank?"
    choose_bank(page, 1)
    edit(page).setPlainText("The window closes?")
    page.keep_written()
    assert questions(context)[0].text == "The window closes?"
    assert not page.holds_unsaved


def test_undo_changes_brings_back_what_was_opened(
    page: QuestionsPage, context: Context, qtbot: QtBot, said: list[str]
) -> None:
    before = questions(context)[0]
    edit(page).setPlainText("Changed?")
    child(page, TimeSpin, "time_spin").setValue(30)
    qtbot.wait_until(lambda: questions(context)[0].text == "Changed?")
    press(page, "undo_button", qtbot)
    assert questions(context)[0] == before
    assert said[-1] == "Your changes are undone."
    assert not child(page, QPushButton, "undo_button").isEnabled()
    # and what was typed is not lost: the field's own undo has it
    edit(page).setFocus()
    qtbot.keyClick(edit(page), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert edit(page).toPlainText() == "Changed?"


def test_a_question_without_words_keeps_those_it_had(
    page: QuestionsPage, context: Context, qtbot: QtBot, said: list[str]
) -> None:
    before = questions(context)[0]
    edit(page).setPlainText("  ")
    child(page, TimeSpin, "time_spin").setValue(45)
    assert state(page) == "Write the question first; the rest can wait."
    page.leave()
    assert questions(context)[0] == replace(before, time_s=45)
    assert "Saved" not in said


def test_a_new_question_is_added_with_its_first_words(
    page: QuestionsPage, context: Context, qtbot: QtBot
) -> None:
    qtbot.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert edit(page).hasFocus()
    assert state(page) == "Write the question first; the rest can wait."
    edit(page, "covers_edit").setPlainText("An idea")
    page.keep_written()
    assert len(questions(context)) == 4
    qtbot.keyClicks(edit(page), "What helps")
    qtbot.wait_until(lambda: len(questions(context)) == 5)
    assert edit(page).hasFocus()
    qtbot.keyClicks(edit(page), " you?")
    qtbot.wait_until(lambda: questions(context)[4].text == "What helps you?")
    assert questions(context)[4].covers == ("An idea",)
    assert len(questions(context)) == 5
    assert child(page, QLineEdit, "search_edit").placeholderText() == "Search 5 questions"


def test_a_new_question_left_without_words_waits(
    page: QuestionsPage, context: Context, qtbot: QtBot
) -> None:
    press(page, "new_button", qtbot)
    edit(page, "covers_edit").setPlainText("An idea")
    view = child(page, QuestionList, "question_list")
    view.setCurrentIndex(view.model().index(1, 0))
    assert edit(page).toPlainText().startswith("A person asks")
    press(page, "new_button", qtbot)
    assert edit(page, "covers_edit").toPlainText() == "An idea"
    assert len(questions(context)) == 4


def test_new_question_over_peerpreps_own_goes_to_my_own(
    page: QuestionsPage, context: Context, qtbot: QtBot
) -> None:
    choose_bank(page, 0)
    press(page, "new_button", qtbot)
    qtbot.keyClicks(edit(page), "Mine?")
    own = context.profile.bank_editing.my_own("My own")
    qtbot.wait_until(lambda: len(questions(context, own)) == 1)
    assert child(page, BankList, "bank_list").currentIndex().data() == "My own"


def test_copy_to_my_own_opens_the_copy(
    page: QuestionsPage, context: Context, qtbot: QtBot, said: list[str]
) -> None:
    choose_bank(page, 0)
    press(page, "copy_button", qtbot)
    own = context.profile.bank_editing.my_own("My own")
    assert [q.text for q in questions(context, own)] == ["Tell me about your lived experience"]
    assert edit(page).toPlainText() == "Tell me about your lived experience"
    assert edit(page).isVisible()
    assert "Copied to your own questions." in said


@pytest.mark.parametrize("way", ["button", "del"])
def test_a_deleted_question_can_be_undone(
    page: QuestionsPage, context: Context, qtbot: QtBot, way: str
) -> None:
    edit(page).setPlainText("Typed just before?")
    view = child(page, QuestionList, "question_list")
    if way == "button":
        press(page, "delete_button", qtbot)
    else:
        view.setFocus()
        qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert [q.key for q in questions(context)] == ["phone", "team", "rest"]
    assert view.chosen_key() == "phone"
    assert view.hasFocus()
    strip = child(page, Strip, "note_strip")
    assert strip.words() == "Deleted. Takes of this question stay. 10 seconds"
    qtbot.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [q.key for q in questions(context)] == ["bus", "phone", "team", "rest"]
    assert questions(context)[0].text == "Typed just before?"
    assert view.chosen_key() == "bus"
    assert not strip.isVisible()


def test_after_leaving_what_was_deleted_stays_so(
    page: QuestionsPage, context: Context, qtbot: QtBot
) -> None:
    press(page, "delete_button", qtbot)
    page.leave()
    assert not child(page, Strip, "note_strip").isVisible()
    view = child(page, QuestionList, "question_list")
    qtbot.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(questions(context)) == 3


def test_alt_and_arrows_move_a_question(
    page: QuestionsPage, context: Context, qtbot: QtBot, said: list[str]
) -> None:
    view = child(page, QuestionList, "question_list")
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [q.key for q in questions(context)] == ["phone", "bus", "team", "rest"]
    assert said[-1] == "Now 2 of 4."
    assert view.chosen_key() == "bus"
    qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [q.key for q in questions(context)] == ["bus", "phone", "team", "rest"]


def test_under_a_search_a_question_moves_past_the_one_that_is_seen(
    page: QuestionsPage, context: Context, qtbot: QtBot
) -> None:
    search = child(page, QLineEdit, "search_edit")
    search.setText("what do you do")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    context.profile.bank_editing.move("riverside", "phone", 3)
    view = child(page, QuestionList, "question_list")
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [q.key for q in questions(context)] == ["team", "rest", "phone", "bus"]


def test_a_duplicate_is_shown_with_its_own_fields(
    page: QuestionsPage, context: Context, qtbot: QtBot
) -> None:
    menu = {words.replace("&", ""): deed for words, _, deed, _ in page.question_entries("bus")}
    menu["Duplicate"]()
    assert [q.text for q in questions(context)[:2]] == [questions(context)[0].text] * 2
    edit(page).setPlainText("The copy?")
    page.keep_written()
    assert [q.text for q in questions(context)[:2]] == [
        "Someone tells you something private at a bus stop. What do you do?",
        "The copy?",
    ]


def test_peerpreps_own_can_not_be_moved_or_deleted_by_keys(
    page: QuestionsPage, context: Context, qtbot: QtBot
) -> None:
    choose_bank(page, 0)
    view = child(page, QuestionList, "question_list")
    for key, modifier in (
        (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
    ):
        qtbot.keyClick(view, key, modifier)
    assert not child(page, Strip, "note_strip").isVisible()
    usable = [
        words for words, _, _, enabled in page.question_entries("why-peer-support") if enabled
    ]
    assert usable == ["&Practice this question", "&Import a recording", "&Copy to my own"]


def test_the_letters_of_a_menu_are_its_own(page: QuestionsPage) -> None:
    for entries in (page.question_entries("bus"), page._deeds.bank_entries(print)):
        menu = popup_menu(page, entries)
        letters = [action.text().partition("&")[2][:1].lower() for action in menu.actions()]
        assert all(letters)
        assert len(set(letters)) == len(letters)


def test_a_full_disk_keeps_the_words_in_their_field(
    page: QuestionsPage, context: Context, qtbot: QtBot
) -> None:
    edit(page).setPlainText("Still here?")
    edit(page, "covers_edit").setPlainText("\n".join(["x" * 900] * 30))
    with FullDisk(1000):
        page.keep_written()
    assert page.holds_unsaved
    assert child(page, Strip, "note_strip").kind is StripKind.TROUBLE
    assert edit(page).toPlainText() == "Still here?"
    page.keep_written()
    assert not page.holds_unsaved
    assert questions(context)[0].text == "Still here?"


def test_a_bank_that_another_program_let_go_is_a_sentence(
    page: QuestionsPage, context: Context
) -> None:
    BankService(context.profile._database).let_go("riverside")
    edit(page).setPlainText("Where to?")
    page.keep_written()
    assert "There is no question bank" in child(page, Strip, "note_strip").words()
    assert edit(page).toPlainText() == "Where to?"


def test_a_new_bank_is_made_and_described(
    page: QuestionsPage, context: Context, qtbot: QtBot
) -> None:
    press(page, "new_bank_button", qtbot)
    (sheet,) = page.findChildren(BankSheet)
    check_mnemonics(sheet)
    check_words(sheet)
    assert not sheet.keep_button.isEnabled()
    qtbot.keyClicks(sheet.title_edit, "Autumn cohort")
    qtbot.keyClick(sheet.title_edit, Qt.Key.Key_Return)
    settle()
    made = context.profile.banks.banks()[-1]
    assert child(page, BankList, "bank_list").chosen_id() == made.id
    menu = {words.replace("&", ""): deed for words, _, deed, _ in page._deeds.bank_entries(print)}
    menu["About this bank"]()
    (sheet,) = page.findChildren(BankSheet)
    sheet.authors_edit.setPlainText("Ana\nBo")
    sheet.licence_edit.setText("CC BY 4.0")
    sheet.language_combo.setCurrentIndex(sheet.language_combo.findData("es"))
    qtbot.mouseClick(sheet.keep_button, Qt.MouseButton.LeftButton)
    bank = context.profile.banks.bank(made.id)
    assert (bank.title, bank.authors) == ("Autumn cohort", ("Ana", "Bo"))
    assert (bank.licence, bank.language) == ("CC BY 4.0", "es")


def test_a_deleted_bank_can_be_undone(page: QuestionsPage, context: Context, qtbot: QtBot) -> None:
    menu = {words.replace("&", ""): deed for words, _, deed, _ in page._deeds.bank_entries(print)}
    menu["Delete this bank"]()
    assert not context.profile.banks.has("riverside")
    assert child(page, BankList, "bank_list").chosen_id() == "peerprep-core"
    strip = child(page, Strip, "note_strip")
    assert strip.words().startswith("Deleted: Riverside spring cohort. Takes")
    qtbot.mouseClick(strip.buttons()[0], Qt.MouseButton.LeftButton)
    assert len(questions(context)) == 4
    assert child(page, BankList, "bank_list").chosen_id() == "riverside"


def test_a_change_from_elsewhere_shows_on_arrival(page: QuestionsPage, context: Context) -> None:
    other = BankEditing(BankService(context.profile._database))
    other.write("riverside", replace(questions(context)[0], text="From elsewhere?"))
    page.arrive()
    assert edit(page).toPlainText() == "From elsewhere?"


@pytest.mark.parametrize(
    ("typed", "value"), [("2:30", 150), ("45", 45), ("0:07", 7), ("99:99", 99), ("", 90)]
)
def test_a_time_can_be_typed(qtbot: QtBot, typed: str, value: int) -> None:
    spin = TimeSpin()
    qtbot.add_widget(spin)
    spin.setValue(90)
    spin.lineEdit().selectAll()
    qtbot.keyClicks(spin, typed)
    spin.interpretText()
    assert spin.value() == value


def test_every_alt_letter_is_there_once_whatever_strips_show(page: QuestionsPage) -> None:
    """In one column, with every strip of the page at once."""
    theme().choose(text_size=2.0)
    words = {
        "import_strip": ["Stop importin&g"],
        "bank_strip": ["&Add 22", "Loo&k first", "Not no&w", "Cop&y details"],
        "note_strip": ["&View it"],
    }
    for name, buttons in words.items():
        strip = child(page, Strip, name)
        strip.show_words(StripKind.INFO, "Words.", "", [(text, strip.clear) for text in buttons])
    for part in ("banks", "list", "question"):
        child(page, SegmentFrame, "part_segments").choose(part)
        for at in (0, 1):
            choose_bank(page, at)
            settle()
            check_mnemonics(page)
