"""Questions that are asked in the same or nearly the same words."""

import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from math import ceil
from typing import Generic, NamedTuple, TypeVar

_Name = TypeVar("_Name")

_ALIKE = 0.75  # of the words that carry meaning are in both
_FEWEST = 3  # below so many such words, only the same words are alike
# Strangers write the texts, so there is an end to what is looked at of each, and for each.
_MOST_CHARACTERS = 2000
_MOST_LOOKED_AT = 100
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
    """Texts by name, to find those that are like a given one without comparing all.

    However alike the texts are, finding takes no longer for one when there are more of them; then
    not every one that is alike is found. `check` may raise to end the work.
    """

    def __init__(
        self, texts: Iterable[tuple[_Name, str]], check: Callable[[], None] = lambda: None
    ) -> None:
        self._names: list[_Name] = []
        self._telling: list[frozenset[str]] = []
        self._same: dict[str, list[int]] = defaultdict(list)
        for at, (name, text) in enumerate(texts):
            check()
            words = _words(text)
            self._names.append(name)
            self._telling.append(_telling(words))
            self._same[" ".join(words)].append(at)
        self._count = Counter(word for telling in self._telling for word in telling)
        self._with_word: dict[str, list[int]] = defaultdict(list)
        for at, telling in enumerate(self._telling):
            for word in self._rarest(telling):
                self._with_word[word].append(at)

    def like(
        self, text: str, most: int = 100, among: Callable[[_Name], bool] = lambda _name: True
    ) -> list[Match[_Name]]:
        """Return at most so many texts that are the same or nearly so, the same ones first.

        `among` says which names count.
        """
        words = _words(text)
        if not words:
            return []
        same = self._same.get(" ".join(words), [])[:_MOST_LOOKED_AT]
        found = [Match(self._names[at], is_same=True) for at in same if among(self._names[at])]
        telling, seen = _telling(words), set(same)
        for at in islice(self._candidates(telling), _MOST_LOOKED_AT):
            if len(found) >= most:
                break
            if at not in seen and among(self._names[at]) and _are_near(telling, self._telling[at]):
                found.append(Match(self._names[at], is_same=False))
            seen.add(at)
        return found[:most]

    def _candidates(self, telling: frozenset[str]) -> Iterator[int]:
        for word in self._rarest(telling):
            yield from self._with_word.get(word, ())

    def _rarest(self, telling: frozenset[str]) -> list[str]:
        # Of two sets that share most words, one at least of the few rarest is among those of both.
        few = len(telling) - ceil(_ALIKE * len(telling)) + 1
        return sorted(telling, key=lambda word: (self._count[word], word))[:few]


def _are_near(one: frozenset[str], other: frozenset[str]) -> bool:
    fewer, more = sorted((len(one), len(other)))
    if fewer < _FEWEST or fewer < _ALIKE * more:
        return False
    shared = len(one & other)
    return shared >= _ALIKE * (fewer + more - shared)


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKC", text[:_MOST_CHARACTERS]).casefold().replace("’", "'")
    return [sys.intern(word) for word in re.findall(r"[^\W_]+(?:'[^\W_]+)*", plain)]


def _telling(words: list[str]) -> frozenset[str]:
    return frozenset(words) - _SMALL_WORDS
