"""A corrected transcript says what the person typed and keeps every time it can."""

import random
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerprep.domain.correction import correct
from peerprep.domain.delivery import measure
from peerprep.domain.transcript import Segment, Transcript, Word, typed

VOCABULARY = ["I", "was", "there.", "um,", "and", "hope", "Ärzte", "🌱", "well?", "so", "it’s"]
BLANKS = [" ", "  ", "\n", "\t ", "\u2028", "\u00a0"]


def heard(words: list[Word], segments: tuple[Segment, ...] = ()) -> Transcript:
    return Transcript(
        text=" ".join(word.text for word in words),
        language="en",
        duration=(words[-1].end if words else 0.0) + 1.0,
        speech=bool(words),
        model="tiny.en",
        engine="openai-whisper",
        words=tuple(words),
        segments=segments,
    )


def said(text: str, *, step: float = 0.5, length: float = 0.4) -> Transcript:
    words = [
        Word(word, at * step, at * step + length, 0.5 + at / 1000)
        for at, word in enumerate(text.split())
    ]
    return heard(words)


@st.composite
def transcripts(draw: st.DrawFn) -> Transcript:
    texts = draw(st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=30))
    words, at = [], 0.0
    for text in texts:
        at += draw(st.sampled_from([0.0, 0.0, 0.1, 3.0]))
        end = at + draw(st.sampled_from([0.0, 0.2, 0.7]))
        words.append(Word(text, at, end, draw(st.floats(0, 0.99))))
        at = end
    cut = draw(st.integers(1, len(words)))
    parts = [part for part in (words[:cut], words[cut:]) if part]
    segments = tuple(
        Segment(" ".join(word.text for word in part), part[0].start, part[-1].end) for part in parts
    )
    return heard(words, segments)


@st.composite
def edited(draw: st.DrawFn) -> tuple[Transcript, str]:
    """A transcript and what became of its text: words taken out, changed, added, blanks moved."""
    transcript = draw(transcripts())
    pieces: list[str] = []
    for word in transcript.words:
        deed = draw(st.sampled_from(["keep", "keep", "keep", "drop", "change", "add"]))
        if deed != "drop":
            pieces.append(draw(st.sampled_from(VOCABULARY)) if deed == "change" else word.text)
        if deed == "add":
            pieces += draw(st.lists(st.sampled_from([*VOCABULARY, "new"]), max_size=3))
    return transcript, "".join(piece + draw(st.sampled_from(BLANKS)) for piece in pieces)


@given(edited())
def test_words_say_the_text(case: tuple[Transcript, str]) -> None:
    transcript, text = case
    done = correct(transcript, text)
    assert done.text == " ".join(text.split())
    assert " ".join(word.text for word in done.words) == done.text
    assert done.speech is bool(done.words)


@given(edited())
def test_times_go_forward_and_stay_inside_the_sound(case: tuple[Transcript, str]) -> None:
    transcript, text = case
    done = correct(transcript, text)
    times = [time for word in done.words for time in (word.start, word.end)]
    assert all(before <= after for before, after in pairwise(times))
    assert all(0 <= time <= transcript.duration for time in times)


@given(edited())
def test_a_word_is_as_it_was_or_sure(case: tuple[Transcript, str]) -> None:
    transcript, text = case
    old = set(transcript.words)
    assert all(word in old or word.confidence == 1 for word in correct(transcript, text).words)


@given(transcripts(), st.data())
def test_words_outside_one_change_keep_their_times(
    transcript: Transcript, data: st.DataObject
) -> None:
    # numbered, because nobody can tell which of two equal neighbors was taken out
    old = [replace(word, text=f"{at}{word.text}") for at, word in enumerate(transcript.words)]
    words = [word.text for word in old]
    first = data.draw(st.integers(0, len(words)))
    last = data.draw(st.integers(first, len(words)))
    new = data.draw(st.lists(st.sampled_from(["new", "words"]), max_size=3))
    done = correct(heard(old), " ".join([*words[:first], *new, *words[last:]]))
    assert list(done.words[:first]) == old[:first]
    assert list(done.words[first + len(new) :]) == old[last:]


@given(edited())
def test_segments_hold_the_words(case: tuple[Transcript, str]) -> None:
    transcript, text = case
    done = correct(transcript, text)
    assert " ".join(segment.text for segment in done.segments) == done.text
    times = [time for part in done.segments for time in (part.start, part.end)]
    assert all(before <= after for before, after in pairwise(times))


@given(transcripts())
def test_same_words_give_the_same_transcript(transcript: Transcript) -> None:
    assert correct(transcript, transcript.text) is transcript
    assert correct(transcript, f"  {transcript.text}\n") == transcript


def test_words_where_only_white_space_was_written_down_are_laid_over_the_beginning() -> None:
    blank = heard([Word(" ", 0.5, 0.7, 0.9)], (Segment(" ", 0.5, 0.7),))
    after = correct(blank, "I walk.")
    assert [word.text for word in after.words] == ["I", "walk."]
    assert [word.start for word in after.words] == pytest.approx([0.0, 0.1])
    assert after.words[-1].end == pytest.approx(0.6)
    assert after.segments == (Segment("I walk.", 0.0, after.words[-1].end),)


def test_one_word_for_another_is_said_at_the_same_time() -> None:
    before = said("I was at Lakeside Hospital then.")
    after = correct(before, "I was at Lakeview Hospital then.")
    assert after.words[3] == Word("Lakeview", before.words[3].start, before.words[3].end, 1)
    assert after.words[:3] + after.words[4:] == before.words[:3] + before.words[4:]


def test_changed_words_share_the_time_by_their_length() -> None:
    words = [Word("Hi.", 0.0, 1.0, 0.9), Word("gonna", 2.0, 3.0, 0.3), Word("go.", 3.0, 3.5, 0.9)]
    after = correct(heard(words), "Hi. going to go.")
    starts_and_ends = [(word.text, word.start, word.end) for word in after.words[1:3]]
    assert starts_and_ends == [
        ("going", 2.0, pytest.approx(2 + 5 / 7)),
        ("to", pytest.approx(2 + 5 / 7), 3.0),
    ]


def test_a_pause_inside_what_is_changed_stays_a_pause() -> None:
    words = [Word("aaa", 0.0, 0.5, 0.9), Word("bbb", 5.0, 5.5, 0.9), Word("end.", 6, 6.5, 0.9)]
    after = correct(heard(words), "ccc ddd end.")
    assert measure(after).pauses == measure(heard(words)).pauses


def test_an_added_word_leaves_the_pause_after_it() -> None:
    words = [Word("I", 0.0, 0.2, 0.9), Word("learned.", 8.0, 8.5, 0.9)]
    after = correct(heard(words), "I also learned.")
    assert (after.words[1].start, after.words[1].end) == (0.2, pytest.approx(0.6))
    assert len(measure(after).pauses) == 1


def test_added_words_at_both_ends_stay_in_the_sound() -> None:
    before = heard([Word("am", 0.1, 0.4, 0.9), Word("here", 0.5, 0.9, 0.9)])
    after = correct(before, "Yes, I am here now.")
    assert [word.text for word in after.words] == ["Yes,", "I", "am", "here", "now."]
    assert after.words[0].start == 0.0
    assert after.words[1].end == 0.1
    assert after.words[-1].start == 0.9
    assert after.words[-1].end <= before.duration


def test_segments_left_alone_are_as_they_were() -> None:
    first, second = Segment("I was there.", 0.0, 1.4), Segment("It gave me hope.", 1.5, 3.4)
    before = replace(said("I was there. It gave me hope."), segments=(first, second))
    after = correct(before, "I was there. It gave us hope.")
    assert after.segments == (first, Segment("It gave us hope.", 1.5, 3.4))
    assert [part.text for part in correct(before, "It gave me hope.").segments] == [second.text]


def test_a_word_with_a_blank_inside_counts_as_two() -> None:
    before = heard([Word("New York", 0.0, 0.8, 0.4), Word("then", 1.0, 1.4, 0.9)])
    after = correct(before, "New York now")
    assert [(word.text, word.confidence) for word in after.words] == [
        ("New", 0.4),
        ("York", 0.4),
        ("now", 1),
    ]


def test_a_typed_answer_keeps_its_lines() -> None:
    after = correct(typed("I want to\n\ngive  back."), " I want to\n\ngive  something\x00 back.\n")
    assert after.text == "I want to\n\ngive  something back."
    assert (after.words, after.engine, after.speech) == ((), "typed", True)


def test_nothing_left_is_no_speech() -> None:
    after = correct(said("I was there."), " \n ")
    assert (after.text, after.words, after.segments, after.speech) == ("", (), (), False)


@pytest.mark.parametrize("stop", ["", "."], ids=["unpunctuated", "sentences"])
def test_an_hour_with_changes_everywhere_keeps_all_other_times(stop: str) -> None:
    chance = random.Random(4)
    texts = [
        f"w{chance.randrange(400)}{stop if at % 12 == 11 else ''}" if at % 17 else "um,"
        for at in range(10_000)
    ]
    before = said(" ".join(texts))
    after = correct(before, " ".join(text for text in texts if text != "um,"))
    assert after.words == tuple(word for word in before.words if word.text != "um,")
