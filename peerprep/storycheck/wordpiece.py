"""Cut words into the pieces the meaning model knows (uncased WordPiece, as BERT was trained)."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

CLS, SEP, MASK, UNKNOWN = "[CLS]", "[SEP]", "[MASK]", "[UNK]"
_LONGEST_WORD = 100
_SAME = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "…": "."})


class Capital(IntEnum):
    """How a word began: the vocabulary knows lower case only, and capitals tell names apart."""

    NONE = 0
    INNER = 1
    FIRST = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece: its number in the vocabulary, and the place of its word in the text."""

    number: int
    capital: Capital
    start: int
    end: int


class WordPieces:
    """The vocabulary: one piece a line, its number is the line's."""

    def __init__(self, lines: str) -> None:
        self._numbers: Mapping[str, int] = {
            piece: number for number, piece in enumerate(lines.splitlines())
        }
        self.cls, self.sep = self._numbers[CLS], self._numbers[SEP]
        self.mask = self._numbers[MASK]
        self._unknown = self._numbers[UNKNOWN]
        self._known: dict[str, tuple[int, ...]] = {}

    def pieces(self, text: str) -> list[Piece]:
        """Return the pieces of a text in order."""
        found: list[Piece] = []
        for start, end in _words(text):
            word = text[start:end]
            capital = Capital.NONE
            if word[0].isupper() and word != "I":
                capital = Capital.INNER if found else Capital.FIRST
            numbers = self._known.get(word)
            if numbers is None:
                numbers = self._known[word] = self._cut(_plain(word))
            found.extend(Piece(number, capital, start, end) for number in numbers)
        return found

    def _cut(self, word: str) -> tuple[int, ...]:
        if len(word) > _LONGEST_WORD:
            return (self._unknown,)
        numbers, start = [], 0
        while start < len(word):
            for end in range(len(word), start, -1):
                piece = ("##" if start else "") + word[start:end]
                number = self._numbers.get(piece)
                if number is not None:
                    numbers.append(number)
                    start = end
                    break
            else:
                return (self._unknown,)
        return tuple(numbers)


def _plain(word: str) -> str:
    bare = unicodedata.normalize("NFD", word.translate(_SAME).lower())
    return "".join(letter for letter in bare if unicodedata.category(letter) != "Mn")


def _words(text: str) -> Iterator[tuple[int, int]]:
    start = None
    for at, letter in enumerate(text):
        if _joins(letter):
            start = at if start is None else start
            continue
        if start is not None:
            yield start, at
            start = None
        if not (letter.isspace() or unicodedata.category(letter)[0] == "C"):
            yield at, at + 1
    if start is not None:
        yield start, len(text)


def _joins(letter: str) -> bool:
    """Say whether a letter goes on a word; punctuation and CJK stand alone."""
    if letter.isalnum():
        return not "\u3400" <= letter <= "\u9fff"
    if letter.isascii():
        return False
    return unicodedata.category(letter)[0] in "MSN" or unicodedata.category(letter) == "Lm"
