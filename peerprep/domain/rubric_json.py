"""Rubrics to and from their JSON form, strictly: the words for the first place that is wrong.

`resources/rubric.schema.json` publishes the same rules for editors and other programs; a test
holds both together. Every text comes out on one clean line (`domain.foreign_text`), wherever the
document came from: a file of its own, a partner's review, a question bank.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from peerprep.domain.foreign_json import Limits
from peerprep.domain.foreign_text import one_line
from peerprep.domain.rubric import Criterion, Level, Rubric

RUBRIC_FORMAT = 1
# Of a file, and of one that goes along in a pack: what a person may make can be handed over.
MAX_RUBRIC_BYTES = 1_000_000
RUBRIC_LIMITS = Limits(MAX_RUBRIC_BYTES, items=200_000, depth=12)
ID_MOST = 80
VERSION_MOST = 40
TITLE_MOST = 120
LABEL_MOST = 30
ABOUT_MOST = 300
DESCRIPTION_MOST = 1000
AUTHORS_MOST = 20
LICENCE_MOST = 200
LEVELS = (2, 7)
CRITERIA = (1, 30)

_ID = re.compile(r"[a-z0-9][a-z0-9_-]*")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_LANGUAGE_MOST = 35
_FIELDS = frozenset(
    ("format", "id", "version", "language", "title", "authors", "licence", "levels", "criteria")
)
_LEVEL_FIELDS = frozenset(("id", "label"))
_CRITERION_FIELDS = frozenset(("id", "title", "about_own", "about_other", "levels"))


class RubricFault(ValueError):  # noqa: N818 - it is read on: "title is missing"
    """The first thing that keeps a rubric from being used.

    `place` is such as `criteria[2].title`; `rule` reads on from it: "is missing".
    """

    def __init__(self, place: str, rule: str) -> None:
        super().__init__(f"{place} {rule}")
        self.place = place
        self.rule = rule


class NewerRubricError(ValueError):
    """A rubric in a format that only a newer PeerPrep knows."""


def rubric_from_json(data: object) -> Rubric:
    """Build a rubric from plain data; fields it does not know are kept.

    Raises RubricFault, and NewerRubricError for a format of later.
    """
    fields = _group(data, "the file")
    _check_format(fields)
    levels = tuple(_level(entry, place) for place, entry in _entries(fields, "levels", *LEVELS))
    _once("levels", (level.id for level in levels))
    ids = frozenset(level.id for level in levels)
    criteria = tuple(
        _criterion(entry, place, ids) for place, entry in _entries(fields, "criteria", *CRITERIA)
    )
    _once("criteria", (criterion.id for criterion in criteria))
    return Rubric(
        id=_id(fields, "id"),
        version=_text(fields, "version", VERSION_MOST),
        language=_language(fields),
        title=_text(fields, "title", TITLE_MOST),
        levels=levels,
        criteria=criteria,
        authors=_authors(fields),
        licence=_text(fields, "licence", LICENCE_MOST, needed=False),
        extra=_others(fields, _FIELDS),
    )


def rubric_to_json(rubric: Rubric) -> dict[str, Any]:
    """Return the document of a rubric, with the unknown fields it came with."""
    return {
        "format": RUBRIC_FORMAT,
        "id": rubric.id,
        "version": rubric.version,
        "language": rubric.language,
        "title": rubric.title,
        "authors": list(rubric.authors),
        "licence": rubric.licence,
        "levels": [{"id": x.id, "label": x.label, **x.extra} for x in rubric.levels],
        "criteria": [
            {
                "id": criterion.id,
                "title": criterion.title,
                "about_own": criterion.about_own,
                "about_other": criterion.about_other,
                "levels": dict(criterion.levels),
                **criterion.extra,
            }
            for criterion in rubric.criteria
        ],
        **rubric.extra,
    }


def _check_format(fields: Mapping[str, Any]) -> None:
    if "format" not in fields:
        raise RubricFault("format", "is missing")
    number = fields["format"]
    is_number = isinstance(number, int | float) and not isinstance(number, bool)
    if is_number and number > RUBRIC_FORMAT:
        raise NewerRubricError
    if not is_number or number != RUBRIC_FORMAT:
        raise RubricFault("format", f"has to be {RUBRIC_FORMAT}")


def _level(fields: Mapping[str, Any], place: str) -> Level:
    return Level(
        id=_id(fields, f"{place}.id"),
        label=_text(fields, f"{place}.label", LABEL_MOST),
        extra=_others(fields, _LEVEL_FIELDS),
    )


def _criterion(fields: Mapping[str, Any], place: str, levels: frozenset[str]) -> Criterion:
    described = _group(fields.get("levels", {}), f"{place}.levels")
    for name in described:
        if name not in levels:
            raise RubricFault(f"{place}.levels", "describes a level that is not listed in levels")
    return Criterion(
        id=_id(fields, f"{place}.id"),
        title=_text(fields, f"{place}.title", TITLE_MOST),
        about_own=_text(fields, f"{place}.about_own", ABOUT_MOST, needed=False),
        about_other=_text(fields, f"{place}.about_other", ABOUT_MOST, needed=False),
        levels={
            name: _text(described, f"{place}.levels.{name}", DESCRIPTION_MOST, needed=False)
            for name in described
        },
        extra=_others(fields, _CRITERION_FIELDS),
    )


def _authors(fields: Mapping[str, Any]) -> tuple[str, ...]:
    names = _list(fields.get("authors", []), "authors", 0, AUTHORS_MOST)
    places = {f"authors[{at}]": name for at, name in enumerate(names)}
    return tuple(_checked(name, place, TITLE_MOST) for place, name in places.items())


def _entries(
    fields: Mapping[str, Any], name: str, least: int, most: int
) -> list[tuple[str, Mapping[str, Any]]]:
    if name not in fields:
        raise RubricFault(name, "is missing")
    entries = _list(fields[name], name, least, most)
    return [(place, _group(entry, place)) for place, entry in _placed(name, entries)]


def _placed(name: str, entries: Iterable[Any]) -> list[tuple[str, Any]]:
    return [(f"{name}[{at}]", entry) for at, entry in enumerate(entries)]


def _group(value: object, place: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise RubricFault(place, "has to be a group of fields in curly brackets")
    return value


def _list(value: object, place: str, least: int, most: int) -> list[Any]:
    if not isinstance(value, list):
        raise RubricFault(place, "has to be a list")
    if len(value) < least:
        raise RubricFault(place, f"has fewer than {least} entries" if value else "is an empty list")
    if len(value) > most:
        raise RubricFault(place, f"has more than {most} entries")
    return value


def _text(fields: Mapping[str, Any], place: str, most: int, *, needed: bool = True) -> str:
    name = place.rpartition(".")[2]
    if name not in fields:
        if needed:
            raise RubricFault(place, "is missing")
        return ""
    return _checked(fields[name], place, most, needed=needed)


def _checked(value: object, place: str, most: int, *, needed: bool = True) -> str:
    if not isinstance(value, str):
        raise RubricFault(place, "has to be text")
    line = one_line(value)
    if needed and not line:
        raise RubricFault(place, "is empty")
    if len(line) > most:
        raise RubricFault(place, f"is longer than {most} characters")
    return line


def _id(fields: Mapping[str, Any], place: str) -> str:
    value = _text(fields, place, ID_MOST)
    if not _ID.fullmatch(value):
        rule = "may have only small letters, digits, hyphens and underscores"
        raise RubricFault(place, rule)
    return value


def _language(fields: Mapping[str, Any]) -> str:
    value = _text(fields, "language", _LANGUAGE_MOST)
    if not _LANGUAGE.fullmatch(value):
        raise RubricFault("language", "is not a language tag such as en or es-MX")
    return value


def _once(group: str, ids: Iterable[str]) -> None:
    seen: dict[str, int] = {}
    for at, value in enumerate(ids):
        if value in seen:
            raise RubricFault(f"{group}[{at}].id", f"is the same as in {group}[{seen[value]}]")
        seen[value] = at


def _others(fields: Mapping[str, Any], known: frozenset[str]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if name not in known}
