"""Interview questions and the banks they come in."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from peerprep.domain.takes import AskedQuestion

ANY_ROLE = "any"
FOLLOW_UP_TIME_S = 60
OWN_TIME_S = 120
_FOLLOW_UP_KEY = re.compile(r"(?P<key>.+)\.follow-up-(?P<number>[1-9][0-9]?)")


@dataclass(frozen=True, slots=True)
class Category:
    """A topic; `suggested` is false for topics that come only when a person chooses them."""

    id: str
    label: str
    suggested: bool = True
    extra: Mapping[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Role:
    """A job a person applies for."""

    id: str
    label: str
    extra: Mapping[str, Any] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Question:
    """One question: `time_s` is a suggestion, `aim_for` and `watch_for` name checklist items.

    `roles` is ("any",) or a tuple of role ids; `story` says whether it usually draws a
    lived-experience story; `note` is a caution to show beside the question; `extra` keeps the
    fields of the file that PeerPrep does not know.
    """

    key: str
    text: str
    category: str
    roles: tuple[str, ...]
    covers: tuple[str, ...]
    follow_ups: tuple[str, ...]
    time_s: int
    story: bool
    aim_for: tuple[str, ...]
    watch_for: tuple[str, ...]
    source: str
    note: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict, hash=False)

    def suits(self, role: str) -> bool:
        """Say whether the question is asked for a role; `"any"` and unsure suit all of them."""
        return role in (ANY_ROLE, "") or ANY_ROLE in self.roles or role in self.roles

    def follow_up(self, number: int) -> "Question":
        """Return a follow-up (1 is the first) as a question of its own; IndexError past the last.

        Its key, e.g. `"setback.follow-up-1"`, cannot be that of a question in a bank.
        """
        if not 1 <= number <= len(self.follow_ups):
            raise IndexError(number)
        return replace(
            self,
            key=f"{self.key}.follow-up-{number}",
            text=self.follow_ups[number - 1],
            covers=(),
            follow_ups=(),
            time_s=min(self.time_s, FOLLOW_UP_TIME_S),
            story=False,
            extra={},
        )


@dataclass(frozen=True, slots=True)
class NamesHere:
    """What a bank's keys, topics and roles are called in a profile that has several banks.

    Two banks may use one key for different questions, and two ids for one topic (`domain/pool`).
    A bank that stands alone has its own names: an empty prefix, and ids that are not listed.
    """

    prefix: str = ""
    topics: Mapping[str, str] = field(default_factory=dict)
    roles: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class QuestionBank:
    """A set of questions that travels as one JSON file; the first questions matter most.

    `rubric` is a rubric as its file has it (read by `domain.rubric_json`), None without one.
    """

    id: str
    version: str
    title: str
    language: str
    authors: tuple[str, ...]
    licence: str
    questions: tuple[Question, ...]
    categories: tuple[Category, ...] = ()
    roles: tuple[Role, ...] = ()
    rubric: Mapping[str, Any] | None = field(default=None, hash=False)
    extra: Mapping[str, Any] = field(default_factory=dict, hash=False)
    names: NamesHere = field(default_factory=NamesHere, compare=False)

    def asked(self, question: Question) -> AskedQuestion:
        """Return the question as it is kept with a take."""
        return AskedQuestion(
            key=self.names.prefix + question.key,
            text=question.text,
            bank=self.id,
            bank_version=self.version,
            category=self.names.topics.get(question.category, question.category),
            story=question.story,
            time_s=question.time_s,
            covers=question.covers,
            follow_ups=question.follow_ups,
        )

    def find(self, key: str) -> Question | None:
        """Return the question (or follow-up) with a key, None when there is none."""
        for question in self.questions:
            if question.key == key:
                return question
        parts = _FOLLOW_UP_KEY.fullmatch(key)
        parent = self.find(parts["key"]) if parts else None
        if parts is None or parent is None or int(parts["number"]) > len(parent.follow_ups):
            return None
        return parent.follow_up(int(parts["number"]))

    def category_label(self, category_id: str) -> str:
        """Return the words for a topic, its id when the bank has none."""
        return next((c.label for c in self.categories if c.id == category_id), category_id)

    def role_label(self, role_id: str) -> str:
        """Return the words for a role, its id when the bank has none."""
        return next((r.label for r in self.roles if r.id == role_id), role_id)


NO_QUESTIONS = QuestionBank(
    id="none", version="", title="", language="en", authors=(), licence="", questions=()
)


def own_question(text: str) -> AskedQuestion:
    """Return a question in a person's own words; the same words are the same question."""
    words = " ".join(text.split())
    digest = hashlib.sha256(words.casefold().encode("utf-8", "replace")).hexdigest()
    return AskedQuestion(
        key=f"own.{digest[:16]}",
        text=words,
        bank="own",
        bank_version="",
        category="",
        story=False,
        time_s=OWN_TIME_S,
    )


def typographic(text: str) -> str:
    """Return a text with the house apostrophe (’), for showing; banks keep what was written."""
    return re.sub(r"(?<=\w)'", "’", text)
