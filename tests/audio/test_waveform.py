from array import array
from pathlib import Path

import pytest

from peerprep.audio.waveform import peaks
from tests.sound_fakes import silence, tone, write_wav


def test_peaks_follow_the_sound(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", silence(1.0) + tone(1.0, db=-6.0) + silence(2.0))
    found = peaks(path, 40)
    assert len(found) == 40
    assert found[:10] == [0.0] * 10
    assert found[10:20] == pytest.approx([0.709] * 10, abs=0.01)
    assert found[20:] == [0.0] * 20


def test_each_part_has_its_own_peak_across_read_blocks(tmp_path: Path) -> None:
    frames = 700_001
    samples = array("h", bytes(2 * frames))
    for place in (0, 262_143, 262_144, 699_999):
        samples[place] = -16_384
    found = peaks(write_wav(tmp_path / "a.wav", samples.tobytes()), 1000)
    loud = [number for number, peak in enumerate(found) if peak]
    assert loud == [place * 1000 // frames for place in (0, 262_143, 699_999)]
    assert found[0] == 0.5


def test_the_loudest_negative_sample_is_full_scale(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", array("h", [-32768, 5]).tobytes())
    assert peaks(path, 1) == [1.0]


def test_more_peaks_than_samples(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", array("h", [16384, 8192]).tobytes())
    assert peaks(path, 4) == [0.5, 0.0, 0.25, 0.0]


def test_an_empty_recording_is_flat(tmp_path: Path) -> None:
    assert peaks(write_wav(tmp_path / "a.wav", b""), 3) == [0.0, 0.0, 0.0]
    assert peaks(write_wav(tmp_path / "b.wav", tone(0.1)), 0) == []
