"""Locks between programs that use one profile; the system lets go of them when a program dies."""

import contextlib
import errno
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from peerprep.domain.errors import EnvironmentProblem, Problem

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


_HELD_ELSEWHERE = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)


class FileLock:
    """A lock on a file that one holder has at a time; the file stays behind, empty."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor: int | None = None

    def acquire(self) -> bool:
        """Take the lock and say whether that worked; raises FOLDER_UNWRITABLE."""
        while self._descriptor is None:
            descriptor = self._open()
            try:
                _lock(descriptor)
            except OSError as error:
                if error.errno in _HELD_ELSEWHERE:
                    os.close(descriptor)
                    return False
                # Some network folders know no locks: the app works there all the same, unguarded.
            if self._is_current(descriptor):
                self._descriptor = descriptor
            else:  # the last holder removed the file between opening and locking it
                os.close(descriptor)
        return True

    def release(self) -> None:
        """Let go; harmless when not held."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def remove(self) -> None:
        """Let go and delete the file; only for a holder."""
        if os.name == "nt":  # Windows deletes no open file
            self.release()
            with contextlib.suppress(OSError):
                self.path.unlink()
        else:
            self.path.unlink(missing_ok=True)
            self.release()

    def _open(self) -> int:
        try:
            return os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise EnvironmentProblem(
                Problem.FOLDER_UNWRITABLE, path=str(self.path.parent)
            ) from error

    def _is_current(self, descriptor: int) -> bool:
        try:
            return os.path.samestat(os.fstat(descriptor), self.path.stat())
        except FileNotFoundError:
            return False


class ProfileLock:
    """Keeps a second window out of a profile: hold it with `with`, or acquire and release.

    Raises EnvironmentProblem(PROFILE_IN_USE, path) when another program holds it.
    """

    def __init__(self, base: Path) -> None:
        self._lock = FileLock(base / "peerprep.lock")

    def acquire(self) -> None:
        """Take the profile, or raise."""
        if not self._lock.acquire():
            raise EnvironmentProblem(Problem.PROFILE_IN_USE, path=str(self._lock.path.parent))

    def release(self) -> None:
        """Let the next window in."""
        self._lock.release()

    def __enter__(self) -> Self:
        self.acquire()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()
