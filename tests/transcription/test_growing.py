"""A recording read while it is still being made."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerprep.domain.errors import InvalidData
from peerprep.transcription.growing import GrowingWav, is_plain_wav
from tests.whisper_model import write_wav

RATE = 16_000


def samples(count: int) -> np.ndarray:
    return (np.arange(count) % 2000 - 1000).astype("<i2")


def begun(path: Path, rate: int = RATE) -> Path:
    return write_wav(path, np.zeros(0), rate)


def add(path: Path, data: bytes) -> None:
    with path.open("ab") as target:
        target.write(data)


def test_each_reading_goes_on_where_the_last_ended(tmp_path: Path) -> None:
    path = begun(tmp_path / "a.wav.part")
    whole = samples(5000).tobytes()
    recording, heard = GrowingWav(path), []
    for start, end in ((0, 1001), (1001, 1002), (1002, 9001), (9001, 10_000)):
        add(path, whole[start:end])
        heard += recording.read()
    assert np.array_equal(np.concatenate(heard), samples(5000))


def test_reading_stops_at_the_moment_named(tmp_path: Path) -> None:
    path = begun(tmp_path / "a.wav.part")
    add(path, samples(RATE * 3).tobytes())
    recording = GrowingWav(path)
    assert sum(map(len, recording.read(until_s=1.25))) == 20_000
    assert sum(map(len, recording.read())) == RATE * 3 - 20_000


def test_reading_goes_on_under_the_finished_name(tmp_path: Path) -> None:
    part = begun(tmp_path / "a.wav.part")
    add(part, samples(1000).tobytes())
    recording = GrowingWav(part)
    list(recording.read())
    add(part, samples(500).tobytes())
    recording.move(part.rename(tmp_path / "a.wav"))
    assert sum(map(len, recording.read())) == 500


def test_other_rate_loses_no_sound_between_readings(tmp_path: Path) -> None:
    path = begun(tmp_path / "a.wav.part", 48_000)
    recording, count = GrowingWav(path), 0
    for _ in range(30):
        add(path, samples(4801).tobytes())
        count += sum(map(len, recording.read()))
    count += sum(map(len, recording.finish()))
    assert count == pytest.approx(30 * 4801 / 3, abs=2)


def test_duration_goes_by_the_bytes(tmp_path: Path) -> None:
    path = begun(tmp_path / "a.wav.part")
    recording = GrowingWav(path)
    add(path, samples(RATE).tobytes())
    assert recording.duration_s == 1.0


@given(data=st.binary(max_size=200))
def test_random_bytes_are_no_recording(
    data: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / "random.wav"
    path.write_bytes(data)
    assert not is_plain_wav(path)
    with pytest.raises(InvalidData):
        GrowingWav(path)
