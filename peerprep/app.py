"""The start of the window: on screen first, then everything behind it.

Opening a profile costs several times what a bare window does, so the empty window is painted
before `peerprep.wiring` (database, sound, transcription, log) is even imported.
"""

import importlib
import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from peerprep import __version__
from peerprep.paths import paths_for
from peerprep.settings import glance
from peerprep.ui.main_window import MainWindow
from peerprep.ui.style import dress
from peerprep.ui.theme import theme

if TYPE_CHECKING:
    from peerprep.wiring import App


def run(options: Namespace) -> int:
    """Open the window and return its exit status."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("PeerPrep")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("peerprep")
    start = Start(application, options)
    start.window.show()
    try:
        status = application.exec()
        return start.status or status
    finally:
        start.close()


class Start(QObject):
    """From an empty window to an open profile, or to one sentence that says why not."""

    def __init__(self, application: QApplication, options: Namespace) -> None:
        super().__init__(application)
        self.status = 0
        self.app: App | None = None
        self._options = options
        self._paths = paths_for(options.data_dir)
        settings = glance(self._paths.settings)
        look = theme()
        look.choose(
            appearance=settings.appearance.value,
            text_size=settings.text_size,
            less_movement=settings.less_movement,
            plain_questions=settings.plain_questions,
        )
        dress(application)
        self.window = MainWindow(look)
        self.window.first_painted.connect(self._open, Qt.ConnectionType.QueuedConnection)

    def close(self) -> None:
        """End everything that was opened."""
        if self.app is not None:
            self.app.close()

    def _open(self) -> None:
        wiring = importlib.import_module("peerprep.wiring")
        self.app = wiring.open_behind(self.window, self._paths, self._options)
        if self.app is None:
            self.status = 1
        else:
            self.app.start()
