"""How the child processes of this package are started; what they are called: `child_processes`."""

import subprocess
import sys
from collections.abc import Mapping, Sequence

from peerprep.domain.errors import EnvironmentProblem, InvalidData, PeerPrepError, Problem

_FOREIGN = frozenset(
    (
        Problem.MODEL_WRONG_HASH,
        Problem.MODEL_UNREADABLE,
        Problem.MODEL_UNKNOWN,
        Problem.AUDIO_UNREADABLE,
    )
)


def start(arguments: Sequence[str], *, stdin: int | None = None) -> "subprocess.Popen[bytes]":
    """Start a child whose answers are read from its `stdout`.

    Ctrl-C in a terminal does not reach it: whoever started it ends it, and it prints nothing.
    """
    if sys.platform == "win32":
        apart = subprocess.CREATE_NEW_PROCESS_GROUP
        return subprocess.Popen(  # noqa: S603 - our own module
            arguments, stdin=stdin, stdout=subprocess.PIPE, creationflags=apart
        )
    return subprocess.Popen(  # noqa: S603 - our own module
        arguments, stdin=stdin, stdout=subprocess.PIPE, process_group=0
    )


def rebuilt(code: str, params: Mapping[str, object]) -> PeerPrepError:
    """Return the problem that a child told of, as the exception it was there."""
    problem = Problem(code)
    family = InvalidData if problem in _FOREIGN else EnvironmentProblem
    return family(problem, **params)
