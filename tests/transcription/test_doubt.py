"""Which of Whisper's texts are not believed."""

import pytest

from peerprep.domain.correction import correct
from peerprep.domain.transcript import Transcript, Word
from peerprep.transcription.doubt import (
    UNSURE_BELOW,
    is_doubtful,
    is_phantom,
    only_prompt_words,
    unsure_words,
)


@pytest.mark.parametrize(
    ("text", "length_s"),
    [
        ("I went there. I went there. I went there. I went there. I went there. I went.", 12),
        ("no no no no no no no no", 4),
        ("Right.", 15.0),
        ("", 9.0),
        ("one two three four five six seven eight nine ten eleven twelve thirteen", 1.5),
    ],
)
def test_doubtful(text: str, length_s: float) -> None:
    assert is_doubtful(text, length_s)


@pytest.mark.parametrize(
    ("text", "length_s"),
    [
        ("Yes.", 1.0),
        ("Um, I, I was, uh, I was nineteen when it began.", 6.0),
        ("It was hard, very hard, but my sister never gave up on me.", 5.0),
        ("No, no, no, I would not say that.", 4.0),
    ],
)
def test_believed(text: str, length_s: float) -> None:
    assert not is_doubtful(text, length_s)


@pytest.mark.parametrize(
    "text",
    [
        "you",
        " You.",
        "Thank you.",
        "Thanks for watching!",
        "Please subscribe to my channel.",
        "Bye.",
    ],
)
def test_phantom(text: str) -> None:
    assert is_phantom(text)


@pytest.mark.parametrize(
    "text", ["Thank you for asking me that.", "I thank my sponsor.", "You learn to wait.", "Um."]
)
def test_said(text: str) -> None:
    assert not is_phantom(text)


def test_echo_of_the_prompt_is_seen() -> None:
    assert only_prompt_words("Um, so, uh, like, I mean, you know, hmm.")
    assert not only_prompt_words("Um, so I left.")


def heard(*words: tuple[str, float]) -> tuple[Word, ...]:
    return tuple(Word(text, at, at + 0.9, sure) for at, (text, sure) in enumerate(words))


def test_words_below_the_limit_are_unsure() -> None:
    words = heard(("Dana", UNSURE_BELOW - 0.01), ("was", UNSURE_BELOW), ("there.", 0.99))
    assert unsure_words(words) == [0]


@pytest.mark.parametrize("text", ["Um,", "uhh", "Hmm.", "And", "because,", "so", "Or"])
def test_sounds_and_joining_words_are_never_unsure(text: str) -> None:
    assert unsure_words(heard((text, 0.01), ("walk", 0.01))) == [1]


def test_a_hospital_is_no_sound() -> None:
    assert unsure_words(heard(("ER", 0.1), ("–", 0.1))) == [0, 1]


def test_a_word_the_person_typed_is_sure() -> None:
    words = heard(("My", 0.2), ("counsel", 0.2), ("Dana", 0.2))
    text = " ".join(word.text for word in words)
    said = Transcript(text, "en", 3.0, True, "tiny.en", "openai-whisper", words)
    assert unsure_words(correct(said, "My counselor Dana").words) == [0, 2]
    assert unsure_words(correct(said, "Mine counselor Anna").words) == []
