"""Question banks: the shipped one, added ones, and what a file has to be to become one."""

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from peerprep.domain.bank_json import bank_from_json
from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem
from peerprep.domain.questions import NO_QUESTIONS, Question, QuestionBank
from peerprep.resources import resource
from peerprep.services.bank_rules import Fault, first_fault

MAX_BANK_BYTES = 10_000_000
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
    by_category: tuple[tuple[str, int], ...]


def load_bank(data: bytes, name: str) -> QuestionBank:
    """Return the bank in a file's bytes.

    Raises InvalidData(BANK_INVALID, name, place, rule) for the first thing that is wrong;
    the parameters read as "`name`: `place` `rule`".
    """
    try:
        document = _document(data, name)
        fault = first_fault(document)
    except RecursionError as error:
        raise _invalid(name, "the file", "has too many brackets inside each other") from error
    if fault is not None:
        raise _invalid(name, *fault)
    return bank_from_json(document)


def read_bank(path: Path) -> QuestionBank:
    """Return the bank in a file.

    Raises EnvironmentProblem: FILE_MISSING, FILE_UNREADABLE; InvalidData(BANK_INVALID).
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BANK_BYTES + 1)
    except FileNotFoundError as error:
        raise EnvironmentProblem(Problem.FILE_MISSING, path=str(path)) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise EnvironmentProblem(Problem.FILE_UNREADABLE, path=str(path)) from error
    return load_bank(data, path.name)


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
        by_category=tuple((c.label, counts[c.id]) for c in bank.categories if counts[c.id]),
    )


class BankService:
    """All banks a person can practice from; a broken one becomes `problem`, never a crash."""

    def __init__(self, shipped: Path | None = None, added: Sequence[Path] = ()) -> None:
        self.problem: EnvironmentProblem | InvalidData | None = None
        self._built_in = self._read_built_in(shipped)
        self._added = [bank for path in added if (bank := self._read(path)) is not None]

    def built_in(self) -> QuestionBank:
        """Return PeerPrep's own questions; a bank without questions when its file is broken."""
        return self._built_in

    def banks(self) -> list[QuestionBank]:
        """Return every bank that could be read, PeerPrep's own first."""
        return [self._built_in, *self._added]

    def question(self, key: str) -> tuple[QuestionBank, Question]:
        """Return a question (or follow-up) and its bank; raises InvalidData(QUESTION_UNKNOWN)."""
        for bank in self.banks():
            question = bank.find(key)
            if question is not None:
                return bank, question
        raise InvalidData(Problem.QUESTION_UNKNOWN, key=key)

    def _read_built_in(self, shipped: Path | None) -> QuestionBank:
        if shipped is not None:
            return self._read(shipped) or NO_QUESTIONS
        try:
            return _shipped_bank()
        except (EnvironmentProblem, InvalidData) as problem:
            self.problem = self.problem or problem
            return NO_QUESTIONS

    def _read(self, path: Path) -> QuestionBank | None:
        try:
            return read_bank(path)
        except (EnvironmentProblem, InvalidData) as problem:
            self.problem = self.problem or problem
            return None


def _shipped_bank() -> QuestionBank:
    try:
        data = resource(SHIPPED_BANK).read_bytes()
    except OSError as error:
        raise EnvironmentProblem(Problem.FILE_MISSING, path=SHIPPED_BANK) from error
    if hashlib.sha256(data).hexdigest() == SHIPPED_SHA256:
        return bank_from_json(json.loads(data))
    return load_bank(data, SHIPPED_BANK)


def _document(data: bytes, name: str) -> Any:
    if len(data) > MAX_BANK_BYTES:
        raise _invalid(name, "the file", f"is larger than {MAX_BANK_BYTES // 1_000_000} MB")
    try:
        text = data.decode("utf-8-sig")  # Windows Notepad writes a byte order mark
    except UnicodeDecodeError as error:
        raise _invalid(name, "the file", "is not UTF-8 text") from error
    if not text.strip():
        raise _invalid(name, "the file", "is empty")
    try:
        return json.loads(text, parse_constant=_refuse_constant, object_pairs_hook=_object)
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


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        name = next(name for name, count in Counter(n for n, _ in pairs).items() if count > 1)
        raise _RefusedError(f"has the field “{name[:40]}” twice in one group")
    return fields


def _syntax_fault(error: json.JSONDecodeError) -> Fault:
    rule = next((rule for start, rule in _SYNTAX_RULES if error.msg.startswith(start)), None)
    return Fault(f"line {error.lineno}, column {error.colno}", rule or "is not written as JSON")


def _invalid(name: str, place: str, rule: str) -> InvalidData:
    return InvalidData(Problem.BANK_INVALID, name=name, place=place, rule=rule)
