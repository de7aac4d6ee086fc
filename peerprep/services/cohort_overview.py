"""The overview of what a class handed in, as a table: facts only, no ranks and no ratings."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Any

from peerprep.domain.assignment import CohortAssignment
from peerprep.domain.errors import InvalidData, PeerPrepError, Problem
from peerprep.domain.packs import ReceivedPack, ReceivedSummary, SharedTake
from peerprep.services.cohort_folder import Check, CohortFolder
from peerprep.services.cohort_look import HandIn, HandIns, NotUsed, as_opened
from peerprep.services.giving_out import write_whole
from peerprep.sharing.pack_reading import read_documents

ENDINGS = (".csv", ".xlsx")
HEAD = (
    "Name",
    "Handed in",
    "Due",
    "Days after the due date",
    "Takes handed in",
    "Question",
    "Take",
    "Recorded",
    "Length in seconds",
    "Sound",
    "File",
    "Note",
)
# What makes a spreadsheet take a text for a formula, also in their wide forms; white space in front
# of them is skipped by some.
_SIGNS = "=+\\-@|%＝＋－＠−"
_FORMULA = re.compile(rf"\s*[{_SIGNS}]|[\t\r\n]")
# Where the comma is the decimal sign, a semicolon parts the cells, and the quotes do not help.
_PARTED = re.compile(rf"(;\s*)(?=[{_SIGNS}])")
_LEFT_OUT = {
    Problem.COHORT_OTHER: "answers another assignment",
    Problem.COHORT_ARRIVING: "not whole yet, or damaged",
    Problem.COHORT_MANY: "more files are here than are looked at",
}
_NO_TAKE = (None,) * 5
_WIDTHS = (22, 17, 12, 14, 10, 60, 6, 12, 12, 8, 34, 34)  # characters

Cell = str | int | float | date | datetime | None
Row = tuple[Cell, ...]


def export_overview(
    root: Path,
    found: HandIns,
    target: Path,
    check: Check,
    progress: Callable[[float], None] = lambda share: None,
    opened: Mapping[Path, ReceivedPack] = MappingProxyType({}),
) -> None:
    """Write the overview of hand-ins; the ending says whether as CSV or XLSX. Slow: for a job.

    A row a take; a file that can't be read has one row with a note. No sound is read. What is in a
    locked file is known when it was `opened` here. Raises
    InvalidData(EXPORT_FORMAT_UNKNOWN); EnvironmentProblem: EXPORT_FAILED, EXPORT_NO_ROOM,
    COHORT_MISSING.
    """
    ending = target.suffix.lower()
    if ending not in ENDINGS:
        known = ", ".join(ENDINGS)
        raise InvalidData(Problem.EXPORT_FORMAT_UNKNOWN, ending=target.suffix, known=known)
    rows: list[Row] = []
    for done, hand_in in enumerate(found.rows):
        check()
        progress(done / len(found.rows))
        pack = opened.get(hand_in.path) if hand_in.is_locked else None
        if pack is not None:
            note = "locked with a passphrase, opened here"
            told = as_opened(hand_in, pack)
            rows.extend(_take_rows(found.assignment, told, pack.takes, note))
        else:
            rows.extend(_rows(CohortFolder(root), found.assignment, hand_in, check))
    rows.extend(_left_out(found.assignment, one) for one in found.not_used)
    write_whole(target, _csv(rows) if ending == ".csv" else _xlsx(found.assignment, rows))
    progress(1.0)


def _rows(
    folder: CohortFolder, assignment: CohortAssignment, hand_in: HandIn, check: Check
) -> Iterator[Row]:
    base = _base(assignment, hand_in)
    if hand_in.is_locked:
        yield (*base, None, *_NO_TAKE, hand_in.file_name, "locked with a passphrase")
        return
    try:
        with folder.opened(hand_in.path) as file:
            takes = read_documents(file, check).takes
    except PeerPrepError:
        _require_there(folder, hand_in)
        yield (*base, hand_in.takes, *_NO_TAKE, hand_in.file_name, "could not be read to its end")
        return
    note = "a later one has this, too" if hand_in.is_earlier else None
    if hand_in.copy_of:
        note = f"the same as {hand_in.copy_of}"
    yield from _take_rows(assignment, hand_in, takes, note)


def _base(assignment: CohortAssignment, hand_in: HandIn) -> Row:
    handed = hand_in.made_at.astimezone().replace(tzinfo=None, second=0, microsecond=0)
    after = assignment.days_after(hand_in.made_at) if assignment.due else None
    return hand_in.name, handed, assignment.due, after


def _take_rows(
    assignment: CohortAssignment,
    hand_in: HandIn,
    takes: Sequence[SharedTake] | Sequence[ReceivedSummary],
    note: str | None,
) -> Iterator[Row]:
    for take in takes:
        yield (
            *_base(assignment, hand_in),
            len(takes),
            take.question.text,
            take.number,
            take.recorded_on,
            round(take.duration_s, 1) or None,  # an answer that was typed has no length
            "yes" if take.has_sound else "no",
            hand_in.file_name,
            note,
        )


def _left_out(assignment: CohortAssignment, file: NotUsed) -> Row:
    note = _LEFT_OUT.get(file.problem.code, "could not be read")
    return (None, None, assignment.due, None, None, *_NO_TAKE, file.name, note)


def _require_there(folder: CohortFolder, hand_in: HandIn) -> None:
    """Raise COHORT_MISSING when not one file went but all of them."""
    try:
        folder.require(hand_in.path)
    except PeerPrepError as problem:
        if problem.code is Problem.COHORT_MISSING:
            raise


def harmless_cell(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    text = _PARTED.sub(r"\1'", text)
    return f"'{text}" if _FORMULA.match(text) else text


def _csv(rows: Sequence[Row]) -> bytes:
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    for row in (HEAD, *rows):
        writer.writerow([_csv_cell(cell) for cell in row])
    return written.getvalue().encode("utf-8-sig")  # without the mark, Excel reads another alphabet


def _csv_cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "minutes")
    return harmless_cell(cell) if isinstance(cell, str) else str(cell)


def _xlsx(assignment: CohortAssignment, rows: Sequence[Row]) -> bytes:
    written = io.BytesIO()
    plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    # Loaded here because nobody needs it who exports no overview.
    book: Any = import_module("xlsxwriter").Workbook(written, plain)
    book.set_properties({"title": assignment.title})
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
    sheet = book.add_worksheet("Overview")
    for column, (words, width) in enumerate(zip(HEAD, _WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, words, bold)
    for at, row in enumerate(rows, start=1):
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(at, column, cell, wrapped)
            elif isinstance(cell, datetime):
                sheet.write_datetime(at, column, cell, moment)
            elif isinstance(cell, date):
                sheet.write_datetime(at, column, cell, day)
            elif cell is not None:
                sheet.write_number(at, column, cell)
    sheet.freeze_panes(1, 1)
    book.close()
    return written.getvalue()
