"""English is told from other languages, in any spelling."""

import pytest

from peerprep.domain.language import reads_english


@pytest.mark.parametrize(
    "text",
    [
        "So I was like you know really tired and my sister she came and sat with me",
        "SO I WAS TIRED AND MY SISTER CAME AND SAT WITH ME",
        "I don’t know, it’s not that I didn’t want to, I just couldn’t do it",
        "Gracias",
        "",
    ],
)
def test_english_and_a_few_words_are_read(text: str) -> None:
    assert reads_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "Estuve enferma mucho tiempo y ahora voy a un grupo con otras mujeres de mi barrio",
        "Ich war lange krank und heute geht es mir gut, meine Schwester half mir sehr",
        "Я долго болела, а теперь живу с сестрой и хожу в группу каждую среду",
    ],
)
def test_other_languages_are_told_apart(text: str) -> None:
    assert not reads_english(text)
