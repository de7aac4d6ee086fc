"""The start of the window: on screen first, then everything behind it.

Opening a profile costs several times what a bare window does, so the empty window is painted
before `peerprep.wiring` (database, sound, transcription) is even imported.
"""

import importlib
import sys
from argparse import Namespace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from peerprep import __version__
from peerprep.cli.output import complain
from peerprep.domain.errors import PeerPrepError
from peerprep.ui import crash, qtlog
from peerprep.ui.main_window import MainWindow
from peerprep.ui.theme import Theme
from peerprep.ui.trouble_window import TroubleWindow


def run(options: Namespace) -> int:
    """Open the window and return its exit status."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("PeerPrep")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("peerprep")
    qtlog.install()
    start = Start(application, options)
    start.window.show()
    try:
        status = application.exec()
        return start.status or status
    finally:
        start.close()


class Start:
    """From an empty window to an open profile, or to one sentence that says why not."""

    def __init__(self, application: QApplication, options: Namespace) -> None:
        self.status = 0
        self._application = application
        self._options = options
        self._app: object = None
        self._close = lambda: None
        self.theme = Theme(application)
        self.window = MainWindow(self.theme)
        self.window.first_painted.connect(self._open, Qt.ConnectionType.QueuedConnection)

    def _open(self) -> None:
        wiring = importlib.import_module("peerprep.wiring")
        try:
            app = wiring.App(self.window, self.theme, wiring.paths_for(self._options))
        except PeerPrepError as error:
            self.window.hide()
            complain(TroubleWindow.show_for(self._application, error))
            self.status = 1
            return
        self._close = app.close
        crash.install(self.window, app.profile.paths, dialog=not self._options.no_crash_dialog)
        app.start()

    def close(self) -> None:
        """End everything that was opened."""
        self._close()
