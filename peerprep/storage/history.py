"""Reading sessions and takes; every function works in the caller's transaction."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import TypeAlias

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select
from sqlalchemy.orm import Session as DbSession
from sqlalchemy.orm import joinedload, selectinload, undefer

from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.search import folded
from peerprep.domain.takes import Answer, Session, Take, TakeKind, TakeState, TakeSummary
from peerprep.domain.transcript import Transcript
from peerprep.storage.rows import TAG_END, session, take_summary, transcript, whole_take
from peerprep.storage.sharing_tables import ReviewCommentRow, ReviewRow
from peerprep.storage.tables import (
    CheckRow,
    FindingAnswerRow,
    ItemRow,
    MarginRow,
    OriginalRow,
    SelfRatingRow,
    SessionRow,
    TagRow,
    TakeRow,
    TranscriptRow,
)

_SHOWN = TakeRow.state != TakeState.DISCARDED
_NEWEST_FIRST = (TakeRow.recorded_at.desc(), TakeRow.number.desc(), TakeRow.id)
_Summaries: TypeAlias = "Select[TakeRow, int, bool, str]"
_WITH_WORDS = (undefer(TranscriptRow.words), undefer(TranscriptRow.segments))
_LOOK_BACK = 20  # sessions; an older one left open is not where anybody left off


def list_takes(
    db: DbSession,
    search: str = "",
    category: str | None = None,
    limit: int | None = None,
    question_key: str | None = None,
) -> list[TakeSummary]:
    """Return takes, newest first, discarded ones hidden.

    Each word of `search` has to be in the question, the words said, what the person wrote about
    the take (a planned line, a note, a tag, a sentence of the own rating), or a comment in a review
    of it, in any case.
    `category` and `question_key` None mean all.
    """
    query = _summaries().order_by(*_NEWEST_FIRST).limit(limit)
    for term in folded(search).split():
        query = query.where(_mentions(term))
    if category is not None:
        query = query.where(TakeRow.category == category)
    if question_key is not None:
        query = query.where(TakeRow.question_key == question_key)
    return _read(db, query)


def get_take(db: DbSession, take_id: str, known: Transcript | None = None) -> Take:
    """Return a take by its id, or by a beginning of it that no other take shares.

    The words are `known` where the text is still the same: of an hour they take longest to read.
    Discarded takes are found by their whole id only. Raises InvalidData(TAKE_UNKNOWN, take).
    """
    wanted = take_id.strip().lower()
    query = _whole(with_words=known is None).where(TakeRow.id == wanted)
    rows = db.scalars(query).unique().all()
    if not rows and wanted:
        begins = TakeRow.id.startswith(wanted, autoescape=True)
        rows = db.scalars(_whole().where(begins, _SHOWN).limit(2)).unique().all()
    if len(rows) != 1:
        raise InvalidData(Problem.TAKE_UNKNOWN, take=take_id)
    return whole_take(rows[0], known)


def original_words(db: DbSession, take_id: str) -> Transcript | None:
    """Return the words as they were written down; None while nobody corrected them."""
    row = db.get(OriginalRow, take_id)
    return None if row is None else Transcript.from_json(row.transcript)


def text_of(db: DbSession, take_id: str) -> str:
    """Return the words of a take, and nothing else of it.

    Raises InvalidData(TAKE_UNKNOWN, TAKE_WITHOUT_WORDS).
    """
    text = db.scalar(select(TranscriptRow.text).where(TranscriptRow.take_id == take_id))
    if text is None:
        known = db.get(TakeRow, take_id) is not None
        raise InvalidData(Problem.TAKE_WITHOUT_WORDS if known else Problem.TAKE_UNKNOWN)
    return text


def written_down(db: DbSession, take_id: str) -> Transcript:
    """Return the words of a take as they were written down, before anyone corrected them.

    Raises NoResultFound for a take without words.
    """
    original = original_words(db, take_id)
    if original is not None:
        return original
    query = select(TranscriptRow).where(TranscriptRow.take_id == take_id).options(*_WITH_WORDS)
    return transcript(db.scalars(query).one())


def get_session(db: DbSession, session_id: str) -> Session:
    """Return a session with its takes, oldest first; raises KeyError."""
    row = db.get(SessionRow, session_id)
    if row is None:
        raise KeyError(session_id)
    return _with_takes(db, [row])[0]


def list_sessions(db: DbSession, limit: int | None = None) -> list[Session]:
    """Return sessions with their takes, newest first."""
    query = select(SessionRow).options(selectinload(SessionRow.questions))
    query = query.order_by(SessionRow.started_at.desc(), SessionRow.id).limit(limit)
    return _with_takes(db, db.scalars(query).all())


def last_unfinished_session(db: DbSession) -> Session | None:
    """Return the newest session, not closed, with a question that has no take yet."""
    query = select(SessionRow).where(SessionRow.is_closed.is_(False))
    query = query.options(selectinload(SessionRow.questions))
    query = query.order_by(SessionRow.started_at.desc(), SessionRow.id).limit(_LOOK_BACK)
    for found in _with_takes(db, db.scalars(query).all()):
        answered = {take.question.key for take in found.takes}
        if any(question.key not in answered for question in found.questions):
            return found
    return None


def last_practiced(db: DbSession) -> dict[str, datetime]:
    """Return when each question, by key, was last answered."""
    newest: ColumnElement[datetime] = func.max(TakeRow.recorded_at, type_=TakeRow.recorded_at.type)
    query = select(TakeRow.question_key, newest).where(_SHOWN).group_by(TakeRow.question_key)
    return {key: moment for key, moment in db.execute(query)}


def waiting(db: DbSession) -> list[str]:
    """Return the ids of spoken takes whose words are still to be written, oldest first.

    A take whose writing the person stopped (it has a failure) does not wait.
    """
    safe = and_(TakeRow.state == TakeState.RECORDED, TakeRow.failure.is_(None))
    query = select(TakeRow.id).where(
        TakeRow.kind == TakeKind.SPOKEN,
        TakeRow.recording.is_not(None),
        or_(safe, TakeRow.state == TakeState.TRANSCRIBING),
    )
    return list(db.scalars(query.order_by(TakeRow.recorded_at, TakeRow.id)))


def unchecked(db: DbSession) -> list[str]:
    """Return the ids of takes with words that were never checked, oldest first."""
    query = select(TakeRow.id).join(TranscriptRow, TranscriptRow.take_id == TakeRow.id)
    query = query.where(
        TakeRow.state == TakeState.TRANSCRIBED,
        TranscriptRow.speech.is_(True),
        ~exists().where(CheckRow.take_id == TakeRow.id),
    )
    return list(db.scalars(query.order_by(TakeRow.recorded_at, TakeRow.id)))


def recovered(db: DbSession) -> list[TakeSummary]:
    """Return recovered takes that wait for the person's choice, newest first.

    One whose sound could not be taken over yet is not offered: `sweep` finds it again.
    """
    query = _summaries().where(TakeRow.state == TakeState.RECOVERED)
    query = query.where(TakeRow.recording.is_not(None))
    return _read(db, query.order_by(*_NEWEST_FIRST))


def stories(db: DbSession, limit: int = 8) -> list[Take]:
    """Return the latest checked takes of story questions that hold words, oldest first."""
    query = _whole().join(CheckRow, CheckRow.take_id == TakeRow.id)
    query = query.where(_SHOWN, TakeRow.is_story.is_(True), CheckRow.words > 0)
    rows = db.scalars(query.order_by(*_NEWEST_FIRST).limit(limit)).unique().all()
    return [whole_take(row) for row in reversed(rows)]


def planned_lines(db: DbSession, question_key: str) -> list[str]:
    """Return the lines planned in takes of a question, newest take first, each line once."""
    query = (
        select(FindingAnswerRow.line)
        .join(TakeRow, TakeRow.id == FindingAnswerRow.take_id)
        .where(
            TakeRow.question_key == question_key,
            _SHOWN,
            FindingAnswerRow.answer == Answer.PLANNED,
            FindingAnswerRow.line != "",
        )
        .order_by(*_NEWEST_FIRST, FindingAnswerRow.id)
    )
    return list(dict.fromkeys(db.scalars(query)))


def recording_names(db: DbSession) -> set[str]:
    """Return the relative names of all sound files that belong to a take, discarded or not."""
    return set(db.scalars(select(TakeRow.recording).where(TakeRow.recording.is_not(None))))


def _summaries() -> _Summaries:
    tags = select(func.aggregate_strings(TagRow.label, TAG_END))
    tags = tags.where(TagRow.take_id == TakeRow.id)
    query = select(
        TakeRow, TranscriptRow.word_count, MarginRow.favorite, tags.scalar_subquery()
    ).outerjoin(TranscriptRow, TranscriptRow.take_id == TakeRow.id)
    return query.outerjoin(MarginRow, MarginRow.take_id == TakeRow.id).where(_SHOWN)


def _whole(*, with_words: bool = True) -> "Select[TakeRow]":
    transcripts = joinedload(TakeRow.transcript)
    return (
        select(TakeRow)
        .options(
            transcripts.options(*_WITH_WORDS) if with_words else transcripts,
            joinedload(TakeRow.check).selectinload(CheckRow.items).selectinload(ItemRow.findings),
            selectinload(TakeRow.answers),
            undefer(TakeRow.is_corrected),
            joinedload(TakeRow.margin),
            selectinload(TakeRow.tags),
            selectinload(TakeRow.ratings),
        )
        .execution_options(populate_existing=True)
    )


def _mentions(term: str) -> ColumnElement[bool]:
    in_words = TranscriptRow.folded.contains(term, autoescape=True)
    in_question = TakeRow.question_folded.contains(term, autoescape=True)
    in_note = MarginRow.note_folded.contains(term, autoescape=True)
    beside = (
        exists().where(table.take_id == TakeRow.id, column.contains(term, autoescape=True))
        for table, column in (
            (FindingAnswerRow, FindingAnswerRow.line_folded),
            (TagRow, TagRow.folded),
            (SelfRatingRow, SelfRatingRow.sentence_folded),
        )
    )
    in_comments = exists().where(
        ReviewRow.take_id == TakeRow.id,
        ReviewCommentRow.review_id == ReviewRow.id,
        ReviewCommentRow.folded.contains(term, autoescape=True),
    )
    return or_(in_question, in_words, in_note, in_comments, *beside)


def _read(db: DbSession, query: _Summaries) -> list[TakeSummary]:
    return [take_summary(*found) for found in db.execute(query)]


def _with_takes(db: DbSession, rows: Sequence[SessionRow]) -> list[Session]:
    query = _summaries().where(TakeRow.session_id.in_([row.id for row in rows]))
    takes: dict[str, list[TakeSummary]] = defaultdict(list)
    for take in reversed(_read(db, query.order_by(*_NEWEST_FIRST))):
        takes[take.session_id].append(take)
    return [session(row, takes[row.id]) for row in rows]
