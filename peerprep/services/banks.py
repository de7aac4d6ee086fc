"""The question banks of a profile: PeerPrep's own, and those a person made or added."""

from collections.abc import Callable, Collection, Iterable
from copy import copy
from dataclasses import replace
from pathlib import Path

from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem
from peerprep.domain.pool import QuestionPool, names_here, pool_of
from peerprep.domain.questions import NO_QUESTIONS, Question, QuestionBank
from peerprep.domain.rubric import Rubric
from peerprep.domain.rubric_json import NewerRubricError, RubricFault, rubric_from_json
from peerprep.domain.similar import Match, Wordings
from peerprep.domain.stored_bank import StoredBank
from peerprep.services.bank_reading import read_bank, shipped_bank
from peerprep.services.changes import Changes, Subject
from peerprep.storage import banks as storage
from peerprep.storage.database import Database


class BankService:
    """All banks a person can practice from; a broken one becomes `problem`, never a crash.

    Without a database there are PeerPrep's own questions alone. Reading them never fails; a write
    (`keep`, `let_go`, `change`) raises EnvironmentProblem when the database can't be written, and
    then everything is as it was.
    """

    def __init__(
        self,
        database: Database | None = None,
        changes: Changes | None = None,
        *,
        shipped: Path | None = None,
    ) -> None:
        self.problem: EnvironmentProblem | InvalidData | None = None
        self._database = database
        self._changes = changes
        self._built_in = self._read_built_in(shipped)
        self._stored: dict[str, StoredBank] = {}
        self._pools: dict[frozenset[str], QuestionPool] = {}
        self._wordings: Wordings[tuple[str, str]] | None = None
        self.refresh()

    # -- reading

    def refresh(self) -> None:
        """Read the kept banks anew: another PeerPrep may have changed them."""
        if self._database is None:
            return
        with self._database.transaction() as db:
            found, problems = storage.list_banks(db)
        self.problem = self.problem or next(iter(problems), None)
        fresh = {stored.id: self._named(stored) for stored in found}
        if fresh != self._stored or list(fresh) != list(self._stored):
            self._stored = fresh
            self._forget()

    def aside(self) -> "BankService":
        """Return the banks as the database has them now, only to be read, on any one thread."""
        banks = copy(self)
        banks._changes = None
        banks._stored, banks._pools, banks._wordings = dict(self._stored), {}, None
        banks.refresh()
        return banks

    def built_in(self) -> QuestionBank:
        """Return PeerPrep's own questions; a bank without questions when its file is broken."""
        return self._built_in

    def banks(self) -> list[QuestionBank]:
        """Return every bank that could be read, PeerPrep's own first."""
        return [self._built_in, *(stored.bank for stored in self._stored.values())]

    def bank(self, bank_id: str) -> QuestionBank:
        """Return a bank; raises InvalidData(BANK_UNKNOWN)."""
        return self._built_in if self.is_built_in(bank_id) else self.stored(bank_id).bank

    def is_built_in(self, bank_id: str) -> bool:
        """Say whether a bank comes with PeerPrep and is only read."""
        return bank_id == self._built_in.id

    def stored(self, bank_id: str) -> StoredBank:
        """Return a bank of the person's with what is known of it; raises InvalidData.

        The codes are BANK_UNKNOWN, and BANK_BUILT_IN for PeerPrep's own.
        """
        if self.is_built_in(bank_id):
            raise InvalidData(Problem.BANK_BUILT_IN, bank=bank_id)
        if bank_id not in self._stored:
            raise InvalidData(Problem.BANK_UNKNOWN, bank=bank_id)
        return self._stored[bank_id]

    def has(self, bank_id: str) -> bool:
        """Say whether there is a bank of this id."""
        return self.is_built_in(bank_id) or bank_id in self._stored

    def pool(self, left_out: Collection[str] = ()) -> QuestionPool:
        """Return the questions of all banks but those left out, as one bank to practice from."""
        wanted = frozenset(bank.id for bank in self.banks()).difference(left_out)
        if wanted not in self._pools:
            self._pools[wanted] = pool_of([bank for bank in self.banks() if bank.id in wanted])
        return self._pools[wanted]

    def question(self, key: str) -> tuple[QuestionPool, Question]:
        """Return a question (or follow-up) of any bank, and the pool that asks it.

        `key` is one of the pool, or one that a bank's file has; the first bank that has it wins.
        Raises InvalidData(QUESTION_UNKNOWN).
        """
        pool = self.pool()
        for bank in (None, *self.banks()):
            found = pool.find(key if bank is None else bank.names.prefix + key)
            if found is not None:
                return pool, found
        raise InvalidData(Problem.QUESTION_UNKNOWN, key=key)

    def rubric(self, bank_id: str) -> Rubric | None:
        """Return the rubric a bank carries, None when it has none or is not here."""
        if not self.has(bank_id) or (document := self.bank(bank_id).rubric) is None:
            return None
        try:
            return rubric_from_json(document)
        except (RubricFault, NewerRubricError):  # somebody else changed the database
            return None

    def like(
        self, text: str, *, but: str = "", check: Callable[[], None] = lambda: None
    ) -> list[Match[tuple[str, str]]]:
        """Return (bank id, key) of questions in the same or nearly the same words.

        `but` is a bank that is not looked into; `check` may raise to end it.
        """
        if self._wordings is None:
            self._wordings = Wordings(
                (
                    ((bank.id, question.key), question.text)
                    for bank in self.banks()
                    for question in bank.questions
                ),
                check,
            )
        return self._wordings.like(text, among=lambda name: name[0] != but)

    # -- writing

    def change(self, bank_id: str, deed: Callable[[StoredBank], StoredBank]) -> StoredBank:
        """Have a deed done to a bank as the database has it now, and keep what comes of it.

        Raises InvalidData(BANK_UNKNOWN, BANK_BUILT_IN) and what the deed raises.
        """
        if self.is_built_in(bank_id):
            raise InvalidData(Problem.BANK_BUILT_IN, bank=bank_id)
        with self._written().transaction() as db:
            found = storage.get_bank(db, bank_id)
            if found is None:
                raise InvalidData(Problem.BANK_UNKNOWN, bank=bank_id)
            changed = deed(self._named(found))
            storage.put_bank(db, changed, came_anew=changed.came is not found.came)
        self._stored[bank_id] = changed
        self._tell()
        return changed

    def keep(
        self,
        *banks: StoredBank,
        order: Iterable[str] = (),
        as_was: Iterable[StoredBank] | None = None,
    ) -> None:
        """Keep whole banks, all or none of them; `order` says where each stands.

        With `as_was` the banks have to be what they were, one that is not among them missing:
        else InvalidData(BANK_CHANGED).
        """
        wanted = list(order)
        with self._written().transaction() as db:
            if as_was is not None:
                before = {stored.id: stored for stored in as_was}
                if any(storage.get_bank(db, new.id) != before.get(new.id) for new in banks):
                    raise InvalidData(Problem.BANK_CHANGED)
            for stored in banks:
                storage.put_bank(db, stored)
            storage.order_banks(db, wanted)
        for stored in banks:
            self._stored[stored.id] = self._named(stored)
        if wanted:
            rest = (bank_id for bank_id in self._stored if bank_id not in wanted)
            self._stored = {key: self._stored[key] for key in (*wanted, *rest)}
        self._tell()

    def let_go(self, bank_id: str) -> StoredBank:
        """Let a bank go and return it; raises InvalidData(BANK_UNKNOWN, BANK_BUILT_IN)."""
        stored = self.stored(bank_id)
        with self._written().transaction() as db:
            storage.delete_bank(db, bank_id)
        del self._stored[bank_id]
        self._tell()
        return stored

    def let_all_go(self) -> None:
        """Let every bank but PeerPrep's own go for good, in the backups, too."""
        database = self._written()
        with database.transaction() as db:
            storage.delete_banks(db)
        self._stored = {}
        self._tell()
        database.forget_banks()

    # -- inside

    def _named(self, stored: StoredBank) -> StoredBank:
        names = names_here(stored.bank, self._built_in)
        return replace(stored, bank=replace(stored.bank, names=names))

    def _written(self) -> Database:
        if self._database is None:
            raise RuntimeError("these banks are only read")
        return self._database

    def _tell(self) -> None:
        self._forget()
        if self._changes is not None:
            self._changes.tell(Subject.BANKS)

    def _forget(self) -> None:
        self._pools.clear()
        self._wordings = None

    def _read_built_in(self, shipped: Path | None) -> QuestionBank:
        try:
            return shipped_bank() if shipped is None else read_bank(shipped)
        except (EnvironmentProblem, InvalidData) as problem:
            self.problem = self.problem or problem
            return NO_QUESTIONS
