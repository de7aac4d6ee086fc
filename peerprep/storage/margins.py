"""Writing what a person keeps beside a take; every function works in the caller's transaction."""

from collections.abc import Iterable

from sqlalchemy import delete
from sqlalchemy.orm import Session

from peerprep.domain.rubric import Rating
from peerprep.domain.search import folded
from peerprep.domain.tags import tidy_tags
from peerprep.storage.rows import storable
from peerprep.storage.sessions import take_row
from peerprep.storage.tables import MarginRow, SelfRatingRow, TagRow


def set_note(db: Session, take_id: str, note: str) -> None:
    """Keep a note in place of an earlier one; raises InvalidData(TAKE_UNKNOWN)."""
    margin = _margin(db, take_id)
    margin.note = storable(note)
    margin.note_folded = folded(margin.note)


def set_favorite(db: Session, take_id: str, *, favorite: bool) -> None:
    """Make a take a favorite, or an ordinary one again; raises InvalidData(TAKE_UNKNOWN)."""
    _margin(db, take_id).favorite = favorite


def set_tags(db: Session, take_id: str, labels: Iterable[str]) -> None:
    """Keep these labels in place of earlier ones; raises InvalidData(TAKE_UNKNOWN)."""
    take = take_row(db, take_id)
    db.execute(delete(TagRow).where(TagRow.take_id == take_id))
    kept = tidy_tags(map(storable, labels))
    db.add_all(TagRow(take_id=take_id, folded=folded(label), label=label) for label in kept)
    db.flush()
    db.expire(take)


def rate(db: Session, take_id: str, rating: Rating) -> None:
    """Keep a choice in place of an earlier one for its criterion.

    Raises InvalidData(TAKE_UNKNOWN).
    """
    take_row(db, take_id)
    key = {"take_id": take_id, "rubric": rating.rubric, "criterion": rating.criterion}
    row = db.get(SelfRatingRow, key)
    if row is None:
        row = SelfRatingRow(**key)
        db.add(row)
    row.rubric_version = rating.rubric_version
    row.level = rating.level
    row.sentence = storable(rating.sentence)
    row.sentence_folded = folded(row.sentence)
    row.rated_at = rating.rated_at
    row.title = rating.title
    row.label = rating.label
    db.flush()


def unrate(db: Session, take_id: str, rubric: str, criterion: str) -> None:
    """Take a choice back; harmless when there was none."""
    row = db.get(SelfRatingRow, {"take_id": take_id, "rubric": rubric, "criterion": criterion})
    if row is not None:
        db.delete(row)
        db.flush()


def _margin(db: Session, take_id: str) -> MarginRow:
    take_row(db, take_id)
    row = db.get(MarginRow, take_id)
    if row is None:
        row = MarginRow(take_id=take_id, favorite=False, note="", note_folded="")
        db.add(row)
    return row
