"""Writing a file so that it is either complete or as it was before."""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

NO_ROOM = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EFBIG))  # OSError.errno where there is none


@contextmanager
def written_whole(target: Path) -> Iterator[Path]:
    """Give a path beside the target to write to; it becomes the target when the block ends well.

    Whatever is raised inside, nothing of it is left and an earlier file stays as it was. Raises
    OSError for the system's refusals.
    """
    # A name of its own length: the target's may be as long as the file system allows.
    part = target.with_name(f".peerprep-{secrets.token_hex(4)}.part")
    try:
        yield part
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(target)
    finally:
        with suppress(OSError, ValueError):  # also when the person stops it just now
            part.unlink(missing_ok=True)


def write_whole(target: Path, data: bytes) -> None:
    """Write a file of these bytes, safe on disk; raises as `written_whole`."""
    with written_whole(target) as part, part.open("xb") as file:
        file.write(data)
