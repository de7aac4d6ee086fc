"""A WAV file as something to be played, piece by piece."""

from pathlib import Path

from peerprep.audio.devices import PLAIN, Route
from peerprep.audio.resample import Resampler
from peerprep.audio.walk import Walk
from peerprep.audio.wav import SAMPLE_BYTES, read_info
from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem

_BUFFER_BYTES = 1 << 16
_FIRST_S = 0.05


class WavSource:
    """Sound of a 16-bit WAV file from a moment on, along a route, at the rate a device wants.

    Raises EnvironmentProblem(RECORDING_MISSING, path), InvalidData(AUDIO_UNREADABLE, path).
    """

    def __init__(self, path: Path, start_s: float = 0.0, route: Route = PLAIN) -> None:
        info = read_info(path)
        self.rate = self.device_rate = info.rate
        self.channels = info.channels
        self._data_start = info.data_start
        self._frame_bytes = SAMPLE_BYTES * info.channels
        self._resamplers: list[Resampler] = []
        self._ready = bytearray()
        try:
            self._file = path.open("rb", buffering=_BUFFER_BYTES)
        except FileNotFoundError as problem:
            raise EnvironmentProblem(Problem.RECORDING_MISSING, path=path) from problem
        except OSError as problem:
            raise InvalidData(Problem.AUDIO_UNREADABLE, path=path) from problem
        self._walk = Walk(self._raw, info.rate, info.channels, info.frames)
        self._walk.begin(self._frame(start_s), route)

    @property
    def read_s(self) -> float:
        """The moment up to which the file was handed out."""
        return self.moment(0.0)

    def moment(self, ago_s: float) -> float:
        """Return the moment of the file that was handed out so many seconds ago."""
        waiting_s = len(self._ready) / self._frame_bytes / self.device_rate
        return self._walk.frame_at((waiting_s + ago_s) * self.rate) / self.rate

    def change(self, route: Route) -> None:
        """Go on along another route."""
        self._walk.change(route)

    def seek(self, moment_s: float) -> None:
        """Go on from another moment."""
        self._walk.seek(self._frame(moment_s))

    def resample(self, device_rate: int) -> None:
        """Hand out another rate than the file's; only before the first `read`.

        Raises ValueError for more than one channel, which no recording of ours has.
        """
        if device_rate == self.rate:
            return
        if self.channels != 1:
            raise ValueError("only one channel can be resampled")
        self.device_rate = device_rate
        self._resamplers = [Resampler(self.rate, device_rate)]
        # The first block loads numpy, which no sound callback has the time for.
        self._ready += self._resamplers[0].feed(self._walk.take(round(_FIRST_S * self.rate)))

    def read(self, frames: int) -> bytes:
        """Return the next frames; fewer at the end, and after `close`."""
        if self._file.closed:
            return b""
        if not self._resamplers:
            return self._walk.take(frames)
        wanted = frames * self._frame_bytes
        resampler = self._resamplers[0]
        while len(self._ready) < wanted:
            data = self._walk.take(max(1, round(frames * self.rate / self.device_rate)))
            self._ready += resampler.feed(data) if data else resampler.finish()
            if not data:
                break
        result = bytes(self._ready[:wanted])
        del self._ready[:wanted]
        return result

    def close(self) -> None:
        """Close the file; safe to call twice."""
        self._file.close()

    def _frame(self, moment_s: float) -> int:
        return max(0, round(moment_s * self.rate))

    def _raw(self, at: int, frames: int) -> bytes:
        # A buffered read of a file just written comes from memory, so a sound callback may do it.
        place = self._data_start + at * self._frame_bytes
        if self._file.tell() != place:
            self._file.seek(place)
        data = self._file.read(frames * self._frame_bytes)
        return data[: len(data) // self._frame_bytes * self._frame_bytes]
