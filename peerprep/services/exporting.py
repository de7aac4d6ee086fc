"""Gathering what goes into a document, and the names and places that can be covered in it."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from peerprep.domain.errors import InvalidData
from peerprep.domain.redaction import Cover
from peerprep.domain.takes import Session, Take
from peerprep.services.documents import Material
from peerprep.services.documents.reviews import review_texts
from peerprep.services.history import HistoryService
from peerprep.services.reviews import ReviewService
from peerprep.services.transcripts import TranscriptService
from peerprep.storycheck.covers import covers_in


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


def covers_of(material: Material) -> tuple[Cover, ...]:
    """Return the names and places in a document's takes, each once: said first, then written."""
    found = [
        # Words changed a moment ago are not looked at yet: better one place too many.
        covers_in(take.transcript.text, take.check, any_place=take.check is None)
        for take in material.takes
        if take.transcript is not None
    ]
    found += [covers_in(text) for take in material.takes for text in _beside(take)]
    said = (review for reviews in material.reviews.values() for review in reviews)
    found += [covers_in(text) for review in said for text in review_texts(review)]
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
