"""JSON from a stranger, made plain data: bounded, without tricks, every text clean.

Cleaning happens here and nowhere else: names of fields and texts come back on one line, without
control and direction characters (`domain.plain_text`). HTML stays what it is, text.
"""

import json
import math
from collections import Counter
from typing import Any

from peerprep.domain.plain_text import one_line

DEEPEST = 12  # brackets inside each other
_MOST_VALUES = 20_000


class ForeignFault(ValueError):  # noqa: N818 - it is read on: "the file is empty"
    """What keeps a file from being read: a place in it, and a rule that reads on from there."""

    def __init__(self, place: str, rule: str) -> None:
        super().__init__(f"{place} {rule}")
        self.place = place
        self.rule = rule


def foreign_document(data: bytes, most_bytes: int) -> Any:
    """Return the plain data in a file's bytes; raises ForeignFault."""
    if len(data) > most_bytes:
        raise ForeignFault("the file", f"is larger than {most_bytes // 1_000_000} MB")
    try:
        text = data.decode("utf-8-sig")  # Windows Notepad writes a byte order mark
    except UnicodeDecodeError as error:
        raise ForeignFault("the file", "is not UTF-8 text") from error
    if not text.strip():
        raise ForeignFault("the file", "is empty")
    return _Cleaner().clean(_parsed(text), 1)


def _parsed(text: str) -> Any:
    try:
        return json.loads(
            text,
            parse_constant=_refuse_constant,
            parse_float=_finite,
            object_pairs_hook=_once,
        )
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise ForeignFault(place, "is not written as JSON") from error
    except RecursionError as error:
        raise _too_deep() from error
    except ForeignFault:
        raise
    except ValueError as error:  # a whole number of thousands of digits
        raise ForeignFault("the file", "has a number that is too long") from error


def _refuse_constant(word: str) -> None:
    raise ForeignFault("the file", f"has {word} where a number belongs")


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise ForeignFault("the file", "has a number that is too long")
    return number


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Make a group of fields; two that are, or look, the same could be read either way."""
    fields = dict(pairs)
    if len(fields) < len(pairs):
        name = next(name for name, count in Counter(n for n, _ in pairs).items() if count > 1)
        raise ForeignFault("the file", f"has the field “{one_line(name)[:40]}” twice in one group")
    return fields


def _too_deep() -> ForeignFault:
    return ForeignFault("the file", "has too many brackets inside each other")


class _Cleaner:
    """Cleans a tree of values and counts them."""

    def __init__(self) -> None:
        self._left = _MOST_VALUES

    def clean(self, value: Any, depth: int) -> Any:
        self._left -= 1
        if self._left < 0:
            raise ForeignFault("the file", f"has more than {_MOST_VALUES} values")
        if isinstance(value, str):
            return one_line(value)
        if not isinstance(value, list | dict):
            return value
        if depth > DEEPEST:
            raise _too_deep()
        if isinstance(value, list):
            return [self.clean(entry, depth + 1) for entry in value]
        return _once([(one_line(k), self.clean(v, depth + 1)) for k, v in value.items()])
