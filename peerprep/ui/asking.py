"""A question as the question page shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Dock(StrEnum):
    """What the dock under the question shows."""

    READY = "ready"
    THINKING = "thinking"
    RECORDING = "recording"
    TYPED = "typed"


@dataclass(frozen=True, slots=True)
class Asking:
    """A question with what is beside it; `ideas` and `planned` are empty in Interview."""

    question: str
    topic: str
    progress: str
    number: int
    total: int
    suggested_s: int
    ideas: Sequence[str] = ()
    planned: Sequence[str] = ()
    private: Sequence[str] = ()
