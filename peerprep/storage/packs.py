"""Packs that were opened here and what was handed over, in the caller's transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, selectinload, undefer

from peerprep.domain.checklist import CheckResult
from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.packs import (
    Assignment,
    Pack,
    ReceivedPack,
    ReceivedSummary,
    ReceivedTake,
    SentTake,
    SharedTake,
)
from peerprep.domain.rubric import Rating
from peerprep.domain.rubric_json import rubric_from_json, rubric_to_json
from peerprep.domain.transcript import Transcript
from peerprep.storage.rows import asked_question, fill_question, storable
from peerprep.storage.sharing_tables import ReceivedPackRow, ReceivedTakeRow, SentTakeRow
from peerprep.storage.tables import TakeRow


def add_pack(
    db: Session,
    pack: Pack,
    *,
    digest: str,
    recordings: Mapping[str, str],
    file_name: str,
    opened_at: datetime,
) -> None:
    """Keep a pack; `recordings` are the relative names of its sounds, by take."""
    assignment = pack.assignment
    row = ReceivedPackRow(
        id=pack.id,
        digest=digest,
        made_at=pack.made_at,
        made_by=pack.made_by,
        made_for=pack.made_for,
        note=pack.note,
        listen_for=pack.listen_for,
        delete_after=pack.delete_after,
        covered=pack.covered,
        file_name=storable(file_name),
        opened_at=opened_at,
        rubric=rubric_to_json(pack.rubric) if pack.rubric else None,
        assignment=assignment.id if assignment else None,
        assignment_version=assignment.version if assignment else None,
    )
    row.takes = [_take_row(take, at, recordings.get(take.id)) for at, take in enumerate(pack.takes)]
    db.add(row)
    db.flush()
    # What was just written is read like everything else: its words only when they are asked for.
    db.expire_all()


def digest_of(db: Session, pack_id: str) -> str | None:
    """Return what tells a pack that is here from others of its name; None for one that isn't."""
    return db.scalar(select(ReceivedPackRow.digest).where(ReceivedPackRow.id == pack_id))


def ids(db: Session) -> frozenset[str]:
    """Return the ids of all packs."""
    return frozenset(db.scalars(select(ReceivedPackRow.id)))


def list_packs(db: Session) -> list[ReceivedPack]:
    """Return the packs, newest first, without words."""
    query = _packs().order_by(ReceivedPackRow.opened_at.desc(), ReceivedPackRow.id)
    return [_pack(row) for row in db.scalars(query)]


def get_pack(db: Session, pack_id: str) -> ReceivedPack:
    """Return one pack without words; raises InvalidData(PACK_UNKNOWN)."""
    row = db.scalar(_packs().where(ReceivedPackRow.id == pack_id))
    if row is None:
        raise InvalidData(Problem.PACK_UNKNOWN)
    return _pack(row)


def get_received(db: Session, received_take_id: str) -> ReceivedTake:
    """Return a received take with its words; raises InvalidData(PACK_UNKNOWN)."""
    columns = (ReceivedTakeRow.transcript, ReceivedTakeRow.noticed, ReceivedTakeRow.ratings)
    query = select(ReceivedTakeRow).where(ReceivedTakeRow.id == received_take_id)
    row = db.scalar(query.options(*map(undefer, columns)))
    if row is None:
        raise InvalidData(Problem.PACK_UNKNOWN)
    return ReceivedTake(
        **_summary_fields(row),
        transcript=Transcript.from_json(row.transcript) if row.transcript else None,
        check=CheckResult.from_json(row.noticed) if row.noticed else None,
        ratings=tuple(_rating(entry) for entry in row.ratings),
    )


def recording_of(db: Session, received_take_id: str) -> str | None:
    """Return the relative name of a received sound; raises InvalidData(PACK_UNKNOWN)."""
    row = db.get(ReceivedTakeRow, received_take_id)
    if row is None:
        raise InvalidData(Problem.PACK_UNKNOWN)
    return row.recording


def delete_pack(db: Session, pack_id: str) -> None:
    """Delete a pack, its takes and the reviews begun of them; raises InvalidData(PACK_UNKNOWN)."""
    row = db.get(ReceivedPackRow, pack_id)
    if row is None:
        raise InvalidData(Problem.PACK_UNKNOWN)
    db.delete(row)
    db.flush()


def add_sent(db: Session, sent: Sequence[SentTake], hashes: Mapping[str, str]) -> None:
    """Note that takes went into a file; `hashes` are those of their words, by take.

    A take that was deleted while the file was made is left out.
    """
    here = set(db.scalars(select(TakeRow.id).where(TakeRow.id.in_([one.take_id for one in sent]))))
    for one in sent:
        if one.take_id not in here:
            continue
        row = SentTakeRow(
            pack_id=one.pack_id,
            take_id=one.take_id,
            text_sha256=hashes[one.take_id],
            sent_at=one.sent_at,
            made_for=storable(one.made_for),
        )
        db.merge(row)
    db.flush()


def sent_of(db: Session, take_id: str) -> list[SentTake]:
    """Return when and for whom a take went into a file, newest first."""
    query = select(SentTakeRow).where(SentTakeRow.take_id == take_id)
    rows = db.scalars(query.order_by(SentTakeRow.sent_at.desc(), SentTakeRow.pack_id))
    return [SentTake(row.pack_id, row.take_id, row.made_for, row.sent_at) for row in rows]


def sent_hash(db: Session, pack_id: str, take_id: str) -> str | None:
    """Return the hash of the words that went out; None when that was not from here."""
    row = db.get(SentTakeRow, {"pack_id": pack_id, "take_id": take_id})
    return None if row is None else row.text_sha256


def _packs() -> "Select[ReceivedPackRow]":
    return select(ReceivedPackRow).options(selectinload(ReceivedPackRow.takes))


def _take_row(take: SharedTake, at: int, recording: str | None) -> ReceivedTakeRow:
    row = ReceivedTakeRow(
        position=at,
        take_id=take.id,
        number=take.number,
        recorded_on=take.recorded_on,
        duration_s=take.duration_s,
        recording=recording,
        has_words=take.transcript is not None,
        transcript=take.transcript.to_json() if take.transcript else None,
        noticed=take.check.to_json() if take.check else None,
        ratings=[rating.to_json() for rating in take.ratings],
    )
    return fill_question(row, take.question)


def _pack(row: ReceivedPackRow) -> ReceivedPack:
    return ReceivedPack(
        id=row.id,
        made_at=row.made_at,
        made_by=row.made_by,
        made_for=row.made_for,
        note=row.note,
        listen_for=row.listen_for,
        delete_after=row.delete_after,
        covered=row.covered,
        file_name=row.file_name,
        opened_at=row.opened_at,
        takes=tuple(ReceivedSummary(**_summary_fields(take)) for take in row.takes),
        rubric=rubric_from_json(row.rubric) if row.rubric else None,
        assignment=Assignment(row.assignment, row.assignment_version or "")
        if row.assignment
        else None,
    )


def _summary_fields(row: ReceivedTakeRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "pack_id": row.pack_id,
        "take_id": row.take_id,
        "question": asked_question(row),
        "number": row.number,
        "recorded_on": row.recorded_on,
        "duration_s": row.duration_s,
        "has_sound": row.recording is not None,
        "has_words": row.has_words,
    }


def _rating(entry: Mapping[str, Any]) -> Rating:
    rating = Rating(**entry)
    return replace(rating, rated_at=datetime.fromisoformat(entry["rated_at"]))
