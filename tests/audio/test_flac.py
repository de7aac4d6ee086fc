"""Recordings as FLAC with silences in them, and strangers' FLAC as recordings."""

from pathlib import Path

import av
import numpy as np
import pytest

from peerprep.audio import flac
from peerprep.audio.wav import read_info
from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem
from peerprep.domain.redaction import Cover, CoverKind, Redaction
from peerprep.sharing.silence import silences
from peerprep.transcription.client import transcribe
from tests.full_disk import FullDisk
from tests.sound_fakes import read_samples, tone, voice, write_wav
from tests.sound_files import encode
from tests.whisper_model import Speak


def samples(path: Path) -> np.ndarray:
    return np.frombuffer(read_samples(path), "<i2")


@pytest.mark.parametrize("rate", [16_000, 44_100, 48_000])
def test_every_sample_comes_back(tmp_path: Path, rate: int) -> None:
    wav = write_wav(tmp_path / "a.wav", voice(3.3, rate), rate)
    flac.encode(wav, tmp_path / "a.flac", ())
    seconds = flac.decode(tmp_path / "a.flac", tmp_path / "b.wav", 3.3)
    assert seconds == pytest.approx(3.3, abs=0.001)
    assert read_info(tmp_path / "b.wav").rate == rate
    assert np.array_equal(samples(tmp_path / "b.wav"), samples(wav))
    assert (tmp_path / "a.flac").stat().st_size < wav.stat().st_size


def test_silences_are_silent_and_the_rest_is_untouched(tmp_path: Path) -> None:
    rate, spans = 16_000, [(0.5, 0.75), (2.0, 2.1), (3.95, 9.0)]
    wav = write_wav(tmp_path / "a.wav", tone(4.0, rate), rate)
    flac.encode(wav, tmp_path / "a.flac", spans)
    flac.decode(tmp_path / "a.flac", tmp_path / "b.wav", 4.0)
    flac.silenced_wav(wav, tmp_path / "c.wav", spans)
    before, after = samples(wav), samples(tmp_path / "b.wav")
    assert np.array_equal(after, samples(tmp_path / "c.wav"))
    touched = np.zeros(len(before), bool)
    for start, end in spans:
        first, last = int(start * rate), min(len(before), int(end * rate))
        assert not after[first:last].any()
        touched[max(0, first - 160) : last + 160] = True
    assert np.array_equal(after[~touched], before[~touched])
    # no click: the edge falls over several samples
    assert abs(np.diff(after.astype(int))).max() <= abs(np.diff(before.astype(int))).max() * 1.2


def test_two_channels_stay_two(tmp_path: Path) -> None:
    wav = encode(tmp_path / "a.wav", "pcm_s16le", 48_000, 2)
    flac.encode(wav, tmp_path / "a.flac", [(1.0, 2.0)])
    with av.open(str(tmp_path / "a.flac")) as container:
        assert container.streams.audio[0].channels == 2
    assert flac.decode(tmp_path / "a.flac", tmp_path / "b.wav", 3.0) == pytest.approx(3.0, abs=0.01)
    heard = samples(tmp_path / "b.wav")
    assert heard[:47_000].any() and not heard[48_000:96_000].any()


@pytest.mark.parametrize("rate", [4_000, 96_000])
def test_rates_of_no_voice_become_one(tmp_path: Path, rate: int) -> None:
    made = encode(tmp_path / "a.flac", "flac", rate, 1)
    flac.decode(made, tmp_path / "b.wav", 3.0)
    assert read_info(tmp_path / "b.wav").rate == 16_000


def test_what_is_no_flac_is_refused(tmp_path: Path) -> None:
    for name, codec in (("a.mp3", "libmp3lame"), ("a.ogg", "vorbis"), ("a.wav", "pcm_s16le")):
        other = encode(tmp_path / name, codec, 44_100, 2)
        with pytest.raises(InvalidData) as caught:
            flac.decode(other, tmp_path / "b.wav", 3.0)
        assert caught.value.code is Problem.AUDIO_UNREADABLE
    (tmp_path / "c.flac").write_bytes(b"fLaC" + bytes(500))
    with pytest.raises(InvalidData):
        flac.decode(tmp_path / "c.flac", tmp_path / "d.wav", 3.0)


def test_hours_of_silence_in_a_few_bytes_are_refused(tmp_path: Path) -> None:
    wav = write_wav(tmp_path / "a.wav", bytes(2 * 16_000 * 600))
    flac.encode(wav, tmp_path / "a.flac", ())
    assert (tmp_path / "a.flac").stat().st_size < 200_000
    with pytest.raises(InvalidData) as caught:
        flac.decode(tmp_path / "a.flac", tmp_path / "b.wav", 5.0)
    assert caught.value.code is Problem.SHARED_UNSAFE
    assert (tmp_path / "b.wav").stat().st_size < 2 * 16_000 * 8


def test_a_full_disk_is_said(tmp_path: Path) -> None:
    wav = write_wav(tmp_path / "a.wav", np.random.default_rng(1).bytes(640_000))
    with pytest.raises(EnvironmentProblem) as caught, FullDisk(100_000):
        flac.encode(wav, tmp_path / "a.flac", ())
    assert caught.value.code is Problem.DISK_FULL


@pytest.mark.whisper
def test_a_covered_name_is_heard_no_more(tmp_path: Path, speak: Speak, bundled_model: Path) -> None:
    said = speak("I was very tired. My counselor Dana Whitfield believed me. Now I walk a lot.")
    transcript = transcribe(said, bundled_model, lambda done, total: None)
    names = [w.text.strip(".,") for w in transcript.words if w.text[0] in "DW"]
    redaction = Redaction([Cover(name, CoverKind.NAME) for name in names])
    found = silences(transcript, None, redaction)
    assert found
    flac.silenced_wav(said, tmp_path / "silent.wav", found)
    again = transcribe(tmp_path / "silent.wav", bundled_model, lambda done, total: None)
    assert not [name for name in names if name.lower() in again.text.lower()]
    assert "tired" in again.text and "walk" in again.text
