"""The child process that locks and opens age files.

A child because a passphrase is made slow to guess: the work takes seconds and hundreds of
megabytes, and the library holds on to Python meanwhile, so a window would stand still.

On standard input: one JSON object with `deed` ("lock" or "open"), `source`, `target` (a file that
is not there yet) and `passphrase`. On standard output: one of the words of `Answer`.
"""

import json
import sys
from enum import StrEnum
from pathlib import Path

from pyrage import DecryptError, passphrase


class Answer(StrEnum):
    """How it went."""

    DONE = "done"
    WRONG = "wrong"  # another passphrase
    DAMAGED = "damaged"
    NOT_WRITTEN = "not_written"


# What the library says when the passphrase does not fit; anything else is about the bytes.
_WRONG = "Decryption failed"


def main(arguments: list[str] | None = None) -> int:
    """Do one deed; 0 when standard output says how it went, 2 for a request that is none."""
    del arguments
    try:
        asked = json.loads(sys.stdin.buffer.read())
        deed, words = asked["deed"], str(asked["passphrase"])
        source, target = Path(asked["source"]), Path(asked["target"])
    except (ValueError, LookupError, TypeError):
        return 2
    sys.stdout.write(
        _lock(source, target, words) if deed == "lock" else _open(source, target, words)
    )
    return 0


def _lock(source: Path, target: Path, words: str) -> Answer:
    try:
        return _written(target, passphrase.encrypt(source.read_bytes(), words))
    except OSError:
        return Answer.NOT_WRITTEN


def _open(source: Path, target: Path, words: str) -> Answer:
    try:
        return _written(target, passphrase.decrypt(source.read_bytes(), words))
    except DecryptError as error:
        return Answer.WRONG if str(error).startswith(_WRONG) else Answer.DAMAGED
    except OSError:
        return Answer.NOT_WRITTEN


def _written(target: Path, data: bytes) -> Answer:
    with target.open("xb") as file:
        file.write(data)
    return Answer.DONE


if __name__ == "__main__":
    raise SystemExit(main())
