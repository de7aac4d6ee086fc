"""A sound gone through faster, slower, over pauses and again; and the way back to its time."""

from array import array
from pathlib import Path

import numpy as np
import pytest

from peerprep.audio.devices import PLAIN, Route
from peerprep.audio.sounding import WavSource
from tests.sound_fakes import silence, tone, write_wav

RATE = 16_000
BLOCK = 320  # 20 ms


def blocks(source: WavSource, most_s: float = 60.0) -> bytes:
    """Return everything, taken as a sound system takes it."""
    pieces = []
    for _ in range(round(most_s * RATE / BLOCK)):
        pieces.append(source.read(BLOCK))
        if len(pieces[-1]) < 2 * BLOCK:
            break
    return b"".join(pieces)


def hertz(samples: bytes, rate: int = RATE) -> float:
    """Return the frequency with the most power."""
    sound = np.frombuffer(samples, dtype="<i2").astype(float)
    power = np.abs(np.fft.rfft(sound * np.hanning(len(sound))))
    return float(power.argmax()) * rate / len(sound)


def loud(samples: bytes) -> list[bool]:
    """Return for each 20 ms whether there is sound."""
    sound = np.abs(np.frombuffer(samples, dtype="<i2").astype(int))
    return [bool(sound[at : at + BLOCK].max() > 500) for at in range(0, len(sound), BLOCK)]


@pytest.mark.parametrize("speed", [0.5, 0.75, 1.25, 1.5, 2.0])
def test_another_speed_changes_the_length_and_keeps_the_pitch(tmp_path: Path, speed: float) -> None:
    path = write_wav(tmp_path / "a.wav", tone(10.0, hertz=440.0))
    source = WavSource(path, route=Route(speed))
    heard = blocks(source)
    source.close()
    assert len(heard) / 2 / RATE == pytest.approx(10.0 / speed, abs=0.05)
    assert hertz(heard) == pytest.approx(440.0, abs=1.0)
    assert source.read_s == pytest.approx(10.0, abs=0.03)


def test_another_speed_keeps_the_pitch_at_the_rate_of_the_device(tmp_path: Path) -> None:
    source = WavSource(write_wav(tmp_path / "a.wav", tone(4.0, hertz=440.0)), route=Route(2.0))
    source.resample(48_000)
    heard = b"".join(iter(lambda: source.read(960), b""))
    source.close()
    assert len(heard) / 2 / 48_000 == pytest.approx(2.0, abs=0.05)
    assert hertz(heard, 48_000) == pytest.approx(440.0, abs=1.0)


@pytest.mark.parametrize("speed", [0.5, 1.0, 1.5, 2.0])
def test_what_is_heard_is_where_the_position_says(tmp_path: Path, speed: float) -> None:
    beats = b"".join(silence(0.9) + tone(0.1, hertz=880.0) for _ in range(30))
    source = WavSource(write_wav(tmp_path / "a.wav", beats), route=Route(speed))
    off = []
    was_loud = False
    while data := source.read(BLOCK):
        is_loud = loud(data)[0]
        if is_loud and not was_loud:
            off.append((source.read_s - 0.9 + 0.5) % 1.0 - 0.5)
        was_loud = is_loud
    source.close()
    assert len(off) == 30
    assert max(abs(seconds) for seconds in off) < 0.06


def test_a_switch_keeps_the_position_and_is_heard_in_the_next_block(tmp_path: Path) -> None:
    source = WavSource(write_wav(tmp_path / "a.wav", tone(20.0, hertz=440.0)), start_s=2.0)
    source.read(BLOCK)
    before_s = source.read_s
    source.change(Route(2.0))
    assert source.read_s == before_s
    source.read(BLOCK)
    assert source.read_s - before_s == pytest.approx(0.04, abs=0.002)
    source.change(Route(0.5))
    source.read(BLOCK)
    assert source.read_s - before_s == pytest.approx(0.05, abs=0.002)
    source.change(PLAIN)
    heard = source.read(RATE)
    assert source.read_s - before_s == pytest.approx(1.05, abs=0.002)
    assert hertz(heard) == pytest.approx(440.0, abs=1.0)
    source.close()


def test_many_switches_do_not_drift(tmp_path: Path) -> None:
    beats = silence(20.0) + tone(0.1, hertz=880.0) + silence(2.0)
    source = WavSource(write_wav(tmp_path / "a.wav", beats))
    speeds = (1.25, 1.5, 2.0, 0.5, 0.75, 1.0)
    turn = 0
    while not any(loud(source.read(BLOCK))):
        turn += 1
        if turn % 5 == 0:
            source.change(Route(speeds[turn // 5 % len(speeds)]))
    assert source.read_s == pytest.approx(20.0, abs=0.06)
    source.close()


def test_a_switch_makes_no_click(tmp_path: Path) -> None:
    source = WavSource(write_wav(tmp_path / "a.wav", tone(9.0, hertz=220.0)))
    heard = bytearray(source.read(BLOCK * 7 + 13))
    for speed in (1.5, 2.0, 0.5, 1.0):
        source.change(Route(speed))
        heard += source.read(BLOCK * 9 + 29)
    source.close()
    steps = np.abs(np.diff(np.frombuffer(heard, dtype="<i2").astype(int)))
    steady = np.abs(np.diff(np.frombuffer(tone(1.0, hertz=220.0), dtype="<i2").astype(int)))
    assert steps.max() < 2 * steady.max()


def test_a_seek_is_told_at_once_and_heard_in_the_next_block(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", silence(5.0) + tone(5.0))
    source = WavSource(path, route=Route(1.5))
    assert not any(loud(source.read(RATE)))
    source.seek(7.0)
    assert source.read_s == 7.0
    assert source.moment(0.1) == 7.0  # not where the device still is
    assert all(loud(source.read(RATE)))
    assert source.read_s == pytest.approx(8.5, abs=0.01)
    source.close()


def test_a_seek_and_a_switch_before_the_next_block_both_hold(tmp_path: Path) -> None:
    source = WavSource(write_wav(tmp_path / "a.wav", tone(9.0)))
    source.read(BLOCK)
    source.seek(4.0)
    source.change(Route(2.0))
    assert source.read_s == 4.0
    source.read(BLOCK)
    assert source.read_s == pytest.approx(4.04, abs=0.002)
    source.close()


@pytest.mark.parametrize("speed", [1.0, 2.0])
def test_skips_are_jumped_and_time_goes_on_behind_them(tmp_path: Path, speed: float) -> None:
    path = write_wav(tmp_path / "a.wav", tone(1.0) + silence(5.0) + tone(1.0) + silence(3.0))
    source = WavSource(path, route=Route(speed, skips=((1.0, 6.0), (7.0, 10.0))))
    heard = blocks(source)
    assert len(heard) / 2 / RATE == pytest.approx(2.0 / speed, abs=0.05)
    assert all(loud(heard[: -4 * BLOCK]))
    assert source.read_s == pytest.approx(10.0, abs=0.03)
    source.close()


def test_what_the_device_holds_is_told_from_before_the_jump(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", tone(9.0))
    source = WavSource(path, route=Route(skips=((1.0, 6.0),)))
    source.read(round(1.1 * RATE))
    assert source.read_s == pytest.approx(6.1)
    assert source.moment(0.2) == pytest.approx(0.9)
    source.close()


def test_a_start_inside_a_skip_begins_behind_it(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", tone(9.0))
    source = WavSource(path, 3.0, Route(skips=((1.0, 6.0),)))
    assert source.read_s == 6.0
    source.close()


@pytest.mark.parametrize("speed", [0.75, 1.0])
def test_a_sentence_is_repeated_until_told_otherwise(tmp_path: Path, speed: float) -> None:
    path = write_wav(tmp_path / "a.wav", silence(3.0) + tone(1.0) + silence(3.0) + tone(3.0))
    source = WavSource(path, 3.0, Route(speed, loop=(3.0, 4.0)))
    again = source.read(round(5.5 * RATE))
    assert len(again) == 2 * round(5.5 * RATE)
    assert all(loud(again))
    assert 3.0 <= source.read_s <= 4.0
    source.change(Route(speed))
    rest = blocks(source)
    source.close()
    assert source.read_s == pytest.approx(10.0, abs=0.03)
    assert not all(loud(rest))


def test_a_seek_beyond_what_is_repeated_goes_on_to_the_end(tmp_path: Path) -> None:
    source = WavSource(write_wav(tmp_path / "a.wav", tone(6.0)), route=Route(loop=(1.0, 2.0)))
    source.seek(5.0)
    assert len(blocks(source)) == 2 * RATE
    source.close()


def test_a_loop_of_nothing_ends(tmp_path: Path) -> None:
    source = WavSource(write_wav(tmp_path / "a.wav", tone(2.0)), route=Route(loop=(1.0, 1.0)))
    assert len(blocks(source)) == 2 * 2 * RATE
    source.close()


def test_a_file_that_shrank_meanwhile_ends(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", tone(30.0))
    source = WavSource(path, route=Route(2.0))
    source.read(BLOCK)
    with path.open("r+b") as file:
        file.truncate(RATE)
    assert len(blocks(source)) < 2 * RATE * 10
    source.close()


def test_two_channels_keep_their_sides_at_another_speed(tmp_path: Path) -> None:
    left = array("h", tone(2.0, hertz=440.0))
    both = array("h", (value for sample in left for value in (sample, 0))).tobytes()
    path = write_wav(tmp_path / "a.wav", both)
    head = bytearray(path.read_bytes())
    head[22] = 2
    path.write_bytes(head)
    source = WavSource(path, route=Route(2.0))
    heard = np.frombuffer(b"".join(iter(lambda: source.read(BLOCK), b"")), dtype="<i2")
    source.close()
    assert hertz(heard[::2].tobytes()) == pytest.approx(440.0, abs=1.0)
    assert np.abs(heard[1::2]).max() < 400
