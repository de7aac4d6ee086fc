"""How the child processes of this package are started."""

import sys
from collections.abc import Mapping
from enum import StrEnum

from peerprep.domain.errors import EnvironmentProblem, InvalidData, PeerPrepError, Problem


class Child(StrEnum):
    """A child process; its value is the argument a frozen build calls itself with."""

    WORKER = "--transcription-worker"
    INSTALLER = "--model-installer"


_MODULES = {
    Child.WORKER: "peerprep.transcription.worker",
    Child.INSTALLER: "peerprep.transcription.install",
}

_FOREIGN = frozenset(
    (
        Problem.MODEL_WRONG_HASH,
        Problem.MODEL_UNREADABLE,
        Problem.MODEL_UNKNOWN,
        Problem.AUDIO_UNREADABLE,
    )
)


def command(child: Child, *arguments: str) -> list[str]:
    """Return the program and arguments that start a child."""
    if getattr(sys, "frozen", False):
        return [sys.executable, child.value, *arguments]
    return [sys.executable, "-m", _MODULES[child], *arguments]


def rebuilt(code: str, params: Mapping[str, object]) -> PeerPrepError:
    """Return the problem that a child told of, as the exception it was there."""
    problem = Problem(code)
    family = InvalidData if problem in _FOREIGN else EnvironmentProblem
    return family(problem, **params)
