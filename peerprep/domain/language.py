"""Tell English from other languages, and its words that say little from those that say more.

The story check reads only what it was made for.
"""

import re

_WORD = re.compile(r"[^\W\d_][\w'’]*")
_COMMON = frozenset(
    """
    a about all an and are at be because been but can do don't for from get go got had have he
    her him his how i i'm i've if in is it it's just know like me my not of on one or out she
    so that that's the their them there they this to up was we were what when who with you
    """.split()  # noqa: SIM905 - read as prose
)
# Words that say little alone.
FUNCTION_WORDS = frozenset(
    """
    a about above across after again against all almost along already also although always am among
    an and another any anybody anyone anything anyway are around as at away back be became because
    become been before behind being below beside between both but by came can cannot come could did
    do does doing done down during each either else enough even ever every everybody everyone
    everything few for from gave get gets getting give go goes going gone gonna got gotten had has
    have having he her here hers herself him himself his how however i if in into is it its itself
    less let lot lots made make many may maybe me might mine more most much must my myself neither
    never no nobody none nor not nothing now of off on once one ones only onto or other others our
    ours ourselves out over own per put quite rather said same saw say says see seen shall she
    should since so some somebody someone something sometimes somewhere still such take than that
    the their theirs them themselves then there these they this those though through til till to
    today too took toward towards two under until unto up upon us very wanna was way we well went
    were what whatever when where whether which while who whole whom whose why will with within
    without would yes yet yeah okay you your yours yourself yourselves
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
