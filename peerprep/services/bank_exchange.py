"""Banks as files: look at one before it is added or updates what is here, and write one."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path

from peerprep.domain import bank_edits
from peerprep.domain.bank_changes import BankChanges, Joined, compare, join
from peerprep.domain.bank_json import bank_to_json
from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.questions import Question, QuestionBank
from peerprep.domain.similar import Wordings
from peerprep.domain.stored_bank import StoredBank, content_sum
from peerprep.services.bank_editing import BankEditing
from peerprep.services.bank_reading import read_bank
from peerprep.services.banks import BankService
from peerprep.services.giving_out import write_whole

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
    wordings that would move to My own.
    """

    bank: QuestionBank
    installed: QuestionBank | None
    result: QuestionBank
    changes: BankChanges
    set_aside: tuple[Question, ...]
    twins: tuple[Twin, ...]

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
        return len(self.bank.questions) - self.adds

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

    def look(self, path: Path) -> IncomingBank:
        """Read a file and say what it would do.

        Raises EnvironmentProblem: FILE_MISSING, FILE_UNREADABLE; InvalidData: BANK_INVALID,
        BANK_NEWER, BANK_BUILT_IN for a file that is named like PeerPrep's own bank and is another.
        """
        return self.look_at(read_bank(path))

    def look_at(self, bank: QuestionBank) -> IncomingBank:
        """Say what a bank that was read would do; raises InvalidData(BANK_BUILT_IN)."""
        if self._banks.is_built_in(bank.id):
            own = self._banks.built_in()
            if content_sum(own) != content_sum(bank):
                raise InvalidData(Problem.BANK_BUILT_IN, bank=bank.id)
            return IncomingBank(bank, own, own, compare(own, bank), (), ())
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
            twins=self._twins(bank, changes),
        )

    def add(self, incoming: IncomingBank, own_title: str = _MY_OWN) -> QuestionBank:
        """Add or update what `look` found; return the bank.

        Wordings of the person's that it replaces go to their own bank (`own_title` when that has
        to be made). Raises InvalidData(BANK_CHANGED) when the bank here changed after the look;
        EnvironmentProblem when it can't be kept. Then nothing is added.
        """
        bank_id = incoming.bank.id
        if self._banks.is_built_in(bank_id):
            return self._banks.built_in()
        self._banks.refresh()
        here = self._banks.stored(bank_id) if self._banks.has(bank_id) else None
        if (here.bank if here is not None else None) != incoming.installed:
            raise InvalidData(Problem.BANK_CHANGED)
        joined = self._joined(here, incoming.bank)
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
        gets its next version.

        Raises InvalidData(BANK_UNKNOWN); EnvironmentProblem(EXPORT_FAILED and others).
        """
        bank = self._banks.bank(bank_id)
        if self._banks.is_built_in(bank_id):
            _write(bank, target)
            return bank
        stored = self._banks.stored(bank_id)
        if stored.has_changed:
            bank = replace(bank, version=bank_edits.next_version(bank.version))
        _write(bank, target)
        sent = content_sum(bank)
        if (bank.version, sent) != (stored.bank.version, stored.sent):
            self._banks.change(bank_id, lambda now: _sent(now, bank.version, sent))
        return bank

    def _joined(self, here: StoredBank | None, bank: QuestionBank) -> Joined:
        if here is None:
            return Joined(bank)
        return join(here.bank, here.came, bank)

    def _own(self, title: str) -> StoredBank:
        return self._banks.stored(self._editing.my_own(title))

    def _twins(self, bank: QuestionBank, changes: BankChanges) -> tuple[Twin, ...]:
        own = Wordings((question.key, question.text) for question in bank.questions)
        place = {question.key: at for at, question in enumerate(bank.questions)}
        twins = []
        for question in (*changes.added, *(change.after for change in changes.reworded)):
            others = [
                (bank.id, match.name, match.is_same)
                for match in own.like(question.text, most=2)
                if place[match.name] < place.get(question.key, 0)
            ]
            for match in self._banks.like(question.text, but=bank.id)[:1]:
                others.append((*match.name, match.is_same))
            for bank_id, key, is_same in others[-1:]:
                home = bank if bank_id == bank.id else self._banks.bank(bank_id)
                other = home.find(key)
                if other is not None:
                    twins.append(Twin(question, home, other, is_same))
        return tuple(twins)


def _with_questions(
    stored: StoredBank, questions: Sequence[Question], names_of: QuestionBank
) -> StoredBank:
    bank = stored.bank
    taken = {question.key for question in bank.questions}
    for question in questions:
        fresh = bank_edits.copy_of(question) if question.key in taken else question
        bank = bank_edits.with_question(bank, fresh, names_of=names_of)
    return replace(stored, bank=bank)


def _sent(stored: StoredBank, version: str, sent: str) -> StoredBank:
    return replace(stored, bank=replace(stored.bank, version=version), sent=sent)


def _write(bank: QuestionBank, target: Path) -> None:
    text = json.dumps(bank_to_json(bank), ensure_ascii=False, indent=2)
    write_whole(target, f"{text}\n".encode())


def is_before(one: str, other: str) -> bool:
    """Say whether a version comes before another; numbers in them count as numbers."""
    for left, right in zip_longest(_parts(one), _parts(other), fillvalue=(0, 0, "")):
        if left != right:
            return left < right
    return False


def _parts(version: str) -> list[tuple[int, int, str]]:
    found = re.findall(r"\d+|[^\W\d]+", version)
    return [(1, int(p), "") if p.isdigit() else (0, 0, p.casefold()) for p in found]
