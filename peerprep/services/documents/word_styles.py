"""How our Word files look: the house colors, findings in one piece, page numbers."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document

FINDING = "Finding"  # what PeerPrep says of a strength or a suggestion
FINDING_TITLE = "Finding title"
QUESTION = "Question"  # the letters of a question that is not the title
_INK, _INK2, _LINE = "1B2A2C", "51605F", "D8D3C7"
# Fonts that word processors have or replace by one of the same width.
_SANS, _SERIF = "Calibri", "Cambria"
_SIZES_PT = {"Normal": 11.0, "Heading 1": 20.0, "Heading 2": 14.0, "Heading 3": 12.0}


def dress(document: "Document") -> None:
    """Give a new document its styles and its page numbers."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Cm, Pt, RGBColor

    styles = document.styles
    for name, size_pt in _SIZES_PT.items():
        _set_font(styles[name], _SERIF if name == "Heading 1" else _SANS, size_pt, _INK)
    styles["Heading 1"].font.bold = False
    for name, before_pt, after_pt, line in (
        ("Normal", 0, 7, 1.2),
        ("Heading 1", 0, 6, 1.1),
        ("Heading 2", 18, 5, 1.1),
        ("Heading 3", 18, 5, 1.1),
    ):
        spaced = styles[name].paragraph_format
        spaced.space_before, spaced.space_after = Pt(before_pt), Pt(after_pt)
        spaced.line_spacing = line
    _set_font(styles["Caption"], _SANS, 10.0, _INK2)
    styles["Caption"].font.bold = False
    question = styles.add_style(QUESTION, WD_STYLE_TYPE.CHARACTER)
    _set_font(question, _SERIF, 16.0, _INK)
    question.font.bold = False
    title = styles.add_style(FINDING_TITLE, WD_STYLE_TYPE.PARAGRAPH)
    finding = styles.add_style(FINDING, WD_STYLE_TYPE.PARAGRAPH)
    quote = styles["Quote"]
    title.base_style = finding.base_style = styles["Normal"]
    title.font.bold = True
    quote.font.color.rgb = RGBColor.from_string(_INK)
    for style in (title, quote, finding):
        style.paragraph_format.left_indent = Cm(0.5)
        style.paragraph_format.keep_together = True
        style.paragraph_format.keep_with_next = style is not finding
        style.paragraph_format.space_after = Pt(4)
        _add_line(style)
    title.paragraph_format.space_before = Pt(12)
    for section in document.sections:
        section.left_margin = section.right_margin = Cm(2.7)
        _number(section.footer.paragraphs[0])


def _set_font(style: Any, name: str, size_pt: float, color: str) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    style.font.name = name
    style.font.size = Pt(size_pt)
    style.font.color.rgb = RGBColor.from_string(color)
    fonts = style.element.rPr.rFonts
    for theme in ("asciiTheme", "hAnsiTheme"):  # the template's fonts, which would win
        fonts.attrib.pop(qn(f"w:{theme}"), None)


def _add_line(style: Any) -> None:
    """Draw the line at the left of a finding."""
    properties = style.element.get_or_add_pPr()
    borders = _element("w:pBdr")
    looks = {"w:val": "single", "w:sz": "16", "w:space": "8", "w:color": _LINE}
    borders.append(_element("w:left", **looks))
    # Word reads the children of a style in one order only.
    later = ("w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc")
    properties.insert_element_before(borders, *later)


def _number(footer: Any) -> None:
    """Write "1 of 3" with fields that the word processor fills."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for field, after in (("PAGE", " of "), ("NUMPAGES", "")):
        simple = _element("w:fldSimple", **{"w:instr": field})
        footer._p.append(simple)
        run = footer.add_run("1")
        simple.append(run._r)
        footer.add_run(after)


def _element(tag: str, **attributes: str) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(name), value)
    return made
