"""Assignments as files outside of a cohort folder."""

from pathlib import Path

from peerprep.domain.assignment import CohortAssignment
from peerprep.plain_file import read_plain
from peerprep.sharing.assignment import LIMITS, assignment_from_bytes


def read_assignment(path: Path) -> CohortAssignment:
    """Return the assignment in a file.

    Raises EnvironmentProblem: FILE_MISSING, FILE_UNREADABLE; InvalidData as
    `assignment_from_bytes`.
    """
    return assignment_from_bytes(read_plain(path, LIMITS.size_bytes))
