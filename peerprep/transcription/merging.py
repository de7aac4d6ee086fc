"""Puts back the words that a verbatim reading lost and a plain reading of the same sound has."""

import re
from difflib import SequenceMatcher

_LEAST_LOST = 3  # words in a row; fewer are a different hearing, not a loss


def with_lost_words(verbatim: str, plain: str) -> str:
    """Return the verbatim text with whole runs of words that only the plain one has.

    Asked for every filler, Whisper now and then drops a clause; without being asked it does not,
    but it drops the fillers. Where both have words, the verbatim ones stay.
    """
    ours, theirs = verbatim.split(), plain.split()
    matcher = SequenceMatcher(None, _keys(ours), _keys(theirs), autojunk=False)
    merged: list[str] = []
    for _, a, b, c, d in matcher.get_opcodes():
        lost = (d - c) - (b - a) >= _LEAST_LOST
        merged += theirs[c:d] if lost else ours[a:b]
    return " ".join(merged)


def _keys(words: list[str]) -> list[str]:
    return [re.sub(r"\W", "", word).lower() or word for word in words]
