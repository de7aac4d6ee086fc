"""A document before it has a form: its headings, words, findings, facts and pictures in order."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from peerprep.domain.file_names import shown_name
from peerprep.domain.paragraphs import paragraphs
from peerprep.domain.takes import Answer, Session
from peerprep.services.documents.pictures import Picture
from peerprep.services.documents.report import Report

COVERED = "Names and places are covered in this document. The sound itself is not changed."
_DAY_AND_TIME = "%Y-%m-%d %H:%M"
_LANGUAGE = re.compile(r"[a-z]{2,3}")
# What no document may hold: control characters, halves of characters, non-characters.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; 1 is the document's own, once. A new part begins on a new page."""

    text: str
    level: int
    is_question: bool = False
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """PeerPrep's own words."""

    text: str


@dataclass(frozen=True, slots=True)
class Words:
    """What the person said or typed, in their language (an ISO code, empty when unknown).

    Its paragraphs are its lines; empty ones between them may be left out.
    """

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Noted:
    """A strength or a suggestion with its sentence, what PeerPrep says, and the person's plan."""

    title: str
    quote: str
    said: str
    plan: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts, one a line."""

    lines: tuple[str, ...]


Block = Heading | Paragraph | Words | Noted | Facts | Picture


@dataclass(frozen=True, slots=True)
class Outline:
    """A document; its first block is the heading with its title."""

    title: str
    blocks: tuple[Block, ...]


def take_outline(report: Report, *, covered: bool = False) -> Outline:
    """Return the document on one take."""
    title = _question(report)
    return Outline(title, tuple(_take(report, 1, covered=covered)))


def session_outline(
    session: Session, reports: Sequence[Report], *, covered: bool = False
) -> Outline:
    """Return the document on a session: its takes in the order they were made."""
    when = session.started_at.astimezone().strftime(_DAY_AND_TIME)
    count = "one take" if len(reports) == 1 else f"{len(reports)} takes"
    title = f"Practice session, {when}"
    blocks: list[Block] = [Heading(title, 1), Paragraph(f"With {count}.")]
    if covered:
        blocks.append(Paragraph(COVERED))
    for place, report in enumerate(reports):
        blocks += _take(report, 2, covered=False, new_page=place > 0)
    return Outline(title, tuple(blocks))


def printable(text: str) -> str:
    """Return a text without the characters that no document may hold."""
    return _UNPRINTABLE.sub("", text)


def _question(report: Report) -> str:
    return " ".join(printable(report.take.question.text).split())


def reads_from_the_right(text: str) -> bool:
    """Tell whether the first letter of a text belongs to Hebrew, Arabic or another such script."""
    ways = map(unicodedata.bidirectional, text)
    return next((way != "L" for way in ways if way in ("L", "R", "AL")), False)


def _take(report: Report, level: int, *, covered: bool, new_page: bool = False) -> Iterator[Block]:
    take = report.take
    yield Heading(_question(report), level, is_question=True, new_page=new_page)
    made = f"imported from {shown_name(take.imported_from)}, " if take.imported_from else ""
    yield Paragraph(
        f"Take {take.number}, {take.recorded_at.astimezone().strftime(_DAY_AND_TIME)}, "
        f"{made}saved on this computer."
    )
    if covered:
        yield Paragraph(COVERED)
    yield from _words(report, level + 1)
    for name, findings in (
        ("What came through", report.strengths),
        ("Things to consider, your choice always", report.considerations),
    ):
        if findings:
            yield Heading(name, level + 1)
        for finding in findings:
            answer, moment = finding.answer, report.moment(finding)
            yield Noted(
                finding.item.heading + (f" ({moment})" if moment else ""),
                printable(finding.evidence.quote),
                finding.item.praise or finding.item.coaching,
                printable(answer.line) if answer and answer.answer is Answer.PLANNED else "",
            )
    for note in report.notes():
        yield Paragraph(note)
    if facts := report.facts():
        yield Heading("Facts, not marks", level + 1)
        yield Facts(tuple(facts))
    yield from report.pictures()


def _words(report: Report, level: int) -> Iterator[Block]:
    transcript = report.take.transcript
    if transcript is None:
        yield Paragraph("The words of this take aren’t written down yet.")
    elif not transcript.text:
        yield Paragraph("No speech was heard, so nothing was written.")
    else:
        yield Heading("Your words", level)
        is_code = _LANGUAGE.fullmatch(transcript.language)
        text = printable("\n\n".join(paragraphs(transcript)))
        yield Words(text, transcript.language if is_code else "")
