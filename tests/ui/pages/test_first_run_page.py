"""The first run: three steps, each can be skipped, and every choice acts at once."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from peerprep.settings import Appearance
from peerprep.ui.context import Context
from peerprep.ui.dialogs.speech_file import SpeechFileDialog
from peerprep.ui.forms import child
from peerprep.ui.pages.first_run_page import FirstRunPage
from peerprep.ui.theme import theme
from peerprep.ui.widgets.flow import ChipGroup
from peerprep.ui.widgets.segments import SegmentFrame
from peerprep.ui.widgets.strip import Strip
from tests.sound_fakes import FakeMicrophone
from tests.ui.page_checks import check_page
from tests.ui.session_parts import add_model

CTRL = Qt.KeyboardModifier.ControlModifier


def shown(context: Context, qtbot: QtBot) -> FirstRunPage:
    page = FirstRunPage(context)
    qtbot.add_widget(page)
    page.resize(1280, 720)
    page.show()
    qtbot.wait_until(page.isActiveWindow)
    page.arrive()
    return page


def title(page: FirstRunPage) -> str:
    return child(page, QLabel, "step_title_label").text()


def go_on(page: FirstRunPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)


def speech(page: FirstRunPage) -> str:
    return child(page, Strip, "speech_strip").words()


def test_comfort_keeps_the_house_rules(context: Context, qtbot: QtBot) -> None:
    check_page(shown(context, qtbot), ["next_button", "skip_button"])


def test_enter_presses_the_button_that_has_the_keyboard(context: Context, qtbot: QtBot) -> None:
    page = shown(context, qtbot)
    qtbot.keyClick(child(page, QPushButton, "next_button"), Qt.Key.Key_Return)
    assert title(page) == "Check your microphone"
    qtbot.keyClick(child(page, QPushButton, "previous_button"), Qt.Key.Key_Return)
    assert title(page) == "Make yourself comfortable"


def test_microphone_step_keeps_the_house_rules(context: Context, qtbot: QtBot) -> None:
    page = shown(context, qtbot)
    go_on(page, qtbot)
    controls = ["microphone_combo", "look_button", "level_meter"]
    check_page(page, [*controls, "next_button", "skip_button", "previous_button"])


def test_speech_step_keeps_the_house_rules(context: Context, qtbot: QtBot) -> None:
    page = shown(context, qtbot)
    go_on(page, qtbot)
    go_on(page, qtbot)
    check_page(page, ["next_button", "previous_button"])


def test_step_is_said(context: Context, qtbot: QtBot, said: list[str]) -> None:
    shown(context, qtbot)
    assert "Step 1 of 3. Make yourself comfortable." in said


def test_one_role_is_chosen(context: Context, qtbot: QtBot) -> None:
    page = shown(context, qtbot)
    roles = child(page, ChipGroup, "role_chips")
    assert roles.chosen() == ("any",)
    roles.chip("family_peer").click()
    assert roles.chosen() == ("family_peer",)
    roles.chip("family_peer").click()
    assert roles.chosen() == ("family_peer",)
    assert context.profile.settings.role == "family_peer"


def test_text_size_acts_at_once(context: Context, qtbot: QtBot) -> None:
    page = shown(context, qtbot)
    child(page, SegmentFrame, "text_size_segments").choose("1.5")
    assert theme().text_size == 1.5
    assert context.profile.settings.text_size == 1.5


def test_appearance_acts_at_once(context: Context, qtbot: QtBot) -> None:
    page = shown(context, qtbot)
    child(page, SegmentFrame, "appearance_segments").choose("dark")
    assert theme().is_dark
    assert context.profile.settings.appearance is Appearance.DARK


def test_three_steps_by_keys_alone(
    context: Context, qtbot: QtBot, microphone: FakeMicrophone
) -> None:
    page = shown(context, qtbot)
    go_on(page, qtbot)
    assert title(page) == "Check your microphone"
    qtbot.wait_until(lambda: microphone.is_open)
    go_on(page, qtbot)
    assert title(page) == "Speech to text"
    assert not microphone.is_open
    assert context.profile.settings.microphone_checked
    with qtbot.wait_signal(context.go.first_run_done):
        go_on(page, qtbot)


def test_looking_around_first_ends_it(context: Context, qtbot: QtBot) -> None:
    page = shown(context, qtbot)
    with qtbot.wait_signal(context.go.first_run_done):
        qtbot.mouseClick(page.findChild(QPushButton, "skip_button"), Qt.MouseButton.LeftButton)


def test_skipped_microphone_is_not_checked(context: Context, qtbot: QtBot) -> None:
    page = shown(context, qtbot)
    go_on(page, qtbot)
    qtbot.mouseClick(page.findChild(QPushButton, "skip_button"), Qt.MouseButton.LeftButton)
    assert title(page) == "Speech to text"
    assert not context.profile.settings.microphone_checked


def at_speech(context: Context, qtbot: QtBot) -> FirstRunPage:
    page = shown(context, qtbot)
    go_on(page, qtbot)
    go_on(page, qtbot)
    return page


def test_speech_file_that_is_here(context: Context, qtbot: QtBot) -> None:
    add_model(context)
    page = at_speech(context, qtbot)
    assert speech(page) == "Speech to text is on this computer and ready."


def test_speech_file_that_is_missing(context: Context, qtbot: QtBot) -> None:
    page = at_speech(context, qtbot)
    assert speech(page) == ("One file is needed. Choose it from this computer or a USB stick.")
    later = child(page, Strip, "speech_strip").buttons()[1]
    with qtbot.wait_signal(context.go.first_run_done):
        qtbot.mouseClick(later, Qt.MouseButton.LeftButton)


def test_wrong_file_is_refused(
    context: Context, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = tmp_path / "tiny.en.pt"
    wrong.write_bytes(b"not the weights")
    monkeypatch.setattr(SpeechFileDialog, "ask", lambda _page, *, then: then(wrong))
    page = at_speech(context, qtbot)
    choose = child(page, Strip, "speech_strip").buttons()[0]
    with qtbot.wait_signal(context.installer.failed, timeout=30_000):
        qtbot.mouseClick(choose, Qt.MouseButton.LeftButton)
    assert "That file isn’t the one PeerPrep knows, so it was not used." in speech(page)
    assert len(child(page, Strip, "speech_strip").buttons()) == 2
