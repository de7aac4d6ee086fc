"""Reading question banks: the shipped one, and files of strangers once they are found fit."""

import hashlib
import json
from collections import Counter
from dataclasses import dataclass
from math import isinf
from pathlib import Path
from typing import Any

from peerprep.domain.bank_json import BANK_FORMAT, bank_from_json, with_texts
from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem
from peerprep.domain.file_names import shown_name
from peerprep.domain.foreign_text import harmless
from peerprep.domain.questions import QuestionBank
from peerprep.resources import resource
from peerprep.services.bank_rules import Fault, first_fault

MAX_BANK_BYTES = 10_000_000
MAX_BANK_ENTRIES = 1_000_000
SHIPPED_BANK = "questions.json"
# The shipped bank as the tests checked it: reading it needs no schema check at every start.
# Any other content of that file is checked in full. A test says when this is out of date.
SHIPPED_SHA256 = "01934ab86d12e56c808721232160994c3ef0d21f81fcc11b1b53a2f4bdbe2990"
_SYNTAX_RULES = (
    ("Expecting ',' delimiter", "needs a comma before it, or a bracket is open"),
    ("Expecting ':' delimiter", "needs a colon before it"),
    ("Expecting property name", "needs a field name in double quotes"),
    ("Illegal trailing comma", "has a comma too many"),
    ("Expecting value", "needs a value"),
    ("Unterminated string", "begins a text with no closing quote"),
    ("Invalid control character", "has a line break or tab inside a text"),
    ("Invalid \\", "has a backslash that means nothing there"),
    ("Extra data", "comes after the end of the bank"),
)


@dataclass(frozen=True, slots=True)
class BankSummary:
    """What `peerprep bank check` says of a bank; `by_category` pairs labels with counts."""

    id: str
    version: str
    title: str
    language: str
    questions: int
    stories: int
    authors: tuple[str, ...]
    licence: str
    has_rubric: bool
    by_category: tuple[tuple[str, int], ...]


def load_bank(data: bytes, name: str) -> QuestionBank:
    """Return the bank in a file's bytes, its texts made harmless to show.

    Raises InvalidData(BANK_INVALID, name, place, rule) for the first thing that is wrong;
    the parameters read as "`name`: `place` `rule`". A newer format is BANK_NEWER(name).
    """
    try:
        document = _document(data, name)
        if _is_newer(document):
            raise InvalidData(Problem.BANK_NEWER, name=name)
        fault = first_fault(document)
        if fault is None:
            shown = with_texts(document, harmless)
            # what is left of a text may be nothing, or what was two keys may be one
            fault = first_fault(shown) if shown != document else None
    except RecursionError as error:
        raise _invalid(name, "the file", "has too many brackets inside each other") from error
    if fault is not None:
        raise _invalid(name, *fault)
    return bank_from_json(shown)


def read_bank(path: Path) -> QuestionBank:
    """Return the bank in a file.

    Raises EnvironmentProblem: FILE_MISSING, FILE_UNREADABLE; InvalidData(BANK_INVALID).
    """
    try:
        if path.exists() and not path.is_file():  # a pipe would be waited for without end
            raise EnvironmentProblem(Problem.FILE_UNREADABLE, path=str(path))
        with path.open("rb") as file:
            data = file.read(MAX_BANK_BYTES + 1)
    except FileNotFoundError as error:
        raise EnvironmentProblem(Problem.FILE_MISSING, path=str(path)) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise EnvironmentProblem(Problem.FILE_UNREADABLE, path=str(path)) from error
    return load_bank(data, shown_name(path.name))


def check_bank(path: Path) -> BankSummary:
    """Return what is in a bank file; raises as `read_bank`."""
    bank = read_bank(path)
    counts = Counter(question.category for question in bank.questions)
    return BankSummary(
        id=bank.id,
        version=bank.version,
        title=bank.title,
        language=bank.language,
        questions=len(bank.questions),
        stories=sum(question.story for question in bank.questions),
        authors=bank.authors,
        licence=bank.licence,
        has_rubric=bank.rubric is not None,
        by_category=tuple((c.label, counts[c.id]) for c in bank.categories if counts[c.id]),
    )


def shipped_bank() -> QuestionBank:
    """Return PeerPrep's own questions; raises as `read_bank`."""
    try:
        data = resource(SHIPPED_BANK).read_bytes()
    except OSError as error:
        raise EnvironmentProblem(Problem.FILE_MISSING, path=SHIPPED_BANK) from error
    if hashlib.sha256(data).hexdigest() == SHIPPED_SHA256:
        return bank_from_json(json.loads(data))
    return load_bank(data, SHIPPED_BANK)


def _is_newer(document: Any) -> bool:
    found = document.get("format") if isinstance(document, dict) else None
    return isinstance(found, int) and not isinstance(found, bool) and found > BANK_FORMAT


def _document(data: bytes, name: str) -> Any:
    if len(data) > MAX_BANK_BYTES:
        raise _invalid(name, "the file", f"is larger than {MAX_BANK_BYTES // 1_000_000} MB")
    try:
        text = data.decode("utf-8-sig")  # Windows Notepad writes a byte order mark
    except UnicodeDecodeError as error:
        raise _invalid(name, "the file", "is not UTF-8 text") from error
    if not text.strip():
        raise _invalid(name, "the file", "is empty")
    # Counted before anything is built: megabytes of brackets would take hundreds as objects.
    if sum(map(text.count, ",[{")) > MAX_BANK_ENTRIES:
        raise _invalid(name, "the file", f"has more than {MAX_BANK_ENTRIES:,} entries")
    try:
        return json.loads(
            text, parse_constant=_refuse_constant, parse_float=_float, object_pairs_hook=_object
        )
    except _RefusedError as error:
        raise _invalid(name, "the file", str(error)) from error
    except json.JSONDecodeError as error:
        raise _invalid(name, *_syntax_fault(error)) from error
    except ValueError as error:  # a number of thousands of digits
        raise _invalid(name, "the file", "has a number that is too long") from error


class _RefusedError(ValueError):
    """A rule that JSON itself leaves open; the message reads on from "the file"."""


def _refuse_constant(word: str) -> None:
    raise _RefusedError(f"has {word} where a number belongs")


def _float(text: str) -> float:
    number = float(text)
    if isinf(number):
        raise _RefusedError("has a number that is too large")
    return number


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        name = next(name for name, count in Counter(n for n, _ in pairs).items() if count > 1)
        raise _RefusedError(f"has the field “{shown_name(name)}” twice in one group")
    return fields


def _syntax_fault(error: json.JSONDecodeError) -> Fault:
    rule = next((rule for start, rule in _SYNTAX_RULES if error.msg.startswith(start)), None)
    return Fault(f"line {error.lineno}, column {error.colno}", rule or "is not written as JSON")


def _invalid(name: str, place: str, rule: str) -> InvalidData:
    return InvalidData(Problem.BANK_INVALID, name=name, place=place, rule=rule)
