"""Every page of the registry can be made and is what the window expects."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from peerprep import settings as settings_file
from peerprep.paths import AppPaths
from peerprep.settings import Settings
from peerprep.ui.context import Context
from peerprep.ui.main_window import MainWindow
from peerprep.ui.places import PAGES, PLACES, WHOLE_WINDOW, make
from peerprep.ui.theme import theme
from tests.sound_fakes import FakeMicrophone, FakeSpeaker
from tests.ui.page_checks import check_names, check_words
from tests.ui.session_parts import opened


@pytest.fixture
def context(tmp_path: Path, qapp: QApplication) -> Iterator[Context]:
    paths = AppPaths(tmp_path / "profile")
    paths.create()
    settings_file.save(Settings(first_run_done=True), paths.settings)
    with opened(paths.base, FakeMicrophone(), FakeSpeaker()) as made:
        yield made


@pytest.mark.parametrize("name", sorted(PAGES))
def test_page_is_what_the_window_expects(name: str, context: Context, qtbot: QtBot) -> None:
    page = make(PAGES[name], context)
    qtbot.add_widget(page)
    assert page.title
    assert callable(page.arrive)
    assert page.main_control is not None


def test_places_are_pages_beside_the_rail() -> None:
    names = {place.name for place in PLACES}
    assert names <= set(PAGES)
    assert not names & WHOLE_WINDOW


def test_the_rail_has_its_five_places_in_order() -> None:
    assert [(place.words, place.keys) for place in PLACES] == [
        ("Practice", "Ctrl+1"),
        ("My takes", "Ctrl+2"),
        ("Partner review", "Ctrl+3"),
        ("Questions", "Ctrl+4"),
        ("Settings", "Ctrl+5"),
    ]


def test_every_place_is_reached_by_its_key_and_has_the_focus(
    context: Context, qtbot: QtBot
) -> None:
    window = MainWindow(theme())
    window.resize(1280, 720)
    window.show()
    qtbot.wait_until(window.isActiveWindow)
    window.attach(context)
    for key in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_1):
        focused = QApplication.focusWidget() or window
        qtbot.keyClick(focused, key, Qt.KeyboardModifier.ControlModifier)
        page = window.shown()
        assert page.isAncestorOf(QApplication.focusWidget())
        check_names(window)
        check_words(window)
    window.close()
    shiboken6.delete(window)
