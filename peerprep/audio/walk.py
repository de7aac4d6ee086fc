"""A sound gone through along a route: at its speed, with jumps, and with the way back to time.

The sound system's thread takes the sound while the window's thread changes the route: an order is
one object, put down whole and picked up at the next block.
"""

import math
from array import array
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from peerprep.audio.devices import Route
from peerprep.audio.wav import SAMPLE_BYTES

if TYPE_CHECKING:
    from peerprep.audio.tempo import Tempo

_BLOCK_FRAMES = 512
_FADE_S = 0.008  # long enough that a joint is no click
_SHORTEST_LOOP_S = 0.1
_MOST_LEGS = 64  # far more than a sound system holds at a time


@dataclass(frozen=True, slots=True)
class _Order:
    """What the window wants; `seek` is a frame of the file, None to go on from here."""

    route: Route
    seek: int | None = None


@dataclass(frozen=True, slots=True)
class _Leg:
    """A stretch of the file heard in one go; from output frame `out` on."""

    out: int
    first: int
    end: int
    speed: float


class Walk:
    """Hands out a sound of `frames` frames along a route; `read(at, count)` gives raw sound."""

    def __init__(
        self,
        read: Callable[[int, int], bytes],
        rate: int,
        channels: int,
        frames: int,
    ) -> None:
        self._read = read
        self._rate = rate
        self._channels = channels
        self._frames = frames
        self._frame_bytes = SAMPLE_BYTES * channels
        self._order = self._obeyed = _Order(Route())
        self._at = self._end = 0
        self._then: int | None = None
        self._tempo: Tempo | None = None
        self._ready = bytearray()
        self._handed_out = 0
        # the first output frame a person may be told about, and the legs; replaced, never changed
        self._map: tuple[int, tuple[_Leg, ...]] = (0, ())

    def begin(self, at: int, route: Route) -> None:
        """Start at a frame; only before the first `take`."""
        _load(route)
        self._order = self._obeyed = _Order(route)
        self._begin_leg(route, at)

    def change(self, route: Route) -> None:
        """Go on along another route."""
        _load(route)
        before = self._order
        waiting = before.seek if before is not self._obeyed else None
        self._order = _Order(route, waiting)

    def seek(self, at: int) -> None:
        """Go on from another frame."""
        self._order = _Order(self._order.route, at)

    def take(self, frames: int) -> bytes:
        """Return the next frames; fewer at the end."""
        self._obey()
        data = self._some(frames)
        self._handed_out += len(data) // self._frame_bytes
        return data

    def frame_at(self, back: float = 0.0) -> float:
        """Return the frame of the file that was handed out `back` output frames ago.

        A frame that was asked for by `seek` counts as reached at once.
        """
        order = self._order
        if order is not self._obeyed and order.seek is not None:
            return order.seek
        floor, legs = self._map
        out = max(floor, self._handed_out - back)
        leg = legs[max(0, bisect_right(legs, out, key=lambda leg: leg.out) - 1)]
        return min(leg.end, leg.first + max(0.0, out - leg.out) * leg.speed)

    def _obey(self) -> None:
        order = self._order
        if order is self._obeyed:
            return
        at = math.floor(self.frame_at()) if order.seek is None else order.seek
        floor, legs = self._map
        kept = tuple(leg for leg in legs if leg.out <= self._handed_out)
        fading = self._some(round(_FADE_S * self._rate))
        self._ready.clear()
        told_from = floor if order.seek is None else self._handed_out
        self._begin_leg(order.route, at, kept, told_from)
        self._obeyed = order
        if fading:
            rising = self._some(len(fading) // self._frame_bytes)
            self._ready[:0] = _joined(fading, rising, self._channels)

    def _some(self, frames: int) -> bytes:
        wanted = frames * self._frame_bytes
        while len(self._ready) < wanted and self._advance():
            pass
        data = bytes(self._ready[:wanted])
        del self._ready[:wanted]
        return data

    def _advance(self) -> bool:
        """Make more sound ready; False at the end of everything."""
        count = min(_BLOCK_FRAMES, self._end - self._at)
        data = self._read(self._at, count) if count > 0 else b""
        if data:
            self._at += len(data) // self._frame_bytes
            self._ready += self._tempo.feed(data) if self._tempo else data
            return True
        if self._tempo is not None:
            self._ready += self._tempo.finish()
            self._tempo = None
        if self._then is None or count > 0:
            self._then = None
            return False
        floor, legs = self._map
        self._begin_leg(self._obeyed.route, self._then, legs, floor)
        return self._at < self._end

    def _begin_leg(
        self, route: Route, at: int, legs: tuple[_Leg, ...] = (), floor: int = 0
    ) -> None:
        self._at, self._end, self._then = self._plan(max(0, min(at, self._frames)), route)
        self._tempo = None
        if route.speed != 1.0:
            from peerprep.audio.tempo import Tempo  # FFmpeg is loaded by who wants another speed

            self._tempo = Tempo(self._rate, self._channels, route.speed)
        out = self._handed_out + len(self._ready) // self._frame_bytes
        leg = _Leg(out, self._at, self._end, route.speed)
        self._map = (floor, (*legs[1 - _MOST_LEGS :], leg))

    def _plan(self, at: int, route: Route) -> tuple[int, int, int | None]:
        """Return where a leg begins and ends, and where the next one begins (None: nowhere)."""
        if route.loop is not None:
            first, end = (min(self._frames, round(s * self._rate)) for s in route.loop)
            if at < end and end - first > _SHORTEST_LOOP_S * self._rate:
                return at, end, first  # what is repeated is heard as it was said, with its pauses
        for skip in route.skips:
            start, end = (min(self._frames, round(s * self._rate)) for s in skip)
            if start <= at < end:
                at = end
            elif at < start < end:
                return at, start, end
        return at, self._frames, None


def _load(route: Route) -> None:
    """Load what another speed needs on the caller's thread; the sound system's has no time."""
    if route.speed != 1.0:
        import peerprep.audio.tempo  # noqa: F401


def _joined(fading: bytes, rising: bytes, channels: int) -> bytes:
    old, new = array("h", fading), array("h", rising)
    if len(new) < len(old):
        new.extend([0] * (len(old) - len(new)))
    frames = len(old) // channels
    for n, before in enumerate(old):
        share = (n // channels + 1) / (frames + 1)
        new[n] = round(before + (new[n] - before) * share)
    return new.tobytes()
