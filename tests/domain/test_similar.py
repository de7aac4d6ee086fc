import pytest

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
