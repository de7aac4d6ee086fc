"""What a document has to be by its published schema, and the plain words for where it is not.

A fault reads as a place such as `takes[0].number` and a rule that goes on from it: "is missing".
"""

import json
from collections.abc import Iterable
from functools import cache
from typing import Any

from peerprep.domain.foreign_json import Unfit, place
from peerprep.resources import resource

_TYPE_RULES = {
    "string": "has to be text",
    "array": "has to be a list",
    "object": "has to be a group of fields in curly brackets",
    "integer": "has to be a whole number",
    "number": "has to be a number",
    "boolean": "has to be true or false",
    "null": "has to be null",
}
_NOT_BLANK = r"\S"


def require(document: Any, schema: str, leaving_out: Iterable[str] = ()) -> None:
    """Raise Unfit for the first rule of a schema in `resources/` that a document breaks.

    `leaving_out` names parts of the schema, by their `$id`-less path such as
    `$defs/transcript/properties/words`, whose entries the caller checks itself.
    """
    error = next(_validator(schema, tuple(leaving_out)).iter_errors(document), None)
    if error is None:
        return
    path = list(error.absolute_path)
    if error.validator == "required":
        path.append(next(name for name in error.validator_value if name not in error.instance))
    raise Unfit(place(path), rule_words(error.validator, error.validator_value))


def rule_words(validator: str, wanted: Any) -> str:
    """Return how a rule of a schema reads after the place where it is broken."""
    match validator:
        case "type":
            kinds = [wanted] if isinstance(wanted, str) else wanted
            return _TYPE_RULES[kinds[0]]
        case "required":
            return "is missing"
        case "const":
            return f"has to be {wanted}"
        case "enum":
            return f"is none of {', '.join(map(str, wanted))}"
        case "pattern" if wanted == _NOT_BLANK:
            return "is empty"
        case "pattern":
            return "is not written as it has to be"
        case "maxLength":
            return f"is longer than {wanted} characters"
        case "minLength" | "minItems":
            return "is empty"
        case "maxItems":
            return f"has more than {wanted} entries"
        case "minimum" | "exclusiveMinimum":
            return f"is less than {wanted}"
        case "maximum":
            return f"is more than {wanted}"
        case other:
            raise ValueError(f"a rule of the schema without words: {other}")


@cache
def _validator(name: str, leaving_out: tuple[str, ...]) -> Any:
    # Imported on first need: it costs 0.14 s, which nobody waits for who opens no file.
    from jsonschema import Draft202012Validator

    schema = json.loads(resource(name).read_text(encoding="utf-8"))
    for path in leaving_out:
        part = schema
        for step in path.split("/"):
            part = part[step]
        part.pop("items")
    return Draft202012Validator(schema)
