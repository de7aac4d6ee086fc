"""How an answer was delivered: words, pace, fillers and pauses. Facts, never a mark.

Words are pieces of the text with a letter or digit in them, fillers included.

Pace is words a minute from the first word to the last, so that time to think before and after
does not count; an answer of less than two seconds has none.

Fillers are counted only where the words alone tell that they are fillers:

* sounds ("um", "uh", "er", "ah", "hmm", however long drawn), but not the ER of a hospital;
* "like", "you know" and "I mean" set off on both sides: before them the text, a sentence or a
  clause begins, or there is another filler or a joining word ("and", "but", "so", "because", "or");
  after them comes a comma, a dash or an ellipsis ("you know" may also end its sentence);
* "so" as the first word of a sentence, with a comma or another filler after it.

A pause is a gap between two words longer than two seconds.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from peerprep.domain.moments import CLAUSE_ENDS, SENTENCE_ENDS, bare, ends, plain
from peerprep.domain.transcript import Transcript, Word

LONG_PAUSE_S = 2.0
PACE_NEEDS_S = 2.0

_SOUNDS = (
    (re.compile(r"u+h*m+"), "um"),
    (re.compile(r"u+h+"), "uh"),
    (re.compile(r"e+rm*"), "er"),
    (re.compile(r"a+h+"), "ah"),
    (re.compile(r"h+m+|m{2,}"), "hmm"),
)
_PHRASES = (("like",), ("you", "know"), ("i", "mean"))
JOINING = frozenset(("and", "but", "so", "because", "or"))
_AFTER_PHRASE = (",", "–", "—", "-", "...", "…")
_HAS_LETTER = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Pause:
    """A silence inside an answer; seconds from the start of the sound."""

    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Filler:
    """One filler where it was heard; `first` and `last` are indexes into the transcript's words."""

    text: str
    start: float
    end: float
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Delivery:
    """Facts of one answer; pace is None when there is too little to tell, as in a typed answer.

    `fillers` counts by filler, the most frequent first; `heard` has each with its place.
    """

    words: int
    words_per_minute: float | None
    fillers: dict[str, int]
    pauses: tuple[Pause, ...]
    heard: tuple[Filler, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Return the shape promised as `delivery` for `show --json`."""
        return {
            "words": self.words,
            "words_per_minute": self.words_per_minute,
            "fillers": dict(self.fillers),
            "pauses": [asdict(pause) for pause in self.pauses],
        }


def measure(transcript: Transcript, pause_s: float = LONG_PAUSE_S) -> Delivery:
    """Return the facts of one answer; `pause_s` is how long a gap has to be exceeded."""
    words = transcript.words
    if not words:
        return Delivery(_count(transcript.text.split()), None, {}, ())
    heard = _fillers(words)
    counts = Counter(filler.text for filler in heard)
    return Delivery(
        words=(total := _count([piece for word in words for piece in word.text.split()])),
        words_per_minute=_pace(words, total),
        fillers=dict(counts.most_common()),
        pauses=_pauses(words, pause_s),
        heard=heard,
    )


def _count(pieces: Sequence[str]) -> int:
    return sum(1 for piece in pieces if _HAS_LETTER.search(piece))


def _pace(words: Sequence[Word], total: int) -> float | None:
    span_s = max(word.end for word in words) - min(word.start for word in words)
    return round(total * 60 / span_s, 1) if span_s >= PACE_NEEDS_S else None


def _pauses(words: Sequence[Word], pause_s: float) -> tuple[Pause, ...]:
    ordered = sorted(words, key=lambda word: (word.start, word.end))
    pauses, spoken_until = [], ordered[0].end
    for word in ordered[1:]:
        if word.start - spoken_until > pause_s:
            pauses.append(Pause(spoken_until, word.start))
        spoken_until = max(spoken_until, word.end)
    return tuple(pauses)


def _fillers(words: Sequence[Word]) -> tuple[Filler, ...]:
    texts = [word.text.strip() for word in words]
    plains = [plain(text) for text in texts]
    found: list[Filler] = []
    index = 0
    while index < len(words):
        after_filler = bool(found) and found[-1].last == index - 1
        length, name = _filler_at(texts, plains, index, after_filler)
        if length:
            last = index + length - 1
            found.append(Filler(name, words[index].start, words[last].end, index, last))
        index += max(length, 1)
    return tuple(found)


def _filler_at(
    texts: Sequence[str], plains: Sequence[str], index: int, after_filler: bool
) -> tuple[int, str]:
    """Return how many words the filler at an index has and its name; 0 when there is none."""
    sound = _sound(texts[index], plains[index])
    if sound:
        return 1, sound
    for phrase in _PHRASES:
        if tuple(plains[index : index + len(phrase)]) == phrase:
            opened = after_filler or _opens(texts, plains, index)
            if opened and _set_off(texts[index + len(phrase) - 1], phrase):
                return len(phrase), "I mean" if phrase[0] == "i" else " ".join(phrase)
    if plains[index] == "so" and (index == 0 or ends(texts[index - 1], SENTENCE_ENDS)):
        next_sound = index + 1 < len(texts) and _sound(texts[index + 1], plains[index + 1])
        if ends(texts[index], _AFTER_PHRASE) or next_sound:
            return 1, "so"
    return 0, ""


def is_sound(text: str) -> bool:
    """Say whether a word is a sound such as "um"."""
    return bool(_sound(text.strip(), plain(text)))


def _sound(text: str, said: str) -> str:
    if bare(text) == "ER":
        return ""
    return next((name for pattern, name in _SOUNDS if pattern.fullmatch(said)), "")


def _opens(texts: Sequence[str], plains: Sequence[str], index: int) -> bool:
    return index == 0 or plains[index - 1] in JOINING or ends(texts[index - 1], CLAUSE_ENDS)


def _set_off(last_text: str, phrase: Sequence[str]) -> bool:
    marks = (*_AFTER_PHRASE, *SENTENCE_ENDS) if phrase[0] == "you" else _AFTER_PHRASE
    return ends(last_text, marks)
