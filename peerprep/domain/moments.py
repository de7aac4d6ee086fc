"""Places in an answer: its words as pieces of the text, and the moments a fact leads to."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

from peerprep.domain.transcript import Transcript

SENTENCE_ENDS = (".", "!", "?", "…")
CLAUSE_ENDS = (",", ";", ":", "–", "—", "-", *SENTENCE_ENDS)
_CLOSING = "\"'”’)"
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")


@dataclass(frozen=True, slots=True)
class Piece:
    """One word of an answer.

    `plain` is lower case, with straight apostrophes and no punctuation around it; `start` and
    `end` are offsets in the text; seconds are None in a typed answer.
    """

    text: str
    plain: str
    start: int
    end: int
    start_s: float | None = None
    end_s: float | None = None

    def ends(self, marks: tuple[str, ...]) -> bool:
        """Say whether one of these marks stands after the word."""
        return ends(self.text, marks)


@dataclass(frozen=True, slots=True)
class Moment:
    """Some words of an answer: what is there ("um", "action"), the indexes of the first and the
    last word, and when they were said (seconds, None in a typed answer)."""

    name: str
    first: int
    last: int
    start_s: float | None
    end_s: float | None


def word_set(prose: str) -> frozenset[str]:
    """Return the words of a list that is written as a line."""
    return frozenset(prose.split())


def plain(text: str) -> str:
    """Return a word as rules compare it: lower case, nothing around it, ’ as '."""
    return bare(text).lower().replace("’", "'")


def bare(text: str) -> str:
    """Return a word without the punctuation around it."""
    return _EDGES.sub("", text)


def ends(text: str, marks: tuple[str, ...]) -> bool:
    """Say whether a word ends with one of these marks, closing quotes aside."""
    return text.rstrip(_CLOSING).endswith(marks)


def word_spans(transcript: Transcript) -> list[tuple[int, int]]:
    """Return where each word is in the text, as offsets; those of a typed answer are its pieces."""
    text = transcript.text
    if not transcript.words:
        return [found.span() for found in re.finditer(r"\S+", text)]
    spans, at = [], 0
    for word in transcript.words:
        start = next((n for n in (at, at + 1) if text.startswith(word.text, n)), -1)
        if start < 0:  # further away, as it seldom is, or not there
            start = text.find(word.text, at)
        start, at = (at, at) if start < 0 else (start, start + len(word.text))
        spans.append((start, at))
    return spans


def words_between(spans: Sequence[tuple[int, int]], start: int, end: int) -> range:
    """Return the indexes of the words that are between two offsets, in whole or in part."""
    first = bisect_right(spans, start, key=itemgetter(1))
    return range(first, bisect_left(spans, end, key=itemgetter(0)))


def pieces(transcript: Transcript) -> tuple[Piece, ...]:
    """Return the words of an answer, as many as its transcript (or its typed text) has."""
    spans = word_spans(transcript)
    if not transcript.words:
        said = (transcript.text[start:end] for start, end in spans)
        return tuple(Piece(t, plain(t), *span) for t, span in zip(said, spans, strict=True))
    return tuple(
        Piece(text := word.text.strip(), plain(text), *span, word.start, word.end)
        for word, span in zip(transcript.words, spans, strict=True)
    )


def moment(name: str, words: Sequence[Piece], first: int, last: int) -> Moment:
    """Return the moment of the words from index `first` to `last`, both of them in it."""
    return Moment(name, first, last, words[first].start_s, words[last].end_s)


def counted(moments: Sequence[Moment]) -> dict[str, tuple[Moment, ...]]:
    """Return moments by name, the most frequent first, then as they came up."""
    names = dict.fromkeys(found.name for found in moments)
    groups = {name: tuple(m for m in moments if m.name == name) for name in names}
    return dict(sorted(groups.items(), key=lambda group: -len(group[1])))


def opens_clause(words: Sequence[Piece], index: int, joining: frozenset[str]) -> bool:
    """Say whether the text or a clause begins at a word, right away or after a joining word."""
    before = words[index - 1] if index else None
    return before is None or before.ends(CLAUSE_ENDS) or before.plain in joining
