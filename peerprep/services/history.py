"""Saved takes: find, open, delete, and what came through over time."""

from peerprep.domain.errors import EnvironmentProblem, Problem
from peerprep.domain.takes import Session, Take, TakeSummary
from peerprep.domain.transcript import Transcript
from peerprep.services.changes import Changes, Subject
from peerprep.storage import history, sessions
from peerprep.storage.database import Database
from peerprep.storage.recordings import RecordingStore


class HistoryService:
    """Reads and deletes saved takes."""

    def __init__(self, database: Database, recordings: RecordingStore, changes: Changes) -> None:
        self._database = database
        self._recordings = recordings
        self._changes = changes

    def takes(
        self, search: str = "", category: str | None = None, limit: int | None = None
    ) -> list[TakeSummary]:
        """Return takes, newest first; `search` looks in words, notes, tags and questions."""
        with self._database.transaction() as db:
            return history.list_takes(db, search, category, limit)

    def take(self, take_id: str, known: Transcript | None = None) -> Take:
        """Return one take by id or by the beginning of it; raises InvalidData(TAKE_UNKNOWN).

        Who has its words already gives them as `known`: they are read only where the text is
        another, so that news of an hour's take costs no more than that of a short one.
        """
        with self._database.transaction() as db:
            return history.get_take(db, take_id, known)

    def session(self, session_id: str) -> Session:
        """Return a session with its takes, oldest first; raises KeyError."""
        with self._database.transaction() as db:
            return history.get_session(db, session_id)

    def takes_of(self, question_key: str) -> list[TakeSummary]:
        """Return the takes of one question, oldest first."""
        with self._database.transaction() as db:
            return history.list_takes(db, question_key=question_key)[::-1]

    def latest_of(self, question_key: str) -> TakeSummary | None:
        """Return the newest take of a question."""
        return next(reversed(self.takes_of(question_key)), None)

    def stories(self, limit: int = 8) -> list[Take]:
        """Return the latest checked takes of story questions, oldest first."""
        with self._database.transaction() as db:
            return history.stories(db, limit)

    def delete(self, take_id: str) -> str:
        """Delete a take for good: row, sound, and its rows in the backups; returns the full id.

        Raises EnvironmentProblem(TAKE_IN_USE) while another PeerPrep records or transcribes it.
        """
        with self._database.transaction() as db:
            full_id = history.get_take(db, take_id).id
            if not self._recordings.claim(full_id):
                raise EnvironmentProblem(Problem.TAKE_IN_USE, take=take_id)
        try:
            with self._database.forgetting(full_id):
                with self._database.transaction() as db:
                    recording = sessions.delete_take(db, full_id)
                self._recordings.delete_all_of(full_id, recording)
        finally:
            self._recordings.release(full_id)
            self._changes.tell(Subject.TAKES)
        return full_id
