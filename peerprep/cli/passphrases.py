"""Passphrases for files: out of a file, or asked on a terminal where nobody sees them typed."""

import sys
from argparse import Namespace
from getpass import getpass
from pathlib import Path

from peerprep.cli.output import note
from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem

_MOST_BYTES = 1024


def new_passphrase(options: Namespace) -> str | None:
    """Return what a file is to be locked with; None for no lock. Asked twice on a terminal.

    Raises as `from_file`.
    """
    if options.passphrase_file is not None:
        return from_file(options.passphrase_file)
    while first := _asked("Passphrase to lock the file with (Enter for none): "):
        if _asked("The same once more: ") == first:
            return first
        note("Those were two different ones. Once again.")
    return None


def known_passphrase(options: Namespace, *, is_locked: bool) -> str | None:
    """Return what may open a file; None where there is nobody to ask. Raises as `from_file`."""
    if options.passphrase_file is not None:
        return from_file(options.passphrase_file)
    return (_asked("This file is locked. Passphrase: ") or None) if is_locked else None


def from_file(path: Path) -> str:
    """Return the one line of a file.

    Raises EnvironmentProblem: FILE_MISSING, FILE_UNREADABLE; InvalidData(PASSPHRASE_FILE) for a
    file of several lines, none, or more than anybody would type.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise EnvironmentProblem(Problem.FILE_MISSING, path=str(path)) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise EnvironmentProblem(Problem.FILE_UNREADABLE, path=str(path)) from error
    try:
        lines = data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        lines = []
    if len(data) > _MOST_BYTES or len(lines) != 1 or not lines[0]:
        raise InvalidData(Problem.PASSPHRASE_FILE, path=str(path), most=_MOST_BYTES)
    return lines[0]


def _asked(words: str) -> str:
    if sys.stdin is None or not sys.stdin.isatty():
        return ""
    try:
        return getpass(words)
    except EOFError:
        return ""
