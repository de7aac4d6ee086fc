"""Where a listener's comment belongs in the words of a take as they are now."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from peerprep.domain.cover import CoverKind
from peerprep.domain.moments import SENTENCE_ENDS, ends, word_spans
from peerprep.domain.review import Comment
from peerprep.domain.transcript import Transcript

_COVERED = re.compile("|".join(re.escape(kind.mask) for kind in CoverKind))
_TELLING_WORDS = 3
_BEFORE_S = 5.0  # a comment is written a little after what it is about was heard


@dataclass(frozen=True, slots=True)
class CommentPlace:
    """The words a comment is about, as offsets, and the moment to listen from (None: no sound)."""

    start: int
    end: int
    from_s: float | None


def place_of(comment: Comment, transcript: Transcript) -> CommentPlace | None:
    """Return where a comment belongs: the words it quotes, else the sentence at its moment.

    Of words that come more than once, those nearest to the moment. None when it has no place, as
    in a typed answer without a quote.
    """
    spans = word_spans(transcript)
    quoted = _quoted(comment, transcript, spans)
    place = quoted or _sentence_at(comment.at_s, transcript, spans)
    if place is None:
        return None
    start, end = place
    return CommentPlace(start, end, _from(comment.at_s, start, transcript, spans))


def _quoted(
    comment: Comment, transcript: Transcript, spans: list[tuple[int, int]]
) -> tuple[int, int] | None:
    found = list(_all(comment.quote, transcript.text))
    at_s = comment.at_s
    if at_s is None or not transcript.words:
        return next(iter(found), None)
    return min(
        found,
        key=lambda place: abs(_time(place[0], transcript, spans) - at_s),
        default=None,
    )


def _all(quote: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where a quote stands; a long one was shortened, and all are on one line."""
    pieces = [piece.rstrip("…").split() for piece in _COVERED.split(quote)]
    # What was covered for the listener is not so here: the longest piece has to do, if it tells.
    words = max(pieces, key=lambda piece: sum(map(len, piece)))
    if words and (len(pieces) == 1 or len(words) >= _TELLING_WORDS):
        for found in re.finditer(r"\s+".join(map(re.escape, words)), text):
            yield found.span()


def _sentence_at(
    at_s: float | None, transcript: Transcript, spans: list[tuple[int, int]]
) -> tuple[int, int] | None:
    words = transcript.words
    if at_s is None or not words:
        return None
    starts = [word.start for word in words]
    last = first = max(0, bisect_right(starts, at_s) - 1)
    while first > 0 and not ends(words[first - 1].text, SENTENCE_ENDS):
        first -= 1
    while last + 1 < len(words) and not ends(words[last].text, SENTENCE_ENDS):
        last += 1
    return spans[first][0], spans[last][1]


def _from(
    at_s: float | None, start: int, transcript: Transcript, spans: list[tuple[int, int]]
) -> float | None:
    if not transcript.words:
        return at_s
    begins_s = _time(start, transcript, spans)
    if at_s is None:
        return begins_s
    earliest = max(0.0, at_s - _BEFORE_S)
    return min(at_s, max(begins_s, earliest))


def _time(offset: int, transcript: Transcript, spans: list[tuple[int, int]]) -> float:
    at = bisect_right(spans, offset, key=lambda span: span[0]) - 1
    return transcript.words[max(0, at)].start
