"""Words of takes: which wait for transcription, keeping them, and checking them."""

from collections.abc import Callable, Collection
from pathlib import Path

from peerprep.domain.checklist import CheckResult
from peerprep.domain.correction import confirmed, correct
from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.takes import Answer, Take, TakeState
from peerprep.domain.transcript import Transcript, Word, typed
from peerprep.services.changes import Changes, Subject
from peerprep.storage import history, sessions
from peerprep.storage.database import Database
from peerprep.storage.recordings import RecordingStore
from peerprep.storage.rows import storable
from peerprep.storycheck.checker import check

STOPPED = "stopped"  # the person cancelled the writing; it is not started again by itself


class TranscriptService:
    """Keeps what was transcribed and what the check found, and the person's answers to it."""

    def __init__(
        self,
        database: Database,
        recordings: RecordingStore,
        changes: Changes,
        checker: Callable[[str], CheckResult] = check,
    ) -> None:
        self._database = database
        self._recordings = recordings
        self._changes = changes
        # The take that is being corrected, its words now and those that were written down: an
        # hour of words is not read anew at every pause in the typing.
        self._correcting = ("", "", typed(""))
        self.check = checker

    def waiting(self) -> list[str]:
        """Return the ids of spoken takes whose words are still to be written, oldest first.

        Those that a living program is writing down already do not wait.
        """
        with self._database.transaction() as db:
            waiting = history.waiting(db)
        return [take_id for take_id in waiting if not self._recordings.is_claimed(take_id)]

    def unchecked(self) -> list[str]:
        """Return the ids of takes that have words but no check (closed in between)."""
        with self._database.transaction() as db:
            return history.unchecked(db)

    def sound_of(self, take_id: str) -> Path:
        """Return the recording of a take; raises InvalidData(RECORDING_MISSING)."""
        with self._database.transaction() as db:
            return self.sound_file(history.get_take(db, take_id))

    def sound_file(self, take: Take) -> Path:
        """Return the recording of a take that was read; raises as `sound_of`."""
        path = self._recordings.path(take.recording) if take.recording else None
        if path is None or not path.exists():
            raise InvalidData(Problem.RECORDING_MISSING, take=take.id)
        return path

    def words_of(self, take_id: str) -> str:
        """Return the saved words of a take; empty when there are none."""
        with self._database.transaction() as db:
            try:
                return history.text_of(db, take_id)
            except InvalidData as problem:
                if problem.code is Problem.TAKE_WITHOUT_WORDS:
                    return ""
                raise

    def started(self, take_id: str) -> None:
        """Note that transcription began; after a crash the take waits again."""
        self._recordings.claim(take_id)
        self._set_state(take_id, TakeState.TRANSCRIBING)

    def save(self, take_id: str, transcript: Transcript) -> None:
        """Keep the words of a take."""
        self._correcting = ("", "", typed(""))
        with self._database.transaction() as db:
            sessions.save_transcript(db, take_id, transcript)
        self._recordings.release(take_id)
        self._changes.tell(Subject.TAKES)

    def type_words(self, take_id: str, text: str) -> None:
        """Keep words the person typed for a recording that could not be transcribed."""
        self.save(take_id, typed(text))

    def correct(self, take_id: str, text: str) -> Take:
        """Keep the words as `keep_words` does, and return the take."""
        self.keep_words(take_id, text)
        with self._database.transaction() as db:
            return history.get_take(db, take_id)

    def keep_words(self, take_id: str, text: str, sure: Collection[Word] = ()) -> None:
        """Keep the words as the person says they were; quick enough to be done while they type.

        What was written down stays beside them, and every correction starts from it, so that a
        word taken out and typed again has its own time again. Of words that are `sure` it is noted
        there that the person confirmed them. The check goes where words changed; decisions stay.
        Raises InvalidData(TAKE_UNKNOWN, TAKE_WITHOUT_WORDS, WORDS_EMPTY).
        """
        with self._database.transaction() as db:
            before = history.text_of(db, take_id)
            if self._correcting[:2] != (take_id, before):
                self._correcting = (take_id, before, history.written_down(db, take_id))
            original = self._correcting[2]
            corrected = correct(original, storable(text))
            if not corrected.text:
                raise InvalidData(Problem.WORDS_EMPTY)
            said = set(sure).intersection(corrected.words) if sure else set()
            if corrected.text == before and not said:
                return
            original, corrected = confirmed(original, said), confirmed(corrected, said)
            is_same = corrected.text == before
            sessions.save_correction(db, take_id, corrected, original, keep_check=is_same)
            if said:
                sessions.renew_original(db, take_id, original)
        self._correcting = (take_id, corrected.text, original)
        self._changes.tell(Subject.TAKES)

    def restore(self, take_id: str) -> Take:
        """Bring back the words as they were written down, and return the take."""
        with self._database.transaction() as db:
            take = history.get_take(db, take_id)
            original = history.original_words(db, take.id)
            if original is None:
                return take
            sessions.save_correction(db, take.id, original, original)
            take = history.get_take(db, take.id)
        self._changes.tell(Subject.TAKES)
        return take

    def save_check(self, take_id: str, result: CheckResult) -> None:
        """Keep what the check found."""
        with self._database.transaction() as db:
            sessions.save_check(db, take_id, result)
        self._changes.tell(Subject.TAKES)

    def save_and_check(self, take_id: str, transcript: Transcript) -> Take:
        """Keep the words, check them, keep the findings, and return the whole take."""
        self.save(take_id, transcript)
        self.save_check(take_id, self.check(transcript.text))
        with self._database.transaction() as db:
            return history.get_take(db, take_id)

    def failed(self, take_id: str, problem: Problem) -> None:
        """Note why the words could not be written down; the recording stays."""
        self._set_state(take_id, TakeState.FAILED, problem.value)
        self._recordings.release(take_id)

    def stopped(self, take_id: str) -> None:
        """Note that the person stopped the writing."""
        self._set_state(take_id, TakeState.RECORDED, STOPPED)
        self._recordings.release(take_id)

    def again(self, take_id: str) -> None:
        """Let a take wait for transcription again."""
        self._set_state(take_id, TakeState.RECORDED)

    def answer(
        self, take_id: str, item: str, quote: str, answer: Answer | None, line: str = ""
    ) -> None:
        """Keep the person's decision about a finding; None takes it back."""
        with self._database.transaction() as db:
            sessions.answer_finding(db, take_id, item, quote, answer, line)
        self._changes.tell(Subject.TAKES)

    def planned_lines(self, question_key: str) -> list[str]:
        """Return the lines the person planned for the next time this question is asked."""
        with self._database.transaction() as db:
            return history.planned_lines(db, question_key)

    def _set_state(self, take_id: str, state: TakeState, failure: str | None = None) -> None:
        with self._database.transaction() as db:
            sessions.set_state(db, take_id, state, failure)
        self._changes.tell(Subject.TAKES)
