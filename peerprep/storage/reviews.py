"""Reviews, given and received; every function works in the caller's transaction."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session, joinedload, object_session, selectinload

from peerprep.domain.checklist import text_sha256
from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.review import Comment, PartnerRating, Review, Todo
from peerprep.domain.rubric import Rubric
from peerprep.domain.rubric_json import rubric_from_json, rubric_to_json
from peerprep.domain.search import folded
from peerprep.storage.rows import asked_question, storable
from peerprep.storage.sharing_tables import (
    ReviewCommentRow,
    ReviewRatingRow,
    ReviewRow,
    SentTakeRow,
)
from peerprep.storage.tables import TakeRow, TranscriptRow, new_id

_LATE = float("inf")


def start(
    db: Session, received_take_id: str, pack_id: str, rubric: Rubric, name: str, now: datetime
) -> str:
    """Begin a review of a received take; returns its id, which is also its name in files."""
    review_id = new_id()
    db.add(
        ReviewRow(
            id=review_id,
            travel_id=review_id,
            received_take_id=received_take_id,
            pack_id=pack_id,
            reviewer=storable(name),
            started_at=now,
            saved_at=None,
            revision=0,
            rubric=rubric_to_json(rubric),
            keep="",
            listened=False,
            other_version=False,
        )
    )
    db.flush()
    return review_id


def add_returned(
    db: Session,
    *,
    take_id: str,
    travel_id: str,
    pack_id: str,
    rubric: Rubric,
    reviewer: str,
    saved_at: datetime,
    revision: int,
    keep: str,
    now: datetime,
) -> str:
    """Keep a review of a take of one's own, or a later version of it; returns its id.

    Its comments and ratings are put in place by `put_returned`.
    """
    row = db.scalar(_of(ReviewRow.take_id == take_id, ReviewRow.travel_id == travel_id))
    if row is None:
        row = ReviewRow(id=new_id(), travel_id=travel_id, take_id=take_id, started_at=now)
        row.listened = True
        db.add(row)
    row.pack_id = pack_id
    row.rubric = rubric_to_json(rubric)
    row.reviewer = reviewer
    row.saved_at = saved_at
    row.revision = revision
    row.keep = keep
    row.other_version = False
    db.flush()
    return row.id


def put_returned(
    db: Session, review_id: str, comments: Iterable[Comment], ratings: Iterable[PartnerRating]
) -> None:
    """Put the comments and ratings of a file in the place of earlier ones.

    Replies and to-dos stay with their comments; a comment that is gone stays for their sake.
    """
    row = _row(db, review_id)
    before = {comment.id: comment for comment in row.comments}
    for at, comment in enumerate(comments):
        old = before.pop(comment.id, None)
        if old is not None:
            comment = replace(comment, reply=old.reply, todo=old.todo, done=old.done)
        _fill(old or _new_comment(row, comment.id, at), comment)
    for left in before.values():
        if not (left.reply or left.todo or left.done):
            row.comments.remove(left)
    row.ratings.clear()
    db.flush()
    row.ratings = [
        ReviewRatingRow(criterion=one.criterion, level=one.level, sentence=one.sentence)
        for one in ratings
    ]
    db.flush()


def get(db: Session, review_id: str) -> Review:
    """Return a review; raises InvalidData(REVIEW_UNKNOWN)."""
    return _review(_row(db, review_id))


def of_received(db: Session, received_take_id: str) -> Review | None:
    """Return the review begun of a received take."""
    row = db.scalar(_of(ReviewRow.received_take_id == received_take_id))
    return None if row is None else _review(row)


def returned_as(db: Session, take_id: str, travel_id: str) -> Review | None:
    """Return the review of a take of one's own that has this name in files."""
    row = db.scalar(_of(ReviewRow.take_id == take_id, ReviewRow.travel_id == travel_id))
    return None if row is None else _review(row)


def given(db: Session) -> list[Review]:
    """Return the reviews of received takes, newest first."""
    query = _of(ReviewRow.received_take_id.is_not(None)).order_by(ReviewRow.started_at.desc())
    return [_review(row) for row in db.scalars(query)]


def returned(db: Session, take_id: str | None = None) -> list[Review]:
    """Return the reviews of one's own takes, or of one of them, newest first."""
    chosen = ReviewRow.take_id.is_not(None) if take_id is None else ReviewRow.take_id == take_id
    query = _of(chosen).order_by(ReviewRow.started_at.desc(), ReviewRow.id)
    return [_review(row) for row in db.scalars(query)]


def reviewed(db: Session) -> frozenset[str]:
    """Return the ids of the takes of one's own that have a review."""
    query = select(ReviewRow.take_id).where(ReviewRow.take_id.is_not(None))
    return frozenset(take_id for take_id in db.scalars(query) if take_id)


def todos(db: Session, question_key: str | None) -> list[Todo]:
    """Return what was taken on and is not done, newest review first."""
    query = (
        select(ReviewCommentRow, ReviewRow, TakeRow)
        .join(ReviewRow, ReviewRow.id == ReviewCommentRow.review_id)
        .join(TakeRow, TakeRow.id == ReviewRow.take_id)
        .where(ReviewCommentRow.todo.is_(True), ReviewCommentRow.done.is_(False))
        .order_by(ReviewRow.started_at.desc(), ReviewRow.id, ReviewCommentRow.position)
    )
    if question_key is not None:
        query = query.where(TakeRow.question_key == question_key)
    return [
        Todo(
            review_id=review.id,
            take_id=take.id,
            question_key=take.question_key,
            question_text=take.question_text,
            reviewer=review.reviewer,
            comment=_comment(comment),
        )
        for comment, review, take in db.execute(query)
    ]


def put_comment(db: Session, review_id: str, comment: Comment) -> Comment:
    """Keep a comment, in place of the one with its id; raises InvalidData(REVIEW_UNKNOWN)."""
    row = _row(db, review_id)
    last = db.scalar(
        select(func.max(ReviewCommentRow.position)).where(ReviewCommentRow.review_id == review_id)
    )
    place = 0 if last is None else last + 1
    kept = next((one for one in row.comments if one.id == comment.id), None)
    kept = _fill(kept or _new_comment(row, comment.id, place), comment)
    db.flush()
    return _comment(kept)


def delete_comment(db: Session, review_id: str, comment_id: str) -> Comment | None:
    """Delete a comment and return it; None when there was none."""
    row = _row(db, review_id)
    kept = next((one for one in row.comments if one.id == comment_id), None)
    if kept is None:
        return None
    comment = _comment(kept)
    row.comments.remove(kept)
    db.flush()
    return comment


def rate(db: Session, review_id: str, rating: PartnerRating) -> None:
    """Keep a choice in place of an earlier one for its criterion."""
    unrate(db, review_id, rating.criterion)
    row = _row(db, review_id)
    sentence = storable(rating.sentence)
    row.ratings.append(
        ReviewRatingRow(criterion=rating.criterion, level=rating.level, sentence=sentence)
    )
    db.flush()


def unrate(db: Session, review_id: str, criterion: str) -> None:
    """Take a choice back; harmless when there was none."""
    row = _row(db, review_id)
    row.ratings = [one for one in row.ratings if one.criterion != criterion]
    db.flush()


def change(db: Session, review_id: str, **values: Any) -> None:
    """Set columns of a review: reviewer, keep, listened, saved_at, revision."""
    row = _row(db, review_id)
    for name, value in values.items():
        setattr(row, name, storable(value) if isinstance(value, str) else value)
    db.flush()


def delete(db: Session, review_id: str) -> None:
    """Delete a review; raises InvalidData(REVIEW_UNKNOWN)."""
    db.delete(_row(db, review_id))
    db.flush()


def _of(*conditions: "ColumnElement[bool]") -> "Select[ReviewRow]":
    return (
        select(ReviewRow)
        .where(*conditions)
        .options(
            selectinload(ReviewRow.comments),
            selectinload(ReviewRow.ratings),
            joinedload(ReviewRow.take),
            joinedload(ReviewRow.received_take),
        )
    )


def _row(db: Session, review_id: str) -> ReviewRow:
    row = db.scalar(_of(ReviewRow.id == review_id))
    if row is None:
        raise InvalidData(Problem.REVIEW_UNKNOWN)
    return row


def _new_comment(row: ReviewRow, comment_id: str, place: int) -> ReviewCommentRow:
    made = ReviewCommentRow(id=comment_id, position=place)
    row.comments.append(made)
    return made


def _fill(row: ReviewCommentRow, comment: Comment) -> ReviewCommentRow:
    row.at_s = comment.at_s
    row.kind = comment.kind
    row.text = storable(comment.text)
    row.quote = storable(comment.quote)
    row.reply = storable(comment.reply)
    row.todo = comment.todo
    row.done = comment.done
    row.folded = folded(f"{row.text}\n{row.reply}")
    return row


def _review(row: ReviewRow) -> Review:
    about = row.take or row.received_take
    assert about is not None  # noqa: S101 - for the type checker: the table sees to it
    comments = sorted(row.comments, key=lambda one: (_at(one), one.position))
    return Review(
        id=row.id,
        pack_id=row.pack_id,
        received_take_id=row.received_take_id,
        take_id=row.take_id,
        question=asked_question(about),
        reviewer=row.reviewer,
        started_at=row.started_at,
        saved_at=row.saved_at,
        revision=row.revision,
        rubric=rubric_from_json(row.rubric),
        comments=tuple(map(_comment, comments)),
        ratings=tuple(PartnerRating(one.criterion, one.level, one.sentence) for one in row.ratings),
        keep=row.keep,
        listened=row.listened,
        other_version=_is_about_other_words(row),
    )


def _is_about_other_words(row: ReviewRow) -> bool:
    """Say whether the words of a take are others now than those that went into the pack.

    As of now: words may change after the review came. False where the pack was not made here, and
    where the sound went before it was written down.
    """
    db = object_session(row)
    if db is None or row.take is None:
        return False
    sent = db.get(SentTakeRow, {"pack_id": row.pack_id, "take_id": row.take.id})
    words = db.scalar(select(TranscriptRow.text).where(TranscriptRow.take_id == row.take.id))
    known = (text_sha256(""), text_sha256(words or ""))
    return sent is not None and sent.text_sha256 not in known


def _at(row: ReviewCommentRow) -> float:
    return _LATE if row.at_s is None else row.at_s


def _comment(row: ReviewCommentRow) -> Comment:
    return Comment(
        id=row.id,
        at_s=row.at_s,
        kind=row.kind,
        text=row.text,
        quote=row.quote,
        reply=row.reply,
        todo=row.todo,
        done=row.done,
    )
