"""Gathering what goes into a document, and the names and places that can be covered in it."""

from collections.abc import Iterator
from pathlib import Path

from peerprep.domain.errors import InvalidData
from peerprep.domain.redaction import Cover
from peerprep.domain.takes import Take
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
        takes = tuple(self._history.take(one.id) for one in session.takes)
        return Material(takes, dict(self._sounds(takes)), session)

    def session_size(self, take: Take) -> int:
        """Return how many takes the session of a take has."""
        return len(self._history.session(take.session_id).takes)

    def _sounds(self, takes: tuple[Take, ...]) -> Iterator[tuple[str, Path]]:
        for take in takes:
            try:
                yield take.id, self._transcripts.sound_file(take)
            except InvalidData:
                continue  # typed, or no longer on this computer


def covers_of(material: Material) -> tuple[Cover, ...]:
    """Return the names and places said in a document's takes, each once."""
    found = (
        covers_in(take.transcript.text, take.check)
        for take in material.takes
        if take.transcript is not None
    )
    return tuple(dict.fromkeys(cover for covers in found for cover in covers))
