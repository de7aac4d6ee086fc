"""Questions that are asked in the same or nearly the same words."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from math import ceil
from typing import Generic, NamedTuple, TypeVar

_Name = TypeVar("_Name")

_ALIKE = 0.75  # of the words that carry meaning are in both
_FEWEST = 3  # below so many such words, only the same words are alike
_SMALL_WORDS = frozenset(
    re.findall(
        r"\w+",
        "a about an and are as at be by can could did do does for from had has have how i in is it "
        "me my of on or so than that the their them they this to was we were what when where which "
        "who why will with would you your",
    )
)


class Match(NamedTuple, Generic[_Name]):
    """A question that is like another: `is_same` when every word is."""

    name: _Name
    is_same: bool


class Wordings(Generic[_Name]):
    """Texts by name, to find those that are like a given one without comparing all."""

    def __init__(self, texts: Iterable[tuple[_Name, str]]) -> None:
        self._telling: dict[_Name, frozenset[str]] = {}
        self._same: dict[tuple[str, ...], list[_Name]] = defaultdict(list)
        self._with_word: dict[str, list[_Name]] = defaultdict(list)
        for name, text in texts:
            words = _words(text)
            self._same[words].append(name)
            self._telling[name] = _telling(words)
            for word in self._telling[name]:
                self._with_word[word].append(name)

    def like(self, text: str, most: int = 100) -> list[Match[_Name]]:
        """Return at most so many texts that are the same or nearly so, the same ones first."""
        words = _words(text)
        if not words:
            return []
        found = [Match(name, is_same=True) for name in self._same.get(words, ())[:most]]
        telling, same = _telling(words), {match.name for match in found}
        for name in self._candidates(telling):
            if len(found) >= most:
                break
            if name not in same and _are_near(telling, self._telling[name]):
                found.append(Match(name, is_same=False))
        return found

    def _candidates(self, telling: frozenset[str]) -> list[_Name]:
        # Of two sets that share most words, at least one of any few rarest words is in both.
        enough = len(telling) - ceil(_ALIKE * len(telling)) + 1
        rarest = sorted(telling, key=lambda word: len(self._with_word.get(word, ())))[:enough]
        names: dict[_Name, None] = {}
        for word in rarest:
            names.update(dict.fromkeys(self._with_word.get(word, ())))
        return list(names)


def _are_near(one: frozenset[str], other: frozenset[str]) -> bool:
    if min(len(one), len(other)) < _FEWEST:
        return False
    return len(one & other) >= _ALIKE * len(one | other)


def _words(text: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    return tuple(re.findall(r"[^\W_]+(?:'[^\W_]+)*", plain))


def _telling(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(words) - _SMALL_WORDS
