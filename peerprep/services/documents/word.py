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
    reads_from_the_right,
)
from peerprep.services.documents.pictures import Picture
from peerprep.services.documents.typeset import png
from peerprep.services.documents.word_styles import FINDING, FINDING_TITLE, QUESTION, dress

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph as WordParagraph


def docx(outline: Outline) -> bytes:
    """Return a document in Word's format; it names no author."""
    # python-docx brings an XML library; only who writes such a file waits for it.
    from docx import Document

    document = Document()
    about = document.core_properties
    about.title = outline.title
    about.author = about.last_modified_by = about.comments = ""
    about.language = "en-US"
    about.created = about.modified = datetime.now(UTC).replace(tzinfo=None)
    dress(document)
    for block in outline.blocks:
        _add(document, block)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _add(document: "Document", block: Block) -> None:
    match block:
        case Heading(text, level):
            heading = _turned(document.add_heading(text, level))
            if block.new_page:
                heading.paragraph_format.page_break_before = True
            if block.is_question and level > 1:
                heading.runs[0].style = QUESTION
        case Paragraph(text):
            document.add_paragraph(text)
        case Words(text, language):
            for line in filter(str.strip, text.splitlines()):
                _say_language(_turned(document.add_paragraph(line)), language)
        case Noted():
            _add_noted(document, block)
        case Facts():
            _add_facts(document, block)
        case Picture():
            _add_picture(document, block)


def _add_noted(document: "Document", noted: Noted) -> None:
    document.add_paragraph(noted.title, FINDING_TITLE)
    _turned(document.add_paragraph(f"“{noted.quote}”", "Quote"))
    said = document.add_paragraph(noted.said, FINDING)
    if noted.plan:
        said.paragraph_format.keep_with_next = True
        plan = document.add_paragraph(style=FINDING)
        plan.add_run("Next time: ").bold = True
        plan.add_run(noted.plan)


def _add_facts(document: "Document", facts: Facts) -> None:
    for line in facts.lines:
        fact = document.add_paragraph(line, "List Bullet")
        fact.paragraph_format.keep_with_next = line != facts.lines[-1]


def _add_picture(document: "Document", picture: Picture) -> None:
    document.paragraphs[-1].paragraph_format.keep_with_next = True  # never alone on a page
    (section,) = document.sections
    left, right = section.left_margin or 0, section.right_margin or 0
    width = (section.page_width or 0) - left - right
    shape = document.add_picture(BytesIO(png(picture.svg)), width=width)._inline
    shape.docPr.set("name", picture.title)
    shape.docPr.set("descr", picture.alt)
    for side in ("distT", "distB", "distL", "distR"):  # unsaid, some programs leave a gap
        shape.set(side, "0")
    document.paragraphs[-1].paragraph_format.keep_with_next = True
    document.add_paragraph(f"{picture.title}. {picture.alt}", "Caption")


def _turned(paragraph: "WordParagraph") -> "WordParagraph":
    """Set a paragraph whose first letter reads from the right on the right."""
    from docx.oxml import OxmlElement

    if reads_from_the_right(paragraph.text):
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
        for run in paragraph.runs:
            run.font.rtl = True
    return paragraph


def _say_language(paragraph: "WordParagraph", language: str) -> None:
    """Tell the reader, and so a screen reader's voice, which language the words are in."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    if language and language != "en":
        element = OxmlElement("w:lang")
        element.set(qn("w:val"), language)
        element.set(qn("w:bidi"), language)
        paragraph.runs[0]._r.get_or_add_rPr().append(element)
