"""Everything that can be counted in one answer, with its places, and the same in sentences."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from peerprep.domain import hedges, repeats, shape
from peerprep.domain.delivery import LONG_PAUSE_S, Delivery, Filler, Pause, measure
from peerprep.domain.language import reads_english
from peerprep.domain.moments import Moment, Piece, counted, pieces
from peerprep.domain.pace import PacePoint, PaceRange, described, over_time
from peerprep.domain.shape import Part
from peerprep.domain.takes import Take
from peerprep.domain.times import clock
from peerprep.domain.transcript import Transcript
from peerprep.storycheck.sentences import split

Moments = Mapping[str, tuple[Moment, ...]]


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of one answer; a typed one has words and no times.

    `hedges` and `repeats` are by word, the most frequent first, and empty where the words don't
    read like English. `shape` is None for a question that asks for no time or example. A pause is
    longer than `pause_s`; `suggested_s` is 0 when the question suggests no time.
    """

    words: tuple[Piece, ...]
    delivery: Delivery
    fillers: Moments
    pauses: tuple[Moment, ...]
    pace: tuple[PacePoint, ...] = ()
    hedges: Moments = field(default_factory=dict)
    repeats: Moments = field(default_factory=dict)
    shape: Mapping[Part, tuple[Moment, ...]] | None = None
    pause_s: float = LONG_PAUSE_S
    suggested_s: float = 0.0

    @property
    def is_spoken(self) -> bool:
        """Whether its words have times."""
        return any(word.start_s is not None for word in self.words)

    @property
    def pace_range(self) -> PaceRange | None:
        """Between what and what the pace was."""
        return described(self.pace)

    def around(self, moment: Moment, more: int = 3) -> str:
        """Return the words of a moment with a few before and after it."""
        inside = self.words[max(0, moment.first - more) : moment.last + 1 + more]
        return " ".join(word.text for word in inside)


def facts_of(take: Take, pause_s: float = LONG_PAUSE_S) -> Facts | None:
    """Return the facts of a take, None while it has no words."""
    transcript = take.transcript
    if transcript is None or not transcript.text.strip():
        return None
    words = pieces(transcript)
    delivery = measure(transcript, pause_s)
    fillers = [_filler(found) for found in delivery.heard]
    softened: tuple[Moment, ...] = ()
    often: Moments = {}
    parts: Mapping[Part, tuple[Moment, ...]] | None = None
    if reads_english(transcript.text):
        softened = hedges.hedges(words)
        often = repeats.repeats(words, take.question.text, (*fillers, *softened))
        if shape.asks_for_a_time(take.question.text):
            sentences = [(s.start, s.end) for s in split(transcript.text)]
            parts = shape.shape(words, sentences)
    return Facts(
        words=words,
        delivery=delivery,
        fillers=counted(fillers),
        pauses=_pauses(transcript, delivery.pauses),
        pace=over_time(transcript),
        hedges=counted(softened),
        repeats=often,
        shape=parts,
        pause_s=pause_s,
        suggested_s=take.question.time_s,
    )


def _filler(found: Filler) -> Moment:
    return Moment(found.text, found.first, found.last, found.start, found.end)


def _pauses(transcript: Transcript, pauses: Iterable[Pause]) -> tuple[Moment, ...]:
    """Return each pause with the words it lies between."""
    last = {word.end: at for at, word in enumerate(transcript.words)}
    first = {word.start: at for at, word in reversed(list(enumerate(transcript.words)))}
    between = ((sorted((last[pause.start], first[pause.end])), pause) for pause in pauses)
    return tuple(Moment("pause", a, b, pause.start, pause.end) for (a, b), pause in between)


def facts_json(take: Take) -> dict[str, Any] | None:
    """Return `delivery` of `show --json`; its pauses are those longer than 2 seconds."""
    facts = facts_of(take)
    if facts is None:
        return measure(take.transcript).to_json() if take.transcript else None
    found = facts.pace_range
    return facts.delivery.to_json() | {
        "suggested": facts.suggested_s,
        "pace": [
            {"time": point.second, "words_per_minute": point.words_per_minute}
            for point in facts.pace
        ],
        "pace_range": found and {"low": found.low, "high": found.high, "mostly": found.mostly},
        "fillers_heard": [_place(m) for group in facts.fillers.values() for m in group],
        "hedges": [_place(m) for group in facts.hedges.values() for m in group],
        "repeats": {
            word: [_place(moment) for moment in group] for word, group in facts.repeats.items()
        },
        "shape": None
        if facts.shape is None
        else {
            part.value: [_place(m) | {"quote": facts.around(m, 0)} for m in group]
            for part, group in facts.shape.items()
        },
    }


def _place(moment: Moment) -> dict[str, Any]:
    return {
        "text": moment.name,
        "first": moment.first,
        "last": moment.last,
        "start": moment.start_s,
        "end": moment.end_s,
    }


def sentences(facts: Facts, duration_s: float) -> list[str]:
    """Return plain facts about an answer, one a line; `duration_s` is 0 without a sound."""
    delivery = facts.delivery
    lines = []
    if duration_s:
        suggested = f", {clock(facts.suggested_s)} suggested" if facts.suggested_s else ""
        lines.append(f"{clock(duration_s)} long{suggested}")
    lines.append("1 word" if delivery.words == 1 else f"{delivery.words} words")
    if delivery.words_per_minute is not None:
        spread = pace_words(facts.pace_range)
        rate = f"{round(delivery.words_per_minute)} words a minute"
        lines.append(f"{rate}, {spread}" if spread else rate)
    if facts.is_spoken:
        count = "1 pause" if len(facts.pauses) == 1 else f"{len(facts.pauses)} pauses"
        longer = "1 second" if facts.pause_s == 1 else f"{facts.pause_s:g} seconds"
        lines.append(f"{count} longer than {longer}")
    for words, groups in (
        ("fillers heard", facts.fillers),
        ("softening words", facts.hedges),
        ("words said most", facts.repeats),
    ):
        if groups:
            lines.append(f"{words}: {counts(groups)}")
    if facts.shape is not None:
        lines += _shape_lines(facts.shape)
    return lines


def pace_words(found: PaceRange | None) -> str:
    """Return a range of pace as it stands after the pace of the whole; empty for none."""
    if found is None or found.low == found.high:
        return ""
    mostly = "" if found.mostly is None else f", mostly around {found.mostly}"
    return f"between {found.low} and {found.high}{mostly}"


def counts(groups: Moments) -> str:
    """Return how often each was said: "um 3, like 1"."""
    return ", ".join(f"{name} {len(places)}" for name, places in groups.items())


def _shape_lines(parts: Mapping[Part, tuple[Moment, ...]]) -> list[str]:
    lines = []
    for part, places in parts.items():
        times = [clock(place.start_s) for place in places if place.start_s is not None]
        seen = f"seen at {', '.join(times)}" if times else "seen"
        lines.append(f"{part.value}: {seen if places else 'not seen by its wording'}")
    return lines
