"""A bank's own rubric beside a take of its question, and in the file for a partner; by keys."""

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from peerprep import settings
from peerprep.domain.modes import Mode
from peerprep.domain.rubric_json import rubric_from_json
from peerprep.services.rubrics import built_in
from peerprep.services.sharing import Choices
from peerprep.ui.context import Context
from peerprep.ui.forms import child
from peerprep.ui.pages.take_page import TakePage
from peerprep.ui.widgets.ideas_card import IdeasCard
from peerprep.ui.widgets.rating_card import RatingCard
from tests.services.test_bank_reading import rubric
from tests.ui.bank_samples import add, riverside
from tests.ui.page_checks import all_words, check_names, check_tab_order, check_words
from tests.ui.pages.opened_pages import opening
from tests.ui.pages.sharing_parts import Sharing
from tests.ui.session_parts import Practice
from tests.ui.take_samples import add_spoken, first_key

Open = Callable[[str], TakePage]
THEIRS = rubric(title="Riverside words")


@pytest.fixture
def open_page(context: Context, qtbot: QtBot) -> Iterator[Open]:
    with opening(lambda: TakePage(context), qtbot, active=True) as opened:
        yield opened


@pytest.fixture
def take_id(context: Context) -> str:
    add(context, riverside(rubric=THEIRS))
    return add_spoken(context.profile, "riverside/bus", duration_s=3)


def card(page: TakePage) -> RatingCard:
    found = child(page, RatingCard, "rating_card")
    found.fold_button.setChecked(True)
    return found


def shown(page: TakePage) -> str:
    return " ".join(w.text() for w in card(page).findChildren(QLabel) if w.isVisible())


def chips(page: TakePage) -> list[str]:
    return [c.text() for c in card(page).findChildren(QCheckBox) if c.isVisible()]


def choice(page: TakePage) -> QComboBox:
    return card(page).choice


def choose_other(page: TakePage, qtbot: QtBot, key: Qt.Key) -> None:
    choice(page).setFocus()
    qtbot.keyClick(choice(page), key)


def test_a_take_is_rated_with_the_rubric_of_its_bank(
    context: Context, open_page: Open, take_id: str
) -> None:
    page = open_page(take_id)
    assert chips(page) == ["Not yet", "Clear"]
    assert choice(page).currentText() == "Riverside words (this bank’s)"
    child(page, QCheckBox, "hope_yes_chip").click()
    (rating,) = context.profile.history.take(take_id).ratings
    assert (rating.rubric, rating.title, rating.label) == ("short", "Hope", "Clear")


def test_the_rubric_in_use_stays_a_choice_and_earlier_ratings_can_be_read(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str
) -> None:
    context.profile.margins.rate(take_id, "hope", "clear", "I say where I am.", rubric=built_in())
    page = open_page(take_id)
    assert "Hope comes through: Clear" in shown(page)
    assert "I say where I am." in shown(page)
    child(page, QCheckBox, "hope_yes_chip").click()
    choose_other(page, qtbot, Qt.Key.Key_Down)
    assert choice(page).currentText() == built_in().title
    assert choice(page).hasFocus()
    assert child(page, QCheckBox, "hope_clear_chip").isChecked()
    assert "Hope: Clear" in shown(page)
    kept = settings.load(context.profile.paths.settings)[0]
    assert kept.bank_rubrics_left_out == ("riverside",)
    choose_other(page, qtbot, Qt.Key.Key_Up)
    assert chips(page) == ["Not yet", "Clear"]
    assert context.profile.settings.bank_rubrics_left_out == ()


def test_a_take_of_another_bank_has_no_such_choice(
    context: Context, open_page: Open, take_id: str
) -> None:
    other = add_spoken(context.profile, first_key(context.profile), duration_s=3)
    page = open_page(other)
    assert not choice(page).isVisible()
    assert len(chips(page)) == len(built_in().criteria) * len(built_in().levels)


def test_a_bank_that_went_leaves_its_ratings_to_be_read(
    context: Context, open_page: Open, take_id: str
) -> None:
    theirs = rubric_from_json(THEIRS)
    context.profile.margins.rate(take_id, "hope", "yes", "At the end.", rubric=theirs)
    context.profile.banks.let_go("riverside")
    page = open_page(take_id)
    assert not choice(page).isVisible()
    assert "Hope: Clear" in shown(page)
    assert "At the end." in shown(page)


def test_a_sentence_being_typed_is_kept_when_the_rubric_is_changed(
    context: Context, open_page: Open, qtbot: QtBot, take_id: str
) -> None:
    page = open_page(take_id)
    child(page, QCheckBox, "hope_yes_chip").click()
    sentence = card(page).group("hope").controls()[1]
    qtbot.keyClicks(sentence, "Warm")
    choose_other(page, qtbot, Qt.Key.Key_Down)
    assert [r.sentence for r in context.profile.history.take(take_id).ratings] == ["Warm"]
    assert "“Warm”" in shown(page)


def test_the_choice_can_be_reached_by_everyone(open_page: Open, qtbot: QtBot, take_id: str) -> None:
    page = open_page(take_id)
    choose_other(page, qtbot, Qt.Key.Key_Down)  # other groups are made now
    check_names(page)
    check_words(page)
    order = ["rating_button", "rubric_choice_combo", "work_connection_not_yet_chip"]
    check_tab_order(page, [*order, "change_rubric_button"])


def test_strong_answer_points_of_a_bank_are_shown_as_the_built_in_ones(
    context: Context, practice: Practice
) -> None:
    document = riverside()
    document["questions"][0]["covers"] = ["Offers a quieter place", "Asks what they'd like"]
    document["questions"][1]["covers"] = ["Says what the role allows"]
    add(context, document)
    pool = context.profile.banks.pool(["peerprep-core"])
    asked = [pool.asked(question) for question in pool.questions[:2]]
    practice.session.start(asked, Mode.PRACTICE, "any", 0)
    ideas = child(practice.page, IdeasCard, "ideas_card")
    assert ideas.isVisible()
    assert {"Offers a quieter place", "Asks what they’d like"} <= set(all_words(ideas))
    practice.record()
    assert "Says what the role allows" in all_words(practice.page)
    (take,) = practice.takes()
    assert take.question.covers == ("Offers a quieter place", "Asks what they'd like")


def test_a_file_for_a_partner_brings_the_rubric_of_the_bank(
    context: Context, qtbot: QtBot, take_id: str, tmp_path: Path
) -> None:
    sheet = Sharing(context, qtbot, tmp_path / "bus.peerprep").open(take_id)
    assert sheet._plan is not None
    assert sheet._plan.pack.rubric == rubric_from_json(THEIRS)
    sheet.close_sheet()
    choices = Choices(rubric=context.profile.fitting_rubric.of_banks(["riverside"]))
    plan = context.profile.sharing.plan([take_id], choices)
    context.profile.sharing.write(plan, tmp_path / "made.peerprep")
    with zipfile.ZipFile(tmp_path / "made.peerprep") as file:
        assert b"Riverside words" in file.read("rubric.json")
