"""Which of Whisper's texts are not believed."""

import pytest

from peerprep.transcription.doubt import is_doubtful, is_phantom, only_prompt_words


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
