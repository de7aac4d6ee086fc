"""What a partner can ask in a live interview: every bank that is here, whole and in its order."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from peerprep.ui.forms import child
from peerprep.ui.widgets.interview_list import InterviewList
from tests.sound_fakes import FakeMicrophone
from tests.ui.bank_samples import ENTRY, add, riverside
from tests.ui.live_parts import KEYS, Two, together
from tests.ui.page_checks import check_page, sideways

BUS = "Someone tells you something private at a bus stop. What do you do?"
CHOSEN = "For this role and these topics"


@pytest.fixture
def two(tmp_path: Path, qapp: object, qtbot: QtBot) -> Iterator[Two]:
    with together(tmp_path, FakeMicrophone(), qtbot) as made:
        document = riverside()
        document["questions"][0]["follow_ups"] = ["What if the bus is there?"]
        document["questions"][3]["roles"] = ["youth"]
        add(made.context, document)
        made.begin()
        yield made


def lists(two: Two) -> QComboBox:
    return child(two.leading, QComboBox, "bank_combo")


def texts(two: Two) -> list[str]:
    model = child(two.leading, InterviewList, "question_list").model()
    return [str(model.index(at, 0).data()) for at in range(model.rowCount())]


def choose_list(two: Two, words: str) -> None:
    """Choose a list by keys."""
    two.press("Alt+F")
    two.qtbot.wait_until(lists(two).hasFocus)
    two.press("Home")
    while lists(two).currentText() != words:
        two.press("Down")


def test_every_bank_can_be_asked_from_whole_and_in_its_order(two: Two) -> None:
    shown = [lists(two).itemText(at) for at in range(lists(two).count())]
    built_in = two.context.profile.banks.built_in()
    assert shown == [CHOSEN, built_in.title, "Riverside spring cohort"]
    assert len(texts(two)) == len(KEYS)
    choose_list(two, "Riverside spring cohort")
    assert texts(two) == [question["text"] for question in riverside()["questions"]]
    assert two.offered()[0] == "At home  ·  about 1½ minutes"
    choose_list(two, built_in.title)
    assert len(texts(two)) == len(built_in.questions)
    choose_list(two, CHOSEN)
    assert len(texts(two)) == len(KEYS)
    check_page(two.leading, ["bank_combo", "search_edit", "question_list"], owner=two.partner)


def test_a_bank_that_is_left_out_of_practice_is_here_and_an_empty_one_is_not(two: Two) -> None:
    profile = two.context.profile
    profile.bank_editing.new_bank("Nothing in it yet")
    two.begin_anew()
    assert lists(two).findText("Nothing in it yet") < 0
    assert lists(two).findText("Riverside spring cohort") > 0


def test_search_finds_within_the_chosen_bank(two: Two) -> None:
    choose_list(two, "Riverside spring cohort")
    two.press("Ctrl+F")
    two.type("PHONE")
    assert texts(two) == ["A person asks for your phone number. What do you do?"]
    two.press("Return")
    two.press("Return")
    assert two.question == "A person asks for your phone number. What do you do?"
    assert len(texts(two)) == 4


def test_a_question_of_a_bank_is_answered_and_followed_up(two: Two) -> None:
    choose_list(two, "Riverside spring cohort")
    two.press("Tab")
    two.press("Tab")
    two.press("Home")
    two.press("Return")
    assert two.question == BUS
    two.press("Ctrl+R")
    two.speak(1.0)
    two.stop()
    assert (two.takes()[0].question.bank, two.takes()[0].question.key) == (
        "riverside",
        "riverside/bus",
    )
    assert two.offered()[:2] == ["In the other window  ·  Answered", "Follow-up"]


def test_the_question_on_the_screen_and_its_follow_ups_stay_in_another_list(two: Two) -> None:
    choose_list(two, "Riverside spring cohort")
    two.press("Tab")
    two.press("Tab")
    two.press("Home")
    two.press("Return")
    choose_list(two, CHOSEN)
    assert texts(two)[:2] == [BUS, "What if the bus is there?"]
    assert len(texts(two)) == len(KEYS) + 2
    two.press("Tab")
    two.press("Tab")
    two.press("Home")
    two.press("Down")
    two.press("Return")
    assert two.question == "What if the bus is there?"
    assert texts(two)[:2] == [BUS, "What if the bus is there?"]


def test_a_bank_that_went_meanwhile_is_no_trouble(two: Two) -> None:
    choose_list(two, "Riverside spring cohort")
    two.context.profile.banks.let_go("riverside")
    two.press("Tab")
    two.press("Tab")
    two.press("Home")
    two.press("Return")
    assert two.question == BUS
    assert lists(two).findText("Riverside spring cohort") < 0


def test_a_strangers_endless_words_widen_nothing(two: Two) -> None:
    questions = [{"key": f"q{n}", "text": f"Question {n}?", **ENTRY} for n in range(300)]
    add(two.context, riverside(id="long", title="W" * 120, questions=questions))
    two.begin_anew()
    two.partner.resize(1280, 720)
    choose_list(two, "W" * 120)
    assert len(texts(two)) == 300
    assert child(two.leading, InterviewList, "question_list").isVisible()
    assert sideways(two.leading) == []
    assert two.partner.width() == 1280
