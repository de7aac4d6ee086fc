"""Where situation, task, action and result of an answer can be seen."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerprep.domain.moments import pieces
from peerprep.domain.shape import Part, asks_for_a_time, shape
from peerprep.domain.transcript import typed
from peerprep.storycheck.sentences import split


def seen(sentence: str) -> list[str]:
    parts = shape(pieces(typed(sentence)), [(0, len(sentence))])
    return [part.value for part, moments in parts.items() if moments]


@pytest.mark.parametrize(
    "question",
    [
        "Tell us about a time you set a boundary and kept the relationship.",
        "Tell me about a time when you helped someone.",
        "Can you give us an example of a hard conversation?",
        "Describe a difficult situation at work and what you did.",
        "Could you tell us about a setback along the way?",
        "Would you share a time you disagreed with someone?",
        "Think of a time you asked for help.",
        "What is an example of a strength others had missed?",
        "Tell us about a time someone made a choice you wouldn't have made.",
        "Walk us through a time you advocated with someone.",
    ],
)
def test_questions_that_ask_for_a_time(question: str) -> None:
    assert asks_for_a_time(question)


@pytest.mark.parametrize(
    "question",
    [
        "Tell me about your lived experience",
        "How do you handle challenging situations?",
        "Why is now a good time for you to do this work?",
        "Give an example of something you would not share.",
        "Describe a situation you might find hard.",
        "How do you tell the difference between support in a hard moment and a crisis?",
        "Someone tells you they are thinking about ending their life. Walk us through what you do.",
        "Where is the time clock?",
        "",
    ],
)
def test_questions_that_do_not(question: str) -> None:
    assert not asks_for_a_time(question)


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("This was two years ago, at the drop-in center where I volunteered.", ["situation"]),
        ("When I was in training there was a woman who never spoke.", ["situation"]),
        ("Back in 2019 I was working nights at a shelter.", ["situation"]),
        ("One day a man came in soaked and angry.", ["situation"]),
        ("My job was to run the front desk.", ["task"]),
        ("I had to tell her that I couldn’t lend money.", ["task"]),
        ("I was asked to lead the group alone.", ["task"]),
        ("I wanted to make sure he felt welcome.", ["task"]),
        ("She asked me to go to court with her.", ["task"]),
        ("So I sat down beside him.", ["action"]),
        ("I asked her what she needed.", ["action"]),
        ("Then we called the office together.", ["action"]),
        ("I just listened.", ["action"]),
        ("I didn’t push.", ["action"]),
        ("I did not argue with him.", ["action"]),
        ("The next morning I called my supervisor.", ["action"]),
        ("In the end he moved into his own place.", ["result"]),
        ("She still comes every Tuesday.", ["result"]),
        ("He thanked me for not leaving.", ["result"]),
        ("It turned out fine.", ["result"]),
        ("I learned that waiting can be support.", ["result"]),
        (
            "Last spring, I apologized, and as a result we still talk.",
            ["situation", "action", "result"],
        ),
    ],
)
def test_parts_are_seen_by_their_wording(sentence: str, parts: list[str]) -> None:
    assert seen(sentence) == parts


@pytest.mark.parametrize(
    "sentence",
    [
        "I would ask her what she needs.",
        "I ask people what they need.",
        "I always listen first.",
        "If I asked, she would say no.",
        "Every time I asked she went quiet.",
        "The day I called she was away.",
        "The mistake I made was a small one.",
        "I needed help and I felt alone.",
        "I used to drink, and I lived on the street.",
        "I tried to end it that winter.",
        "I overdosed.",
        "I need to tell people early.",
        "I had to laugh.",
        "I wanted to die.",
        "She asked me how I slept.",
        "The house is in the end of the lane.",
        "In the end I will find work.",
        "It was a result of my diagnosis.",
        "My job is to listen.",
        "Peer support means a lot to me.",
    ],
)
def test_near_misses_are_not_seen(sentence: str) -> None:
    assert seen(sentence) == []


def test_each_part_leads_to_its_sentences() -> None:
    text = "This was last year, on a ward. I sat down. I asked him to walk. In the end he came."
    words = pieces(typed(text))
    parts = shape(words, [(s.start, s.end) for s in split(text)])
    quotes = {
        part: [" ".join(w.text for w in words[m.first : m.last + 1]) for m in moments]
        for part, moments in parts.items()
    }
    assert quotes == {
        Part.SITUATION: ["This was last year, on a ward."],
        Part.TASK: [],
        Part.ACTION: ["I sat down.", "I asked him to walk."],
        Part.RESULT: ["In the end he came."],
    }


@settings(deadline=None)  # the machine may be busy
@given(
    st.lists(
        st.sampled_from(["I", "we", "asked", "didn’t", "did", "not", "just", ".", "the", "day,"])
        | st.text(max_size=6),
        max_size=30,
    )
)
def test_any_text_is_read(parts: list[str]) -> None:
    text = " ".join(parts)
    words = pieces(typed(text))
    found = shape(words, [(s.start, s.end) for s in split(text)])
    assert list(found) == list(Part)
    for moments in found.values():
        assert all(0 <= m.first <= m.last < len(words) for m in moments)


@settings(deadline=None)  # the machine may be busy
@given(st.text(max_size=80))
def test_any_question_is_read(question: str) -> None:
    asks_for_a_time(question)
