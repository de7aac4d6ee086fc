"""Sound files become takes one after another, whatever page is shown."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from peerprep.domain.errors import PeerPrepError
from peerprep.domain.takes import AskedQuestion, TakeSummary
from peerprep.profile import Profile
from peerprep.ui.jobs import CancelToken, Job, JobRunner, Progress
from peerprep.ui.scribe import Scribe
from peerprep.wording import explain

if TYPE_CHECKING:
    from peerprep.services.importing import Incoming

_NEWS_MS = 100
Looked = Callable[[Sequence["Incoming"], Sequence[str]], object]


@dataclass
class Outcome:
    """How a run of imports ended: takes made, files that could not be, files given up."""

    takes: list[TakeSummary] = field(default_factory=list)
    cut_short: list["Incoming"] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)
    stopped: list[str] = field(default_factory=list)

    @property
    def total(self) -> int:
        """How many files it was about."""
        return len(self.takes) + len(self.troubles) + len(self.stopped)


class Importer(QObject):
    """Looks at files, copies them in jobs and saves them as takes; then their words are written.

    Signals:
        changed(): another file is under way, or more of it was read.
        finished(): nothing is under way any more; `take_outcome` says how it went.
    """

    changed = Signal()
    finished = Signal()

    def __init__(
        self, profile: Profile, scribe: Scribe, jobs: JobRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._profile = profile
        self._scribe = scribe
        self._jobs = jobs
        self._waiting: deque[tuple[Incoming, AskedQuestion]] = deque()
        self._job: Job | None = None
        self._outcome = Outcome()
        self._since_news = QElapsedTimer()
        self.current: Incoming | None = None
        self.done_s = 0.0

    @property
    def number(self) -> int:
        """Which file of the run is under way, from 1."""
        return self._outcome.total + 1

    @property
    def total(self) -> int:
        """How many files the run has."""
        return self._outcome.total + len(self._waiting) + (self.current is not None)

    def look(self, paths: Sequence[Path], then: Looked) -> None:
        """Find out what files say of themselves; `then` gets those that can be imported, and a
        sentence for each that can't."""

        def work(token: CancelToken, _progress: Progress) -> list["Incoming | PeerPrepError"]:
            looked: list[Incoming | PeerPrepError] = []
            for path in paths:
                token.check()
                try:
                    looked.append(self._profile.imports.look(path))
                except PeerPrepError as error:
                    looked.append(error)
            return looked

        def tell(looked: list["Incoming | PeerPrepError"]) -> None:
            problems = [one for one in looked if isinstance(one, PeerPrepError)]
            good = [one for one in looked if not isinstance(one, PeerPrepError)]
            then(good, [explain(problem) for problem in problems])

        job = self._jobs.start(work)
        job.succeeded.connect(tell)
        job.failed.connect(_raise)

    def add(self, incoming: "Incoming", question: AskedQuestion) -> None:
        """Import a file as a take of a question, after those that are under way."""
        self._waiting.append((incoming, question))
        if self.current is None:
            self._next()
        else:
            self.changed.emit()

    def add_troubles(self, sentences: Sequence[str]) -> None:
        """Have the outcome tell of files that could not be looked at."""
        self._outcome.troubles.extend(sentences)

    def stop(self) -> None:
        """Give up the file under way and those that wait; takes already made stay."""
        if self._job is not None:
            self._outcome.stopped.extend(incoming.shown for incoming, _ in self._waiting)
            self._waiting.clear()
            self._job.cancel()

    def take_outcome(self) -> Outcome | None:
        """Return how the last run ended, once; None while one is under way."""
        if self.current is not None or not self._outcome.total:
            return None
        outcome, self._outcome = self._outcome, Outcome()
        return outcome

    def _next(self) -> None:
        self.done_s = 0.0
        if not self._waiting:
            self.current = self._job = None
            self.finished.emit()
            return
        incoming, question = self._waiting.popleft()
        self.current = incoming

        def work(token: CancelToken, progress: Progress) -> None:
            self._profile.imports.read(incoming, token.check, progress)

        self._since_news.start()
        self._job = job = self._jobs.start(work)
        job.progressed.connect(self._on_progressed)
        job.succeeded.connect(lambda _nothing: self._keep(incoming, question))
        job.failed.connect(self._on_failed)
        job.cancelled.connect(lambda: self._on_cancelled(incoming))
        job.finished.connect(self._next)
        self.changed.emit()

    def _keep(self, incoming: "Incoming", question: AskedQuestion) -> None:
        try:
            take = self._profile.imports.keep(incoming, question, self._profile.settings.role)
        except PeerPrepError as error:
            self._on_failed(error)
            return
        self._outcome.takes.append(take)
        if incoming.is_cut_short:
            self._outcome.cut_short.append(incoming)
        self._scribe.write_down(take.id)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, PeerPrepError):
            self.current = self._job = None
            self._waiting.clear()
            _raise(error)
        self._outcome.troubles.append(explain(error))

    def _on_cancelled(self, incoming: "Incoming") -> None:
        # Stopped after the last block: then it is read, but not wanted.
        self._profile.imports.discard(incoming)
        self._outcome.stopped.insert(0, incoming.shown)

    def _on_progressed(self, done_s: float) -> None:
        self.done_s = done_s
        if self._since_news.elapsed() >= _NEWS_MS:
            self._since_news.restart()
            self.changed.emit()


def _raise(error: Exception) -> NoReturn:
    """Have a fault of our own told like any other."""
    raise error
