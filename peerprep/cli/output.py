"""Printing: data to standard output, everything else to standard error."""

import io
import json
import os
import sys
from typing import Any


def open_output() -> None:
    """Have a letter that standard output does not know shown as ? instead of ending in trouble."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")


def flush_output() -> None:
    """Bring everything printed to its reader; raises OSError when it is not taken."""
    if sys.stdout is not None:  # a windowed program has none
        sys.stdout.flush()


def drop_output() -> None:
    """Forget what standard output did not take, so that the exit stays quiet."""
    try:
        flush_output()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def say(line: str = "") -> None:
    """Print a line of the answer."""
    sys.stdout.write(line + "\n")


def say_json(data: Any) -> None:
    """Print one JSON document on one line."""
    takes_all = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    say(json.dumps(data, ensure_ascii=not takes_all))


def note(line: str) -> None:
    """Say something in passing; never part of the answer."""
    sys.stderr.write(line + "\n")
    sys.stderr.flush()


def progress(line: str) -> None:
    """Rewrite a line of progress, only where a person is watching."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{line}")
        sys.stderr.flush()


def complain(sentence: str) -> None:
    """Say why it could not be done, in one line."""
    note(f"error: {' '.join(sentence.split())}")
