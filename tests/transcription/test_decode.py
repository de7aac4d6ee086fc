"""Every format a person may bring, and every file that is none."""

import struct
import zipfile
from pathlib import Path

import numpy as np
import pytest

from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem
from peerprep.transcription.decode import RATE, blocks, duration_s
from tests.sound_files import KINDS, SECONDS, encode, silent_film, tone
from tests.whisper_model import write_wav


def heard(path: Path) -> np.ndarray:
    return np.concatenate(list(blocks(path)))


@pytest.mark.parametrize(("name", "codec", "rate", "channels"), KINDS)
def test_format_becomes_16_khz_mono(
    tmp_path: Path, name: str, codec: str, rate: int, channels: int
) -> None:
    path = encode(tmp_path / name, codec, rate, channels)
    sound = heard(path)
    assert sound.dtype == np.int16
    assert len(sound) / RATE == pytest.approx(SECONDS, abs=0.15)
    middle = sound[RATE : 2 * RATE].astype(float)
    assert np.abs(np.fft.rfft(middle)).argmax() == pytest.approx(440, abs=2)
    assert duration_s(path) == pytest.approx(SECONDS, abs=0.15)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"just some words, and then a few more of them\n" * 200,
        bytes(range(256)) * 400,
        b"\xff\xfb",
        b"#EXTM3U\n#EXTINF:9,\nhttp://127.0.0.1:9/a.mp3\n",
        b"ffconcat version 1.0\nfile a.wav\n",
        b"RIFF\x00\x00\x00\x00WAVE",
        b"\x89PNG\r\n\x1a\n" + b"\0" * 4000,
    ],
    ids=["empty", "text", "bytes", "two bytes", "play list", "concat", "bare header", "picture"],
)
@pytest.mark.parametrize("ending", ["wav", "mp3", "m3u8", "txt"])
def test_other_content_is_refused(tmp_path: Path, content: bytes, ending: str) -> None:
    path = tmp_path / f"a.{ending}"
    path.write_bytes(content)
    with pytest.raises(InvalidData) as caught:
        list(blocks(path))
    assert caught.value.code is Problem.AUDIO_UNREADABLE
    assert caught.value.params == {"path": str(path)}


@pytest.mark.parametrize("rate", [0, 1, 100, 3_999, 1_000_000, 0xFFFFFFFF])
def test_rate_that_no_sound_has_is_refused(tmp_path: Path, rate: int) -> None:
    path = write_wav(tmp_path / "a.wav", tone(RATE), RATE)
    data = bytearray(path.read_bytes())
    data[24:32] = struct.pack("<II", rate, 2 * rate & 0xFFFFFFFF)
    path.write_bytes(data)
    for ask in (duration_s, lambda path: list(blocks(path))):
        with pytest.raises(InvalidData) as caught:
            ask(path)
        assert caught.value.code is Problem.AUDIO_UNREADABLE


def test_sound_of_an_unknown_kind_is_refused(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", tone(RATE), RATE)
    data = bytearray(path.read_bytes())
    data[20:22] = struct.pack("<H", 99)
    path.write_bytes(data)
    for ask in (duration_s, lambda path: list(blocks(path))):
        with pytest.raises(InvalidData):
            ask(path)


def test_zip_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "words")
    with pytest.raises(InvalidData):
        list(blocks(path))


def test_film_without_sound_is_refused(tmp_path: Path) -> None:
    path = silent_film(tmp_path / "a.mp4")
    with pytest.raises(InvalidData) as caught:
        list(blocks(path))
    assert caught.value.code is Problem.AUDIO_EMPTY


@pytest.mark.parametrize("ask", [lambda path: list(blocks(path)), duration_s])
def test_missing_file_is_named(tmp_path: Path, ask: object) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        ask(tmp_path / "gone.wav")
    assert caught.value.code is Problem.FILE_MISSING


def test_folder_is_no_sound(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem):
        list(blocks(tmp_path))


def test_broken_off_file_gives_what_it_holds(tmp_path: Path) -> None:
    path = encode(tmp_path / "a.mp3", "libmp3lame", 22_050, 1)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert 0.5 < len(heard(path)) / RATE < SECONDS - 0.5


def test_empty_recording_is_no_sound_but_no_trouble(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", np.zeros(0), RATE)
    assert sum(map(len, blocks(path))) == 0
    assert duration_s(path) == 0.0


@pytest.mark.parametrize("rate", [RATE, 44_100])
@pytest.mark.parametrize("declared", [0, 1000, 0xFFFFFFFF])
def test_header_left_behind_by_a_crash_loses_nothing(
    tmp_path: Path, rate: int, declared: int
) -> None:
    path = write_wav(tmp_path / "take.wav.part", tone(rate), rate)
    data = bytearray(path.read_bytes())
    data[40:44] = struct.pack("<I", declared)
    path.write_bytes(bytes(data) + b"\x01")  # and half a sample
    assert len(heard(path)) / RATE == pytest.approx(SECONDS, abs=0.01)
    assert duration_s(path) == pytest.approx(SECONDS, abs=0.01)


def test_chunks_after_the_sound_are_not_heard(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", np.zeros(RATE), RATE)
    path.write_bytes(path.read_bytes() + b"LIST" + struct.pack("<I", 8) + b"INFOabcd")
    assert len(heard(path)) == RATE


def test_length_of_a_strange_chunk_is_stepped_over_not_read(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", np.zeros(RATE), RATE)
    data = path.read_bytes()
    note = b"LIST" + struct.pack("<I", 5) + b"INFOa\0"
    path.write_bytes(data[:12] + note + data[12:])
    assert len(heard(path)) == RATE
    path.write_bytes(data[:12] + b"LIST" + struct.pack("<I", 0xFFFFFFF0) + data[12:])
    with pytest.raises(InvalidData):
        list(blocks(path))
