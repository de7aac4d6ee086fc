"""Sentences are cut and read the same however long the text is."""

from peerprep.storycheck.meaning import model, read_meaning, vocabulary
from peerprep.storycheck.wordpiece import Capital


def cut(text: str) -> list[str]:
    return [text[piece.start : piece.end] for piece in vocabulary().pieces(text)]


def test_words_and_stops_stand_alone() -> None:
    assert cut("Um, I'm fine.") == ["Um", ",", "I", "'", "m", "fine", "."]


def test_a_rare_word_is_several_pieces_in_one_place() -> None:
    pieces = vocabulary().pieces("Suboxone")
    assert len(pieces) > 1
    assert {(piece.start, piece.end) for piece in pieces} == {(0, 8)}


def test_accents_and_curled_quotes_make_no_difference() -> None:
    plain, curled = vocabulary().pieces("cafe isn't"), vocabulary().pieces("café isn’t")
    assert [piece.number for piece in plain] == [piece.number for piece in curled]


def test_a_capital_inside_a_sentence_is_told_apart() -> None:
    capitals = [piece.capital for piece in vocabulary().pieces("My son Walter and I")]
    assert capitals[0] is Capital.FIRST
    assert Capital.INNER in capitals
    assert capitals[-1] is Capital.NONE


def test_every_sentence_of_a_long_text_is_read_once_and_in_order() -> None:
    filler = "The bus came late that morning and I waited."
    sentences = [filler] * 60 + ["I lent him fifty dollars for rent."] + [filler] * 60
    scores = [reading.scores["boundary_crossing"] for reading in read_meaning(sentences)]
    assert len(scores) == len(sentences)
    assert scores.index(max(scores)) == 60


def test_the_words_that_spoke_are_named() -> None:
    text = "It was a Tuesday and I lent him fifty dollars."
    start, end = read_meaning([text])[0].phrase("boundary_crossing")
    assert "lent him" in text[start:end]


def test_nothing_said_is_nothing_read() -> None:
    assert read_meaning([]) == []
    reading = read_meaning([""])[0]
    assert set(reading.scores) == set(model().labels)
    assert reading.phrase("danger") == (0, 0)
