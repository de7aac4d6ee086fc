"""When covered words are heard, so that they can be silent in the sound as well.

More is silenced rather than less, and where it is not certain when a word was said, the answer is
that it can't be done: a name can't be taken back.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from peerprep.domain.redaction import Redaction
from peerprep.domain.transcript import Transcript, Word

Span = tuple[float, float]
_Pair = tuple[int, int]  # the place of an untouched word in the text, and among the words heard

# Times of words are this exact or better, nearly always.
_MARGIN_S = 0.12
# A pause this short beside a covered word belongs to it: the word may begin or end in there.
_PAUSE_S = 0.5
# Nobody says a letter faster; a shorter word has no true times.
_LETTER_S = 0.03


def silences(
    transcript: Transcript | None, original: Transcript | None, redaction: Redaction
) -> tuple[Span, ...] | None:
    """Return when covered words are heard (seconds from, to), or None where that is not certain.

    `original` are the words as they were written down before the person changed any, None when
    nobody did. A name that was taken out of the text is still heard, so both are looked through.
    """
    if not redaction:
        return ()
    heard = original or transcript
    if transcript is None or heard is None or not heard.words:
        return None
    spans = [_time(group) for group in redaction.covered(heard.words)]
    length = max(transcript.duration, heard.words[-1].end)
    if transcript is not heard:
        spans += _times_of_corrected(transcript.words, heard.words, redaction, length)
    found = [span for span in spans if span is not None]
    if len(found) < len(spans):
        return None
    starts = sorted(word.start for word in heard.words)
    ends = sorted(word.end for word in heard.words)
    return tuple(_joined(_widened(span, starts, ends, length) for span in found))


def _time(group: Sequence[Word]) -> Span | None:
    return _plausible(group[0].start, group[-1].end, group)


def _times_of_corrected(
    said: Sequence[Word], heard: Sequence[Word], redaction: Redaction, length: float
) -> Iterator[Span | None]:
    """Yield when covered words of a corrected text are heard.

    Which of the words heard in a changed run were the name is not known, whatever times the new
    words were given: all of the run counts, with the pauses to the untouched words beside it.
    """
    kept = _Kept(said, heard)
    last = -1
    for group in redaction.covered(said):
        first = next(at for at in range(last + 1, len(said)) if said[at] is group[0])
        last = first + len(group) - 1
        if kept.all_of(first, last):  # other words may have stood between them
            start, end = heard[kept.heard_at(first)].start, heard[kept.heard_at(last)].end
            yield _plausible(start, end, group)
        elif kept.has_added(first, last):
            yield None
        else:
            yield _time_of_run(said, heard, kept.around(first, last), length)


def _time_of_run(
    said: Sequence[Word], heard: Sequence[Word], around: tuple[_Pair, _Pair], length: float
) -> Span | None:
    """Return the time between two untouched words; the ends of the sound where there is none."""
    before, after = around
    run = heard[before[1] + 1 : after[1]]
    first, last = min(word.start for word in run), max(word.end for word in run)
    # Many words may have been put in the place of a short one.
    if _plausible(first, last, said[before[0] + 1 : after[0]]) is None:
        return None
    start = heard[before[1]].end if before[1] >= 0 else 0.0
    end = heard[after[1]].start if after[1] < len(heard) else length
    return min(start, first), max(end, last)


class _Kept:
    """The untouched words of a corrected text, with imagined ones before and behind it all."""

    def __init__(self, said: Sequence[Word], heard: Sequence[Word]) -> None:
        places: dict[tuple[str, float, float], list[int]] = {}
        for at, word in enumerate(heard):
            places.setdefault((word.text, word.start, word.end), []).append(at)
        self._pairs: list[_Pair] = [(-1, -1)]
        for at, word in enumerate(said):
            there = places.get((word.text, word.start, word.end), ())
            next_ = bisect_right(there, self._pairs[-1][1])
            if next_ < len(there):
                self._pairs.append((at, there[next_]))
        self._pairs.append((len(said), len(heard)))
        self._heard_at = dict(self._pairs)
        # A word alone between two changes ("a") may be the same as another by chance.
        self._firm = [
            pair
            for before, pair, after in zip(
                [self._pairs[0], *self._pairs],
                self._pairs,
                [*self._pairs[1:], self._pairs[-1]],
                strict=False,
            )
            if _adjoin(before, pair) or _adjoin(pair, after)
        ]

    def all_of(self, first: int, last: int) -> bool:
        """Whether no word from one place of the text to another was changed."""
        return all(at in self._heard_at for at in range(first, last + 1))

    def heard_at(self, at: int) -> int:
        """Return where an untouched word stands among those heard."""
        return self._heard_at[at]

    def has_added(self, first: int, last: int) -> bool:
        """Whether a word was changed there of which nothing was heard in its place."""
        return any(
            after[1] - before[1] == 1
            for before, after in (
                _beside(self._pairs, at, at)
                for at in range(first, last + 1)
                if at not in self._heard_at
            )
        )

    def around(self, first: int, last: int) -> tuple[_Pair, _Pair]:
        """Return the nearest untouched words before and behind, those that are so for certain."""
        return _beside(self._firm, first, last)


def _adjoin(one: _Pair, other: _Pair) -> bool:
    return other[0] - one[0] <= 1 and other[1] - one[1] <= 1


def _beside(pairs: Sequence[_Pair], first: int, last: int) -> tuple[_Pair, _Pair]:
    before = bisect_left(pairs, (first, -1)) - 1
    return pairs[before], pairs[bisect_left(pairs, (last + 1, -1))]


def _plausible(start: float, end: float, group: Sequence[Word]) -> Span | None:
    letters = sum(sign.isalnum() for word in group for sign in word.text)
    return (start, end) if end - start >= letters * _LETTER_S else None


def _widened(span: Span, starts: Sequence[float], ends: Sequence[float], length: float) -> Span:
    """Return a span with its margins, and with short pauses beside it; both lists are sorted."""
    start, end = span
    before, after = bisect_right(ends, start), bisect_left(starts, end)
    last = ends[before - 1] if before else 0.0
    next_ = starts[after] if after < len(starts) else length
    start = min(start - _MARGIN_S, last if start - last < _PAUSE_S else start)
    end = max(end + _MARGIN_S, next_ if next_ - end < _PAUSE_S else end)
    return max(0.0, start), min(max(length, end), end)


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    held: Span | None = None
    for span in sorted(spans):
        if held is not None and span[0] <= held[1]:
            held = held[0], max(held[1], span[1])
            continue
        if held is not None:
            yield held
        held = span
    if held is not None:
        yield held
