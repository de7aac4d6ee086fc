"""Assignments of a cohort: which questions, how many takes of each, and until when."""

import re
import secrets
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from peerprep.domain import packs
from peerprep.domain.file_names import safe_stem

MOST_TAKES = 10  # of one question
MOST_QUESTIONS = 50
LONGEST_TITLE = 120
LONGEST_NOTE = 2000
# Names of devices on Windows; an assignment's id names a folder in the hand-in folder.
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])")


@dataclass(frozen=True, slots=True)
class QuestionRef:
    """A question by the bank it is in and its key there."""

    bank: str
    key: str


@dataclass(frozen=True, slots=True)
class CohortAssignment:
    """What a trainer asks for.

    `takes` is how many takes of each question are wished for; `due` the last day, in the time of
    whoever reads it; `rubric` the id of the one to listen with, "" for none. `id` is of small
    letters, digits and dashes, so it may name a folder; `version` counts from 1. `extra` are fields
    that a newer PeerPrep wrote.
    """

    id: str
    version: int
    title: str
    questions: tuple[QuestionRef, ...]
    takes: int = 1
    due: date | None = None
    rubric: str = ""
    note: str = ""
    authors: tuple[str, ...] = ()
    extra: dict[str, Any] = field(default_factory=dict)

    @property
    def named(self) -> packs.Assignment:
        """What a pack says that answers this assignment."""
        return packs.Assignment(self.id, str(self.version))

    def days_after(self, moment: datetime) -> int:
        """Return how many days after the due date a moment is, in local time; 0 when it is not."""
        if self.due is None:
            return 0
        return max(0, (moment.astimezone().date() - self.due).days)


def new_assignment_id(title: str) -> str:
    """Return an id that nobody else has, with the words of the title in it."""
    stem = safe_stem(title).encode("ascii", "ignore").decode().strip("-")
    return f"{stem or 'assignment'}-{secrets.token_hex(3)}"


def names_a_folder(assignment_id: str) -> bool:
    """Say whether an id may be the name of a folder on every system."""
    return (
        re.fullmatch(r"[a-z0-9][a-z0-9-]{0,79}", assignment_id) is not None
        and _RESERVED.fullmatch(assignment_id) is None
    )
