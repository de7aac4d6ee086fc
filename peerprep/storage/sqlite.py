"""What only SQLite has: its settings, its file header, its own way to begin."""

import contextlib
import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, event

from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem
from peerprep.storage.schema import APPLICATION_ID
from peerprep.storage.trouble import damaged

BUSY_TIMEOUT_MS = 5000

_MAGIC = b"SQLite format 3\x00"
_QUICK_CHECK_BYTES = 16 * 1024 * 1024  # a check of more than this would be felt at every start


def inspect_file(path: Path, backups: Path | None) -> None:
    """Refuse a file that is damaged, or another program's, without changing it.

    A missing or empty file is welcome. Raises InvalidData(DATABASE_DAMAGED, DATABASE_FOREIGN),
    EnvironmentProblem(DATABASE_UNAVAILABLE) and sqlite3.DatabaseError.
    """
    try:
        if not path.exists() or (path.is_file() and path.stat().st_size == 0):
            return
        with path.open("rb") as file:
            header = file.read(len(_MAGIC))
    except OSError as error:
        raise EnvironmentProblem(Problem.DATABASE_UNAVAILABLE, path=str(path)) from error
    if header != _MAGIC:
        raise damaged(path, backups)
    uri = path.as_uri() + "?mode=ro"  # closing it must not even fold another program's log in
    with contextlib.closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
        signature = connection.execute("PRAGMA application_id").fetchone()[0]
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if signature != APPLICATION_ID and (signature or tables):
            raise InvalidData(Problem.DATABASE_FOREIGN, path=str(path))
        if path.stat().st_size <= _QUICK_CHECK_BYTES:
            answer = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            if answer != "ok":
                raise damaged(path, backups)


def prepare(engine: Engine) -> None:
    """Set every connection of an engine up: foreign keys, write-ahead log, waiting, our BEGIN."""
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)


def _on_connect(connection: sqlite3.Connection, _record: Any) -> None:
    # The driver's own BEGIN comes too late to roll a change of tables back.
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA secure_delete = ON")  # deleted words are gone from the file, too


def _on_begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def empty_log(engine: Engine) -> None:
    """Fold the write-ahead log into the file and empty it: it still holds what was deleted.

    Left for later while another program reads.
    """
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        cursor.close()
    finally:
        connection.close()


def watch_foreign_keys(connection: Connection, *, on: bool) -> None:
    """Switch the watch over foreign keys; a rebuilt table would else take its children along.

    Works outside a transaction only, so it goes past SQLAlchemy, which would begin one.
    """
    driver: Any = connection.connection.dbapi_connection
    driver.execute(f"PRAGMA foreign_keys = {'ON' if on else 'OFF'}")


def sign(connection: Connection) -> None:
    """Mark the file as ours."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def check_foreign_keys(connection: Connection) -> None:
    """Raise sqlite3.IntegrityError when a row points at nothing."""
    lost = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if lost is not None:
        raise sqlite3.IntegrityError(f"a row of {lost[0]} points at nothing")
