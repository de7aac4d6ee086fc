"""What a person wrote beside a take and the disk did not take: it waits and is tried again."""

from collections.abc import Callable
from contextlib import suppress
from typing import Generic, TypeVar

from peerprep.domain.errors import PeerPrepError, Problem

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


class Unkept(Generic[_Key, _Value]):
    """Writes values with `write(key, value)`; the newest of each key waits when that can't be done.

    What belongs to a take that is gone goes with it.
    """

    def __init__(self, write: Callable[[_Key, _Value], object]) -> None:
        self._write = write
        self._waiting: dict[_Key, _Value] = {}

    def __bool__(self) -> bool:
        """Whether anything waits."""
        return bool(self._waiting)

    def waiting(self) -> dict[_Key, _Value]:
        """Return what waits."""
        return dict(self._waiting)

    def keep(self, key: _Key, value: _Value) -> None:
        """Write a value now; raises PeerPrepError, and then it waits."""
        self.drop(key)
        try:
            self._write(key, value)
        except PeerPrepError as problem:
            if problem.code is not Problem.TAKE_UNKNOWN:
                self.hold(key, value)
                raise

    def take(self, key: _Key) -> _Value | None:
        """Return what waits under a key, and let it wait here no more."""
        return self._waiting.pop(key, None)

    def hold(self, key: _Key, value: _Value) -> None:
        """Let a value wait for `again`."""
        self._waiting[key] = value

    def drop(self, key: _Key) -> None:
        """Write this no more: the person chose otherwise."""
        self._waiting.pop(key, None)

    def again(self) -> None:
        """Write what waits; what still can't be written waits on, as the person was told."""
        for key, value in self.waiting().items():
            with suppress(PeerPrepError):
                self.keep(key, value)
