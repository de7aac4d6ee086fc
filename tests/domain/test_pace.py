"""Pace over the time of an answer."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerprep.domain.pace import PaceRange, described, over_time
from peerprep.domain.transcript import Transcript, Word, typed
from tests.domain.test_delivery import timed


def paced(*stretches: tuple[float, float]) -> Transcript:
    """Return words said at so many seconds each, for so many seconds."""
    words, now = [], 0.0
    for each_s, length_s in stretches:
        for _ in range(round(length_s / each_s)):
            words.append(Word("walk", now, now + each_s, 0.9))
            now += each_s
    return timed(words)


def test_an_even_pace_is_the_same_throughout() -> None:
    points = over_time(paced((0.5, 40)))
    assert {point.words_per_minute for point in points} == {120}
    assert described(points) == PaceRange(120, 120, 120)


def test_points_are_in_the_middle_of_their_window_and_five_seconds_apart() -> None:
    points = over_time(paced((0.5, 40)))
    assert [point.second for point in points] == [7.5, 12.5, 17.5, 22.5, 27.5, 32.5]
    first = points[0].place
    assert (first.first, first.last, first.start_s, first.end_s) == (0, 29, 0.0, 15.0)


def test_a_slower_end_is_seen_at_the_end() -> None:
    points = over_time(paced((0.5, 60), (0.75, 30)))
    assert points[0].words_per_minute > points[-1].words_per_minute
    found = described(points)
    assert found is not None
    assert (found.low, found.high, found.mostly) == (80, 120, 120)


def test_two_paces_have_no_mostly() -> None:
    found = described(over_time(paced((0.3, 20), (0.4, 20), (0.6, 20), (1.0, 20))))
    assert found is not None
    assert found.mostly is None


def test_a_pause_counts_as_time() -> None:
    words = [Word("walk", at * 0.5, at * 0.5 + 0.5, 0.9) for at in range(60)]
    words += [Word("on", 60 + at * 0.5, 60.5 + at * 0.5, 0.9) for at in range(60)]
    found = described(over_time(timed(words)))
    assert found is not None
    assert found.low == 0


def test_short_and_typed_answers_have_no_points() -> None:
    assert over_time(paced((0.5, 24))) == ()
    assert over_time(typed("I walk every morning. " * 40)) == ()
    assert described(()) is None


@pytest.mark.parametrize("length_s", [30, 60, 317, 340, 600, 1799, 1800, 3600, 3900, 10_000])
def test_a_long_answer_has_no_more_points_and_leaves_no_words_out(length_s: int) -> None:
    transcript = paced((0.5, length_s))
    points = over_time(transcript)
    assert len(points) == 4 or 10 <= len(points) <= 22
    assert points[0].place.first == 0
    assert points[-1].place.last == len(transcript.words) - 1
    for before, after in pairwise(points):
        assert after.place.first <= before.place.last + 1


words = st.lists(
    st.builds(
        lambda start, length: Word("a", start, start + length, 0.5),
        st.floats(0, 4000, allow_nan=False),
        st.floats(0, 5, allow_nan=False),
    ),
    max_size=60,
)


@settings(deadline=None)  # the machine may be busy
@given(words)
def test_any_times_give_points_with_places(found: list[Word]) -> None:
    points = over_time(timed(found))
    for point in points:
        assert 0 <= point.place.first <= point.place.last < len(found)
        assert point.words_per_minute >= 0
    spread = described(points)
    assert (spread is None) == (not points)
    if spread:
        assert spread.low <= spread.high
