"""The boundaries and self-disclosure checklist: its items, and what a check of a text says.

Source of every rule: the checklist, version 1.0 (20 items, 7 to include and 13 to avoid).
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

_HOPE = "hope_recovery"
_WORD = re.compile(r"\w[\w'’-]*")


class Kind(StrEnum):
    """Include items are hoped for in a story, avoid items are choices to look at again."""

    INCLUDE = "include"
    AVOID = "avoid"


class Status(StrEnum):
    """The verdict on one item."""

    MET = "met"
    NOT_MET = "not_met"
    FLAGGED = "flagged"
    CLEAR = "clear"


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One item: what it is, and what PeerPrep says when it is seen or missing.

    `tier` (core, plus) belongs to include items, `severity` (high, medium, low) and `family`
    (content, wording, conduct, state) to avoid items; the other is None. `heading` is the few
    words shown over a strength ("You connected it to the work") or a suggestion ("Names someone
    in your life"); `short` names the item in tables ("Connects it to the work"). `coaching` is
    said when an avoid item is flagged or an include item is missing; `praise` when an include
    item is met (None for avoid items).
    """

    id: str
    kind: Kind
    tier: str | None
    severity: str | None
    family: str | None
    title: str
    heading: str
    short: str
    coaching: str
    praise: str | None


@dataclass(frozen=True, slots=True)
class Checklist:
    """The items in their published order."""

    version: str
    items: tuple[ChecklistItem, ...]

    def __getitem__(self, item_id: str) -> ChecklistItem:
        for item in self.items:
            if item.id == item_id:
                return item
        raise KeyError(item_id)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One whole sentence that shows an item: `text[start:end] == quote`, confidence 0 to 1."""

    start: int
    end: int
    quote: str
    reason: str
    confidence: float


@dataclass(frozen=True, slots=True)
class ItemResult:
    """The verdict on one item with its sentences."""

    id: str
    kind: Kind
    status: Status
    evidence: tuple[Evidence, ...]
    tier: str | None = None
    severity: str | None = None


@dataclass(frozen=True, slots=True)
class Computed:
    """Facts of checklist section 6; positions are 0 (first sentence) to 1, None when not heard."""

    words: int
    ends_on_role_or_hope: bool
    first_hope_position: float | None


@dataclass(frozen=True, slots=True)
class CheckResult:
    """All 20 verdicts on one text. `care` is the safety override (rule 9)."""

    checklist: str
    text_sha256: str
    words: int
    items: tuple[ItemResult, ...]
    computed: Computed
    care: bool

    @property
    def first_hope(self) -> Evidence | None:
        """The first sentence that says where life is now."""
        found = (e for item in self.items if item.id == _HOPE for e in item.evidence)
        return min(found, key=lambda evidence: evidence.start, default=None)

    def to_json(self) -> dict[str, Any]:
        """Return the shape promised for `check --json`."""
        items = []
        for item in self.items:
            rank: dict[str, Any] = (
                {"tier": item.tier} if item.kind is Kind.INCLUDE else {"severity": item.severity}
            )
            items.append(
                {"id": item.id, "kind": item.kind.value}
                | rank
                | {
                    "status": item.status.value,
                    "evidence": [asdict(evidence) for evidence in item.evidence],
                }
            )
        return {
            "checklist": self.checklist,
            "text_sha256": self.text_sha256,
            "words": self.words,
            "items": items,
            "computed": asdict(self.computed),
            "care": {"show": self.care},
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "CheckResult":
        """Rebuild a result from `to_json`."""
        return cls(
            checklist=data["checklist"],
            text_sha256=data["text_sha256"],
            words=data["words"],
            items=tuple(
                ItemResult(
                    id=item["id"],
                    kind=Kind(item["kind"]),
                    status=Status(item["status"]),
                    evidence=tuple(Evidence(**evidence) for evidence in item["evidence"]),
                    tier=item.get("tier"),
                    severity=item.get("severity"),
                )
                for item in data["items"]
            ),
            computed=Computed(**data["computed"]),
            care=data["care"]["show"],
        )


def count_words(text: str) -> int:
    """Return how many spoken words a text has."""
    return sum(1 for _ in _WORD.finditer(text))


def text_sha256(text: str) -> str:
    """Return the hash that ties a check to the text it was made of."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
