"""What a person handed in to a class, as it is remembered at home."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class HandedTake:
    """A take of a hand-in; `take_id` is None when it was deleted here since."""

    take_id: str | None
    question_text: str
    number: int


@dataclass(frozen=True, slots=True)
class HandedIn:
    """One file that was put into a cohort folder.

    `title` is that of the assignment, `folder` where the folder was then, `size` in bytes, 0 until
    somebody looked. `file_name` is empty while the file is on its way, or when PeerPrep ended
    before it knew.
    """

    pack_id: str
    assignment: str
    title: str
    folder: str
    file_name: str
    size: int
    handed_at: datetime
    takes: tuple[HandedTake, ...]

    @property
    def mark(self) -> str:
        """What the name of the file has in it, whatever a clash of names made of the rest."""
        return file_mark(self.pack_id)


class Whereabouts(StrEnum):
    """What became of a file that was handed in."""

    THERE = "there"
    CHANGED = "changed"  # a file of its name is there, of another size
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class HandedFile:
    """What became of a file that was handed in; `name` and `size` as it is there."""

    state: Whereabouts
    name: str = ""
    size: int = 0


def file_mark(pack_id: str) -> str:
    """Return what tells the file of a pack from others of the same person."""
    return f"-{pack_id[:8]}"
