"""When covered words are silent in the sound, and when that is not certain enough."""

from dataclasses import replace

import pytest

from peerprep.domain.correction import correct
from peerprep.domain.redaction import Cover, CoverKind, Redaction
from peerprep.domain.transcript import Transcript, Word, typed
from peerprep.sharing.silence import Span, silences

DANA = Redaction([Cover("Dana Whitfield", CoverKind.NAME)])


def heard(text: str, word_s: float = 1.0, share: float = 0.5) -> Transcript:
    """Return a word a second, each half a second long, the first at 1 s."""
    words = tuple(
        Word(word, 1 + at * word_s, 1 + (at + share) * word_s, 0.9)
        for at, word in enumerate(text.split())
    )
    return Transcript(text, "en", 1 + word_s * len(words) + 2, True, "m", "e", words)


def spans(found: tuple[Span, ...] | None) -> list[tuple[float, float]]:
    assert found is not None
    return [(round(start, 2), round(end, 2)) for start, end in found]


def test_nothing_to_cover_is_no_silence() -> None:
    assert silences(heard("Dana came"), None, Redaction()) == ()
    assert silences(None, None, Redaction()) == ()
    assert silences(heard("somebody came"), None, DANA) == ()


def test_a_name_is_silent_with_margins_and_without_its_neighbors() -> None:
    assert spans(silences(heard("I saw Dana there"), None, DANA)) == [(2.88, 3.62)]


def test_short_pauses_beside_a_name_are_silent_too() -> None:
    transcript = heard("I saw Dana there", share=0.8)
    assert spans(silences(transcript, None, DANA)) == [(2.8, 4.0)]


def test_parts_of_a_name_and_names_side_by_side_are_one_silence() -> None:
    assert spans(silences(heard("Dana Whitfield came"), None, DANA)) == [(0.88, 2.62)]
    close = heard("Dana, Dana came", word_s=0.6)
    assert spans(silences(close, None, DANA)) == [(0.88, 2.2)]


def test_the_end_of_the_sound_is_silent_with_a_last_word() -> None:
    transcript = replace(heard("I saw Dana"), duration=3.9)
    assert spans(silences(transcript, None, DANA)) == [(2.88, 3.9)]


def test_a_name_that_was_corrected_is_silent_over_what_was_heard() -> None:
    original = heard("I saw data there")
    corrected = correct(original, "I saw Dana there")
    assert spans(silences(corrected, original, DANA)) == [(2.88, 3.62)]


def test_a_name_corrected_into_two_words_is_silent_over_all_they_stand_for() -> None:
    original = heard("I saw day now it field there")
    corrected = correct(original, "I saw Dana Whitfield there")
    assert spans(silences(corrected, original, DANA)) == [(2.88, 6.62)]


def test_a_name_taken_out_of_the_text_is_silent_where_it_was_said() -> None:
    original = heard("my counselor Dana believed me")
    corrected = correct(original, "my counselor believed me")
    assert "Dana" not in corrected.text
    assert spans(silences(corrected, original, DANA)) == [(2.88, 3.62)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("I saw there", "I saw Dana there"),  # nobody knows when the added word was said
        ("I saw it there", "I saw Dana Whitfield Dana Whitfield there"),  # half a second for all
    ],
)
def test_a_name_whose_time_is_not_certain_can_not_be_silenced(before: str, after: str) -> None:
    original = heard(before)
    assert silences(correct(original, after), original, DANA) is None


def test_a_word_too_short_for_its_letters_has_no_true_time() -> None:
    assert silences(heard("I saw Whitfield there", share=0.2), None, DANA) is None


@pytest.mark.parametrize("transcript", [None, typed("I saw Dana"), typed("I saw somebody")])
def test_without_times_nothing_is_certain(transcript: Transcript | None) -> None:
    assert silences(transcript, None, DANA) is None
