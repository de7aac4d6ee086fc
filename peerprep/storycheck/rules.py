"""How a rule is written: a pattern to see, what else must or must not be there, and a reason.

Patterns are regular expressions over `Line.plain` with `<words>` for the sets of
`vocabulary`. Gaps in them are bounded, so that a check takes time in proportion to the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from peerprep.storycheck.lines import Story
from peerprep.storycheck.vocabulary import WORDS

_PLACE = re.compile(r"(?<!\(\?P)<(\w+)>")


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of a table.

    `when` must be seen in the sentence and every pattern of `also` too; `near` must be seen in
    the sentence or the two before it; `unless` must not be seen in the sentence. `own` marks
    patterns that hold their own "not" (so negation does not undo them). `{0}` in `reason`
    stands for the words seen. `strength` is 0 to 1.
    """

    item: str
    reason: str
    when: str
    also: tuple[str, ...] = ()
    unless: str = ""
    near: str = ""
    own: bool = False
    strength: float = 0.8


@dataclass(frozen=True, slots=True)
class Candidate:
    """A rule seen in a line, before context and routing; `start` and `end` are in `plain`."""

    item: str
    line: int
    start: int
    end: int
    reason: str
    strength: float
    own: bool = False


@cache
def pattern(source: str) -> re.Pattern[str]:
    """Return a compiled pattern, word sets filled in."""
    return re.compile(_expanded(source))


def _expanded(source: str) -> str:
    while _PLACE.search(source):
        source = _PLACE.sub(_words, source)
    return source


def _words(place: re.Match[str]) -> str:
    # "(?P<name>" is a group of the pattern itself and stays as it is.
    return f"(?:{WORDS[place[1]]})"


def seen(source: str, text: str) -> re.Match[str] | None:
    """Return the first place where a pattern is seen in a text."""
    return pattern(source).search(text)


def candidates(rules: tuple[Rule, ...], story: Story) -> Iterator[Candidate]:
    """Apply a table to every line of a story."""
    for index, line in enumerate(story.lines):
        for rule in rules:
            match = seen(rule.when, line.plain)
            if match is None or not _fits(rule, story, index):
                continue
            yield Candidate(
                item=rule.item,
                line=index,
                start=match.start(),
                end=match.end(),
                reason=rule.reason.replace("{0}", match[0].strip(" ,.")),
                strength=rule.strength,
                own=rule.own,
            )


def _fits(rule: Rule, story: Story, index: int) -> bool:
    plain = story.lines[index].plain
    if not all(seen(source, plain) for source in rule.also):
        return False
    if rule.unless and seen(rule.unless, plain):
        return False
    return not rule.near or bool(seen(rule.near, plain) or seen(rule.near, story.before(index)))
