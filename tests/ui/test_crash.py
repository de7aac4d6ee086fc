"""A bug is logged without words, the recording is saved, and it is said once."""

import logging
import sys

import pytest
from pytestqt.qtbot import QtBot

from peerprep.ui.crash import CrashGuard


def _raise_into(guard: CrashGuard) -> None:
    try:
        raise ValueError("My counselor, Dana Whitfield")
    except ValueError as trouble:
        sys.excepthook(type(trouble), trouble, trouble.__traceback__)


def test_bug_saves_and_is_told_once(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    saved: list[bool] = []
    told: list[str] = []
    guard = CrashGuard(lambda: saved.append(True))
    guard.crashed.connect(told.append)
    before = sys.excepthook
    guard.install()
    try:
        with caplog.at_level(logging.CRITICAL), qtbot.wait_signal(guard.crashed):
            _raise_into(guard)
            _raise_into(guard)
    finally:
        guard.remove()
    qtbot.wait_until(lambda: len(caplog.records) == 2)
    assert (len(saved), len(told)) == (1, 1)
    assert "Dana" not in caplog.text
    assert sys.excepthook != guard._on_exception
    assert before is not None


def test_trouble_while_saving_is_not_hidden(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    def save() -> None:
        raise OSError

    guard = CrashGuard(save)
    guard.install()
    try:
        with caplog.at_level(logging.CRITICAL), qtbot.wait_signal(guard.crashed):
            _raise_into(guard)
    finally:
        guard.remove()
    assert "OSError" in caplog.text
