"""What is different between two versions of a bank, and how a newer one joins what is here."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from peerprep.domain.questions import ANY_ROLE, Category, Question, QuestionBank, Role

_Named = TypeVar("_Named", Category, Role)


@dataclass(frozen=True, slots=True)
class Change:
    """A question whose key stayed while something of it changed."""

    before: Question
    after: Question

    @property
    def is_reworded(self) -> bool:
        """Whether it is asked in other words; else what belongs to it changed."""
        return self.before.text != self.after.text


@dataclass(frozen=True, slots=True)
class BankChanges:
    """How one version differs from another; `moved` are as few as explain the new order."""

    added: tuple[Question, ...]
    changed: tuple[Change, ...]
    removed: tuple[Question, ...]
    moved: tuple[Question, ...]
    same: int

    @property
    def reworded(self) -> tuple[Change, ...]:
        """The changed questions that are asked in other words."""
        return tuple(change for change in self.changed if change.is_reworded)

    @property
    def is_empty(self) -> bool:
        """Whether every question is as it was, in the same order."""
        return not (self.added or self.changed or self.removed or self.moved)


def compare(before: QuestionBank, after: QuestionBank) -> BankChanges:
    """Return what is new, changed, gone and moved, matched by key."""
    old, new = _by_key(before.questions), _by_key(after.questions)
    kept = [question for question in after.questions if question.key in old]
    changes = [Change(old[q.key], q) for q in kept if old[q.key] != q]
    return BankChanges(
        added=tuple(question for question in after.questions if question.key not in old),
        changed=tuple(changes),
        removed=tuple(question for question in before.questions if question.key not in new),
        moved=tuple(new[key] for key in _moved(list(old), [q.key for q in kept])),
        same=len(kept) - len(changes),
    )


@dataclass(frozen=True, slots=True)
class Joined:
    """A bank after an update; `set_aside` are a person's own wordings that it no longer has.

    `stay_out` are questions of the incoming version that the person deleted before.
    """

    bank: QuestionBank
    set_aside: tuple[Question, ...] = ()
    stay_out: tuple[Question, ...] = ()


def join(here: QuestionBank, came: QuestionBank | None, incoming: QuestionBank) -> Joined:
    """Bring an incoming version into the bank that is here; nothing a person wrote is lost.

    `came` is the bank as it last came from a file, None when it was made here. What only the
    person changed stays; where both changed a question it becomes the incoming one, and the
    person's is set aside. Questions the person added stay; gone are those the incoming version
    left out. What the person deleted stays out until the incoming version has it anew.
    """
    mine, theirs = _by_key(here.questions), _by_key(incoming.questions)
    base = _by_key(came.questions) if came is not None else {}
    aside: list[Question] = []
    out: list[Question] = []
    questions: dict[str, Question] = {}
    for key, new in theirs.items():
        own, is_as_it_was = mine.get(key), new == base.get(key)
        if own is None and is_as_it_was:
            out.append(new)
        elif own is None or own == new or own == base.get(key):
            questions[key] = new
        elif is_as_it_was:
            questions[key] = own
        else:
            questions[key] = new
            aside.append(own)
    for key, own in mine.items():
        if key in theirs:
            continue
        if key not in base:
            questions[key] = own
        elif own != base[key]:
            aside.append(own)
    orders = ([key for key in order if key in questions] for order in (mine, base, theirs))
    kept = tuple(questions[key] for key in _order(*orders))
    return Joined(_about(here, came, incoming, kept), tuple(aside), tuple(out))


def _about(
    here: QuestionBank,
    came: QuestionBank | None,
    incoming: QuestionBank,
    questions: tuple[Question, ...],
) -> QuestionBank:
    def own(name: str) -> bool:
        """Say whether the person alone changed what the bank says about itself."""
        was = getattr(came, name, None)
        return came is not None and getattr(here, name) != was == getattr(incoming, name)

    topics = {question.category for question in questions}
    roles = {role for question in questions for role in question.roles} - {ANY_ROLE}
    return replace(
        incoming,
        title=(here if own("title") else incoming).title,
        authors=(here if own("authors") else incoming).authors,
        licence=(here if own("licence") else incoming).licence,
        language=(here if own("language") else incoming).language,
        questions=questions,
        categories=_with_missing(incoming.categories, here.categories, topics),
        roles=_with_missing(incoming.roles, here.roles, roles),
        names=here.names,
    )


def _with_missing(
    listed: tuple[_Named, ...], others: Iterable[_Named], needed: set[str]
) -> tuple[_Named, ...]:
    missing = needed - {entry.id for entry in listed}
    return listed + tuple(entry for entry in others if entry.id in missing)


def _order(mine: list[str], base: list[str], theirs: list[str]) -> list[str]:
    """Follow the incoming order, unless only the person put theirs into another one."""
    shared = set(mine) & set(base) & set(theirs)
    orders = [[key for key in order if key in shared] for order in (mine, base, theirs)]
    if orders[1] == orders[2] != orders[0]:
        return _woven(mine, theirs)
    return _woven(theirs, mine)


def _woven(spine: list[str], others: list[str]) -> list[str]:
    """Return the spine with each other key after the one it follows in its own order."""
    woven = list(spine)
    known = set(spine)
    before: str | None = None
    for key in others:
        if key not in known:
            at = woven.index(before) + 1 if before is not None else 0
            woven.insert(at, key)
            known.add(key)
        before = key
    return woven


def _moved(before: Sequence[str], after: Sequence[str]) -> list[str]:
    """Return the keys outside the longest run that kept its order."""
    place = {key: at for at, key in enumerate(before)}
    places = [place[key] for key in after]
    tails: list[int] = []
    lengths = []
    for at in places:
        fits = bisect_left(tails, at)
        tails[fits : fits + 1] = [at]
        lengths.append(fits + 1)
    wanted = len(tails)
    stays = set()
    for at in range(len(places) - 1, -1, -1):
        if lengths[at] == wanted:
            stays.add(at)
            wanted -= 1
    return [key for at, key in enumerate(after) if at not in stays]


def _by_key(questions: Iterable[Question]) -> dict[str, Question]:
    return {question.key: question for question in questions}
