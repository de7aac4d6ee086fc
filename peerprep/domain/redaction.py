"""Names and places covered by [name], [place] or [covered] wherever they stand.

How they are found, and what is found with them: `peerprep.domain.cover`.
"""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from peerprep.domain.checklist import CheckResult, Evidence, count_words, text_sha256
from peerprep.domain.cover import Cover, CoverKind, patterns
from peerprep.domain.takes import AskedQuestion, Take
from peerprep.domain.transcript import Segment, Transcript, Word

__all__ = ["Cover", "CoverKind", "Redaction"]


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int
    mask: str


class Redaction:
    """Covers the same words in texts, transcripts, checks and takes; false without any cover."""

    def __init__(self, covers: Iterable[Cover] = ()) -> None:
        found: dict[str, tuple[int, str]] = {}
        for cover in covers:
            for length, source in patterns(cover):
                found.setdefault(source, (length, cover.kind.mask))
        # The longest first: "Dana Whitfield" is one name, not two.
        sources = sorted(found, key=lambda source: found[source][0], reverse=True)
        self._masks = [found[source][1] for source in sources]
        self._pattern = re.compile("|".join(f"({source})" for source in sources) or r"(?!)")

    def __bool__(self) -> bool:
        return bool(self._masks)

    def text(self, text: str) -> str:
        """Return a text with everything covered."""
        return _masked(text, 0, len(text), self._spans(text))

    def count(self, text: str) -> int:
        """Return how many places of a text are covered."""
        return sum(1 for _ in self._spans(text))

    def hides(self, text: str) -> bool:
        """Say whether no letter of a text is left."""
        covered = {at for span in self._spans(text) for at in range(span.start, span.end)}
        return all(at in covered for at, letter in enumerate(text) if letter.isalnum())

    def take(self, take: Take) -> Take:
        """Return a take with everything covered that a person said, wrote or was asked."""
        if not self:
            return take
        answers = (
            replace(answer, quote=self.text(answer.quote), line=self.text(answer.line))
            for answer in take.answers
        )
        ratings = (replace(rating, sentence=self.text(rating.sentence)) for rating in take.ratings)
        said = take.transcript.text if take.transcript else ""
        return replace(
            take,
            question=self.question(take.question),
            transcript=self.transcript(take.transcript) if take.transcript else None,
            check=self._check(take.check, said) if take.check else None,
            answers=tuple(answers),
            imported_from=None,  # a file's name may hold a name in any spelling
            note=self.text(take.note),
            tags=tuple(map(self.text, take.tags)),
            ratings=tuple(ratings),
        )

    def question(self, question: AskedQuestion) -> AskedQuestion:
        """Return a question with everything covered; a bank of one's own may hold a name."""
        return replace(
            question,
            key=self.text(question.key),
            text=self.text(question.text),
            bank=self.text(question.bank),
            bank_version=self.text(question.bank_version),
            category=self.text(question.category),
            covers=tuple(map(self.text, question.covers)),
            follow_ups=tuple(map(self.text, question.follow_ups)),
        )

    def transcript(self, transcript: Transcript) -> Transcript:
        """Return a transcript with everything covered; a name of several words becomes one word."""
        return replace(
            transcript,
            text=self.text(transcript.text),
            words=tuple(self._words(transcript.words)),
            segments=tuple(self._segments(transcript.segments)),
        )

    def _segments(self, segments: Sequence[Segment]) -> Iterator[Segment]:
        """Yield covered segments; a name that reaches over two stands in the first."""
        text = " ".join(segment.text for segment in segments)
        spans = deque(self._spans(text))
        begin = end = 0
        for segment in segments:
            start, end = max(begin, end), end + len(segment.text)
            inside = []
            while spans and spans[0].start < end:
                inside.append(spans.popleft())
                begin = inside[-1].end
            yield replace(segment, text=_masked(text, start, end, inside))
            end += 1

    def covered(self, words: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
        """Yield the words that are covered, those of one name together."""
        return (group for group, _, is_covered in self._groups(words) if is_covered)

    def _words(self, words: Sequence[Word]) -> Iterator[Word]:
        for group, said, _ in self._groups(words):
            sure = min(one.confidence for one in group)
            yield Word(said, group[0].start, group[-1].end, sure)

    def _groups(self, words: Sequence[Word]) -> Iterator[tuple[tuple[Word, ...], str, bool]]:
        """Yield words that stay or go together, what they say, and whether they are covered."""
        text = " ".join(word.text for word in words)
        spans = deque(self._spans(text))
        group: list[Word] = []
        inside: list[_Span] = []
        start = end = 0
        for word in words:
            group.append(word)
            end += len(word.text)
            while spans and spans[0].end <= end:
                inside.append(spans.popleft())
            if not spans or spans[0].start >= end:
                yield tuple(group), _masked(text, start, end, inside), bool(inside)
                group, inside, start = [], [], end + 1
            end += 1

    def _spans(self, text: str) -> Iterator[_Span]:
        for match in self._pattern.finditer(text):
            yield _Span(match.start(), match.end(), self._masks[(match.lastindex or 1) - 1])

    def _check(self, check: CheckResult, said: str) -> CheckResult:
        spans = list(self._spans(said))

        def moved(offset: int, *, to_end: bool) -> int:
            shift = 0
            for span in spans:
                if span.end <= offset:
                    shift += len(span.mask) - (span.end - span.start)
                elif span.start < offset:
                    return span.start + shift + (len(span.mask) if to_end else 0)
            return offset + shift

        def covered(one: Evidence) -> Evidence:
            return replace(
                one,
                start=moved(one.start, to_end=False),
                end=moved(one.end, to_end=True),
                quote=self.text(one.quote),
                reason=self.text(one.reason),
            )

        # Of the words as they were, a hash would let someone try names until one fits, and their
        # number would tell how many words a name has.
        shown = self.text(said)
        words = count_words(shown)
        return replace(
            check,
            text_sha256=text_sha256(shown),
            words=words,
            computed=replace(check.computed, words=words),
            items=tuple(
                replace(item, evidence=tuple(map(covered, item.evidence))) for item in check.items
            ),
        )


def _masked(text: str, start: int, end: int, spans: Iterable[_Span]) -> str:
    """Return a stretch of a text in which some spans begin, each masked whole."""
    said = ""
    for span in spans:
        said += text[start : span.start] + span.mask
        start = span.end
    return said + text[start:end]
