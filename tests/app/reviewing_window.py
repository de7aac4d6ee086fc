"""A window in which a partner comments and never pauses; run by test_kill_reviewing.py."""

import sys
from argparse import Namespace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peerprep import app
from peerprep.ui.widgets.comment_edit import CommentEdit

LOOK_MS = 20
CTRL = Qt.KeyboardModifier.ControlModifier


def watch(start: app.Start) -> None:
    """Open the take that was handed over and comment on it; tell when the disk has some of it."""
    focus = QApplication.focusWidget()
    if start.app is None or focus is None:
        return
    profile = start.app.profile
    given = profile.reviews.given()
    if not given:
        (pack,) = profile.sharing.packs()
        start.app.context.go.review.emit(pack.takes[0].id)
    elif any(one.comments for one in given):
        sys.stderr.write("Recording\n")
        sys.stderr.flush()
    elif isinstance(focus, CommentEdit):
        QTest.keyClick(focus, Qt.Key.Key_A)
    else:
        QTest.keyClick(focus, Qt.Key.Key_K, CTRL)


class Watched(app.Start):
    """The start of the app, with somebody at the keys."""

    def __init__(self, application: QApplication, options: Namespace) -> None:
        super().__init__(application, options)
        timer.timeout.connect(lambda: watch(self))
        timer.start(LOOK_MS)


timer = QTimer()
app.Start = Watched  # type: ignore[misc]
app.run(Namespace(data_dir=Path(sys.argv[1]), verbose=False, no_crash_dialog=True, command=None))
