"""When covered words are silent in the sound, and when that is not certain enough."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


def timed(words: Sequence[tuple[str, float, float]]) -> Transcript:
    text, length = " ".join(text for text, _, _ in words), words[-1][2]
    said = tuple(Word(*word, 0.9) for word in words)
    return Transcript(text, "en", length, True, "m", "e", said)


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
    assert spans(silences(corrected, original, DANA)) == [(2.38, 4.12)]  # to the words beside it


def test_a_name_corrected_into_two_words_is_silent_over_all_they_stand_for() -> None:
    original = heard("I saw day now it field there")
    corrected = correct(original, "I saw Dana Whitfield there")
    assert spans(silences(corrected, original, DANA)) == [(2.38, 7.12)]


def test_a_name_taken_out_of_the_text_is_silent_where_it_was_said() -> None:
    original = heard("my counselor Dana believed me")
    corrected = correct(original, "my counselor believed me")
    assert "Dana" not in corrected.text
    assert spans(silences(corrected, original, DANA)) == [(2.88, 3.62)]


def test_a_name_in_a_run_of_changed_words_is_silent_wherever_it_was_said_in_there() -> None:
    """Its share by letters lies over other words than those it was heard as."""
    said = [
        ("So", 0, 0.3),
        ("um", 0.4, 0.7),
        ("then", 1.1, 1.4),
        ("a", 1.4, 1.7),
        ("you", 1.9, 2.1),
    ]
    original = timed([*said, ("know", 2.1, 2.4), ("came", 2.6, 2.9), ("over.", 2.9, 3.4)])
    corrected = correct(original, "One day Dana came over.")
    assert spans(silences(corrected, original, DANA)) == [(0.0, 2.72)]


def test_a_short_word_between_changes_ends_no_silence() -> None:
    original = heard("I saw then a um a there now")
    corrected = correct(original, "I saw it a Dana there now")
    assert spans(silences(corrected, original, DANA)) == [(2.38, 7.12)]


def test_a_name_of_words_that_stood_apart_is_silent_with_what_was_between() -> None:
    hope_house = Redaction([Cover("hope house")])
    original = heard("the hope um house opened")
    corrected = correct(original, "the hope house opened")
    assert spans(silences(corrected, original, hope_house)) == [(1.88, 4.62)]


def test_a_name_beside_its_other_half_is_silent_only_where_something_was_heard_for_it() -> None:
    original = heard("I saw day Whitfield there")
    corrected = correct(original, "I saw Dana Whitfield there")
    assert spans(silences(corrected, original, DANA)) == [(2.38, 5.12)]
    original = heard("I saw Whitfield there")
    assert silences(correct(original, "I saw Dana Whitfield there"), original, DANA) is None


@given(st.data())
def test_all_that_was_heard_in_place_of_a_covered_word_is_silent(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 12), "words heard")
    lengths = st.floats(0.05, 0.8)
    at, words = 0.0, []
    for number in range(count):
        start = at + data.draw(st.sampled_from([0.0, 0.1, 1.0]), "pause")
        at = start + data.draw(lengths, "length")
        words.append((f"w{number}" * data.draw(st.integers(1, 3)), start, at))
    first = data.draw(st.integers(0, count - 1), "first changed")
    last = data.draw(st.integers(first + 1, count), "behind the last")
    new = data.draw(st.lists(st.sampled_from(["One", "day", "so"]), max_size=6), "new words")
    new.insert(data.draw(st.integers(0, len(new)), "place"), "Dana")
    original = timed(words)
    texts = [text for text, _, _ in words]
    corrected = correct(original, " ".join([*texts[:first], *new, *texts[last:]]))

    found = silences(corrected, original, DANA)

    run = original.words[first:last]
    if sum(word.end - word.start for word in run) >= len("".join(new)) * 0.03:
        assert found is not None  # enough was heard for all these letters
    if found is not None:
        assert any(start <= run[0].start and run[-1].end <= end for start, end in found)
        assert all(
            not (start < word.start and word.end < end)
            for start, end in found
            for word in (*original.words[: max(0, first - 1)], *original.words[last + 1 :])
            if word.end - word.start > 0.12
        )


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
