"""A live interview in which a partner notes on and on; run by a test, which kills it.

The microphone is a stand-in, so no sound system is needed.
"""

import sys
from argparse import Namespace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peerprep import app, profile
from peerprep.ui.widgets.note_edit import NoteEdit
from tests.sound_fakes import FakeMicrophone, voice

LOOK_MS = 20
MICROPHONE = FakeMicrophone()


def watch(start: app.Start) -> None:
    """Press what the two press as soon as it has an effect, and never press Enter at the end."""
    focus = QApplication.focusWidget()
    if start.app is None or focus is None:
        return
    MICROPHONE.speak(voice(LOOK_MS / 1000))
    takes = start.app.profile.history.takes(limit=1)
    notes = start.app.profile.interview.notes([take.id for take in takes])
    if notes and notes[0].text.startswith("aaaa"):
        sys.stderr.write("Recording\n")
        sys.stderr.flush()
    if isinstance(focus, NoteEdit):
        QTest.keyClick(focus, Qt.Key.Key_A)
    elif focus.window() is start.window:
        QTest.keyClick(focus, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    else:  # ask, then start
        QTest.keyClick(focus, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


class Watched(app.Start):
    """The start of the app, with two at the keys."""

    def __init__(self, application: QApplication, options: Namespace) -> None:
        super().__init__(application, options)
        timer.timeout.connect(lambda: watch(self))
        timer.start(LOOK_MS)


timer = QTimer()
profile.PortAudioMicrophone = lambda: MICROPHONE  # type: ignore[assignment,misc]
app.Start = Watched  # type: ignore[misc]
app.run(Namespace(data_dir=Path(sys.argv[1]), verbose=False, no_crash_dialog=True, command=None))
