"""Practising: sessions, and takes from the first sound to a file that is safe."""

import logging
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from peerprep.audio.devices import Microphone
from peerprep.audio.recorder import Recorded, Recorder
from peerprep.audio.wav import HEADER_BYTES, read_info, repair
from peerprep.domain.errors import EnvironmentProblem, PeerPrepError, Problem
from peerprep.domain.modes import Mode
from peerprep.domain.takes import AskedQuestion, Session, TakeKind, TakeState, TakeSummary
from peerprep.domain.transcript import typed
from peerprep.services.changes import Changes, Subject
from peerprep.services.recording import Recording
from peerprep.storage import history, sessions
from peerprep.storage.database import Database
from peerprep.storage.recordings import RecordingStore

log = logging.getLogger(__name__)

# Enough for about ten minutes of 16-bit mono at 48 kHz, and for the database to grow.
LITTLE_SPACE_BYTES = 64 * 1024 * 1024


class PracticeService:
    """Starts sessions and takes, and keeps every one of them safe."""

    def __init__(
        self,
        database: Database,
        recordings: RecordingStore,
        microphone: Microphone,
        changes: Changes,
    ) -> None:
        self._database = database
        self._recordings = recordings
        self._microphone = microphone
        self._changes = changes

    # -- sessions

    def start(
        self,
        questions: Sequence[AskedQuestion],
        *,
        mode: Mode = Mode.PRACTICE,
        role: str = "any",
        think_s: int | None = 0,
    ) -> Session:
        """Open a session over these questions; `think_s` None means as long as the person likes."""
        with self._database.transaction() as db:
            session_id = sessions.add_session(
                db,
                mode=mode,
                role=role,
                questions=tuple(questions),
                think_s=think_s,
                started_at=datetime.now(UTC),
            )
            session = history.get_session(db, session_id)
        self._changes.tell(Subject.SESSIONS)
        return session

    def session(self, session_id: str) -> Session:
        """Return a session with the takes made so far."""
        with self._database.transaction() as db:
            return history.get_session(db, session_id)

    def left_off(self) -> Session | None:
        """Return the latest session with questions not answered yet."""
        with self._database.transaction() as db:
            return history.last_unfinished_session(db)

    def leave_off(self, session_id: str) -> None:
        """Stop offering to go on with a session."""
        with self._database.transaction() as db:
            sessions.close_session(db, session_id)
        self._changes.tell(Subject.SESSIONS)

    def last_practiced(self) -> dict[str, datetime]:
        """Return when each question (by key) was last answered."""
        with self._database.transaction() as db:
            return history.last_practiced(db)

    # -- takes

    def record(
        self, session_id: str, question: AskedQuestion, device_id: str | None = None
    ) -> Recording:
        """Open the microphone and begin a take.

        Raises EnvironmentProblem (see `Microphone.open`, DISK_FULL); then no take is left behind.
        """
        if self._recordings.free_bytes() < LITTLE_SPACE_BYTES // 8:
            raise EnvironmentProblem(Problem.DISK_FULL)
        take_id = self._begin_take(session_id, question)
        recorder = Recorder(self._microphone)
        try:
            recorder.start(self.part_path(take_id), device_id)
        except BaseException:
            self._forget(take_id)
            self._recordings.release(take_id)
            raise
        self._changes.tell(Subject.TAKES)
        return Recording(
            take_id, self.part_path(take_id), recorder, keep=self.finish, hide=self.discard
        )

    def part_path(self, take_id: str) -> Path:
        """Return where a take's sound grows while it is recorded."""
        return self._recordings.part_path(take_id)

    def finish(self, take_id: str, recorded: Recorded) -> TakeSummary:
        """Move a closed recording to its place and mark the take recorded."""
        return self._keep(take_id, recorded.path, recorded.duration_s, TakeState.RECORDED)

    def keep_file(self, session_id: str, question: AskedQuestion, wav: Path) -> TakeSummary:
        """Save a finished 16-bit mono WAV file as a take; the file is moved."""
        take_id = self._begin_take(session_id, question)
        part = wav.replace(self.part_path(take_id))
        return self._keep(take_id, part, read_info(part).duration_s, TakeState.RECORDED)

    def type_answer(self, session_id: str, question: AskedQuestion, text: str) -> TakeSummary:
        """Save an answer that was typed instead of spoken."""
        with self._database.transaction() as db:
            take_id = sessions.add_take(
                db,
                session_id=session_id,
                question=question,
                kind=TakeKind.TYPED,
                state=TakeState.TRANSCRIBED,
                recorded_at=datetime.now(UTC),
            )
            sessions.save_transcript(db, take_id, typed(text))
            take = history.get_take(db, take_id)
        self._changes.tell(Subject.TAKES)
        return take

    def discard(self, take_id: str) -> None:
        """Hide a take; it goes for good with `purge`, here or after this program has ended."""
        # Held until then: the command line must not end the time to undo it in a window.
        self._recordings.claim(take_id)
        self._set_state(take_id, TakeState.DISCARDED)

    def restore(self, take_id: str) -> None:
        """Bring a discarded take back."""
        with self._database.transaction() as db:
            sessions.bring_back(db, take_id)
        self._recordings.release(take_id)
        self._changes.tell(Subject.TAKES)

    def purge(self) -> None:
        """Delete discarded takes for good, in the backups too: rows first, then files.

        Those that another living PeerPrep discarded are left to it.
        """
        with self._database.transaction() as db:
            gone = [one for one in sessions.discarded(db) if self._recordings.claim(one)]
        for take_id in gone:
            with self._database.forgetting(take_id):
                with self._database.transaction() as db:
                    recording = sessions.delete_take(db, take_id)
                self._recordings.delete_all_of(take_id, recording)
            self._recordings.release(take_id)

    # -- after a crash

    def recover(self) -> list[TakeSummary]:
        """Turn takes whose program died into recovered ones, and return all that wait for a choice.

        Takes that another running PeerPrep is recording are left alone.
        """
        with self._database.transaction() as db:
            left = sessions.sweep(db, self._recordings.is_claimed)
            # Claimed in the same transaction: a second start must not adopt them too.
            found = [take_id for take_id in left if self._recordings.claim(take_id)]
        for take_id in found:
            self._recover(take_id)
        with self._database.transaction() as db:
            return history.recovered(db)

    def keep_recovered(self, take_id: str) -> None:
        """Keep a recovered take; its words can be written down now."""
        self._set_state(take_id, TakeState.RECORDED)

    def space_s(self) -> float:
        """Return for how many seconds of sound there is room."""
        return self._recordings.free_bytes() / (16_000 * 2)

    # -- steps shared by the above

    def _begin_take(self, session_id: str, question: AskedQuestion) -> str:
        with self._database.transaction() as db:
            take_id = sessions.add_take(
                db,
                session_id=session_id,
                question=question,
                kind=TakeKind.SPOKEN,
                state=TakeState.RECORDING,
                recorded_at=datetime.now(UTC),
            )
            # Before the row can be seen: another PeerPrep must not take it for a dead one's.
            self._recordings.claim(take_id)
        return take_id

    def _recover(self, take_id: str) -> None:
        try:
            part = self._recordings.reopen(take_id)
            if part is not None and part.stat().st_size > HEADER_BYTES:
                self._keep(take_id, part, repair(part).duration_s, TakeState.RECOVERED)
            else:  # killed before the first sound: there is nothing to offer
                self._recordings.delete_part(take_id)
                self._forget(take_id)
        except (PeerPrepError, OSError):
            # The file stays where it is and the app opens; a later start tries again.
            log.exception("take %s could not be recovered", take_id)
        self._recordings.release(take_id)

    def _keep(self, take_id: str, part: Path, duration_s: float, state: TakeState) -> TakeSummary:
        # An earlier try may have named the file and then met a busy database.
        recording = self._recordings.adopt(self._recordings.reopen(take_id) or part)
        with self._database.transaction() as db:
            sessions.finish_recording(
                db, take_id, duration_s=duration_s, recording=recording, state=state
            )
            take = history.get_take(db, take_id)
        self._recordings.release(take_id)
        self._changes.tell(Subject.TAKES)
        return take

    def _set_state(self, take_id: str, state: TakeState) -> None:
        with self._database.transaction() as db:
            sessions.set_state(db, take_id, state)
        self._changes.tell(Subject.TAKES)

    def _forget(self, take_id: str) -> None:
        with self._database.transaction() as db:
            sessions.delete_take(db, take_id)
