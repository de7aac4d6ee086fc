"""The two ways to practice; a module of its own because the start of the window needs it alone."""

from enum import StrEnum


class Mode(StrEnum):
    """Practice shows hints and no clock; Interview shows none and keeps time."""

    PRACTICE = "practice"
    INTERVIEW = "interview"
