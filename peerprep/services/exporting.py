"""Gathering what goes into a document, and the names and places that can be covered in it."""

from collections.abc import Iterator
from pathlib import Path

from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.redaction import Cover
from peerprep.domain.takes import Session, Take
from peerprep.services.documents import Material
from peerprep.services.history import HistoryService
from peerprep.services.transcripts import TranscriptService
from peerprep.storycheck.covers import covers_in


class ExportService:
    """Finds takes with their sound and their session."""

    def __init__(self, history: HistoryService, transcripts: TranscriptService) -> None:
        self._history = history
        self._transcripts = transcripts

    def gather(self, take_id: str, *, whole_session: bool = False) -> Material:
        """Return one take, or its session with all its takes; raises InvalidData(TAKE_UNKNOWN)."""
        take = self._history.take(take_id)
        if not whole_session:
            return Material((take,), dict(self._sounds((take,))))
        session = self._history.session(take.session_id)
        takes = tuple(self._takes(session))
        if not takes:
            raise InvalidData(Problem.TAKE_UNKNOWN, take=take_id)
        return Material(takes, dict(self._sounds(takes)), session)

    def _takes(self, session: Session) -> Iterator[Take]:
        for one in session.takes:
            try:
                yield self._history.take(one.id)
            except InvalidData:
                continue  # deleted a moment ago, by another PeerPrep

    def _sounds(self, takes: tuple[Take, ...]) -> Iterator[tuple[str, Path]]:
        for take in takes:
            try:
                yield take.id, self._transcripts.sound_file(take)
            except InvalidData:
                continue  # typed, or no longer on this computer


def covers_of(material: Material) -> tuple[Cover, ...]:
    """Return the names and places in a document's takes, each once: said first, then written."""
    found = [
        # Words changed a moment ago are not looked at yet: better one place too many.
        covers_in(take.transcript.text, take.check, any_place=take.check is None)
        for take in material.takes
        if take.transcript is not None
    ]
    found += [covers_in(text) for take in material.takes for text in _beside(take)]
    return tuple(dict.fromkeys(cover for covers in found for cover in covers))


def _beside(take: Take) -> Iterator[str]:
    """Yield what else a document holds that may name someone, and the name of its file."""
    yield take.question.text
    yield from take.question.follow_ups
    yield take.note
    yield from take.tags
    yield from (answer.line for answer in take.answers)
    yield from (rating.sentence for rating in take.ratings)
    yield take.imported_from or ""
