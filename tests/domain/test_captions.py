import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from peerprep.domain.captions import (
    LONGEST_LINE,
    LONGEST_S,
    SHORTEST_S,
    captions,
    srt,
    stamp,
    vtt,
)
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
        assert len(caption.text) <= 2 * LONGEST_LINE + 1
        assert caption.end - caption.start <= LONGEST_S


def test_a_sentence_ends_its_caption() -> None:
    texts = [c.text for c in captions(spoken("It got better. I sleep now."))]
    assert texts == ["It got better.", "I sleep now."]
    texts = [c.text for c in captions(spoken("She said “stay.” I stayed…  I sleep now."))]
    assert texts == ["She said “stay.”", "I stayed…", "I sleep now."]


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


def test_captions_have_at_most_two_lines_of_a_readable_length() -> None:
    blocks = [block.splitlines()[2:] for block in srt(spoken(LONG)).split("\n\n")]
    assert all(1 <= len(lines) <= 2 for lines in blocks)
    assert max(len(line) for lines in blocks for line in lines) <= LONGEST_LINE
    assert vtt(spoken(LONG)).count("\n\n") == len(blocks)


MOMENTS = st.floats(0, 20, allow_nan=False)


@given(st.lists(st.tuples(st.sampled_from(["well", "yes.", "and", "I"]), MOMENTS, MOMENTS)))
def test_captions_never_overlap_and_last_a_moment_whatever_the_times(
    said: list[tuple[str, float, float]],
) -> None:
    words = tuple(Word(text, *sorted(times), 0.9) for text, *times in sorted(said, key=moment_of))
    transcript = Transcript("", "en", 20.0, True, "m", "e", words)
    found = captions(transcript, transcript)
    assert " ".join(c.text for c in found).split() == [w.text for w in words] * 2
    assert all(c.end - c.start >= SHORTEST_S - 1e-9 for c in found)
    assert all(first.end <= second.start for first, second in pairwise(found))


def moment_of(word: tuple[str, float, float]) -> float:
    return min(word[1:])
