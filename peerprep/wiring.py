"""The composition root of the window: builds every object once, wires them, owns the shutdown."""

import logging
from argparse import Namespace
from collections.abc import Sequence

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from peerprep import logs
from peerprep.audio.devices import Microphone, Speaker
from peerprep.cli.output import complain
from peerprep.domain.errors import PeerPrepError
from peerprep.logs import describe
from peerprep.paths import AppPaths
from peerprep.profile import Profile
from peerprep.storage.locks import ProfileLock
from peerprep.ui.context import ChangeRelay, Context
from peerprep.ui.crash import CrashGuard
from peerprep.ui.dialogs.crash_sheet import CrashSheet
from peerprep.ui.importer import Importer
from peerprep.ui.jobs import JobRunner
from peerprep.ui.main_window import MainWindow
from peerprep.ui.model_installer import ModelInstaller
from peerprep.ui.qtlog import log_qt_messages
from peerprep.ui.reader import QuestionReader
from peerprep.ui.scribe import Scribe
from peerprep.ui.theme import theme
from peerprep.ui.transcriber import Transcriber
from peerprep.ui.trouble_window import TroubleWindow

log = logging.getLogger(__name__)


def open_behind(window: MainWindow, paths: AppPaths, options: Namespace) -> "App | None":
    """Open the profile behind a window; None when it can't be, which the person was told."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)  # noqa: S101 - for the type checker
    try:
        paths.create()
        log = logs.start(paths.logs, verbose=options.verbose)
        log_qt_messages()
        app = App(window, paths, log=log)
    except PeerPrepError as error:
        window.hide()
        complain(TroubleWindow.show_for(application, error))
        return None
    if not options.no_crash_dialog:
        app.guard()
    return app


class App(QObject):
    """An open profile behind a window; raises what `Profile` and `ProfileLock` raise."""

    def __init__(
        self,
        window: MainWindow,
        paths: AppPaths,
        *,
        log: logs.Logs | None = None,
        microphone: Microphone | None = None,
        speaker: Speaker | None = None,
        transcriber_command: Sequence[str] | None = None,
    ) -> None:
        super().__init__()
        self.window = window
        self._log = log
        self._guard: CrashGuard | None = None
        self._lock = ProfileLock(paths.base)
        self._lock.acquire()
        try:
            self.profile = Profile(paths, microphone=microphone, speaker=speaker)
        except BaseException:
            self._lock.release()
            raise
        self.jobs = JobRunner()
        self.transcriber = Transcriber(transcriber_command)
        scribe = Scribe(self.profile.transcripts, self.profile.models, self.transcriber, self.jobs)
        self.context = Context(
            profile=self.profile,
            theme=theme(),
            jobs=self.jobs,
            scribe=scribe,
            importer=Importer(self.profile, scribe, self.jobs),
            reader=QuestionReader(self.profile.voice, self.profile.sound),
            installer=ModelInstaller(self.profile.models, self.profile.changes),
            changes=ChangeRelay(self.profile.changes),
        )

    def start(self) -> None:
        """Fill the window, then take up what an earlier run left."""
        self.window.attach(self.context)
        # The words of earlier takes wait until there is something to write them with.
        self.context.installer.installed.connect(lambda _name: self.context.scribe.catch_up())
        self.jobs.start(lambda _token, _progress: self.profile.back_up())
        if not self.context.installer.prepare_bundled():
            self.context.scribe.catch_up()

    def guard(self) -> None:
        """From now on a fault of our own saves the recording and says so, once."""
        self._guard = CrashGuard(self.window.finish_recording, self)
        self._guard.crashed.connect(self._on_crash)
        self._guard.install()

    def close(self) -> None:
        """End everything in the one order that loses nothing; a step that breaks holds up none."""
        for step in (
            self.window.finish_recording,
            self.context.reader.stop,
            self.context.installer.cancel,
            self.jobs.cancel_all,
            self.transcriber.shutdown,
            self.profile.close,
            self._lock.release,
        ):
            try:
                step()
            except Exception as trouble:  # noqa: BLE001 - the outermost place, at the very end
                log.critical("%s at the end\n%s", step, describe(trouble))
        if self._guard is not None:
            self._guard.remove()
        if self._log is not None:
            self._log.close()

    def _on_crash(self, details: str) -> None:
        sheet = CrashSheet(self.window, details, self._open_log_folder)
        sheet.closed.connect(lambda: QApplication.exit(1))
        sheet.open_sheet(sheet.quit_button)

    def _open_log_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.profile.paths.logs)))
