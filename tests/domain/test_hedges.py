"""Words that soften, and words that only look like them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerprep.domain.hedges import hedges
from peerprep.domain.moments import pieces
from peerprep.domain.transcript import typed


def found(text: str) -> list[str]:
    return [hedge.name for hedge in hedges(pieces(typed(text)))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Maybe it was the walking that helped.", ["maybe"]),
        ("I could perhaps sit with them first.", ["perhaps"]),
        ("I’d probably ask what they need, maybe twice.", ["probably", "maybe"]),
        ("Maybe.", ["maybe"]),
        ("That kind of day was kind of hard, sort of.", ["kind of", "sort of"]),
        ("It was kinda loud and sorta warm.", ["kind of", "sort of"]),
        ("People kind of left me alone.", ["kind of"]),
        ("It was kind of a mess.", ["kind of"]),
        ("I guess I was scared.", ["I guess"]),
        ("So I guess that’s the reason.", ["I guess"]),
        ("It helped, I guess.", ["I guess"]),
        ("It helped I guess", ["I guess"]),
        ("I suppose we were both tired.", ["I suppose"]),
        ("I think it helped her.", ["I think"]),
        ("And I think that’s why I stayed.", ["I think"]),
        ("She was right, I think.", ["I think"]),
        ("Well, I don’t know, it just felt lighter.", ["I don’t know"]),
        ("We had coffee or something.", ["or something"]),
        ("A walk or something like that, and then home.", ["or something"]),
        ("Call it luck or whatever.", ["or whatever"]),
    ],
)
def test_softening_words_are_found(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        # amounts, things and what others said
        "It took maybe two years and maybe a week more.",
        "Maybe 3 people came.",
        "It was a maybe. She said maybe.",
        # a kind of something, and kindness
        "It is a kind of support.",
        "What kind of help? That kind of help, the right kind of help.",
        "The quiet kind of people, all kinds of people, my kind of work.",
        "That was kind of you. She was kind, of course.",
        "That’s the kinda thing I do.",
        # thoughts that are told, asked and denied
        "I think about her every day. I think of it often. I think a lot.",
        "That is what I think. It’s how I think now.",
        "When I think it through I stop.",
        "I don’t think he knew. I thought it helped. They think it helped.",
        "I think back on it. I think twice. I think so.",
        "My guess was wrong. I guessed it. I had to guess. I guess wrong.",
        "Do I guess what you need? No.",
        # knowing, and other things
        "I don’t know. I don’t know why. I don’t know what it’s like for them.",
        "I brought soup or something warm to eat.",
        "I feel like I was nothing then.",
        "It may be late. May be the other way.",
        "",
    ],
)
def test_near_misses_are_not(text: str) -> None:
    assert found(text) == []


def test_a_hedge_knows_its_words() -> None:
    (only,) = hedges(pieces(typed("It was kind of late.")))
    assert (only.first, only.last, only.start_s) == (2, 3, None)


fragments = st.sampled_from(
    ["maybe", "kind", "of", "I", "think", "guess,", "or", "something", "like", "that.", "don’t",
     "know,", "sort", "the", "a", "—", "…", "'", "two", "kinda"]
)  # fmt: skip


@settings(deadline=None)  # the machine may be busy
@given(st.lists(fragments | st.text(max_size=6), max_size=30))
def test_any_words_are_read(parts: list[str]) -> None:
    words = pieces(typed(" ".join(parts)))
    last = -1
    for hedge in hedges(words):
        assert last < hedge.first <= hedge.last < len(words)
        last = hedge.last
