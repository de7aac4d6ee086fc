"""The care page: whom to call, said calmly, before anything else."""

import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from peerprep.ui.context import Context
from peerprep.ui.forms import child
from peerprep.ui.pages.care_page import CarePage
from tests.ui.page_checks import check_page


@pytest.fixture
def page(context: Context, qtbot: QtBot) -> CarePage:
    made = CarePage(context)
    qtbot.add_widget(made)
    made.resize(1280, 720)
    made.show()
    made.arrive()
    return made


def click(page: CarePage, qtbot: QtBot, name: str) -> QPushButton:
    button = child(page, QPushButton, f"{name}_button")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    return button


def test_heading_and_message_are_said_at_once(
    context: Context, qtbot: QtBot, said: list[str]
) -> None:
    page = CarePage(context)
    qtbot.add_widget(page)
    page.show()
    page.arrive()
    assert said[0].startswith("Before anything else, how are you right now? Some of your words")
    assert page.focusWidget().objectName() == "heading_label"


@pytest.mark.parametrize(
    ("name", "copied"),
    [
        ("copy_line", "988"),
        ("copy_trusted", "Today is hard. Can you stay on the phone with me?"),
        ("copy_danger", "911"),
    ],
)
def test_copies_and_says_so(page: CarePage, qtbot: QtBot, name: str, copied: str) -> None:
    button = click(page, qtbot, name)
    assert QGuiApplication.clipboard().text() == copied
    assert button.text() == "Copied."


def test_numbers_follow_the_country(context: Context, page: CarePage) -> None:
    profile = context.profile
    profile.save_settings(dataclasses.replace(profile.settings, country="GB"))
    page.arrive()
    assert child(page, QLabel, "line_title_label").text() == "Call 116 123"
    assert child(page, QPushButton, "copy_danger_button").text() == "Copy &999"


def test_it_is_shown_once_for_a_take(context: Context, page: CarePage, qtbot: QtBot) -> None:
    with qtbot.wait_signal(context.scribe.ready):
        session = context.profile.practice.start([])
        bank = context.profile.banks.built_in()
        take = context.profile.practice.type_answer(
            session.id, bank.asked(bank.questions[0]), "I want to kill myself tonight."
        )
        context.scribe.check_again(take.id)
    assert context.scribe.care_waiting() == take.id
    page.set_subject(take.id)
    page.arrive()
    assert context.scribe.care_waiting() is None


@pytest.mark.parametrize(
    ("name", "signal"),
    [("break", "take_break"), ("close", "close_for_today"), ("okay", "back")],
)
def test_every_way_on_is_one_click(
    context: Context, page: CarePage, qtbot: QtBot, name: str, signal: str
) -> None:
    with qtbot.wait_signal(getattr(context.go, signal)):
        click(page, qtbot, name)


def test_page_passes_the_page_checks(page: CarePage) -> None:
    check_page(
        page,
        [
            "heading_label",
            "copy_line_button",
            "copy_trusted_button",
            "copy_danger_button",
            "break_button",
            "close_button",
            "okay_button",
        ],
    )
