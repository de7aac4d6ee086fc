"""A rubric: what an answer can show, in levels that are words. No totals, numbers or ranks.

A level is something a listener could point to in the answer. The same rubric serves the person's
own rating and a partner's, so that both can stand side by side.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

RUBRIC_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Level:
    """One word to choose; levels stand in their order, but nothing is ever counted of them."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing to listen for; `levels` describes each level by its id.

    `about_own` speaks to the person whose answer it is, `about_other` to one who listens.
    """

    id: str
    title: str
    about_own: str
    about_other: str
    levels: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Rubric:
    """The criteria in their published order."""

    id: str
    version: str
    language: str
    title: str
    levels: tuple[Level, ...]
    criteria: tuple[Criterion, ...]

    def label(self, level_id: str) -> str:
        """Return the word of a level; empty for one this version does not know."""
        return next((level.label for level in self.levels if level.id == level_id), "")

    def allows(self, criterion_id: str, level_id: str) -> bool:
        """Say whether there is such a criterion with such a level."""
        return any(
            criterion.id == criterion_id and level_id in criterion.levels
            for criterion in self.criteria
        )


@dataclass(frozen=True, slots=True)
class Rating:
    """What somebody chose for one criterion, with a sentence if they liked, and when (UTC)."""

    rubric: str
    rubric_version: str
    criterion: str
    level: str
    sentence: str
    rated_at: datetime

    def to_json(self) -> dict[str, str]:
        """Return the shape of one entry of `ratings` in `show --json`."""
        return {
            "rubric": self.rubric,
            "rubric_version": self.rubric_version,
            "criterion": self.criterion,
            "level": self.level,
            "sentence": self.sentence,
            "rated_at": self.rated_at.isoformat(),
        }


def parse_rubric(data: Mapping[str, Any]) -> Rubric:
    """Build a rubric from its JSON form; `ValueError` names the place that is wrong."""
    if not isinstance(data, Mapping) or data.get("format") != RUBRIC_FORMAT:
        raise ValueError(f"format: only {RUBRIC_FORMAT} is known")
    levels = tuple(
        Level(_text(entry, "id", place), _text(entry, "label", place))
        for place, entry in _entries(data, "levels", at_least=2)
    )
    _once([level.id for level in levels], "levels")
    criteria = tuple(
        _criterion(entry, place, levels) for place, entry in _entries(data, "criteria", at_least=1)
    )
    _once([criterion.id for criterion in criteria], "criteria")
    about = {name: _text(data, name, "") for name in ("id", "version", "language", "title")}
    return Rubric(**about, levels=levels, criteria=criteria)


def _criterion(entry: Mapping[str, Any], place: str, levels: tuple[Level, ...]) -> Criterion:
    described = entry.get("levels")
    if not isinstance(described, Mapping) or set(described) != {level.id for level in levels}:
        raise ValueError(f"{place}.levels: each level is described, and no other")
    return Criterion(
        **{name: _text(entry, name, place) for name in ("id", "title", "about_own", "about_other")},
        levels={level.id: _text(described, level.id, f"{place}.levels") for level in levels},
    )


def _entries(
    data: Mapping[str, Any], name: str, *, at_least: int
) -> list[tuple[str, Mapping[str, Any]]]:
    entries = data.get(name)
    if not isinstance(entries, list) or len(entries) < at_least:
        raise ValueError(f"{name}: a list of at least {at_least}")
    for number, entry in enumerate(entries):
        if not isinstance(entry, Mapping):
            raise ValueError(f"{name}[{number}]: not an object")
    return [(f"{name}[{number}]", entry) for number, entry in enumerate(entries)]


def _text(entry: Mapping[str, Any], name: str, place: str) -> str:
    value = entry.get(name)
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{place}.{name}: a text is missing".lstrip("."))
    return value


def _once(ids: list[str], place: str) -> None:
    if len(set(ids)) != len(ids):
        raise ValueError(f"{place}: an id is used twice")
