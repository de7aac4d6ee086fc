"""Documents as plain text."""

from collections.abc import Iterator

from peerprep.domain.moments import SENTENCE_ENDS, ends
from peerprep.domain.times import clock
from peerprep.domain.transcript import Transcript
from peerprep.services.documents.outline import (
    Block,
    Facts,
    Heading,
    Noted,
    Outline,
    Paragraph,
    Words,
)
from peerprep.services.documents.pictures import Picture


def text(outline: Outline) -> str:
    """Return a document as plain text."""
    lines = [line for block in outline.blocks for line in _lines(block)]
    return "\n".join(lines).rstrip() + "\n"


def timed_lines(transcript: Transcript) -> str:
    """Return the words with the moment each sentence began, a sentence a line."""
    lines: list[str] = []
    for at, word in enumerate(transcript.words):
        if at == 0 or ends(transcript.words[at - 1].text, SENTENCE_ENDS):
            lines.append(clock(word.start))
        lines[-1] += f" {word.text}"
    return "\n".join(lines)


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(words, level):
            yield words if level == 1 else f"{words}:"
        case Paragraph(words) | Words(words):
            yield words
        case Noted():
            yield f"  - {block.title}"
            yield f"    “{block.quote}”"
            yield f"    {block.said}"
            if block.plan:
                yield f"    Next time: {block.plan}"
        case Facts(lines):
            yield from (f"  - {line}" for line in lines)
        case Picture():
            return  # nothing to see here; its facts are in the lines above
    yield ""
