"""Handing takes to a partner as one file, and opening what others hand over."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from peerprep.domain.packs import (
    Assignment,
    Pack,
    ReceivedPack,
    ReceivedTake,
    SentTake,
    SharedTake,
)
from peerprep.domain.redaction import Cover
from peerprep.domain.rubric import Rubric

Check = Callable[[], None]  # may raise to end slow work; nothing is left behind then
Progress = Callable[[float], None]  # hears shares from 0 to 1


class SharedKind(StrEnum):
    """What a file says it is, before it is opened."""

    PACK = "pack"
    REVIEW = "review"
    LOCKED = "locked"  # either of them; a passphrase opens it


class SoundStays(StrEnum):
    """Why the sound of a take does not go along."""

    NOT_CHOSEN = "not_chosen"
    NONE = "none"  # typed, or no longer on this computer
    NOT_SILENCED = "not_silenced"  # a covered word can't be found in the sound for certain


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person chose to hand over; nothing is covered that is not in `covers`."""

    sound: bool = True
    words: bool = True
    noticed: bool = False  # what PeerPrep noticed
    ratings: bool = False  # the own ones
    covers: tuple[Cover, ...] = ()
    made_by: str = ""
    made_for: str = ""
    note: str = ""
    listen_for: str = ""
    delete_after: date | None = None
    rubric: Rubric | None = None
    assignment: Assignment | None = None


@dataclass(frozen=True, slots=True)
class PlannedTake:
    """A take exactly as the partner will see it.

    `covered` counts the places that are covered in its words. `sound_stays` is None when the sound
    goes along, with `silences` (seconds from, to) in it.
    """

    take: SharedTake
    covered: int
    sound: Path | None
    silences: tuple[tuple[float, float], ...]
    sound_stays: SoundStays | None
    text_sha256: str  # of the uncovered words: stays at home

    @property
    def is_empty(self) -> bool:
        """Whether neither words nor sound go along; then the take is left out of the file."""
        return self.take.transcript is None and not self.take.has_sound


@dataclass(frozen=True, slots=True)
class Plan:
    """What goes into one file, nothing written yet.

    `pack` is what travels; `takes` are all that were asked for, those left out too. `still_named`
    are names and places found in the words that go along uncovered.
    """

    pack: Pack
    takes: tuple[PlannedTake, ...]
    still_named: tuple[Cover, ...]
    about_bytes: int

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to hand over yet."""
        return not self.pack.takes


class OpenedPack:
    """A pack that was read and found whole, not kept yet: give it to `keep` or `discard`."""

    pack: Pack


class SharingService:
    """Makes packs and keeps those of others; tells `Subject.PACKS` after each write.

    `write`, `preview` and `read` are slow, use no database and may run in a job; everything else
    is quick. What can go wrong with a stranger's file is InvalidData: SHARED_UNKNOWN,
    SHARED_DAMAGED, SHARED_UNFIT(place, rule), SHARED_UNSAFE(what), SHARED_NEWER, SHARED_TOO_LARGE;
    with a locked one PASSPHRASE_NEEDED, PASSPHRASE_WRONG, PASSPHRASE_TOO_SLOW, LOCKED_OTHERWISE;
    and EnvironmentProblem: FILE_MISSING, FILE_UNREADABLE, SHARED_NO_ROOM. Then nothing is kept and
    nothing is left behind.
    """

    # -- giving

    def covers(self, take_ids: Sequence[str]) -> tuple[Cover, ...]:
        """Return the names and places found in takes, each once; raises TAKE_UNKNOWN."""
        raise NotImplementedError

    def plan(self, take_ids: Sequence[str], choices: Choices) -> Plan:
        """Return exactly what would go into the file, in this order; raises TAKE_UNKNOWN."""
        raise NotImplementedError

    def preview(self, plan: Plan, take_id: str, check: Check = lambda: None) -> Path:
        """Return a WAV file of a planned take's sound as the partner will hear it.

        One at a time: the next preview takes its place. Raises RECORDING_MISSING and DISK_FULL.
        """
        raise NotImplementedError

    def write(
        self,
        plan: Plan,
        target: Path,
        passphrase: str | None = None,
        check: Check = lambda: None,
        progress: Progress = lambda share: None,
    ) -> None:
        """Write the file, whole or not at all; call `sent` afterwards.

        Raises InvalidData: SHARE_NOTHING, PASSPHRASE_EMPTY, EXPORT_FORMAT_UNKNOWN (the name has to
        end in .peerprep); EnvironmentProblem: EXPORT_FAILED, DISK_FULL, RECORDING_MISSING.
        """
        raise NotImplementedError

    def sent(self, plan: Plan) -> None:
        """Note at home which version of the words went out, so that a review is matched to it."""
        raise NotImplementedError

    def make(self, plan: Plan, target: Path, passphrase: str | None = None) -> None:
        """Write the file and note it: `write` and `sent` in one."""
        raise NotImplementedError

    def sent_of(self, take_id: str) -> list[SentTake]:
        """Return when and for whom a take went into a file, newest first."""
        raise NotImplementedError

    # -- receiving

    def kind_of(self, source: Path) -> SharedKind:
        """Return what a file says it is; raises FILE_MISSING, FILE_UNREADABLE, SHARED_UNKNOWN."""
        raise NotImplementedError

    def read(
        self,
        source: Path,
        passphrase: str | None = None,
        check: Check = lambda: None,
        progress: Progress = lambda share: None,
    ) -> OpenedPack:
        """Read a stranger's pack into a folder of its own and check all of it."""
        raise NotImplementedError

    def keep(self, opened: OpenedPack) -> ReceivedPack:
        """Keep what was read; one that was kept before is returned as it is.

        Raises InvalidData(SHARED_TWICE) for another pack that says it is one that is here.
        """
        raise NotImplementedError

    def discard(self, opened: OpenedPack) -> None:
        """Let go of what was read and not kept; harmless a second time."""
        raise NotImplementedError

    def open_pack(self, source: Path, passphrase: str | None = None) -> ReceivedPack:
        """Read a pack and keep it: `read` and `keep` in one."""
        raise NotImplementedError

    def packs(self) -> list[ReceivedPack]:
        """Return the packs that were opened here, newest first; no words are read."""
        raise NotImplementedError

    def pack(self, pack_id: str) -> ReceivedPack:
        """Return one; raises InvalidData(PACK_UNKNOWN)."""
        raise NotImplementedError

    def received_take(self, received_take_id: str) -> ReceivedTake:
        """Return a received take with its words; raises InvalidData(PACK_UNKNOWN)."""
        raise NotImplementedError

    def sound_of(self, received_take_id: str) -> Path:
        """Return the WAV file of a received take; raises PACK_UNKNOWN, RECORDING_MISSING."""
        raise NotImplementedError

    def delete(self, pack_id: str) -> None:
        """Delete a pack for good: rows, the reviews begun of it, sound, and rows in the backups.

        Raises InvalidData(PACK_UNKNOWN).
        """
        raise NotImplementedError
