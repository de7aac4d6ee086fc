"""Names and places covered by [name], [place] or [covered] wherever they stand.

A cover is found whatever its capitals, accents, apostrophes, hyphens and the blanks in it, also as
the beginning of "Dana’s" and "the Whitfields", and it may be listed so. What also is an ordinary
word ("Will", "Hope") is covered only where it has its capital.

Each part of a name or place is covered alone too, also either side of a hyphen, but for general
words ("Hospital") and those that carry no meaning ("of"). The parts of a name are covered in any
case, those of a place with their capital. A person lists words as they come, without capitals or
with: from a given name on they are a name ("dana whitfield"), else they may be anything ("hope
house"), and count where they have a capital.

More is covered rather than less: one word too many can be read over, a name cannot be taken back.
"""

import re
import unicodedata
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from peerprep.domain.checklist import CheckResult, Evidence, text_sha256
from peerprep.domain.language import FUNCTION_WORDS
from peerprep.domain.name_words import GENERAL, GIVEN_NAMES, ORDINARY_WORDS
from peerprep.domain.takes import AskedQuestion, Take
from peerprep.domain.transcript import Segment, Transcript, Word

_APOSTROPHES = "'’‘ʼ`´"
_HYPHENS = "-‐‑–"
_EDGES = ' \t\n\r.,;:!?"“”()[]' + _APOSTROPHES
_POSSESSIVE = re.compile(f"(?<=.)[{_APOSTROPHES}][sS]$")
# What may stand between two parts: "Mary Ann" is "Maryann" too.
_BETWEEN = rf"(?:[{_APOSTROPHES}]?s)?[\W_]{{0,4}}"
_SHORT = 2  # so short, a part is easily a word ("Ha", "An")


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
        found: dict[str, tuple[int, str]] = {}
        for cover in covers:
            for length, source in _patterns(cover):
                found.setdefault(source, (length, cover.kind.mask))
        # The longest first: "Dana Whitfield" is one name, not two.
        sources = sorted(found, key=lambda source: found[source][0], reverse=True)
        self._masks = [found[source][1] for source in sources]
        anything = "|".join(f"({source})" for source in sources)
        # Don is not in "don’t".
        after = rf"(?=(?:e?s)?(?![^\W_]))(?![{_APOSTROPHES}]t(?![^\W_]))"
        self._pattern = re.compile(rf"(?<![^\W_])(?:{anything}){after}" if anything else r"(?!)")

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
            segments=tuple(
                Segment(self.text(segment.text), segment.start, segment.end)
                for segment in transcript.segments
            ),
        )

    def _words(self, words: Sequence[Word]) -> Iterator[Word]:
        text = " ".join(word.text for word in words)
        spans = deque(self._spans(text))
        group: list[Word] = []
        start = end = 0
        for word in words:
            group.append(word)
            end += len(word.text)
            while spans and spans[0].end <= end:
                spans.popleft()
            if not spans or spans[0].start >= end:
                said = self.text(text[start:end])
                sure = min(one.confidence for one in group)
                yield Word(said, group[0].start, group[-1].end, sure)
                group, start = [], end + 1
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


def _patterns(cover: Cover) -> Iterator[tuple[int, str]]:
    """Yield the patterns for the whole of a cover and for its parts, each with its length."""
    parts = [part for piece in cover.words.split() if (part := _stem(piece))]
    if len(parts) == 1:
        is_typed_small = cover.kind is CoverKind.LISTED and parts[0][0].islower()
        any_case = is_typed_small or not _is_ordinary(parts[0])
        yield len(parts[0]), _pattern(parts[0], any_case=any_case)
    elif parts:
        whole = _BETWEEN.join(_pattern(part, any_case=True) for part in parts)
        yield sum(map(len, parts)), whole
    pieces = _pieces(parts)
    if len(pieces) > 1:
        for part, any_case in _alone(pieces, cover.kind):
            yield len(part), _pattern(part, any_case=any_case)


def _stem(piece: str) -> str:
    """Return a word as it is without what is around it and without its possessive ending."""
    word = unicodedata.normalize("NFC", piece).strip(_EDGES)
    return _POSSESSIVE.sub("", word) if any(map(str.isalnum, word)) else ""


def _pieces(parts: Sequence[str]) -> list[str]:
    """Return the parts, those with a hyphen cut there, a family ("the Whitfields") as its name."""
    pieces: list[str] = []
    for part in parts:
        for piece in filter(None, re.split(f"[{_HYPHENS}]", part)):
            is_family = bool(pieces) and pieces[-1].lower() == "the" and piece.endswith("s")
            is_plural = is_family and piece.lower() not in GIVEN_NAMES  # James is one person
            pieces.append(piece[:-1] if is_plural else piece)
    return pieces


def _alone(pieces: Iterable[str], kind: CoverKind) -> Iterator[tuple[str, bool]]:
    """Yield the pieces that tell by themselves, each with whether it does so in any case."""
    is_listed = kind is CoverKind.LISTED
    is_name = kind is CoverKind.NAME
    for piece in pieces:
        plain = piece.lower()
        says_little = plain in FUNCTION_WORDS and plain not in ORDINARY_WORDS
        if len(piece) == 1 or plain in GENERAL or (is_listed and says_little):
            is_name = kind is CoverKind.NAME
        elif is_listed or not piece[0].islower():  # "van" and "der" are not
            is_ordinary = _is_ordinary(piece)
            is_name = is_name or (is_listed and plain in GIVEN_NAMES and not is_ordinary)
            yield piece, is_name and not is_ordinary


def _is_ordinary(word: str) -> bool:
    plain = word.lower()
    if plain in GIVEN_NAMES and plain not in ORDINARY_WORDS:
        return False
    is_short = len(word) <= _SHORT and word.isascii()
    return is_short or plain in ORDINARY_WORDS or plain in FUNCTION_WORDS


def _pattern(word: str, *, any_case: bool) -> str:
    """Return the pattern for a word in any case, or with its first letter large."""
    first, rest = word[0], word[1:]
    source = f"{_letters(first.upper())}(?i:{_letters(rest)})"
    if any_case:
        source = f"(?i:{_letters(word)})"
    if {word.lower() + "s", word.lower() + "es"} & FUNCTION_WORDS:
        source += "(?![eE]?[sS])"  # Thi is not in "this"
    return source


def _letters(word: str) -> str:
    return "".join(map(_letter, word))


def _letter(letter: str) -> str:
    if letter in _APOSTROPHES:
        return rf"[{_APOSTROPHES}\s]?"
    if letter == ".":
        return r"\.?\s?"
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
