"""Real Whisper weights, real speech made on the spot."""

import re
from pathlib import Path

import jiwer
import numpy as np
import pytest

from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem
from peerprep.domain.transcript import Transcript
from peerprep.transcription.client import transcribe
from peerprep.transcription.decode import blocks
from peerprep.transcription.engine import WhisperEngine, load_checkpoint
from peerprep.transcription.listening import Listener
from tests.whisper_model import Speak, write_wav

pytestmark = pytest.mark.whisper

PLAIN = (
    "I came to this work because of a stranger on a bus. She saw that I was shaking, and she "
    "moved over so that I could sit by the window. We talked about the rain until my stop."
)
FILLED = (
    "So, um, I was nineteen, and I, uh, I did not know who to call. Um, my roommate, you know, "
    "she took me to the clinic. And, uh, I mean, that is where I first met a peer worker."
)


@pytest.fixture(scope="module")
def engine(bundled_model: Path) -> WhisperEngine:
    made = WhisperEngine(bundled_model, "tiny.en")
    made.warm_up()
    return made


def listen(engine: WhisperEngine, path: Path) -> Transcript:
    listener = Listener(engine)
    for block in blocks(path):
        list(listener.feed(block))
    list(listener.finish())
    return listener.transcript()


def error(text: str, heard: str) -> float:
    return float(jiwer.wer(plain_words(text), plain_words(heard)))


def plain_words(text: str) -> str:
    return re.sub(r"[^a-z ]", "", text.lower())


def test_words_are_right(engine: WhisperEngine, speak: Speak) -> None:
    assert error(PLAIN, listen(engine, speak(PLAIN)).text) <= 0.05


def test_fillers_are_kept(engine: WhisperEngine, speak: Speak) -> None:
    heard = listen(engine, speak(FILLED)).text.lower()
    assert len(re.findall(r"\b(?:um|uh)\b", heard)) == 4
    assert "you know" in heard
    assert "i mean" in heard


def test_every_word_has_its_time(engine: WhisperEngine, speak: Speak) -> None:
    transcript = listen(engine, speak(PLAIN, 3.0))
    last_end = 0.0
    for word in transcript.words:
        assert last_end <= word.start + 0.011
        assert word.start <= word.end <= transcript.duration
        assert 0 <= word.confidence <= 1
        last_end = word.end
    assert transcript.words[0].start < 1.0
    assert last_end == pytest.approx(transcript.duration - 3.0, abs=1.0)
    assert transcript.text == " ".join(word.text for word in transcript.words)


def test_same_sound_gives_the_same_words(engine: WhisperEngine, speak: Speak) -> None:
    path = speak(FILLED)
    assert listen(engine, path) == listen(engine, path)


def noises() -> dict[str, np.ndarray]:
    random, count = np.random.default_rng(5), 16_000 * 12
    times = np.arange(count) / 16_000
    return {
        "silence": np.zeros(count),
        "faint hiss": random.standard_normal(count) * 0.002,
        "loud hiss": random.standard_normal(count) * 0.2,
        "hum": 0.2 * np.sin(2 * np.pi * 50 * times),
        "whistle": 0.2 * np.sin(2 * np.pi * 1000 * times),
        "knocks": np.where(np.arange(count) % 8000 < 80, random.standard_normal(count) * 0.5, 0),
    }


@pytest.mark.parametrize("name", noises())
def test_no_words_where_nobody_speaks(engine: WhisperEngine, tmp_path: Path, name: str) -> None:
    transcript = listen(engine, write_wav(tmp_path / "a.wav", noises()[name], 16_000))
    assert (transcript.text, transcript.speech, transcript.words) == ("", False, ())


@pytest.mark.parametrize("loudness", [0.0, 0.05])
def test_engine_itself_invents_nothing(engine: WhisperEngine, loudness: float) -> None:
    random = np.random.default_rng(5)
    sound = (random.standard_normal(16_000 * 8) * loudness).astype(np.float32)
    assert engine.hear(sound).words == ()


def test_one_word_is_heard(engine: WhisperEngine, speak: Speak) -> None:
    assert listen(engine, speak("Yes.")).text.lower().startswith("yes")


def test_thanks_at_the_end_are_heard(engine: WhisperEngine, speak: Speak) -> None:
    assert "thank you" in listen(engine, speak("Thank you for asking me.")).text.lower()


def test_missing_checkpoint_is_named(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        load_checkpoint(tmp_path / "gone.pt", "tiny.en")
    assert caught.value.code is Problem.MODEL_MISSING


def test_cut_off_checkpoint_is_refused(tmp_path: Path, bundled_model: Path) -> None:
    path = tmp_path / "cut.pt"
    path.write_bytes(bundled_model.read_bytes()[:1_000_000])
    with pytest.raises(InvalidData) as caught:
        load_checkpoint(path, "tiny.en")
    assert caught.value.code is Problem.MODEL_UNREADABLE


def test_whole_way_through_the_child(bundled_model: Path, speak: Speak) -> None:
    transcript = transcribe(speak(FILLED), bundled_model, lambda _done_s, _total_s: None)
    assert (transcript.model, transcript.engine) == ("tiny.en", "openai-whisper")
    assert "um" in transcript.text.lower()
