"""The way from a finished recording to checked words, beside everything else."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from peerprep.domain.checklist import CheckResult
from peerprep.domain.errors import InvalidData, PeerPrepError, Problem
from peerprep.domain.transcript import Transcript
from peerprep.services.transcripts import TranscriptService
from peerprep.transcription.models import ModelStore
from peerprep.ui.jobs import JobRunner
from peerprep.ui.transcriber import Transcriber
from peerprep.wording import explain, sentence

log = logging.getLogger(__name__)


class Scribe(QObject):
    """Has words written down, saved and checked; the queue is the database.

    Signals:
        progressed(str, float, float): take, fraction done, seconds left.
        ready(str): words and findings of this take are saved.
        failed(str, str): the words could not be written down; the sentence says why.
        stopped(str): the person stopped it.
    """

    progressed = Signal(str, float, float)
    ready = Signal(str)
    failed = Signal(str, str)
    stopped = Signal(str)

    def __init__(
        self,
        transcripts: TranscriptService,
        models: ModelStore,
        transcriber: Transcriber,
        jobs: JobRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._transcripts = transcripts
        self._models = models
        self._transcriber = transcriber
        self._jobs = jobs
        self._writing: set[str] = set()
        self._care: list[str] = []
        transcriber.started.connect(self._on_started)
        transcriber.progressed.connect(self.progressed)
        transcriber.transcribed.connect(self._on_transcribed)
        transcriber.failed.connect(self._on_failed)
        transcriber.cancelled.connect(self._on_cancelled)

    # -- asking for words

    def has_model(self) -> bool:
        """Whether there is a speech-to-text file to work with."""
        return self._models.default() is not None

    def warm_up(self) -> None:
        """Load the model while the person still speaks."""
        model = self._models.default()
        if model is not None:
            self._transcriber.warm_up(model)

    def catch_up(self) -> None:
        """Take up what an earlier run left: words to write, words to check."""
        for take_id in self._transcripts.unchecked():
            self.check_again(take_id)
        if self.has_model():
            for take_id in self._transcripts.waiting():
                self.write_down(take_id)

    def listen_along(self, take_id: str, path: Path) -> None:
        """Hear what a growing recording holds by now, so that its words are ready sooner."""
        self._transcriber.feed(take_id, path)

    def let_go(self, take_id: str) -> None:
        """Forget a take that was listened to and then discarded."""
        self._transcriber.forget(take_id)

    def write_down(self, take_id: str) -> None:
        """Queue a take; without a model it waits in the database until there is one."""
        model = self._models.default()
        if model is None or take_id in self._writing:
            return
        try:
            path = self._transcripts.sound_of(take_id)
        except PeerPrepError as error:
            self.failed.emit(take_id, explain(error))
            return
        self._writing.add(take_id)
        self._transcriber.warm_up(model)
        self._transcriber.enqueue(take_id, path)

    def cancel(self, take_id: str) -> None:
        """Stop writing this take down; the recording stays."""
        self._transcriber.cancel(take_id)

    def again(self, take_id: str) -> None:
        """Try a take once more."""
        with self._if_it_is_there(take_id):
            self._transcripts.again(take_id)
        self.write_down(take_id)

    def is_writing(self, take_id: str) -> bool:
        """Whether a take is queued or being written down."""
        return take_id in self._writing

    # -- care comes before coaching

    def care_waiting(self) -> str | None:
        """Return the take whose words raised care and whose page was not shown yet."""
        return self._care[0] if self._care else None

    def care_shown(self) -> None:
        """Note that the care page was shown: it is for the person, so once for all that wait."""
        self._care.clear()

    # -- checking

    def check_again(self, take_id: str, *, cared_for: bool = False) -> None:
        """Check the words of a take that are saved already.

        `cared_for`: the care page was shown for words like these; it does not come once more.
        """
        self._check(take_id, self._transcripts.words_of(take_id), cared_for=cared_for)

    def _check(self, take_id: str, text: str, *, cared_for: bool = False) -> None:
        def done(result: CheckResult) -> None:
            self._on_checked(take_id, text, result, cared_for=cared_for)

        job = self._jobs.start(lambda _token, _progress: self._transcripts.check(text))
        job.succeeded.connect(done)
        job.failed.connect(lambda _error: self._on_unchecked(take_id))

    def _on_started(self, take_id: str) -> None:
        with self._if_it_is_there(take_id):
            self._transcripts.started(take_id)

    def _on_transcribed(self, take_id: str, transcript: Transcript) -> None:
        try:
            self._transcripts.save(take_id, transcript)
        except InvalidData:
            self._forget(take_id)
        except PeerPrepError as error:
            # The recording is safe: its words are written down anew at the next start.
            self._writing.discard(take_id)
            self.failed.emit(take_id, explain(error))
        else:
            self._check(take_id, transcript.text)

    def _on_checked(self, take_id: str, text: str, result: CheckResult, *, cared_for: bool) -> None:
        try:
            if self._transcripts.words_of(take_id) != text:
                # The person changed them meanwhile: what was found would mark other words.
                self.check_again(take_id, cared_for=cared_for)
                return
            self._transcripts.save_check(take_id, result)
        except InvalidData:
            self._forget(take_id)
            return
        except PeerPrepError:
            self._on_unchecked(take_id)
            return
        self._writing.discard(take_id)
        if result.care and not cared_for:
            self._care.append(take_id)
        self.ready.emit(take_id)

    def _on_unchecked(self, take_id: str) -> None:
        # The words are saved; the check is taken up again at the next start.
        self._writing.discard(take_id)
        log.error("the words of take %s could not be checked", take_id)
        self.ready.emit(take_id)

    def _on_failed(self, take_id: str, problem: Problem, params: dict[str, object]) -> None:
        self._writing.discard(take_id)
        with self._if_it_is_there(take_id):
            self._transcripts.failed(take_id, problem)
        self.failed.emit(take_id, sentence(problem, params))

    def _on_cancelled(self, take_id: str) -> None:
        self._writing.discard(take_id)
        with self._if_it_is_there(take_id):
            self._transcripts.stopped(take_id)
        self.stopped.emit(take_id)

    @contextmanager
    def _if_it_is_there(self, take_id: str) -> Iterator[None]:
        """Note how the writing of a take stands; it may be deleted, or the database busy."""
        try:
            yield
        except InvalidData:
            self._forget(take_id)
        except PeerPrepError as error:
            log.warning("how take %s stands could not be noted: %s", take_id, error.code)

    def _forget(self, take_id: str) -> None:
        self._writing.discard(take_id)
        self._care = [other for other in self._care if other != take_id]
