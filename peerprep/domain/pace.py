"""Words a minute over the time of an answer. A description of how it went, with nothing to reach.

A window of 15 seconds moves over the answer from its first word to its last, 5 seconds at a time
(both wider in a long answer, so that there are never many more than 20 points and every word is
in one of them). Words count where their middle is, fillers included, and pauses count as time, as
they do for the pace of the whole answer. An answer too short for three windows has no points.
"""

from bisect import bisect_left
from dataclasses import dataclass
from math import ceil
from statistics import median

from peerprep.domain.moments import Moment
from peerprep.domain.transcript import Transcript

WINDOW_S = 15.0
STEP_S = 5.0
FEWEST_POINTS = 3
_MOST_STEPS = 20
_NEAR = 0.1


@dataclass(frozen=True, slots=True)
class PacePoint:
    """Words a minute around a second of the sound; `place` is its window."""

    second: float
    words_per_minute: int
    place: Moment


@dataclass(frozen=True, slots=True)
class PaceRange:
    """The least and the most words a minute; `mostly` is where at least half of the points are
    (a tenth more or less), None when they are spread more widely than that."""

    low: int
    high: int
    mostly: int | None


def over_time(transcript: Transcript) -> tuple[PacePoint, ...]:
    """Return the pace at points in the order of time; none for typed and for short answers."""
    words = {at: w for at, w in enumerate(transcript.words) if any(map(str.isalnum, w.text))}
    if not words:
        return ()
    begin = min(word.start for word in words.values())
    end = max(word.end for word in words.values())
    step_s = STEP_S * max(1, ceil((end - begin - WINDOW_S) / STEP_S / _MOST_STEPS))
    window_s = max(WINDOW_S, step_s)
    count = int((end - begin - window_s) // step_s) + 1
    if count < FEWEST_POINTS:
        return ()
    if window_s == step_s:  # no word falls between the last whole window and the end
        count = ceil((end - begin) / step_s)
    middles = sorted(((word.start + word.end) / 2, at) for at, word in words.items())
    points = []
    for at in range(count):
        # the last window ends with the last word, so that no words are left out
        start_s = end - window_s if at == count - 1 else begin + at * step_s
        first = bisect_left(middles, (start_s, 0))
        last = bisect_left(middles, (start_s + window_s, len(transcript.words)))
        said = [index for _, index in middles[first:last]]
        rate = round(len(said) * 60 / window_s)
        near = said or [middles[max(0, first - 1)][1]]  # a window of silence: the word before it
        place = Moment("pace", min(near), max(near), start_s, start_s + window_s)
        points.append(PacePoint(round(start_s + window_s / 2, 1), rate, place))
    return tuple(points)


def described(points: tuple[PacePoint, ...]) -> PaceRange | None:
    """Return the range of the points, None without any."""
    rates = [point.words_per_minute for point in points]
    if not rates:
        return None
    middle = median(rates)
    near = sum(abs(rate - middle) <= middle * _NEAR for rate in rates)
    return PaceRange(min(rates), max(rates), round(middle) if 2 * near >= len(rates) else None)
