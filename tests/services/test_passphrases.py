"""Passphrases that are suggested."""

from peerprep.services.passphrases import WORDS, _words, suggested_passphrase


def test_words_are_many_short_plain_and_each_there_once() -> None:
    words = _words()
    assert len(words) == len(set(words)) > 1000
    assert all(word.isascii() and word.isalpha() and word.islower() for word in words)
    assert all(3 <= len(word) <= 8 for word in words)


def test_no_two_suggestions_are_alike() -> None:
    made = {suggested_passphrase() for _ in range(200)}
    assert len(made) == 200
    assert all(len(words.split(" ")) == WORDS for words in made)
    assert len({word for words in made for word in words.split(" ")}) > 300
