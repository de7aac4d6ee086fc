"""Writing a file so that it is either complete or as it was before."""

import os
import secrets
from contextlib import suppress
from pathlib import Path


def write_whole(target: Path, data: bytes) -> None:
    """Write a file in one step, safe on disk; raises OSError, then nothing of it is left."""
    # A name of its own length: the target's may be as long as the file system allows.
    part = target.with_name(f".peerprep-{secrets.token_hex(4)}.part")
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
