"""Work on a cohort folder that a person asked for, told in the page's strip."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from peerprep.domain.errors import InvalidData, PeerPrepError, Problem
from peerprep.ui.context import Context
from peerprep.ui.jobs import Job, Work
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.wording import explain


class CohortWork(QObject):
    """Goes on when the page is left; what came of it stands there until it was seen.

    All of it goes apart, one after another: a drive that hangs holds up nothing but its folder.
    """

    def __init__(self, page: QWidget, context: Context, strip: Strip) -> None:
        super().__init__(page)
        self._context, self._strip = context, strip
        self._count = 0

    @property
    def is_busy(self) -> bool:
        """Whether an outcome is still to be told."""
        return self._count > 0

    def start(
        self,
        work: Work,
        meanwhile: str,
        then: Callable[[Any], object],
        *,
        stop: tuple[str, Callable[[], object]],
        failed: Callable[[Exception], object] | None = None,
    ) -> Job:
        """Do work beside the window; `stop` are the words that end it, and what is said then."""
        words, stopped = stop
        job = self._context.jobs.start(work, apart=True)
        self._count += 1
        self._strip.show_words(StripKind.INFO, meanwhile, "", [(words, job.cancel)])

        def end(tell: Callable[[], object]) -> None:
            self._count -= 1
            tell()

        refused = failed or self.refuse
        job.succeeded.connect(lambda value: end(lambda: then(value)))
        job.failed.connect(lambda problem: end(lambda: refused(problem)))
        job.cancelled.connect(lambda: end(stopped))
        return job

    def say(self, kind: StripKind, words: str, more: str = "") -> None:
        """Tell what came of it."""
        self._strip.show_words(kind, words, more)

    def refuse(self, problem: Exception, more: str = "") -> None:
        """Tell why nothing came of it; a fault of our own goes on to where those are told."""
        if not isinstance(problem, PeerPrepError):
            raise problem
        is_same = isinstance(problem, InvalidData) and problem.code is Problem.COHORT_SAME
        self.say(StripKind.INFO if is_same else StripKind.TROUBLE, explain(problem), more)
