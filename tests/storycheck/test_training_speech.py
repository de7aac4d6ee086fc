"""Training hears stories as they are spoken: labels follow words that a transcript cut anew."""

import random

from training.dataset import ITEMS, Passage
from training.heard import followed, places
from training.noise import noisy

STORY = Passage(
    writer="nobody",
    sentences=(
        "I ride the short route, I'm the aide.",
        "I got sober in nineteen days, and it stuck.",
        "We meet on Mondays.",
    ),
    labels=(frozenset(), frozenset({"hope_recovery"}), frozenset({"wellness_supports"})),
    known=frozenset(ITEMS),
)

CUT = (
    "I ride the short route. I'm the aid. I got sober in 19 days. And it stuck. We meat on Mondays."
)


def test_places_follow_misheard_words() -> None:
    found = [CUT[start:end] for start, end in places(STORY.sentences, CUT)]

    assert found == [
        "I ride the short route. I'm the",
        "I got sober in 19 days. And it stuck",
        "We meat on Mondays",
    ]


def test_a_sentence_cut_in_two_answers_once() -> None:
    passage = followed(STORY, CUT)

    assert passage.told == (0, 0, 1, 1, 2)
    assert passage.labels[2] == passage.labels[3] == {"hope_recovery"}


def test_a_run_on_carries_the_labels_of_both() -> None:
    text = "I ride the short route. I got sober in 19 days and it stuck we meet on Mondays."

    passage = followed(STORY, text)

    assert passage.labels[-1] == {"hope_recovery", "wellness_supports"}


def test_noise_keeps_every_label_at_its_words() -> None:
    chance = random.Random(5)
    for _ in range(200):
        passage = noisy(STORY, chance, strength=2.0)
        assert len(passage.sentences) == len(passage.labels)
        shown = {item for labels in passage.labels for item in labels or ()}
        assert shown == {"hope_recovery", "wellness_supports"}
        for text, labels in zip(passage.sentences, passage.labels, strict=True):
            if "ondays" in text:
                assert labels is not None
                assert "wellness_supports" in labels


def test_numbers_are_also_seen_as_digits() -> None:
    chance = random.Random(5)
    texts = {" ".join(noisy(STORY, chance).sentences) for _ in range(50)}
    assert any("19 days" in text for text in texts)
    assert any("nineteen days" in text for text in texts)
