"""How far the words of a session's takes are, for the pages that show it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from peerprep.domain.takes import Take, TakeKind, TakeState
from peerprep.services.transcripts import STOPPED
from peerprep.ui.scribe import Scribe


class WordsState(StrEnum):
    """Where the words of a take are."""

    WAITING = "waiting"  # in the queue
    WRITING = "writing"
    READY = "ready"
    NO_SPEECH = "no_speech"
    FAILED = "failed"
    STOPPED = "stopped"
    LATER = "later"  # there is no speech-to-text file yet


@dataclass(frozen=True, slots=True)
class Words:
    """The state of one take's words; `fraction` and `left_s` count while they are written."""

    state: WordsState
    fraction: float = 0.0
    left_s: float | None = None


class WordsBoard(QObject):
    """Follows the scribe; `find` returns a whole take by its id.

    Signals:
        changed(str): the words of this take are elsewhere than before.
    """

    changed = Signal(str)

    def __init__(
        self, scribe: Scribe, find: Callable[[str], Take], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._scribe = scribe
        self._find = find
        self._words: dict[str, Words] = {}
        scribe.progressed.connect(self._on_progressed)
        scribe.ready.connect(self._forget)
        scribe.failed.connect(self._on_failed)
        scribe.stopped.connect(self._on_stopped)

    def of(self, take_id: str) -> Words:
        """Return how far the words of a take are; raises InvalidData(TAKE_UNKNOWN)."""
        known = self._words.get(take_id)
        if known is None or (known.state is WordsState.LATER and self._scribe.has_model()):
            known = self._words[take_id] = Words(self._look_up(take_id))
        return known

    def asked(self, take_id: str) -> None:
        """Look anew at a take whose words were just asked for."""
        self._forget(take_id)

    def _look_up(self, take_id: str) -> WordsState:
        if self._scribe.is_writing(take_id):
            return WordsState.WAITING
        take = self._find(take_id)
        if take.transcript is not None:
            heard = take.transcript.speech or take.kind is TakeKind.TYPED
            return WordsState.READY if heard else WordsState.NO_SPEECH
        if take.state is TakeState.FAILED:
            return WordsState.FAILED
        if take.failure == STOPPED:
            return WordsState.STOPPED
        return WordsState.WAITING if self._scribe.has_model() else WordsState.LATER

    def _on_progressed(self, take_id: str, fraction: float, left_s: float) -> None:
        self._words[take_id] = Words(WordsState.WRITING, fraction, left_s)
        self.changed.emit(take_id)

    def _on_failed(self, take_id: str, _why: str) -> None:
        self._set(take_id, WordsState.FAILED)

    def _on_stopped(self, take_id: str) -> None:
        self._set(take_id, WordsState.STOPPED)

    def _set(self, take_id: str, state: WordsState) -> None:
        self._words[take_id] = Words(state)
        self.changed.emit(take_id)

    def _forget(self, take_id: str) -> None:
        self._words.pop(take_id, None)
        self.changed.emit(take_id)
