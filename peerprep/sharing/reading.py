"""From a stranger's plain data to values: what its schema has made sure of, and what it can't."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import Any

from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.foreign_json import WHOLE, Unfit, shown_field

# Years that need no thought about what a moment is in another time zone.
_EARLIEST, _LATEST = 1990, 9998
_EARLIEST_DAY = 1900  # clocks that were never set


@contextmanager
def told_as_unfit(name: str = "") -> Iterator[None]:
    """Raise Unfit from this block as InvalidData(SHARED_UNFIT, place, rule); `name` says where."""
    try:
        yield
    except Unfit as fault:
        where = f"{name}: {fault.place}" if name else fault.place
        raise InvalidData(Problem.SHARED_UNFIT, place=where, rule=fault.rule) from fault


@contextmanager
def told_as_ours() -> Iterator[None]:
    """Raise what a reader has against a file of ours as what kept it from being made.

    That is InvalidData: SHARE_UNFIT(place, rule), SHARE_TOO_LARGE(most).
    """
    try:
        yield
    except InvalidData as fault:
        if fault.code is Problem.SHARED_TOO_LARGE:
            raise InvalidData(Problem.SHARE_TOO_LARGE, **fault.params) from fault
        rule = fault.params.get("rule", "can’t be read back")
        # Which part of the file it is in says nothing to the person.
        place = str(fault.params.get("place", WHOLE)).rpartition(": ")[2]
        raise InvalidData(Problem.SHARE_UNFIT, place=place, rule=rule) from fault


def require_kind(document: Any, kind: str, format_: int) -> None:
    """Look at what a document says it is, before anything else in it.

    Raises InvalidData: SHARED_NEWER for a later format, SHARED_UNFIT.
    """
    with told_as_unfit():
        if not isinstance(document, Mapping):
            raise Unfit("the file", "has to be a group of fields in curly brackets")
        if document.get("kind") != kind:
            raise Unfit("kind", f"has to be {kind}")
        found = document.get("format")
        if not isinstance(found, int) or isinstance(found, bool) or found < 1:
            raise Unfit("format", "has to be a whole number from 1 on")
        if found > format_:
            raise InvalidData(Problem.SHARED_NEWER)


def within(value: Any, name: str) -> Any:
    """Return a field of what may be no group of fields at all."""
    return value.get(name) if isinstance(value, Mapping) else None


def listed(value: Any) -> list[Any]:
    """Return a list, an empty one for anything else."""
    return value if isinstance(value, list) else []


def line(document: Mapping[str, Any], name: str) -> str:
    """Return a text that belongs on one line; empty when it is not there."""
    return " ".join(str(document.get(name) or "").split())


def moment(document: Mapping[str, Any], name: str) -> datetime:
    """Return a moment, in UTC; raises Unfit."""
    try:
        found = datetime.fromisoformat(document[name])
        if found.tzinfo is None:
            raise Unfit(shown_field(name), "has no time zone")
        if found.year > _LATEST:
            raise Unfit(shown_field(name), f"is after the year {_LATEST}")
        if found.year >= _EARLIEST:
            return found.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise Unfit(shown_field(name), "is no date and time") from error
    raise Unfit(shown_field(name), "is long before there were computers to make it")


def day(document: Mapping[str, Any], name: str) -> date:
    """Return a day; raises Unfit."""
    try:
        found = date.fromisoformat(document[name])
    except ValueError as error:
        raise Unfit(shown_field(name), "is no day of the calendar") from error
    if not _EARLIEST_DAY <= found.year <= _LATEST:
        raise Unfit(shown_field(name), f"is not from the year {_EARLIEST_DAY} to {_LATEST}")
    return found
