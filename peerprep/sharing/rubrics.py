"""Rubrics that come along in a stranger's file."""

from typing import Any

from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.foreign_json import Unfit
from peerprep.domain.rubric import Rubric
from peerprep.domain.rubric_json import NewerRubricError, RubricFault, rubric_from_json

_MOST_LEVELS = 12
_MOST_CRITERIA = 50
_MOST_ID = 100


def foreign_rubric(document: Any) -> Rubric:
    """Return the rubric in a stranger's plain data; raises Unfit, InvalidData(SHARED_NEWER)."""
    try:
        rubric = rubric_from_json(document)
    except NewerRubricError as error:
        raise InvalidData(Problem.SHARED_NEWER) from error
    except RubricFault as fault:
        raise Unfit(f"rubric.{fault.place}", fault.rule) from fault
    ids = [rubric.id, *(level.id for level in rubric.levels), *(c.id for c in rubric.criteria)]
    if max(map(len, ids)) > _MOST_ID or len(rubric.version) > _MOST_ID:
        raise Unfit("rubric", f"has an id of more than {_MOST_ID} characters")
    if len(rubric.levels) > _MOST_LEVELS or len(rubric.criteria) > _MOST_CRITERIA:
        raise Unfit("rubric", f"has more than {_MOST_CRITERIA} criteria or {_MOST_LEVELS} levels")
    return rubric
