"""A bank as a profile keeps it: what it is now, as it came, and what its last update brought."""

import hashlib
import json
from dataclasses import dataclass

from peerprep.domain.bank_json import bank_to_json
from peerprep.domain.questions import QuestionBank


@dataclass(frozen=True, slots=True)
class StoredBank:
    """`came` is the bank as it last came from a file, None when it was made here.

    `sent` is the `content_sum` of what was last exported; `new` and `changed` are the keys of
    questions that the last update brought or changed.
    """

    bank: QuestionBank
    came: QuestionBank | None = None
    sent: str | None = None
    new: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()

    @property
    def id(self) -> str:
        """The id of the bank."""
        return self.bank.id

    @property
    def has_changed(self) -> bool:
        """Whether it differs from what others have of it, so that its version has to rise."""
        if self.sent is not None:
            return content_sum(self.bank) != self.sent
        return self.came is not None and content_sum(self.bank) != content_sum(self.came)


def content_sum(bank: QuestionBank) -> str:
    """Return the SHA-256 of all that is in a bank, its version apart."""
    document = bank_to_json(bank)
    del document["version"]
    text = json.dumps(document, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
