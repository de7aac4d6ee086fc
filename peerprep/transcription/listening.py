"""From sound to words: finds the speech of one take and has each stretch heard in turn."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

from peerprep.domain.transcript import Segment, Transcript, Word
from peerprep.transcription.speech import FRAME, RATE, SpeechDetector
from peerprep.transcription.stretches import Cutter, Stretch

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Heard:
    """The words of one stretch, times in seconds from its start."""

    words: tuple[Word, ...]
    language: str


class Engine(Protocol):
    """What turns a stretch of speech into words; tests put a fake here."""

    name: str
    model: str

    def warm_up(self) -> None:
        """Do whatever makes the first stretch slower than the next."""

    def hear(self, sound: "NDArray[np.float32]", language: str | None = None) -> Heard:
        """Return the words of a stretch of 16 kHz mono sound, numbers from -1 to 1."""


class Listener:
    """Hears one take, piece by piece, while it may still be growing.

    Memory holds only the sound of the stretch that is still open, however long the take is.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._detector = SpeechDetector()
        self._cutter = Cutter()
        self._sound: NDArray[np.int16] = np.empty(0, np.int16)
        self._sound_from = 0  # sample number of the first one kept
        self._language: str | None = None
        self._words: list[Word] = []
        self._segments: list[Segment] = []

    @property
    def listened_s(self) -> float:
        """How much of the take was looked at, in seconds."""
        return (self._sound_from + len(self._sound)) / RATE

    def feed(self, samples: "NDArray[np.int16]") -> Iterator[tuple[Word, ...]]:
        """Take the next sound; yield the words of each stretch that is complete by now."""
        self._sound = np.concatenate([self._sound, samples])
        for stretch in self._cutter.feed(self._detector.feed(samples)):
            yield self._hear(stretch)
        self._forget()

    def finish(self) -> Iterator[tuple[Word, ...]]:
        """Yield the words of what was still open at the end of the take."""
        for stretch in self._cutter.feed(self._detector.finish()) + self._cutter.finish():
            yield self._hear(stretch)

    def transcript(self) -> Transcript:
        """Return everything heard; `speech` is false when there was not one word."""
        return Transcript(
            text=" ".join(word.text for word in self._words),
            language=self._language or "en",
            duration=round(self.listened_s, 3),
            speech=bool(self._words),
            model=self._engine.model,
            engine=self._engine.name,
            words=tuple(self._words),
            segments=tuple(self._segments),
        )

    def _hear(self, stretch: Stretch) -> tuple[Word, ...]:
        first = stretch.start * FRAME
        sound = self._sound[first - self._sound_from : stretch.end * FRAME - self._sound_from]
        loudness = sound.astype(np.float32) / np.float32(32_768)
        heard = self._engine.hear(loudness, self._language)
        if not heard.words:
            return ()
        self._language = heard.language
        words = tuple(_placed(word, first / RATE) for word in heard.words)
        text = " ".join(word.text for word in words)
        self._words.extend(words)
        self._segments.append(Segment(text, words[0].start, words[-1].end))
        return words

    def _forget(self) -> None:
        done = self._cutter.needed_from * FRAME - self._sound_from
        if done > 0:
            self._sound = self._sound[done:].copy()
            self._sound_from += done


def _placed(word: Word, offset_s: float) -> Word:
    start, end = round(word.start + offset_s, 2), round(word.end + offset_s, 2)
    return Word(word.text, start, end, round(word.confidence, 3))
