"""A break: a disc to breathe with, and a way back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from peerprep.ui.context import Context
from peerprep.ui.forms import child
from peerprep.ui.pages.break_page import BreakPage
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from peerprep.ui.widgets.breathing_disc import BreathingDisc
from tests.ui.page_checks import check_page


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> BreakPage:
    made = BreakPage(context)
    qtbot.add_widget(made)
    made.resize(1280, 720)
    made.show()
    return made


def test_arriving_says_that_nothing_is_recorded(page: BreakPage, said: list[str]) -> None:
    page.arrive()
    assert said == ["Break. Nothing is being recorded."]
    assert page.focusWidget().objectName() == "back_button"


def test_disc_rests_with_less_movement(page: BreakPage) -> None:
    disc = child(page, BreathingDisc, "breathing_disc")
    assert disc.is_moving
    theme().choose(less_movement=True)
    assert not disc.is_moving


@pytest.mark.parametrize(
    ("name", "signal"),
    [("back", "back"), ("close", "close_for_today"), ("support", "support_numbers")],
)
def test_every_way_on_is_one_click(
    context: Context, page: BreakPage, qtbot: QtBot, name: str, signal: str
) -> None:
    with qtbot.wait_signal(getattr(context.go, signal)):
        qtbot.mouseClick(child(page, QPushButton, f"{name}_button"), Qt.MouseButton.LeftButton)


def test_numbers_are_in_the_accent_color(page: BreakPage) -> None:
    for number in range(1, 6):
        label = child(page, QLabel, f"count_{number}_label")
        ground = label.palette().color(label.foregroundRole())
        assert ground == theme().color(Ink.ACCENT)


def test_page_passes_the_page_checks(page: BreakPage) -> None:
    check_page(page, ["back_button", "close_button", "support_button"])
