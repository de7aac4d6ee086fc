"""The database of a profile: open it safely, and one transaction at a time."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Any, Self, TypeAlias

from sqlalchemy import Connection, Engine, create_engine, inspect, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError
from sqlalchemy.orm import Session, sessionmaker

from peerprep.domain.errors import EnvironmentProblem, InvalidData, PeerPrepError, Problem
from peerprep.storage import sqlite
from peerprep.storage.backups import Backup, daily, forget, forget_banks, forget_note, snapshot
from peerprep.storage.schema import HEAD, is_known
from peerprep.storage.trouble import damaged, explained

# What `Database.transaction` gives; callers hand it on to the functions of this package.
Transaction: TypeAlias = Session

log = logging.getLogger(__name__)


class Database:
    """An open database; make it with `Database.open`, end it with `close`."""

    def __init__(self, engine: Engine, path: Path | None, backups: Path | None) -> None:
        self._engine = engine
        self._path = path
        self._backups = backups
        self._where = str(path) if path else engine.url.render_as_string(hide_password=True)
        self._sessions = sessionmaker(engine, expire_on_commit=False)

    @classmethod
    def open(cls, url: str, *, backups: Path | None = None) -> Self:
        """Open a database by its URL, made or migrated to the newest shape when needed.

        Before a migration a snapshot goes to `backups`. Raises InvalidData(DATABASE_DAMAGED with
        path and backups, DATABASE_FOREIGN, DATABASE_NEWER) and
        EnvironmentProblem(DATABASE_UNAVAILABLE, DISK_FULL); then the file is as it was.
        """
        engine = _engine(url)
        path = _file_of(engine.url)
        if path is not None:
            with explained(str(path), path, backups):
                sqlite.inspect_file(path, backups)
        if engine.dialect.name == "sqlite":
            sqlite.prepare(engine)
        database = cls(engine, path, backups)
        try:
            database._bring_up_to_date()
        except BaseException:
            database.close()
            raise
        return database

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """Give a session whose writes are kept together at the end, or not at all.

        Raises what `open` raises for a database that got into trouble meanwhile.
        """
        with (
            explained(self._where, self._path, self._backups),
            self._sessions() as session,
            session.begin(),
        ):
            session.connection()  # begins now, so that what the caller reads is still true later
            yield session

    def back_up(self, now: datetime | None = None) -> Backup | None:
        """Make today's snapshot if there is none yet; only for a SQLite file."""
        if self._path is None or self._backups is None:
            return None
        with explained(self._where, self._path, self._backups):
            return daily(self._path, self._backups, schema=HEAD, now=now or datetime.now(UTC))

    def forget(self, row_id: str, table: str = "take") -> None:
        """Take a deleted take (received_pack, review) out of snapshots and log of writes, too."""
        self._empty_log()
        if self._backups is not None:
            forget(self._backups, row_id, table)

    @contextmanager
    def forgetting(self, row_id: str, table: str = "take") -> Iterator[None]:
        """Forget a row that the block deletes, whatever ends the program meanwhile.

        First, so that who dies in between keeps no copy of what is gone; and once more for a
        snapshot that was made meanwhile. Where a full disk has no room for that, what is to be
        deleted goes all the same: it may make the room.
        """
        self._try_to_forget(row_id, table)
        yield
        self._try_to_forget(row_id, table)

    def forget_note(self, note_id: str, written_at: datetime) -> None:
        """Take a partner's deleted note out of snapshots and log of writes, too."""
        self._empty_log()
        if self._backups is not None:
            forget_note(self._backups, note_id, written_at)

    def forget_banks(self) -> None:
        """Take the question banks out of the snapshots and of the log of past writes, too."""
        self._empty_log()
        if self._backups is not None:
            forget_banks(self._backups)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def _try_to_forget(self, row_id: str, table: str) -> None:
        try:
            self.forget(row_id, table)
        except PeerPrepError:
            log.exception("%s %s could not be taken out of past writes", table, row_id)

    def _empty_log(self) -> None:
        if self._path is not None:
            with explained(self._where, self._path, self._backups):
                sqlite.empty_log(self._engine)

    def _bring_up_to_date(self) -> None:
        with explained(self._where, self._path, self._backups):
            with self._engine.connect() as connection:
                found = self._revision(connection)
            if found == HEAD:
                return
            if found is not None and not is_known(found):
                raise InvalidData(Problem.DATABASE_NEWER, path=self._where)
            if found is not None and self._path is not None and self._backups is not None:
                now = datetime.now(UTC)
                snapshot(self._path, self._backups, schema=found, now=now, before_update=True)
            self._migrate()

    def _revision(self, connection: Connection) -> str | None:
        tables = inspect(connection).get_table_names()
        if "alembic_version" not in tables:
            if not tables:
                return None
            if self._path is not None:
                raise damaged(self._path, self._backups)
            raise InvalidData(Problem.DATABASE_FOREIGN, path=self._where)
        found: Any = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        return None if found is None else str(found)

    def _migrate(self) -> None:
        # Alembic is imported here because a database that is up to date never needs it.
        migrations: Any = import_module("peerprep.storage.upgrade")
        with self._engine.connect() as connection:
            on_sqlite = connection.dialect.name == "sqlite"
            if on_sqlite:
                sqlite.watch_foreign_keys(connection, on=False)
            try:
                with connection.begin():
                    # A second program may have done it while this one waited for its turn.
                    if self._revision(connection) != HEAD:
                        migrations.upgrade(connection)
                    if on_sqlite:
                        sqlite.sign(connection)
                        sqlite.check_foreign_keys(connection)
            finally:
                if on_sqlite:
                    sqlite.watch_foreign_keys(connection, on=True)


def _engine(url: str) -> Engine:
    try:
        # Opens nothing yet. An error's text, which a log may keep, never holds what was said.
        return create_engine(url, hide_parameters=True)
    except (ArgumentError, ImportError) as error:
        # The address itself may hold a password, so it is not repeated.
        raise EnvironmentProblem(Problem.DATABASE_UNAVAILABLE, path="database URL") from error


def _file_of(url: URL) -> Path | None:
    if url.get_backend_name() != "sqlite" or url.database in (None, "", ":memory:"):
        return None
    return Path(str(url.database)).absolute()


def sqlite_url(path: Path) -> str:
    """Return the database URL of a SQLite file."""
    return URL.create("sqlite", database=str(path)).render_as_string(hide_password=False)
