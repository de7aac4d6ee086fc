"""Recordings made elsewhere become takes; the file itself is only ever read."""

import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from peerprep.domain.errors import PeerPrepError
from peerprep.domain.modes import Mode
from peerprep.domain.takes import AskedQuestion, TakeKind, TakeState, TakeSummary
from peerprep.services.changes import Changes, Subject
from peerprep.storage import history, sessions
from peerprep.storage.database import Database
from peerprep.storage.recordings import RecordingStore

if TYPE_CHECKING:
    from peerprep.services.importing import Incoming

log = logging.getLogger(__name__)

_SPARE_BYTES = 16 * 1024 * 1024  # left free for the database and for a recording beside it


class ImportService:
    """Makes takes of sound files: `look`, `read` (slow), then `keep` or `discard`.

    Until `keep`, the only traces are a part file and its claim, which the next start removes when
    this program dies. Problems name the file without its folder.
    """

    def __init__(self, database: Database, recordings: RecordingStore, changes: Changes) -> None:
        self._database = database
        self._recordings = recordings
        self._changes = changes

    def look(self, source: Path) -> "Incoming":
        """Return what a file says of itself; raises as `peerprep.services.importing.look`."""
        found: Incoming = _sounds().look(source)
        return found

    def read(
        self,
        incoming: "Incoming",
        check: Callable[[], None] = lambda: None,
        progress: Callable[[float], None] = lambda done_s: None,
    ) -> None:
        """Copy the sound into the profile; needs no database.

        `check` may raise to end it; `progress` hears how many seconds are there.

        Raises as `peerprep.services.importing.copy`, and FOLDER_UNWRITABLE, DISK_FULL; then nothing
        is left behind.
        """
        try:
            self._recordings.claim_import(incoming.take_id)
            _sounds().copy(
                incoming,
                self._recordings.part_path(incoming.take_id),
                check=check,
                progress=progress,
                free_bytes=lambda: self._recordings.free_bytes() - _SPARE_BYTES,
            )
            self._recordings.settle(incoming.take_id)  # here, and not in the window's thread
        except BaseException:
            self.discard(incoming)
            raise

    def keep(self, incoming: "Incoming", question: AskedQuestion, role: str = "any") -> TakeSummary:
        """Save what was read as a take; its words can be written down now.

        Raises EnvironmentProblem as `Database.transaction` and `RecordingStore.adopt`; then
        nothing is left behind.
        """
        take_id = incoming.take_id
        try:
            with self._database.transaction() as db:
                session_id = sessions.add_session(
                    db,
                    mode=Mode.PRACTICE,
                    role=role,
                    questions=(question,),
                    think_s=0,
                    started_at=datetime.now(UTC),
                )
                sessions.close_session(db, session_id)  # there is nothing to go on with
                sessions.add_take(
                    db,
                    session_id=session_id,
                    question=question,
                    kind=TakeKind.SPOKEN,
                    state=TakeState.RECORDED,
                    recorded_at=incoming.recorded_at,
                    imported_from=incoming.name,
                    take_id=take_id,
                )
                sessions.finish_recording(
                    db,
                    take_id,
                    duration_s=incoming.duration_s,
                    recording=self._recordings.adopt(self._recordings.part_path(take_id)),
                    state=TakeState.RECORDED,
                )
                take = history.get_take(db, take_id)
        except BaseException:
            with suppress(PeerPrepError):  # else the next start does it
                self._clear([take_id])
            raise
        self._recordings.release_import(take_id)
        self._changes.tell(Subject.SESSIONS, Subject.TAKES)
        return take

    def discard(self, incoming: "Incoming") -> None:
        """Let go of what was read and not kept; harmless a second time."""
        with suppress(PeerPrepError):  # else the next start does it
            self._recordings.delete_part(incoming.take_id)
            self._recordings.release_import(incoming.take_id)

    def sweep(self) -> None:
        """Remove what killed imports left; the files they came from are still where they were."""
        try:
            self._clear(self._recordings.dead_imports())
        except PeerPrepError:  # the app opens all the same; a later start tries again
            log.exception("what a killed import left could not be removed")

    def _clear(self, take_ids: list[str]) -> None:
        if not take_ids:
            return
        with self._database.transaction() as db:
            known = history.recording_names(db)
        for take_id in take_ids:
            # Killed right after the take was saved: then its sound is finished and stays.
            if self._recordings.final_name(take_id) not in known:
                self._recordings.delete_all_of(take_id, None)
            self._recordings.release_import(take_id)


def _sounds() -> Any:
    # Loaded here because it brings the decoder, which neither the window nor most commands need.
    return import_module("peerprep.services.importing")
