"""Turns what a database driver complains about into problems a person can act on."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError, OperationalError

from peerprep.domain.errors import EnvironmentProblem, InvalidData, PeerPrepError, Problem
from peerprep.storage.backups import list_backups

_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_UNAVAILABLE = (
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_AUTH,
    sqlite3.SQLITE_IOERR,
)
_NO_ROOM_BYTES = 1024 * 1024  # a failed write on a disk with less than this means it is full


def damaged(path: Path, backups: Path | None) -> InvalidData:
    """Return the problem of a damaged file, with the snapshots that could replace it."""
    copies = [str(backup.path) for backup in list_backups(backups)] if backups else []
    return InvalidData(Problem.DATABASE_DAMAGED, path=str(path), backups=copies)


@contextmanager
def explained(where: str, path: Path | None, backups: Path | None) -> Iterator[None]:
    """Raise the driver's troubles in this block as PeerPrepError; bugs pass unchanged.

    `path` is None for a database that is no file; `where` names it to the person.
    """
    try:
        yield
    except DBAPIError as error:
        problem = _problem(error.orig, where, path, backups)
        if problem is None and path is None and isinstance(error, OperationalError):
            problem = EnvironmentProblem(Problem.DATABASE_UNAVAILABLE, path=where)
        if problem is None:
            raise
        raise problem from error
    except sqlite3.DatabaseError as error:
        problem = _problem(error, where, path, backups)
        if problem is None:
            raise
        raise problem from error


def _problem(
    error: BaseException | None, where: str, path: Path | None, backups: Path | None
) -> PeerPrepError | None:
    # The low byte is the kind of trouble, the rest its details.
    code = getattr(error, "sqlite_errorcode", None)
    if path is None or not isinstance(code, int):
        return None
    kind = code & 0xFF
    if kind in _DAMAGED:
        return damaged(path, backups)
    if kind == sqlite3.SQLITE_FULL or (kind == sqlite3.SQLITE_IOERR and _is_full(path)):
        return EnvironmentProblem(Problem.DISK_FULL, path=where)
    if kind in _UNAVAILABLE:
        return EnvironmentProblem(Problem.DATABASE_UNAVAILABLE, path=where)
    return None


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _NO_ROOM_BYTES
    except OSError:
        return False
