"""Which questions come next in a practice, and when an answer hears a gentle word about time."""

import random
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from peerprep.domain.modes import Mode
from peerprep.domain.questions import Question, QuestionBank

SHORT_SET = 3
COUNT_CHOICES = range(1, 11)
THINK_CHOICES_S: tuple[int | None, ...] = (0, 30, 60, None)  # None: as long as I like
MORE_TIME_S = 30
WARNING_S = 30  # how long before a time is up it is said

_NEVER = datetime.min.replace(tzinfo=UTC)
_EASIER_AT_MOST_S = 90
# What tends to come up when these are watched for is what a stirred-up person is spared.
_HEAVY = frozenset(("graphic_detail", "self_harm_method", "substance_war_story"))
_HEAVY_CATEGORIES = frozenset(("crisis_safety", "lived_experience"))


class Cue(StrEnum):
    """A moment in an answer at which something is said quietly; recording goes on."""

    ALMOST = "almost"  # half a minute before the suggested time or the limit
    SUGGESTED = "suggested"  # the suggested time is reached
    LIMIT = "limit"  # a cohort's hard limit is reached: the answer is saved


@dataclass(frozen=True, slots=True)
class AnswerClock:
    """The moments of one answer, in recorded seconds; Practice has none but a hard limit's.

    `limit_s` is a limit that a cohort set; without one an answer is never ended.
    """

    mode: Mode
    suggested_s: int
    limit_s: int | None = None

    def moments(self) -> tuple[tuple[float, Cue], ...]:
        """Return each cue with its second, earliest first."""
        moments: list[tuple[float, Cue]] = []
        if self.mode is Mode.INTERVIEW and (
            self.limit_s is None or self.suggested_s < self.limit_s
        ):
            moments.append((self.suggested_s, Cue.SUGGESTED))
        if self.limit_s is not None:
            moments.append((self.limit_s, Cue.LIMIT))
        if moments:
            end_s = moments[-1][0]
            moments.append((end_s - min(WARNING_S, end_s / 2), Cue.ALMOST))
        return tuple(sorted(moments))

    def cues(self, before_s: float, now_s: float) -> tuple[Cue, ...]:
        """Return the cues that came due after `before_s` and up to `now_s`."""
        return tuple(cue for at_s, cue in self.moments() if before_s < at_s <= now_s)


def plan_session(
    bank: QuestionBank,
    role: str,
    topics: Collection[str] | None,
    count: int,
    last_practiced: Mapping[str, datetime],
    rng: random.Random,
) -> tuple[Question, ...]:
    """Return up to `count` different questions for a session.

    Each suits the role and is in the topics (None: every topic the bank suggests). A story
    question comes first when there is one. Questions never practiced come before practiced
    ones, and those of longest ago before recent ones; among never practiced ones the topics
    take turns. The same random state gives the same plan.
    """
    left = _suitable(bank, role, topics)
    rng.shuffle(left)
    chosen: list[Question] = []
    stories = [question for question in left if question.story]
    while left and len(chosen) < count:
        pool = stories if stories and not chosen else left
        question = min(pool, key=_turn(last_practiced, chosen))
        left.remove(question)
        chosen.append(question)
    return tuple(chosen)


def up_next(
    bank: QuestionBank,
    role: str,
    last_practiced: Mapping[str, datetime],
    topics: Collection[str] | None = None,
) -> tuple[Question, ...]:
    """Return every question that suits, the best next one first.

    Never practiced ones come in the bank's order, then the others, longest ago first.
    """
    found = _suitable(bank, role, topics)
    return tuple(sorted(found, key=lambda question: last_practiced.get(question.key, _NEVER)))


def next_question(
    bank: QuestionBank,
    role: str,
    last_practiced: Mapping[str, datetime],
    topics: Collection[str] | None = None,
) -> Question | None:
    """Return the question for "Up next for you"; None when nothing suits."""
    return next(iter(up_next(bank, role, last_practiced, topics)), None)


def another(
    bank: QuestionBank,
    role: str,
    current: str,
    last_practiced: Mapping[str, datetime],
    topics: Collection[str] | None = None,
) -> Question | None:
    """Return the question after the one with key `current`; asked on and on, each comes once."""
    order = up_next(bank, role, last_practiced, topics)
    keys = [question.key for question in order]
    place = keys.index(current) + 1 if current in keys else 0
    return order[place % len(order)] if order else None


def easier(
    bank: QuestionBank,
    role: str,
    skip: Collection[str],
    last_practiced: Mapping[str, datetime],
) -> Question | None:
    """Return a lighter question for someone who is stirred up; `skip` holds keys already asked.

    It is short, draws no story, and is not about crisis; None when the bank has none.
    """
    return next((q for q in up_next(bank, role, last_practiced) if _is_light(q, skip)), None)


def pick_follow_up(
    question: Question, asked: Collection[str], rng: random.Random
) -> Question | None:
    """Return a follow-up for Interview that is not among the `asked` keys; None when all were."""
    numbers = range(1, len(question.follow_ups) + 1)
    fresh = [f for f in map(question.follow_up, numbers) if f.key not in asked]
    return rng.choice(fresh) if fresh else None


def _suitable(bank: QuestionBank, role: str, topics: Collection[str] | None) -> list[Question]:
    if topics is None:
        topics = {category.id for category in bank.categories if category.suggested}
    return [q for q in bank.questions if q.suits(role) and q.category in topics]


def _turn(
    last_practiced: Mapping[str, datetime], chosen: Sequence[Question]
) -> Callable[[Question], tuple[datetime, int]]:
    def turn(question: Question) -> tuple[datetime, int]:
        used = sum(1 for other in chosen if other.category == question.category)
        return last_practiced.get(question.key, _NEVER), used

    return turn


def _is_light(question: Question, skip: Collection[str]) -> bool:
    return (
        question.key not in skip
        and not question.story
        and question.time_s <= _EASIER_AT_MOST_S
        and question.category not in _HEAVY_CATEGORIES
        and not _HEAVY.intersection(question.watch_for)
    )
