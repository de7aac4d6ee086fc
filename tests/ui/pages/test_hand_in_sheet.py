"""The sheet of Hand in: what it looks for, and when; the lock; takes that went meanwhile."""

from collections.abc import Callable, Collection, Sequence

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from peerprep.domain.redaction import Cover
from peerprep.services.covering import offered
from peerprep.services.sharing import Choices, Plan
from peerprep.ui.context import Context
from peerprep.ui.dialogs.hand_in_sheet import HandInSheet, Wish
from peerprep.ui.hand_in_planning import Handed
from tests.ui.page_checks import check_mnemonics, check_names, check_words
from tests.ui.take_samples import add_spoken

PHRASE = "plain brown bread"

Ask = Callable[..., HandInSheet]


class Asked:
    """What a sheet asked for, and what came of it."""

    def __init__(self, context: Context) -> None:
        self._profile = context.profile
        self.covers: list[tuple[str, ...]] = []
        self.plans: list[Choices] = []
        self.wishes: list[Wish] = []

    def covers_of(self, take_ids: Sequence[str]) -> tuple[Cover, ...]:
        self.covers.append(tuple(take_ids))
        found = self._profile.sharing.covers(take_ids)
        return tuple(offered(found, self._profile.settings.private))

    def plan_of(self, take_ids: Sequence[str], choices: Choices) -> Plan:
        self.plans.append(choices)
        return self._profile.sharing.plan(take_ids, choices)


@pytest.fixture
def asked(context: Context) -> Asked:
    return Asked(context)


@pytest.fixture
def ask(context: Context, qtbot: QtBot, asked: Asked) -> Ask:
    def made(*, name: str = "Sam Oak", done: Collection[str] = ()) -> HandInSheet:
        page = QWidget()
        qtbot.add_widget(page)
        page.resize(1280, 720)
        page.show()
        qtbot.wait_until(page.isActiveWindow)
        takes = context.profile.history.takes()
        handed = Handed(takes, asked.plan_of, asked.covers_of, done=done)
        return HandInSheet.ask(page, "Week 3", name, handed, then=asked.wishes.append)

    return made


def words_of(plan: Plan) -> str:
    (planned,) = plan.takes
    assert planned.take.transcript is not None
    return planned.take.transcript.text


def test_typing_a_name_or_a_passphrase_looks_for_nothing(
    context: Context, ask: Ask, asked: Asked, qtbot: QtBot
) -> None:
    take = add_spoken(context.profile, duration_s=9.0)
    sheet = ask()
    sheet.check_of(take).click()
    assert asked.covers == []  # not before the person rests
    qtbot.wait_until(lambda: len(asked.plans) == 1)
    assert sheet.summary_label.text().startswith("1 take, about ")
    sheet.lock_check.click()
    qtbot.keyClicks(sheet.name_edit, " of Riverside")
    qtbot.keyClicks(sheet.passphrase.edit, f" {PHRASE} ")
    sheet.words_check.click()
    sheet.words_check.click()
    sheet.plan()
    assert asked.covers == [(take,)]
    assert len(asked.plans) == 2
    sheet.hand_in_button.click()
    (wish,) = asked.wishes
    assert wish.plan.pack.made_by == "Sam Oak of Riverside"
    assert wish.passphrase == PHRASE
    assert len(asked.plans) == 2


def test_a_choice_made_a_moment_ago_is_in_what_is_handed_in(
    context: Context, ask: Ask, asked: Asked
) -> None:
    take = add_spoken(context.profile, duration_s=9.0)
    sheet = ask()
    sheet.check_of(take).click()
    sheet.sound_check.click()
    sheet.hand_in_button.click()
    (wish,) = asked.wishes
    assert not any(one.has_sound for one in wish.plan.pack.takes)


def test_words_of_ones_own_are_covered_too(
    context: Context, ask: Ask, asked: Asked, qtbot: QtBot
) -> None:
    take = add_spoken(context.profile, text="We had soup in the kitchen.", duration_s=9.0)
    sheet = ask()
    sheet.check_of(take).click()
    qtbot.keyClicks(sheet.own_edit, "soup,  the  kitchen ,")
    assert sheet.plan() is not None
    assert sheet.covered_label.text().endswith(": soup, the kitchen")
    sheet.cover_check.click()  # that is about what was found
    sheet.hand_in_button.click()
    (wish,) = asked.wishes
    assert words_of(wish.plan) == "We had [covered] in [covered]."


def test_the_passphrase_is_hidden_until_somebody_wants_to_see_it(
    context: Context, ask: Ask, asked: Asked, qtbot: QtBot
) -> None:
    take = add_spoken(context.profile, duration_s=9.0)
    sheet = ask()
    sheet.check_of(take).click()
    sheet.lock_check.click()
    edit = sheet.passphrase.edit
    assert edit.echoMode() == edit.EchoMode.Password
    sheet.passphrase.show_check.click()
    assert edit.echoMode() == edit.EchoMode.Normal
    qtbot.keyClicks(edit, "  ")
    sheet.hand_in_button.click()
    assert asked.wishes == []
    assert sheet.passphrase.answer() != ""
    check_mnemonics(sheet)
    check_names(sheet)
    check_words(sheet)


@pytest.mark.parametrize("looked", [True, False])
def test_a_take_that_was_deleted_meanwhile_is_said(
    context: Context, ask: Ask, asked: Asked, looked: bool
) -> None:
    take = add_spoken(context.profile, duration_s=9.0)
    other = add_spoken(context.profile, duration_s=9.0)
    sheet = ask()
    sheet.check_of(take).click()
    if looked:
        sheet.plan()
        sheet.words_check.click()
    context.profile.history.delete(take)
    sheet.hand_in_button.click()
    assert asked.wishes == []
    assert not sheet.hand_in_button.isEnabled()
    assert sheet.isVisible()
    assert "one of the takes was deleted meanwhile" in sheet.summary_label.text()
    sheet.check_of(take).click()
    sheet.check_of(other).click()
    sheet.hand_in_button.click()
    assert len(asked.wishes) == 1


def test_a_take_that_was_handed_in_says_so(context: Context, ask: Ask) -> None:
    take = add_spoken(context.profile, duration_s=9.0)
    other = add_spoken(context.profile, duration_s=9.0)
    sheet = ask(done=[take])
    assert sheet.check_of(take).text().endswith(", handed in already")
    assert "handed in" not in sheet.check_of(other).text()
    assert not sheet.check_of(take).isChecked()
