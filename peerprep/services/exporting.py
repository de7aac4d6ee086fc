"""Gathering what goes into a document, and the names and places that can be covered in it."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from peerprep.domain.errors import InvalidData
from peerprep.domain.redaction import Cover
from peerprep.domain.takes import Session, Take
from peerprep.services.covering import asked_in, named_in, offered, rated_in, said_in
from peerprep.services.documents import Material
from peerprep.services.documents.reviews import review_texts
from peerprep.services.history import HistoryService
from peerprep.services.reviews import ReviewService
from peerprep.services.transcripts import TranscriptService


class ExportService:
    """Finds takes with their sound, their reviews and their session."""

    def __init__(
        self, history: HistoryService, transcripts: TranscriptService, reviews: ReviewService
    ) -> None:
        self._history = history
        self._transcripts = transcripts
        self._reviews = reviews

    def gather(self, take_id: str, *, whole_session: bool = False) -> Material:
        """Return one take, or its session with all its takes; raises InvalidData(TAKE_UNKNOWN)."""
        take = self._history.take(take_id)
        if whole_session:
            return self.gather_session(take)
        return self._material((take,))

    def gather_session(self, take: Take) -> Material:
        """Return the session of a take: of the takes it has now, and of this one in any case."""
        session = self._history.session(take.session_id)
        found = [take, *self._others(session, take)]
        takes = tuple(sorted(found, key=lambda one: (one.recorded_at, one.number)))
        return self._material(takes, session)

    def _material(self, takes: tuple[Take, ...], session: Session | None = None) -> Material:
        reviews = {take.id: tuple(self._reviews.reviews_of(take.id)) for take in takes}
        return Material(takes, dict(self._sounds(takes)), session, reviews)

    def session_size(self, take: Take) -> int:
        """Return how many takes the session of a take has."""
        return len(self._history.session(take.session_id).takes)

    def _others(self, session: Session, take: Take) -> Iterator[Take]:
        for one in session.takes:
            if one.id != take.id:
                with suppress(InvalidData):  # deleted a moment ago, by another PeerPrep
                    yield self._history.take(one.id)

    def _sounds(self, takes: tuple[Take, ...]) -> Iterator[tuple[str, Path]]:
        for take in takes:
            try:
                yield take.id, self._transcripts.sound_file(take)
            except InvalidData:
                continue  # typed, or no longer on this computer


def covers_of(material: Material, private: Sequence[str] = ()) -> tuple[Cover, ...]:
    """Return what can be covered in a document, each once: said, written, listed as `private`."""
    said = [cover for take in material.takes for cover in said_in(take)]
    beside = [text for take in material.takes for text in _beside(take)]
    returned = (review for reviews in material.reviews.values() for review in reviews)
    beside += [text for review in returned for text in review_texts(review)]
    return tuple(offered((*said, *named_in(beside)), private))


def _beside(take: Take) -> Iterator[str]:
    """Yield what else a document holds that may name someone, and the name of its file."""
    yield from asked_in(take)
    yield take.note
    yield from take.tags
    yield from (answer.line for answer in take.answers)
    yield from rated_in(take)
    yield take.imported_from or ""
