"""Documents as Markdown; nothing a person said is read as its signs."""

import re
from collections.abc import Iterator

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

# Anywhere, also a link's target after its words (a covered "[name]:" would count as one), and the
# end of a heading.
_SIGNS = re.compile(r"[\\`*_<~]|&(?=#?\w+;)|(?<=\])[(:]|#$")
_AT_THE_START = re.compile(r"[#>+-]|(?<=\d)[.)]")
_NUMBER = re.compile(r"\d*")


def markdown(outline: Outline) -> str:
    """Return a document as Markdown."""
    paragraphs = [line for block in outline.blocks for line in _paragraphs(block)]
    return "\n\n".join(paragraphs) + "\n"


def _paragraphs(block: Block) -> Iterator[str]:
    match block:
        case Heading(words, level):
            yield f"{'#' * level} {_plain(words)}"
        case Paragraph(words) | Words(words):
            yield from map(_plain, filter(str.strip, words.splitlines()))
        case Noted():
            # Each a paragraph of its own: what follows a quote at once would be read into it.
            yield f"- **{_plain(block.title)}**"
            yield f"  > {_plain(block.quote)}"
            yield f"  {_plain(block.said)}"
            if block.plan:
                yield f"  Next time: {_plain(block.plan)}"
        case Facts(lines):
            yield "\n".join(f"- {_plain(line)}" for line in lines)
        case Picture():
            return  # nothing to see here; its facts are in the lines above


def _plain(words: str) -> str:
    """Return words on one line that Markdown shows as they are."""
    line = _SIGNS.sub(r"\\\g<0>", " ".join(words.split()))
    number = _NUMBER.match(line)
    at = number.end() if number else 0
    return f"{line[:at]}\\{line[at:]}" if _AT_THE_START.match(line, at) else line
