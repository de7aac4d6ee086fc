"""The words an answer says most. Often they are what it is about.

A word counts when it is said three times or more, and it is not

* a function word ("the", "with", "was", "have", "get"), a contraction ("that's") or a number;
* a word of the question, which anyone who answers has to say;
* part of a filler or a softening word: those have facts of their own;
* a covered word ("[name]") or what speech to text sets in brackets.

Plural and possessive count as the word itself ("groups", "mom's") when the answer or the question
has it without the ending too; of the spellings said, the first is shown.
"""

from collections.abc import Collection, Iterable, Sequence

from peerprep.domain.language import FUNCTION_WORDS
from peerprep.domain.moments import Moment, Piece, counted, moment, plain

FEWEST = 3
MOST_WORDS = 5
_SHORTEST = 3


def repeats(
    words: Sequence[Piece], question: str, without: Iterable[Moment] = ()
) -> dict[str, tuple[Moment, ...]]:
    """Return the words said most in an English answer, each with its places, most said first.

    `question` is the text of the question; words inside the moments `without` are left out.
    """
    asked = {plain(word) for word in question.split()}
    said = {word.plain for word in words}
    known = said | asked
    left_out = {at for found in without for at in range(found.first, found.last + 1)}
    skipped = {_folded(word, known) for word in asked}
    shown: dict[str, str] = {}
    moments = []
    for at, word in enumerate(words):
        folded = _folded(word.plain, known)
        if at in left_out or folded in skipped or not _is_content(folded) or "[" in word.text:
            continue
        name = shown.setdefault(folded, word.plain.replace("'", "’"))
        moments.append(moment(name, words, at, at))
    often = {name: places for name, places in counted(moments).items() if len(places) >= FEWEST}
    return dict(list(often.items())[:MOST_WORDS])


def _is_content(word: str) -> bool:
    return len(word) >= _SHORTEST and word not in FUNCTION_WORDS and word.isalpha()


def _folded(word: str, known: Collection[str]) -> str:
    """Return the word without its plural or possessive ending, where that is a word said too."""
    word = word.removesuffix("'s").rstrip("'")
    for ending in ("es", "s"):
        shorter = word.removesuffix(ending)
        if shorter != word and len(shorter) >= _SHORTEST and shorter in known:
            return shorter
    return word
