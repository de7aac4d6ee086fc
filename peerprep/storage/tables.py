"""The tables: what the database keeps, with every rule the database itself can keep."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, ClassVar
from uuid import uuid4

from sqlalchemy import (
    JSON,
    CheckConstraint,
    DateTime,
    Dialect,
    Enum,
    ForeignKey,
    ForeignKeyConstraint,
    MetaData,
    String,
    Text,
    TypeDecorator,
    UniqueConstraint,
    exists,
)
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    column_property,
    mapped_column,
    relationship,
)

from peerprep.domain.checklist import Kind, Status
from peerprep.domain.modes import Mode
from peerprep.domain.takes import Answer, TakeKind, TakeState

ID_LENGTH = 32

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC; a datetime without a time zone is refused with ValueError."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Store the moment in UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment with its time zone."""
        return None if value is None else value.replace(tzinfo=UTC)


def new_id() -> str:
    """Return a random name for a row: 32 hex digits."""
    return uuid4().hex


def choice_column(kind: type[StrEnum], name: str) -> Enum:
    """Return the type of a column that holds one of a few words."""
    return Enum(
        kind,
        name=name,
        native_enum=False,
        create_constraint=True,
        length=16,
        values_callable=lambda members: [member.value for member in members],
    )


class Base(DeclarativeBase):
    """All tables of a profile."""

    metadata = MetaData(naming_convention=NAMING)


class QuestionColumns:
    """A question as it was asked, kept with the row so that later edits of a bank do not show."""

    question_key: Mapped[str] = mapped_column(String(200), index=True)
    question_text: Mapped[str] = mapped_column(Text)
    bank: Mapped[str] = mapped_column(String(200))
    bank_version: Mapped[str] = mapped_column(String(50))
    category: Mapped[str] = mapped_column(String(100))
    is_story: Mapped[bool]
    time_s: Mapped[int]
    covers: Mapped[list[str]] = mapped_column(JSON)
    follow_ups: Mapped[list[str]] = mapped_column(JSON)


class SessionRow(Base):
    """A sitting; `think_s` None means as long as the person likes."""

    __tablename__ = "session"
    __table_args__ = (CheckConstraint("think_s >= 0", name="think_s_positive"),)

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    mode: Mapped[Mode] = mapped_column(choice_column(Mode, "mode"))
    role: Mapped[str] = mapped_column(String(100))
    started_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    think_s: Mapped[int | None]
    is_closed: Mapped[bool] = mapped_column(default=False)

    questions: Mapped[list["SessionQuestionRow"]] = relationship(
        order_by="SessionQuestionRow.position", cascade="all, delete-orphan", passive_deletes=True
    )


class SessionQuestionRow(QuestionColumns, Base):
    """One question of a sitting, in its place."""

    __tablename__ = "session_question"

    session_id: Mapped[str] = mapped_column(
        ForeignKey("session.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)


class TakeRow(QuestionColumns, Base):
    """One answer to one question; `recording` is relative to the data folder."""

    __tablename__ = "take"
    __table_args__ = (
        UniqueConstraint("question_key", "number"),
        UniqueConstraint("recording"),
        CheckConstraint("number >= 1", name="number_positive"),
        CheckConstraint("duration_s >= 0", name="duration_positive"),
    )

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    session_id: Mapped[str] = mapped_column(
        ForeignKey("session.id", ondelete="CASCADE"), index=True
    )
    kind: Mapped[TakeKind] = mapped_column(choice_column(TakeKind, "kind"))
    state: Mapped[TakeState] = mapped_column(choice_column(TakeState, "state"), index=True)
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    duration_s: Mapped[float] = mapped_column(default=0.0)
    number: Mapped[int]
    recovered: Mapped[bool] = mapped_column(default=False)
    recording: Mapped[str | None] = mapped_column(Text)
    failure: Mapped[str | None] = mapped_column(String(100))
    question_folded: Mapped[str] = mapped_column(Text)
    imported_from: Mapped[str | None] = mapped_column(Text)
    is_corrected: ClassVar[Any]  # set below, where the table it asks is known

    transcript: Mapped["TranscriptRow | None"] = relationship(
        cascade="all, delete-orphan", passive_deletes=True
    )
    check: Mapped["CheckRow | None"] = relationship(
        cascade="all, delete-orphan", passive_deletes=True
    )
    answers: Mapped[list["FindingAnswerRow"]] = relationship(
        order_by="FindingAnswerRow.id", cascade="all, delete-orphan", passive_deletes=True
    )
    margin: Mapped["MarginRow | None"] = relationship(
        cascade="all, delete-orphan", passive_deletes=True
    )
    tags: Mapped[list["TagRow"]] = relationship(
        order_by="TagRow.folded", cascade="all, delete-orphan", passive_deletes=True
    )
    ratings: Mapped[list["SelfRatingRow"]] = relationship(
        order_by="SelfRatingRow.rated_at", cascade="all, delete-orphan", passive_deletes=True
    )


class TranscriptRow(Base):
    """The words of a take; `folded` is what search looks at (docs/decisions/0004)."""

    __tablename__ = "transcript"

    take_id: Mapped[str] = mapped_column(
        ForeignKey("take.id", ondelete="CASCADE"), primary_key=True
    )
    text: Mapped[str] = mapped_column(Text)
    folded: Mapped[str] = mapped_column(Text)
    word_count: Mapped[int]
    language: Mapped[str] = mapped_column(String(20))
    duration_s: Mapped[float]
    speech: Mapped[bool]
    model: Mapped[str] = mapped_column(String(200))
    engine: Mapped[str] = mapped_column(String(100))
    words: Mapped[list[dict[str, Any]]] = mapped_column(JSON, deferred=True)
    segments: Mapped[list[dict[str, Any]]] = mapped_column(JSON, deferred=True)


class OriginalRow(Base):
    """The words as they were written down, kept from the person's first correction on."""

    __tablename__ = "original_transcript"

    take_id: Mapped[str] = mapped_column(
        ForeignKey("take.id", ondelete="CASCADE"), primary_key=True
    )
    transcript: Mapped[dict[str, Any]] = mapped_column(JSON)


# Asked only where a whole take is read (storage/history.py).
TakeRow.is_corrected = column_property(
    exists().where(OriginalRow.take_id == TakeRow.id).correlate_except(OriginalRow), deferred=True
)


class CheckRow(Base):
    """What the story check said of a take's text as a whole."""

    __tablename__ = "check_result"

    take_id: Mapped[str] = mapped_column(
        ForeignKey("take.id", ondelete="CASCADE"), primary_key=True
    )
    checklist: Mapped[str] = mapped_column(String(20))
    text_sha256: Mapped[str] = mapped_column(String(64))
    words: Mapped[int]
    computed_words: Mapped[int]
    ends_on_role_or_hope: Mapped[bool]
    first_hope_position: Mapped[float | None]
    care: Mapped[bool]

    items: Mapped[list["ItemRow"]] = relationship(
        order_by="ItemRow.position", cascade="all, delete-orphan", passive_deletes=True
    )


class ItemRow(Base):
    """The verdict on one checklist item."""

    __tablename__ = "check_item"

    take_id: Mapped[str] = mapped_column(
        ForeignKey("check_result.take_id", ondelete="CASCADE"), primary_key=True
    )
    item: Mapped[str] = mapped_column(String(100), primary_key=True)
    position: Mapped[int]
    kind: Mapped[Kind] = mapped_column(choice_column(Kind, "kind"))
    status: Mapped[Status] = mapped_column(choice_column(Status, "status"))
    tier: Mapped[str | None] = mapped_column(String(20))
    severity: Mapped[str | None] = mapped_column(String(20))

    findings: Mapped[list["FindingRow"]] = relationship(
        order_by="FindingRow.position", cascade="all, delete-orphan", passive_deletes=True
    )


class FindingRow(Base):
    """One sentence that shows an item; `start` and `end` are offsets into the transcript's text."""

    __tablename__ = "finding"
    __table_args__ = (
        ForeignKeyConstraint(
            ["take_id", "item"], ["check_item.take_id", "check_item.item"], ondelete="CASCADE"
        ),
        CheckConstraint('"start" >= 0 AND "end" >= "start"', name="span_ordered"),
    )

    take_id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True)
    item: Mapped[str] = mapped_column(String(100), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    start: Mapped[int]
    end: Mapped[int]
    quote: Mapped[str] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(Text)
    confidence: Mapped[float]


class FindingAnswerRow(Base):
    """What the person decided about a finding; it outlives a new check of the same words."""

    __tablename__ = "finding_answer"
    __table_args__ = (UniqueConstraint("take_id", "item", "quote"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    take_id: Mapped[str] = mapped_column(ForeignKey("take.id", ondelete="CASCADE"))
    item: Mapped[str] = mapped_column(String(100))
    quote: Mapped[str] = mapped_column(Text)
    answer: Mapped[Answer] = mapped_column(choice_column(Answer, "answer"))
    line: Mapped[str] = mapped_column(Text, default="")
    line_folded: Mapped[str] = mapped_column(Text, default="")


class MarginRow(Base):
    """What the person wrote beside a take: a note to themselves, and whether it is a favorite."""

    __tablename__ = "take_margin"

    take_id: Mapped[str] = mapped_column(
        ForeignKey("take.id", ondelete="CASCADE"), primary_key=True
    )
    favorite: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(Text, default="")
    note_folded: Mapped[str] = mapped_column(Text, default="")


class TagRow(Base):
    """A label of a take; two that search can't tell apart are one."""

    __tablename__ = "take_tag"

    take_id: Mapped[str] = mapped_column(
        ForeignKey("take.id", ondelete="CASCADE"), primary_key=True
    )
    folded: Mapped[str] = mapped_column(Text, primary_key=True)
    label: Mapped[str] = mapped_column(Text)


class SelfRatingRow(Base):
    """What the person chose for one criterion of a rubric; the latest choice stands.

    `title` and `label` are the words of criterion and level as they were chosen.
    """

    __tablename__ = "self_rating"

    take_id: Mapped[str] = mapped_column(
        ForeignKey("take.id", ondelete="CASCADE"), primary_key=True
    )
    rubric: Mapped[str] = mapped_column(String(100), primary_key=True)
    criterion: Mapped[str] = mapped_column(String(100), primary_key=True)
    rubric_version: Mapped[str] = mapped_column(String(50))
    level: Mapped[str] = mapped_column(String(100))
    sentence: Mapped[str] = mapped_column(Text, default="")
    sentence_folded: Mapped[str] = mapped_column(Text, default="")
    rated_at: Mapped[datetime] = mapped_column(UtcDateTime)
    title: Mapped[str] = mapped_column(Text, server_default="")
    label: Mapped[str] = mapped_column(Text, server_default="")


class InterviewNoteRow(Base):
    """What a partner noted while a take was recorded; the person sees it only when `shared`."""

    __tablename__ = "interview_note"
    __table_args__ = (CheckConstraint("at_s >= 0", name="at_s_positive"),)

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    take_id: Mapped[str] = mapped_column(ForeignKey("take.id", ondelete="CASCADE"), index=True)
    at_s: Mapped[float]
    text: Mapped[str] = mapped_column(Text)
    shared: Mapped[bool] = mapped_column(default=False)
    written_at: Mapped[datetime] = mapped_column(UtcDateTime)


class BankRow(Base):
    """A question bank that was made or added here (docs/decisions/0010).

    `came` is its document as it last came from a file, `sent` the sum of what was last exported.
    """

    __tablename__ = "bank"

    id: Mapped[str] = mapped_column(String(80), primary_key=True)
    position: Mapped[int]
    document: Mapped[dict[str, Any]] = mapped_column(JSON)
    came: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    sent: Mapped[str | None] = mapped_column(String(64))
    new_keys: Mapped[list[str]] = mapped_column(JSON)
    changed_keys: Mapped[list[str]] = mapped_column(JSON)
