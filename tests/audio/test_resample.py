import pytest

from peerprep.audio.level import measure
from peerprep.audio.resample import Resampler
from tests.sound_fakes import tone


def resampled(sound: bytes, from_rate: int, to_rate: int, block: int = 1000) -> bytes:
    resampler = Resampler(from_rate, to_rate)
    step = block * 2
    made = [resampler.feed(sound[at : at + step]) for at in range(0, len(sound), step)]
    return b"".join(made) + resampler.finish()


RATES = [(48_000, 16_000), (44_100, 16_000), (16_000, 48_000), (8_000, 16_000), (44_100, 48_000)]


@pytest.mark.parametrize(("from_rate", "to_rate"), RATES)
def test_a_tone_keeps_length_and_loudness(from_rate: int, to_rate: int) -> None:
    made = resampled(tone(1.0, from_rate, hertz=440), from_rate, to_rate)
    assert len(made) == 2 * to_rate
    assert measure(made).rms_db == pytest.approx(-20, abs=0.2)


@pytest.mark.parametrize(("from_rate", "to_rate"), RATES)
def test_blocks_of_any_size_make_the_same_sound(from_rate: int, to_rate: int) -> None:
    sound = tone(0.5, from_rate)
    assert resampled(sound, from_rate, to_rate, 37) == resampled(sound, from_rate, to_rate, 9000)


def test_the_tone_is_the_same_tone() -> None:
    made = resampled(tone(0.5, 48_000), 48_000, 16_000)
    wanted = tone(0.5, 16_000)
    middle = slice(2 * 1000, 2 * 7000)
    difference = [
        a - b
        for a, b in zip(
            memoryview(made[middle]).cast("h"), memoryview(wanted[middle]).cast("h"), strict=True
        )
    ]
    assert max(map(abs, difference)) <= 40  # of 4 634


def test_what_the_lower_rate_cannot_hold_is_left_out() -> None:
    made = resampled(tone(0.5, 48_000, hertz=11_000), 48_000, 16_000)
    assert measure(made[2000:-2000]).rms_db < -65


def test_equal_rates_pass_through() -> None:
    assert resampled(tone(0.1), 16_000, 16_000) == tone(0.1)


def test_the_end_comes_once() -> None:
    resampler = Resampler(48_000, 16_000)
    resampler.feed(tone(0.1, 48_000))
    assert resampler.finish()
    assert resampler.finish() == b""


def test_no_sound_makes_no_sound() -> None:
    assert resampled(b"", 48_000, 16_000) == b""
