"""Writing files to where a person wants them: whole, or not there at all, and told in words."""

import errno
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from peerprep import whole_file
from peerprep.domain.errors import EnvironmentProblem, Problem
from peerprep.domain.file_names import plain_name


@contextmanager
def written_whole(target: Path) -> Iterator[Path]:
    """Give a path to write to that becomes the target when the block ends well.

    Raises EnvironmentProblem: EXPORT_NO_ROOM; EXPORT_FAILED, also for a file that may only be read.
    """
    try:
        _require_writable(target)
        with whole_file.written_whole(target) as part:
            yield part
    except OSError as error:
        code = (
            Problem.EXPORT_NO_ROOM if error.errno in whole_file.NO_ROOM else Problem.EXPORT_FAILED
        )
        raise EnvironmentProblem(code, path=plain_name(str(target))) from error


def write_whole(target: Path, data: bytes) -> None:
    """Write a file of these bytes; raises as `written_whole`."""
    with written_whole(target) as part:
        part.write_bytes(data)


def _require_writable(target: Path) -> None:
    """Raise OSError for a name that no file can have and for a file set to be read only.

    A rename would replace the second, against its owner's will.
    """
    try:
        with suppress(FileNotFoundError):
            if not target.stat().st_mode & stat.S_IWUSR:
                raise PermissionError(errno.EACCES, "read only", str(target))
    except ValueError as error:
        raise OSError(errno.EINVAL, "no name for a file") from error
