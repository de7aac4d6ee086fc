"""A class and its folder: take over what a trainer put there, hand in, publish, see who did."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from peerprep.domain.assignment import CohortAssignment, QuestionRef
from peerprep.domain.errors import EnvironmentProblem, InvalidData, PeerPrepError, Problem
from peerprep.domain.file_names import dashed, plain_name
from peerprep.domain.hand_ins import HandedFile, HandedIn, file_mark
from peerprep.domain.packs import ReceivedPack
from peerprep.domain.rubric import Rubric
from peerprep.domain.takes import AskedQuestion, TakeSummary
from peerprep.domain.versions import is_before
from peerprep.services import cohort_handed, cohort_look
from peerprep.services.bank_exchange import BankExchange, IncomingBank
from peerprep.services.banks import BankService
from peerprep.services.cohort_folder import Check, CohortFolder
from peerprep.services.cohort_look import (
    HAND_IN,
    HandIns,
    Look,
    there,
)
from peerprep.services.cohort_needs import CohortNeeds
from peerprep.services.cohort_publishing import CohortPublishing
from peerprep.services.hand_ins import HandInNotes
from peerprep.services.history import HistoryService
from peerprep.services.rubrics import Found, News, RubricService
from peerprep.services.sharing import Choices, OpenedPack, Plan, ReviewFile, SharingService
from peerprep.sharing.pack import ENDING
from peerprep.storage.received import ReceivedStore

Progress = Callable[[float], None]

_FILE = "file"


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

    `see`, `compared`, `look`, `hand_ins`, `handed_files`, `bank_offers`, `read` and `hand_in` are
    slow and belong into a job; the rest is quick. All that touch the folder raise as `CohortFolder`
    does. Nothing is written there but by `hand_in` and `publishing.write`.
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
        self.publishing = CohortPublishing(banks, exchange, rubrics, received)

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
