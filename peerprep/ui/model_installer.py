"""Gets a speech-to-text file ready in a child process: packaged, official, or from a file."""

import json
import logging
from typing import Any

from PySide6.QtCore import QObject, QProcess, Signal

from peerprep.domain.errors import Problem
from peerprep.services.changes import Changes, Subject
from peerprep.transcription.models import ModelStore, Source, bundled_available
from peerprep.wording import sentence

log = logging.getLogger(__name__)


class ModelInstaller(QObject):
    """Adds one checkpoint at a time; killing it keeps a partial download for the next time.

    Signals:
        started(str): what is being added.
        progressed(int, int): bytes done, bytes in all (0: not known).
        installed(str): the name of the checkpoint that is here now.
        failed(str): it could not be added; the sentence says why.
        cancelled(): the person stopped it.
    """

    started = Signal(str)
    progressed = Signal(object, object)  # a checkpoint is larger than a C int counts
    installed = Signal(str)
    failed = Signal(str)
    cancelled = Signal()

    def __init__(self, store: ModelStore, changes: Changes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._changes = changes
        self._process: QProcess | None = None
        self._outcome: dict[str, Any] = {}
        self.current = ""

    @property
    def is_busy(self) -> bool:
        """Whether a checkpoint is being added."""
        return self._process is not None

    def prepare_bundled(self) -> bool:
        """Make the packaged weights ready where nothing is installed; say whether that began."""
        if self.is_busy or self._store.default() is not None:
            return False
        if not bundled_available():
            return False
        self.install(Source.BUNDLED)
        return True

    def install(self, name_or_file: str) -> None:
        """Begin to add a checkpoint; an official name goes online, so only when asked."""
        if self.is_busy:
            return
        program, *arguments = self._store.install_command(name_or_file)
        process = QProcess(self)
        process.setProgram(program)
        process.setArguments(arguments)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        self._process, self._outcome, self.current = process, {}, name_or_file
        process.start()
        self.started.emit(name_or_file)

    def cancel(self) -> None:
        """Stop; harmless when nothing is being added."""
        if self._end():
            self.cancelled.emit()

    def _read(self) -> None:
        process = self._process
        while process is not None and process.canReadLine():
            try:
                said = json.loads(bytes(process.readLine().data()))
            except ValueError:
                log.warning("the installer said something that is not ours")
                continue
            if "done_bytes" in said:
                self.progressed.emit(said["done_bytes"], said["total_bytes"])
            else:
                self._outcome = said

    def _on_finished(self) -> None:
        self._read()
        outcome = self._outcome
        if not self._end():
            return
        if "installed" in outcome:
            self._changes.tell(Subject.MODELS)
            self.installed.emit(outcome["installed"])
        elif "failed" in outcome:
            self.failed.emit(sentence(Problem(outcome["failed"]), outcome["params"]))
        else:
            self.failed.emit(sentence(Problem.MODEL_INSTALL_BROKEN))

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and self._end():
            self.failed.emit(sentence(Problem.MODEL_INSTALL_BROKEN))

    def _end(self) -> bool:
        process, self._process, self.current = self._process, None, ""
        if process is None:
            return False
        process.blockSignals(True)
        process.kill()
        process.waitForFinished(1000)
        process.deleteLater()
        return True
