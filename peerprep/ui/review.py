"""A take as its page shows it: words with their places, what came through, what to consider."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from PySide6.QtCore import QCoreApplication

from peerprep.domain.delivery import LONG_PAUSE_S
from peerprep.domain.language import reads_english
from peerprep.domain.moments import SENTENCE_ENDS, ends, word_spans, words_between
from peerprep.domain.suggestions import (
    Finding,
    considerations,
    dismissed,
    missing_core,
    shown,
    strengths,
)
from peerprep.domain.takes import Take
from peerprep.domain.transcript import Transcript
from peerprep.services.facts import Facts, facts_of
from peerprep.storycheck.checker import checklist
from peerprep.transcription.doubt import unsure_words
from peerprep.ui.drawing.words import WordMark
from peerprep.ui.durations import clock
from peerprep.ui.remarks import Remark, word_marks
from peerprep.ui.widgets.waveform import MarkKind, SoundMark

FEW_WORDS = 25
BREATH_S = 0.3  # times of words are no more exact than this
_CONTEXT = "Review"


FindingKey = tuple[str, str]  # item and sentence: what a decision is about


@dataclass(frozen=True, slots=True)
class Noted:
    """A finding on the page: its id, its number (strengths count too), and when it was said."""

    id: str
    finding: Finding
    number: int
    start_s: float | None
    end_s: float | None

    @property
    def key(self) -> FindingKey:
        """What a decision on it is kept under."""
        return self.finding.item.id, self.finding.evidence.quote

    @property
    def time(self) -> str:
        """The moment as 0:18, empty for typed words."""
        return "" if self.start_s is None else clock(self.start_s)


class Review:
    """What is known of one take, ready to be shown.

    A pause is longer than `pause_s`. `before` is what the page showed until now: where the words
    are the same, they are not placed and counted again. `remarks` are the comments of partners.
    """

    def __init__(
        self,
        take: Take,
        pause_s: float = LONG_PAUSE_S,
        before: "Review | None" = None,
        remarks: Sequence[Remark] = (),
    ) -> None:
        self.take = take
        self.remarks = tuple(remarks)
        self._counted_from = (take.transcript, take.question, pause_s)
        if before is not None and before._counted_from == self._counted_from:
            self.facts = before.facts
        self.transcript: Transcript | None = take.transcript
        self.text = take.transcript.text if take.transcript else ""
        self._words = take.transcript.words if take.transcript else ()
        self.spans: list[tuple[int, int]]
        self._starts: list[float]
        if before is not None and before.transcript == take.transcript:
            self.spans, self._starts, self.unsure = before.spans, before._starts, before.unsure
            self._reads_english = before._reads_english
        else:
            self.spans = word_spans(take.transcript) if take.transcript else []
            self._starts = [word.start for word in self._words]
        self.strengths: list[Noted] = []
        self.suggestions: list[Noted] = []
        self.dismissed = 0
        if take.check is not None:
            came_through = strengths(take.check, checklist())
            self.strengths = [self._noted(f, at, "s") for at, f in enumerate(came_through, 1)]
            flagged = considerations(take.check, checklist(), take.answers)
            found = shown(flagged)
            self.suggestions = [self._noted(f, at, "c") for at, f in enumerate(found, 1)]
            self.dismissed = len(dismissed(flagged))

    @property
    def has_words(self) -> bool:
        """Whether there is something to read."""
        return bool(self.text.strip())

    @property
    def is_checked(self) -> bool:
        """Whether the story check read the words: it knows English only."""
        return self.take.check is not None and self._reads_english

    @cached_property
    def _reads_english(self) -> bool:
        return reads_english(self.text)

    @cached_property
    def facts(self) -> Facts | None:
        """Everything that can be counted in the words, None without any."""
        return facts_of(self.take, self._counted_from[-1])

    @property
    def open_suggestions(self) -> list[Noted]:
        """The suggestions the person has not decided on."""
        return [noted for noted in self.suggestions if noted.finding.is_open]

    def line_to_try(self) -> str:
        """Return the line that stands where strengths would; empty when none is needed."""
        take = self.take
        if take.check is not None and not self.is_checked:
            return _tr(
                "These words don’t read like English, so PeerPrep didn’t check them. "
                "Your words are kept."
            )
        if take.check is None or not take.question.story:
            return ""
        line = next(missing_core(take.check, checklist()), None)
        if take.words < FEW_WORDS:
            return _tr(
                "A short answer. One line to try: “Because of that, when I’m with someone "
                "who’s struggling, I…”"
            )
        return line.coaching if line is not None and not self.strengths else ""

    def marks(self) -> list[WordMark]:
        """Return the marks in the words, each with what a screen reader says there."""
        kinds = (
            (self.strengths, MarkKind.STRENGTH, _tr("Strength {number} of {count}: {heading}.")),
            (
                self.suggestions,
                MarkKind.SUGGESTION,
                _tr("Suggestion {number} of {count}: {heading}."),
            ),
        )
        return word_marks(self.remarks) + [
            WordMark(
                noted.id,
                kind,
                noted.finding.evidence.start,
                noted.finding.evidence.end,
                noted.number if kind is MarkKind.SUGGESTION else 0,
                self._said(
                    noted,
                    words.format(
                        number=noted.number,
                        count=len(group),
                        heading=_inside(noted.finding.item.heading),
                    ),
                ),
            )
            for group, kind, words in kinds
            for noted in group
        ]

    def sound_marks(self) -> list[SoundMark]:
        """Return the same marks in seconds."""
        return [
            SoundMark(kind, noted.start_s, noted.end_s)
            for group, kind in (
                (self.strengths, MarkKind.STRENGTH),
                (self.suggestions, MarkKind.SUGGESTION),
            )
            for noted in group
            if noted.start_s is not None and noted.end_s is not None
        ]

    def sentences(self) -> list[tuple[float, float]]:
        """Return when each sentence begins and ends, in seconds; none for typed words."""
        words = self._words
        firsts = [
            at for at in range(len(words)) if at == 0 or ends(words[at - 1].text, SENTENCE_ENDS)
        ]
        return [
            (words[first].start, self._heard_until(after - 1))
            for first, after in pairwise((*firsts, len(words)))
        ]

    def _heard_until(self, last: int) -> float:
        """Return when the last word of a sentence has died away, at most until the next word."""
        end_s = self._words[last].end
        if last + 1 == len(self._words):
            return end_s + BREATH_S
        return max(end_s, min(end_s + BREATH_S, self._starts[last + 1]))

    def silences(self) -> list[tuple[float, float]]:
        """Return what can be jumped over between words, in seconds: the long pauses but for a
        breath at their ends."""
        pauses = self.facts.delivery.pauses if self.facts else ()
        return [
            (pause.start + BREATH_S, pause.end - BREATH_S)
            for pause in pauses
            if pause.end - pause.start > 2 * BREATH_S
        ]

    @property
    def has_times(self) -> bool:
        """Whether it is known when each word was said."""
        return bool(self._words)

    def word_at(self, moment_s: float) -> int | None:
        """Return the index of the word being said at a moment, None before the first."""
        at = bisect_right(self._starts, moment_s + 0.02) - 1
        return at if at >= 0 else None

    @cached_property
    def unsure(self) -> list[int]:
        """The indexes of the words that were hard to hear."""
        return unsure_words(self._words)

    def time_of_word(self, index: int) -> float | None:
        """Return when a word begins; None for typed words."""
        return self._starts[index] if index < len(self._starts) else None

    def _noted(self, finding: Finding, number: int, letter: str) -> Noted:
        evidence = finding.evidence
        covered = words_between(self.spans, evidence.start, evidence.end)
        inside = self._words[covered.start : covered.stop]
        start_s = inside[0].start if inside else None
        end_s = inside[-1].end if inside else None
        name = f"{letter}:{finding.item.id}:{evidence.start}"
        return Noted(name, finding, number, start_s, end_s)

    def _said(self, noted: Noted, words: str) -> str:
        parts = [words, noted.finding.evidence.quote, f"{noted.time}." if noted.time else ""]
        return " ".join(part for part in parts if part)


def _inside(heading: str) -> str:
    """Return a heading as it stands inside a sentence; PeerPrep's You stays large."""
    return heading if heading.startswith(("You ", "I ")) else heading[:1].lower() + heading[1:]


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
