"""JSON from strangers as plain data: within limits, and with texts that are safe to show.

What comes out holds only dictionaries with text keys, lists, texts, finite numbers, true, false and
null. Every text went through `foreign_text`, so no page and no terminal needs to think of it again.
"""

import json
import math
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from peerprep.domain.foreign_text import harmless, one_line

WHOLE = "the file"

_SYNTAX_RULES = (
    ("Expecting ',' delimiter", "needs a comma before it, or a bracket is open"),
    ("Expecting ':' delimiter", "needs a colon before it"),
    ("Expecting property name", "needs a field name in double quotes"),
    ("Illegal trailing comma", "has a comma too many"),
    ("Expecting value", "needs a value"),
    ("Unterminated string", "begins a text with no closing quote"),
    ("Invalid control character", "has a line break or tab inside a text"),
    ("Invalid \\", "has a backslash that means nothing there"),
    ("Extra data", "comes after the end of what belongs there"),
)


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a document may hold; `items` counts fields and list entries, `text` characters."""

    size_bytes: int
    items: int
    depth: int = 16
    text: int = 200_000


class Unfit(Exception):  # noqa: N818 - reads as what the document is
    """The first thing that keeps a document from being used; reads on as "`place` `rule`"."""

    def __init__(self, place: str, rule: str) -> None:
        super().__init__(f"{place} {rule}")
        self.place = place
        self.rule = rule


def parse(data: bytes, limits: Limits, clean: Callable[[str], str] = harmless) -> Any:
    """Return the document in a stranger's bytes; raises Unfit for the first thing that is wrong."""
    try:
        return _cleaned(read(data, limits), limits, clean, 0, ())
    except RecursionError as error:
        raise _too_deep() from error


def read(data: bytes, limits: Limits) -> Any:
    """Return the same with every text as it was written, however deep and long; raises Unfit."""
    if len(data) > limits.size_bytes:
        raise Unfit(WHOLE, f"is larger than {_size(limits.size_bytes)}")
    try:
        text = data.decode("utf-8-sig")  # Windows Notepad writes a byte order mark
    except UnicodeDecodeError as error:
        raise Unfit(WHOLE, "is not UTF-8 text") from error
    if not text.strip():
        raise Unfit(WHOLE, "is empty")
    # Counted before anything is built: a few megabytes of brackets would take hundreds as objects.
    if sum(map(text.count, ",[{")) > limits.items:
        raise Unfit(WHOLE, f"has more than {limits.items:,} entries")
    try:
        return json.loads(
            text,
            parse_constant=_refuse_constant,
            parse_float=_finite,
            object_pairs_hook=_object,
        )
    except json.JSONDecodeError as error:
        raise Unfit(*_syntax_fault(error)) from error
    except RecursionError as error:
        raise _too_deep() from error
    except ValueError as error:  # a number of thousands of digits
        raise Unfit(WHOLE, "has a number that is too long") from error


def place(path: Iterable[str | int]) -> str:
    """Return the name of a place in a document, e.g. `takes[0].id`."""
    words = ""
    for step in path:
        if isinstance(step, int):
            words += f"[{step}]"
        else:
            words += f".{shown_field(step)}" if words else shown_field(step)
    return words or WHOLE


def shown_field(name: str) -> str:
    """Return the name of a field on one short line."""
    return one_line(name)[:40] or "?"


def _cleaned(
    value: Any, limits: Limits, clean: Callable[[str], str], depth: int, path: tuple[str | int, ...]
) -> Any:
    if isinstance(value, str):
        if len(value) > limits.text:
            raise Unfit(place(path), f"is longer than {limits.text} characters")
        return clean(value)
    if not isinstance(value, list | dict):
        return value
    if depth >= limits.depth:
        raise _too_deep()
    if isinstance(value, list):
        return [
            _cleaned(one, limits, clean, depth + 1, (*path, at)) for at, one in enumerate(value)
        ]
    for name in value:
        if name != harmless(name) or "\n" in name:
            raise Unfit(place(path), "has a field name that can’t be shown")
    return {
        name: _cleaned(one, limits, clean, depth + 1, (*path, name)) for name, one in value.items()
    }


def _size(size_bytes: int) -> str:
    if size_bytes < 1_000_000:
        return f"{size_bytes // 1000} kB"
    return f"{size_bytes // 1_000_000} MB"


def _too_deep() -> Unfit:
    return Unfit(WHOLE, "has too many brackets inside each other")


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise Unfit(WHOLE, "has a number that is too large")
    return number


def _refuse_constant(word: str) -> None:
    raise Unfit(WHOLE, f"has {word} where a number belongs")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        name = next(name for name, count in Counter(n for n, _ in pairs).items() if count > 1)
        raise Unfit(WHOLE, f"has the field “{shown_field(name)}” twice in one group")
    return fields


def _syntax_fault(error: json.JSONDecodeError) -> tuple[str, str]:
    rule = next((rule for start, rule in _SYNTAX_RULES if error.msg.startswith(start)), None)
    return f"line {error.lineno}, column {error.colno}", rule or "is not written as JSON"
