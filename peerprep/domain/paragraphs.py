"""Spoken words as paragraphs: nobody reads minutes of speech in one block."""

from collections.abc import Iterator, Sequence

from peerprep.domain.moments import SENTENCE_ENDS, ends
from peerprep.domain.transcript import Transcript, Word

ENOUGH_WORDS = 110  # then the next end of a sentence ends the paragraph
LEAST_WORDS = 60  # from here on a sentence with a pause after it does
MOST_WORDS = 200  # speech may have no sentences at all
PAUSE_S = 1.0
_LEFT_WORDS = 25  # fewer are no paragraph of their own


def paragraphs(transcript: Transcript) -> list[str]:
    """Return the text of a spoken answer cut at ends of sentences, a typed one as it was typed.

    Joined with one space, the paragraphs are the text.
    """
    if " ".join(word.text for word in transcript.words) != transcript.text:
        return [transcript.text]
    return [" ".join(word.text for word in group) for group in _groups(transcript.words)]


def _groups(words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    first = 0
    for at in range(1, len(words) - _LEFT_WORDS):
        count = at - first
        is_end = ends(words[at - 1].text, SENTENCE_ENDS)
        pauses = count >= LEAST_WORDS and words[at].start - words[at - 1].end >= PAUSE_S
        if (is_end and (pauses or count >= ENOUGH_WORDS)) or count >= MOST_WORDS:
            yield words[first:at]
            first = at
    yield words[first:]
