"""The microphone is taken away in mid-take: what was said is kept, and said so."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from peerprep.domain.takes import TakeState
from tests.app.conftest import CTRL, Launch, press
from tests.sound_fakes import voice, write_wav
from tests.virtual_microphone import VirtualMicrophone

pytestmark = pytest.mark.sound


def texts(widget: QWidget) -> str:
    """Return what the labels and painted texts of a page say."""
    said = [getattr(child, "text", None) for child in widget.findChildren(QWidget)]
    shown = [text() for text in said if callable(text)]
    return " ".join([*map(str, shown), *(c.accessibleName() for c in widget.findChildren(QWidget))])


def test_what_was_said_before_the_unplugging_is_saved(
    qtbot: QtBot, launch: Launch, virtual_microphone: VirtualMicrophone, tmp_path: Path
) -> None:
    app = launch()
    profile = app.profile
    press(qtbot, Qt.Key.Key_Return, CTRL)
    qtbot.wait_until(lambda: profile.practice.left_off() is not None)
    press(qtbot, Qt.Key.Key_R, CTRL)
    qtbot.wait_until(lambda: len(profile.history.takes()) == 1)
    speaking = virtual_microphone.say(write_wav(tmp_path / "said.wav", voice(3.0)), wait=False)
    qtbot.wait_until(lambda: speaking.poll() is not None, timeout=30_000)
    virtual_microphone.unplug()
    page = app.window.shown()
    qtbot.wait_until(lambda: "The microphone was unplugged" in texts(page), timeout=20_000)
    assert "is saved" in texts(page)
    stop = next(
        button
        for button in page.findChildren(QPushButton)
        if button.isVisible() and button.text().replace("&", "") == "Stop here"
    )
    stop.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    qtbot.wait_until(
        lambda: profile.history.takes()[0].state is not TakeState.RECORDING, timeout=10_000
    )
    (take,) = profile.history.takes()
    assert take.duration_s > 2.5
    assert profile.transcripts.sound_of(take.id).exists()
