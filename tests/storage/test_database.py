import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from peerprep.domain.errors import EnvironmentProblem, InvalidData, PeerPrepError, Problem
from peerprep.paths import AppPaths
from peerprep.storage import history, sessions, sqlite
from peerprep.storage.backups import list_backups
from peerprep.storage.database import Database, sqlite_url
from peerprep.storage.schema import APPLICATION_ID, HEAD
from tests.storage.samples import SPOKEN, add_session, add_take, fill


def _refused(path: Path, backups: Path | None = None) -> PeerPrepError:
    """Open a file that is to be refused; it is unchanged afterwards."""
    before = path.read_bytes()
    with pytest.raises(PeerPrepError) as caught:
        Database.open(sqlite_url(path), backups=backups)
    assert path.read_bytes() == before
    assert caught.value.params["path"] == str(path)
    return caught.value


def test_failed_transaction_keeps_nothing(database: Database) -> None:
    with pytest.raises(IntegrityError), database.transaction() as db:
        add_session(db)
        db.execute(text("INSERT INTO take (id) VALUES ('x')"))
    with database.transaction() as db:
        assert history.list_sessions(db) == []


def test_foreign_keys_log_and_waiting_are_set_up(database: Database) -> None:
    with database.transaction() as db:
        told = [
            db.scalar(text(f"PRAGMA {name}"))
            for name in ("foreign_keys", "journal_mode", "synchronous", "busy_timeout")
        ]
    assert told == [1, "wal", 1, 5000]


def test_file_is_marked_as_ours(paths: AppPaths, database: Database) -> None:
    with closing(sqlite3.connect(paths.database)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


def test_text_file_is_called_damaged_and_backups_are_named(
    paths: AppPaths, database: Database
) -> None:
    made = database.back_up()
    assert made is not None
    database.close()
    paths.database.write_text("These are not the rows you look for. " * 200)
    problem = _refused(paths.database, paths.backups)
    assert problem.code is Problem.DATABASE_DAMAGED
    assert problem.params["backups"] == [str(made.path)]


@pytest.mark.parametrize("keep", [60, 5000, 40_000])
def test_cut_off_file_is_called_damaged(paths: AppPaths, database: Database, keep: int) -> None:
    with database.transaction() as db:
        for _ in range(10):
            fill(db)
    database.close()
    os.truncate(paths.database, keep)
    assert _refused(paths.database).code is Problem.DATABASE_DAMAGED


def test_overwritten_pages_are_called_damaged(paths: AppPaths, database: Database) -> None:
    with database.transaction() as db:
        fill(db)
    database.close()
    with paths.database.open("rb+") as file:
        file.seek(4096)
        file.write(b"\xa5" * 40_000)
    assert _refused(paths.database).code is Problem.DATABASE_DAMAGED


def test_damage_while_open_is_told_the_same_way(paths: AppPaths, database: Database) -> None:
    with database.transaction() as db:
        fill(db)
    database.close()
    with paths.database.open("rb+") as file:
        file.write(b"\xa5" * 100)
    with pytest.raises(InvalidData) as caught, database.transaction() as db:
        history.list_takes(db)
    assert caught.value.code is Problem.DATABASE_DAMAGED


@pytest.mark.parametrize(
    "statements",
    ["CREATE TABLE bookmark (url TEXT)", "PRAGMA application_id = 42", "PRAGMA user_version = 3"],
)
def test_another_programs_file(tmp_path: Path, statements: str) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statements)
        connection.commit()
    if "user_version" in statements:  # nothing in it: nobody's file yet
        Database.open(sqlite_url(path)).close()
    else:
        assert _refused(path).code is Problem.DATABASE_FOREIGN


def test_our_file_without_a_revision_is_damaged(paths: AppPaths, database: Database) -> None:
    with database.transaction() as db:
        db.execute(text("DROP TABLE alembic_version"))
    database.close()
    assert _refused(paths.database).code is Problem.DATABASE_DAMAGED


@pytest.mark.parametrize("revision", [f"{int(HEAD) + 1:04}", "9999", "f3a1"])
def test_newer_database_is_refused(paths: AppPaths, database: Database, revision: str) -> None:
    with database.transaction() as db:
        db.execute(text("UPDATE alembic_version SET version_num = :r"), {"r": revision})
    database.close()
    assert _refused(paths.database, paths.backups).code is Problem.DATABASE_NEWER


def test_empty_file_is_a_new_database(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    path.touch()
    database = Database.open(sqlite_url(path))
    with database.transaction() as db:
        assert history.list_takes(db) == []
    database.close()


def test_folder_and_missing_folder_cannot_be_opened(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing" / "peerprep.db"):
        with pytest.raises(EnvironmentProblem) as caught:
            Database.open(sqlite_url(path))
        assert caught.value.code is Problem.DATABASE_UNAVAILABLE


def test_database_that_another_program_blocks_is_unavailable(
    paths: AppPaths, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "BUSY_TIMEOUT_MS", 50)
    hasty = Database.open(sqlite_url(paths.database))
    with (
        database.transaction(),
        pytest.raises(EnvironmentProblem) as caught,
        hasty.transaction() as db,
    ):
        history.list_takes(db)
    assert caught.value.code is Problem.DATABASE_UNAVAILABLE
    with hasty.transaction() as db:
        assert history.list_takes(db) == []
    hasty.close()


def test_full_disk_is_told_and_earlier_takes_stay(database: Database) -> None:
    with database.transaction() as db:
        spoken, _ = fill(db)
    with pytest.raises(EnvironmentProblem) as caught, database.transaction() as db:
        # SQLite's own limit gives the same answer as a disk without room.
        db.execute(text("PRAGMA max_page_count = 1"))
        for _ in range(200):
            fill(db)
    assert caught.value.code is Problem.DISK_FULL
    with database.transaction() as db:
        db.execute(text("PRAGMA max_page_count = 100000"))
        assert history.get_take(db, spoken).transcript == SPOKEN


@pytest.mark.parametrize("url", ["", "no address", "nosuch://a:secret@b/c"])
def test_address_that_leads_nowhere_is_told_without_its_password(url: str) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        Database.open(url)
    assert caught.value.code is Problem.DATABASE_UNAVAILABLE
    assert "secret" not in str(caught.value.params)


def test_log_of_another_programs_file_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE bookmark (url TEXT)")
        connection.commit()
        main, log = path.read_bytes(), path.with_name("other.db-wal").read_bytes()
    path.write_bytes(main)
    path.with_name("other.db-wal").write_bytes(log)
    assert _refused(path).code is Problem.DATABASE_FOREIGN
    assert path.with_name("other.db-wal").read_bytes() == log


def test_database_in_memory_works(tmp_path: Path) -> None:
    database = Database.open("sqlite://", backups=tmp_path)
    with database.transaction() as db:
        spoken, _ = fill(db)
    with database.transaction() as db:
        assert history.get_take(db, spoken).transcript == SPOKEN
    assert database.back_up() is None
    database.close()


def test_daily_snapshot_is_made_once_a_day(database: Database, paths: AppPaths) -> None:
    now = datetime(2026, 11, 2, 23, 0, tzinfo=UTC)
    assert database.back_up(now) is not None
    assert database.back_up(now + timedelta(minutes=30)) is None
    assert database.back_up(now + timedelta(hours=2)) is not None
    assert len(list_backups(paths.backups)) == 2


def test_opening_an_up_to_date_database_does_not_import_alembic(
    paths: AppPaths, database: Database
) -> None:
    code = (
        "import sys; from peerprep.storage.database import Database; "
        f"Database.open({sqlite_url(paths.database)!r}).close(); "
        "print('alembic' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"


def test_programs_that_open_a_new_profile_together_all_get_in(tmp_path: Path) -> None:
    path = tmp_path / "together.db"
    code = (
        "import sys; from peerprep.storage.database import Database; "
        "from tests.storage.samples import fill; sys.stdin.readline(); "
        f"d = Database.open({sqlite_url(path)!r})\n"
        "with d.transaction() as db: fill(db)\n"
        "d.close()"
    )
    children = [
        subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE) for _ in range(3)
    ]
    for child in children:
        assert child.stdin is not None
        child.stdin.write(b"\n")
        child.stdin.close()
    assert [child.wait(60) for child in children] == [0, 0, 0]
    database = Database.open(sqlite_url(path))
    with database.transaction() as db:
        assert len(history.list_takes(db)) == 6
    database.close()


_WRITER = """
import sys
from peerprep.storage import sessions
from peerprep.storage.database import Database
from tests.storage.samples import SPOKEN, add_session, add_take
database = Database.open(sys.argv[1])
with database.transaction() as db:
    session_id = add_session(db)
while True:
    with database.transaction() as db:
        take_id = add_take(db, session_id)
        sessions.save_transcript(db, take_id, SPOKEN)
    print(take_id, flush=True)
"""


@pytest.mark.parametrize("after", [1, 7, 20])
def test_kill_between_writes_loses_nothing_committed(
    paths: AppPaths, database: Database, after: int
) -> None:
    url = sqlite_url(paths.database)
    with subprocess.Popen(
        [sys.executable, "-c", _WRITER, url], stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        told = [writer.stdout.readline().strip() for _ in range(after)]
        writer.send_signal(signal.SIGKILL)
        told += writer.stdout.read().split()
    with database.transaction() as db:
        takes = history.list_takes(db)
        words = [history.get_take(db, take.id).transcript for take in takes]
    # A line cut off by the kill is no promise; a commit may be ahead of its line.
    assert {take_id for take_id in told if len(take_id) == 32} <= {take.id for take in takes}
    assert words == [SPOKEN] * len(takes)


def test_two_programs_write_in_turn(paths: AppPaths, database: Database) -> None:
    second = Database.open(sqlite_url(paths.database))
    for place in range(5):
        for one in (database, second):
            with one.transaction() as db:
                add_take(db, add_session(db), days=place)
    with second.transaction() as db:
        takes = history.list_takes(db)
    assert sorted(take.number for take in takes) == list(range(1, 11))
    second.close()


def test_sweep_of_a_second_program_sees_the_claim_made_with_the_row(
    paths: AppPaths, database: Database
) -> None:
    second = Database.open(sqlite_url(paths.database))
    claims: set[str] = set()
    with database.transaction() as db:
        take_id = add_take(db, add_session(db))
        claims.add(take_id)
    with second.transaction() as db:
        assert sessions.sweep(db, claims.__contains__) == []
    second.close()


def test_an_error_of_the_database_does_not_repeat_what_was_said(database: Database) -> None:
    with pytest.raises(IntegrityError) as caught, database.transaction() as db:
        db.execute(text("INSERT INTO take (id) VALUES (:words)"), {"words": "very private"})
    assert "very private" not in str(caught.value)
