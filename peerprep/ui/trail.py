"""The way a person came: which pages Back leads to."""

from dataclasses import dataclass

_LONGEST = 30


@dataclass(frozen=True, slots=True)
class Stop:
    """A page on the way here: its name in the registry and what it showed."""

    name: str
    subject: str = ""


SESSION = Stop("session")
FIRST = Stop("practice")


class Trail:
    """Stops from the first to the one that is shown; at its end is always Practice."""

    def __init__(self) -> None:
        self._stops: list[Stop] = []

    def __contains__(self, stop: Stop) -> bool:
        return stop in self._stops

    @property
    def here(self) -> Stop | None:
        """The stop that is shown, None before the first one."""
        return self._stops[-1] if self._stops else None

    @property
    def is_at_first(self) -> bool:
        """Whether there is no way back from here."""
        return self._stops == [FIRST]

    def add(self, stop: Stop) -> None:
        """Go on to a stop; the longest way is cut at its beginning."""
        if stop != self.here:
            self._stops.append(stop)
            del self._stops[:-_LONGEST]

    def back(self) -> Stop:
        """Go back one stop and return where that is."""
        return self._at_last(self._stops[:-1])

    def leave_session(self) -> Stop:
        """Take the session out of the way and return where that leads."""
        return self._at_last([stop for stop in self._stops if stop != SESSION])

    def enter_session(self) -> None:
        """Begin a new way: from a session, Back leads to Practice."""
        self._stops = [FIRST, SESSION]

    def forget(self) -> None:
        """Begin a new way with whatever comes next."""
        self._stops = []

    def _at_last(self, stops: list[Stop]) -> Stop:
        self._stops = stops or [FIRST]
        return self._stops[-1]
