"""Rubrics to and from their JSON form."""

from typing import Any

from peerprep.domain.rubric import RUBRIC_FORMAT, Rubric, parse_rubric


class RubricFault(ValueError):  # noqa: N818 - it is read on: "title is missing"
    """The first thing that keeps a rubric from being used; `rule` reads on from `place`."""

    def __init__(self, place: str, rule: str) -> None:
        super().__init__(f"{place} {rule}")
        self.place = place
        self.rule = rule


class NewerRubricError(ValueError):
    """A rubric in a format that only a newer PeerPrep knows."""


def rubric_from_json(data: Any) -> Rubric:
    """Build a rubric from plain data; raises RubricFault, NewerRubricError."""
    found = data.get("format") if isinstance(data, dict) else None
    if isinstance(found, int) and found > RUBRIC_FORMAT:
        raise NewerRubricError
    try:
        return parse_rubric(data)
    except ValueError as error:
        place, _, rule = str(error).partition(": ")
        raise RubricFault(place, f"is not as it has to be ({rule})") from error


def rubric_to_json(rubric: Rubric) -> dict[str, Any]:
    """Return the document of a rubric."""
    return {
        "format": RUBRIC_FORMAT,
        "id": rubric.id,
        "version": rubric.version,
        "language": rubric.language,
        "title": rubric.title,
        "levels": [{"id": level.id, "label": level.label} for level in rubric.levels],
        "criteria": [
            {
                "id": criterion.id,
                "title": criterion.title,
                "about_own": criterion.about_own,
                "about_other": criterion.about_other,
                "levels": dict(criterion.levels),
            }
            for criterion in rubric.criteria
        ],
    }
