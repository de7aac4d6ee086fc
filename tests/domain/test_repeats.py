"""The words an answer says most."""

from hypothesis import given, settings
from hypothesis import strategies as st

from peerprep.domain.moments import Moment, counted, pieces
from peerprep.domain.repeats import FEWEST, MOST_WORDS, repeats
from peerprep.domain.transcript import typed


def said(text: str, question: str = "", without: tuple[Moment, ...] = ()) -> dict[str, int]:
    words = pieces(typed(text))
    return {name: len(places) for name, places in repeats(words, question, without).items()}


def test_words_said_three_times_are_counted_the_most_frequent_first() -> None:
    text = "Garden. The garden, a garden and people. People grow; people wait. My garden."
    assert said(text) == {"garden": 4, "people": 3}


def test_twice_is_not_often() -> None:
    assert said("The garden and the garden.") == {}


def test_small_words_contractions_and_numbers_are_not_counted() -> None:
    text = "That’s what I had with the it was, and I have to get it. I’ve 20 20 20. Don’t. "
    assert said(text * 4) == {}


def test_words_of_the_question_are_not_counted() -> None:
    text = "Boundaries keep me well. A boundary is kind. My boundary holds. Boundary, coffee."
    assert said(text, "Tell us about a time you set a boundary.") == {}
    assert said(text, "Tell us about trust.") == {"boundary": 3}


def test_covered_words_are_not_counted() -> None:
    assert (
        said("[name] came. “[name]’s here.” [name] [place] [place] [Music] [place] stayed.") == {}
    )


def test_plural_and_possessive_count_as_the_word_itself() -> None:
    assert said("Two groups. A group. The group’s room. Groups.") == {"groups": 4}
    assert said("Class was class, in class.") == {"class": 3}
    assert said("My mom’s house, my mom, mom’s car.") == {"mom’s": 3}


def test_words_of_a_filler_or_a_hedge_are_left_out() -> None:
    words = pieces(typed("I think so. I think. They think, and think."))
    without = (Moment("I think", 0, 1, None, None), Moment("I think", 3, 4, None, None))
    assert list(repeats(words, "", without)) == []
    assert list(repeats(words, "")) == ["think"]


def test_places_are_where_the_words_are() -> None:
    words = pieces(typed("Hope came. No hope left, then hope."))
    assert [place.first for place in repeats(words, "")["hope"]] == [0, 3, 6]


def test_moments_are_counted_by_name() -> None:
    moments = [Moment(name, at, at, None, None) for at, name in enumerate("abbca")]
    assert {name: len(group) for name, group in counted(moments).items()} == {
        "a": 2,
        "b": 2,
        "c": 1,
    }


@settings(deadline=None)  # the machine may be busy
@given(st.text(max_size=200), st.text(max_size=60))
def test_any_text_is_read(text: str, question: str) -> None:
    words = pieces(typed(text))
    found = repeats(words, question)
    assert len(found) <= MOST_WORDS
    for places in found.values():
        assert len(places) >= FEWEST
        assert all(0 <= place.first == place.last < len(words) for place in places)
