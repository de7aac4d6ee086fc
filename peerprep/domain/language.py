"""Tell English from other languages: the story check reads only what it was made for."""

import re

_WORD = re.compile(r"[^\W\d_][\w'’]*")
_COMMON = frozenset(
    """
    a about all an and are at be because been but can do don't for from get go got had have he
    her him his how i i'm i've if in is it it's just know like me my not of on one or out she
    so that that's the their them there they this to up was we were what when who with you
    """.split()  # noqa: SIM905 - read as prose
)
_FEWEST_WORDS = 8
_SHARE = 0.2


def reads_english(text: str) -> bool:
    """Say whether the words read like English; a few words alone are taken as English."""
    words = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    if len(words) < _FEWEST_WORDS:
        return True
    return sum(word in _COMMON for word in words) >= _SHARE * len(words)
