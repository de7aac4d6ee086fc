"""How documents lie on their pages: findings in one piece, no picture alone, lines that turn."""

import re
from dataclasses import replace
from pathlib import Path

import docx
import pypdf
import pytest
from docx.oxml.ns import qn

from peerprep.profile import Profile
from peerprep.services.documents import Material, export
from peerprep.storycheck.checker import checklist
from tests.ui.take_samples import STORY, add_spoken

MANY = (
    f"{STORY} I used to shoot up four times a day and the rush was amazing. Only AA works. I told "
    "my client that her diagnosis was wrong and that she should stop taking Lithium. I gave a "
    "client my home address and we went drinking together. I would connect people to the warmline."
)
HEBREW = "למדתי לבקש עזרה מוקדם. היום יש לי בית משלי."


@pytest.fixture
def many(profile: Profile) -> Material:
    return profile.exports.gather(add_spoken(profile, text=MANY, duration_s=20))


def pages(path: Path) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(path).pages]


def tight(text: str) -> str:
    """Return a text without blanks: lines break at hyphens, too."""
    return "".join(text.split())


def three_takes(material: Material, profile: Profile) -> Material:
    (take,) = material.takes
    takes = tuple(replace(take, id=f"take{number}") for number in range(3))
    session = profile.history.session(take.session_id)
    sounds = {one.id: material.sounds[take.id] for one in takes}
    return replace(material, takes=takes, session=session, sounds=sounds)


def test_no_finding_is_parted_and_no_picture_alone_in_a_pdf(
    many: Material, profile: Profile, tmp_path: Path
) -> None:
    target = tmp_path / "session.pdf"
    export(three_takes(many, profile), checklist(), target)
    found = pages(target)
    assert all(page.endswith(f"{at} of {len(found)}") for at, page in enumerate(found, 1))
    (take,) = many.takes
    assert take.check is not None
    flagged = [item for item in take.check.items if item.evidence]
    headings = 0
    for item in flagged:
        shown = checklist()[item.id]
        said = tight(shown.praise or shown.coaching)
        for page in found:
            if f"{shown.heading} (" in page:
                headings += 1
                assert said in tight(page)
                assert tight(item.evidence[0].quote) in tight(page)
    assert headings >= 3 * 8
    assert [
        page for page in found if "Pace. Words" in page and "Facts, not marks" not in page
    ] == []


def test_each_take_of_a_session_begins_a_page(
    many: Material, profile: Profile, tmp_path: Path
) -> None:
    target = tmp_path / "session.pdf"
    export(three_takes(many, profile), checklist(), target)
    question = many.takes[0].question.text
    first, *later = [page for page in pages(target) if "Your words" in page]
    assert first.startswith("Practice session")
    assert all(page.startswith(question) for page in later)
    assert len(later) == 2
    written = tmp_path / "session.docx"
    export(three_takes(many, profile), checklist(), written)
    asked = [p for p in docx.Document(str(written)).paragraphs if p.text == question]
    assert [p.paragraph_format.page_break_before for p in asked] == [None, True, True]


def test_what_belongs_together_stays_together_in_a_word_file(
    many: Material, tmp_path: Path
) -> None:
    target = tmp_path / "take.docx"
    export(many, checklist(), target)
    document = docx.Document(str(target))
    lines = document.paragraphs
    for at, line in enumerate(lines):
        style = line.style
        assert style is not None
        if style.name in ("Finding title", "Quote"):
            assert style.paragraph_format.keep_with_next
        if line._p.findall(f".//{qn('wp:inline')}"):
            assert line.paragraph_format.keep_with_next
            assert lines[at - 1].paragraph_format.keep_with_next
    fields = [
        f.get(qn("w:instr")) for f in document.sections[0].footer._element.iter(qn("w:fldSimple"))
    ]
    assert fields == ["PAGE", "NUMPAGES"]


def test_a_long_answer_is_read_in_paragraphs(profile: Profile, tmp_path: Path) -> None:
    text = " ".join([STORY] * 20)
    take = profile.exports.gather(add_spoken(profile, text=text, duration_s=2))
    target = tmp_path / "take.html"
    export(take, checklist(), target)
    found = re.findall(r'<p class="words".*?>(.*?)</p>', target.read_text("utf-8"))
    assert 15 < len(found) < 40
    assert all(paragraph.endswith(".") for paragraph in found)
    written = tmp_path / "take.txt"
    export(take, checklist(), written)
    assert text in " ".join(written.read_text("utf-8").split())


def test_words_from_the_right_stand_on_the_right(profile: Profile, tmp_path: Path) -> None:
    take_id = add_spoken(profile, text=HEBREW, duration_s=2)
    target = tmp_path / "take.docx"
    export(profile.exports.gather(take_id), checklist(), target)
    turned = [p.text for p in docx.Document(str(target)).paragraphs if p._p.xpath("./w:pPr/w:bidi")]
    assert turned == [HEBREW]
