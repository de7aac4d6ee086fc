import struct
from pathlib import Path

import pytest

from peerprep.audio.level import measure
from peerprep.audio.sounding import WavSource
from peerprep.audio.wav import header
from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem
from tests.sound_fakes import tone, write_wav


def read_all(source: WavSource, frames: int = 333) -> bytes:
    pieces = []
    while data := source.read(frames):
        pieces.append(data)
    return b"".join(pieces)


def test_a_file_is_handed_out_whole(tmp_path: Path) -> None:
    source = WavSource(write_wav(tmp_path / "a.wav", tone(0.5)))
    assert source.read_s == 0.0
    assert read_all(source) == tone(0.5)
    assert source.read_s == 0.5
    source.close()
    assert source.read(10) == b""


def test_it_begins_where_it_is_told(tmp_path: Path) -> None:
    source = WavSource(write_wav(tmp_path / "a.wav", tone(0.5)), start_s=0.3)
    assert source.read_s == pytest.approx(0.3)
    assert read_all(source) == tone(0.5)[2 * 4800 :]
    source.close()


@pytest.mark.parametrize(("asked_s", "start_s"), [(-3.0, 0.0), (99.0, 0.5)])
def test_a_start_outside_the_file_is_brought_in(
    tmp_path: Path, asked_s: float, start_s: float
) -> None:
    source = WavSource(write_wav(tmp_path / "a.wav", tone(0.5)), asked_s)
    assert source.read_s == start_s
    source.close()


def test_a_recording_cut_short_plays_to_its_last_byte(tmp_path: Path) -> None:
    path = tmp_path / "a.wav.part"
    path.write_bytes(header(16_000, 0) + tone(0.5))
    source = WavSource(path)
    assert read_all(source) == tone(0.5)
    source.close()


@pytest.mark.parametrize("device_rate", [44_100, 48_000])
def test_a_device_gets_the_rate_it_wants(tmp_path: Path, device_rate: int) -> None:
    source = WavSource(write_wav(tmp_path / "a.wav", tone(2.0)), start_s=0.5)
    source.resample(device_rate)
    assert source.read_s == pytest.approx(0.5, abs=0.01)
    first = source.read(device_rate)
    assert len(first) == 2 * device_rate
    assert source.read_s == pytest.approx(1.5, abs=0.05)
    rest = read_all(source)
    assert len(first + rest) == 2 * round(1.5 * device_rate)
    assert measure(first).rms_db == pytest.approx(-20, abs=0.2)
    assert source.read_s == 2.0
    source.close()


def test_two_channels_stay_together(tmp_path: Path) -> None:
    head = bytearray(header(16_000, 400))
    struct.pack_into("<H", head, 22, 2)
    path = tmp_path / "a.wav"
    path.write_bytes(bytes(head) + tone(400 / 16_000))
    source = WavSource(path)
    assert source.channels == 2
    assert len(source.read(7)) == 28
    assert read_all(source) == tone(400 / 16_000)[28:]
    source.close()


def test_a_missing_file_is_missing(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        WavSource(tmp_path / "gone.wav")
    assert caught.value.code is Problem.RECORDING_MISSING


def test_a_letter_is_no_sound(tmp_path: Path) -> None:
    path = tmp_path / "letter.wav"
    path.write_text("Dear colleague, " * 9)
    with pytest.raises(InvalidData):
        WavSource(path)
