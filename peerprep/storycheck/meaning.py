"""What sentences mean: a small local encoder scores each of them for each item.

The model file is data (ONNX, 8-bit weights), made by `make train` from `training/`. It reads a
passage at once, so a sentence is read with those around it; long texts are read in windows.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING, Any

from peerprep.resources import resource
from peerprep.storycheck.wordpiece import Piece, WordPieces

if TYPE_CHECKING:  # the window opens without numpy; the first check loads it
    import numpy as np
    from numpy.typing import NDArray

_WINDOW_PIECES = 384
_LONGEST_SENTENCE_PIECES = 120
_BEFORE, _AFTER = 2, 1  # the neighbors rule 2 allows
_PHRASE_WORDS = 7


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence as the model read it: scores (log-odds) by label, and where they came from."""

    scores: dict[str, float]
    _weights: NDArray[np.float32]
    _pieces: Sequence[Piece]
    _labels: tuple[str, ...]

    def phrase(self, label: str) -> tuple[int, int]:
        """Return start and end (in the sentence) of the few words that spoke most for a label."""
        if not self._pieces:
            return 0, 0
        spoken = self._weights[: len(self._pieces), self._labels.index(label)]
        words: dict[tuple[int, int], float] = {}
        for piece, weight in zip(self._pieces, spoken, strict=True):
            place = (piece.start, piece.end)
            words[place] = words.get(place, 0.0) + max(0.0, float(weight))
        places = list(words)
        size = min(_PHRASE_WORDS, len(places))
        best = max(
            range(len(places) - size + 1),
            key=lambda first: sum(words[place] for place in places[first : first + size]),
        )
        return places[best][0], places[best + size - 1][1]


class Model:
    """The encoder and its vocabulary; one is kept for the whole run."""

    def __init__(self) -> None:
        # Loading takes a moment and nobody needs it before the first check.
        import onnxruntime

        about = json.loads(_file("model.json").read_text(encoding="utf-8"))
        self.labels: tuple[str, ...] = tuple(about["labels"])
        self.words = vocabulary()
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        options.enable_cpu_mem_arena = False
        self._session: Any = onnxruntime.InferenceSession(
            _file("model.onnx").read_bytes(), options, providers=["CPUExecutionProvider"]
        )

    def read(self, sentences: Sequence[Sequence[Piece]]) -> list[Reading]:
        """Return a reading of each sentence of one passage."""
        import numpy as np

        pieces, capitals = [self.words.cls], [0]
        places = []
        for sentence in sentences:
            start = len(pieces)
            pieces += [piece.number for piece in sentence] + [self.words.sep]
            capitals += [int(piece.capital) for piece in sentence] + [0]
            places.append((start, len(pieces)))
        speaks, counts = self._session.run(
            None,
            {
                "pieces": np.array([pieces], np.int64),
                "capitals": np.array([capitals], np.int64),
                "present": np.ones((1, len(pieces)), np.float32),
            },
        )
        return [
            self._reading(speaks[0, start:end], counts[0, start:end], sentence)
            for (start, end), sentence in zip(places, sentences, strict=True)
        ]

    def _reading(
        self, speaks: NDArray[np.float32], counts: NDArray[np.float32], pieces: Sequence[Piece]
    ) -> Reading:
        import numpy as np

        # Each label weighs the pieces of a sentence in its own way (softmax over the pieces).
        weights = np.exp(counts - counts.max(axis=0))
        spoken = weights / weights.sum(axis=0) * speaks
        totals = spoken.sum(axis=0)
        return Reading(
            scores=dict(zip(self.labels, map(float, totals), strict=True)),
            _weights=spoken,
            _pieces=pieces,
            _labels=self.labels,
        )


@cache
def vocabulary() -> WordPieces:
    """Return the shipped vocabulary, read once; training cuts words with the same."""
    return WordPieces(_file("vocabulary.txt").read_text(encoding="utf-8"))


@cache
def model() -> Model:
    """Return the model, loaded once."""
    return Model()


def read_meaning(sentences: Sequence[str]) -> list[Reading]:
    """Return a reading of each sentence, in order."""
    cuts = [model().words.pieces(text)[:_LONGEST_SENTENCE_PIECES] for text in sentences]
    readings: list[Reading] = []
    for start, end in _windows([len(pieces) + 1 for pieces in cuts]):
        first, last = max(0, start - _BEFORE), min(len(cuts), end + _AFTER)
        readings += model().read(cuts[first:last])[start - first : end - first]
    return readings


def _windows(sizes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield start and end of runs of sentences that fit a window with their neighbors."""
    start = 0
    while start < len(sizes):
        end = start + 1
        first = max(0, start - _BEFORE)
        while end < len(sizes) and sum(sizes[first : end + 1 + _AFTER]) < _WINDOW_PIECES:
            end += 1
        yield start, end
        start = end


def _file(name: str) -> Traversable:
    return resource("storycheck", name)
