"""JSON from strangers as plain data: within limits, and with texts that are safe to show.

What comes out holds only dictionaries with text keys, lists, texts, finite numbers, true, false and
null. Every text is in NFC, without characters that nobody sees or that turn the direction of what
follows, so no page and no terminal needs to think of them again.
"""

import json
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

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
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# Controls but tab and line end, marks of direction, byte order marks, tags, half characters and
# code points that are no characters. Joiners stay: some scripts and emoji need them.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufdd0-\ufdef\ufff0-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
    + "|[" + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}"
                    for plane in range(1, 17)) + "]"
)  # fmt: skip
_MOST_MARKS = 8  # on one letter; more only cover the lines above and below


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


def parse(data: bytes, limits: Limits) -> Any:
    """Return the document in a stranger's bytes; raises Unfit for the first thing that is wrong."""
    if len(data) > limits.size_bytes:
        raise Unfit(WHOLE, f"is larger than {limits.size_bytes // 1000} kB")
    try:
        text = data.decode("utf-8-sig")  # Windows Notepad writes a byte order mark
    except UnicodeDecodeError as error:
        raise Unfit(WHOLE, "is not UTF-8 text") from error
    if not text.strip():
        raise Unfit(WHOLE, "is empty")
    # Counted before anything is built: a few megabytes of brackets would take hundreds as objects.
    if sum(map(text.count, ",[{")) > limits.items:
        raise Unfit(WHOLE, f"has more than {limits.items} entries")
    try:
        document = json.loads(
            text,
            parse_constant=_refuse_constant,
            parse_float=_finite,
            object_pairs_hook=_object,
        )
        return _cleaned(document, limits, 0, ())
    except json.JSONDecodeError as error:
        raise Unfit(*_syntax_fault(error)) from error
    except RecursionError as error:
        raise Unfit(WHOLE, "has too many brackets inside each other") from error
    except ValueError as error:  # a number of thousands of digits
        raise Unfit(WHOLE, "has a number that is too long") from error


def clean(text: str) -> str:
    """Return a stranger's text, safe to show as plain text; line ends and tabs stay."""
    if text.isascii() and text.isprintable():
        return text
    text = _UNSEEN.sub("", _LINE_ENDS.sub("\n", text))
    return _with_few_marks(unicodedata.normalize("NFC", text))


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
    return " ".join(clean(name).split())[:40] or "?"


def _with_few_marks(text: str) -> str:
    if text.isascii():
        return text
    kept: list[str] = []
    marks = 0
    for sign in text:
        marks = marks + 1 if unicodedata.combining(sign) else 0
        if marks <= _MOST_MARKS:
            kept.append(sign)
    return "".join(kept)


def _cleaned(value: Any, limits: Limits, depth: int, path: tuple[str | int, ...]) -> Any:
    if isinstance(value, str):
        if len(value) > limits.text:
            raise Unfit(place(path), f"is longer than {limits.text} characters")
        return clean(value)
    if not isinstance(value, list | dict):
        return value
    if depth >= limits.depth:
        raise Unfit(WHOLE, "has too many brackets inside each other")
    if isinstance(value, list):
        return [_cleaned(one, limits, depth + 1, (*path, at)) for at, one in enumerate(value)]
    for name in value:
        if name != clean(name) or "\n" in name:
            raise Unfit(place(path), "has a field name that can’t be shown")
    return {name: _cleaned(one, limits, depth + 1, (*path, name)) for name, one in value.items()}


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
