"""Writing files to where a person wants them: whole, or not there at all."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from peerprep.domain.errors import EnvironmentProblem, Problem


@contextmanager
def written_whole(target: Path) -> Iterator[Path]:
    """Give a path beside the target to write to; it becomes the target when the block ends well.

    Whatever is raised inside, nothing is left of it and an earlier file stays as it was. Raises
    EnvironmentProblem(EXPORT_FAILED, path) for the system's refusals.
    """
    # A name of its own length: the target's may be as long as the file system allows.
    part = target.with_name(f".peerprep-{secrets.token_hex(4)}.part")
    try:
        yield part
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(target)
    except OSError as error:
        raise EnvironmentProblem(Problem.EXPORT_FAILED, path=str(target)) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def write_whole(target: Path, data: bytes) -> None:
    """Write a file of these bytes; raises as `written_whole`."""
    with written_whole(target) as part:
        part.write_bytes(data)
