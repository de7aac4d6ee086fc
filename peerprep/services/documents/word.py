"""Documents for word processors (.docx): headings are headings, pictures have their words."""

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

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
from peerprep.services.documents.typeset import png

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph as WordParagraph

_PICTURE_CM = 15.5
_LONGEST_TITLE = 255  # what the format takes


def docx(outline: Outline) -> bytes:
    """Return a document in Word's format; it names no author."""
    # python-docx brings an XML library; only who writes such a file waits for it.
    from docx import Document

    document = Document()
    about = document.core_properties
    about.title = outline.title[:_LONGEST_TITLE]
    about.author = about.last_modified_by = about.comments = ""
    about.language = "en-US"
    about.created = about.modified = datetime.now(UTC).replace(tzinfo=None)
    for block in outline.blocks:
        _add(document, block)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _add(document: "Document", block: Block) -> None:
    match block:
        case Heading(text, level):
            document.add_heading(text, level)
        case Paragraph(text):
            document.add_paragraph(text)
        case Words(text, language):
            for line in filter(str.strip, text.splitlines()):
                _say_language(document.add_paragraph(line), language)
        case Noted():
            document.add_paragraph().add_run(block.title).bold = True
            document.add_paragraph(f"“{block.quote}”", "Quote")
            document.add_paragraph(block.said)
            if block.plan:
                document.add_paragraph(f"Next time: {block.plan}")
        case Facts(lines):
            for line in lines:
                document.add_paragraph(line, "List Bullet")
        case Picture():
            _add_picture(document, block)


def _add_picture(document: "Document", picture: Picture) -> None:
    from docx.shared import Cm

    shape = document.add_picture(BytesIO(png(picture.svg)), width=Cm(_PICTURE_CM))
    about = shape._inline.docPr
    about.set("name", picture.title)
    about.set("descr", picture.alt)
    document.add_paragraph(f"{picture.title}. {picture.alt}", "Caption")


def _say_language(paragraph: "WordParagraph", language: str) -> None:
    """Tell the reader, and so a screen reader's voice, which language the words are in."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    if language and language != "en":
        element = OxmlElement("w:lang")
        element.set(qn("w:val"), language)
        paragraph.runs[0]._r.get_or_add_rPr().append(element)
