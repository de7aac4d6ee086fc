"""A partner's notes: in order, private until shared, gone with their take."""

import shutil
from collections.abc import Iterator

import pytest
from sqlalchemy import text

from peerprep.domain.errors import InvalidData, Problem
from peerprep.storage import interview_notes, sessions
from peerprep.storage.database import Database
from tests.storage.samples import NOON, WHY, add_session, add_take, fill, fill_notes

COUNT = text("SELECT count(*) FROM interview_note")


@pytest.fixture
def noted(database: Database) -> Iterator[str]:
    """A take with two notes, the first in time shared."""
    with database.transaction() as db:
        take_id, _ = fill(db)
        fill_notes(db, take_id)
    yield take_id


def test_notes_come_in_the_order_of_their_moments(database: Database, noted: str) -> None:
    with database.transaction() as db:
        notes = interview_notes.list_notes(db, [noted])
    assert [(note.at_s, note.text, note.shared) for note in notes] == [
        (1.25, "“Hope” lands.", True),
        (3.5, "Slower here.", False),
    ]
    assert {(note.take_id, note.written_at) for note in notes} == {(noted, NOON)}


def test_takes_come_in_the_order_asked_for(database: Database, noted: str) -> None:
    with database.transaction() as db:
        other = add_take(db, add_session(db), WHY)
        interview_notes.write_note(db, "c" * 32, other, at_s=0.5, text="Why", written_at=NOON)
        found = interview_notes.list_notes(db, [other, noted])
    assert [note.take_id for note in found] == [other, noted, noted]


def test_only_shared_ones_are_for_the_person(database: Database, noted: str) -> None:
    with database.transaction() as db:
        (seen,) = interview_notes.list_notes(db, [noted], shared_only=True)
        assert seen.text == "“Hope” lands."
        interview_notes.set_shared(db, seen.id, shared=False)
        assert interview_notes.list_notes(db, [noted], shared_only=True) == []
        interview_notes.set_shared(db, "none", shared=True)


def test_other_words_keep_moment_and_choice(database: Database, noted: str) -> None:
    with database.transaction() as db:
        interview_notes.write_note(
            db, "a" * 32, noted, at_s=99.0, text="half \ud83d", written_at=NOON
        )
        first = interview_notes.list_notes(db, [noted])[0]
    assert (first.at_s, first.text, first.shared) == (1.25, "half \ufffd", True)


def test_private_ones_can_be_deleted(database: Database, noted: str) -> None:
    with database.transaction() as db:
        interview_notes.delete_private(db, [noted])
        assert [note.shared for note in interview_notes.list_notes(db, [noted])] == [True]
        interview_notes.delete_note(db, "a" * 32)
        interview_notes.delete_note(db, "a" * 32)
        assert interview_notes.list_notes(db, [noted]) == []


def test_notes_go_with_their_take(database: Database, noted: str) -> None:
    with database.transaction() as db:
        sessions.delete_take(db, noted)
        assert db.scalar(COUNT) == 0


def test_notes_go_with_their_take_in_the_backups_too(database: Database, noted: str) -> None:
    made = database.back_up()
    assert made is not None
    database.forget(noted)
    copy = made.path.with_name("opened.db")
    shutil.copyfile(made.path, copy)
    backup = Database.open(f"sqlite:///{copy}")
    with backup.transaction() as db:
        assert db.scalar(COUNT) == 0
    backup.close()


def test_a_take_that_is_gone_takes_no_note(database: Database) -> None:
    with pytest.raises(InvalidData) as caught, database.transaction() as db:
        interview_notes.write_note(db, "a" * 32, "none", at_s=0.0, text="x", written_at=NOON)
    assert caught.value.code is Problem.TAKE_UNKNOWN
