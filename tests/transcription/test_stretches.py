"""Where an answer is cut, by the speech probabilities alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerprep.transcription.stretches import CutRules, Cutter, Stretch

RULES = CutRules()
SECOND = 31  # frames


def cut(levels: list[float]) -> list[Stretch]:
    cutter = Cutter()
    return cutter.feed(levels) + cutter.finish()


def speech(seconds: float) -> list[float]:
    return [0.9] * int(seconds * SECOND)


def quiet(seconds: float) -> list[float]:
    return [0.02] * int(seconds * SECOND)


def test_silence_gives_nothing() -> None:
    assert cut(quiet(60)) == []


def test_click_gives_nothing() -> None:
    assert cut([*quiet(5), 0.9, 0.9, *quiet(5)]) == []


def test_short_answer_is_one_stretch_with_a_margin() -> None:
    assert cut(quiet(2) + speech(1) + quiet(2)) == [Stretch(62 - 8, 62 + 31 + 8)]


def test_short_pause_does_not_cut_in_the_first_six_seconds() -> None:
    assert len(cut(speech(2) + quiet(0.5) + speech(2))) == 1


def test_pause_cuts_after_six_seconds() -> None:
    first, second = cut(speech(7) + quiet(0.5) + speech(2))
    assert 7 * SECOND <= first.end <= second.start <= 7 * SECOND + 16


def test_long_pause_cuts_at_once() -> None:
    assert len(cut(speech(2) + quiet(3) + speech(2))) == 2


def test_speech_without_a_pause_is_cut_where_it_is_quietest() -> None:
    first, second = cut(speech(14) + [0.5] * 5 + speech(14))
    assert first.end == second.start
    assert 14 * SECOND <= first.end <= 14 * SECOND + 5


levels = st.lists(
    st.tuples(st.sampled_from((0.0, 0.2, 0.6, 1.0)), st.integers(1, 300)).map(
        lambda run: [run[0]] * run[1]
    ),
    max_size=20,
).map(lambda runs: [level for run in runs for level in run])


def longest_run(frames: list[int]) -> int:
    longest = run = 0
    for frame, before in zip(frames, [-9, *frames], strict=False):
        run = run + 1 if frame == before + 1 else 1
        longest = max(longest, run)
    return longest


@given(levels)
def test_no_speech_is_left_out_but_clicks(given_levels: list[float]) -> None:
    stretches = cut(given_levels)
    covered = {frame for one in stretches for frame in range(one.start, one.end)}
    left_out = [
        frame
        for frame, level in enumerate(given_levels)
        if level >= RULES.speech_level and frame not in covered
    ]
    assert longest_run(left_out) < RULES.least_speech


@given(levels)
def test_stretches_are_in_order_and_short_enough(given_levels: list[float]) -> None:
    position = 0
    for one in cut(given_levels):
        assert position <= one.start < one.end <= len(given_levels)
        assert one.end - one.start <= RULES.most
        position = one.end


@given(levels, st.integers(1, 50))
def test_feeding_in_pieces_cuts_alike(given_levels: list[float], size: int) -> None:
    cutter, found = Cutter(), []
    for start in range(0, len(given_levels), size):
        found += cutter.feed(given_levels[start : start + size])
    assert found + cutter.finish() == cut(given_levels)


@given(levels)
def test_sound_still_needed_is_never_given_up(given_levels: list[float]) -> None:
    cutter, needed = Cutter(), 0
    for level in given_levels:
        for one in cutter.feed([level]):
            assert one.start >= needed
        assert cutter.needed_from >= needed
        needed = cutter.needed_from
    assert all(one.start >= needed for one in cutter.finish())


@pytest.mark.parametrize("seconds", [30, 120])
def test_open_stretch_stays_short_however_long_one_speaks(seconds: int) -> None:
    cutter = Cutter()
    for count, level in enumerate(speech(seconds), start=1):
        cutter.feed([level])
        assert count - cutter.needed_from <= RULES.most
