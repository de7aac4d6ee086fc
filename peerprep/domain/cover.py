"""What is covered, and how it is found in a text.

A cover is found whatever its capitals, accents, apostrophes, hyphens and the blanks in it, also as
the beginning of "Dana’s" and "the Whitfields", and with signs between its letters that nobody sees;
it may be listed so, too. In scripts without capitals (Hebrew, Arabic, Chinese) it may stand inside
a word: there a word for "to" or "and" joins the name, or nothing parts words. What also is an
ordinary word ("Will", "Hope") is covered only where it has its capital.

Each part of a name or place is covered alone too, also either side of a hyphen, but for general
words ("Hospital") and those that carry no meaning ("of"). The parts of a name are covered in any
case, those of a place with their capital. A person lists words as they come, without capitals or
with: from a given name on they are a name ("dana whitfield"), else they may be anything ("hope
house"), and count where they have a capital.

More is covered rather than less: one word too many can be read over, a name cannot be taken back.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from peerprep.domain.foreign_text import UNSEEN
from peerprep.domain.language import FUNCTION_WORDS
from peerprep.domain.name_words import GENERAL, GIVEN_NAMES, ORDINARY_WORDS

_APOSTROPHES = "'’‘ʼ`´"
_HYPHENS = "-‐‑–"
_EDGES = ' \t\n\r.,;:!?"“”()[]' + _APOSTROPHES
_POSSESSIVE = re.compile(f"(?<=.)[{_APOSTROPHES}][sS]$")
# What may stand between two parts: "Mary Ann" is "Maryann" too.
_BETWEEN = rf"(?:[{_APOSTROPHES}]?s)?[\W_]{{0,4}}"
_SHORT = 2  # so short, a part is easily a word ("Ha", "An")
# Between two letters they show nothing, and some formats drop them: what is taken out of texts that
# travel, and joiners, marks of direction, selectors of a letter's shape, line ends of old.
_UNSEEN = f"[{UNSEEN}\x0b-\x0d\u034f\u061c\u180b-\u180f\u200c-\u200f\ufe00-\ufe0f]*"
_NO_LETTER_BEFORE = r"(?<![^\W_])"
# Don is not in "don’t".
_NO_LETTER_AFTER = rf"(?=(?:e?s)?(?![^\W_]))(?![{_APOSTROPHES}]t(?![^\W_]))"


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


def patterns(cover: Cover) -> Iterator[tuple[int, str]]:
    """Yield the patterns for the whole of a cover and for its parts, each with its length."""
    parts = [part for piece in cover.words.split() if (part := _stem(piece))]
    if len(parts) == 1:
        is_typed_small = cover.kind is CoverKind.LISTED and parts[0][0].islower()
        any_case = is_typed_small or not _is_ordinary(parts[0])
        yield len(parts[0]), _word(parts[0], any_case=any_case)
    elif parts:
        whole = _BETWEEN.join(_letters(part) for part in parts)
        yield sum(map(len, parts)), _edged(f"(?i:{whole})", parts[0], parts[-1])
    pieces = _pieces(parts)
    if len(pieces) > 1:
        for piece, any_case in _alone(pieces, cover.kind):
            yield len(piece), _word(piece, any_case=any_case)


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


def _word(word: str, *, any_case: bool) -> str:
    """Return the pattern for a word in any case, or with its first letter large."""
    source = f"(?i:{_letters(word)})"
    if not any_case:
        large = word[0].upper() + word[1:]
        source = f"(?={_letter(large[0])}){source}"
    if {word.lower() + "s", word.lower() + "es"} & FUNCTION_WORDS:
        source += "(?![eE]?[sS])"  # Thi is not in "this"
    return _edged(source, word, word)


def _edged(pattern: str, first: str, last: str) -> str:
    """Return a pattern that is no part of a longer word, where its script parts words."""
    before = _NO_LETTER_BEFORE if _parts_words(first[0]) else ""
    after = _NO_LETTER_AFTER if _parts_words(last[-1]) else ""
    return f"{before}{pattern}{after}"


def _parts_words(letter: str) -> bool:
    return letter.isalnum() and unicodedata.category(letter) != "Lo"


def _letters(word: str) -> str:
    return _UNSEEN.join(map(_letter, word))


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
