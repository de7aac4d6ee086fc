from array import array
from pathlib import Path

import pytest

from peerprep.audio.waveform import evened, peaks, quiet_stretches
from tests.sound_fakes import silence, tone, voice, write_wav


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


def test_a_soft_voice_is_drawn_as_large_as_a_strong_one_and_near_silence_is_not() -> None:
    assert evened([0.1, 0.2, 0.05]) == pytest.approx([0.5, 1.0, 0.25])
    assert evened([0.003, 0.0]) == pytest.approx([0.1, 0.0])
    assert evened([]) == []


def test_reading_can_be_ended_between_blocks(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", silence(60.0))
    asked = []

    def check() -> None:
        asked.append(True)
        if len(asked) == 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        peaks(path, 10, check)


def test_long_quiet_is_found_above_the_noise_of_a_room(tmp_path: Path) -> None:
    noise = tone(5.0, db=-62.0, hertz=97.0)
    sound = voice(4.0) + noise + voice(3.0) + noise[: 2 * 16_000] + voice(2.0)
    found = quiet_stretches(write_wav(tmp_path / "a.wav", sound), 2.0)
    assert found == [pytest.approx((3.9, 9.0), abs=0.25)]


def test_a_steady_sound_has_no_quiet(tmp_path: Path) -> None:
    assert quiet_stretches(write_wav(tmp_path / "a.wav", tone(9.0)), 2.0) == []
    assert quiet_stretches(write_wav(tmp_path / "b.wav", b""), 2.0) == []
