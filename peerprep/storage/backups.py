"""Dated snapshots of a SQLite profile: make them, rotate them, put one back."""

import contextlib
import logging
import os
import re
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from peerprep.domain.errors import InvalidData, Problem
from peerprep.storage.schema import APPLICATION_ID

KEEP_DAYS = 7
KEEP_WEEKS = 4

_STAMP = "%Y%m%dT%H%M%SZ"
_BEFORE_UPDATE = "-before-update"
_NAME = re.compile(
    rf"peerprep-v(?P<schema>\w+)-(?P<stamp>\d{{8}}T\d{{6}}Z)(?P<why>{_BEFORE_UPDATE})?\.db"
)

_TABLE_THERE = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
_FORGET = {
    "take": "DELETE FROM take WHERE id = ?",
    "received_pack": "DELETE FROM received_pack WHERE id = ?",
    "review": "DELETE FROM review WHERE id = ?",
    "interview_note": "DELETE FROM interview_note WHERE id = ?",
    "hand_in": "DELETE FROM hand_in WHERE pack_id = ?",
}

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Backup:
    """One snapshot; `before_update` ones are made before a migration and kept for good."""

    path: Path
    schema: str
    made_at: datetime
    before_update: bool


def snapshot(
    database: Path, folder: Path, *, schema: str, now: datetime, before_update: bool = False
) -> Backup:
    """Copy a live database into `folder`, check the copy, and only then give it its name.

    Raises sqlite3.DatabaseError when the database cannot be read or the copy is not whole.
    """
    why = _BEFORE_UPDATE if before_update else ""
    final = folder / f"peerprep-v{schema}-{now.astimezone(UTC).strftime(_STAMP)}{why}.db"
    part = final.with_name(final.name + ".part")
    part.unlink(missing_ok=True)
    try:
        with _opened(database) as connection:
            connection.execute("VACUUM INTO ?", (str(part),))
        _check(part)
        _sync(part)
        part.replace(final)
    finally:
        part.unlink(missing_ok=True)
    return Backup(final, schema, now, before_update)


def list_backups(folder: Path) -> list[Backup]:
    """Return the snapshots in a folder, newest first; other files are not looked at."""
    found = []
    for file in folder.glob("peerprep-v*.db"):
        if name := _NAME.fullmatch(file.name):
            made_at = datetime.strptime(name["stamp"], _STAMP).replace(tzinfo=UTC)
            found.append(Backup(file, name["schema"], made_at, bool(name["why"])))
    return sorted(found, key=lambda backup: (backup.made_at, backup.path.name), reverse=True)


def to_keep(backups: Sequence[Backup]) -> list[Backup]:
    """Choose from snapshots (newest first): 7 days, 4 weeks, and each one before an update."""
    days: dict[object, Backup] = {}
    weeks: dict[object, Backup] = {}
    for backup in (b for b in backups if not b.before_update):
        days.setdefault(backup.made_at.date(), backup)
        weeks.setdefault(backup.made_at.isocalendar()[:2], backup)
    kept = [*list(days.values())[:KEEP_DAYS], *list(weeks.values())[:KEEP_WEEKS]]
    return [backup for backup in backups if backup.before_update or backup in kept]


def rotate(folder: Path) -> None:
    """Delete the snapshots that are not to be kept."""
    backups = list_backups(folder)
    kept = to_keep(backups)
    for backup in backups:
        if backup not in kept:
            backup.path.unlink(missing_ok=True)


def daily(database: Path, folder: Path, *, schema: str, now: datetime) -> Backup | None:
    """Make today's (UTC) snapshot and rotate; None when today has one already."""
    today = now.astimezone(UTC).date()
    if any(b.made_at.date() == today for b in list_backups(folder) if not b.before_update):
        return None
    made = snapshot(database, folder, schema=schema, now=now)
    rotate(folder)
    return made


def restore(backup: Path, database: Path, *, now: datetime) -> Path | None:
    """Put a snapshot in the place of a closed database; returns where the old file went.

    The old file, damaged or not, is moved aside with its journal, never deleted. Raises
    InvalidData(BACKUP_DAMAGED, path) when the snapshot is not whole or not ours; then nothing
    has changed.
    """
    incoming = database.with_name(database.name + ".incoming")
    try:
        shutil.copyfile(backup, incoming)
        _check(incoming)
    except (sqlite3.DatabaseError, OSError) as error:
        incoming.unlink(missing_ok=True)
        raise InvalidData(Problem.BACKUP_DAMAGED, path=str(backup)) from error
    try:
        _sync(incoming)
        aside = _copy_aside(database, now) if database.exists() else None
        # A journal of the old file would be played into the new one.
        for journal in _journals(database):
            journal.unlink(missing_ok=True)
        incoming.replace(database)
    finally:
        incoming.unlink(missing_ok=True)
    return aside


def forget(folder: Path, row_id: str, table: str = "take") -> None:
    """Take one take out of every snapshot: what a person deletes for good is in no copy either.

    `table` may also be received_pack, review or hand_in. A snapshot that can't be written to now
    is left as it is and logged.
    """
    for backup in list_backups(folder):
        _forget(backup, table, row_id)


def forget_note(folder: Path, note_id: str, written_at: datetime) -> None:
    """Take a partner's note out of every snapshot made since it was written."""
    for backup in list_backups(folder):
        # The name tells whole seconds.
        if backup.made_at >= written_at.replace(microsecond=0):
            _forget(backup, "interview_note", note_id)


def _forget(backup: Backup, table: str, row_id: str) -> None:
    try:
        with _opened(backup.path) as connection:
            if not connection.execute(_TABLE_THERE, (table,)).fetchone():
                return  # older than the table
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute(_FORGET[table], (row_id,))
    except sqlite3.Error:
        log.exception("%s %s could not be taken out of %s", table, row_id, backup.path.name)


def _copy_aside(database: Path, now: datetime) -> Path:
    stem = f"{database.stem}-replaced-{now.astimezone(UTC).strftime(_STAMP)}"
    aside = database.with_name(stem + database.suffix)
    number = 2
    while aside.exists():
        aside = database.with_name(f"{stem}-{number}{database.suffix}")
        number += 1
    # All parts are copied before any is touched: a crash in between loses nothing.
    for old, copy in zip((*_journals(database), database), (*_journals(aside), aside), strict=True):
        if old.exists():
            shutil.copyfile(old, copy)
            _sync(copy)
    return aside


def _journals(database: Path) -> list[Path]:
    return [database.with_name(database.name + tail) for tail in ("-wal", "-shm")]


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _check(file: Path) -> None:
    with _opened(file) as connection:
        ours = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        answer = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if not ours or answer != "ok":
        raise sqlite3.DatabaseError("the copy is not whole")


@contextlib.contextmanager
def _opened(file: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(file.as_uri() + "?mode=rw", uri=True, isolation_level=None)
    try:
        connection.execute("PRAGMA busy_timeout = 5000")
        yield connection
    finally:
        connection.close()


def forget_banks(folder: Path) -> None:
    """Take every question bank out of every snapshot; one made before there were any has none."""
    for backup in list_backups(folder):
        try:
            with _opened(backup.path) as connection:
                connection.execute("PRAGMA secure_delete = ON")
                known = "SELECT count(*) FROM sqlite_master WHERE name = 'bank'"
                if connection.execute(known).fetchone()[0]:
                    connection.execute("DELETE FROM bank")
        except sqlite3.Error:
            log.exception("banks could not be taken out of %s", backup.path.name)
