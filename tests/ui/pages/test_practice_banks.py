"""Practicing from several banks: their questions, topics and roles, and which of them take part."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from peerprep import settings
from peerprep.domain.questions import QuestionBank
from peerprep.ui.context import Context
from peerprep.ui.dialogs.import_sheet import ImportSheet
from peerprep.ui.forms import child
from peerprep.ui.pages.practice_page import PracticePage
from peerprep.ui.pages.takes_page import TakesPage
from peerprep.ui.widgets.flow import ChipGroup
from peerprep.ui.widgets.question_label import QuestionLabel
from peerprep.ui.widgets.question_list import QuestionList
from peerprep.ui.widgets.strip import Strip
from tests.ui.bank_samples import add, riverside
from tests.ui.page_checks import check_page, check_tab_order, sideways
from tests.ui.pictures import settle


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> PracticePage:
    page = PracticePage(context)
    qtbot.add_widget(page)
    page.resize(1069, 720)
    page.show()
    page.arrive()
    return page


def chips(page: PracticePage, name: str) -> ChipGroup:
    return child(page, ChipGroup, name)


def labels(page: PracticePage) -> set[str]:
    bank: QuestionBank = page._bank
    return {topic.label for topic in bank.categories}


def start(page: PracticePage, qtbot: QtBot) -> None:
    button = child(page, QPushButton, "session_button")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_one_bank_is_no_choice(page: PracticePage) -> None:
    assert not child(page, QWidget, "banks_field").isVisible()


def test_a_second_bank_can_be_left_out_and_that_is_kept(
    context: Context, page: PracticePage
) -> None:
    add(context, riverside())
    assert child(page, QWidget, "banks_field").isVisible()
    assert chips(page, "bank_chips").chosen() == ("peerprep-core", "riverside")
    assert {"Lived experience", "At home"} <= labels(page)
    chips(page, "bank_chips").chip("peerprep-core").click()
    assert labels(page) == {"At home"}
    question = child(page, QuestionLabel, "question_label").text()
    assert question.startswith("Someone tells you something private")
    assert settings.load(context.profile.paths.settings)[0].banks_left_out == ("peerprep-core",)
    chips(page, "bank_chips").chip("peerprep-core").click()
    assert context.profile.settings.banks_left_out == ()


def test_a_session_is_asked_from_the_chosen_banks(
    context: Context, page: PracticePage, qtbot: QtBot
) -> None:
    add(context, riverside())
    chips(page, "bank_chips").chip("peerprep-core").click()
    with qtbot.wait_signal(context.go.start) as went:
        start(page, qtbot)
    asked = went.args[0]
    assert len(asked) == 3
    assert {question.bank for question in asked} == {"riverside"}
    assert all(question.key == f"riverside/{question.key_in_bank}" for question in asked)


def test_without_any_bank_a_sentence_says_what_to_do(
    context: Context, page: PracticePage, qtbot: QtBot
) -> None:
    add(context, riverside())
    for key in ("peerprep-core", "riverside"):
        chips(page, "bank_chips").chip(key).click()
    assert not child(page, QWidget, "next_card").isVisible()
    start(page, qtbot)
    words = "Choose at least one bank under Questions from."
    assert child(page, Strip, "note_strip").words() == words


def test_roles_and_topics_of_an_added_bank_are_offered(
    context: Context, page: PracticePage
) -> None:
    document = riverside(roles=[{"id": "lead", "label": "Team lead"}])
    document["questions"][0]["roles"] = ["lead"]
    add(context, document)
    role = child(page, QComboBox, "role_combo")
    role.setCurrentIndex(role.findText("Team lead"))
    assert context.profile.settings.role == "role.team lead"
    chips(page, "bank_chips").chip("peerprep-core").click()
    texts = child(page, QuestionLabel, "question_label").text()
    assert texts.startswith("Someone tells you")


def test_a_role_whose_bank_is_gone_is_no_other_role(context: Context, page: PracticePage) -> None:
    document = riverside(roles=[{"id": "lead", "label": "Team lead"}])
    add(context, document)
    role = child(page, QComboBox, "role_combo")
    role.setCurrentIndex(role.findText("Team lead"))
    context.profile.banks.let_go("riverside")
    assert role.currentText() == "Not sure yet"


def test_page_with_banks_is_usable_by_everyone(context: Context, page: PracticePage) -> None:
    add(context, riverside(title="A rather long name of a cohort in spring and summer 2026"))
    check_page(page)
    banks = child(page, ChipGroup, "bank_chips").chip("peerprep-core")
    banks.setObjectName("first_bank")
    check_tab_order(page, ["role_combo", "think_combo", "first_bank", "session_button"])


def test_my_takes_narrows_to_topics_of_every_bank(context: Context, qtbot: QtBot) -> None:
    add(context, riverside())
    takes = TakesPage(context)
    qtbot.add_widget(takes)
    takes.show()
    takes.arrive()
    topics = child(takes, QComboBox, "topics_combo")
    assert topics.findText("At home") > 0
    assert topics.findText("Lived experience") > 0
    context.profile.banks.let_go("riverside")
    takes.arrive()
    assert topics.findText("At home") < 0


def test_a_recording_can_answer_a_question_of_an_added_bank(
    context: Context, page: PracticePage, qtbot: QtBot
) -> None:
    add(context, riverside())
    pool = context.profile.banks.pool()
    sheet = ImportSheet.ask(
        page, pool, "a.m4a", more=0, at_hand="riverside/team", then=lambda _choice: None
    )
    assert sheet.findChildren(QuestionList)[0].chosen_key() == "riverside/team"
    sheet._accept()
    assert sheet.choice is not None
    assert sheet.choice.question.bank == "riverside"
    assert sheet.choice.question.key == "riverside/team"


def test_up_next_names_the_topic_of_its_bank(context: Context, page: PracticePage) -> None:
    add(context, riverside())
    chips(page, "bank_chips").chip("peerprep-core").click()
    facts = child(page, QLabel, "next_facts_label").text()
    assert facts == "At home  ·  about 1½ minutes"


def test_a_strangers_endless_words_push_nothing_aside(context: Context, page: PracticePage) -> None:
    document = riverside(title="W" * 120)
    document["categories"][0]["label"] = "W" * 80
    document["roles"] = [{"id": "r", "label": "W" * 80}]
    document["questions"][0] |= {"text": "W" * 2000, "roles": ["r"]}
    add(context, document)
    chips(page, "bank_chips").chip("peerprep-core").click()
    assert child(page, QuestionLabel, "question_label").text() == "W" * 2000
    for size in (1069, 1280):
        page.resize(size, 720)
        settle()
        assert (page.width(), sideways(page)) == (size, [])
