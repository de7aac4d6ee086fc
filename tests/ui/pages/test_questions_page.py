"""Questions: the banks, their questions, and one to read and practice."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from peerprep.domain.questions import typographic
from peerprep.services.bank_editing import BankEditing
from peerprep.services.banks import BankService
from peerprep.ui.bank_words import BankWords
from peerprep.ui.context import Context
from peerprep.ui.forms import child
from peerprep.ui.models.questions_model import TAG_ROLE, TOPIC_ROLE
from peerprep.ui.pages.questions_page import QuestionsPage
from peerprep.ui.theme import theme
from peerprep.ui.widgets.bank_list import BankList
from peerprep.ui.widgets.question_editor import QuestionEditor
from peerprep.ui.widgets.question_label import QuestionLabel
from peerprep.ui.widgets.question_list import QuestionList
from peerprep.ui.widgets.segments import SegmentFrame
from peerprep.ui.widgets.strip import Strip
from tests.ui import page_checks
from tests.ui.bank_samples import add, riverside
from tests.ui.page_checks import check_page, check_tab_order
from tests.ui.pictures import settle

Open = Callable[[], QuestionsPage]
EDITOR_TAB = [
    "bank_list",
    "bank_more_button",
    "new_bank_button",
    "search_edit",
    "question_list",
    "text_edit",
    "topic_combo",
    "time_spin",
    "covers_edit",
    "follow_edit",
    "story_check",
    "delete_button",
    "more_button",
    "import_bank_button",
    "export_button",
    "new_button",
]


@pytest.fixture
def open_page(context: Context, qtbot: QtBot) -> Open:
    def opened() -> QuestionsPage:
        page = QuestionsPage(context)
        qtbot.add_widget(page)
        page.resize(1280, 720)
        page.show()
        page.arrive()
        return page

    return opened


def listed(page: QuestionsPage) -> list[str]:
    model = child(page, QuestionList, "question_list").model()
    return [str(model.index(at, 0).data()) for at in range(model.rowCount())]


def banks(page: QuestionsPage) -> list[tuple[str, str]]:
    model = child(page, BankList, "bank_list").model()
    rows = (model.index(at, 0) for at in range(model.rowCount()))
    return [(str(row.data()), str(row.data(TOPIC_ROLE))) for row in rows]


def choose_bank(page: QuestionsPage, at: int) -> None:
    view = child(page, BankList, "bank_list")
    view.setCurrentIndex(view.model().index(at, 0))


def lines(page: QuestionsPage, name: str) -> list[str]:
    holder = child(page, QWidget, f"{name}_lines")
    return [label.text() for label in holder.findChildren(QLabel) if not label.isHidden()]


def test_all_shipped_questions_are_listed(context: Context, open_page: Open) -> None:
    page = open_page()
    bank = context.profile.banks.built_in()
    assert listed(page) == [typographic(question.text) for question in bank.questions]
    assert child(page, QLineEdit, "search_edit").placeholderText() == "Search 95 questions"


def test_first_question_is_shown_with_what_belongs_to_it(context: Context, open_page: Open) -> None:
    page = open_page()
    question = context.profile.banks.built_in().questions[0]
    assert child(page, QuestionLabel, "question_label").text() == typographic(question.text)
    assert lines(page, "covers") == [typographic(line) for line in question.covers]
    assert lines(page, "follow_ups") == [typographic(line) for line in question.follow_ups]
    assert lines(page, "source") == [question.source]
    assert lines(page, "roles") == ["Every role"]
    facts = child(page, QLabel, "facts_label").text()
    assert facts == "Answer time: about 2½ minutes  ·  usually draws a personal story"


def test_note_is_shown_only_where_there_is_one(context: Context, open_page: Open) -> None:
    page = open_page()
    assert not child(page, QWidget, "note_part").isVisible()
    bank = context.profile.banks.built_in()
    at = next(at for at, question in enumerate(bank.questions) if question.note)
    view = child(page, QuestionList, "question_list")
    view.setCurrentIndex(view.model().index(at, 0))
    assert lines(page, "note") == [typographic(bank.questions[at].note)]


def test_arrow_shows_the_next_question(open_page: Open, qtbot: QtBot) -> None:
    page = open_page()
    qtbot.keyClick(child(page, QuestionList, "question_list"), Qt.Key.Key_Down)
    words = "Why are you interested in peer support?"
    assert child(page, QuestionLabel, "question_label").text() == words


def test_search_narrows_and_says_how_many(open_page: Open, qtbot: QtBot, said: list[str]) -> None:
    page = open_page()
    edit = child(page, QLineEdit, "search_edit")
    qtbot.keyClicks(edit, "LIVED experience")
    qtbot.wait_until(lambda: len(listed(page)) < 95)
    assert "Tell me about your lived experience" in listed(page)
    assert said[-1] == f"{len(listed(page))} questions."
    edit.setText("xylophone")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert child(page, QLabel, "empty_label").text() == "No questions with “xylophone”."
    assert not child(page, QWidget, "detail_card").isVisible()
    assert not child(page, QWidget, "empty_flow").isVisible()


def test_search_finds_topics(context: Context, open_page: Open, qtbot: QtBot) -> None:
    page = open_page()
    edit = child(page, QLineEdit, "search_edit")
    edit.setText("boundaries and ETHICS")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    bank = context.profile.banks.built_in()
    of_topic = [q for q in bank.questions if q.category == "boundaries_ethics"]
    assert {typographic(question.text) for question in of_topic} <= set(listed(page))


def test_ctrl_f_goes_to_the_search(open_page: Open, qtbot: QtBot) -> None:
    page = open_page()
    qtbot.wait_until(page.isActiveWindow)
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert child(page, QLineEdit, "search_edit").hasFocus()


@pytest.mark.parametrize("way", ["button", "enter"])
def test_practice_starts_this_question(
    context: Context, open_page: Open, qtbot: QtBot, way: str
) -> None:
    page = open_page()
    view = child(page, QuestionList, "question_list")
    qtbot.keyClick(view, Qt.Key.Key_Down)
    with qtbot.wait_signal(context.go.start) as went:
        if way == "enter":
            qtbot.keyClick(view, Qt.Key.Key_Return)
        else:
            button = child(page, QPushButton, "practice_button")
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [question.text for question in went.args[0]] == [
        "Why are you interested in peer support?"
    ]


def test_practice_asks_a_question_of_an_added_bank_as_its_own(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    add(context, riverside())
    page = open_page()
    choose_bank(page, 1)
    with qtbot.wait_signal(context.go.start) as went:
        qtbot.keyClick(child(page, QuestionList, "question_list"), Qt.Key.Key_Return)
    (asked,) = went.args[0]
    assert (asked.key, asked.bank, asked.bank_version) == ("riverside/bus", "riverside", "3")


def test_broken_bank_is_one_sentence_and_the_page_is_there(
    context: Context, open_page: Open, tmp_path: Path
) -> None:
    broken = tmp_path / "questions.json"
    broken.write_text('{"id": 5}', encoding="utf-8")
    context.profile.banks = BankService(shipped=broken)
    context.profile.bank_editing = BankEditing(context.profile.banks)
    page = open_page()
    words = child(page, Strip, "note_strip").words()
    assert words.startswith("The question bank questions.json was not used: ")
    assert child(page, QLabel, "empty_label").text() == "No questions here yet."
    assert page.main_control is child(page, QLineEdit, "search_edit")


def test_several_banks_can_be_chosen(context: Context, open_page: Open, qtbot: QtBot) -> None:
    add(context, riverside())
    context.profile.bank_editing.new_bank("Mine & yours")
    page = open_page()
    assert banks(page) == [
        ("PeerPrep questions", "95 questions"),
        ("Riverside spring cohort", "4 questions, version 3"),
        ("Mine & yours", "0 questions"),
    ]
    view = child(page, BankList, "bank_list")
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert len(listed(page)) == 4
    assert child(page, QuestionEditor, "editor").isVisible()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert child(page, QLabel, "empty_label").text() == "No questions here yet."
    empty = child(page, QWidget, "empty_flow").findChildren(QPushButton)
    assert [button.text() for button in empty] == ["New question", "Import"]
    assert child(page, QWidget, "empty_flow").isVisible()


def test_what_an_update_brought_is_marked(context: Context, open_page: Open) -> None:
    add(context, riverside())
    document = riverside(version="4")
    document["questions"][1]["text"] = "In other words?"
    document["questions"].insert(0, {**document["questions"][0], "key": "new", "text": "New one?"})
    add(context, document)
    page = open_page()
    choose_bank(page, 1)
    model = child(page, QuestionList, "question_list").model()
    tags = [model.index(at, 0).data(TAG_ROLE) for at in range(5)]
    assert tags == ["New", "", "Changed", "", ""]
    spoken = model.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "In other words?, At home, Changed"


def test_the_same_question_elsewhere_is_said_calmly(context: Context, open_page: Open) -> None:
    document = riverside()
    document["questions"][0]["text"] = "Tell me about your lived experience"
    add(context, document)
    page = open_page()
    words = "The same question is in Riverside spring cohort."
    assert child(page, QLabel, "alike_label").text() == words
    choose_bank(page, 1)
    words = "The same question is in PeerPrep questions."
    assert child(page, QLabel, "twin_label").text() == words
    assert not page.findChildren(BankWords, options=Qt.FindChildOption.FindDirectChildrenOnly)


def test_a_wide_window_lists_times_and_roles(context: Context, open_page: Open) -> None:
    document = riverside()
    document["questions"][0]["roles"] = ["coach", "youth"]
    add(context, document)
    page = open_page()
    page.resize(1920, 1080)
    settle()
    choose_bank(page, 1)
    model = child(page, QuestionList, "question_list").model()
    seconds = [model.index(at, 0).data(TOPIC_ROLE) for at in range(2)]
    assert seconds == [
        "At home  ·  about 1½ minutes  ·  Coach, Youth",
        "At home  ·  about 1½ minutes  ·  Every role",
    ]


def test_one_column_has_a_tab_for_each_part(context: Context, open_page: Open) -> None:
    add(context, riverside())
    page = open_page()
    choose_bank(page, 1)
    theme().choose(text_size=2.0)
    settle()
    tabs = child(page, SegmentFrame, "part_segments")
    parts = {"banks": "bank_list", "list": "question_list", "question": "text_edit"}
    for key in parts:
        tabs.choose(key)
        settle()
        shown = [key for key, name in parts.items() if child(page, QWidget, name).isVisible()]
        assert shown == [key]


def test_a_bank_added_by_another_program_is_there_on_arrival(
    context: Context, open_page: Open
) -> None:
    page = open_page()
    other = BankService(context.profile._database)
    BankEditing(other).new_bank("Elsewhere")
    page.arrive()
    assert banks(page)[-1] == ("Elsewhere", "0 questions")


def test_stranger_texts_are_shown_as_letters(context: Context, open_page: Open) -> None:
    hostile = "<b>bold</b> &amp; <img src=x> " + "W" * 400
    document = riverside(title=hostile[:100])
    document["categories"][0]["label"] = hostile[:70]
    document["questions"][0] |= {"text": hostile, "covers": [hostile], "follow_ups": [hostile]}
    add(context, document)
    page = open_page()
    choose_bank(page, 1)
    settle()
    assert listed(page)[0] == hostile
    assert page.width() == 1280
    labels = [label for label in page.findChildren(QLabel) if label.objectName()[:3] != "qt_"]
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


@pytest.mark.parametrize("bank", [0, 1])
def test_page_is_usable_by_everyone(
    context: Context, open_page: Open, monkeypatch: pytest.MonkeyPatch, bank: int
) -> None:
    # the questions are quoted as their sources have them, so only PeerPrep's words are judged
    monkeypatch.setattr(page_checks, "_FORBIDDEN", re.compile("(?!)"))
    add(context, riverside())
    page = open_page()
    choose_bank(page, bank)
    reading = [
        "bank_list",
        "new_bank_button",
        "search_edit",
        "question_list",
        "copy_button",
        "practice_button",
        "import_button",
        "import_bank_button",
        "export_button",
        "new_button",
    ]
    check_page(page, EDITOR_TAB if bank else reading)


@pytest.mark.parametrize("part", ["banks", "list", "question"])
def test_each_part_alone_is_usable_by_everyone(
    context: Context, open_page: Open, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    monkeypatch.setattr(page_checks, "_FORBIDDEN", re.compile("(?!)"))
    add(context, riverside())
    page = open_page()
    choose_bank(page, 1)
    child(page, SegmentFrame, "part_segments").choose(part)
    theme().choose(text_size=2.0)
    settle()
    page_checks.check_mnemonics(page)
    page_checks.check_names(page)
    check_page(page)


def test_the_order_of_tab_is_that_of_the_page(context: Context, open_page: Open) -> None:
    add(context, riverside())
    page = open_page()
    choose_bank(page, 1)
    check_tab_order(page, EDITOR_TAB)


def test_shift_f10_asks_for_the_menu_of_the_question(open_page: Open, qtbot: QtBot) -> None:
    rows = child(open_page(), QuestionList, "question_list")
    rows.more_asked.disconnect()  # a menu takes the keyboard, which the offscreen plugin has not
    with qtbot.wait_signal(rows.more_asked) as asked:
        qtbot.keyClick(rows, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert asked.args[0] == rows.chosen_key() != ""
