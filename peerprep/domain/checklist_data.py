"""The checklist as data: reads the shipped file into items."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from peerprep.domain.checklist import Checklist, ChecklistItem, Kind

_ONE_OF = {
    "tier": ("core", "plus"),
    "severity": ("high", "medium", "low"),
    "family": ("content", "wording", "conduct", "state"),
}


def parse_checklist(data: Mapping[str, Any]) -> Checklist:
    """Build the checklist from its JSON form; `ValueError` names the place that is wrong."""
    items = tuple(_item(entry, number) for number, entry in enumerate(data["items"]))
    if len({item.id for item in items}) != len(items):
        raise ValueError("items: an id is used twice")
    return Checklist(version=str(data["version"]), items=items)


def _item(entry: Mapping[str, Any], number: int) -> ChecklistItem:
    place = f"items[{number}]"
    missing = {field.name for field in fields(ChecklistItem)} - entry.keys()
    if missing:
        raise ValueError(f"{place}: without {', '.join(sorted(missing))}")
    item = ChecklistItem(**{**entry, "kind": Kind(entry["kind"])})
    expected = ("tier",) if item.kind is Kind.INCLUDE else ("severity", "family")
    for name, allowed in _ONE_OF.items():
        value = getattr(item, name)
        if (name in expected and value not in allowed) or (name not in expected and value):
            raise ValueError(f"{place}.{name}: {value!r} does not suit {item.kind.value}")
    if (item.praise is not None) != (item.kind is Kind.INCLUDE):
        raise ValueError(f"{place}.praise: only include items have praise, and all of them do")
    return item
