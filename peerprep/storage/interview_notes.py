"""Notes of a partner in the database; every function works in the caller's transaction."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.interview import InterviewNote
from peerprep.storage.rows import storable
from peerprep.storage.tables import InterviewNoteRow, TakeRow


def write_note(
    db: Session, note_id: str, take_id: str, *, at_s: float, text: str, written_at: datetime
) -> InterviewNote:
    """Keep a note, or other words in place of its earlier ones; its moment stays the first one.

    Raises InvalidData(TAKE_UNKNOWN).
    """
    row = db.get(InterviewNoteRow, note_id)
    if row is None:
        if db.get(TakeRow, take_id) is None:
            raise InvalidData(Problem.TAKE_UNKNOWN, take=take_id)
        row = InterviewNoteRow(
            id=note_id, take_id=take_id, at_s=max(0.0, at_s), shared=False, written_at=written_at
        )
        db.add(row)
    row.text = storable(text)
    db.flush()
    return _note(row)


def list_notes(
    db: Session, take_ids: Sequence[str], *, shared_only: bool = False
) -> list[InterviewNote]:
    """Return the notes of these takes in the order of their moments, takes as given."""
    query = select(InterviewNoteRow).where(InterviewNoteRow.take_id.in_(take_ids))
    if shared_only:
        query = query.where(InterviewNoteRow.shared.is_(True))
    order = (InterviewNoteRow.at_s, InterviewNoteRow.written_at, InterviewNoteRow.id)
    found = [_note(row) for row in db.scalars(query.order_by(*order))]
    return sorted(found, key=lambda note: take_ids.index(note.take_id))


def noted_takes(db: Session) -> set[str]:
    """Return the ids of all takes with a note."""
    return set(db.scalars(select(InterviewNoteRow.take_id).distinct()))


def set_shared(db: Session, note_id: str, *, shared: bool) -> None:
    """Let the person who spoke see a note, or not; harmless when it is gone."""
    row = db.get(InterviewNoteRow, note_id)
    if row is not None:
        row.shared = shared


def delete_note(db: Session, note_id: str) -> list[InterviewNote]:
    """Delete a note and return it; harmless when it is gone."""
    row = db.get(InterviewNoteRow, note_id)
    return _delete(db, [] if row is None else [row])


def delete_private(db: Session, take_ids: Sequence[str]) -> list[InterviewNote]:
    """Delete the notes of these takes that nobody shared, and return them."""
    query = select(InterviewNoteRow).where(
        InterviewNoteRow.take_id.in_(take_ids), InterviewNoteRow.shared.is_(False)
    )
    return _delete(db, db.scalars(query).all())


def _delete(db: Session, rows: Sequence[InterviewNoteRow]) -> list[InterviewNote]:
    gone = [_note(row) for row in rows]
    for row in rows:
        db.delete(row)
    db.flush()
    return gone


def _note(row: InterviewNoteRow) -> InterviewNote:
    return InterviewNote(row.id, row.take_id, row.at_s, row.text, row.shared, row.written_at)
