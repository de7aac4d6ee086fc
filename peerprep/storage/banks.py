"""Reading and writing kept question banks; every function works in the caller's transaction."""

from collections.abc import Iterable

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from peerprep.domain.bank_json import bank_from_json, bank_to_json
from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.stored_bank import StoredBank
from peerprep.storage.tables import BankRow


def list_banks(db: Session) -> tuple[list[StoredBank], list[InvalidData]]:
    """Return the kept banks in their order, and a problem for each that can't be read."""
    banks, problems = [], []
    for row in db.scalars(select(BankRow).order_by(BankRow.position, BankRow.id)):
        try:
            banks.append(_read(row))
        except InvalidData as problem:
            problems.append(problem)
    return banks, problems


def get_bank(db: Session, bank_id: str) -> StoredBank | None:
    """Return a kept bank, None when there is none of this id; raises InvalidData(BANK_INVALID)."""
    row = db.get(BankRow, bank_id)
    return None if row is None else _read(row)


def put_bank(db: Session, stored: StoredBank, *, came_anew: bool = True) -> None:
    """Keep a bank, in its place or after the others; `came` only when it is another."""
    row = db.get(BankRow, stored.id)
    if row is None:
        last = db.scalar(select(func.max(BankRow.position)))
        row = BankRow(id=stored.id, position=0 if last is None else last + 1)
        db.add(row)
    row.document = bank_to_json(stored.bank)
    if came_anew:
        row.came = None if stored.came is None else bank_to_json(stored.came)
    row.sent = stored.sent
    row.new_keys = sorted(stored.new)
    row.changed_keys = sorted(stored.changed)
    db.flush()


def order_banks(db: Session, ids: Iterable[str]) -> None:
    """Keep the order of the banks."""
    for position, bank_id in enumerate(ids):
        row = db.get(BankRow, bank_id)
        if row is not None:
            row.position = position


def delete_bank(db: Session, bank_id: str) -> None:
    """Let a bank go; harmless when it is gone already."""
    db.execute(delete(BankRow).where(BankRow.id == bank_id))


def delete_banks(db: Session) -> None:
    """Let every bank go."""
    db.execute(delete(BankRow))


def _read(row: BankRow) -> StoredBank:
    try:
        return StoredBank(
            bank=bank_from_json(row.document),
            came=None if row.came is None else bank_from_json(row.came),
            sent=row.sent,
            new=frozenset(row.new_keys),
            changed=frozenset(row.changed_keys),
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        problem = Problem.BANK_INVALID
        raise InvalidData(problem, name=row.id, place="what is kept", rule="is damaged") from error
