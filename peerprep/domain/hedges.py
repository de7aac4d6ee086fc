"""Words that soften what they stand beside: "maybe", "I guess", "kind of". A fact, never a fault.

Counted only where the words alone tell, so some are left out:

* "maybe" and "perhaps", unless "a" or "the" makes a thing of them, somebody said them ("she
  said maybe"), or an amount follows ("maybe two years", "maybe a week");
* "probably";
* "kind of" and "sort of" (and "kinda", "sorta"), unless a word before them makes a kind of
  something ("a kind of", "what kind of", "the right kind of", "the quiet kind of"), or it is the
  kindness of somebody ("kind of you");
* "I guess", "I suppose" and "I think" where they begin a clause, right away or after a joining
  word, and a clause of their own follows ("I think it helped") or nothing does (", I guess."). So
  "I think about her", "what I think", "I think of", "I guess wrong" and "I don't think" are not
  counted;
* "I don't know" as the beginning of a clause with a comma or a dash after it;
* "or something", "or something like that", "or whatever" at the end of a clause.

"I feel like" is left out: in a story it tells a feeling.
"""

from collections.abc import Sequence

from peerprep.domain.moments import CLAUSE_ENDS, Moment, Piece, moment, opens_clause, word_set

_JOINING = frozenset(("and", "but", "so", "because", "or", "well", "then", "um", "uh", "like"))
_NO_DOUBT = frozenset(("a", "the", "no", "said", "say", "says"))
_NUMBERS = word_set(
    """
    two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty
    sixty ninety hundred half
    """
)
_AMOUNTS = word_set(
    """
    couple few dozen hundred thousand half third quarter minute hour day week month year
    """
)
# before "kind of": it is a kind of something
_SORTING = word_set(
    """
    a an the any some what whatever which that this these those every each one two three same no
    another other all many my your his her its our their right wrong best worst better different
    new certain special only first last
    """
)
_ARTICLES = frozenset(("a", "an", "the", "this", "that", "some", "any", "no", "my", "your", "our"))
_BEING = frozenset(("is", "was", "it's", "that's", "be", "been", "so", "very", "really"))
_PEOPLE = frozenset(("you", "him", "her", "them", "us", "me", "everyone", "everybody"))
# after "I think" and the like: the clause that is softened begins
_SUBJECTS = word_set(
    """
    i i'm i've i'd i'll you you're we we're we've he he's she she's they they're it it's there
    there's that that's this these those the a an my your his her our their its what what's people
    peer everyone everybody somebody someone nobody most some all each every one having being just
    maybe when if because in at for
    """
)
_NOT_AFTER_THINK = frozenset(
    ("in", "at", "for", "a", "all", "every", "most", "when", "if", "because")
)
_NOT_BEFORE_END = frozenset(("what", "how", "who", "why", "which", "as", "than", "can", "could"))
_OPINIONS = ("guess", "suppose", "think")
# no hedge begins with another word, and an hour has thousands of those
_FIRST = word_set("maybe perhaps probably kind sort kinda sorta i or")


def hedges(words: Sequence[Piece]) -> tuple[Moment, ...]:
    """Return every softening word of an English answer where it stands, in order."""
    found: list[Moment] = []
    index = 0
    while index < len(words):
        name, length = _hedge_at(words, index)
        if length:
            found.append(moment(name, words, index, index + length - 1))
        index += max(length, 1)
    return tuple(found)


def _hedge_at(words: Sequence[Piece], index: int) -> tuple[str, int]:
    """Return the name of the hedge at an index and how many words it has; 0 for none."""
    if words[index].plain not in _FIRST:
        return "", 0
    for rule in (_maybe, _kind_of, _opinion, _not_knowing, _or_something):
        name, length = rule(words, index)
        if length:
            return name, length
    return "", 0


def _maybe(words: Sequence[Piece], index: int) -> tuple[str, int]:
    word = words[index].plain
    if word == "probably":
        return word, 1
    if word not in ("maybe", "perhaps") or _plain(words, index - 1) in _NO_DOUBT:
        return "", 0
    following = _plain(words, index + 1)
    is_amount = (
        following in _NUMBERS
        or following[:1].isdigit()
        or (following in ("a", "an") and _plain(words, index + 2) in _AMOUNTS)
    )
    return ("", 0) if is_amount and not words[index].ends(CLAUSE_ENDS) else (word, 1)


def _kind_of(words: Sequence[Piece], index: int) -> tuple[str, int]:
    word = words[index].plain
    if word in ("kinda", "sorta"):
        name = "kind of" if word == "kinda" else "sort of"
        return ("", 0) if _plain(words, index - 1) in _ARTICLES else (name, 1)
    if word not in ("kind", "sort") or words[index].ends(CLAUSE_ENDS):
        return "", 0
    before = "" if _clause_begins(words, index) else _plain(words, index - 1)
    twice_before = "" if _clause_begins(words, index - 1) else _plain(words, index - 2)
    kindness = before in _BEING and _plain(words, index + 2) in _PEOPLE
    is_kind = before in _SORTING or twice_before in _ARTICLES or kindness
    return (f"{word} of", 2) if _plain(words, index + 1) == "of" and not is_kind else ("", 0)


def _opinion(words: Sequence[Piece], index: int) -> tuple[str, int]:
    verb = _plain(words, index + 1)
    if words[index].plain != "i" or verb not in _OPINIONS:
        return "", 0
    if not opens_clause(words, index, _JOINING):
        # "It helped I guess." has no comma in many transcripts, and ends its sentence
        asks = verb == "think" or _plain(words, index - 1) in _NOT_BEFORE_END
        return (f"I {verb}", 2) if not asks and _ends(words, index + 1) else ("", 0)
    following = _plain(words, index + 2)
    softens = following in _SUBJECTS and not (verb == "think" and following in _NOT_AFTER_THINK)
    return (f"I {verb}", 2) if softens or _ends(words, index + 1) else ("", 0)


def _not_knowing(words: Sequence[Piece], index: int) -> tuple[str, int]:
    said = [_plain(words, index + step) for step in range(3)]
    if said != ["i", "don't", "know"] or not opens_clause(words, index, _JOINING):
        return "", 0
    goes_on = index + 3 < len(words) and words[index + 2].ends((",", "–", "—", "-", "…"))
    return ("I don’t know", 3) if goes_on else ("", 0)


def _or_something(words: Sequence[Piece], index: int) -> tuple[str, int]:
    said = [_plain(words, index + step) for step in range(4)]
    if said == ["or", "something", "like", "that"] and _ends(words, index + 3):
        return "or something", 4
    if said[0] == "or" and said[1] in ("something", "whatever") and _ends(words, index + 1):
        return f"or {said[1]}", 2
    return "", 0


def _plain(words: Sequence[Piece], index: int) -> str:
    return words[index].plain if 0 <= index < len(words) else ""


def _ends(words: Sequence[Piece], index: int) -> bool:
    """Say whether the answer or a clause ends with a word."""
    return index == len(words) - 1 or (index < len(words) and words[index].ends(CLAUSE_ENDS))


def _clause_begins(words: Sequence[Piece], index: int) -> bool:
    return index <= 0 or words[index - 1].ends(CLAUSE_ENDS)
