"""Taking back: the offer goes by itself, and only the offer."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from peerprep.ui.take_back import TakeBack
from peerprep.ui.widgets.strip import Strip, StripKind


@pytest.fixture
def offering(qtbot: QtBot) -> Iterator[tuple[Strip, TakeBack]]:
    page = QWidget()
    qtbot.add_widget(page)
    strip = Strip(page)
    QVBoxLayout(page).addWidget(strip)
    page.show()
    yield strip, TakeBack(page, strip)


def test_the_offer_goes_when_its_time_is_up(offering: tuple[Strip, TakeBack]) -> None:
    strip, back = offering
    back.offer("Deleted.", lambda: None)
    assert strip.isVisible()
    back._timer.timeout.emit()
    assert not strip.isVisible()


def test_what_the_strip_says_by_then_of_something_else_stays(
    offering: tuple[Strip, TakeBack],
) -> None:
    strip, back = offering
    back.offer("Deleted.", lambda: None)
    strip.show_words(StripKind.TROUBLE, "The disk is full.")
    back._timer.timeout.emit()
    assert strip.isVisible()
    assert strip.words() == "The disk is full."
