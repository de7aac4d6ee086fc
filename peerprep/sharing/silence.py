"""When covered words are heard, so that they can be silent in the sound as well.

More is silenced rather than less, and where it is not certain when a word was said, the answer is
that it can't be done: a name can't be taken back.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from peerprep.domain.redaction import Redaction
from peerprep.domain.transcript import Transcript, Word

Span = tuple[float, float]

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
    changed = _changed(transcript, heard, redaction)
    spans += [_time_of_changed(group, transcript.words, heard.words) for group in changed]
    found = [span for span in spans if span is not None]
    if len(found) < len(spans):
        return None
    length = max(transcript.duration, heard.words[-1].end)
    starts = sorted(word.start for word in heard.words)
    ends = sorted(word.end for word in heard.words)
    return tuple(_joined(_widened(span, starts, ends, length) for span in found))


def _changed(
    transcript: Transcript, heard: Transcript, redaction: Redaction
) -> Iterator[tuple[Word, ...]]:
    """Yield covered words that the person wrote: their times were only worked out."""
    if transcript is heard:
        return
    as_heard = {(word.text, word.start, word.end) for word in heard.words}
    for group in redaction.covered(transcript.words):
        if any((word.text, word.start, word.end) not in as_heard for word in group):
            yield group


def _time(group: Sequence[Word]) -> Span | None:
    return _plausible(group[0].start, group[-1].end, group)


def _time_of_changed(
    group: Sequence[Word], said: Sequence[Word], heard: Sequence[Word]
) -> Span | None:
    """Return the time of all words that were heard where these stand; None for words added."""
    over = _within(heard, group[0].start, group[-1].end)
    if not over:
        return None
    start = min(group[0].start, *(word.start for word in over))
    end = max(group[-1].end, *(word.end for word in over))
    # Many words may have been put in the place of a short one.
    return _plausible(start, end, _within(said, start, end))


def _within(words: Sequence[Word], start: float, end: float) -> list[Word]:
    return [word for word in words if min(word.end, end) - max(word.start, start) > 0]


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
