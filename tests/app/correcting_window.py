"""A window in which someone edits words on and on; run by test_kill.py, which kills it."""

import sys
from argparse import Namespace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peerprep import app
from peerprep.ui.widgets.words_editor import WordsEditor

LOOK_MS = 20
CTRL = Qt.KeyboardModifier.ControlModifier


def watch(start: app.Start) -> None:
    """Open the newest take, edit it and never pause; tell when the disk has some of it."""
    focus = QApplication.focusWidget()
    if start.app is None or focus is None:
        return
    (take,) = start.app.profile.history.takes(limit=1)
    if not isinstance(focus, WordsEditor):
        start.app.context.go.open_take.emit(take.id)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_E, CTRL)
    elif start.app.profile.history.take(take.id).corrected:
        sys.stderr.write("Recording\n")
        sys.stderr.flush()
    else:
        QTest.keyClick(focus, Qt.Key.Key_A)


class Watched(app.Start):
    """The start of the app, with somebody at the keys."""

    def __init__(self, application: QApplication, options: Namespace) -> None:
        super().__init__(application, options)
        timer.timeout.connect(lambda: watch(self))
        timer.start(LOOK_MS)


timer = QTimer()
app.Start = Watched  # type: ignore[misc]
app.run(Namespace(data_dir=Path(sys.argv[1]), verbose=False, no_crash_dialog=True, command=None))
