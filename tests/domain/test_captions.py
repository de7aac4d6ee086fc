import re

from peerprep.domain.captions import LONGEST_S, LONGEST_TEXT, captions, srt, stamp, vtt
from peerprep.domain.transcript import Transcript, Word, typed


def spoken(text: str, word_s: float = 0.4, gap_s: float = 0.05) -> Transcript:
    words = []
    start = 0.0
    for piece in text.split():
        words.append(Word(piece, start, start + word_s, 0.9))
        start += word_s + gap_s
    return Transcript(text, "en", start, True, "tiny.en", "openai-whisper", tuple(words))


LONG = "I walk every morning and " * 20 + "that keeps me steady."


def test_every_word_is_in_one_caption() -> None:
    transcript = spoken(LONG)
    assert " ".join(c.text for c in captions(transcript)).split() == LONG.split()


def test_captions_are_short_enough_to_read() -> None:
    for caption in captions(spoken(LONG)):
        assert len(caption.text) <= LONGEST_TEXT
        assert caption.end - caption.start <= LONGEST_S


def test_a_sentence_ends_its_caption() -> None:
    texts = [c.text for c in captions(spoken("It got better. I sleep now."))]
    assert texts == ["It got better.", "I sleep now."]


def test_a_long_silence_ends_its_caption() -> None:
    words = (Word("Well", 0.0, 0.4, 0.9), Word("yes", 5.0, 5.3, 0.9))
    transcript = Transcript("Well yes", "en", 6.0, True, "tiny.en", "openai-whisper", words)
    assert [c.text for c in captions(transcript)] == ["Well", "yes"]


def test_stamps_carry_into_minutes_and_hours() -> None:
    assert stamp(59.9996, ",") == "00:01:00,000"
    assert stamp(3725.25, ".") == "01:02:05.250"


def test_srt_numbers_its_captions() -> None:
    blocks = srt(spoken("It got better. I sleep now.")).split("\n\n")
    assert blocks[1].startswith("2\n00:00:01,350 --> ")


def test_vtt_escapes_what_would_be_a_tag() -> None:
    document = vtt(spoken("I was <b>bold</b> & tired."))
    assert document.startswith("WEBVTT\n\n")
    assert "&lt;b&gt;bold&lt;/b&gt; &amp; tired." in document
    assert re.search(r"00:00:00\.000 --> 00:00:0\d\.\d{3}\n", document)


def test_a_typed_answer_has_no_captions() -> None:
    assert captions(typed("I learned to ask.")) == []
