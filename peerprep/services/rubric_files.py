"""What a file has to be to become a rubric, whoever wrote it, and the bytes of one."""

import json
from pathlib import Path

from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.file_names import shown_name
from peerprep.domain.foreign_json import Unfit, parse
from peerprep.domain.foreign_text import one_line
from peerprep.domain.rubric import Rubric
from peerprep.domain.rubric_json import (
    MAX_RUBRIC_BYTES,
    RUBRIC_LIMITS,
    NewerRubricError,
    RubricFault,
    rubric_from_json,
    rubric_to_json,
)
from peerprep.plain_file import read_plain


def load_rubric(data: bytes, name: str) -> Rubric:
    """Return the rubric in a file's bytes, its texts clean.

    Raises InvalidData: RUBRIC_INVALID(name, place, rule) for the first thing that is wrong, the
    parameters read as "`name`: `place` `rule`"; RUBRIC_NEWER(name).
    """
    name = shown_name(name)
    try:
        return rubric_from_json(parse(data, RUBRIC_LIMITS, one_line))
    except NewerRubricError as error:
        raise InvalidData(Problem.RUBRIC_NEWER, name=name) from error
    except (Unfit, RubricFault) as fault:
        raise InvalidData(
            Problem.RUBRIC_INVALID, name=name, place=fault.place, rule=fault.rule
        ) from fault


def read_rubric(path: Path) -> Rubric:
    """Return the rubric in a file.

    Raises EnvironmentProblem: FILE_MISSING, FILE_UNREADABLE; InvalidData as `load_rubric`.
    """
    return load_rubric(read_plain(path, MAX_RUBRIC_BYTES), path.name)


def too_large(name: str) -> InvalidData:
    """Return the problem of a rubric that no file may hold."""
    rule = f"is larger than {MAX_RUBRIC_BYTES // 1_000_000} MB"
    return InvalidData(Problem.RUBRIC_INVALID, name=shown_name(name), place="the file", rule=rule)


def rubric_bytes(rubric: Rubric) -> bytes:
    """Return the file of a rubric; `load_rubric` reads it back as the same."""
    text = json.dumps(rubric_to_json(rubric), ensure_ascii=False, indent=2)
    return f"{text}\n".encode()
