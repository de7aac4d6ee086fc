"""Notes a partner writes during a live mock interview; private unless the partner shares them."""

from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import uuid4

from peerprep.domain.interview import InterviewNote
from peerprep.services.changes import Changes, Subject
from peerprep.storage import interview_notes
from peerprep.storage.database import Database


class InterviewService:
    """Keeps a partner's notes; tells `Subject.INTERVIEW_NOTES` after each write.

    Writing raises EnvironmentProblem when it can't be kept (DISK_FULL and others); then what was
    kept before still stands. Notes go with their take.
    """

    def __init__(self, database: Database, changes: Changes) -> None:
        self._database = database
        self._changes = changes

    def write(
        self, take_id: str, at_s: float, text: str, note_id: str | None = None
    ) -> InterviewNote:
        """Keep a note at a moment of a take, in seconds, and return it; private at first.

        `note_id` is that of a note to be given other words; its moment and choice stay.
        Raises InvalidData(TAKE_UNKNOWN).
        """
        with self._database.transaction() as db:
            note = interview_notes.write_note(
                db,
                note_id or uuid4().hex,
                take_id,
                at_s=at_s,
                text=text,
                written_at=datetime.now(UTC),
            )
        self._changes.tell(Subject.INTERVIEW_NOTES)
        return note

    def notes(self, take_ids: Sequence[str]) -> list[InterviewNote]:
        """Return all notes of these takes in order, for the partner alone."""
        with self._database.transaction() as db:
            return interview_notes.list_notes(db, take_ids)

    def noted_takes(self) -> set[str]:
        """Return the ids of all takes with a note, for the partner alone."""
        with self._database.transaction() as db:
            return interview_notes.noted_takes(db)

    def shared_notes(self, take_id: str) -> list[InterviewNote]:
        """Return the notes of a take that the person who spoke may see, in order of moments."""
        with self._database.transaction() as db:
            return interview_notes.list_notes(db, [take_id], shared_only=True)

    def set_shared(self, note_id: str, *, shared: bool) -> None:
        """Let the person who spoke see a note, or not."""
        with self._database.transaction() as db:
            interview_notes.set_shared(db, note_id, shared=shared)
        self._changes.tell(Subject.INTERVIEW_NOTES)

    def delete(self, note_id: str) -> None:
        """Delete a note for good, in the backups too."""
        with self._database.transaction() as db:
            gone = interview_notes.delete_note(db, note_id)
        self._forget(gone)

    def delete_private(self, take_ids: Sequence[str]) -> None:
        """Delete the notes of these takes that were not shared, for good, in the backups too."""
        with self._database.transaction() as db:
            gone = interview_notes.delete_private(db, take_ids)
        self._forget(gone)

    def _forget(self, gone: Sequence[InterviewNote]) -> None:
        for note in gone:
            self._database.forget_note(note.id, note.written_at)
        self._changes.tell(Subject.INTERVIEW_NOTES)
