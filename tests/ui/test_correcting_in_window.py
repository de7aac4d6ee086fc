"""Words are put right in the whole window: Esc, closing and a full disk lose nothing."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from peerprep.ui.context import Context
from peerprep.ui.dialogs.confirm import Confirm
from peerprep.ui.main_window import MainWindow
from peerprep.ui.pages.take_page import TakePage
from peerprep.ui.pages.takes_page import TakesPage
from peerprep.ui.theme import theme
from peerprep.ui.widgets.words_editor import WordsEditor
from tests.full_disk import FullDisk
from tests.sound_fakes import FakeMicrophone, FakeSpeaker
from tests.ui.session_parts import opened
from tests.ui.take_samples import add_spoken


class Window:
    """The window on a take, with a word typed at its beginning."""

    def __init__(self, context: Context, qtbot: QtBot) -> None:
        self.context = context
        self.qtbot = qtbot
        profile = context.profile
        profile.save_settings(dataclasses.replace(profile.settings, first_run_done=True))
        self.take_id = add_spoken(profile, duration_s=3)
        self.window = MainWindow(theme())
        qtbot.add_widget(self.window)
        self.window.resize(1280, 720)
        self.window.show()
        self.window.attach(context)
        qtbot.wait_until(self.window.isActiveWindow)
        context.go.place.emit("takes")
        context.go.open_take.emit(self.take_id)
        self.press("Ctrl+E")
        assert isinstance(self.window.focusWidget(), WordsEditor)
        self.press("Ctrl+Home")
        qtbot.keyClicks(self.window.focusWidget(), "Well, ")

    def press(self, keys: str) -> None:
        combination = QKeySequence(keys)[0]
        target = self.window.focusWidget() or self.window
        self.qtbot.keyClick(target, combination.key(), combination.keyboardModifiers())

    @property
    def is_saved(self) -> bool:
        return self.context.profile.transcripts.words_of(self.take_id).startswith("Well, So, um,")


@pytest.fixture
def window(tmp_path: Path, qapp: object, qtbot: QtBot) -> Iterator[Window]:
    with opened(tmp_path / "profile", FakeMicrophone(), FakeSpeaker()) as context:
        made = Window(context, qtbot)
        yield made
        made.window.finish_recording()


def test_esc_ends_editing_then_goes_back(window: Window) -> None:
    with window.qtbot.wait_signal(window.context.scribe.ready):
        window.press("Escape")
    assert isinstance(window.window.shown(), TakePage)
    assert window.is_saved
    window.press("Escape")
    assert isinstance(window.window.shown(), TakesPage)


def test_going_elsewhere_saves(window: Window) -> None:
    window.press("Ctrl+1")
    assert window.is_saved


def test_closing_saves_without_a_question(window: Window) -> None:
    assert window.window.close()
    assert window.is_saved


def test_closing_asks_while_the_disk_takes_nothing(window: Window) -> None:
    with FullDisk(0):
        window.press("Ctrl+2")
        assert not window.window.close()
        asked = window.window.findChild(Confirm)
        assert asked is not None
        assert "not on the disk yet" in asked.spoken()
        window.qtbot.keyClick(asked, Qt.Key.Key_Escape)
    assert window.window.isVisible()
    assert window.window.close()
    assert window.is_saved
