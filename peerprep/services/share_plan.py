"""What would go into a file for a partner: exactly that, covered already, before any is written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path

from peerprep.audio.wav import SAMPLE_BYTES, read_info
from peerprep.domain.checklist import CheckResult, Kind, Status, text_sha256
from peerprep.domain.foreign_text import harmless, one_line
from peerprep.domain.packs import Assignment, Pack, SharedTake
from peerprep.domain.redaction import Cover, Redaction
from peerprep.domain.rubric import Rubric
from peerprep.domain.takes import Answer, Take
from peerprep.domain.transcript import Transcript
from peerprep.services.covering import asked_in, named_in, rated_in, said_in
from peerprep.sharing.silence import silences
from peerprep.sharing.take_json import cleaned, tidied
from peerprep.storage.tables import new_id

_FLAC_SHARE = 0.55  # of the samples' bytes, for speech
_WORD_BYTES = 25  # of a word with its times, packed


class SoundStays(StrEnum):
    """Why the sound of a take does not go along."""

    NOT_CHOSEN = "not_chosen"
    NONE = "none"  # typed, or no longer on this computer
    NOT_SILENCED = "not_silenced"  # a covered word can't be found in the sound for certain
    UNREAD = "unread"  # no words are written down, so no name could be looked for


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person chose to hand over; nothing is covered that is not in `covers`.

    With `unread_stays`, sound of which no words are written down stays: a name may be in it.
    """

    sound: bool = True
    words: bool = True
    noticed: bool = False  # what PeerPrep noticed; only with the words
    ratings: bool = False  # the own ones
    covers: tuple[Cover, ...] = ()
    unread_stays: bool = False
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

    `covered` counts the words and names that are covered in what was said. `sound_stays` is None
    when the sound goes along, with `silences` (seconds from, to) in it.
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
    are names and places that go along uncovered: said, asked, or written to go with it.
    """

    pack: Pack
    takes: tuple[PlannedTake, ...]
    still_named: tuple[Cover, ...]
    about_bytes: int

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to hand over yet."""
        return not self.pack.takes


@dataclass(frozen=True, slots=True)
class Said:
    """A take of one's own with what else is needed to share it.

    `original` are the words as they were written down, None while nobody corrected them.
    """

    take: Take
    original: Transcript | None
    sound: Path | None


def covers_of(said: Sequence[Said], *, ratings: bool) -> tuple[Cover, ...]:
    """Return the names and places in takes, each once; also those corrected away since."""
    every = (cover for one in said for cover in _covers(one, ratings=ratings))
    return tuple(dict.fromkeys(every))


def make_plan(said: Sequence[Said], choices: Choices) -> Plan:
    """Return exactly what would go into the file, in this order."""
    redaction = Redaction(choices.covers)
    takes = tuple(_planned(one, choices, redaction) for one in said)
    going = [planned for planned in takes if not planned.is_empty]
    pack = Pack(
        id=new_id(),
        made_at=datetime.now(UTC),
        made_by=one_line(choices.made_by),
        made_for=one_line(choices.made_for),
        note=redaction.text(harmless(choices.note).strip()),
        listen_for=redaction.text(harmless(choices.listen_for).strip()),
        delete_after=choices.delete_after,
        covered=bool(redaction),
        takes=tuple(planned.take for planned in going),
        rubric=choices.rubric,
        assignment=choices.assignment,
    )
    named = [
        cover
        for one, planned in zip(said, takes, strict=True)
        if not planned.is_empty
        for cover in _covers(one, heard=planned.take.has_sound, ratings=choices.ratings)
    ]
    named += named_in((choices.note, choices.listen_for)) if going else ()
    still = dict.fromkeys(cover for cover in named if not redaction.hides(cover.words))
    return Plan(pack, takes, tuple(still), sum(map(_about_bytes, going)))


def _covers(said: Said, *, heard: bool = True, ratings: bool) -> Iterator[Cover]:
    yield from said_in(said.take)
    if said.original is not None and heard:  # what was taken out of the text is still heard
        yield from named_in((said.original.text,))
    yield from named_in(asked_in(said.take))
    if ratings:
        yield from named_in(rated_in(said.take))


def _planned(said: Said, choices: Choices, redaction: Redaction) -> PlannedTake:
    text = said.take.transcript.text if said.take.transcript else ""
    said = _cleaned(said)
    take, transcript = said.take, said.take.transcript
    sound, silent, stays = _sound(said, choices, redaction)
    shown = redaction.take(_without_dismissed(take))
    words = tidied(shown.transcript) if shown.transcript and choices.words else None
    check = shown.check if choices.noticed and words else None
    shared = SharedTake(
        id=take.id,
        question=shown.question,
        number=take.number,
        recorded_on=take.recorded_at.astimezone().date(),
        duration_s=take.duration_s,
        has_sound=sound is not None,
        transcript=words,
        check=replace(check, care=False) if check else None,
        ratings=shown.ratings if choices.ratings else (),
    )
    return PlannedTake(
        take=shared,
        covered=_count(transcript, redaction),
        sound=sound,
        silences=silent,
        sound_stays=stays,
        text_sha256=text_sha256(text),
    )


def _cleaned(said: Said) -> Said:
    words, original = said.take.transcript, said.original
    take = replace(said.take, transcript=cleaned(words)) if words else said.take
    return replace(said, take=take, original=cleaned(original) if original else None)


def _sound(
    said: Said, choices: Choices, redaction: Redaction
) -> tuple[Path | None, tuple[tuple[float, float], ...], SoundStays | None]:
    if not choices.sound:
        return None, (), SoundStays.NOT_CHOSEN
    if said.sound is None:
        return None, (), SoundStays.NONE
    if choices.unread_stays and said.take.transcript is None:
        return None, (), SoundStays.UNREAD
    silent = silences(said.take.transcript, said.original, redaction)
    if silent is None:
        return None, (), SoundStays.NOT_SILENCED
    return said.sound, silent, None


def _count(transcript: Transcript | None, redaction: Redaction) -> int:
    if transcript is None:
        return 0
    if transcript.words:
        return sum(1 for _ in redaction.covered(transcript.words))
    return redaction.count(transcript.text)


def _without_dismissed(take: Take) -> Take:
    """Return a take without the findings of which the person said that they don't fit."""
    wrong = {(one.item, one.quote) for one in take.answers if one.answer is Answer.WRONG}
    if take.check is None or not wrong:
        return take
    return replace(take, check=_without(take.check, wrong), answers=())


def _without(check: CheckResult, wrong: set[tuple[str, str]]) -> CheckResult:
    items = []
    for item in check.items:
        kept = tuple(one for one in item.evidence if (item.id, one.quote) not in wrong)
        gone = item.kind is Kind.AVOID and not kept
        items.append(replace(item, evidence=kept, status=Status.CLEAR if gone else item.status))
    return replace(check, items=tuple(items))


def _about_bytes(planned: PlannedTake) -> int:
    words = planned.take.transcript.words if planned.take.transcript else ()
    sound = 0.0
    if planned.sound is not None:
        info = read_info(planned.sound)
        sound = info.frames * info.channels * SAMPLE_BYTES * _FLAC_SHARE
    return round(sound) + len(words) * _WORD_BYTES + 2000
