"""Words of an answer as places in its text."""

from peerprep.domain.moments import pieces, word_spans, words_between
from peerprep.domain.transcript import Transcript, Word, typed


def heard(text: str, *said: str) -> Transcript:
    words = tuple(Word(word, at, at + 0.5, 0.9) for at, word in enumerate(said))
    return Transcript(text, "en", 9.0, True, "m", "e", words)


def test_every_word_has_its_place_whatever_stands_between_them() -> None:
    transcript = heard(" So,  I walk,\nI walk.", "So,", "I", "walk,", "I", "walk.")
    spans = word_spans(transcript)
    assert [transcript.text[start:end] for start, end in spans] == [
        "So,", "I", "walk,", "I", "walk.",
    ]  # fmt: skip
    assert spans == sorted(spans)


def test_a_word_that_is_not_in_the_text_leaves_the_others_in_place() -> None:
    transcript = heard("I walk home", "I", "(laughs)", "walk", "home")
    assert word_spans(transcript) == [(0, 1), (1, 1), (2, 6), (7, 11)]


def test_pieces_are_those_places_with_the_words_as_rules_compare_them() -> None:
    spoken = heard("That’s “fine.”", "That’s", "“fine.”")
    assert [(p.start, p.end) for p in pieces(spoken)] == word_spans(spoken)
    assert [(p.plain, p.start_s) for p in pieces(spoken)] == [("that's", 0), ("fine", 1)]
    written = typed("That’s\n“fine.”")
    assert [(p.text, p.start, p.start_s) for p in pieces(written)] == [
        ("That’s", 0, None), ("“fine.”", 7, None),
    ]  # fmt: skip


def test_words_between_are_those_a_stretch_touches() -> None:
    spans = [(0, 2), (3, 6), (7, 10)]
    assert words_between(spans, 3, 6) == range(1, 2)
    assert words_between(spans, 4, 8) == range(1, 3)
    assert list(words_between(spans, 2, 3)) == []
    assert words_between(spans, 0, 99) == range(3)
