"""Banks as files: look at one before it is added or updates what is here, and write one."""

import json
import operator
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from peerprep.domain import bank_edits
from peerprep.domain.bank_changes import BankChanges, Joined, compare, join
from peerprep.domain.bank_json import bank_to_json
from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.questions import Question, QuestionBank
from peerprep.domain.similar import Wordings
from peerprep.domain.stored_bank import StoredBank, content_sum
from peerprep.domain.versions import is_before, next_version
from peerprep.services.bank_editing import BankEditing
from peerprep.services.bank_reading import MAX_BANK_BYTES, read_bank, too_large
from peerprep.services.banks import BankService
from peerprep.services.giving_out import write_whole

Check = Callable[[], None]

_MY_OWN = "My own"


@dataclass(frozen=True, slots=True)
class Twin:
    """A question of a file that is asked in the same or nearly the same words elsewhere here."""

    question: Question
    bank: QuestionBank
    other: Question
    is_same: bool


@dataclass(frozen=True, slots=True)
class IncomingBank:
    """What a file would do to the banks that are here; nothing is written yet.

    `installed` is the bank of this id as it is here, None when there is none, and `result` what
    would be here then; `changes` are those of its questions; `set_aside` are a person's own
    wordings that would move to My own; `stay_out` are questions that were deleted here before.
    """

    bank: QuestionBank
    installed: QuestionBank | None
    result: QuestionBank
    changes: BankChanges
    set_aside: tuple[Question, ...] = ()
    stay_out: tuple[Question, ...] = ()
    twins: tuple[Twin, ...] = ()

    @property
    def is_older(self) -> bool:
        """Whether its version comes before that of the bank that is here."""
        return self.installed is not None and is_before(self.bank.version, self.installed.version)

    @property
    def adds(self) -> int:
        """How many questions are new or changed."""
        return len(self.changes.added) + len(self.changes.changed)

    @property
    def same(self) -> int:
        """How many questions of the file are here already, word for word."""
        return len(self.bank.questions) - self.adds - len(self.stay_out)

    @property
    def does_nothing(self) -> bool:
        """Whether adding it would change nothing at all."""
        return (
            self.installed is not None
            and self.changes.is_empty
            and self.result.version == self.installed.version
            and content_sum(self.result) == content_sum(self.installed)
        )


class BankExchange:
    """Adds banks from files and writes them to files."""

    def __init__(self, banks: BankService, editing: BankEditing) -> None:
        self._banks = banks
        self._editing = editing

    def aside(self) -> "BankExchange":
        """Return one that looks at banks on another thread; it adds nothing."""
        return BankExchange(self._banks.aside(), self._editing)

    def look(self, path: Path, check: Check = lambda: None) -> IncomingBank:
        """Read a file and say what it would do; slow. `check` may raise to end it.

        Raises EnvironmentProblem: FILE_MISSING, FILE_UNREADABLE; InvalidData: BANK_INVALID,
        BANK_NEWER, BANK_BUILT_IN for a file that is named like PeerPrep's own bank and is another.
        """
        return self.look_at(read_bank(path), check)

    def look_at(self, bank: QuestionBank, check: Check = lambda: None) -> IncomingBank:
        """Say what a bank that was read would do; slow. Raises InvalidData(BANK_BUILT_IN)."""
        if self._banks.is_built_in(bank.id):
            own = self._banks.built_in()
            if content_sum(own) != content_sum(bank):
                raise InvalidData(Problem.BANK_BUILT_IN, bank=bank.id)
            return IncomingBank(bank, own, own, compare(own, bank))
        here = self._banks.stored(bank.id) if self._banks.has(bank.id) else None
        joined = self._joined(here, bank)
        before = here.bank if here is not None else replace(bank, questions=())
        changes = compare(before, joined.bank)
        return IncomingBank(
            bank=bank,
            installed=here.bank if here is not None else None,
            result=joined.bank,
            changes=changes,
            set_aside=joined.set_aside,
            stay_out=joined.stay_out,
            twins=self._twins(bank, changes, check),
        )

    def add(self, incoming: IncomingBank, own_title: str = _MY_OWN) -> QuestionBank:
        """Add or update what `look` found; return the bank.

        Wordings of the person's that it replaces go to their own bank (`own_title` when that has
        to be made). Raises InvalidData: BANK_CHANGED when the bank here changed after the look,
        BANK_FULL; EnvironmentProblem when it can't be kept. Then nothing is added.
        """
        bank_id = incoming.bank.id
        if self._banks.is_built_in(bank_id):
            return self._banks.built_in()
        self._banks.refresh()
        here = self._banks.stored(bank_id) if self._banks.has(bank_id) else None
        if (here.bank if here is not None else None) != incoming.installed:
            raise InvalidData(Problem.BANK_CHANGED)
        joined = self._joined(here, incoming.bank)
        bank_edits.require_room(joined.bank)
        made_here = here is not None and here.came is None
        kept = StoredBank(
            bank=joined.bank,
            came=None if made_here else incoming.bank,
            sent=here.sent if here is not None and made_here else None,
            new=frozenset(q.key for q in incoming.changes.added) if here else frozenset(),
            changed=frozenset(change.after.key for change in incoming.changes.changed),
        )
        if here is not None and not incoming.adds:  # what the last update brought stays marked
            keys = {question.key for question in joined.bank.questions}
            kept = replace(kept, new=here.new & keys, changed=here.changed & keys)
        own = self._own(own_title) if joined.set_aside else None
        if own is None or here is None:
            self._banks.keep(kept, as_was=[here] if here else [])
        elif own.id == bank_id:
            more = _with_questions(kept, joined.set_aside, here.bank)
            self._banks.keep(more, as_was=[here])
        else:
            more = _with_questions(own, joined.set_aside, here.bank)
            self._banks.keep(more, kept, as_was=[own, here])
        return self._banks.bank(bank_id)

    def export(self, bank_id: str, target: Path) -> QuestionBank:
        """Write a bank as one file and return it; one that changed since it last came or went
        gets its next version. Slow; the window does the three steps itself.

        Raises as `to_send`, `write_bank` and `sent`.
        """
        bank = self.to_send(bank_id)
        write_bank(bank, target)
        self.sent(bank)
        return bank

    def to_send(self, bank_id: str) -> QuestionBank:
        """Return a bank as others would get it now; raises InvalidData(BANK_UNKNOWN)."""
        bank = self._banks.bank(bank_id)
        if not self._banks.is_built_in(bank_id) and self._banks.stored(bank_id).has_changed:
            return replace(bank, version=next_version(bank.version))
        return bank

    def sent(self, bank: QuestionBank) -> None:
        """Note what others have of a bank now; raises as `BankService.change`."""
        if self._banks.is_built_in(bank.id):
            return
        stored, sent = self._banks.stored(bank.id), content_sum(bank)
        if (bank.version, sent) != (stored.bank.version, stored.sent):
            self._banks.change(bank.id, lambda now: _sent(now, bank.version, sent))

    def _joined(self, here: StoredBank | None, bank: QuestionBank) -> Joined:
        if here is None:
            return Joined(bank)
        return join(here.bank, here.came, bank)

    def _own(self, title: str) -> StoredBank:
        return self._banks.stored(self._editing.my_own(title))

    def _twins(self, bank: QuestionBank, changes: BankChanges, check: Check) -> tuple[Twin, ...]:
        places = {question.key: at for at, question in enumerate(bank.questions)}
        own = Wordings(((at, q.text) for at, q in enumerate(bank.questions)), check)
        twins = []
        for question in (*changes.added, *(change.after for change in changes.reworded)):
            check()
            twin = self._twin(question, bank, check)
            if twin is None:
                place = places.get(question.key, 0)
                for match in own.like(question.text, 1, partial(operator.gt, place)):
                    twin = Twin(question, bank, bank.questions[match.name], match.is_same)
            if twin is not None:
                twins.append(twin)
        return tuple(twins)

    def _twin(self, question: Question, bank: QuestionBank, check: Check) -> Twin | None:
        """Return where a question of a bank is in another one."""
        for match in self._banks.like(question.text, but=bank.id, check=check):
            home = self._banks.bank(match.name[0])
            other = home.find(match.name[1])
            if other is not None:
                return Twin(question, home, other, match.is_same)
        return None


def _with_questions(
    stored: StoredBank, questions: Sequence[Question], names_of: QuestionBank
) -> StoredBank:
    bank = stored.bank
    taken = {question.key for question in bank.questions}
    for question in questions:
        fresh = bank_edits.copy_of(question) if question.key in taken else question
        bank = bank_edits.with_question(bank, fresh, names_of=names_of)
    bank_edits.require_room(bank)
    return replace(stored, bank=bank)


def _sent(stored: StoredBank, version: str, sent: str) -> StoredBank:
    return replace(stored, bank=replace(stored.bank, version=version), sent=sent)


def write_bank(bank: QuestionBank, target: Path) -> None:
    """Write a bank as one file; slow, and needs no database.

    Raises EnvironmentProblem(EXPORT_FAILED, EXPORT_NO_ROOM); InvalidData(BANK_INVALID) for one
    that is too large to be read back. Then nothing half-written is left.
    """
    text = json.dumps(bank_to_json(bank), ensure_ascii=False, indent=2)
    data = f"{text}\n".encode()
    if len(data) > MAX_BANK_BYTES:
        raise too_large(bank.title)
    write_whole(target, data)
