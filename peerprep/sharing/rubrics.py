"""Rubrics that come along in a stranger's file."""

from typing import Any

from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.foreign_json import Unfit
from peerprep.domain.rubric import Rubric
from peerprep.domain.rubric_json import NewerRubricError, RubricFault, rubric_from_json


def foreign_rubric(document: Any) -> Rubric:
    """Return the rubric in a stranger's plain data; raises Unfit, InvalidData(SHARED_NEWER)."""
    try:
        return rubric_from_json(document)
    except NewerRubricError as error:
        raise InvalidData(Problem.SHARED_NEWER) from error
    except RubricFault as fault:
        raise Unfit(f"rubric.{fault.place}", fault.rule) from fault
