"""What was handed in to a class, in the caller's transaction."""

from collections.abc import Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session, selectinload

from peerprep.domain.hand_ins import HandedIn, HandedTake
from peerprep.storage.rows import storable
from peerprep.storage.sharing_tables import HandInRow, HandInTakeRow, SentTakeRow
from peerprep.storage.tables import TakeRow


def add_hand_in(db: Session, handed: HandedIn) -> None:
    """Note a hand-in; a take that was deleted meanwhile is noted without its id."""
    wanted = [take.take_id for take in handed.takes]
    here = set(db.scalars(select(TakeRow.id).where(TakeRow.id.in_(wanted))))
    row = HandInRow(
        pack_id=handed.pack_id,
        assignment=handed.assignment,
        title=storable(handed.title),
        folder=storable(handed.folder),
        file_name=storable(handed.file_name),
        size=handed.size,
        handed_at=handed.handed_at,
    )
    row.takes = [
        HandInTakeRow(
            position=at,
            take_id=take.take_id if take.take_id in here else None,
            question_text=storable(take.question_text),
            number=take.number,
        )
        for at, take in enumerate(handed.takes)
    ]
    db.add(row)
    db.flush()


def set_file(db: Session, pack_id: str, file_name: str, size: int) -> None:
    """Note as which file it is there; harmless when it is not noted."""
    row = db.get(HandInRow, pack_id)
    if row is not None:
        row.file_name, row.size = storable(file_name), size
        db.flush()


def delete_hand_in(db: Session, pack_id: str) -> None:
    """Forget one that never came to be, and that its takes went out."""
    row = db.get(HandInRow, pack_id)
    if row is not None:
        db.delete(row)
    db.execute(delete(SentTakeRow).where(SentTakeRow.pack_id == pack_id))
    db.flush()


def list_hand_ins(db: Session) -> Sequence[HandedIn]:
    """Return what was handed in, newest first."""
    query = select(HandInRow).options(selectinload(HandInRow.takes))
    order = (HandInRow.handed_at.desc(), HandInRow.pack_id)
    return [_handed(row) for row in db.scalars(query.order_by(*order))]


def _handed(row: HandInRow) -> HandedIn:
    return HandedIn(
        pack_id=row.pack_id,
        assignment=row.assignment,
        title=row.title,
        folder=row.folder,
        file_name=row.file_name,
        size=row.size,
        handed_at=row.handed_at,
        takes=tuple(
            HandedTake(take.take_id, take.question_text, take.number) for take in row.takes
        ),
    )
