"""The one door for work that would block the window: plain functions in a pool of threads."""

import logging
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from threading import Condition, Event, Thread  # noqa: TID251 - no other lets the program end
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

_log = logging.getLogger(__name__)
_APART_MS = 1000  # a drive that answers lets go within that

Progress = Callable[[float], None]


class Cancelled(Exception):  # noqa: N818
    """Raised by `CancelToken.check` inside the work."""


class CancelToken:
    """Asked by the work whether it is still wanted."""

    def __init__(self) -> None:
        self._event = Event()

    @property
    def is_cancelled(self) -> bool:
        """Whether the person or the program gave up waiting."""
        return self._event.is_set()

    def check(self) -> None:
        """Raise Cancelled when the work is no longer wanted."""
        if self.is_cancelled:
            raise Cancelled

    def cancel(self) -> None:
        """Ask the work to end."""
        self._event.set()


Work = Callable[[CancelToken, Progress], Any]


class _Courier(QObject):
    """Carries results from the pool thread to the GUI thread."""

    progressed = Signal(float)
    ended = Signal(str, object)


class _Runnable(QRunnable):
    def __init__(self, work: Work, token: CancelToken, courier: _Courier) -> None:
        super().__init__()
        self._work = work
        self._token = token
        self._courier = courier
        self.setAutoDelete(False)

    def run(self) -> None:
        """Run the work; every end is an outcome."""
        try:
            self._token.check()
            result = self._work(self._token, self._courier.progressed.emit)
            self._token.check()
        except Cancelled:
            self._courier.ended.emit("cancelled", None)
        except Exception as trouble:  # noqa: BLE001 - the outermost place of a job
            self._courier.ended.emit("failed", trouble)
        else:
            self._courier.ended.emit("succeeded", result)


class _Apart:
    """One thread for work that may hang: it takes none of the pool's, and the end waits for none.

    A drive that is gone may keep a call for minutes, and nobody can end that call.
    """

    def __init__(self) -> None:
        self._waiting: deque[_Runnable] = deque()
        self._changed = Condition()
        self._is_busy = False

    def start(self, runnable: _Runnable) -> None:
        """Run it after those that came before."""
        with self._changed:
            self._waiting.append(runnable)
            if self._is_busy:
                return
            self._is_busy = True
        Thread(target=self._run, name="apart", daemon=True).start()

    def take_back(self, runnable: _Runnable) -> bool:
        """Let one that has not begun never begin; False when it did."""
        with self._changed:
            if runnable not in self._waiting:
                return False
            self._waiting.remove(runnable)
            return True

    def wait(self, wait_ms: int) -> bool:
        """Wait so long at most; return whether all ended."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._is_busy, wait_ms / 1000)

    def _run(self) -> None:
        while True:
            with self._changed:
                if not self._waiting:
                    self._is_busy = False
                    self._changed.notify_all()
                    return
                runnable = self._waiting.popleft()
            with suppress(RuntimeError):  # the window went meanwhile: nobody is told
                runnable.run()


class Job(QObject):
    """One piece of work under way; all signals come on the GUI thread.

    Signals:
        progressed: a share from 0 to 1.
        succeeded, failed, cancelled: exactly one of them, with result or exception.
        finished: right after it, whichever it was.
    """

    progressed = Signal(float)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()

    def __init__(self, work: Work, parent: QObject, apart: _Apart | None = None) -> None:
        super().__init__(parent)
        self._apart = apart
        self._token = CancelToken()
        self._is_done = False
        self._courier = _Courier()
        queued = Qt.ConnectionType.QueuedConnection
        self._courier.progressed.connect(self._on_progressed, queued)
        self._courier.ended.connect(self._on_ended, queued)
        self.runnable = _Runnable(work, self._token, self._courier)

    @property
    def is_done(self) -> bool:
        """Whether the outcome has been told."""
        return self._is_done

    def cancel(self) -> None:
        """Ask the work to end; the outcome is `cancelled` unless it has been told already."""
        self._token.cancel()
        if self._apart is not None and self._apart.take_back(self.runnable):
            self._courier.ended.emit("cancelled", None)

    def _on_progressed(self, share: float) -> None:
        if not self._is_done and not self._token.is_cancelled:
            self.progressed.emit(share)

    def _on_ended(self, outcome: str, value: object) -> None:
        self._is_done = True
        if self._token.is_cancelled:
            self.cancelled.emit()
        elif outcome == "failed":
            _log.info("job ended with %s", type(value).__name__)
            self.failed.emit(value)
        else:
            self.succeeded.emit(value)
        self.finished.emit()


class JobRunner(QObject):
    """Starts jobs and knows which are under way.

    Signals:
        idle: the last running job has ended.
    """

    idle = Signal()

    def __init__(self, parent: QObject | None = None, max_threads: int = 2) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(max_threads)
        self._apart = _Apart()
        self._jobs: list[Job] = []

    @property
    def running(self) -> int:
        """How many jobs have not told their outcome."""
        return len(self._jobs)

    def start(self, work: Work, *, apart: bool = False) -> Job:
        """Run `work(token, progress)` off the GUI thread; connect to the job right away.

        What touches a folder of others goes `apart`, one after another: it may never end.
        """
        job = Job(work, self, self._apart if apart else None)
        self._jobs.append(job)
        job.finished.connect(lambda: self._forget(job))
        if apart:
            self._apart.start(job.runnable)
        else:
            self._pool.start(job.runnable)
        return job

    def cancel_all(self, wait_ms: int = 3000) -> bool:
        """Cancel every job and wait; return whether all ended in time.

        One that goes on apart keeps neither a thread of the pool nor the program.
        """
        for job in self._jobs:
            job.cancel()
        return self._pool.waitForDone(wait_ms) and self._apart.wait(min(wait_ms, _APART_MS))

    def _forget(self, job: Job) -> None:
        if job in self._jobs:
            self._jobs.remove(job)
        job.deleteLater()
        if not self._jobs:
            self.idle.emit()
