"""Looking into a cohort folder beside the window: it may be slow, or go away meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from peerprep.domain.assignment import CohortAssignment
from peerprep.domain.errors import PeerPrepError
from peerprep.services.cohort import Seen
from peerprep.ui.context import Context
from peerprep.ui.jobs import CancelToken, Job, Progress
from peerprep.wording import explain

_SLOW_MS = 4000


@dataclass(frozen=True, slots=True)
class _Wish:
    deed: Callable[[CancelToken], Any]
    then: Callable[[Any], object]


class CohortLooking(QObject):
    """One look at a time; a later wish takes the place of an earlier one.

    A drive that does not answer keeps its job, which nobody can end; the next look waits for it,
    in the one queue of all that touches the folder.

    Signals:
        looked(object): what was Seen of the whole folder.
        compared(object): the same, beside what is here now.
        listed(object): the HandIns of one assignment.
        slow(): it takes long.
        troubled(str): a sentence.
        ended(): nothing is looked at any more.
    """

    looked = Signal(object)
    compared = Signal(object)
    listed = Signal(object)
    slow = Signal()
    troubled = Signal(str)
    ended = Signal()

    def __init__(self, page: QObject, context: Context) -> None:
        super().__init__(page)
        self._context = context
        self._cohort = context.profile.cohort
        self._job: Job | None = None
        self._wanted: _Wish | None = None  # what the job is for; None when nobody waits for it
        self._next: _Wish | None = None
        self._slow_time = QTimer(self, interval=_SLOW_MS, singleShot=True)
        self._slow_time.timeout.connect(self.slow)

    @property
    def is_busy(self) -> bool:
        """Whether somebody waits for a look."""
        return self._wanted is not None or self._next is not None

    def look(self, root: Path) -> None:
        """Look at what the folder offers."""
        self._want(_Wish(lambda token: self._cohort.see(root, token.check), self.looked.emit))

    def compare(self, seen: Seen) -> None:
        """Compare what was seen before with what is here now."""
        self._want(
            _Wish(lambda token: self._cohort.compared(seen, token.check), self.compared.emit)
        )

    def list_hand_ins(self, root: Path, assignment: CohortAssignment) -> None:
        """Look at who handed in."""
        self._want(
            _Wish(
                lambda token: self._cohort.hand_ins(root, assignment, token.check),
                self.listed.emit,
            )
        )

    def stop(self) -> None:
        """Look no more; nothing is told of it."""
        self._wanted = self._next = None
        self._slow_time.stop()
        if self._job is not None:
            self._job.cancel()

    def _want(self, wish: _Wish) -> None:
        self.stop()
        self._next = wish
        self._slow_time.start()
        self._go_on()

    def _go_on(self) -> None:
        if self._job is not None or self._next is None:
            return
        wish, self._next = self._next, None
        self._wanted = wish

        def work(token: CancelToken, _progress: Progress) -> Any:
            return wish.deed(token)

        job = self._job = self._context.jobs.start(work, apart=True)
        job.succeeded.connect(lambda found: self._end(wish, lambda: wish.then(found)))
        job.failed.connect(lambda problem: self._end(wish, lambda: self._fail(problem)))
        job.cancelled.connect(lambda: self._end(wish, lambda: None))

    def _end(self, wish: _Wish, tell: Callable[[], object]) -> None:
        self._job = None
        if self._wanted is wish:
            self._wanted = None
            self._slow_time.stop()
            self.ended.emit()
            tell()
        self._go_on()

    def _fail(self, problem: Exception) -> None:
        if not isinstance(problem, PeerPrepError):
            raise problem
        self.troubled.emit(explain(problem))
