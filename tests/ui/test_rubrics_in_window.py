"""From a take to Rubrics and back in the whole window: the take listens for what was chosen."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from peerprep.ui.context import Context
from peerprep.ui.dialogs.confirm import Confirm
from peerprep.ui.forms import child
from peerprep.ui.main_window import MainWindow
from peerprep.ui.pages.rubrics_page import RubricsPage
from peerprep.ui.pages.take_page import TakePage
from peerprep.ui.theme import theme
from tests.full_disk import FullDisk
from tests.sound_fakes import FakeMicrophone, FakeSpeaker
from tests.ui.session_parts import opened
from tests.ui.take_samples import add_spoken


class Window:
    """The window on a take, its rating unfolded."""

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
        context.go.open_take.emit(self.take_id)
        self.press("Alt+G")

    def press(self, keys: str) -> None:
        combination = QKeySequence(keys)[0]
        target = self.window.focusWidget() or self.window
        self.qtbot.keyClick(target, combination.key(), combination.keyboardModifiers())

    def go_to_rubrics(self) -> RubricsPage:
        change = child(self.window, QPushButton, "change_rubric_button")
        self.qtbot.wait_until(change.isVisible)
        self.press("Alt+L")
        self.qtbot.wait_until(lambda: isinstance(self.window.shown(), RubricsPage))
        page = self.window.shown()
        assert isinstance(page, RubricsPage)
        return page


@pytest.fixture
def window(tmp_path: Path, qapp: object, qtbot: QtBot) -> Iterator[Window]:
    with opened(tmp_path / "profile", FakeMicrophone(), FakeSpeaker()) as context:
        made = Window(context, qtbot)
        yield made
        made.window.close()


def test_copied_renamed_used_and_back_by_keys(window: Window, qtbot: QtBot) -> None:
    page = window.go_to_rubrics()
    window.press("Alt+C")
    qtbot.wait_until(lambda: isinstance(page.focusWidget(), QLineEdit))
    word = child(page, QLineEdit, "word_clear_edit")
    word.setFocus()
    window.press("Ctrl+A")
    qtbot.keyClicks(word, "Comes across")
    window.press("Ctrl+Return")
    window.press("Alt+Left")
    shown = window.window.shown()
    assert isinstance(shown, TakePage)
    chips = [c for c in shown.findChildren(QCheckBox) if c.objectName() == "hope_clear_chip"]
    assert [c.text() for c in chips if c.isVisible()] == ["Comes across"]
    next(c for c in chips if c.isVisible()).click()
    (rating,) = window.context.profile.history.take(window.take_id).ratings
    assert rating.label == "Comes across"


def test_closing_with_words_the_disk_did_not_take_asks(window: Window, qtbot: QtBot) -> None:
    page = window.go_to_rubrics()
    window.press("Alt+C")
    name = child(page, QLineEdit, "name_edit")
    qtbot.wait_until(lambda: page.focusWidget() is name)
    with FullDisk(0):
        qtbot.keyClicks(name, "Mine")
        assert not window.window.close()
    sheet = window.window.findChild(Confirm)
    assert sheet is not None
    qtbot.keyClick(sheet.keep_button, "\x1b")
    assert window.window.close()
    titles = [kept.rubric.title for kept in window.context.profile.rubrics.all()]
    assert titles[1:] == ["Mine"]
