"""A window that starts a recording by keys and says so; run by test_kill.py, which kills it."""

import sys
from argparse import Namespace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peerprep import app

LOOK_MS = 20
CTRL = Qt.KeyboardModifier.ControlModifier


def watch(start: app.Start) -> None:
    """Press what a person presses as soon as it has an effect."""
    focus = QApplication.focusWidget()
    if start.app is None or focus is None:
        return
    practice = start.app.profile.practice
    takes = start.app.profile.history.takes(limit=1)
    if takes and takes[0].state == "recording":
        sys.stderr.write("Recording\n")
        sys.stderr.flush()
        timer.stop()
    elif practice.left_off() is None:
        QTest.keyClick(focus, Qt.Key.Key_Return, CTRL)
    else:
        QTest.keyClick(focus, Qt.Key.Key_R, CTRL)


class Watched(app.Start):
    """The start of the app, with somebody at the keys."""

    def __init__(self, application: QApplication, options: Namespace) -> None:
        super().__init__(application, options)
        timer.timeout.connect(lambda: watch(self))
        timer.start(LOOK_MS)


timer = QTimer()
app.Start = Watched  # type: ignore[misc]
app.run(Namespace(data_dir=Path(sys.argv[1]), verbose=False, no_crash_dialog=True, command=None))
