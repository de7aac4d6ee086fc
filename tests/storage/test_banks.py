"""Banks in the database: whole documents, in their order."""

from dataclasses import replace

import pytest
from sqlalchemy import text

from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.stored_bank import content_sum
from peerprep.storage import banks
from peerprep.storage.database import Database
from tests.storage.samples import BANK


def test_a_bank_comes_back_as_it_was_put(database: Database) -> None:
    with_base = replace(BANK, came=replace(BANK.bank, version="3"))
    with database.transaction() as db:
        banks.put_bank(db, BANK)
        banks.put_bank(db, with_base)
    with database.transaction() as db:
        assert banks.list_banks(db) == ([with_base], [])
        assert banks.get_bank(db, "riverside") == with_base
        assert banks.get_bank(db, "gone") is None


def test_banks_keep_their_order(database: Database) -> None:
    others = [replace(BANK, bank=replace(BANK.bank, id=name)) for name in ("c", "a", "b")]
    with database.transaction() as db:
        for stored in others:
            banks.put_bank(db, stored)
        banks.put_bank(db, replace(others[1], sent=None))
        assert [stored.id for stored in banks.list_banks(db)[0]] == ["c", "a", "b"]
        banks.order_banks(db, ["b", "gone", "c"])
        banks.delete_bank(db, "a")
        banks.delete_bank(db, "a")
        assert [stored.id for stored in banks.list_banks(db)[0]] == ["b", "c"]


@pytest.mark.parametrize("document", ["[]", "3", '{"id": "x"}', '{"questions": 5}'])
def test_a_damaged_document_is_a_problem_of_that_bank(database: Database, document: str) -> None:
    with database.transaction() as db:
        banks.put_bank(db, BANK)
        banks.put_bank(db, replace(BANK, bank=replace(BANK.bank, id="other")))
        db.execute(text("UPDATE bank SET document = :d WHERE id = 'riverside'"), {"d": document})
        db.expire_all()
        found, (problem,) = banks.list_banks(db)
        assert [stored.id for stored in found] == ["other"]
        assert (problem.code, problem.params["name"]) == (Problem.BANK_INVALID, "riverside")
        with pytest.raises(InvalidData):
            banks.get_bank(db, "riverside")


def test_a_sum_is_of_everything_but_the_version() -> None:
    assert content_sum(replace(BANK.bank, version="9")) == content_sum(BANK.bank)
    assert content_sum(replace(BANK.bank, licence="MIT")) != content_sum(BANK.bank)
    assert content_sum(replace(BANK.bank, questions=())) != content_sum(BANK.bank)
