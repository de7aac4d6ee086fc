"""Names and places covered by [name], [place] or [covered] wherever they stand.

A cover is found whatever its capitals, accents, apostrophes and the blanks in it, also as the
beginning of "Dana’s" and "the Whitfields", and with signs between its letters that nobody sees. In
scripts without capitals (Hebrew, Arabic, Chinese) it may stand inside a word: there a word for "to"
or "and" joins the name, or nothing parts words. What also is an ordinary word ("Will", "Hope") is
covered only where it has its capital. Each part of a name is covered alone too, and each
capitalized part of a place that is no general word ("Lakeside" of "Lakeside Hospital"). More is
covered rather than less: one word too many can be read over, a name cannot be taken back.
"""

import re
import unicodedata
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from peerprep.domain.checklist import CheckResult, Evidence, text_sha256
from peerprep.domain.takes import AskedQuestion, Take
from peerprep.domain.transcript import Segment, Transcript, Word


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Names that are ordinary words too.
ALSO_WORDS = _set(
    """
    angel april art august autumn bill chance charity chase christian dawn dean drew earl faith
    frank gene glory grace grant guy harmony heath heaven hope hunter jack jay jean joy june justice
    lance mark mason max may mercy miles olive pat peace penny pearl rich robin rose ruby rusty
    sandy sky star sue summer sunny violet wade ward will
    """
)
# Parts of a name or place that say nothing alone.
_GENERAL = _set(
    """
    a academy and at avenue bank behavioral boulevard brother center chief children church city
    clinic coach college correctional county creek doctor dr east elementary farm father for fort
    grandma grandpa harbor haven health high hills hospital hotel house in institute jail judge
    library manor market medical memorial mental middle mill miss mission motel mount mr mrs ms new
    north nurse of officer old on park pastor penitentiary pines plant prison program ranch recovery
    ridge road saint san santa school services sister south springs st state steps store street the
    to uncle university west
    """
)
_APOSTROPHES = "'’‘ʼ`´"
_HYPHENS = "-‐‑–"
_EDGES = ' \t\n\r.,;:!?"“”()[]'
# Between two letters they show nothing, and some formats drop them: soft hyphens, joiners, marks of
# direction, control characters, halves of characters.
_UNSEEN = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufe00-\ufe0f\ufeff\ud800-\udfff\ufffe\uffff]*"
)
_NO_LETTER_BEFORE = r"(?<![^\W_])"
_NO_LETTER_AFTER = r"(?=(?:e?s)?(?![^\W_]))"


class CoverKind(StrEnum):
    """What a covered word is."""

    NAME = "name"
    PLACE = "place"
    LISTED = "covered"  # a word the person listed

    @property
    def mask(self) -> str:
        """What stands in its place."""
        return f"[{self.value}]"


@dataclass(frozen=True, slots=True)
class Cover:
    """Words to cover."""

    words: str
    kind: CoverKind = CoverKind.LISTED


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int
    mask: str


class Redaction:
    """Covers the same words in texts, transcripts, checks and takes; false without any cover."""

    def __init__(self, covers: Iterable[Cover] = ()) -> None:
        found: dict[str, str] = {}
        for cover in covers:
            for source in _patterns(cover):
                found.setdefault(source, cover.kind.mask)
        # The longest first: "Dana Whitfield" is one name, not two.
        sources = sorted(found, key=len, reverse=True)
        self._masks = [found[source] for source in sources]
        self._pattern = re.compile("|".join(f"({source})" for source in sources) or r"(?!)")

    def __bool__(self) -> bool:
        return bool(self._masks)

    def text(self, text: str) -> str:
        """Return a text with everything covered."""
        return self._pattern.sub(lambda match: self._masks[(match.lastindex or 1) - 1], text)

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

    def _words(self, words: Sequence[Word]) -> Iterator[Word]:
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
                sure = min(one.confidence for one in group)
                said = _masked(text, start, end, inside)
                yield Word(said, group[0].start, group[-1].end, sure)
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

        # A hash of the words as they were would let someone try names until one fits.
        return replace(
            check,
            text_sha256=text_sha256(self.text(said)),
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


def _patterns(cover: Cover) -> Iterator[str]:
    """Yield the patterns for the whole of a cover and for its parts."""
    parts = [part for piece in cover.words.split() if (part := piece.strip(_EDGES))]
    if not parts:
        return
    if len(parts) == 1:
        yield _alone(parts[0], any_case=parts[0].lower() not in ALSO_WORDS)
        return
    whole = r"[\W_]{1,4}".join(_pattern(part, any_case=True) for part in parts)
    yield _edged(whole, parts[0], parts[-1])
    for part in parts:
        plain = part.lower()
        if part[0].isupper() and len(part) > 1 and plain not in _GENERAL:
            any_case = cover.kind is CoverKind.NAME and plain not in ALSO_WORDS
            yield _alone(part, any_case=any_case)


def _alone(word: str, *, any_case: bool) -> str:
    return _edged(_pattern(word, any_case=any_case), word, word)


def _edged(pattern: str, first: str, last: str) -> str:
    """Return a pattern that is no part of a longer word, where its script parts words."""
    before = _NO_LETTER_BEFORE if _parts_words(first[0]) else ""
    after = _NO_LETTER_AFTER if _parts_words(last[-1]) else ""
    return f"{before}{pattern}{after}"


def _parts_words(letter: str) -> bool:
    return letter.isalnum() and unicodedata.category(letter) != "Lo"


def _pattern(word: str, *, any_case: bool) -> str:
    if any_case:
        return f"(?i:{_letters(word)})"
    spellings = dict.fromkeys((word, word[0].upper() + word[1:], word.upper()))
    return f"(?:{'|'.join(_letters(spelling) for spelling in spellings)})"


def _letters(word: str) -> str:
    return _UNSEEN.join(_letter(letter) for letter in unicodedata.normalize("NFC", word))


def _letter(letter: str) -> str:
    if letter in _APOSTROPHES:
        return f"[{_APOSTROPHES}]?"
    if letter in _HYPHENS:
        return rf"[{_HYPHENS}\s]?"
    taken_apart = unicodedata.normalize("NFD", letter)
    if not all(map(unicodedata.combining, taken_apart[1:])):  # Hangul has parts, not accents
        return f"(?:{letter}|{taken_apart})"
    plain = _plain(letter)
    if not plain.isalpha():
        return re.escape(letter)
    # with any accent, in one sign or two, or without: speech to text sets them as it likes
    return f"[{re.escape(plain)}{_accented().get(plain, '')}{letter}][\u0300-\u036f]*"


def _plain(letter: str) -> str:
    """Return a letter without its accent; in one sign."""
    return _CROSSED.get(letter) or unicodedata.normalize("NFD", letter)[0]


@cache
def _accented() -> dict[str, str]:
    """Return the accented Latin letters by the plain letter that is written for them."""
    found: dict[str, str] = {}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        letter = chr(code)
        if (plain := _plain(letter)) != letter:
            found[plain] = found.get(plain, "") + letter
    return found


# What no rule of Unicode takes apart.
_CROSSED = dict(zip("łŁøØđĐħĦıŧŦ", "lLoOdDhHitT", strict=True))
