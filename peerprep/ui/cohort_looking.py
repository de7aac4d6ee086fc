"""Looking into a cohort folder beside the window: it may be slow, or go away meanwhile."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from peerprep.domain.assignment import CohortAssignment
from peerprep.domain.errors import PeerPrepError
from peerprep.ui.context import Context
from peerprep.ui.jobs import CancelToken, Job, Progress
from peerprep.wording import explain

_SLOW_MS = 4000


class CohortLooking(QObject):
    """One look at a time; a later one takes the place of an earlier.

    Signals:
        looked(object): the Look at the whole folder.
        listed(object): the HandIns of one assignment.
        slow(): it takes long.
        troubled(str): a sentence.
        ended(): whichever it was.
    """

    looked = Signal(object)
    listed = Signal(object)
    slow = Signal()
    troubled = Signal(str)
    ended = Signal()

    def __init__(self, page: QObject, context: Context) -> None:
        super().__init__(page)
        self._context = context
        self._cohort = context.profile.cohort
        self._jobs: dict[str, Job] = {}
        self._slow_time = QTimer(self, interval=_SLOW_MS, singleShot=True)
        self._slow_time.timeout.connect(self.slow)

    @property
    def is_busy(self) -> bool:
        """Whether something is being looked at."""
        return bool(self._jobs)

    def look(self, root: Path) -> None:
        """Look at what the folder offers."""
        self._start("look", lambda token: self._cohort.look(root, token.check), self.looked.emit)

    def list_hand_ins(self, root: Path, assignment: CohortAssignment) -> None:
        """Look at who handed in."""
        self._start(
            "list",
            lambda token: self._cohort.hand_ins(root, assignment, token.check),
            self.listed.emit,
        )

    def stop(self) -> None:
        """Look no more; nothing is told of it."""
        for job in self._jobs.values():
            job.cancel()
        self._jobs.clear()
        self._slow_time.stop()

    def _start(
        self, name: str, deed: Callable[[CancelToken], Any], then: Callable[[Any], object]
    ) -> None:
        if name in self._jobs:
            self._jobs[name].cancel()

        def work(token: CancelToken, _progress: Progress) -> Any:
            return deed(token)

        job = self._jobs[name] = self._context.jobs.start(work)
        self._slow_time.start()
        job.succeeded.connect(lambda found: self._finish(name, job, lambda: then(found)))
        job.failed.connect(lambda problem: self._finish(name, job, lambda: self._fail(problem)))

    def _finish(self, name: str, job: Job, tell: Callable[[], object]) -> None:
        if self._jobs.get(name) is not job:
            return  # another look took its place
        del self._jobs[name]
        if not self._jobs:
            self._slow_time.stop()
            self.ended.emit()
        tell()

    def _fail(self, problem: Exception) -> None:
        if not isinstance(problem, PeerPrepError):
            raise problem
        self.troubled.emit(explain(problem))
