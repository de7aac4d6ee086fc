"""Who wants to know when something was written, so that open pages refresh themselves."""

from collections.abc import Callable
from enum import StrEnum


class Subject(StrEnum):
    """What changed."""

    SESSIONS = "sessions"
    TAKES = "takes"
    MARGINS = "margins"  # notes, tags, favorites and self-ratings
    PACKS = "packs"  # takes of others that were opened here, and what was handed over
    REVIEWS = "reviews"  # given and received
    RUBRICS = "rubrics"
    INTERVIEW_NOTES = "interview_notes"  # what a partner notes, private ones too
    BANKS = "banks"
    SETTINGS = "settings"
    MODELS = "models"


class Changes:
    """Tells listeners what a service just wrote; the window relays it on one signal."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[Subject], None]] = []

    def subscribe(self, listener: Callable[[Subject], None]) -> None:
        """Call `listener` after every write."""
        self._listeners.append(listener)

    def tell(self, *subjects: Subject) -> None:
        """Say what was written."""
        for subject in subjects:
            for listener in self._listeners:
                listener(subject)
