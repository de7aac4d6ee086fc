"""What lies in a cohort folder: banks, rubrics, assignments, and who handed in what."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Generic, TypeVar

from peerprep.domain.assignment import CohortAssignment
from peerprep.domain.errors import EnvironmentProblem, InvalidData, PeerPrepError, Problem
from peerprep.domain.file_names import plain_name, shown_name
from peerprep.domain.name_order import by_name
from peerprep.domain.packs import ReceivedPack
from peerprep.domain.questions import QuestionBank
from peerprep.domain.rubric import Rubric
from peerprep.domain.rubric_json import MAX_RUBRIC_BYTES
from peerprep.domain.versions import is_before
from peerprep.services.bank_reading import MAX_BANK_BYTES, load_bank
from peerprep.services.cohort_folder import Check, CohortFolder, FolderFile, Listing, sha256
from peerprep.services.rubric_files import load_rubric
from peerprep.sharing import sealing
from peerprep.sharing.assignment import LIMITS, assignment_from_bytes
from peerprep.sharing.pack import ENDING
from peerprep.sharing.pack_reading import glance

BANKS, RUBRICS, ASSIGNMENTS, HAND_IN = "banks", "rubrics", "assignments", "hand-in"

_MOST_FILES = 100  # of each kind
_MOST_BYTES = 40_000_000  # of all banks and rubrics: they are held in memory while one looks
MOST_HAND_INS = 1000

log = logging.getLogger(__name__)

Content = TypeVar("Content", QuestionBank, Rubric, CohortAssignment)


@dataclass(frozen=True, slots=True)
class Document(Generic[Content]):
    """A file of the folder that was read and found fit; `sha256` is that of its bytes."""

    content: Content
    path: Path
    sha256: str


@dataclass(frozen=True, slots=True)
class NotUsed:
    """A file that was left out, and why; `kind` is the folder it lies in."""

    name: str
    problem: PeerPrepError
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """What was found in a folder; of several versions of one thing, the latest."""

    folder: Path
    looked_at: datetime
    banks: tuple[Document[QuestionBank], ...] = ()
    rubrics: tuple[Document[Rubric], ...] = ()
    assignments: tuple[Document[CohortAssignment], ...] = ()
    not_used: tuple[NotUsed, ...] = ()

    def assignment(self, assignment_id: str) -> CohortAssignment:
        """Return an assignment; raises InvalidData(ASSIGNMENT_UNKNOWN)."""
        for document in self.assignments:
            if document.content.id == assignment_id:
                return document.content
        raise InvalidData(Problem.ASSIGNMENT_UNKNOWN, assignment=shown_name(assignment_id))


@dataclass(frozen=True, slots=True)
class HandIn:
    """A file that somebody handed in, as its manifest tells.

    `made_at` is the learner's clock. A locked file tells nothing: then `pack_id` is None, `name`
    comes from its file name and `made_at` is when the file was written there.
    """

    path: Path
    file_name: str
    name: str
    made_at: datetime
    pack_id: str | None = None
    takes: int = 0
    sounds: int = 0
    version: str = ""
    take_ids: frozenset[str] = frozenset()
    is_earlier: bool = False  # all that is in it is in a later one of the same person, too
    copy_of: str = ""  # the file that says the same, as a sync program leaves two of one

    @property
    def is_locked(self) -> bool:
        """Whether only a passphrase says what is in it."""
        return self.pack_id is None


@dataclass(frozen=True, slots=True)
class HandIns:
    """Who handed in an assignment, in the order of their names, and what was left out."""

    assignment: CohortAssignment
    rows: tuple[HandIn, ...] = ()
    not_used: tuple[NotUsed, ...] = ()


def there(documents: Sequence[Document[Content]], wanted: str) -> Document[Content] | None:
    """Return the document of an id; None when it is not there."""
    return next((one for one in documents if one.content.id == wanted), None)


def look(root: Path, check: Check) -> Look:
    """Read what a folder offers; slow. Raises as `CohortFolder`."""
    folder = CohortFolder(root)
    folder.require_readable()
    looking = _Looking(folder, check)
    banks = looking.documents(BANKS, MAX_BANK_BYTES, load_bank, _is_older)
    rubrics = looking.documents(RUBRICS, MAX_RUBRIC_BYTES, load_rubric, _is_older)
    assignments = looking.documents(
        ASSIGNMENTS,
        LIMITS.size_bytes,
        lambda data, _name: assignment_from_bytes(data),
        lambda one, other: one.version < other.version,
    )
    by_due = sorted(assignments, key=lambda one: (one.content.due is None, one.content.due or 0))
    return Look(
        folder=root,
        looked_at=datetime.now(UTC),
        banks=tuple(banks),
        rubrics=tuple(rubrics),
        assignments=tuple(by_due),
        not_used=tuple(looking.not_used),
    )


def hand_ins(root: Path, assignment: CohortAssignment, check: Check) -> HandIns:
    """Look at the manifests of what was handed in; slow. Raises as `CohortFolder`."""
    folder = CohortFolder(root)
    folder.require_readable()
    looking = _Looking(folder, check)
    listing = looking.listed(HAND_IN, assignment.id, ending=ENDING, most=MOST_HAND_INS)
    rows: list[tuple[HandIn, str]] = []
    for file in listing.files:
        check()
        try:
            rows.append(_glanced(folder, file, assignment.id, check))
        except PeerPrepError as problem:
            looking.leave_out(file.name, _arriving(problem, file), HAND_IN, assignment.id)
    # By name, never by anything else; of one person the newest comes first, and the file itself
    # before its copies: those got something added to its name.
    rows.sort(key=lambda one: (one[0].made_at, -len(one[0].file_name)), reverse=True)
    rows.sort(key=lambda one: by_name(one[0].name))
    told = _with_earlier(_with_copies(rows), check)
    return HandIns(assignment, told, tuple(looking.not_used))


def as_opened(row: HandIn, pack: ReceivedPack) -> HandIn:
    """Return a locked hand-in with what it told when it was opened here."""
    return replace(
        row,
        name=pack.made_by or row.name,
        made_at=pack.made_at,
        pack_id=pack.id,
        takes=len(pack.takes),
        sounds=sum(take.has_sound for take in pack.takes),
        version=pack.assignment.version if pack.assignment else "",
        take_ids=frozenset(take.take_id for take in pack.takes),
    )


def _with_copies(rows: Sequence[tuple[HandIn, str]]) -> list[HandIn]:
    """Mark copies; both stay in the list, because one of them may not have come whole."""
    first: dict[str, str] = {}
    return [
        replace(row, copy_of=first[digest])
        if first.setdefault(digest, row.file_name) != row.file_name
        else row
        for row, digest in rows
    ]


def _with_earlier(rows: Sequence[HandIn], check: Check) -> tuple[HandIn, ...]:
    """Mark what was handed in again; rows are newest first, and none is ever left out."""
    later: dict[str, list[frozenset[str]]] = {}
    marked = []
    for row in rows:
        check()
        newer = later.setdefault(row.name, [])
        is_earlier = bool(row.take_ids) and any(row.take_ids <= takes for takes in newer)
        marked.append(replace(row, is_earlier=is_earlier))
        newer.append(row.take_ids)
    return tuple(marked)


class _Looking:
    """Goes through the folder and notes what was left out."""

    def __init__(self, folder: CohortFolder, check: Check) -> None:
        self._folder = folder
        self._check = check
        self._left = _MOST_BYTES
        self.not_used: list[NotUsed] = []

    def leave_out(self, name: str, problem: PeerPrepError, *steps: str) -> None:
        """Note a file; one that went meanwhile is no news.

        `steps` lead to its folder: when that went, too, the stick was pulled out, and a list
        without the file would not be true. Raises COHORT_MISSING then.
        """
        if isinstance(problem, EnvironmentProblem) and name not in steps:
            self._folder.require_folder(*steps)
        if problem.code is not Problem.FILE_MISSING:
            self.not_used.append(NotUsed(name, problem, steps[0]))

    def listed(self, *steps: str, ending: str, most: int) -> Listing:
        """List a folder; one that is a link or can't be read is one of the files left out."""
        try:
            found = self._folder.list(*steps, ending=ending, most=most, check=self._check)
        except InvalidData as problem:
            self.leave_out(steps[0], problem, *steps)
            return Listing()
        except EnvironmentProblem as problem:
            if problem.code is not Problem.COHORT_UNREADABLE:
                raise
            unreadable = EnvironmentProblem(Problem.FILE_UNREADABLE, path=steps[0])
            self.leave_out(steps[0], unreadable, *steps)
            return Listing()
        for name in found.left_out:
            self.leave_out(name, InvalidData(Problem.COHORT_LEADS_OUT, path=name), *steps)
        if found.is_cut:
            too_many = InvalidData(Problem.COHORT_MANY, path=steps[0], most=most)
            self.leave_out(steps[0], too_many, *steps)
        return found

    def documents(
        self,
        kind: str,
        most_bytes: int,
        load: Callable[[bytes, str], Content],
        is_older: Callable[[Content, Content], bool],
    ) -> list[Document[Content]]:
        """Read every file of a kind; by id, the latest version."""
        found: dict[str, Document[Content]] = {}
        for file in self.listed(kind, ending=".json", most=_MOST_FILES).files:
            self._check()
            if file.size > self._left:
                most = f"{_MOST_BYTES // 10**6} MB"
                too_many = InvalidData(Problem.COHORT_MANY, path=kind, most=most)
                self.leave_out(file.name, too_many, kind)
                continue
            try:
                data = self._folder.read(file.path, most_bytes, self._check)
                self._left -= len(data)
                content = load(data, file.name)
                here = found.get(content.id)
                if here is None or is_older(here.content, content):
                    found[content.id] = Document(content, file.path, sha256(data))
            except PeerPrepError as problem:
                self.leave_out(file.name, problem, kind)
            except (ArithmeticError, LookupError, TypeError, ValueError, RecursionError) as error:
                # One file that no check was ready for keeps nobody from all the others.
                log.error("a file of a class could not be read: %s", type(error).__name__)
                code = Problem.FILE_UNREADABLE
                self.leave_out(file.name, EnvironmentProblem(code, path=file.name), kind)
        return list(found.values())


def _glanced(
    folder: CohortFolder, file: FolderFile, assignment_id: str, check: Check
) -> tuple[HandIn, str]:
    with folder.opened(file.path) as opened:
        head = opened.read(sealing.HEAD_BYTES)
        if sealing.is_locked(head):
            name = plain_name(file.path.stem).rpartition("-")[0] or plain_name(file.path.stem)
            return HandIn(file.path, file.name, name, file.changed_at), f"{file.name} {file.size}"
        found = glance(opened, check)
    if found.assignment is not None and found.assignment.id != assignment_id:
        raise InvalidData(Problem.COHORT_OTHER, path=file.name)
    row = HandIn(
        path=file.path,
        file_name=file.name,
        name=found.made_by or plain_name(file.path.stem),
        made_at=found.made_at,
        pack_id=found.id,
        takes=len(found.take_ids),
        sounds=found.sounds,
        version=found.assignment.version if found.assignment else "",
        take_ids=frozenset(found.take_ids),
    )
    return row, found.digest


def _arriving(problem: PeerPrepError, file: FolderFile) -> PeerPrepError:
    """Return a problem as it is in a folder that is written to while one looks."""
    if problem.code is Problem.SHARED_DAMAGED:
        return EnvironmentProblem(Problem.COHORT_ARRIVING, path=file.name)
    return problem


def _is_older(one: QuestionBank | Rubric, other: QuestionBank | Rubric) -> bool:
    return is_before(one.version, other.version)
