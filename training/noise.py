"""Make written examples sound as speech is written down.

Fillers, lost stops and capitals, digits for numbers, words misheard, and sentences cut or joined
elsewhere than the writer did.
"""

import random
import re
from collections.abc import Sequence
from dataclasses import replace

from training.dataset import Passage

_FILLERS = ("um", "uh", "like", "you know", "I mean", "so", "well", "and", "yeah", "I guess")
_STOPS = re.compile(r"[.,!?;:—–\"“”]")
_MISHEARD = (
    ("they're", "their"), ("there", "their"), ("you're", "your"), ("it's", "its"),
    ("'em", "them"), ("gonna", "going to"), ("wanna", "want to"), ("'cause", "because"),
    ("gotta", "got to"), ("kinda", "kind of"), ("going to", "gonna"), ("because", "cause"),
    ("'d", ""), ("'ll", ""), ("'ve", ""), ("used to", "use to"), ("and", "in"), ("him", "them"),
    ("than", "then"), ("a", "the"), ("the", "a"), ("have", "of"),
)  # fmt: skip
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_NUMBER = re.compile(
    rf"\b(?:({'|'.join(_TENS)})(?:[- ]({'|'.join(_ONES[1:10])}))?|({'|'.join(_ONES[3:])}))\b",
    re.IGNORECASE,
)
# Where a transcript may put a stop of its own: a pause, or a new clause after a joining word.
_CUT = re.compile(
    r"(?:\s*[,;:—–]+\s+|\s+)(?=(?:and|but|so|because|then|or|which)\s+\w)"
    r"|\s*[,;:—–]+\s+",
    re.IGNORECASE,
)
_SHORTEST_PIECE = 2


def noisy(passage: Passage, chance: random.Random, strength: float = 1.0) -> Passage:
    """Return a passage as another recording of it might be written down."""
    bare = chance.random() < 0.12 * strength
    small = chance.random() < 0.12 * strength
    straight = chance.random() < 0.1 * strength
    digits = chance.random() < 0.5 * strength
    misheard = chance.choice((0.1, 0.1, 0.5)) * strength
    if not passage.told:
        if chance.random() < 0.3 * strength:
            passage = _joined(passage, chance)
        if chance.random() < 0.5 * strength:
            passage = _cut(passage, chance)
    said = []
    for text in passage.sentences:
        if chance.random() < 0.25 * strength:
            text = _with_filler(text, chance)
        if chance.random() < misheard:
            text = _misheard(text, chance)
        if chance.random() < 0.05 * strength:
            text = _without_a_word(text, chance)
        if digits:
            text = _NUMBER.sub(_in_digits, text)
        if bare:
            text = _STOPS.sub("", text)
        if straight:
            text = text.replace("'", "")
        if small:
            text = text.lower()
        said.append(text)
    passage = replace(passage, sentences=tuple(said))
    return _part(passage, chance) if chance.random() < 0.4 * strength else passage


def _with_filler(text: str, chance: random.Random) -> str:
    words = text.split()
    at = chance.randrange(len(words) + 1)
    words.insert(at, chance.choice(_FILLERS) + chance.choice(("", ",")))
    if chance.random() < 0.2 and at < len(words) - 1:
        words.insert(at, words[at + 1] if chance.random() < 0.5 else words[at - 1])
    return " ".join(words)


def _misheard(text: str, chance: random.Random) -> str:
    there = [pair for pair in _MISHEARD if pair[0] in text]
    if not there:
        return text
    said, heard = chance.choice(there)
    before = r"\b" if said[0].isalpha() else ""
    return re.sub(rf"{before}{re.escape(said)}\b", heard, text, count=1)


def _without_a_word(text: str, chance: random.Random) -> str:
    words = text.split()
    small = [
        i
        for i, word in enumerate(words)
        if word.lower() in ("the", "a", "to", "of", "and", "that", "just", "so")
    ]
    if small:
        del words[chance.choice(small)]
    return " ".join(words)


def _in_digits(found: re.Match[str]) -> str:
    tens, ones, small = (part and part.lower() for part in found.groups())
    if small:
        return str(_ONES.index(small))
    return str(20 + 10 * _TENS.index(tens) + (_ONES.index(ones) if ones else 0))


def _joined(passage: Passage, chance: random.Random) -> Passage:
    """Run some sentences into the next; the long sentence shows what either showed."""
    sentences = list(passage.sentences[:1])
    labels = list(passage.labels[:1])
    for text, named in zip(passage.sentences[1:], passage.labels[1:], strict=True):
        before = labels[-1]
        if before is not None and named is not None and chance.random() < 0.12:
            sentences[-1] = sentences[-1].rstrip(".") + chance.choice((" ", ", ")) + text
            labels[-1] = before | named
        else:
            sentences.append(text)
            labels.append(named)
    return replace(passage, sentences=tuple(sentences), labels=tuple(labels))


def _cut(passage: Passage, chance: random.Random) -> Passage:
    """Put stops where a pause was heard; each piece answers for the sentence it came from."""
    often = chance.choice((0.2, 0.6))
    sentences: list[str] = []
    labels: list[frozenset[str] | None] = []
    told: list[int] = []
    for number, (text, named) in enumerate(zip(passage.sentences, passage.labels, strict=True)):
        pieces = _pieces(text, often, chance)
        sentences += pieces
        labels += [named] * len(pieces)
        told += [number] * len(pieces)
    return replace(passage, sentences=tuple(sentences), labels=tuple(labels), told=tuple(told))


def _pieces(text: str, often: float, chance: random.Random) -> Sequence[str]:
    pieces, start = [], 0
    for found in _CUT.finditer(text):
        piece, rest = text[start : found.start()], text[found.end() :]
        enough = min(len(piece.split()), len(rest.split())) >= _SHORTEST_PIECE
        if enough and chance.random() < often:
            pieces.append(piece + ".")
            start = found.end()
    pieces.append(text[start:])
    return [piece[0].upper() + piece[1:] for piece in pieces if piece]


def _part(passage: Passage, chance: random.Random) -> Passage:
    """Return some sentences in a row; those that lost their neighbors are not judged."""
    count = len(passage.sentences)
    if count < 6:
        return passage
    size = chance.randrange(5, count)
    first = chance.randrange(count - size + 1)
    labels = list(passage.labels[first : first + size])
    if first:
        labels[0] = None
        labels[1] = None
    if first + size < count:
        labels[-1] = None
    told = passage.told[first : first + size]
    return replace(
        passage,
        sentences=passage.sentences[first : first + size],
        labels=tuple(labels),
        told=tuple(one - told[0] for one in told),
    )
