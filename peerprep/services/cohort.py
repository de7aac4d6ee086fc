"""A class and its folder: take over what a trainer put there, hand in, publish, see who did."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from peerprep.domain.assignment import CohortAssignment, QuestionRef, names_a_folder
from peerprep.domain.errors import EnvironmentProblem, InvalidData, PeerPrepError, Problem
from peerprep.domain.file_names import dashed, plain_name, safe_stem
from peerprep.domain.hand_ins import HandedFile, HandedIn, file_mark
from peerprep.domain.packs import ReceivedPack
from peerprep.domain.questions import QuestionBank
from peerprep.domain.rubric import Rubric
from peerprep.domain.stored_bank import content_sum
from peerprep.domain.takes import AskedQuestion, TakeSummary
from peerprep.domain.versions import is_before
from peerprep.services import cohort_handed, cohort_look
from peerprep.services.bank_exchange import BankExchange, IncomingBank
from peerprep.services.banks import BankService
from peerprep.services.cohort_folder import Check, CohortFolder
from peerprep.services.cohort_look import (
    ASSIGNMENTS,
    BANKS,
    HAND_IN,
    RUBRICS,
    Document,
    HandIns,
    Look,
    there,
)
from peerprep.services.cohort_needs import CohortNeeds
from peerprep.services.hand_ins import HandInNotes
from peerprep.services.history import HistoryService
from peerprep.services.rubric_files import rubric_bytes
from peerprep.services.rubrics import Found, News, RubricService
from peerprep.services.sharing import Choices, OpenedPack, Plan, ReviewFile, SharingService
from peerprep.sharing.assignment import assignment_to_bytes
from peerprep.sharing.pack import ENDING
from peerprep.storage.received import ReceivedStore

Progress = Callable[[float], None]

_FILE = "file"


@dataclass(frozen=True, slots=True)
class Publication:
    """What would be put into the folder; `replaces` is the version that is there, if one is."""

    kind: str
    id: str
    title: str
    version: str
    data: bytes
    replaces: Document[QuestionBank] | Document[Rubric] | Document[CohortAssignment] | None


@dataclass(frozen=True, slots=True)
class Seen:
    """A folder beside what is here: what was handed in there and became of it, and the offers."""

    look: Look
    handed: Sequence[HandedIn] = ()
    files: Mapping[str, HandedFile] = field(default_factory=dict)  # by pack
    banks: Sequence[IncomingBank] = ()
    rubrics: Sequence[Found] = ()


class CohortService:
    """What learners and trainers do with a folder they share.

    `see`, `compared`, `look`, `hand_ins`, `handed_files`, `bank_offers`, `read`, `hand_in` and
    `publish` are slow and belong into a job; the rest is quick. All that touch the folder raise as
    `CohortFolder` does. Nothing is written there but by `hand_in` and `publish`.
    """

    look = staticmethod(cohort_look.look)
    hand_ins = staticmethod(cohort_look.hand_ins)
    handed_files = staticmethod(cohort_handed.handed_files)

    def __init__(
        self,
        banks: BankService,
        exchange: BankExchange,
        rubrics: RubricService,
        history: HistoryService,
        sharing: SharingService,
        received: ReceivedStore,
        notes: HandInNotes,
    ) -> None:
        self._banks = banks
        self._exchange = exchange
        self._rubrics = rubrics
        self._history = history
        self._sharing = sharing
        self._received = received
        self.notes = notes
        self.needs = CohortNeeds(banks, rubrics)

    # -- taking over

    def see(self, root: Path, check: Check) -> Seen:
        """Look into a folder and compare it with what is here; slow."""
        return self.compared(Seen(self.look(root, check)), check)

    def compared(self, seen: Seen, check: Check) -> Seen:
        """Compare anew what was seen with what is here now; slow, and raises as a look."""
        root = seen.look.folder
        handed = self.notes.handed_in(root, {one.content.id for one in seen.look.assignments})
        return Seen(
            look=seen.look,
            handed=handed,
            files=self.handed_files(root, handed, check),
            banks=self.bank_offers(seen.look, check),
            rubrics=self.rubric_offers(seen.look),
        )

    def bank_offers(self, found: Look, check: Check = lambda: None) -> list[IncomingBank]:
        """Return what each bank of a folder would do here; PeerPrep's own is left out.

        Slow: each of its questions is compared with all that are here.
        """
        exchange = self._exchange.aside()
        offers = []
        for document in found.banks:
            check()
            try:
                offers.append(exchange.look_at(document.content, check))
            except PeerPrepError:  # one that only calls itself PeerPrep's own
                continue
        return offers

    def rubric_offers(self, found: Look) -> list[Found]:
        """Return what each rubric of a folder is beside those here."""
        return [self._rubrics.compare(document.content) for document in found.rubrics]

    # -- learning

    def questions(self, assignment: CohortAssignment) -> list[AskedQuestion]:
        """Return the questions of an assignment that are here, in its order."""
        asked = []
        for one in assignment.questions:
            bank = self._banks.bank(one.bank) if self._banks.has(one.bank) else None
            question = bank.find(one.key) if bank is not None else None
            if bank is not None and question is not None:
                asked.append(bank.asked(question))
        return asked

    def takes(self, assignment: CohortAssignment) -> list[TakeSummary]:
        """Return one's own takes of its questions, also of those no longer here, newest first."""
        wanted = set(assignment.questions)
        return [
            take
            for take in self._history.takes()
            if QuestionRef(take.question.bank, take.question.key_in_bank) in wanted
            and (take.has_recording or take.words)
        ]

    def require_answers(self, assignment: CohortAssignment, take_ids: Sequence[str]) -> None:
        """Raise HAND_IN_OTHER for a take of another question, TAKE_UNKNOWN for none at all."""
        for take_id in take_ids:
            take = self._history.take(take_id)
            asked = QuestionRef(take.question.bank, take.question.key_in_bank)
            if asked not in assignment.questions:
                raise InvalidData(
                    Problem.HAND_IN_OTHER,
                    number=take.number,
                    question=take.question.text,
                    title=assignment.title,
                )

    def plan(
        self, assignment: CohortAssignment, take_ids: Sequence[str], choices: Choices, found: Look
    ) -> Plan:
        """Return exactly what would be handed in; `choices` say the name and what goes along."""
        rubric = self._rubric(assignment.rubric, found)
        return self._sharing.plan(
            take_ids, replace(choices, assignment=assignment.named, rubric=rubric)
        )

    def hand_in(
        self,
        root: Path,
        plan: Plan,
        passphrase: str | None,
        check: Check,
        progress: Progress = lambda share: None,
    ) -> Path:
        """Write a plan into the hand-in folder; between `notes.begin` and `notes.end`.

        Raises as `SharingService.write`; HAND_IN_NAMELESS. Nothing is there then.
        """
        pack = plan.pack
        stem = dashed(pack.made_by)
        if not stem:
            raise InvalidData(Problem.HAND_IN_NAMELESS)
        if pack.assignment is None:
            raise ValueError("a hand-in answers an assignment")
        work = self._received.begin()
        try:
            local = work / f"{_FILE}{ENDING}"
            self._sharing.write(plan, local, passphrase, check, progress)
            return CohortFolder(root).add(
                local,
                HAND_IN,
                pack.assignment.id,
                stem=f"{stem}{file_mark(pack.id)}",
                ending=ENDING,
                check=check,
            )
        finally:
            self._received.end(work)

    # -- leading

    def opened(self, found: HandIns) -> dict[Path, ReceivedPack]:
        """Return what was opened here of these files; a locked one is known by its file's name."""
        packs = self._sharing.packs()
        by_id = {pack.id: pack for pack in packs}
        named = found.assignment.id
        by_file = {
            pack.file_name: pack
            for pack in reversed(packs)
            if pack.assignment is not None and pack.assignment.id == named
        }
        here: dict[Path, ReceivedPack] = {}
        for row in found.rows:
            pack = by_id.get(row.pack_id or "")
            if row.is_locked:
                pack = by_file.get(plain_name(row.path.name))
            if pack is not None:
                here[row.path] = pack
        return here

    def read(
        self, root: Path, file: Path, passphrase: str | None, check: Check
    ) -> OpenedPack | ReviewFile:
        """Read what somebody handed in, as `SharingService.read`; slow.

        Raises as that and as `CohortFolder.require`, also when the folder goes meanwhile.
        """
        folder = CohortFolder(root)
        folder.require(file)
        try:
            return self._sharing.read(file, passphrase, check)
        except EnvironmentProblem as problem:
            if problem.code in (Problem.FILE_MISSING, Problem.FILE_UNREADABLE):
                folder.require(file)
            raise

    def bank_to_publish(self, bank_id: str, found: Look) -> Publication:
        """Return a bank as it would be published; raises COHORT_SAME, COHORT_LATER,
        BANK_UNKNOWN.

        One that changed since it last went out gets its next version, as `BankExchange.export`.
        """
        work = self._received.begin()
        try:
            file = work / f"{_FILE}.json"
            bank = self._exchange.export(bank_id, file)
            data = file.read_bytes()
        finally:
            self._received.end(work)
        present = there(found.banks, bank_id)
        if present is not None:
            if content_sum(present.content) == content_sum(bank):
                raise _same(bank.title, bank.version)
            _require_newer(bank.title, bank.version, present.content.version)
        return Publication(BANKS, bank.id, bank.title, bank.version, data, present)

    def rubric_to_publish(self, rubric_id: str, found: Look) -> Publication:
        """Return a rubric as it would be published; raises as for a bank, or
        RUBRIC_UNKNOWN."""
        rubric = self._rubrics.get(rubric_id).rubric
        data = rubric_bytes(rubric)
        present = there(found.rubrics, rubric_id)
        if present is not None:
            if present.content == rubric:
                raise _same(rubric.title, rubric.version)
            _require_newer(rubric.title, rubric.version, present.content.version)
        self._rubrics.given_out(rubric_id)
        return Publication(RUBRICS, rubric.id, rubric.title, rubric.version, data, present)

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

    def assignment_to_publish(self, assignment: CohortAssignment, found: Look) -> Publication:
        """Return an assignment as it would be published, with the version after the one there.

        Raises InvalidData(SHARE_UNFIT, place, rule) for what no reader would take.
        """
        present = there(found.assignments, assignment.id)
        if present is not None:
            assignment = replace(assignment, version=present.content.version + 1)
        data = assignment_to_bytes(assignment)
        version = str(assignment.version)
        return Publication(ASSIGNMENTS, assignment.id, assignment.title, version, data, present)

    def publish(self, root: Path, publication: Publication, check: Check) -> Path:
        """Write it into the folder, in place of the version it replaces, and return the file.

        Raises COHORT_CHANGED when that version is not there any more as it was.
        """
        folder = CohortFolder(root)
        work = self._received.begin()
        try:
            local = work / f"{_FILE}.json"
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

    # -- inside

    def _rubric(self, rubric_id: str, found: Look) -> Rubric | None:
        """Return the rubric an assignment names, from here or from the folder."""
        if not rubric_id:
            return None
        try:
            return self._rubrics.get(rubric_id).rubric
        except PeerPrepError:
            present = there(found.rubrics, rubric_id)
            return present.content if present is not None else None


def is_news(offer: IncomingBank | Found) -> bool:
    """Say whether taking something over would change anything here."""
    if isinstance(offer, IncomingBank):
        return not offer.does_nothing and not offer.is_older
    if offer.news is News.VERSION and offer.before is not None:
        return not is_before(offer.rubric.version, offer.before.version)
    return offer.news is News.NEW


def _same(title: str, version: str) -> InvalidData:
    return InvalidData(Problem.COHORT_SAME, title=title, version=version)


def _require_newer(title: str, version: str, present: str) -> None:
    if not is_before(present, version):
        raise InvalidData(Problem.COHORT_LATER, title=title, version=present)
