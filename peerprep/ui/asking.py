"""A question as the question page shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from peerprep.domain.review import Todo


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
