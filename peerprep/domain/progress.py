"""What comes through in a person's stories over time: counts and lengths, never a mark."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from peerprep.domain.checklist import CheckResult, Kind, Status
from peerprep.domain.takes import Take, TakeKind, TakeState

LAST_STORIES = 8
ENOUGH_STORIES = 3
COMMON_LENGTH_S = (90, 150)  # a common length for a story (checklist section 6)


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One include item over the last stories, oldest first.

    The sentence of a row is made of `item`, `times` and `stories`: "heard in 7 of your last 8".
    """

    item: str
    heard: tuple[bool, ...]

    @property
    def times(self) -> int:
        """In how many of the stories it was heard."""
        return sum(self.heard)

    @property
    def stories(self) -> int:
        """How many stories were looked at."""
        return len(self.heard)


@dataclass(frozen=True, slots=True)
class StoryLength:
    """How long one spoken story was."""

    take_id: str
    recorded_at: datetime
    length_s: float


@dataclass(frozen=True, slots=True)
class LengthFacts:
    """The lengths in one sentence: shortest, longest, latest, and how many are of common length."""

    shortest_s: float
    longest_s: float
    latest_s: float
    common: int
    stories: int


@dataclass(frozen=True, slots=True)
class Progress:
    """The charts beside My takes; `recorded_at` and `take_ids` name the columns, oldest first."""

    take_ids: tuple[str, ...]
    recorded_at: tuple[datetime, ...]
    rows: tuple[ItemRow, ...]
    lengths: tuple[StoryLength, ...]

    @property
    def is_enough(self) -> bool:
        """Whether there are enough stories for "most often" to mean something."""
        return len(self.take_ids) >= ENOUGH_STORIES

    @property
    def length_facts(self) -> LengthFacts | None:
        """The lengths summed up; None without a spoken story."""
        if not self.lengths:
            return None
        seconds = [length.length_s for length in self.lengths]
        low, high = COMMON_LENGTH_S
        return LengthFacts(
            shortest_s=min(seconds),
            longest_s=max(seconds),
            latest_s=seconds[-1],
            common=sum(low <= length_s <= high for length_s in seconds),
            stories=len(seconds),
        )


def progress(takes: Iterable[Take], last: int = LAST_STORIES) -> Progress:
    """Return what comes through in the last stories that have words and a check.

    Takes of questions that draw no story, and takes without speech, are left out.
    """
    told = [(take, take.check) for take in takes if take.check is not None and _is_story(take)]
    told.sort(key=lambda pair: (pair[0].recorded_at, pair[0].id))
    told = told[-last:]
    checks = [check for _, check in told]
    return Progress(
        take_ids=tuple(take.id for take, _ in told),
        recorded_at=tuple(take.recorded_at for take, _ in told),
        rows=tuple(
            ItemRow(item, tuple(_is_met(check, item) for check in checks))
            for item in _include_items(checks)
        ),
        lengths=tuple(
            StoryLength(take.id, take.recorded_at, take.duration_s)
            for take, _ in told
            if take.kind is TakeKind.SPOKEN
        ),
    )


def _is_story(take: Take) -> bool:
    return take.state is TakeState.TRANSCRIBED and take.question.story and take.words > 0


def _include_items(checks: list[CheckResult]) -> list[str]:
    newest = checks[-1].items if checks else ()
    return [item.id for item in newest if item.kind is Kind.INCLUDE]


def _is_met(check: CheckResult, item_id: str) -> bool:
    return any(item.id == item_id and item.status is Status.MET for item in check.items)
