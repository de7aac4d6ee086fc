"""A question as it is asked, and as the question page shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from peerprep.domain.modes import Mode
from peerprep.domain.review import Todo
from peerprep.ui.sitting import Step


class Dock(StrEnum):
    """What the dock under the question shows."""

    READY = "ready"
    THINKING = "thinking"
    RECORDING = "recording"
    TYPED = "typed"


@dataclass(frozen=True, slots=True)
class Asking:
    """A question with what is beside it; `ideas`, `planned` and `todos` are empty in Interview."""

    question: str
    topic: str
    progress: str
    number: int
    total: int
    suggested_s: int
    ideas: Sequence[str] = ()
    planned: Sequence[str] = ()
    todos: Sequence[Todo] = ()
    private: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """What is asked: in which session, how, and how it is shown."""

    session_id: str
    step: Step
    mode: Mode
    asking: Asking
