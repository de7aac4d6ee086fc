"""Documents as one web page: nothing to load, every word escaped."""

from collections.abc import Iterator
from html import escape

from peerprep.resources import resource
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

# The page may load nothing and run nothing, whoever opens it.
_RULES = "default-src 'none'; style-src 'unsafe-inline'"


def html(outline: Outline) -> str:
    """Return a document as a web page."""
    style = resource("documents", "page.css").read_text(encoding="utf-8")
    body = "\n".join(line for block in outline.blocks for line in _lines(block))
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="{_RULES}">
<meta name="referrer" content="no-referrer">
<title>{escape(outline.title)}</title>
<style>
{style}</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(text, level):
            page = ' class="new-page"' if block.new_page else ""
            yield f'<h{level} dir="auto"{page}>{escape(text)}</h{level}>'
        case Paragraph(text):
            yield f"<p>{escape(text)}</p>"
        case Words(text, language):
            lang = f' lang="{escape(language)}"' if language else ""
            for paragraph in filter(str.strip, text.splitlines()):
                yield f'<p class="words" dir="auto"{lang}>{escape(paragraph)}</p>'
        case Noted():
            yield '<section class="noted">'
            yield f"<p><strong>{escape(block.title)}</strong></p>"
            yield f'<blockquote><p dir="auto">“{escape(block.quote)}”</p></blockquote>'
            yield f"<p>{escape(block.said)}</p>"
            if block.plan:
                yield f'<p dir="auto"><strong>Next time:</strong> {escape(block.plan)}</p>'
            yield "</section>"
        case Facts(lines):
            yield "<ul>"
            yield from (f"<li>{escape(line)}</li>" for line in lines)
            yield "</ul>"
        case Picture():
            alt = escape(block.alt)
            svg = block.svg.replace("<svg ", f'<svg role="img" aria-label="{alt}" ', 1)
            caption = f'<figcaption aria-hidden="true">{escape(block.title)}. {alt}</figcaption>'
            yield f"<figure>{svg}{caption}</figure>"
