"""What a person does with question banks of their own: make, write, reorder, copy, delete."""

import re
import secrets
import unicodedata
from dataclasses import dataclass, replace

from peerprep.domain import bank_edits
from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.questions import ANY_ROLE, OWN_TIME_S, Question, QuestionBank
from peerprep.domain.stored_bank import StoredBank
from peerprep.services.banks import BankService

_MY_OWN = "my-own-"
_SLUG_MOST = 40


@dataclass(frozen=True, slots=True)
class DeletedQuestion:
    """A question that was taken out, and where it stood."""

    bank_id: str
    question: Question
    place: int
    from_bank: QuestionBank


@dataclass(frozen=True, slots=True)
class DeletedBank:
    """A bank that was let go, and the order the banks had."""

    stored: StoredBank
    order: tuple[str, ...]


class BankEditing:
    """Every method keeps what it did at once.

    Raises InvalidData: BANK_UNKNOWN when another PeerPrep let the bank go, BANK_BUILT_IN,
    QUESTION_UNKNOWN, BANK_FULL; EnvironmentProblem when it can't be kept (DISK_FULL and others).
    Then all is as it was.
    """

    def __init__(self, banks: BankService) -> None:
        self._banks = banks

    # -- banks

    def new_bank(self, title: str, language: str = "en") -> str:
        """Make an empty bank with PeerPrep's topics and roles; return its id."""
        slug = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
        slug = re.sub(r"[^a-z0-9]+", "-", slug).strip("-")[:_SLUG_MOST].strip("-") or "bank"
        return self._make(f"{slug}-{secrets.token_hex(3)}", title, language)

    def my_own(self, title: str) -> str:
        """Return the id of the bank for one's own questions; made with this title when missing."""
        for bank in self._banks.banks():
            if bank.id.startswith(_MY_OWN) and self._banks.stored(bank.id).came is None:
                return bank.id
        return self._make(_MY_OWN + secrets.token_hex(3), title, self._banks.built_in().language)

    def describe(
        self,
        bank_id: str,
        *,
        title: str,
        authors: tuple[str, ...],
        licence: str,
        language: str = "",
    ) -> QuestionBank:
        """Keep what a bank says about itself; an empty title or language leaves the one it has."""

        def deed(stored: StoredBank) -> StoredBank:
            bank = bank_edits.described(stored.bank, title, authors, licence)
            return replace(stored, bank=replace(bank, language=language or bank.language))

        return self._banks.change(bank_id, deed).bank

    def delete_bank(self, bank_id: str) -> DeletedBank:
        """Let a bank go; takes of its questions stay."""
        order = tuple(bank.id for bank in self._banks.banks() if bank.id != bank_id)
        at = [bank.id for bank in self._banks.banks()].index(self._banks.stored(bank_id).id)
        stored = self._banks.let_go(bank_id)
        return DeletedBank(stored, (*order[:at], bank_id, *order[at:])[1:])

    def put_bank_back(self, deleted: DeletedBank) -> None:
        """Undo `delete_bank`."""
        self._banks.keep(deleted.stored, order=deleted.order)

    # -- questions

    def empty_question(self, bank_id: str) -> Question:
        """Return a question to be written; nothing is kept before it has words."""
        topics = self._banks.bank(bank_id).categories or self._banks.built_in().categories
        return Question(
            key=f"q-{secrets.token_hex(4)}",
            text="",
            category=topics[0].id if topics else "",
            roles=(ANY_ROLE,),
            covers=(),
            follow_ups=(),
            time_s=OWN_TIME_S,
            story=False,
            aim_for=(),
            watch_for=(),
            source="",
        )

    def write(self, bank_id: str, question: Question) -> Question:
        """Keep a question as it is now, at its place, a new one at the end; return what is kept.

        One that has no words yet stays with those it has, or outside (raises ValueError).
        """
        kept = bank_edits.tidied(question)

        def deed(stored: StoredBank) -> StoredBank:
            nonlocal kept
            before = stored.bank.find(question.key)
            if not kept.text:
                if before is None:
                    raise ValueError("a question needs words")
                kept = replace(kept, text=before.text)
            names = self._banks.built_in()
            if before is None:
                bank = bank_edits.with_question(stored.bank, kept, names_of=names)
            else:
                bank = bank_edits.with_changed(stored.bank, kept, names_of=names)
            bank_edits.require_room(bank)
            return replace(stored, bank=bank)

        self._banks.change(bank_id, deed)
        return kept

    def duplicate(self, bank_id: str, key: str) -> str:
        """Put a copy after a question and return its key."""
        made = ""

        def deed(stored: StoredBank) -> StoredBank:
            nonlocal made
            at = _place(stored.bank, key)
            copy = bank_edits.copy_of(stored.bank.questions[at])
            made = copy.key
            bank = bank_edits.with_question(stored.bank, copy, at + 1, names_of=stored.bank)
            bank_edits.require_room(bank)
            return replace(stored, bank=bank)

        self._banks.change(bank_id, deed)
        return made

    def copy_to_own(self, bank_id: str, key: str, title: str) -> tuple[str, str]:
        """Copy a question into one's own bank (`my_own`); return that bank's id and the key."""
        source = self._banks.bank(bank_id)
        copy = bank_edits.copy_of(source.questions[_place(source, key)])
        own = self.my_own(title)
        self._add(own, copy, source)
        return own, copy.key

    def move(self, bank_id: str, key: str, to: int) -> int:
        """Put a question at another place (0 is the first); return the place it has now."""

        def deed(stored: StoredBank) -> StoredBank:
            _place(stored.bank, key)
            return replace(stored, bank=bank_edits.with_moved(stored.bank, key, max(0, to)))

        return bank_edits.place_of(self._banks.change(bank_id, deed).bank, key)

    def delete_question(self, bank_id: str, key: str) -> DeletedQuestion:
        """Take a question out; its takes stay."""
        bank = self._banks.stored(bank_id).bank

        def deed(stored: StoredBank) -> StoredBank:
            nonlocal bank
            _place(stored.bank, key)
            bank = stored.bank
            return replace(stored, bank=bank_edits.without(bank, key))

        self._banks.change(bank_id, deed)
        at = bank_edits.place_of(bank, key)
        return DeletedQuestion(bank_id, bank.questions[at], at, bank)

    def put_question_back(self, deleted: DeletedQuestion) -> None:
        """Undo `delete_question`."""
        self._add(deleted.bank_id, deleted.question, deleted.from_bank, deleted.place)

    def _add(
        self, bank_id: str, question: Question, names_of: QuestionBank, at: int | None = None
    ) -> None:
        def deed(stored: StoredBank) -> StoredBank:
            if stored.bank.find(question.key) is not None:
                return stored
            bank = bank_edits.with_question(stored.bank, question, at, names_of=names_of)
            bank_edits.require_room(bank)
            return replace(stored, bank=bank)

        self._banks.change(bank_id, deed)

    def _make(self, bank_id: str, title: str, language: str) -> str:
        names = self._banks.built_in()
        bank = QuestionBank(
            id=bank_id,
            version="1",
            title=bank_id,
            language=language,
            authors=(),
            licence="",
            questions=(),
            categories=tuple(replace(topic, extra={}) for topic in names.categories),
            roles=tuple(replace(role, extra={}) for role in names.roles),
        )
        self._banks.keep(StoredBank(bank_edits.described(bank, title, (), "")))
        return bank_id


def _place(bank: QuestionBank, key: str) -> int:
    try:
        return bank_edits.place_of(bank, key)
    except KeyError as error:
        raise InvalidData(Problem.QUESTION_UNKNOWN, key=key) from error
