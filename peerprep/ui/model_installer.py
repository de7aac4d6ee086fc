"""Gets a speech-to-text file ready in a child process: packaged, official, or from a file."""

import json
import logging
from typing import Any

from PySide6.QtCore import QObject, QProcess, Signal

from peerprep.domain.errors import PeerPrepError, Problem
from peerprep.services.changes import Changes, Subject
from peerprep.transcription.children import rebuilt
from peerprep.transcription.models import ModelStore
from peerprep.wording import explain, sentence

log = logging.getLogger(__name__)

_LAST_WAIT_MS = 1000


class ModelInstaller(QObject):
    """Runs one installation at a time; nothing starts unless it is asked for.

    Signals:
        progressed(float): share done, 0 to 1.
        installed(str): the checkpoint of this name is here and whole.
        failed(str): it did not work; the sentence says what to do.
        cancelled(): the person stopped it; a partial download is kept.
    """

    progressed = Signal(float)
    installed = Signal(str)
    failed = Signal(str)
    cancelled = Signal()

    def __init__(
        self, models: ModelStore, changes: Changes, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._models = models
        self._changes = changes
        self._process: QProcess | None = None
        self._buffer = b""
        self._outcome: dict[str, Any] = {}

    @property
    def is_busy(self) -> bool:
        """Whether something is being brought in."""
        return self._process is not None

    def install(self, what: str) -> None:
        """Start with `what` as `ModelStore.install_command` takes it; ignored while busy."""
        if self._process is not None:
            return
        program, *arguments = self._models.install_command(what)
        process = QProcess(self)
        process.setProgram(program)
        process.setArguments(arguments)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(lambda *_args: self._on_ended(process))
        process.errorOccurred.connect(lambda error: self._on_error(process, error))
        self._process, self._buffer, self._outcome = process, b"", {}
        process.start()

    def cancel(self) -> None:
        """Stop it now; `cancelled` follows."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.waitForFinished(_LAST_WAIT_MS)
            process.deleteLater()
            self.cancelled.emit()

    def _read(self) -> None:
        if self._process is None:
            return
        self._buffer += bytes(self._process.readAllStandardOutput().data())
        *lines, self._buffer = self._buffer.split(b"\n")
        for line in lines:
            self._take(line)

    def _take(self, line: bytes) -> None:
        try:
            said = json.loads(line)
        except ValueError:
            log.warning("the installer said a line of %d bytes that is no JSON", len(line))
            return
        if "done_bytes" in said:
            total = max(1, int(said.get("total_bytes") or 1))
            self.progressed.emit(min(1.0, said["done_bytes"] / total))
        else:
            self._outcome = said

    def _on_ended(self, process: QProcess) -> None:
        if process is not self._process:
            return
        self._read()
        self._process = None
        process.deleteLater()
        if "installed" in self._outcome:
            self._changes.tell(Subject.MODELS)
            self.installed.emit(str(self._outcome["installed"]))
        else:
            self.failed.emit(self._trouble())

    def _trouble(self) -> str:
        code = self._outcome.get("failed")
        if code is None:
            return sentence(Problem.TRANSCRIBER_BROKEN)
        problem: PeerPrepError = rebuilt(str(code), self._outcome.get("params", {}))
        return explain(problem)

    def _on_error(self, process: QProcess, error: QProcess.ProcessError) -> None:
        if process is self._process and error is QProcess.ProcessError.FailedToStart:
            self._process = None
            process.deleteLater()
            self.failed.emit(sentence(Problem.TRANSCRIBER_BROKEN))
