"""Two takes of one question next to each other: what is new, gone or stays. Never which is better.

A finding the person said doesn't fit is not counted: it isn't theirs.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from enum import StrEnum

from peerprep.domain.checklist import CheckResult, Kind
from peerprep.domain.delivery import LONG_PAUSE_S, Delivery, measure
from peerprep.domain.language import reads_english
from peerprep.domain.moments import bare
from peerprep.domain.search import folded
from peerprep.domain.takes import Answer, Take, TakeKind

_WORD = re.compile(r"\S+")


class Change(StrEnum):
    """What became of something from the first take to the second."""

    NEW = "new"
    GONE = "gone"
    STAYS = "stays"


@dataclass(frozen=True, slots=True)
class FindingChange:
    """One checklist item heard in at least one of two takes, with its sentences counted."""

    item: str
    kind: Kind
    change: Change
    first: int
    second: int


class FactKey(StrEnum):
    """Which fact of two takes."""

    LENGTH = "length"  # seconds of sound
    WORDS = "words"
    PACE = "pace"  # words a minute
    FILLERS = "fillers"
    PAUSES = "pauses"
    FIRST_HOPE = "first_hope"  # seconds from the start


@dataclass(frozen=True, slots=True)
class FactChange:
    """One fact of both takes, in the unit of its key."""

    key: FactKey
    first: float
    second: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two takes have and have not in common.

    `findings` is None where one of them has no check that counts: no words, another language, or
    coaching that waits because the words raised care. `facts` are those both takes have.
    """

    findings: tuple[FindingChange, ...] | None
    facts: tuple[FactChange, ...]

    def heard(self, kind: Kind, change: Change) -> tuple[FindingChange, ...]:
        """Return the findings of one kind that are new, gone or stay."""
        return tuple(f for f in self.findings or () if (f.kind, f.change) == (kind, change))


def compare(first: Take, second: Take, pause_s: float = LONG_PAUSE_S) -> Comparison:
    """Return what is new, gone or stays from the first take to the second.

    A pause is longer than `pause_s`.
    """
    return Comparison(_findings(first, second), tuple(_facts(first, second, pause_s)))


def new_words(
    before: str, after: str, check: Callable[[], None] = lambda: None
) -> tuple[tuple[int, int], ...]:
    """Return the stretches of `after`, as offsets, whose words `before` did not have there.

    Case, punctuation and the kind of apostrophe make no word new. One word in common between two
    new stretches joins them: so little is not something that was kept. `check` may raise to end it.
    """
    spans = [found.span() for found in _WORD.finditer(after)]
    here = [bare(folded(after[start:end])) for start, end in spans]
    there = [bare(folded(found.group())) for found in _WORD.finditer(before)]
    # Common words alone are no anchor in long texts (autojunk), which also keeps this quick.
    steps = _Matcher(there, here, check).get_opcodes()
    stretches: list[list[int]] = []  # from the first new word to after the last
    for what, _, _, start, end in steps:
        if what not in ("insert", "replace") or not any(here[start:end]):
            continue
        if stretches and start - stretches[-1][1] <= 1:
            stretches[-1][1] = end
        else:
            stretches.append([start, end])
    return tuple((spans[start][0], spans[end - 1][1]) for start, end in stretches)


class _Matcher(SequenceMatcher[str]):
    """Asks before each stretch in common whether it is still wanted."""

    def __init__(self, before: list[str], after: list[str], check: Callable[[], None]) -> None:
        super().__init__(None, before, after)
        self._check = check

    def find_longest_match(
        self, alo: int = 0, ahi: int | None = None, blo: int = 0, bhi: int | None = None
    ) -> Match:
        self._check()
        return super().find_longest_match(alo, ahi, blo, bhi)


def counts(take: Take) -> bool:
    """Say whether a take's findings can be set beside another's."""
    return (
        take.check is not None
        and take.transcript is not None
        and not take.check.care
        and bool(take.transcript.text.strip())
        and reads_english(take.transcript.text)
    )


def _findings(first: Take, second: Take) -> tuple[FindingChange, ...] | None:
    if not (counts(first) and counts(second)):
        return None
    before, after = _sentences(first), _sentences(second)
    kinds = _kinds(first.check) | _kinds(second.check)
    return tuple(
        FindingChange(item, kind, _change(before[item], after[item]), before[item], after[item])
        for item, kind in kinds.items()
        if before.setdefault(item, 0) + after.setdefault(item, 0)
    )


def _kinds(check: CheckResult | None) -> dict[str, Kind]:
    return {item.id: item.kind for item in check.items} if check else {}


def _sentences(take: Take) -> dict[str, int]:
    dismissed = {(a.item, a.quote) for a in take.answers if a.answer is Answer.WRONG}
    return {
        item.id: sum((item.id, evidence.quote) not in dismissed for evidence in item.evidence)
        for item in (take.check.items if take.check else ())
    }


def _change(before: int, after: int) -> Change:
    if not before:
        return Change.NEW
    return Change.STAYS if after else Change.GONE


def _facts(first: Take, second: Take, pause_s: float) -> Iterator[FactChange]:
    before, after = dict(_facts_of(first, pause_s)), dict(_facts_of(second, pause_s))
    for key, value in before.items():
        if key in after:
            yield FactChange(key, value, after[key])


def _facts_of(take: Take, pause_s: float) -> Iterator[tuple[FactKey, float]]:
    if take.kind is TakeKind.SPOKEN and take.duration_s:
        yield FactKey.LENGTH, take.duration_s
    if take.transcript is None or not take.transcript.text.strip():
        return
    delivery = measure(take.transcript, pause_s)
    yield FactKey.WORDS, delivery.words
    yield from _spoken_facts(delivery)
    hope = take.check.first_hope if take.check is not None and counts(take) else None
    if hope is not None and (moment_s := take.transcript.time_at(hope.start)) is not None:
        yield FactKey.FIRST_HOPE, moment_s


def _spoken_facts(delivery: Delivery) -> Iterator[tuple[FactKey, float]]:
    if delivery.words_per_minute is not None:
        yield FactKey.PACE, delivery.words_per_minute
        yield FactKey.FILLERS, sum(delivery.fillers.values())
        yield FactKey.PAUSES, len(delivery.pauses)
