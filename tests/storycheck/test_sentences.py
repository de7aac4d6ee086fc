"""The splitter: exact offsets, spoken text, long runs without punctuation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerprep.storycheck.sentences import split


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("I saw Dr. Okafor. He listened.", ["I saw Dr. Okafor.", "He listened."]),
        (
            "I met J.T. at four a.m. in town. We ate.",
            ["I met J.T. at four a.m. in town.", "We ate."],
        ),
        ("I was... I don't know. Tired.", ["I was... I don't know.", "Tired."]),
        ("Well… maybe later? Yes!", ["Well… maybe later?", "Yes!"]),
        ("She said, “Come in.” We did.", ["She said, “Come in.”", "We did."]),
        ("First part\n\nsecond part", ["First part", "second part"]),
        ("No mark at the end", ["No mark at the end"]),
        ("😀 . 😀", []),
    ],
)
def test_sentences_end_where_a_speaker_ends_them(text: str, sentences: list[str]) -> None:
    assert [one.text for one in split(text)] == sentences


def test_a_long_run_is_cut_before_a_new_subject() -> None:
    run = " and then ".join(["i walked over to the store on the corner again"] * 6)
    cut = split(run)
    assert len(cut) == 6
    assert all(one.text.startswith(("i walked", "and then i walked")) for one in cut)


def test_a_short_run_stays_whole() -> None:
    assert len(split("i walked to the store and then i came home")) == 1


def test_a_sentence_of_2000_words_is_kept_whole_when_nothing_joins_it() -> None:
    text = "word " * 2000
    assert [one.text for one in split(text)] == [text.strip()]


@given(st.text(alphabet=st.sampled_from("ab .!?…\n\"”,I'\t😀\x00and"), max_size=200))
def test_offsets_are_exact_in_order_and_lose_no_word(text: str) -> None:
    end = 0
    for one in split(text):
        assert one.start >= end
        assert text[one.start : one.end] == one.text
        assert not any(letter.isalnum() for letter in text[end : one.start])
        end = one.end
    assert not any(letter.isalnum() for letter in text[end:])
