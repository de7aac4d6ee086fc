"""Documents as plain text and as Markdown."""

from collections.abc import Iterator
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class _Layout:
    headings: tuple[str, ...]
    item: str
    quote: str
    escaped: str = ""

    def heading(self, heading: Heading) -> str:
        # A question may be a stranger's: one line, and no tags, pictures or links of theirs.
        words = " ".join(heading.text.split())
        shown = "".join(f"\\{sign}" if sign in self.escaped else sign for sign in words)
        return self.headings[heading.level - 1].format(shown)


_STOPS = (".", "!", "?", "…")
_TEXT = _Layout(("{}", "{}:", "{}:"), "  - {}", "    “{}”")
_MARKDOWN = _Layout(("# {}", "## {}", "### {}"), "- {}", "  > {}", escaped="\\<[`")


def text(outline: Outline) -> str:
    """Return a document as plain text."""
    return _laid_out(outline, _TEXT)


def markdown(outline: Outline) -> str:
    """Return a document as Markdown."""
    return _laid_out(outline, _MARKDOWN)


def timed_lines(transcript: Transcript) -> str:
    """Return the words with the moment each sentence began, a sentence a line."""
    lines: list[str] = []
    for at, word in enumerate(transcript.words):
        if at == 0 or transcript.words[at - 1].text.rstrip("\"'”’)").endswith(_STOPS):
            lines.append(clock(word.start))
        lines[-1] += f" {word.text}"
    return "\n".join(lines)


def _laid_out(outline: Outline, layout: _Layout) -> str:
    lines = [line for block in outline.blocks for line in _lines(block, layout)]
    return "\n".join(lines).rstrip() + "\n"


def _lines(block: Block, layout: _Layout) -> Iterator[str]:
    match block:
        case Heading():
            yield layout.heading(block)
        case Paragraph() | Words():
            yield block.text
        case Noted():
            yield layout.item.format(block.title)
            yield layout.quote.format(block.quote)
            yield f"    {block.said}"
            if block.plan:
                yield f"    Next time: {block.plan}"
        case Facts():
            yield from (layout.item.format(line) for line in block.lines)
        case Picture():
            return  # nothing to see here; its facts are in the lines above
    yield ""
