"""The tables of what people hand each other: takes of others, and reviews given and received.

What is received stands apart from the person's own takes: no list, search or count of those sees
it, and it goes with its pack.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from peerprep.domain.review import CommentKind
from peerprep.storage.tables import (
    ID_LENGTH,
    Base,
    QuestionColumns,
    TakeRow,
    UtcDateTime,
    choice_column,
    new_id,
)


class SentTakeRow(Base):
    """Which version of a take's words went into a file; the hash of the words stays at home."""

    __tablename__ = "sent_take"

    pack_id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True)
    take_id: Mapped[str] = mapped_column(
        ForeignKey("take.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    text_sha256: Mapped[str] = mapped_column(String(64))
    sent_at: Mapped[datetime] = mapped_column(UtcDateTime)
    made_for: Mapped[str] = mapped_column(Text)


class ReceivedPackRow(Base):
    """A pack that was opened here; `digest` tells it from another that uses its id."""

    __tablename__ = "received_pack"

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True)
    digest: Mapped[str] = mapped_column(String(64))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    made_by: Mapped[str] = mapped_column(Text)
    made_for: Mapped[str] = mapped_column(Text)
    note: Mapped[str] = mapped_column(Text)
    listen_for: Mapped[str] = mapped_column(Text)
    delete_after: Mapped[date | None]
    covered: Mapped[bool]
    file_name: Mapped[str] = mapped_column(Text)
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    rubric: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    assignment: Mapped[str | None] = mapped_column(String(200), index=True)
    assignment_version: Mapped[str | None] = mapped_column(String(50))

    takes: Mapped[list["ReceivedTakeRow"]] = relationship(
        order_by="ReceivedTakeRow.position", cascade="all, delete-orphan", passive_deletes=True
    )


class ReceivedTakeRow(QuestionColumns, Base):
    """A take of somebody else; `recording` is relative to the data folder."""

    __tablename__ = "received_take"
    __table_args__ = (
        UniqueConstraint("pack_id", "position"),
        UniqueConstraint("pack_id", "take_id"),
        CheckConstraint("number >= 1", name="number_positive"),
        CheckConstraint("duration_s >= 0", name="duration_positive"),
    )

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    pack_id: Mapped[str] = mapped_column(ForeignKey("received_pack.id", ondelete="CASCADE"))
    position: Mapped[int]
    take_id: Mapped[str] = mapped_column(String(ID_LENGTH))
    number: Mapped[int]
    recorded_on: Mapped[date]
    duration_s: Mapped[float]
    recording: Mapped[str | None] = mapped_column(Text)
    has_words: Mapped[bool]
    transcript: Mapped[dict[str, Any] | None] = mapped_column(
        JSON(none_as_null=True), deferred=True
    )
    noticed: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True), deferred=True)
    ratings: Mapped[list[dict[str, Any]]] = mapped_column(JSON, deferred=True)


class ReviewRow(Base):
    """A review: one I write of a received take, or one I was given of a take of mine.

    `travel_id` is its name in files; somebody who opens a file of their own has both kinds here.
    `other_version` is not read: `storage.reviews` finds it out as of now.
    """

    __tablename__ = "review"
    __table_args__ = (
        UniqueConstraint("received_take_id"),
        UniqueConstraint("take_id", "travel_id"),
        CheckConstraint("(received_take_id IS NULL) <> (take_id IS NULL)", name="of_one_take"),
        CheckConstraint("revision >= 0", name="revision_positive"),
    )

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    travel_id: Mapped[str] = mapped_column(String(ID_LENGTH))
    received_take_id: Mapped[str | None] = mapped_column(
        ForeignKey("received_take.id", ondelete="CASCADE")
    )
    take_id: Mapped[str | None] = mapped_column(ForeignKey("take.id", ondelete="CASCADE"))
    pack_id: Mapped[str] = mapped_column(String(ID_LENGTH))
    reviewer: Mapped[str] = mapped_column(Text)
    started_at: Mapped[datetime] = mapped_column(UtcDateTime)
    saved_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    revision: Mapped[int]
    rubric: Mapped[dict[str, Any]] = mapped_column(JSON)
    keep: Mapped[str] = mapped_column(Text)
    listened: Mapped[bool]
    other_version: Mapped[bool]

    take: Mapped[TakeRow | None] = relationship(viewonly=True)
    received_take: Mapped[ReceivedTakeRow | None] = relationship(viewonly=True)
    comments: Mapped[list["ReviewCommentRow"]] = relationship(
        order_by="ReviewCommentRow.position", cascade="all, delete-orphan", passive_deletes=True
    )
    ratings: Mapped[list["ReviewRatingRow"]] = relationship(
        order_by="ReviewRatingRow.criterion", cascade="all, delete-orphan", passive_deletes=True
    )


class ReviewCommentRow(Base):
    """A comment; `position` is the order they were written in, `folded` what search looks at."""

    __tablename__ = "review_comment"
    __table_args__ = (CheckConstraint("at_s >= 0", name="at_positive"),)

    review_id: Mapped[str] = mapped_column(
        ForeignKey("review.id", ondelete="CASCADE"), primary_key=True
    )
    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True)
    position: Mapped[int]
    at_s: Mapped[float | None]
    kind: Mapped[CommentKind] = mapped_column(choice_column(CommentKind, "kind"))
    text: Mapped[str] = mapped_column(Text)
    quote: Mapped[str] = mapped_column(Text)
    reply: Mapped[str] = mapped_column(Text)
    todo: Mapped[bool]
    done: Mapped[bool]
    folded: Mapped[str] = mapped_column(Text)


class ReviewRatingRow(Base):
    """The word chosen for one criterion of the review's rubric."""

    __tablename__ = "review_rating"

    review_id: Mapped[str] = mapped_column(
        ForeignKey("review.id", ondelete="CASCADE"), primary_key=True
    )
    criterion: Mapped[str] = mapped_column(String(100), primary_key=True)
    level: Mapped[str] = mapped_column(String(100))
    sentence: Mapped[str] = mapped_column(Text)
