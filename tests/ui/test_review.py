"""What a page knows of a take: its facts are counted once, and a pause is one thing everywhere."""

from dataclasses import replace

import pytest

from peerprep.domain.transcript import Transcript, Word
from peerprep.ui.review import Review
from tests.services.test_facts import ANSWER, spoken, take

PAUSED = spoken(ANSWER, "volunteering.", 1.5)  # the gap is of 1.6 seconds


def test_facts_of_the_same_words_are_not_counted_again() -> None:
    before = Review(take(PAUSED))
    assert before.facts is not None
    again = Review(replace(take(PAUSED), note="Slower."), before=before)
    assert again.facts is before.facts


@pytest.mark.parametrize(
    "later",
    [
        Review(take(spoken("It was a long time ago."))),
        Review(take(PAUSED, question="What helps you?")),
        Review(take(PAUSED), 1.0),
    ],
    ids=["words", "question", "pause"],
)
def test_other_words_another_question_and_another_pause_are_counted_anew(later: Review) -> None:
    before = Review(take(PAUSED))
    after = Review(later.take, later._counted_from[-1], before)
    assert after.facts == later.facts != before.facts


def test_what_is_jumped_over_is_what_the_facts_call_a_pause() -> None:
    assert Review(take(PAUSED)).silences() == []
    review = Review(take(PAUSED), 1.0)
    assert review.facts is not None
    (pause,) = review.facts.pauses
    ((start_s, end_s),) = review.silences()
    assert pause.start_s is not None
    assert pause.end_s is not None
    assert (start_s, end_s) == pytest.approx((pause.start_s + 0.3, pause.end_s - 0.3))


def test_a_pause_no_longer_than_two_breaths_is_not_jumped_over() -> None:
    words = (Word("So", 0.0, 0.4, 0.9), Word("there.", 0.95, 1.4, 0.9))
    brief = Transcript("So there.", "en", 1.4, True, "base.en", "whisper", words)
    review = Review(take(brief), 0.5)
    assert review.facts is not None
    assert len(review.facts.pauses) == 1
    assert review.silences() == []


def test_a_take_without_words_has_no_facts() -> None:
    assert Review(take(None)).facts is None
    assert Review(take(None)).silences() == []


def test_only_words_that_were_hard_to_hear_are_unsure() -> None:
    words = tuple(Word(f"word{at}", at, at + 0.9, at / 10) for at in range(11))
    text = " ".join(word.text for word in words)
    review = Review(take(Transcript(text, "en", 11.0, True, "base.en", "whisper", words)))
    assert review.unsure == list(range(6))
