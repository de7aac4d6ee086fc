"""Locking a file with a passphrase and opening it again: the age format, readable by `age -d`."""

import errno
import json
import re
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

from peerprep.child_processes import Child, command
from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem

MAGIC = b"age-encryption.org/"
ARMOR = b"-----BEGIN AGE ENCRYPTED FILE-----"
HEAD_BYTES = 512  # a header with a passphrase has some 170
# Each step doubles time and memory: 2 to the 20th takes 1 GiB and about 4 seconds. PeerPrep and
# `age` choose 18 or 19; more was made to keep a computer busy.
MOST_WORK = 20
# The library holds all of it in memory, locked and open.
MOST_LOCKED_BYTES = 300_000_000

_POLL_S = 0.1
_WITH_PASSPHRASE = re.compile(
    rb"age-encryption\.org/v1\n"
    rb"-> scrypt [A-Za-z0-9+/]{22} (?P<work>[1-9][0-9]*)\n"
    rb"[A-Za-z0-9+/]{43}\n"
    rb"--- [A-Za-z0-9+/]{43}\n"
)
_KEY = re.compile(rb"age-encryption\.org/v1\n-> (?!scrypt )")


def is_locked(head: bytes) -> bool:
    """Say whether the first bytes of a file are those of an age file."""
    return head.startswith((MAGIC, ARMOR))


def require_openable(head: bytes) -> None:
    """Look at the first `HEAD_BYTES` of an age file before any work is done on it.

    Raises InvalidData: LOCKED_OTHERWISE (a key, text armor, another version), PASSPHRASE_TOO_SLOW,
    SHARED_DAMAGED.
    """
    if not head.startswith(MAGIC + b"v1\n") or _KEY.match(head):
        raise InvalidData(Problem.LOCKED_OTHERWISE)
    found = _WITH_PASSPHRASE.match(head)
    if found is None:
        raise InvalidData(Problem.SHARED_DAMAGED)
    if len(found["work"]) > 2 or int(found["work"]) > MOST_WORK:
        raise InvalidData(Problem.PASSPHRASE_TOO_SLOW)


def tidied(passphrase: str) -> str:
    """Return a passphrase as it locks and opens: empty for none.

    The same letters typed on different systems are the same one, and so is what was copied with
    space around it out of a message.
    """
    return unicodedata.normalize("NFC", passphrase).strip()


def lock(source: Path, target: Path, passphrase: str, check: Callable[[], None]) -> None:
    """Write a locked copy of a file to a path that is not there yet; takes a second or more.

    `check` is called meanwhile and may raise to end it. Raises InvalidData: PASSPHRASE_EMPTY,
    SHARE_TOO_LARGE(most); EnvironmentProblem(LOCK_UNAVAILABLE); OSError for the target.
    """
    if not tidied(passphrase):
        raise InvalidData(Problem.PASSPHRASE_EMPTY)
    if source.stat().st_size > MOST_LOCKED_BYTES:
        most = f"{MOST_LOCKED_BYTES // 10**6} MB with a passphrase"
        raise InvalidData(Problem.SHARE_TOO_LARGE, most=most)
    answer = _answer("lock", source, target, passphrase, check)
    if answer != "done":
        raise _not_done(answer, target)


def unlock(source: Path, target: Path, passphrase: str, check: Callable[[], None]) -> None:
    """Write what is in an age file to a path that is not there yet; takes a second or more.

    Raises as `require_openable`, and InvalidData: PASSPHRASE_WRONG, SHARED_DAMAGED,
    SHARED_TOO_LARGE(most); EnvironmentProblem: LOCK_UNAVAILABLE; OSError for either file.
    """
    with source.open("rb") as file:
        require_openable(file.read(HEAD_BYTES))
    if source.stat().st_size > MOST_LOCKED_BYTES:
        raise InvalidData(Problem.SHARED_TOO_LARGE, most=f"{MOST_LOCKED_BYTES // 10**6} MB")
    answer = _answer("open", source, target, passphrase, check)
    if answer == "wrong":
        raise InvalidData(Problem.PASSPHRASE_WRONG)
    if answer == "damaged":
        raise InvalidData(Problem.SHARED_DAMAGED)
    if answer != "done":
        raise _not_done(answer, target)


def _not_done(answer: str, target: Path) -> Exception:
    if answer == "not_written":
        return OSError(errno.ENOSPC, f"could not write {target.name}")
    return EnvironmentProblem(Problem.LOCK_UNAVAILABLE)


def _answer(
    deed: str, source: Path, target: Path, passphrase: str, check: Callable[[], None]
) -> str:
    request = {
        "deed": deed,
        "source": str(source.absolute()),
        "target": str(target.absolute()),
        "passphrase": tidied(passphrase),
    }
    said: bytes | None = json.dumps(request).encode()
    try:
        child = _start()
    except OSError as error:
        raise EnvironmentProblem(Problem.LOCK_UNAVAILABLE) from error
    with child:
        try:
            while True:
                check()
                try:
                    out, _ = child.communicate(said, timeout=_POLL_S)
                except subprocess.TimeoutExpired:
                    said = None  # it goes on where it was
                else:
                    return out.decode("ascii", "replace")
        finally:
            child.kill()


def _start() -> "subprocess.Popen[bytes]":
    called, pipe = command(Child.LOCK), subprocess.PIPE
    if sys.platform == "win32":
        apart = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
        return subprocess.Popen(  # noqa: S603 - our own module
            called, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, creationflags=apart
        )
    # Ctrl-C in a terminal does not reach it: whoever started it ends it, and it prints nothing.
    return subprocess.Popen(  # noqa: S603 - our own module
        called, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, process_group=0
    )
