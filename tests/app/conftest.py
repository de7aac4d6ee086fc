"""The whole app behind a real window, with real weights."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from peerprep import settings as settings_file
from peerprep.audio.devices import Microphone
from peerprep.paths import AppPaths
from peerprep.ui.main_window import MainWindow
from peerprep.ui.style import dress
from peerprep.ui.theme import theme
from peerprep.wiring import App
from tests.sound_fakes import FakeSpeaker

ANSWER = (
    "I learned that asking for help early is a strength. "
    "My counselor, Rosa, was the first person who listened. "
    "Today I have my own apartment and I walk every morning, because that keeps me steady. "
    "Because I remember how alone I felt, I know how to sit with somebody who is scared."
)

Launch = Callable[..., App]


def link_model(checkpoint: Path, paths: AppPaths) -> None:
    """Put the converted weights into a profile without converting them again."""
    for file in checkpoint.parent.iterdir():
        os.link(file, paths.models / file.name)


@pytest.fixture
def launch(
    qtbot: QtBot, qapp: QApplication, paths: AppPaths, bundled_model: Path
) -> Iterator[Launch]:
    """Open the app on `paths`, as a person who has been here before unless told otherwise."""
    opened: list[App] = []

    def launch(*, microphone: Microphone | None = None, first_run: bool = False) -> App:
        dress(qapp)
        if not any(paths.models.iterdir()):
            link_model(bundled_model, paths)
        if not first_run and not paths.settings.exists():
            usual = settings_file.Settings()
            settings_file.save(
                replace(usual, first_run_done=True, microphone_checked=True), paths.settings
            )
        window = MainWindow(theme())
        qtbot.add_widget(window)
        window.resize(1280, 720)
        with qtbot.wait_signal(window.first_painted):
            window.show()
        app = App(window, paths, microphone=microphone, speaker=FakeSpeaker())
        opened.append(app)
        app.start()
        qtbot.wait_until(window.isActiveWindow)
        return app

    yield launch
    for app in opened:
        app.window.close()
        app.close()


def focused() -> QWidget:
    """Return the control that has the focus; there always is one."""
    widget = QApplication.focusWidget()
    assert widget is not None, "the focus is nowhere"
    return widget


def press(
    qtbot: QtBot,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press a key where the focus is, as a person does."""
    qtbot.keyClick(focused(), key, modifier)


CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
