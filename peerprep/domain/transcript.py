"""What was said, word by word with times, and its JSON form (times in seconds)."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

_PLAIN = ("text", "language", "duration", "speech", "model", "engine")


@dataclass(frozen=True, slots=True)
class Word:
    """One spoken word with its punctuation; `confidence` is 0 to 1."""

    text: str
    start: float
    end: float
    confidence: float


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of words transcribed together."""

    text: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Transcript:
    """The words of one answer; `speech` is false when none was heard.

    A typed answer has a text and no words. Joining the words' texts with one space gives `text`.
    """

    text: str
    language: str
    duration: float
    speech: bool
    model: str
    engine: str
    words: tuple[Word, ...] = ()
    segments: tuple[Segment, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Return the shape promised for `transcribe --json`."""
        # By hand: `asdict` takes half a second for the words of an hour.
        return {name: getattr(self, name) for name in _PLAIN} | {
            "words": [
                {"text": w.text, "start": w.start, "end": w.end, "confidence": w.confidence}
                for w in self.words
            ],
            "segments": [{"text": s.text, "start": s.start, "end": s.end} for s in self.segments],
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Transcript":
        """Rebuild a transcript from `to_json`."""
        return cls(
            **{name: data[name] for name in _PLAIN},
            words=tuple(Word(**word) for word in data["words"]),
            segments=tuple(Segment(**segment) for segment in data["segments"]),
        )

    def time_at(self, offset: int) -> float | None:
        """Return when the word that covers (or follows) a character offset of `text` starts."""
        return self.times_at((offset,))[0]

    def times_at(self, offsets: Iterable[int]) -> list[float | None]:
        """Return the same for many offsets at once: a long answer is walked through once."""
        after = [at - 1 for at in accumulate(len(word.text) + 1 for word in self.words)]
        places = (bisect_right(after, offset) for offset in offsets)
        return [self.words[at].start if at < len(after) else None for at in places]


def typed(text: str) -> Transcript:
    """Return the transcript of an answer that was typed instead of spoken."""
    return Transcript(
        text=text, language="en", duration=0.0, speech=bool(text.strip()), model="", engine="typed"
    )
