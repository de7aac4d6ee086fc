"""A WAV file as something to be played, piece by piece."""

from pathlib import Path

from peerprep.audio.resample import Resampler
from peerprep.audio.wav import SAMPLE_BYTES, read_info
from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem

_BUFFER_BYTES = 1 << 16


class WavSource:
    """Sound of a 16-bit WAV file from a moment on, at the rate a device wants.

    Raises EnvironmentProblem(RECORDING_MISSING, path), InvalidData(AUDIO_UNREADABLE, path).
    """

    def __init__(self, path: Path, start_s: float = 0.0) -> None:
        info = read_info(path)
        self.rate = self.device_rate = info.rate
        self.channels = info.channels
        self._end = info.frames
        self._at = min(info.frames, max(0, round(start_s * info.rate)))
        self.start_s = self._at / info.rate
        self._frame_bytes = SAMPLE_BYTES * info.channels
        self._resamplers: list[Resampler] = []
        self._ready = bytearray()
        try:
            self._file = path.open("rb", buffering=_BUFFER_BYTES)
        except FileNotFoundError as problem:
            raise EnvironmentProblem(Problem.RECORDING_MISSING, path=path) from problem
        except OSError as problem:
            raise InvalidData(Problem.AUDIO_UNREADABLE, path=path) from problem
        self._file.seek(info.data_start + self._at * self._frame_bytes)

    @property
    def read_s(self) -> float:
        """The moment up to which the file was handed out."""
        waiting_s = len(self._ready) / self._frame_bytes / self.device_rate
        return self._at / self.rate - waiting_s

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
        self._ready += self._resamplers[0].feed(self._next(self.rate))

    def read(self, frames: int) -> bytes:
        """Return the next frames; fewer at the end, and after `close`."""
        if self._file.closed:
            return b""
        if not self._resamplers:
            return self._next(frames)
        wanted = frames * self._frame_bytes
        resampler = self._resamplers[0]
        while len(self._ready) < wanted:
            data = self._next(max(1, round(frames * self.rate / self.device_rate)))
            self._ready += resampler.feed(data) if data else resampler.finish()
            if not data:
                break
        result = bytes(self._ready[:wanted])
        del self._ready[:wanted]
        return result

    def close(self) -> None:
        """Close the file; safe to call twice."""
        self._file.close()

    def _next(self, frames: int) -> bytes:
        # A buffered read of a file just written comes from memory, so a sound callback may do it.
        data = self._file.read(min(frames, self._end - self._at) * self._frame_bytes)
        whole = len(data) // self._frame_bytes
        self._at += whole
        return data[: whole * self._frame_bytes]
