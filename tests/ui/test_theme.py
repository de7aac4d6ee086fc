"""Colors, type and sizes follow the person's choices at once."""

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from peerprep.ui.layout import Width, width_class
from peerprep.ui.palette import PAIRS, Ink
from peerprep.ui.properties import restyle
from peerprep.ui.theme import TYPE, theme
from peerprep.ui.widgets.labels import set_role
from tests.ui.pictures import settle


def test_dark_is_shown_at_once(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.add_widget(page)
    page.resize(40, 40)
    page.show()
    with qtbot.wait_signal(theme().changed):
        theme().choose(appearance="dark")
    settle()
    assert page.grab().toImage().pixelColor(20, 20).name().upper() == PAIRS[Ink.WINDOW][1]


def test_second_text_follows_a_switch(qtbot: QtBot) -> None:
    label = QLabel("Saved")
    qtbot.add_widget(label)
    set_role(label, "second")
    label.show()
    theme().choose(appearance="dark")
    settle()
    color = label.palette().color(label.foregroundRole())
    assert color.name().upper() == PAIRS[Ink.INK2][1]


def test_text_size_scales_controls(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.add_widget(page)
    button = QPushButton("Start", page)
    label = QLabel("Title", page)
    label.setProperty("role", "title")
    box = QVBoxLayout(page)
    box.addWidget(button)
    box.addWidget(label)
    page.show()
    before = (button.sizeHint().height(), label.font().pointSizeF())
    theme().choose(text_size=2.0)
    settle()
    assert button.sizeHint().height() == 2 * before[0]
    assert label.font().pointSizeF() == pytest.approx(2 * before[1])


@pytest.mark.parametrize(("asked", "kept"), [(0.2, 1.0), (1.5, 1.5), (9.0, 2.0)])
def test_text_size_stays_within_bounds(asked: float, kept: float) -> None:
    theme().choose(text_size=asked)
    assert theme().text_size == kept


@pytest.mark.parametrize("role", list(TYPE))
def test_every_type_role_uses_a_house_face(role: str) -> None:
    family = theme().font(role).families()[0]
    assert family.startswith("Literata" if TYPE[role].serif else "Atkinson Hyperlegible")


def test_plain_questions_are_sans() -> None:
    theme().choose(plain_questions=True)
    assert theme().font("question_card").families()[0].startswith("Atkinson")


def test_quotes_are_italic() -> None:
    assert theme().font("quote").italic()
    assert not theme().font("body").italic()


def test_titles_are_bold() -> None:
    assert theme().font("title").weight() == QFont.Weight.Bold


def test_hint_makes_a_button_wider(qtbot: QtBot) -> None:
    button = QPushButton("Stop and save")
    qtbot.add_widget(button)
    before = button.sizeHint().width()
    restyle(button, hint="Ctrl+R")
    assert button.sizeHint().width() > before


@pytest.mark.parametrize(
    ("width_px", "em_px", "expected"),
    [
        (1920, 15, Width.THREE),
        (1280, 15, Width.TWO),
        (1280, 16.5, Width.MENU),
        (1280, 18.75, Width.NARROW),
        (1024, 30, Width.NARROW),
    ],
)
def test_width_class_counts_in_text_sizes(width_px: int, em_px: float, expected: Width) -> None:
    assert width_class(width_px, em_px) is expected


def test_no_style_sheet_is_used(qapp: QApplication) -> None:
    assert qapp.styleSheet() == ""
