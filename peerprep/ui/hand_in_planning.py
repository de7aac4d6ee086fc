"""What goes along in a hand-in: found and planned for the takes that are chosen."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

from peerprep.domain.redaction import Cover
from peerprep.domain.takes import TakeSummary
from peerprep.services.sharing import Choices, Plan


@dataclass(frozen=True, slots=True)
class Parts:
    """What is chosen to go along; `own` are words to cover besides those that are found."""

    sound: bool
    words: bool
    cover: bool
    own: str  # with commas between them


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan, and the words that are covered in it or (`found`) that could have been."""

    plan: Plan
    covers: tuple[Cover, ...]
    found: tuple[Cover, ...]


@dataclass(frozen=True, slots=True)
class Handed:
    """What there is to hand in; `done` are the ids of takes that were handed in already.

    `plan_of` makes a plan of take ids and choices, `covers_of` finds what can be covered in takes;
    both may raise a PeerPrepError for a take that was deleted meanwhile. `before` says what was
    handed in already.
    """

    takes: Sequence[TakeSummary]
    plan_of: Callable[[Sequence[str], Choices], Plan]
    covers_of: Callable[[Sequence[str]], tuple[Cover, ...]]
    done: Collection[str] = ()
    before: str = ""
    _found: dict[tuple[str, ...], tuple[Cover, ...]] = field(default_factory=dict)

    def plan(self, chosen: tuple[str, ...], parts: Parts) -> Planned:
        """Plan it; what can be covered is looked for once for each choice of takes."""
        if chosen not in self._found:
            self._found[chosen] = self.covers_of(chosen)
        found = self._found[chosen]
        own = (" ".join(words.split()) for words in parts.own.split(","))
        by_words = {cover.words: cover for cover in found if parts.cover}
        for words in own:
            if words:
                by_words.setdefault(words, Cover(words))
        covers = tuple(by_words.values())
        choices = Choices(
            sound=parts.sound,
            words=parts.words,
            covers=covers,
            # Who wants anything covered would not hand in names nobody could look for.
            unread_stays=bool(parts.cover or covers),
        )
        return Planned(self.plan_of(chosen, choices), covers, found)
