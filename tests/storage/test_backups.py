import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from peerprep.domain.errors import InvalidData, Problem
from peerprep.paths import AppPaths
from peerprep.storage import history, sessions
from peerprep.storage.backups import (
    Backup,
    daily,
    list_backups,
    restore,
    rotate,
    snapshot,
    to_keep,
)
from peerprep.storage.database import Database, sqlite_url
from tests.storage.samples import SPOKEN, fill

NOW = datetime(2026, 11, 22, 9, 30, 5, tzinfo=UTC)


def _opened(path: Path) -> Database:
    return Database.open(sqlite_url(path))


def test_snapshot_of_a_live_database_holds_the_latest_commit(
    paths: AppPaths, database: Database
) -> None:
    with database.transaction() as db:
        spoken, _ = fill(db)
    made = snapshot(paths.database, paths.backups, schema="0001", now=NOW)
    assert made.path.name == "peerprep-v0001-20261122T093005Z.db"
    copy = _opened(made.path)
    with copy.transaction() as db:
        assert history.get_take(db, spoken).transcript == SPOKEN
    copy.close()


def test_damaged_database_leaves_no_snapshot(paths: AppPaths, database: Database) -> None:
    with database.transaction() as db:
        fill(db)
    database.close()
    with paths.database.open("rb+") as file:
        file.seek(4096)
        file.write(b"\xa5" * 40_000)
    with pytest.raises(sqlite3.DatabaseError):
        snapshot(paths.database, paths.backups, schema="0001", now=NOW)
    assert list(paths.backups.iterdir()) == []


def test_a_leftover_of_an_interrupted_snapshot_is_replaced(
    paths: AppPaths, database: Database
) -> None:
    (paths.backups / "peerprep-v0001-20261122T093005Z.db.part").write_bytes(b"half")
    made = snapshot(paths.database, paths.backups, schema="0001", now=NOW)
    assert list(paths.backups.iterdir()) == [made.path]


def test_seven_days_four_weeks_and_every_update_are_kept(tmp_path: Path) -> None:
    backups = [
        Backup(tmp_path / f"{days}-{hour}", "0001", NOW - timedelta(days=days, hours=hour), False)
        for days in range(60)
        for hour in (0, 3)
    ]
    old_update = Backup(tmp_path / "update", "0000", NOW - timedelta(days=400), True)
    kept = to_keep([*backups, old_update])
    # NOW is a Sunday: its week is the last seven days, the three before end on earlier Sundays.
    days = [(NOW - backup.made_at).days for backup in kept]
    assert days == [0, 1, 2, 3, 4, 5, 6, 7, 14, 21, 400]


def test_rotation_deletes_the_rest_and_no_other_file(paths: AppPaths, database: Database) -> None:
    foreign = paths.backups / "peerprep-vacation.db"
    foreign.write_text("mine")
    for days in range(12):
        assert daily(
            paths.database, paths.backups, schema="0001", now=NOW - timedelta(days=11 - days)
        )
    assert len(list_backups(paths.backups)) == 8
    assert foreign.exists()
    rotate(paths.backups)
    assert len(list_backups(paths.backups)) == 8


def test_restore_puts_the_snapshot_back_and_the_old_file_aside(
    paths: AppPaths, database: Database
) -> None:
    with database.transaction() as db:
        spoken, _ = fill(db)
    made = snapshot(paths.database, paths.backups, schema="0001", now=NOW)
    with database.transaction() as db:
        sessions.delete_take(db, spoken)
    database.close()
    aside = restore(made.path, paths.database, now=NOW)
    again = _opened(paths.database)
    with again.transaction() as db:
        assert history.get_take(db, spoken).transcript == SPOKEN
    again.close()
    assert aside is not None
    old = _opened(aside)
    with old.transaction() as db:
        assert spoken not in [take.id for take in history.list_takes(db)]
    old.close()
    assert made.path.exists()


def test_journal_of_the_old_file_is_not_played_into_the_restored_one(
    paths: AppPaths, database: Database
) -> None:
    made = snapshot(paths.database, paths.backups, schema="0001", now=NOW)
    with database.transaction() as db:
        spoken, _ = fill(db)
    # As after a kill: the journal is still there.
    journal = paths.database.with_name("peerprep.db-wal").read_bytes()
    main = paths.database.read_bytes()
    database.close()
    paths.database.write_bytes(main)
    paths.database.with_name("peerprep.db-wal").write_bytes(journal)
    aside = restore(made.path, paths.database, now=NOW)
    again = _opened(paths.database)
    with again.transaction() as db:
        assert history.list_takes(db) == []
    again.close()
    assert aside is not None
    old = _opened(aside)
    with old.transaction() as db:
        assert history.get_take(db, spoken).transcript == SPOKEN
    old.close()


def test_damaged_database_is_kept_beside_the_restored_one(
    paths: AppPaths, database: Database
) -> None:
    made = snapshot(paths.database, paths.backups, schema="0001", now=NOW)
    database.close()
    for _ in range(2):
        paths.database.write_bytes(b"broken")
        restore(made.path, paths.database, now=NOW)
    kept = sorted(paths.base.glob("peerprep-replaced-*"))
    assert [file.read_bytes() for file in kept] == [b"broken", b"broken"]


def test_restore_into_an_empty_profile(paths: AppPaths, database: Database) -> None:
    made = snapshot(paths.database, paths.backups, schema="0001", now=NOW)
    other = paths.base / "other.db"
    assert restore(made.path, other, now=NOW) is None
    assert other.exists()


@pytest.mark.parametrize("content", [b"", b"broken", None])
def test_snapshot_that_is_none_changes_nothing(
    paths: AppPaths, database: Database, content: bytes | None
) -> None:
    database.close()
    before = paths.database.read_bytes()
    copy = paths.backups / "copy.db"
    if content is None:
        with closing(sqlite3.connect(copy)) as connection:
            connection.execute("CREATE TABLE bookmark (url TEXT)")
            connection.commit()
    else:
        copy.write_bytes(content)
    with pytest.raises(InvalidData) as caught:
        restore(copy, paths.database, now=NOW)
    assert caught.value.code is Problem.BACKUP_DAMAGED
    assert caught.value.params == {"path": str(copy)}
    assert paths.database.read_bytes() == before
    assert [file.name for file in paths.base.glob("peerprep*")] == ["peerprep.db"]
