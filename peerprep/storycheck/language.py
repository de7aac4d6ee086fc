"""Tell English from other languages, so that the rules only read what they were written for."""

from peerprep.storycheck.given_names import word_set
from peerprep.storycheck.lines import Story

_COMMON = word_set(
    """
    a about all an and are at be because been but can do don't for from get go got had have he
    her him his how i i'm i've if in is it it's just know like me my not of on one or out she
    so that that's the their them there they this to up was we were what when who with you
    """
)
_FEWEST_WORDS = 8
_SHARE = 0.2


def looks_english(story: Story) -> bool:
    """Say whether the words read like English; a few words alone are taken as English."""
    words = [word.strip('.,!?;:"') for line in story.lines for word in line.plain.split()]
    if len(words) < _FEWEST_WORDS:
        return True
    return sum(word in _COMMON for word in words) >= _SHARE * len(words)
