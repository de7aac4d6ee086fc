"""A rubric: what an answer can show, in levels that are words. No totals, numbers or ranks.

A level is something a listener could point to in the answer. The same rubric serves the person's
own rating and a partner's, so that both can stand side by side.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Level:
    """One word to choose; levels stand in their order, but nothing is ever counted of them."""

    id: str
    label: str
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing to listen for; `levels` describes each level by its id, empty where nothing is.

    `about_own` speaks to the person whose answer it is, `about_other` to one who listens.
    """

    id: str
    title: str
    about_own: str
    about_other: str
    levels: Mapping[str, str]
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rating:
    """What somebody chose for one criterion, with a sentence if they liked, and when (UTC).

    `title` and `label` are the words of criterion and level at that time; they stay when the
    rubric changes or goes.
    """

    rubric: str
    rubric_version: str
    criterion: str
    level: str
    sentence: str
    rated_at: datetime
    title: str = ""
    label: str = ""

    def to_json(self) -> dict[str, str]:
        """Return the shape of one entry of `ratings` in `show --json`."""
        return {
            "rubric": self.rubric,
            "rubric_version": self.rubric_version,
            "criterion": self.criterion,
            "title": self.title,
            "level": self.level,
            "label": self.label,
            "sentence": self.sentence,
            "rated_at": self.rated_at.isoformat(),
        }


@dataclass(frozen=True, slots=True)
class Rubric:
    """The criteria in their order; `extra` holds fields of its file that are not known here."""

    id: str
    version: str
    language: str
    title: str
    levels: tuple[Level, ...]
    criteria: tuple[Criterion, ...]
    authors: tuple[str, ...] = ()
    licence: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)

    def label(self, level_id: str) -> str:
        """Return the word of a level; empty for one this version does not know."""
        return next((level.label for level in self.levels if level.id == level_id), "")

    def criterion(self, criterion_id: str) -> Criterion | None:
        """Return a criterion, None for one this version does not know."""
        return next((found for found in self.criteria if found.id == criterion_id), None)

    def allows(self, criterion_id: str, level_id: str) -> bool:
        """Say whether there is such a criterion and such a level."""
        return self.criterion(criterion_id) is not None and bool(self.label(level_id))

    def rating(self, criterion_id: str, level_id: str, sentence: str, at: datetime) -> Rating:
        """Return a choice in the words of this version; raises KeyError for what it lacks."""
        criterion, label = self.criterion(criterion_id), self.label(level_id)
        if criterion is None or not label:
            raise KeyError((criterion_id, level_id))
        return Rating(
            self.id, self.version, criterion_id, level_id, sentence, at, criterion.title, label
        )

    def still_says(self, rating: Rating) -> bool:
        """Say whether a choice was made in the words that stand here now."""
        criterion = self.criterion(rating.criterion)
        return (
            rating.rubric == self.id
            and criterion is not None
            and (criterion.title, self.label(rating.level)) == (rating.title, rating.label)
        )
