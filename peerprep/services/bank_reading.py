"""Reading question banks: the shipped one, and files of strangers once they are found fit."""

import hashlib
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from peerprep.domain.bank_json import BANK_FORMAT, bank_from_json, with_texts
from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem
from peerprep.domain.file_names import shown_name
from peerprep.domain.foreign_json import Limits, Unfit, read
from peerprep.domain.foreign_text import harmless
from peerprep.domain.questions import QuestionBank
from peerprep.plain_file import read_plain
from peerprep.resources import resource
from peerprep.services.bank_rules import first_fault

MAX_BANK_BYTES = 10_000_000
MAX_BANK_ENTRIES = 1_000_000
SHIPPED_BANK = "questions.json"
# The shipped bank as the tests checked it: reading it needs no schema check at every start.
# Any other content of that file is checked in full. A test says when this is out of date.
SHIPPED_SHA256 = "01934ab86d12e56c808721232160994c3ef0d21f81fcc11b1b53a2f4bdbe2990"


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
        document = read(data, Limits(MAX_BANK_BYTES, MAX_BANK_ENTRIES))
        if _is_newer(document):
            raise InvalidData(Problem.BANK_NEWER, name=name)
        fault = first_fault(document)
        if fault is None:
            shown = with_texts(document, harmless)
            # what is left of a text may be nothing, or what was two keys may be one
            fault = first_fault(shown) if shown != document else None
    except Unfit as unfit:
        raise _invalid(name, unfit.place, unfit.rule) from unfit
    except RecursionError as error:
        raise _invalid(name, "the file", "has too many brackets inside each other") from error
    if fault is not None:
        raise _invalid(name, *fault)
    return bank_from_json(shown)


def read_bank(path: Path) -> QuestionBank:
    """Return the bank in a file.

    Raises EnvironmentProblem: FILE_MISSING, FILE_UNREADABLE; InvalidData(BANK_INVALID).
    """
    return load_bank(read_plain(path, MAX_BANK_BYTES), shown_name(path.name))


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


def too_large(name: str) -> InvalidData:
    """Return the problem of a bank that no file may hold."""
    rule = f"is larger than {MAX_BANK_BYTES // 1_000_000} MB"
    return _invalid(shown_name(name), "the file", rule)


def _is_newer(document: Any) -> bool:
    found = document.get("format") if isinstance(document, dict) else None
    return isinstance(found, int) and not isinstance(found, bool) and found > BANK_FORMAT


def _invalid(name: str, place: str, rule: str) -> InvalidData:
    return InvalidData(Problem.BANK_INVALID, name=name, place=place, rule=rule)
