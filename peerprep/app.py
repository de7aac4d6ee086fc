"""The start of the window: on screen first, then everything behind it.

Opening a profile costs several times what a bare window does, so the empty window is painted
before `peerprep.wiring` (database, sound, transcription) is even imported.
"""

import importlib
import sys
from argparse import Namespace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from peerprep import __version__, logs
from peerprep.cli.output import complain
from peerprep.domain.errors import PeerPrepError
from peerprep.paths import paths_for
from peerprep.settings import load
from peerprep.ui import crash, qtlog
from peerprep.ui.main_window import MainWindow
from peerprep.ui.style import HouseStyle
from peerprep.ui.theme import theme
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
        self._close = lambda: None
        self._paths = paths_for(options.data_dir)
        settings, _ = load(self._paths.settings)
        self.theme = theme()
        self.theme.choose(
            appearance=settings.appearance.value,
            text_size=settings.text_size,
            less_movement=settings.less_movement,
            plain_questions=settings.plain_questions,
        )
        application.setStyle(HouseStyle())
        self.window = MainWindow(self.theme)
        self.window.first_painted.connect(self._open, Qt.ConnectionType.QueuedConnection)

    def _open(self) -> None:
        wiring = importlib.import_module("peerprep.wiring")
        try:
            self._paths.create()
            self._logs = logs.start(self._paths.logs, verbose=self._options.verbose)
            app = wiring.App(self.window, self.theme, self._paths)
        except PeerPrepError as error:
            self.window.hide()
            complain(TroubleWindow.show_for(self._application, error))
            self.status = 1
            return
        self._close = app.close
        crash.install(self.window, self._paths, dialog=not self._options.no_crash_dialog)
        app.start()

    def close(self) -> None:
        """End everything that was opened."""
        self._close()
