"""Finding beside the window which words of one take another did not have."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from peerprep.domain.comparing import new_words
from peerprep.domain.takes import Take
from peerprep.ui.jobs import Job, JobRunner


class NewWordsFinding(QObject):
    """Compares one pair of takes at a time; the same pair with the same words only once.

    Signals:
        found(object, bool): the new stretches as offsets, and whether to say so.
    """

    found = Signal(object, bool)

    def __init__(self, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self._pair: tuple[tuple[str, str], ...] = ()  # what is compared, by id and text

    def find(self, takes: Sequence[Take], *, aloud: bool) -> None:
        """Compare two takes, the earlier one first; what was being found is not wanted then."""
        pair = tuple((t.id, t.transcript.text if t.transcript else "") for t in takes)
        if pair == self._pair:
            return
        self.stop()
        self._pair = pair
        (_, before), (_, after) = pair
        self._job = job = self._jobs.start(lambda token, _: new_words(before, after, token.check))
        job.succeeded.connect(lambda spans: self._on_found(job, spans, aloud=aloud))

    def stop(self) -> None:
        """Look no further, and know nothing of what was found."""
        if self._job is not None:
            self._job.cancel()
        self._job, self._pair = None, ()

    def _on_found(self, job: Job, spans: Sequence[tuple[int, int]], *, aloud: bool) -> None:
        if job is self._job:
            self._job = None
            self.found.emit(spans, aloud)
