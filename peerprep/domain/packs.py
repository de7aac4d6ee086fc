"""Takes as they are handed to a partner, and as they are kept by the one who opened the file."""

from dataclasses import dataclass
from datetime import date, datetime

from peerprep.domain.checklist import CheckResult
from peerprep.domain.rubric import Rating, Rubric
from peerprep.domain.takes import AskedQuestion
from peerprep.domain.transcript import Transcript


@dataclass(frozen=True, slots=True)
class Assignment:
    """Which assignment of a cohort a pack answers."""

    id: str
    version: str


@dataclass(frozen=True, slots=True)
class SharedTake:
    """A take as it travels, `id` being its id at home; nothing else of a profile goes with it."""

    id: str
    question: AskedQuestion
    number: int
    recorded_on: date
    duration_s: float
    has_sound: bool
    transcript: Transcript | None = None
    check: CheckResult | None = None
    ratings: tuple[Rating, ...] = ()


@dataclass(frozen=True, slots=True)
class Pack:
    """What one file holds; `covered` says that names were covered, in words and sound alike."""

    id: str
    made_at: datetime
    made_by: str
    made_for: str
    note: str
    listen_for: str
    delete_after: date | None
    covered: bool
    takes: tuple[SharedTake, ...]
    rubric: Rubric | None = None
    assignment: Assignment | None = None


@dataclass(frozen=True, slots=True)
class ReceivedSummary:
    """One row of a received pack; `id` is this profile's own, `take_id` the speaker's."""

    id: str
    pack_id: str
    take_id: str
    question: AskedQuestion
    number: int
    recorded_on: date
    duration_s: float
    has_sound: bool
    has_words: bool


@dataclass(frozen=True, slots=True)
class ReceivedTake(ReceivedSummary):
    """A received take with all that came along."""

    transcript: Transcript | None = None
    check: CheckResult | None = None
    ratings: tuple[Rating, ...] = ()


@dataclass(frozen=True, slots=True)
class ReceivedPack:
    """A pack that was opened here; `file_name` is how its file was called."""

    id: str
    made_at: datetime
    made_by: str
    made_for: str
    note: str
    listen_for: str
    delete_after: date | None
    covered: bool
    file_name: str
    opened_at: datetime
    takes: tuple[ReceivedSummary, ...]
    rubric: Rubric | None = None
    assignment: Assignment | None = None

    def is_due(self, today: date) -> bool:
        """Say whether the speaker asked for it to be deleted by now."""
        return self.delete_after is not None and today > self.delete_after


@dataclass(frozen=True, slots=True)
class SentTake:
    """When and for whom a take of one's own went into a file."""

    pack_id: str
    take_id: str
    made_for: str
    sent_at: datetime
