"""PeerPrep's own child processes and how each is called, in one place.

`python -m` would look for modules in the current folder first: whoever opens a file in a folder of
strangers' files would run a `json.py` that lies beside it.
"""

import sys
from enum import StrEnum
from pathlib import Path

# The package is taken from where this one is, installed or a checkout, and nothing else from there.
_START = (
    "import importlib, sys; sys.path.insert(0, sys.argv[1]); import peerprep; del sys.path[0]; "
    "raise SystemExit(importlib.import_module(sys.argv[2]).main(sys.argv[3:]))"
)
_HOME = Path(__file__).resolve().parent.parent


class Child(StrEnum):
    """A child process; its value is the argument a frozen build calls itself with."""

    WORKER = "--transcription-worker"
    INSTALLER = "--model-installer"
    VOICE = "--voice-worker"
    LOCK = "--lock-worker"

    @property
    def module(self) -> str:
        """The module whose `main` it runs."""
        return _MODULES[self]


_MODULES = {
    Child.WORKER: "peerprep.transcription.worker",
    Child.INSTALLER: "peerprep.transcription.install",
    Child.VOICE: "peerprep.voice.__main__",
    Child.LOCK: "peerprep.sharing.lock_worker",
}


def command(child: Child, *arguments: str) -> list[str]:
    """Return the program and arguments that start a child."""
    if getattr(sys, "frozen", False):
        return [sys.executable, child.value, *arguments]
    return [sys.executable, "-P", "-c", _START, str(_HOME), child.module, *arguments]
