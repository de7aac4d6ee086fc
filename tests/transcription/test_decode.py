"""Every format a person may bring, and every file that is none."""

import struct
import zipfile
from pathlib import Path

import av
import numpy as np
import pytest

from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem
from peerprep.transcription.decode import RATE, blocks, duration_s
from tests.whisper_model import write_wav

SECONDS = 3.0


def tone(rate: int) -> np.ndarray:
    return 0.5 * np.sin(2 * np.pi * 440 * np.arange(int(SECONDS * rate)) / rate)


def encode(path: Path, codec: str, rate: int, channels: int) -> Path:
    layout = "mono" if channels == 1 else "stereo"
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=rate, layout=layout)
        stream.codec_context.options = {"strict": "experimental"}  # for vorbis
        samples = np.repeat((tone(rate) * 32_767).astype(np.int16), channels).reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(samples, format="s16", layout=layout)
        frame.sample_rate, frame.pts = rate, 0
        resampler = av.AudioResampler(stream.format.name, layout, rate, stream.frame_size or 1024)
        for piece in [*resampler.resample(frame), *resampler.resample(None)]:
            container.mux(stream.encode(piece))
        container.mux(stream.encode(None))
    return path


def heard(path: Path) -> np.ndarray:
    return np.concatenate(list(blocks(path)))


@pytest.mark.parametrize(
    ("name", "codec", "rate", "channels"),
    [
        ("a.wav", "pcm_s16le", 48_000, 2),
        ("a.wav", "pcm_f32le", 44_100, 1),
        ("a.wav", "pcm_u8", 8_000, 1),
        ("a.flac", "flac", 44_100, 2),
        ("a.ogg", "vorbis", 44_100, 2),
        ("a.ogg", "libopus", 48_000, 1),
        ("a.mp3", "libmp3lame", 22_050, 1),
        ("a.m4a", "aac", 44_100, 2),
        ("a.webm", "libopus", 48_000, 1),
    ],
)
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


def test_zip_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "words")
    with pytest.raises(InvalidData):
        list(blocks(path))


def test_film_without_sound_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("mpeg4", rate=10)
        stream.width = stream.height = 64
        stream.pix_fmt = "yuv420p"
        for _ in range(5):
            picture = av.VideoFrame.from_ndarray(np.zeros((64, 64, 3), np.uint8), format="rgb24")
            container.mux(stream.encode(picture))
        container.mux(stream.encode(None))
    with pytest.raises(InvalidData):
        list(blocks(path))


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
