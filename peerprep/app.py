"""The start of the window: on screen first, then everything behind it.

Opening a profile costs several times what a bare window does, so the empty window is painted
before `peerprep.wiring` (database, sound, transcription) is even imported.
"""

import importlib
import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from peerprep import __version__, logs
from peerprep.cli.output import complain
from peerprep.domain.errors import PeerPrepError
from peerprep.paths import paths_for
from peerprep.settings import load
from peerprep.ui.crash import CrashGuard
from peerprep.ui.dialogs.crash_sheet import CrashSheet
from peerprep.ui.main_window import MainWindow
from peerprep.ui.qtlog import log_qt_messages
from peerprep.ui.style import HouseStyle
from peerprep.ui.theme import theme
from peerprep.ui.trouble_window import TroubleWindow

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
        self._application = application
        self._options = options
        self._logs: logs.Logs | None = None
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
        self._guard = CrashGuard(self.window.finish_recording, self)
        if not options.no_crash_dialog:
            self._guard.install()
            self._guard.crashed.connect(self._on_crash)
        self.window.first_painted.connect(self._open, Qt.ConnectionType.QueuedConnection)

    def close(self) -> None:
        """End everything that was opened."""
        if self.app is not None:
            self.app.close()
        self._guard.remove()
        if self._logs is not None:
            self._logs.close()

    def _open(self) -> None:
        wiring = importlib.import_module("peerprep.wiring")
        try:
            self._paths.create()
            self._logs = logs.start(self._paths.logs, verbose=self._options.verbose)
            log_qt_messages()
            self.app = wiring.App(self.window, self.theme, self._paths)
        except PeerPrepError as error:
            self.status = 1
            self.window.hide()
            complain(TroubleWindow.show_for(self._application, error))
            return
        self.app.start()

    def _on_crash(self, details: str) -> None:
        sheet = CrashSheet(self.window, details, self._open_log_folder)
        sheet.closed.connect(lambda: self._application.exit(1))
        sheet.open_sheet(sheet.quit_button)

    def _open_log_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._paths.logs)))
