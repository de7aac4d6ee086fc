"""Cuts an answer into stretches at the speaker's own pauses, also while they still speak.

Whisper keeps fillers only when it is asked to, and loses whole sentences when it is asked so
over a long recording; a stretch is short enough for neither to happen
(docs/decisions/0003-transcribing-in-stretches.md).
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of sound with speech in it, from frame `start` to before frame `end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CutRules:
    """When to cut; all lengths in frames of 32 ms, levels are speech probabilities."""

    speech_level: float = 0.4
    least: int = 188  # 6 s
    most: int = 625  # 20 s
    pause: int = 8  # 0.25 s
    long_pause: int = 47  # 1.5 s
    margin: int = 8  # kept before and after speech, so that no first or last sound is lost
    least_speech: int = 4  # fewer frames of speech than this in all are a click, not a word


@dataclass(slots=True)
class _Opened:
    """A stretch still growing: the levels of its frames, the frame after its last speech."""

    start: int
    levels: list[float]
    heard_until: int


class Cutter:
    """Takes speech probabilities frame by frame and gives back each stretch once it is closed."""

    def __init__(self, rules: CutRules | None = None) -> None:
        self._rules = rules or CutRules()
        self._count = 0  # frames taken
        self._opened: _Opened | None = None
        self._free_from = 0  # frame after the last stretch

    @property
    def needed_from(self) -> int:
        """The first frame a later stretch may still begin with; sound before it can go."""
        if self._opened is not None:
            return self._opened.start
        return max(self._free_from, self._count - self._rules.margin)

    def feed(self, probabilities: Iterable[float]) -> list[Stretch]:
        """Take the next frames; return the stretches that they closed."""
        steps = [self._step(probability) for probability in probabilities]
        return [stretch for stretch in steps if stretch is not None]

    def finish(self) -> list[Stretch]:
        """End the recording; return the stretch that was still open, if it holds speech."""
        last = self._close(self._opened) if self._opened else None
        return [last] if last else []

    def _step(self, probability: float) -> Stretch | None:
        speaks = probability >= self._rules.speech_level
        if self._opened is None and speaks:
            start = max(self._free_from, self._count - self._rules.margin)
            self._opened = _Opened(start, [0.0] * (self._count - start), self._count)
        self._count += 1
        if self._opened is None:
            return None
        self._opened.levels.append(probability)
        if speaks:
            self._opened.heard_until = self._count
        return self._cut(self._opened)

    def _cut(self, opened: _Opened) -> Stretch | None:
        length = self._count - opened.start
        quiet = self._count - opened.heard_until
        if quiet >= self._rules.long_pause:
            return self._close(opened)
        if quiet >= self._rules.pause and length >= self._rules.least:
            return self._close(opened)
        return self._split(opened) if length >= self._rules.most else None

    def _close(self, opened: _Opened) -> Stretch | None:
        end = min(self._count, opened.heard_until + self._rules.margin)
        self._opened, self._free_from = None, end
        return self._with_speech(opened.start, end, opened.levels)

    def _with_speech(self, start: int, end: int, levels: list[float]) -> Stretch | None:
        speech = sum(level >= self._rules.speech_level for level in levels)
        return Stretch(start, end) if speech >= self._rules.least_speech else None

    def _split(self, opened: _Opened) -> Stretch | None:
        """Cut where the second half of a stretch without pauses is quietest, and go on there."""
        levels = opened.levels
        middles = range(len(levels) // 2, len(levels) - 2)
        at = min(middles, key=lambda middle: (sum(levels[middle - 2 : middle + 3]), -middle))
        self._free_from = opened.start + at
        self._opened = _Opened(self._free_from, levels[at:], opened.heard_until)
        return self._with_speech(opened.start, self._free_from, levels[:at])
