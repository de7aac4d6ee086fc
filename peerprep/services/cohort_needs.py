"""What an assignment needs besides itself, and whether learners find it in the folder."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from peerprep.domain.assignment import CohortAssignment, QuestionRef
from peerprep.domain.errors import PeerPrepError
from peerprep.domain.questions import Question, QuestionBank
from peerprep.domain.rubric import Rubric
from peerprep.domain.versions import is_before
from peerprep.services.banks import BankService
from peerprep.services.cohort_look import BANKS, RUBRICS, Look, there
from peerprep.services.rubrics import Origin, RubricService


@dataclass(frozen=True, slots=True)
class Lacking:
    """A bank or a rubric that learners do not find in the folder as it is needed.

    `kind` is the folder it belongs into; `is_here` says that it can be published from here.
    """

    kind: str
    id: str
    title: str
    is_here: bool


class CohortNeeds:
    """Quick; nothing here touches the folder or writes."""

    def __init__(self, banks: BankService, rubrics: RubricService) -> None:
        self._banks = banks
        self._rubrics = rubrics

    def lacking(self, assignment: CohortAssignment, found: Look) -> list[Lacking]:
        """Return what of an assignment learners would look for in vain; all have the built-in."""
        wanted: dict[str, list[str]] = {}
        for one in assignment.questions:
            wanted.setdefault(one.bank, []).append(one.key)
        lacking = [self._bank(bank, keys, found) for bank, keys in wanted.items()]
        lacking.append(self._rubric(assignment.rubric, found))
        return [one for one in lacking if one is not None]

    def banks(self, wanted: Sequence[QuestionRef], found: Look) -> list[QuestionBank]:
        """Return the banks here, and of the `wanted` questions also those that are not here.

        They are taken from the folder; one that is nowhere stands there by its key.
        """
        shown = {bank.id: bank for bank in self._banks.banks()}
        for one in wanted:
            bank = shown.get(one.bank) or _empty(one.bank, found)
            if bank.find(one.key) is None:
                question = _question(one, found)
                bank = replace(bank, questions=(*bank.questions, question))
            shown[bank.id] = bank
        return list(shown.values())

    def rubrics(self, wanted: str, found: Look) -> list[tuple[str, str]]:
        """Return id and title of the rubrics here, and of the `wanted` one wherever it is."""
        shown = [(kept.rubric.id, kept.rubric.title) for kept in self._rubrics.all()]
        if wanted and wanted not in dict(shown):
            document = there(found.rubrics, wanted)
            shown.append((wanted, document.content.title if document else wanted))
        return shown

    def _bank(self, bank_id: str, keys: Sequence[str], found: Look) -> Lacking | None:
        if self._banks.is_built_in(bank_id):
            return None
        here = self._banks.bank(bank_id) if self._banks.has(bank_id) else None
        document = there(found.banks, bank_id)
        in_folder = document.content if document is not None else None
        if in_folder is not None and all(_is_same(here, in_folder, key) for key in keys):
            return None
        is_here = here is not None and all(here.find(key) for key in keys)
        if here is not None and in_folder is not None:
            is_here = is_here and not is_before(here.version, in_folder.version)
        shown = here or in_folder
        return Lacking(BANKS, bank_id, shown.title if shown else bank_id, is_here)

    def _rubric(self, rubric_id: str, found: Look) -> Lacking | None:
        if not rubric_id:
            return None
        try:
            kept = self._rubrics.get(rubric_id)
        except PeerPrepError:  # not here
            nowhere = Lacking(RUBRICS, rubric_id, rubric_id, is_here=False)
            return nowhere if there(found.rubrics, rubric_id) is None else None
        if kept.origin is Origin.BUILT_IN:
            return None
        document = there(found.rubrics, rubric_id)
        if document is not None and not _is_later(kept.rubric, document.content):
            return None
        return Lacking(RUBRICS, rubric_id, kept.rubric.title, is_here=True)


def _is_same(here: QuestionBank | None, in_folder: QuestionBank, key: str) -> bool:
    """Say whether a question is in the folder, and in the words it has here."""
    theirs = in_folder.find(key)
    own = here.find(key) if here is not None else None
    return theirs is not None and (own is None or own.text == theirs.text)


def _is_later(here: Rubric, in_folder: Rubric) -> bool:
    return is_before(in_folder.version, here.version)


def _empty(bank_id: str, found: Look) -> QuestionBank:
    document = there(found.banks, bank_id)
    if document is not None:
        return replace(document.content, questions=())
    return QuestionBank(
        id=bank_id, version="", title=bank_id, language="", authors=(), licence="", questions=()
    )


def _question(ref: QuestionRef, found: Look) -> Question:
    document = there(found.banks, ref.bank)
    question = document.content.find(ref.key) if document is not None else None
    return question or Question(
        key=ref.key,
        text=ref.key,
        category="",
        roles=(),
        covers=(),
        follow_ups=(),
        time_s=0,
        story=False,
        aim_for=(),
        watch_for=(),
        source="",
    )
