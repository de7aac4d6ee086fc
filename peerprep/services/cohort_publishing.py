"""Putting a bank, a rubric or an assignment into the folder of a class."""

from dataclasses import dataclass, replace
from pathlib import Path

from peerprep.domain.assignment import CohortAssignment, names_a_folder
from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.file_names import safe_stem
from peerprep.domain.questions import QuestionBank
from peerprep.domain.rubric import Rubric
from peerprep.domain.stored_bank import content_sum
from peerprep.domain.versions import is_before
from peerprep.services.bank_exchange import BankExchange, bank_bytes
from peerprep.services.banks import BankService
from peerprep.services.cohort_folder import Check, CohortFolder
from peerprep.services.cohort_look import ASSIGNMENTS, BANKS, RUBRICS, Document, Look, there
from peerprep.services.rubric_files import rubric_bytes
from peerprep.services.rubrics import RubricService
from peerprep.sharing.assignment import assignment_to_bytes
from peerprep.storage.received import ReceivedStore

_FILE = "file.json"

Content = QuestionBank | Rubric | CohortAssignment


@dataclass(frozen=True, slots=True)
class Publication:
    """What would be put into the folder; `replaces` is the version that is there, if one is."""

    kind: str
    content: Content
    data: bytes
    replaces: Document[QuestionBank] | Document[Rubric] | Document[CohortAssignment] | None

    @property
    def id(self) -> str:
        """That of the content, as are the next two."""
        return self.content.id

    @property
    def title(self) -> str:
        """Its name for people."""
        return self.content.title

    @property
    def version(self) -> str:
        """Its version; an assignment counts its own."""
        return str(self.content.version)


class CohortPublishing:
    """Makes what goes into the folder, writes it (slow: in a job), and notes at home that it did.

    `write` raises as `CohortFolder` does. Only `published` changes anything here.
    """

    def __init__(
        self,
        banks: BankService,
        exchange: BankExchange,
        rubrics: RubricService,
        received: ReceivedStore,
    ) -> None:
        self._banks = banks
        self._exchange = exchange
        self._rubrics = rubrics
        self._received = received

    def bank(self, bank_id: str, found: Look) -> Publication:
        """Return a bank as it would be published.

        One that changed since it last went out has its next version. Raises COHORT_SAME,
        COHORT_LATER, BANK_UNKNOWN, BANK_INVALID for one that is too large to be read back.
        """
        bank = self._exchange.to_send(bank_id)
        present = there(found.banks, bank_id)
        if present is not None:
            is_same = content_sum(present.content) == content_sum(bank)
            _require_newer(bank, present.content.version, is_same=is_same)
        return Publication(BANKS, bank, bank_bytes(bank), present)

    def rubric(self, rubric_id: str, found: Look) -> Publication:
        """Return a rubric as it would be published; raises as for a bank, or RUBRIC_UNKNOWN."""
        rubric = self._rubrics.get(rubric_id).rubric
        present = there(found.rubrics, rubric_id)
        if present is not None:
            is_same = present.content == rubric
            _require_newer(rubric, present.content.version, is_same=is_same)
        return Publication(RUBRICS, rubric, rubric_bytes(rubric), present)

    def assignment(self, assignment: CohortAssignment, found: Look) -> Publication:
        """Return an assignment as it would be published, with the version after the one there.

        Raises InvalidData(SHARE_UNFIT, place, rule) for what no reader would take.
        """
        present = there(found.assignments, assignment.id)
        if present is not None:
            assignment = replace(assignment, version=present.content.version + 1)
        return Publication(ASSIGNMENTS, assignment, assignment_to_bytes(assignment), present)

    def require_known(self, assignment: CohortAssignment, found: Look) -> None:
        """Raise QUESTION_UNKNOWN or RUBRIC_UNKNOWN for what is neither here nor in the folder."""
        for one in assignment.questions:
            present = there(found.banks, one.bank)
            banks = [self._banks.bank(one.bank)] if self._banks.has(one.bank) else []
            banks += [present.content] if present is not None else []
            if not any(bank.find(one.key) for bank in banks):
                raise InvalidData(Problem.QUESTION_UNKNOWN, key=one.key)
        if assignment.rubric and there(found.rubrics, assignment.rubric) is None:
            self._rubrics.get(assignment.rubric)

    def write(self, root: Path, publication: Publication, check: Check) -> Path:
        """Write it into the folder, in place of the version it replaces, and return the file.

        Raises COHORT_CHANGED when that version is not there any more as it was.
        """
        folder = CohortFolder(root)
        work = self._received.begin()
        try:
            local = work / _FILE
            local.write_bytes(publication.data)
            if publication.replaces is not None:
                before = publication.replaces
                folder.replace(local, before.path, before.sha256, check)
                return before.path
            stem = safe_stem(publication.title)
            if not stem or (stem.isascii() and not names_a_folder(stem)):
                stem = publication.kind
            return folder.add(local, publication.kind, stem=stem, ending=".json", check=check)
        finally:
            self._received.end(work)

    def published(self, publication: Publication) -> None:
        """Note that others have it now, so that the next change makes a new version."""
        content = publication.content
        if isinstance(content, QuestionBank):
            self._exchange.sent(content)
        elif isinstance(content, Rubric):
            self._rubrics.given_out(content.id)


def _require_newer(ours: QuestionBank | Rubric, present: str, *, is_same: bool) -> None:
    if is_same:
        raise InvalidData(Problem.COHORT_SAME, title=ours.title, version=ours.version)
    if not is_before(present, ours.version):
        raise InvalidData(Problem.COHORT_LATER, title=ours.title, version=present)
