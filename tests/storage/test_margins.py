import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from peerprep.domain.errors import InvalidData, Problem
from peerprep.storage import history, margins, sessions
from peerprep.storage.backups import list_backups
from peerprep.storage.database import Database
from tests.storage.samples import NOON, RATING, WHY, add_session, add_take, fill, fill_margin

TABLES = ("take_margin", "take_tag", "self_rating")


@pytest.fixture
def kept(database: Database) -> Iterator[str]:
    """A take with everything that can be written beside it."""
    with database.transaction() as db:
        take_id, _ = fill(db)
        fill_margin(db, take_id)
    yield take_id


def test_what_is_beside_a_take_comes_back(database: Database, kept: str) -> None:
    with database.transaction() as db:
        take = history.get_take(db, kept)
        summary = next(t for t in history.list_takes(db) if t.id == kept)
        (told,) = history.stories(db)
    assert take.note == "Slower at the end’s turn."
    assert take.tags == summary.tags == told.tags == ("calm", "For Friday")
    assert take.favorite and summary.favorite
    assert take.ratings == (RATING,)


def test_a_take_has_nothing_beside_it_at_first(database: Database) -> None:
    with database.transaction() as db:
        take = history.get_take(db, fill(db)[0])
    assert (take.note, take.tags, take.favorite, take.ratings) == ("", (), False, ())


def test_note_and_favorite_do_not_touch_each_other(database: Database, kept: str) -> None:
    with database.transaction() as db:
        margins.set_note(db, kept, "")
        assert history.get_take(db, kept).favorite
        margins.set_note(db, kept, "again")
        margins.set_favorite(db, kept, favorite=False)
        assert history.get_take(db, kept).note == "again"


def test_tags_replace_earlier_ones_and_stand_once(database: Database, kept: str) -> None:
    with database.transaction() as db:
        margins.set_tags(db, kept, ["CALM", "calm ", "Peer’s day", "peer's day", "a,b"])
        take = history.get_take(db, kept)
    assert take.tags == ("a", "b", "CALM", "Peer’s day")


def test_the_latest_choice_of_a_criterion_stands(database: Database, kept: str) -> None:
    later = replace(RATING, level="very_clear", sentence="", rated_at=NOON + timedelta(days=1))
    other = replace(RATING, criterion="privacy")
    with database.transaction() as db:
        margins.rate(db, kept, later)
        margins.rate(db, kept, other)
        assert history.get_take(db, kept).ratings == (other, later)
        margins.unrate(db, kept, RATING.rubric, "privacy")
        margins.unrate(db, kept, RATING.rubric, "privacy")
        assert history.get_take(db, kept).ratings == (later,)


@pytest.mark.parametrize("search", ["SLOWER", "end's", "for friday", "calm turn", "where i am now"])
def test_search_looks_in_what_is_beside_a_take(database: Database, kept: str, search: str) -> None:
    with database.transaction() as db:
        assert [take.id for take in history.list_takes(db, search)] == [kept]


def test_takes_of_one_question(database: Database, kept: str) -> None:
    with database.transaction() as db:
        assert [t.id for t in history.list_takes(db, question_key="lived_experience_open")] == [
            kept
        ]
        assert history.list_takes(db, question_key="none such") == []


def test_new_words_leave_what_is_beside_a_take(database: Database, kept: str) -> None:
    with database.transaction() as db:
        before = history.get_take(db, kept)
        assert before.transcript is not None
        sessions.save_transcript(db, kept, replace(before.transcript, text="Other words."))
        after = history.get_take(db, kept)
    assert (after.note, after.tags, after.ratings) == (before.note, before.tags, before.ratings)


def test_deleting_a_take_deletes_what_is_beside_it(database: Database, kept: str) -> None:
    database.back_up()
    with database.transaction() as db:
        sessions.delete_take(db, kept)
        counts = [db.scalar(text(f"SELECT count(*) FROM {name}")) for name in TABLES]  # noqa: S608
    assert counts == [0, 0, 0]


def test_deleting_a_take_deletes_it_in_the_backups_too(database: Database, kept: str) -> None:
    made = database.back_up()
    assert made is not None
    database.forget(kept)
    copy = made.path.with_name("opened.db")
    shutil.copyfile(made.path, copy)
    backup = Database.open(f"sqlite:///{copy}")
    with backup.transaction() as db:
        counts = [db.scalar(text(f"SELECT count(*) FROM {name}")) for name in TABLES]  # noqa: S608
    backup.close()
    assert counts == [0, 0, 0]
    assert list_backups(made.path.parent)


def test_a_take_that_is_gone_is_said(database: Database) -> None:
    for write in (
        lambda db: margins.set_note(db, "none", "x"),
        lambda db: margins.set_favorite(db, "none", favorite=True),
        lambda db: margins.set_tags(db, "none", ["x"]),
        lambda db: margins.rate(db, "none", RATING),
    ):
        with pytest.raises(InvalidData) as caught, database.transaction() as db:
            write(db)
        assert caught.value.code is Problem.TAKE_UNKNOWN


def test_half_characters_are_kept_as_replacements(database: Database) -> None:
    with database.transaction() as db:
        take_id = add_take(db, add_session(db), WHY)
        margins.set_note(db, take_id, "half \ud83d")
        margins.set_tags(db, take_id, ["\ud83d"])
        take = history.get_take(db, take_id)
    assert (take.note, take.tags) == ("half \ufffd", ("\ufffd",))
