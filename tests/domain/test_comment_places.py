"""Where a comment belongs in the words as they are now."""

import pytest

from peerprep.domain.comment_places import CommentPlace, place_of
from peerprep.domain.review import Comment, CommentKind
from peerprep.domain.transcript import Transcript, typed
from tests.ui.take_samples import spoken

TEXT = "I was alone. I got help. Then I went on, and on. I got help again."
TRANSCRIPT = spoken(TEXT, word_s=1.0)  # a word a second


def comment(at_s: float | None, quote: str = "") -> Comment:
    return Comment("1", at_s, CommentKind.STRENGTH, "Good to hear.", quote)


def words(place: CommentPlace | None, transcript: Transcript = TRANSCRIPT) -> str:
    assert place is not None
    return transcript.text[place.start : place.end]


def test_a_moment_stands_for_its_sentence() -> None:
    place = place_of(comment(4.2), TRANSCRIPT)
    assert words(place) == "I got help."
    assert place is not None
    assert place.from_s == 3.0


@pytest.mark.parametrize(("at_s", "sentence"), [(0.0, "I was alone."), (99.0, "I got help again.")])
def test_ends_of_the_sound_belong_to_the_nearest_sentence(at_s: float, sentence: str) -> None:
    assert words(place_of(comment(at_s), TRANSCRIPT)) == sentence


@pytest.mark.parametrize(("at_s", "start"), [(5.0, 13), (13.0, 49)])
def test_a_quote_is_found_where_it_is_nearest_to_the_moment(at_s: float, start: int) -> None:
    place = place_of(comment(at_s, "I got help"), TRANSCRIPT)
    assert words(place) == "I got help"
    assert place is not None
    assert place.start == start


def test_words_that_are_gone_leave_the_sentence_at_the_moment() -> None:
    assert words(place_of(comment(7.0, "I found help"), TRANSCRIPT)) == "Then I went on, and on."


def test_nobody_has_to_listen_long_before_the_moment() -> None:
    long = spoken(" ".join(["and"] * 60), word_s=1.0)
    place = place_of(comment(40.0), long)
    assert place is not None
    assert place.from_s == 35.0


def test_a_quote_without_a_moment_is_heard_from_its_words() -> None:
    place = place_of(comment(None, "went on"), TRANSCRIPT)
    assert place is not None
    assert (words(place), place.from_s) == ("went on", 8.0)


def test_a_typed_answer_has_places_by_quotes_alone() -> None:
    answer = typed(TEXT)
    assert words(place_of(comment(None, "I was alone."), answer), answer) == "I was alone."
    assert place_of(comment(None), answer) is None
    assert place_of(comment(3.0), answer) is None
    assert place_of(comment(3.0, "not there"), answer) is None


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("Dana was there. She", "Dana was\nthere. She"),
        ("She sat with me and waited…", "She sat with me and waited"),
        ("[name] sat with me and waited", "sat with me and waited"),
    ],
)
def test_a_quote_is_found_though_it_was_shortened_or_covered(quote: str, found: str) -> None:
    transcript = typed("Dana was\nthere. She sat with me and waited, an hour or two.")
    assert words(place_of(comment(None, quote), transcript), transcript) == found


def test_what_is_left_of_a_covered_quote_has_to_tell_where_it_is() -> None:
    assert place_of(comment(None, "[name]."), typed("I was alone. Then Dana came.")) is None
