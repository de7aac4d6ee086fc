"""What a question bank has to be, and the plain words for the first place where it is not.

The schema in `resources/question-bank.schema.json` holds most rules; what a schema cannot say
(unique keys, roles and topics that exist) is here. A fault is a place such as
`questions[4].roles[0]` and a rule that reads on from it: "has to be text".
"""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from peerprep.domain.questions import ANY_ROLE
from peerprep.domain.rubric_json import NewerRubricError, RubricFault, rubric_from_json
from peerprep.resources import resource

_TYPE_RULES = {
    "string": "has to be text",
    "array": "has to be a list",
    "object": "has to be a group of fields in curly brackets",
    "integer": "has to be a whole number",
    "boolean": "has to be true or false",
}
_NOT_SHOWABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_NOT_BLANK = r"\S"
MAX_DEPTH = 250  # brackets inside each other; more could not be written again


class Fault(NamedTuple):
    """The first thing that keeps a bank from being used."""

    place: str
    rule: str


def first_fault(document: Any) -> Fault | None:
    """Return what is wrong with a bank, None when it is whole; RecursionError when too deep."""
    checks = (_schema_faults, _text_faults, _reference_faults)
    return next((fault for check in checks for fault in check(document)), None)


def _schema_faults(document: Any) -> Iterator[Fault]:
    for error in _validator().iter_errors(document):
        path = list(error.absolute_path)
        if error.validator == "required":
            path.append(next(name for name in error.validator_value if name not in error.instance))
        yield Fault(_place(path), _rule(error))


@cache
def _validator() -> Any:
    # Imported on first need: it costs 0.14 s, and the shipped bank needs no check at start-up.
    from jsonschema import Draft202012Validator

    schema = resource("question-bank.schema.json").read_text(encoding="utf-8")
    return Draft202012Validator(json.loads(schema))


def _rule(error: Any) -> str:
    wanted = error.validator_value
    match error.validator:
        case "type":
            return _TYPE_RULES[wanted]
        case "required":
            return "is missing"
        case "const":
            return f"has to be {wanted}"
        case "enum":
            return "is not an item of the checklist that fits here"
        case "pattern" if wanted == _NOT_BLANK:
            return "is empty"
        case "pattern" if "A-Z" in wanted:
            return "is not a language tag such as en or es-MX"
        case "pattern":
            return "may have only small letters, digits, hyphens and underscores"
        case "maxLength":
            return f"is longer than {wanted} characters"
        case "minItems" if wanted == 1:
            return "is an empty list"
        case "minItems":
            return f"has fewer than {wanted} entries"
        case "maxProperties":
            return f"has more than {wanted} entries"
        case "maxItems":
            return f"has more than {wanted} entries"
        case "uniqueItems":
            return "has the same entry twice"
        case "minimum":
            return f"is less than {wanted}"
        case "maximum":
            return f"is more than {wanted}"
        case other:
            raise ValueError(f"a rule of the schema without words: {other}")


class _Step(NamedTuple):
    """Where a value stands: below another place, which knows its own; a list of them is small."""

    above: "_Step | None"
    name: str | int
    depth: int


def _text_faults(document: Any) -> Iterator[Fault]:
    waiting: list[tuple[_Step | None, Any]] = [(None, document)]
    while waiting:
        step, value = waiting.pop()
        depth = 0 if step is None else step.depth
        if isinstance(value, str):
            if _NOT_SHOWABLE.search(value):
                yield Fault(_place(_path(step)), "has a character that can’t be shown")
        elif depth > MAX_DEPTH:
            yield Fault("the file", "has too many brackets inside each other")
        elif isinstance(value, list):
            waiting.extend((_Step(step, at, depth + 1), entry) for at, entry in enumerate(value))
        elif isinstance(value, dict):
            if any(_NOT_SHOWABLE.search(name) for name in value):
                yield Fault(_place(_path(step)), "has a field name that can’t be shown")
            waiting.extend((_Step(step, name, depth + 1), entry) for name, entry in value.items())


def _path(step: _Step | None) -> list[str | int]:
    path: list[str | int] = []
    while step is not None:
        path.append(step.name)
        step = step.above
    return path[::-1]


def _reference_faults(document: Any) -> Iterator[Fault]:
    questions = document["questions"]
    categories = [category["id"] for category in document["categories"]]
    roles = [role["id"] for role in document.get("roles", ())]
    yield from _repeated("categories", "id", categories)
    yield from _repeated("roles", "id", roles)
    yield from _repeated("questions", "key", [question["key"] for question in questions])
    if "rubric" in document:
        yield from _rubric_faults(document["rubric"])
    known_categories, known_roles = set(categories), {ANY_ROLE, *roles}
    for index, question in enumerate(questions):
        if question["category"] not in known_categories:
            yield Fault(f"questions[{index}].category", "is not listed in categories")
        for position, role in enumerate(question["roles"]):
            if role not in known_roles:
                yield Fault(f"questions[{index}].roles[{position}]", "is not listed in roles")


def _rubric_faults(rubric: Any) -> Iterator[Fault]:
    try:
        rubric_from_json(rubric)
    except RubricFault as fault:
        yield Fault(f"rubric.{fault.place}", fault.rule)
    except NewerRubricError:
        yield Fault("rubric", "was made by a newer PeerPrep")


def _repeated(group: str, name: str, values: Iterable[str]) -> Iterator[Fault]:
    seen: dict[str, int] = {}
    for index, value in enumerate(values):
        if value in seen:
            yield Fault(f"{group}[{index}].{name}", f"is the same as in {group}[{seen[value]}]")
        seen.setdefault(value, index)


def _place(path: Iterable[str | int]) -> str:
    place = ""
    for step in path:
        if isinstance(step, int):
            place += f"[{step}]"
        else:
            place += f".{step}" if place else step
    return _NOT_SHOWABLE.sub("�", place) or "the file"
