"""Which questions come next, and the moments of an answer."""

import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerprep.domain.modes import Mode
from peerprep.domain.practice import (
    THINK_CHOICES_S,
    AnswerClock,
    Cue,
    another,
    easier,
    next_question,
    pick_follow_up,
    plan_session,
    up_next,
)
from peerprep.domain.questions import NO_QUESTIONS
from tests.domain.test_questions import question, shipped

BANK = shipped()
KEYS = [q.key for q in BANK.questions]
ROLES = ["any", *(role.id for role in BANK.roles)]
TOPICS = [category.id for category in BANK.categories]
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)

histories = st.dictionaries(
    st.sampled_from(KEYS), st.integers(0, 400).map(lambda days: NOW - timedelta(days=days))
)
roles = st.sampled_from(ROLES)
topic_sets = st.none() | st.sets(st.sampled_from(TOPICS))
seeds = st.integers(0, 9999)


@settings(deadline=None)  # the machine may be busy
@given(roles, topic_sets, st.integers(0, 12), histories, seeds)
def test_a_plan_keeps_every_rule(
    role: str, topics: set[str] | None, count: int, history: dict[str, datetime], seed: int
) -> None:
    plan = plan_session(BANK, role, topics, count, history, random.Random(seed))
    wanted = {c.id for c in BANK.categories if c.suggested} if topics is None else topics
    pool = [q for q in BANK.questions if q.suits(role) and q.category in wanted]
    assert len(plan) == min(count, len(pool))
    assert len({q.key for q in plan}) == len(plan)
    assert all(q in pool for q in plan)
    if plan and any(q.story for q in pool):
        assert plan[0].story
    oldest = datetime.min.replace(tzinfo=UTC)
    left_out = [q for q in pool if q not in plan]
    for q in plan[1:]:
        assert all(
            history.get(q.key, oldest) <= history.get(other.key, oldest) for other in left_out
        )


@settings(deadline=None)  # the machine may be busy
@given(roles, topic_sets, histories, seeds)
def test_the_same_seed_gives_the_same_plan(
    role: str, topics: set[str] | None, history: dict[str, datetime], seed: int
) -> None:
    plans = [plan_session(BANK, role, topics, 5, history, random.Random(seed)) for _ in range(2)]
    assert plans[0] == plans[1]


def test_other_seeds_give_other_plans() -> None:
    plans = {plan_session(BANK, "any", None, 3, {}, random.Random(seed)) for seed in range(20)}
    assert len(plans) > 10


def test_topics_take_turns_when_nothing_was_practiced() -> None:
    topics = ("lived_experience", "motivation", "boundaries_ethics")
    for seed in range(20):
        plan = plan_session(BANK, "any", topics, 6, {}, random.Random(seed))
        assert {
            topic: [q.category for q in plan].count(topic) for topic in topics
        } == dict.fromkeys(topics, 2)


def test_no_topic_means_no_question() -> None:
    assert plan_session(BANK, "any", (), 3, {}, random.Random(1)) == ()


def test_a_bank_without_questions_plans_nothing() -> None:
    assert plan_session(NO_QUESTIONS, "any", None, 3, {}, random.Random(1)) == ()
    assert next_question(NO_QUESTIONS, "any", {}) is None
    assert another(NO_QUESTIONS, "any", "setback", {}) is None
    assert easier(NO_QUESTIONS, "any", (), {}) is None


def test_the_first_question_ever_is_the_lived_experience() -> None:
    first = next_question(BANK, "family_peer", {})
    assert first is not None
    assert first.text == "Tell me about your lived experience"


@settings(deadline=None)  # the machine may be busy
@given(roles, histories)
def test_practiced_questions_come_after_new_ones(role: str, history: dict[str, datetime]) -> None:
    practiced = [q.key in history for q in up_next(BANK, role, history)]
    assert practiced == sorted(practiced)


@settings(deadline=None)  # the machine may be busy
@given(roles, histories)
def test_another_question_goes_round_all_of_them(role: str, history: dict[str, datetime]) -> None:
    first = next_question(BANK, role, history)
    seen, current = [], first
    while current is not None and current.key not in seen:
        seen.append(current.key)
        current = another(BANK, role, current.key, history)
    assert current == first
    assert len(seen) == len(up_next(BANK, role, history))


def test_redirect_practice_comes_only_when_chosen() -> None:
    assert not {q.category for q in up_next(BANK, "any", {})} & {
        "off_limits_practice",
        "questions_to_ask_employer",
    }
    chosen = up_next(BANK, "any", {}, ("off_limits_practice",))
    assert {q.category for q in chosen} == {"off_limits_practice"}


def test_questions_of_another_role_never_come() -> None:
    assert "parent-disagrees" not in {q.key for q in up_next(BANK, "veteran_peer", {})}


@settings(deadline=None)  # the machine may be busy
@given(roles, histories, st.sets(st.sampled_from(KEYS), max_size=10))
def test_an_easier_question_draws_no_story_and_no_crisis(
    role: str, history: dict[str, datetime], skip: set[str]
) -> None:
    light = easier(BANK, role, skip, history)
    assert light is not None
    assert light.key not in skip
    assert not light.story
    assert light.category != "crisis_safety"
    assert "self_harm_method" not in light.watch_for


def test_follow_ups_come_once_each_and_then_no_more() -> None:
    asked: list[str] = []
    while follow_up := pick_follow_up(question(), asked, random.Random(3)):
        asked.append(follow_up.key)
    assert sorted(asked) == ["setback.follow-up-1", "setback.follow-up-2"]


def test_thinking_can_be_off_timed_or_open() -> None:
    assert THINK_CHOICES_S == (0, 30, 60, None)


@pytest.mark.parametrize(
    ("clock", "moments"),
    [
        (AnswerClock(Mode.PRACTICE, 120), ()),
        (AnswerClock(Mode.INTERVIEW, 120), ((90, Cue.ALMOST), (120, Cue.SUGGESTED))),
        (AnswerClock(Mode.INTERVIEW, 20), ((10, Cue.ALMOST), (20, Cue.SUGGESTED))),
        (AnswerClock(Mode.PRACTICE, 120, 180), ((150, Cue.ALMOST), (180, Cue.LIMIT))),
        (
            AnswerClock(Mode.INTERVIEW, 90, 180),
            ((90, Cue.SUGGESTED), (150, Cue.ALMOST), (180, Cue.LIMIT)),
        ),
        (AnswerClock(Mode.INTERVIEW, 180, 180), ((150, Cue.ALMOST), (180, Cue.LIMIT))),
    ],
)
def test_an_answer_has_its_moments(
    clock: AnswerClock, moments: tuple[tuple[float, Cue], ...]
) -> None:
    assert clock.moments() == moments


@settings(deadline=None)  # the machine may be busy
@given(
    st.sampled_from(Mode),
    st.integers(5, 600),
    st.none() | st.integers(30, 600),
    st.lists(st.floats(0, 30), max_size=60),
)
def test_each_cue_comes_exactly_once_however_often_one_looks(
    mode: Mode, suggested_s: int, limit_s: int | None, steps: list[float]
) -> None:
    clock = AnswerClock(mode, suggested_s, limit_s)
    now_s, heard = 0.0, []
    for step in [*steps, 1000.0]:
        heard.extend(clock.cues(now_s, now_s + step))
        now_s += step
    assert heard == [cue for _, cue in clock.moments()]


def test_only_a_hard_limit_ends_an_answer() -> None:
    for mode in Mode:
        assert Cue.LIMIT not in AnswerClock(mode, 60).cues(0, 10_000)
