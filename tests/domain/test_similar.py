import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerprep.domain import similar
from peerprep.domain.similar import Wordings

ASKED = {
    "lived": "Tell me about your lived experience",
    "stress": "How do you handle stress?",
    "conflict": "How do you handle conflict with a coworker on your team?",
    "recovery": "What does recovery or wellness look like in your life these days?",
    "empty": "…",
}


def like(text: str) -> list[tuple[str, bool]]:
    found = Wordings(ASKED.items()).like(text)
    return [(match.name, match.is_same) for match in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tell me about your LIVED experience!", [("lived", True)]),
        ("How do you handle stress", [("stress", True)]),
        ("How do you handle grief?", []),
        ("How do you handle conflict with a coworker on your new team?", [("conflict", False)]),
        ("How do you handle conflict with a supervisor?", []),
        ("What does recovery look like in your life these days?", [("recovery", False)]),
        ("", []),
        ("?!", []),
    ],
)
def test_the_same_and_nearly_the_same_words_are_found(
    text: str, found: list[tuple[str, bool]]
) -> None:
    assert like(text) == found


def test_the_same_words_come_first_and_no_more_than_asked_for() -> None:
    texts = {
        "near": "What does recovery look like in your life these days, honestly?",
        "same": "What does recovery look like in your life these days?",
    }
    wordings = Wordings(texts.items())
    found = wordings.like("What does recovery look like in your life these days?")
    assert [match.name for match in found] == ["same", "near"]
    assert [match.name for match in wordings.like(texts["same"], most=1)] == ["same"]


def test_other_scripts_count_too() -> None:
    wordings = Wordings([(1, "Расскажите о вашем личном опыте"), (2, "你為什麼想做這份工作")])
    assert [m.name for m in wordings.like("расскажите о вашем личном опыте.")] == [1]
    assert [m.name for m in wordings.like("你為什麼想做這份工作？")] == [2]


def test_only_those_that_count_are_found() -> None:
    wordings = Wordings([(1, "Who helps you?"), (2, "who helps you"), (3, "Who helps you…")])
    assert [m.name for m in wordings.like("Who helps you?", among=lambda at: at > 1)] == [2, 3]
    assert [m.name for m in wordings.like("Who helps you?", 1, lambda at: at > 2)] == [3]


sentences = st.lists(
    st.sampled_from(["rest", "hope", "team", "night", "story", "role"]), min_size=1, max_size=7
).map(" ".join)


@given(st.lists(sentences, max_size=12), sentences)
def test_every_text_that_is_alike_is_found(texts: list[str], asked: str) -> None:
    words = set(asked.split())
    alike = {
        at
        for at, text in enumerate(texts)
        if text == asked
        or (
            min(len(words), len(set(text.split()))) >= 3
            and len(words & set(text.split())) >= 0.75 * len(words | set(text.split()))
        )
    }
    assert {match.name for match in Wordings(enumerate(texts)).like(asked)} == alike


def test_the_work_for_a_text_does_not_grow_with_the_number_of_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chance = random.Random(1)
    words = [f"w{number}" for number in range(300)]
    base = chance.sample(words, 220)

    def long_text() -> str:
        text = list(base)
        for _ in range(60):
            text[chance.randrange(220)] = chance.choice(words)
        return " ".join(text)

    compared, really = 0, similar._are_near

    def counted(one: frozenset[str], other: frozenset[str]) -> bool:
        nonlocal compared
        compared += 1
        return really(one, other)

    monkeypatch.setattr(similar, "_are_near", counted)
    texts = [(at, long_text()) for at in range(300)]
    wordings = Wordings(texts)
    for _, text in texts:
        wordings.like(text)
    assert 0 < compared <= 300 * similar._MOST_LOOKED_AT < 300 * 300 / 2


def test_no_more_of_a_text_is_looked_at_than_a_bank_may_hold() -> None:
    wordings = Wordings([(1, "Who helps you? " + "x" * 5_000_000)])
    assert sum(map(len, wordings._telling[0])) < 2_100
