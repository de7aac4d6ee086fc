"""Writing sessions and takes; every function works in the caller's transaction."""

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import delete, exists, func, select
from sqlalchemy.orm import Session

from peerprep.domain.checklist import CheckResult
from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.modes import Mode
from peerprep.domain.search import folded
from peerprep.domain.takes import Answer, AskedQuestion, TakeKind, TakeState
from peerprep.domain.transcript import Transcript
from peerprep.storage.rows import check_row, fill_question, storable, transcript_row
from peerprep.storage.tables import (
    CheckRow,
    FindingAnswerRow,
    OriginalRow,
    SessionQuestionRow,
    SessionRow,
    TakeRow,
    TranscriptRow,
    new_id,
)

_BRING_BACK = (TakeState.RECORDED, TakeState.TRANSCRIBED, TakeState.RECOVERED)


def add_session(
    db: Session,
    *,
    mode: Mode,
    role: str,
    questions: Sequence[AskedQuestion],
    think_s: int | None,
    started_at: datetime,
) -> str:
    """Begin a session over these questions, in this order; returns its id."""
    row = SessionRow(id=new_id(), mode=mode, role=role, think_s=think_s, started_at=started_at)
    row.questions = [
        fill_question(SessionQuestionRow(position=place), question)
        for place, question in enumerate(questions)
    ]
    db.add(row)
    db.flush()
    return row.id


def close_session(db: Session, session_id: str) -> None:
    """Stop offering to go on with a session; unknown ids are no trouble."""
    row = db.get(SessionRow, session_id)
    if row is not None:
        row.is_closed = True


def add_take(
    db: Session,
    *,
    session_id: str,
    question: AskedQuestion,
    kind: TakeKind,
    state: TakeState,
    recorded_at: datetime,
    recording: str | None = None,
    imported_from: str | None = None,
    take_id: str | None = None,
) -> str:
    """Add a take, numbered after the takes of the same question; returns its id.

    `take_id` is for a take whose sound was there before it, else a new one is made.
    """
    last = db.scalar(select(func.max(TakeRow.number)).where(TakeRow.question_key == question.key))
    row = TakeRow(
        id=take_id or new_id(),
        session_id=session_id,
        kind=kind,
        state=state,
        recorded_at=recorded_at,
        number=(last or 0) + 1,
        recovered=state is TakeState.RECOVERED,
        recording=recording,
        imported_from=None if imported_from is None else storable(imported_from),
        question_folded=folded(question.text),
    )
    db.add(fill_question(row, question))
    db.flush()
    return row.id


def take_row(db: Session, take_id: str) -> TakeRow:
    """Return a take to write in; raises InvalidData(TAKE_UNKNOWN)."""
    row = db.get(TakeRow, take_id)
    if row is None:
        raise InvalidData(Problem.TAKE_UNKNOWN, take=take_id)
    return row


def set_state(db: Session, take_id: str, state: TakeState, failure: str | None = None) -> None:
    """Move a take on; `failure` says why words are missing, None clears it.

    A discarded take comes back only to a resting state without a failure: news from work that was
    still running does not bring it back. Raises InvalidData(TAKE_UNKNOWN).
    """
    row = take_row(db, take_id)
    if row.state is TakeState.DISCARDED and (failure or state not in _BRING_BACK):
        return
    row.state = state
    row.failure = failure
    row.recovered = row.recovered or state is TakeState.RECOVERED


def bring_back(db: Session, take_id: str) -> None:
    """Undo a discard: a take with words is transcribed, one without waits for them."""
    has_words = db.get(TranscriptRow, take_id) is not None
    set_state(db, take_id, TakeState.TRANSCRIBED if has_words else TakeState.RECORDED)


def finish_recording(
    db: Session, take_id: str, *, duration_s: float, recording: str, state: TakeState
) -> None:
    """Note where the finished sound is; raises InvalidData(TAKE_UNKNOWN)."""
    row = take_row(db, take_id)
    row.duration_s = duration_s
    row.recording = recording
    set_state(db, take_id, state)


def save_transcript(db: Session, take_id: str, transcript: Transcript) -> None:
    """Keep the words of a take in place of earlier ones; their check goes, decisions stay.

    The take is transcribed then, unless it was discarded. Raises InvalidData(TAKE_UNKNOWN).
    """
    db.execute(delete(OriginalRow).where(OriginalRow.take_id == take_id))
    _drop_check(db, take_id)
    _replace_words(db, take_id, transcript)


def save_correction(
    db: Session,
    take_id: str,
    corrected: Transcript,
    original: Transcript,
    *,
    keep_check: bool = False,
) -> None:
    """Keep words the person put right, and beside them those that were written down.

    The check goes, unless the text is the same and it is to be kept; decisions stay. Raises
    InvalidData(TAKE_UNKNOWN).
    """
    if not keep_check:
        _drop_check(db, take_id)
    _replace_words(db, take_id, corrected)
    if corrected == original:
        db.execute(delete(OriginalRow).where(OriginalRow.take_id == take_id))
    elif not db.scalar(select(exists().where(OriginalRow.take_id == take_id))):
        db.add(OriginalRow(take_id=take_id, transcript=original.to_json()))
    db.flush()


def renew_original(db: Session, take_id: str, original: Transcript) -> None:
    """Note beside corrected words what the person confirmed of those that were written down."""
    row = db.get(OriginalRow, take_id)
    if row is not None:
        row.transcript = original.to_json()
        db.flush()


def _drop_check(db: Session, take_id: str) -> None:
    db.execute(delete(CheckRow).where(CheckRow.take_id == take_id))


def _replace_words(db: Session, take_id: str, transcript: Transcript) -> None:
    row = take_row(db, take_id)
    db.execute(delete(TranscriptRow).where(TranscriptRow.take_id == take_id))
    words = transcript_row(transcript)
    words.take_id = take_id
    db.add(words)
    if row.kind is TakeKind.SPOKEN and row.duration_s == 0.0:
        row.duration_s = words.duration_s
    if row.state is not TakeState.DISCARDED:
        set_state(db, take_id, TakeState.TRANSCRIBED)
    db.flush()
    db.expire(row)


def save_check(db: Session, take_id: str, result: CheckResult) -> None:
    """Keep a check in place of an earlier one; raises InvalidData(TAKE_UNKNOWN)."""
    row = take_row(db, take_id)
    db.execute(delete(CheckRow).where(CheckRow.take_id == take_id))
    db.expire(row)
    found = check_row(result)
    found.take_id = take_id
    db.add(found)
    db.flush()
    db.expire(row)


def answer_finding(
    db: Session, take_id: str, item: str, quote: str, answer: Answer | None, line: str = ""
) -> None:
    """Keep what the person decided about a finding; None takes it back.

    Raises InvalidData(TAKE_UNKNOWN).
    """
    take = take_row(db, take_id)
    line, quote = storable(line), storable(quote)
    row = next((a for a in take.answers if (a.item, a.quote) == (item, quote)), None)
    if answer is None:
        if row is not None:
            take.answers.remove(row)
    else:
        if row is None:
            row = FindingAnswerRow(item=item, quote=quote)
            take.answers.append(row)
        row.answer, row.line, row.line_folded = answer, line, folded(line)
    db.flush()


def delete_take(db: Session, take_id: str) -> str | None:
    """Delete a take and all that was made of it; returns the sound file to remove after commit.

    Raises InvalidData(TAKE_UNKNOWN).
    """
    row = take_row(db, take_id)
    recording = row.recording
    db.delete(row)
    db.flush()
    return recording


def sweep(db: Session, is_claimed: Callable[[str], bool]) -> list[str]:
    """Put right what a crash left; takes that a living program works on are left alone.

    A take that was being recorded is recovered, one that was being transcribed waits again.
    Returns the ids of recovered takes whose sound has no finished file yet, oldest first.
    """
    left = db.scalars(
        select(TakeRow)
        .where(TakeRow.state.in_([TakeState.RECORDING, TakeState.TRANSCRIBING]))
        .order_by(TakeRow.recorded_at)
    )
    for row in left:
        if not is_claimed(row.id):
            recording = row.state is TakeState.RECORDING
            set_state(db, row.id, TakeState.RECOVERED if recording else TakeState.RECORDED)
    db.flush()
    waiting = db.scalars(
        select(TakeRow.id)
        .where(TakeRow.state == TakeState.RECOVERED, TakeRow.recording.is_(None))
        .order_by(TakeRow.recorded_at)
    )
    return [take_id for take_id in waiting if not is_claimed(take_id)]


def discarded(db: Session) -> list[str]:
    """Return the ids of takes that were discarded and not brought back."""
    return list(db.scalars(select(TakeRow.id).where(TakeRow.state == TakeState.DISCARDED)))
