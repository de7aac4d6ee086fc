"""Reading files that came from others: a plain file, never a pipe or a device to wait for."""

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

from peerprep.domain.errors import EnvironmentProblem, Problem

_READING = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_NOT_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


class NotPlainError(OSError):
    """What has this name is no plain file: a pipe, a device, a folder, a link not to follow."""


def open_plain(path: Path, *, follow_links: bool = True) -> BinaryIO:
    """Open a plain file to read its bytes, without ever waiting for one that is none.

    Raises NotPlainError; FileNotFoundError; OSError for what else the system refuses.
    """
    try:
        # Looked at before, since opening alone may set a device going, and after: in a shared
        # folder it may have become another one in between.
        _require_plain(path.stat(follow_symlinks=follow_links), path)
        handle = os.open(path, _READING | _NOT_WAITING | (0 if follow_links else _NO_LINK))
    except ValueError as error:  # a NUL in the name
        raise OSError(errno.EINVAL, "no name of a file", str(path)) from error
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise NotPlainError(errno.ELOOP, "is a link", str(path)) from error
        raise
    file = os.fdopen(handle, "rb")
    try:
        _require_plain(os.fstat(handle), path)
    except OSError:
        file.close()
        raise
    return file


def read_plain(path: Path, most_bytes: int) -> bytes:
    """Return the bytes of a plain file, one more than `most_bytes` when it is larger.

    Raises EnvironmentProblem(path): FILE_MISSING, FILE_UNREADABLE.
    """
    try:
        with open_plain(path) as file:
            return file.read(most_bytes + 1)
    except FileNotFoundError as error:
        raise EnvironmentProblem(Problem.FILE_MISSING, path=str(path)) from error
    except OSError as error:
        raise EnvironmentProblem(Problem.FILE_UNREADABLE, path=str(path)) from error


def _require_plain(found: os.stat_result, path: Path) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise NotPlainError(errno.EINVAL, "no plain file", str(path))
