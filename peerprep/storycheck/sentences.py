"""Cut a text into sentences with exact offsets, also where speech has no punctuation."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_STOP = re.compile(r"(?:[.!?…]+[\"'”’)\]]*(?=\s|$))|\n[ \t]*\n")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Dr|Mr|Mrs|Ms|St|Sgt|Lt|Capt|Rev|Jr|Sr|vs|etc|approx|dept|Ave|Blvd)"
    r"|\b[ap]\.m|\b(?:[A-Z]\.)*[A-Z]|\b[ie]\.[eg])\.$",
    re.IGNORECASE,
)
_NAME_ABBREVIATION = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|St|Sgt|Lt|Capt|Rev)\.$", re.IGNORECASE)
_INITIALS = re.compile(r"\b(?:[A-Z]\.){1,4}$")
_WORD = re.compile(r"\S+")
_NEXT = re.compile(r"\s*[\"'“‘(\[]*(\S+)")
# Where a speaker would breathe (rule 1): a joining word and a new subject.
_BREATH = re.compile(
    r"\s(?=(?:and then|and so|and now|so|but|and|then|because)\s+"
    r"(?:i|he|she|they|we|you|it|my|that|there|this|now|today|nobody|somebody|people|what|"
    r"i[’']\w+|(?:he|she|they|we|you|it|that|there)[’']\w+|im|ive|thats)\b)",
    re.IGNORECASE,
)
_PAUSE = re.compile(r"[,;:—–]")
_LONG_WORDS = 40
_TOO_LONG_WORDS = 90
_SHORTEST_PIECE_WORDS = 6


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: `text` is what stands at `start` to `end` of the whole."""

    start: int
    end: int
    text: str


def split(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a text in order; blanks between them belong to none."""
    found = []
    for start, end in _punctuated(text):
        for first, last in _breaths(text, start, end):
            while first < last and text[first].isspace():
                first += 1
            while last > first and text[last - 1].isspace():
                last -= 1
            if any(letter.isalnum() for letter in text[first:last]):
                found.append(Sentence(first, last, text[first:last]))
    return tuple(found)


def _punctuated(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for stop in _STOP.finditer(text):
        if not stop[0].isspace() and not _ends_here(text, start, stop):
            continue
        yield start, stop.end()
        start = stop.end()
    yield start, len(text)


def _ends_here(text: str, start: int, stop: re.Match[str]) -> bool:
    following = _NEXT.match(text, stop.end())
    if following is None:
        return True
    word = following[1]
    tail = text[max(start, stop.start() - 12) : stop.start() + 1]
    mark = stop[0].rstrip("\"'”’)]")
    if mark == "." and _ABBREVIATION.search(tail):
        if _NAME_ABBREVIATION.search(tail) or word[0].islower():
            return False
        # "J.T. stays" and "at 4 a.m. We left": initials go on, a clock time may end.
        return not (_INITIALS.search(tail) and not tail.endswith(" I."))
    if mark in ("...", "…", "....", ".."):
        return word[0].isupper() and not re.match(r"I\b", word)
    return not (mark == "." and word[0].islower() and len(tail.split()[-1:][0]) <= 2)


def _breaths(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = sum(1 for _ in _WORD.finditer(text, start, end))
    pauses = sum(1 for _ in _PAUSE.finditer(text, start, end))
    if words <= _LONG_WORDS or (pauses * 12 >= words and words <= _TOO_LONG_WORDS):
        yield start, end
        return
    first = start
    for breath in _BREATH.finditer(text, start, end):
        if _has_words(text, first, breath.start()) and _has_words(text, breath.start(), end):
            yield first, breath.start()
            first = breath.end()
    yield first, end


def _has_words(text: str, start: int, end: int) -> bool:
    at = start
    for _ in range(_SHORTEST_PIECE_WORDS):
        word = _WORD.search(text, at, end)
        if word is None:
            return False
        at = word.end()
    return True
