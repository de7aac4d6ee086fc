"""One child process that writes words down, supervised without ever holding up the window."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QProcess, QProcessEnvironment, Signal

from peerprep.child_processes import Child, command
from peerprep.domain.errors import Problem
from peerprep.transcription import protocol

log = logging.getLogger(__name__)

_FIRST_GUESS = 0.3  # seconds of work for a second of speech, until this machine showed its own

_LAST_WAIT_MS = 1000
_OURS = b"transcription: "  # other lines come from libraries, and could hold anything


@dataclass(slots=True)
class _Waiting:
    """A finished recording that wants words; `heard_s` is where listening to it began."""

    take: str
    path: Path
    heard_s: float = 0.0


class Transcriber(QObject):
    """Has takes written down one after the other; a take may be fed while it is still spoken.

    Signals:
        ready(): the checkpoint is loaded and warm.
        started(str): the finished recording of a take is being listened to.
        progressed(str, float, float): take, fraction done, seconds left at this machine's speed.
        transcribed(str, object): take and its `Transcript`.
        failed(str, object, object): take, `Problem` and the parameters of its sentence.
        cancelled(str): a take was given up because the person asked for it.
    """

    ready = Signal()
    started = Signal(str)
    progressed = Signal(str, float, float)
    transcribed = Signal(str, object)
    failed = Signal(str, object, object)
    cancelled = Signal(str)

    def __init__(
        self, command_line: Sequence[str] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._command = list(command_line or command(Child.WORKER))
        self._model: Path | None = None
        self._process: QProcess | None = None
        self._queue: list[_Waiting] = []  # finished recordings, the first one being written down
        self._growing: set[str] = set()  # takes fed to this child while they are recorded
        self._buffer = b""
        self._is_started = False  # the first of the queue was sent to this child
        self._began = QElapsedTimer()
        self._work_per_s = _FIRST_GUESS

    @property
    def is_busy(self) -> bool:
        """Whether a finished recording is being written down or waits for it."""
        return bool(self._queue)

    @property
    def process_id(self) -> int | None:
        """The child's process id, while there is one."""
        return self._process.processId() if self._process else None

    def warm_up(self, model: Path) -> None:
        """Start the child and load a checkpoint, while the person still reads or speaks."""
        if model == self._model and self._process is not None:
            return
        if model != self._model:
            self._end_child()
        self._model = model
        if self._process is None:
            self._start_child()
        self._go_on()

    def enqueue(self, take_id: str, path: Path) -> None:
        """Have a finished recording written down, after those asked for before."""
        if any(waiting.take == take_id for waiting in self._queue):
            return
        self._growing.discard(take_id)
        self._queue.append(_Waiting(take_id, path))
        self._go_on()

    def feed(self, take_id: str, path: Path, until_s: float | None = None) -> None:
        """Let the child listen to what a growing recording holds by now, if it is free."""
        if not self._queue and self._process is not None:
            self._growing.add(take_id)
            self._send(protocol.Feed(take_id, str(path), until_s))

    def forget(self, take_id: str) -> None:
        """Drop a take that was fed and then discarded; no signal follows."""
        if take_id in self._growing:
            self._growing.discard(take_id)
            self._send(protocol.Drop(take_id))

    def retry(self, take_id: str, path: Path) -> None:
        """Try a take again from its beginning."""
        self.forget(take_id)
        self.enqueue(take_id, path)

    def cancel(self, take_id: str) -> None:
        """Give a take up: a waiting one leaves the queue, a running one takes its child along."""
        for place, waiting in enumerate(self._queue):
            if waiting.take == take_id:
                del self._queue[place]
                if place == 0 and self._is_started:
                    self._end_child()
                self.cancelled.emit(take_id)
                self._go_on()
                return
        if take_id in self._growing:
            self.forget(take_id)
            self.cancelled.emit(take_id)

    def shutdown(self) -> None:
        """End the child and forget the queue; what waits is in the database."""
        self._queue.clear()
        self._growing.clear()
        self._end_child()
        for process in self.findChildren(QProcess):
            process.waitForFinished(_LAST_WAIT_MS)  # killed: gone within milliseconds

    # -- the child

    def _start_child(self) -> None:
        process = QProcess(self)
        process.setProgram(self._command[0])
        process.setArguments(self._command[1:])
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONUNBUFFERED", "1")
        process.setProcessEnvironment(environment)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.SeparateChannels)
        process.readyReadStandardOutput.connect(self._on_output)
        process.readyReadStandardError.connect(self._on_complaint)
        process.finished.connect(self._on_ended)
        process.errorOccurred.connect(self._on_error)
        self._process, self._buffer, self._is_started = process, b"", False
        process.start()
        if self._model is not None and self._process is process:
            name = self._model.name.removesuffix(".pt")
            self._send(protocol.Load(str(self._model), name))

    def _end_child(self) -> None:
        process, self._process = self._process, None
        self._is_started = False
        self._growing.clear()
        if process is None:
            return
        for signal in (
            process.readyReadStandardOutput,
            process.readyReadStandardError,
            process.finished,
            process.errorOccurred,
        ):
            signal.disconnect()
        process.finished.connect(process.deleteLater)
        process.kill()

    def _send(self, request: protocol.Request) -> None:
        if self._process is not None:
            self._process.write(protocol.encode(request))

    def _go_on(self) -> None:
        """Send the first of the queue to the child, if it was not sent yet."""
        if not self._queue or self._is_started:
            return
        if self._process is None:
            self._start_child()
        first = self._queue[0]
        if self._process is None:
            return
        self._is_started = True
        self._began.start()
        self._send(protocol.Finish(first.take, str(first.path)))
        self.started.emit(first.take)

    # -- what the child says

    def _on_output(self) -> None:
        if self._process is None:
            return
        self._buffer += bytes(self._process.readAllStandardOutput().data())
        *lines, self._buffer = self._buffer.split(b"\n")
        for line in lines:
            try:
                reply = protocol.decode_reply(line)
            except protocol.UnknownLineError:
                log.warning("the child said a line of %d bytes that is none of ours", len(line))
                continue
            self._on_reply(reply)

    def _on_reply(self, reply: protocol.Reply) -> None:
        match reply:
            case protocol.Ready():
                self.ready.emit()
            case protocol.Progress():
                self._on_progress(reply)
            case protocol.Done():
                self._learn_speed(reply.transcript.duration)
                if self._close(reply.take):
                    self.transcribed.emit(reply.take, reply.transcript)
            case protocol.Failed():
                self._on_failed(reply)
        self._go_on()

    def _on_failed(self, reply: protocol.Failed) -> None:
        if reply.take is None:  # the checkpoint: nothing in the queue can be written down with it
            self._end_child()
            self._fail_all(Problem(reply.code), reply.params)
        elif self._close(reply.take):
            self.failed.emit(reply.take, Problem(reply.code), reply.params)
        else:
            self._growing.discard(reply.take)  # its file is read anew once it is finished

    def _on_progress(self, reply: protocol.Progress) -> None:
        if not self._queue or self._queue[0].take != reply.take:
            return
        total_s = reply.total_s or 0.0
        left_s = max(0.0, total_s - reply.done_s)
        if total_s:
            fraction = min(1.0, reply.done_s / total_s)
            self.progressed.emit(reply.take, fraction, left_s * self._pace(reply))

    def _pace(self, reply: protocol.Progress) -> float:
        """Return seconds of work for a second of sound, as this take has gone so far."""
        first = self._queue[0]
        if not first.heard_s:
            first.heard_s = reply.done_s
            self._began.start()
        heard_s = reply.done_s - first.heard_s
        if heard_s < 5.0:
            return self._work_per_s
        return self._began.elapsed() / 1000 / heard_s

    def _learn_speed(self, duration_s: float) -> None:
        heard_s = duration_s - (self._queue[0].heard_s if self._queue else 0.0)
        if heard_s > 5.0 and self._is_started:
            self._work_per_s = self._began.elapsed() / 1000 / heard_s

    def _close(self, take_id: str) -> bool:
        if not self._queue or self._queue[0].take != take_id:
            return False
        del self._queue[0]
        self._is_started = False
        return True

    def _fail_all(self, problem: Problem, params: Mapping[str, object]) -> None:
        given_up, self._queue = self._queue, []
        for waiting in given_up:
            self.failed.emit(waiting.take, problem, dict(params))

    def _on_complaint(self) -> None:
        if self._process is not None:
            data = bytes(self._process.readAllStandardError().data())
            for line in data.splitlines():
                if line.startswith(_OURS):
                    log.warning("%s", line.decode(errors="replace"))

    def _on_ended(self) -> None:
        """The child ended although nobody asked it to: the take it was at is the one lost."""
        if self._process is not None:
            self._process.deleteLater()
        was_started, self._process, self._is_started = self._is_started, None, False
        self._growing.clear()
        log.warning("the transcription child ended by itself")
        if was_started and self._queue:
            self.failed.emit(self._queue.pop(0).take, Problem.TRANSCRIBER_CRASHED, {})
        self._go_on()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._process, self._is_started = None, False
            self._fail_all(Problem.TRANSCRIBER_BROKEN, {"reason": Path(self._command[0]).name})
