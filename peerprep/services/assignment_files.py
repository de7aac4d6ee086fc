"""Assignments as files outside of a cohort folder."""

from pathlib import Path

from peerprep.domain.assignment import CohortAssignment
from peerprep.domain.errors import EnvironmentProblem, Problem
from peerprep.sharing.assignment import LIMITS, assignment_from_bytes


def read_assignment(path: Path) -> CohortAssignment:
    """Return the assignment in a file.

    Raises EnvironmentProblem: FILE_MISSING, FILE_UNREADABLE; InvalidData as
    `assignment_from_bytes`.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LIMITS.size_bytes + 1)
    except FileNotFoundError as error:
        raise EnvironmentProblem(Problem.FILE_MISSING, path=str(path)) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise EnvironmentProblem(Problem.FILE_UNREADABLE, path=str(path)) from error
    return assignment_from_bytes(data)
