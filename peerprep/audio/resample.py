"""Sound of one rate made into another, block by block."""

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_ZERO_CROSSINGS = 12
_PASS = 0.94  # of half the lower rate; the rest is the filter's slope


class Resampler:
    """Turns 16-bit mono sound from one rate into another; equal rates pass through.

    A windowed-sinc filter, so that what the lower rate cannot hold does not come back as noise.
    """

    def __init__(self, from_rate: int, to_rate: int) -> None:
        self._same = from_rate == to_rate
        self._step = from_rate / to_rate  # input samples for each output sample
        self._cut = _PASS * min(1.0, to_rate / from_rate)
        self._reach = math.ceil(_ZERO_CROSSINGS / self._cut)
        self._made = 0
        self._is_finished = False
        self._first = -self._reach  # index of the first held sample; before 0 there is silence
        self._held = b"\0\0" * self._reach

    def feed(self, block: bytes) -> bytes:
        """Return what can be said after this block; the last milliseconds wait for the next."""
        if self._same:
            return block
        self._held += block
        end = self._first + len(self._held) // 2
        ready = math.floor((end - 1 - self._reach) / self._step) + 1
        return self._make(max(0, ready - self._made))

    def finish(self) -> bytes:
        """Return what still waits; nothing the second time."""
        if self._same or self._is_finished:
            return b""
        self._is_finished = True
        end = self._first + len(self._held) // 2
        wanted = math.ceil(end / self._step)
        self._held += b"\0\0" * (self._reach + 1)
        return self._make(max(0, wanted - self._made))

    def _make(self, count: int) -> bytes:
        # numpy takes a fifth of a second to load, and most recordings never need it.
        import numpy as np

        held = np.frombuffer(self._held, dtype="<i2").astype(np.float64)
        pieces = [self._some(held, n) for n in _portions(count)]
        keep_from = max(0, math.floor(self._made * self._step) - self._reach - self._first)
        self._held = self._held[keep_from * 2 :]
        self._first += keep_from
        return b"".join(pieces)

    def _some(self, held: "NDArray[np.float64]", count: int) -> bytes:
        import numpy as np

        at = (self._made + np.arange(count)) * self._step - self._first
        nearest = np.floor(at).astype(np.int64)
        taps = nearest[:, None] + np.arange(1 - self._reach, self._reach + 1)
        distance = (at[:, None] - taps) * self._cut
        window = np.cos(np.clip(distance / (_ZERO_CROSSINGS + 1), -1, 1) * (math.pi / 2)) ** 2
        weights = np.sinc(distance) * window
        weights /= weights.sum(axis=1, keepdims=True)
        inside = np.clip(taps, 0, len(held) - 1)
        samples = (held[inside] * weights).sum(axis=1)
        self._made += count
        return bytes(np.clip(np.rint(samples), -32768, 32767).astype("<i2").tobytes())


def _portions(count: int, most: int = 16_384) -> list[int]:
    """Split a count, so that the weights of a long block do not fill the memory."""
    return [min(most, count - start) for start in range(0, count, most)]
