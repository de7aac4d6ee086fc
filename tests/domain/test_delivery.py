"""Words, pace, fillers and pauses of an answer."""

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerprep.domain.delivery import Pause, measure
from peerprep.domain.transcript import Transcript, Word, typed

STEP_S = 0.4


def said(text: str) -> Transcript:
    """Return a transcript of a text, a word each 0.4 s without pauses."""
    return timed(
        [
            Word(word, index * STEP_S, (index + 1) * STEP_S, 0.9)
            for index, word in enumerate(text.split())
        ]
    )


def timed(words: list[Word]) -> Transcript:
    return Transcript(
        text=" ".join(word.text for word in words),
        language="en",
        duration=max((word.end for word in words), default=0.0) + 1,
        speech=bool(words),
        model="",
        engine="",
        words=tuple(words),
    )


@pytest.mark.parametrize(
    ("text", "fillers"),
    [
        ("So, um, I went, uh, home.", {"so": 1, "um": 1, "uh": 1}),
        (
            "Um um ummm, uhh. Er, erm. Ah! Hmm, hm, mm.",
            {"um": 3, "hmm": 3, "er": 2, "uh": 1, "ah": 1},
        ),
        ("UM, I think… Uh… yes.", {"um": 1, "uh": 1}),
        ("They took me to the ER that night.", {}),
        ("They took me to the ER, and I waited.", {}),
        ("An err here, umbrellas, a human, uh-huh.", {}),
        ("This one guy, like, just kept saying hi.", {"like": 1}),
        ("Like, nobody came. And, like, each time.", {"like": 2}),
        ("I like walking. People like me, like you.", {}),
        ("It felt like, a long road.", {}),
        ("He said he would like, and I agreed.", {}),
        ("You know, it helped. It was hard, you know?", {"you know": 2}),
        ("And you know, like, each time.", {"you know": 1, "like": 1}),
        ("Do you know, I asked. Now you know. As you know, it ends.", {}),
        ("You know what helped me.", {}),
        ("I mean, that is the thing. But I mean, yes.", {"I mean": 2}),
        ("That is what I mean, exactly. I mean it.", {}),
        ("So I went. So, I stayed. So um yes.", {"so": 2, "um": 1}),
        ("It was so, so good, so we stayed.", {}),
        ("Um, you know, I mean, like, okay.", {"um": 1, "you know": 1, "I mean": 1, "like": 1}),
        ("“You know,” she said.", {"you know": 1}),
        ("I was just, like—tired.", {}),
        ("", {}),
    ],
)
def test_fillers_are_counted_only_where_the_words_tell(text: str, fillers: dict[str, int]) -> None:
    assert measure(said(text)).fillers == fillers


def test_each_filler_names_its_words_and_times() -> None:
    transcript = said("And, you know, um, yes.")
    places = [(f.text, f.first, f.last, f.start, f.end) for f in measure(transcript).heard]
    assert places == [
        ("you know", 1, 2, STEP_S, 3 * STEP_S),
        ("um", 3, 3, 3 * STEP_S, 4 * STEP_S),
    ]


def test_a_typed_answer_has_words_and_nothing_else() -> None:
    delivery = measure(typed("Um, I walk – every morning. 2 miles!"))
    assert delivery.to_json() == {
        "words": 7,
        "words_per_minute": None,
        "fillers": {},
        "pauses": [],
    }


def test_pace_leaves_out_the_time_before_and_after_speaking() -> None:
    words = [Word("one", 20.0 + index, 21.0 + index, 0.9) for index in range(30)]
    assert measure(timed(words)).words_per_minute == 60.0


def test_two_words_have_no_pace() -> None:
    assert measure(said("Thank you.")).words_per_minute is None


def test_a_pause_is_longer_than_two_seconds_and_between_words() -> None:
    words = [
        Word("so", 5.0, 5.5, 0.9),
        Word("then", 7.5, 8.0, 0.9),  # exactly two seconds later
        Word("I", 10.25, 10.5, 0.9),
        Word("left", 10.5, 11.0, 0.9),
    ]
    assert measure(timed(words)).pauses == (Pause(8.0, 10.25),)
    assert measure(timed(words), pause_s=1.0).pauses == (Pause(5.5, 7.5), Pause(8.0, 10.25))


def test_a_word_spoken_over_another_makes_no_pause() -> None:
    words = [Word("long", 0.0, 6.0, 0.9), Word("in", 1.0, 1.5, 0.9), Word("out", 6.5, 7.0, 0.9)]
    assert measure(timed(words)).pauses == ()


times = st.floats(0, 7200, allow_nan=False)
spoken = st.lists(
    st.builds(
        lambda text, start, length: Word(text, start, start + length, 0.5),
        st.sampled_from(
            ["um,", "so,", "like,", "you", "know,", "I", "mean,", "walk.", "—", "ER", ""]
        )
        | st.text(max_size=8),
        times,
        st.floats(0, 5, allow_nan=False),
    ),
    max_size=40,
)


@settings(deadline=None)  # the machine may be busy
@given(spoken, st.floats(0.1, 10))
def test_facts_hold_for_any_words(words: list[Word], pause_s: float) -> None:
    delivery = measure(timed(words), pause_s)
    assert 0 <= delivery.words <= sum(len(word.text.split()) for word in words)
    assert delivery.words_per_minute is None or delivery.words_per_minute >= 0
    assert sum(delivery.fillers.values()) == len(delivery.heard)
    assert list(delivery.fillers.values()) == sorted(delivery.fillers.values(), reverse=True)
    last = -1
    for filler in delivery.heard:
        assert last < filler.first <= filler.last < len(words)
        last = filler.last
    for pause in delivery.pauses:
        assert pause.end - pause.start > pause_s
        assert not [w for w in words if w.start < pause.end and w.end > pause.start]
    json.dumps(delivery.to_json(), allow_nan=False)


@settings(deadline=None)  # the machine may be busy
@given(st.lists(st.from_regex(re.compile(r"[a-z]{5,9}"), fullmatch=True), max_size=30))
def test_plain_words_are_all_counted(pieces: list[str]) -> None:
    assert measure(said(" ".join(pieces))).words == len(pieces)
