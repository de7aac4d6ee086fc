"""Make written examples sound as speech is written down: fillers, lost stops, lost capitals."""

import random
import re
from dataclasses import replace

from training.dataset import Passage

_FILLERS = ("um", "uh", "like", "you know", "I mean", "so", "well", "and", "yeah", "I guess")
_STOPS = re.compile(r"[.,!?;:—–\"“”]")
_MISHEARD = (
    ("they're", "their"), ("there", "their"), ("you're", "your"), ("it's", "its"),
    ("'em", "them"), ("gonna", "going to"), ("wanna", "want to"), ("'cause", "because"),
    ("gotta", "got to"), ("kinda", "kind of"), ("going to", "gonna"), ("because", "cause"),
)  # fmt: skip


def noisy(passage: Passage, chance: random.Random, strength: float = 1.0) -> Passage:
    """Return a passage as another recording of it might be written down."""
    bare = chance.random() < 0.12 * strength
    small = chance.random() < 0.12 * strength
    straight = chance.random() < 0.1 * strength
    said = []
    for text in passage.sentences:
        if chance.random() < 0.25 * strength:
            text = _with_filler(text, chance)
        if chance.random() < 0.15 * strength:
            text = _misheard(text, chance)
        if chance.random() < 0.05 * strength:
            text = _without_a_word(text, chance)
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
    said, heard = chance.choice(_MISHEARD)
    return (
        re.sub(rf"\b{re.escape(said)}\b", heard, text)
        if said[0] != "'"
        else text.replace(said, heard)
    )


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
    return replace(
        passage,
        sentences=passage.sentences[first : first + size],
        labels=tuple(labels),
    )
