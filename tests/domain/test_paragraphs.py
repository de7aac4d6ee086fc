from hypothesis import given
from hypothesis import strategies as st

from peerprep.domain.paragraphs import ENOUGH_WORDS, LEAST_WORDS, MOST_WORDS, paragraphs
from peerprep.domain.transcript import Transcript, Word, typed

SENTENCE = "I walk every single morning, whatever comes."  # seven words


def spoken(text: str, pause_after: int = -1) -> Transcript:
    words = []
    moment = 0.0
    for at, piece in enumerate(text.split()):
        words.append(Word(piece, moment, moment + 0.3, 0.9))
        moment += 1.5 if at == pause_after else 0.4
    return Transcript(text, "en", moment, True, "tiny.en", "openai-whisper", tuple(words))


def lengths(transcript: Transcript) -> list[int]:
    return [len(paragraph.split()) for paragraph in paragraphs(transcript)]


def test_a_short_answer_is_one_paragraph() -> None:
    assert paragraphs(spoken(SENTENCE)) == [SENTENCE]


def test_a_long_answer_is_cut_after_sentences() -> None:
    found = paragraphs(spoken(" ".join([SENTENCE] * 60)))
    assert len(found) > 2
    assert all(paragraph.endswith("comes.") for paragraph in found)
    assert all(ENOUGH_WORDS <= len(p.split()) < ENOUGH_WORDS + 7 for p in found[:-1])


def test_a_pause_after_a_sentence_ends_a_paragraph_sooner() -> None:
    text = " ".join([SENTENCE] * 15)
    assert lengths(spoken(text, pause_after=69)) == [70, 35]
    assert lengths(spoken(text, pause_after=68)) == [105]  # within a sentence
    assert lengths(spoken(text, pause_after=LEAST_WORDS - 5)) == [105]


def test_speech_without_sentences_is_cut_all_the_same() -> None:
    assert lengths(spoken(" ".join(["and then"] * 250))) == [MOST_WORDS, MOST_WORDS, 100]


def test_the_last_words_are_never_left_alone() -> None:
    assert lengths(spoken(" ".join([SENTENCE] * 18))) == [126]


def test_a_typed_answer_stays_as_it_was_typed() -> None:
    assert paragraphs(typed("One line.\n\nAnother.")) == ["One line.\n\nAnother."]


@given(st.lists(st.sampled_from(["and", "then.", "you know?", "um,"]), max_size=700))
def test_no_word_is_lost_or_moved(said: list[str]) -> None:
    transcript = spoken(" ".join(said))
    assert " ".join(paragraphs(transcript)) == transcript.text
