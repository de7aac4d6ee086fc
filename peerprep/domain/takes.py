"""Sessions and takes as the rest of the program sees them: frozen rows, no database in them."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from peerprep.domain.checklist import CheckResult
from peerprep.domain.modes import Mode
from peerprep.domain.rubric import Rating
from peerprep.domain.transcript import Transcript


class TakeKind(StrEnum):
    """How an answer was given."""

    SPOKEN = "spoken"
    TYPED = "typed"


class TakeState(StrEnum):
    """Where a take is on its way from the first sound to checked words."""

    RECORDING = "recording"
    RECORDED = "recorded"  # safe on disk, words not yet asked for or waiting
    TRANSCRIBING = "transcribing"
    TRANSCRIBED = "transcribed"  # includes "no speech heard"
    FAILED = "failed"  # words could not be written down; the recording is kept
    RECOVERED = "recovered"  # found after a crash, the person has not chosen yet
    DISCARDED = "discarded"  # goes for good when the undo time is over


class Answer(StrEnum):
    """What the person decided about a finding."""

    PLANNED = "planned"  # "Plan a change", with a line for the next practice
    KEPT = "kept"  # "Keep it"
    WRONG = "wrong"  # "Doesn't fit"


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """The question as it was asked; later edits of a bank do not change it."""

    key: str
    text: str
    bank: str
    bank_version: str
    category: str
    story: bool
    time_s: int
    covers: tuple[str, ...] = ()
    follow_ups: tuple[str, ...] = ()

    @property
    def key_in_bank(self) -> str:
        """The key as the bank's file has it; `key` is unique among all banks of a profile."""
        return self.key.removeprefix(f"{self.bank}/")


@dataclass(frozen=True, slots=True)
class FindingAnswer:
    """A person's decision about one finding, matched by item and sentence."""

    item: str
    quote: str
    answer: Answer
    line: str = ""


@dataclass(frozen=True, slots=True)
class TakeSummary:
    """One row of My takes. `number` counts the takes of the same question, oldest first.

    `imported_from` is the name of the file a take was imported from, None when it was made here.
    """

    id: str
    session_id: str
    question: AskedQuestion
    kind: TakeKind
    state: TakeState
    recorded_at: datetime
    duration_s: float
    number: int
    recovered: bool
    words: int
    has_recording: bool
    favorite: bool = False
    tags: tuple[str, ...] = ()
    imported_from: str | None = None


@dataclass(frozen=True, slots=True)
class Take(TakeSummary):
    """A take with everything known of it; `recording` is relative to the data folder.

    `corrected` says that the person changed words; those written down first are kept, too.
    """

    recording: str | None = None
    failure: str | None = None
    transcript: Transcript | None = None
    check: CheckResult | None = None
    answers: tuple[FindingAnswer, ...] = ()
    corrected: bool = False
    note: str = ""
    ratings: tuple[Rating, ...] = ()


@dataclass(frozen=True, slots=True)
class Session:
    """A sitting: its questions in order, and the takes made so far."""

    id: str
    mode: Mode
    role: str
    started_at: datetime
    questions: tuple[AskedQuestion, ...]
    think_s: int | None
    takes: tuple[TakeSummary, ...] = field(default=())
