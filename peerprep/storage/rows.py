"""Between rows of the database and the frozen values the rest of the program sees."""

import re
from collections.abc import Iterable
from typing import Any, TypeVar

from peerprep.domain.checklist import CheckResult, Computed, Evidence, ItemResult
from peerprep.domain.rubric import Rating
from peerprep.domain.search import folded
from peerprep.domain.tags import tidy_tags
from peerprep.domain.takes import AskedQuestion, FindingAnswer, Session, Take, TakeSummary
from peerprep.domain.transcript import Transcript
from peerprep.storage.tables import (
    CheckRow,
    FindingRow,
    ItemRow,
    QuestionColumns,
    SelfRatingRow,
    SessionRow,
    TakeRow,
    TranscriptRow,
)

TAG_END = "\n"  # tidy tags hold no line ends
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")

_Row = TypeVar("_Row", bound=QuestionColumns)


def storable(text: str) -> str:
    """Return text that every database takes: half characters become U+FFFD, offsets stay."""
    if text.isascii():  # as most of the thousands of words of an hour are
        return text
    return _HALF_CHARACTER.sub("\N{REPLACEMENT CHARACTER}", text)


def fill_question(row: _Row, question: AskedQuestion) -> _Row:
    """Copy a question into the columns of a row."""
    row.question_key = question.key
    row.question_text = question.text
    row.bank = question.bank
    row.bank_version = question.bank_version
    row.category = question.category
    row.is_story = question.story
    row.time_s = question.time_s
    row.covers = list(question.covers)
    row.follow_ups = list(question.follow_ups)
    return row


def asked_question(row: QuestionColumns) -> AskedQuestion:
    """Return the question kept in a row."""
    return AskedQuestion(
        key=row.question_key,
        text=row.question_text,
        bank=row.bank,
        bank_version=row.bank_version,
        category=row.category,
        story=row.is_story,
        time_s=row.time_s,
        covers=tuple(row.covers),
        follow_ups=tuple(row.follow_ups),
    )


def take_summary(
    row: TakeRow, words: int | None, favorite: bool | None, tags: str | None
) -> TakeSummary:
    """Return a take without its words; `tags` are joined by `TAG_END`."""
    found = tidy_tags((tags or "").split(TAG_END))
    return TakeSummary(**_summary_fields(row, words, bool(favorite), found))


def whole_take(row: TakeRow, known: Transcript | None = None) -> Take:
    """Return a take with its words, its check and the person's decisions.

    The words are `known`, and not read, where the text is still the same.
    """
    said = row.transcript
    is_known = known is not None and said is not None and known.text == said.text
    words = said.word_count if said else None
    favorite = row.margin is not None and row.margin.favorite
    tags = tidy_tags(tag.label for tag in row.tags)
    return Take(
        **_summary_fields(row, words, favorite, tags),
        recording=row.recording,
        failure=row.failure,
        transcript=known if is_known else transcript(said) if said else None,
        check=check_result(row.check) if row.check else None,
        answers=tuple(FindingAnswer(a.item, a.quote, a.answer, a.line) for a in row.answers),
        corrected=row.is_corrected,
        note=row.margin.note if row.margin else "",
        ratings=tuple(_rating(rating) for rating in row.ratings),
    )


def session(row: SessionRow, takes: Iterable[TakeSummary]) -> Session:
    """Return a session with its takes."""
    return Session(
        id=row.id,
        mode=row.mode,
        role=row.role,
        started_at=row.started_at,
        questions=tuple(asked_question(question) for question in row.questions),
        think_s=row.think_s,
        takes=tuple(takes),
    )


def transcript_row(value: Transcript) -> TranscriptRow:
    """Return the row for a transcript; numbers may be of any kind that counts as float."""
    text = storable(value.text)
    return TranscriptRow(
        text=text,
        folded=folded(text),
        word_count=len(text.split()),
        language=value.language,
        duration_s=float(value.duration),
        speech=bool(value.speech),
        model=value.model,
        engine=value.engine,
        words=[
            {
                "text": storable(word.text),
                "start": float(word.start),
                "end": float(word.end),
                "confidence": float(word.confidence),
            }
            for word in value.words
        ],
        segments=[
            {"text": storable(part.text), "start": float(part.start), "end": float(part.end)}
            for part in value.segments
        ],
    )


def transcript(row: TranscriptRow) -> Transcript:
    """Return the transcript of a row."""
    return Transcript.from_json(
        {
            "text": row.text,
            "language": row.language,
            "duration": row.duration_s,
            "speech": row.speech,
            "model": row.model,
            "engine": row.engine,
            "words": row.words,
            "segments": row.segments,
        }
    )


def check_row(value: CheckResult) -> CheckRow:
    """Return the rows for a check: one for each item, one for each sentence."""
    hope = value.computed.first_hope_position
    return CheckRow(
        checklist=value.checklist,
        text_sha256=value.text_sha256,
        words=value.words,
        computed_words=value.computed.words,
        ends_on_role_or_hope=bool(value.computed.ends_on_role_or_hope),
        first_hope_position=None if hope is None else float(hope),
        care=bool(value.care),
        items=[_item_row(place, item) for place, item in enumerate(value.items)],
    )


def check_result(row: CheckRow) -> CheckResult:
    """Return the check kept in rows."""
    return CheckResult(
        checklist=row.checklist,
        text_sha256=row.text_sha256,
        words=row.words,
        items=tuple(_item_result(item) for item in row.items),
        computed=Computed(row.computed_words, row.ends_on_role_or_hope, row.first_hope_position),
        care=row.care,
    )


def _item_row(place: int, item: ItemResult) -> ItemRow:
    return ItemRow(
        item=item.id,
        position=place,
        kind=item.kind,
        status=item.status,
        tier=item.tier,
        severity=item.severity,
        findings=[
            FindingRow(
                position=number,
                start=int(evidence.start),
                end=int(evidence.end),
                quote=storable(evidence.quote),
                reason=evidence.reason,
                confidence=float(evidence.confidence),
            )
            for number, evidence in enumerate(item.evidence)
        ],
    )


def _item_result(row: ItemRow) -> ItemResult:
    return ItemResult(
        id=row.item,
        kind=row.kind,
        status=row.status,
        evidence=tuple(
            Evidence(found.start, found.end, found.quote, found.reason, found.confidence)
            for found in row.findings
        ),
        tier=row.tier,
        severity=row.severity,
    )


def _rating(row: SelfRatingRow) -> Rating:
    return Rating(
        rubric=row.rubric,
        rubric_version=row.rubric_version,
        criterion=row.criterion,
        level=row.level,
        sentence=row.sentence,
        rated_at=row.rated_at,
        title=row.title,
        label=row.label,
    )


def _summary_fields(
    row: TakeRow, words: int | None, favorite: bool, tags: tuple[str, ...]
) -> dict[str, Any]:
    return {
        "id": row.id,
        "session_id": row.session_id,
        "question": asked_question(row),
        "kind": row.kind,
        "state": row.state,
        "recorded_at": row.recorded_at,
        "duration_s": row.duration_s,
        "number": row.number,
        "recovered": row.recovered,
        "words": words or 0,
        "has_recording": row.recording is not None,
        "favorite": favorite,
        "tags": tags,
        "imported_from": row.imported_from,
    }
