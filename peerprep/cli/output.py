"""Printing: data to standard output, everything else to standard error."""

import json
import sys
from typing import Any


def say(line: str = "") -> None:
    """Print a line of the answer."""
    sys.stdout.write(line + "\n")


def say_json(data: Any) -> None:
    """Print one JSON document on one line."""
    say(json.dumps(data, ensure_ascii=False))


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
