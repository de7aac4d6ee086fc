"""Reads our own recordings, also while they grow and after a crash left their header behind."""

import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import av
import numpy as np

from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem
from peerprep.domain.sound import RATES

if TYPE_CHECKING:
    from numpy.typing import NDArray

RATE = 16_000
_BLOCK_BYTES = 1 << 16
_FORM_BYTES = 16  # of a chunk no more is read: a stranger's length may be anything
_PCM = 1


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the samples of a WAV file are; `end` is None when they run to the end of the file."""

    rate: int
    start: int
    end: int | None


def is_plain_wav(path: Path) -> bool:
    """Tell whether a file is a 16-bit mono WAV, the form we record in."""
    try:
        with path.open("rb") as source:
            return _layout(source, path.stat().st_size) is not None
    except OSError as cause:
        raise EnvironmentProblem(Problem.FILE_UNREADABLE, path=str(path)) from cause


class GrowingWav:
    """A 16-bit mono WAV read from where the last reading ended, as 16 kHz samples.

    Raises InvalidData(AUDIO_UNREADABLE, path) when the file is something else.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        with path.open("rb") as source:
            layout = _layout(source, path.stat().st_size)
        if layout is None:
            raise InvalidData(Problem.AUDIO_UNREADABLE, path=str(path))
        self._layout = layout
        self._position = layout.start
        self._resampler = (
            None
            if layout.rate == RATE
            else av.AudioResampler(format="s16", layout="mono", rate=RATE)
        )

    @property
    def duration_s(self) -> float:
        """How long the recording is by now, by the bytes on disk."""
        size = self.path.stat().st_size
        end = size if self._layout.end is None else min(size, self._layout.end)
        return max(0, end - self._layout.start) / 2 / self._layout.rate

    def move(self, path: Path) -> None:
        """Go on reading under another name: a finished recording is renamed."""
        self.path = path

    def read(self, until_s: float | None = None) -> Iterator["NDArray[np.int16]"]:
        """Yield the samples that came since the last reading, up to a moment if one is named."""
        end = self._layout.end
        if until_s is not None:
            named = self._layout.start + 2 * round(until_s * self._layout.rate)
            end = named if end is None else min(named, end)
        with self.path.open("rb") as source:
            source.seek(self._position)
            while True:
                wanted = _BLOCK_BYTES if end is None else min(_BLOCK_BYTES, end - self._position)
                data = source.read(max(0, wanted))
                data = data[: len(data) // 2 * 2]  # half a sample may still be on its way
                if not data:
                    return
                self._position += len(data)
                yield from self._resampled(np.frombuffer(data, "<i2").astype(np.int16))

    def finish(self) -> Iterator["NDArray[np.int16]"]:
        """Yield what the resampler still holds; nothing can be read afterwards."""
        if self._resampler is not None:
            for piece in self._resampler.resample(None):
                yield piece.to_ndarray()[0]

    def _resampled(self, samples: "NDArray[np.int16]") -> Iterator["NDArray[np.int16]"]:
        if self._resampler is None:
            yield samples
            return
        frame = av.AudioFrame.from_ndarray(samples.reshape(1, -1), format="s16", layout="mono")
        frame.sample_rate = self._layout.rate
        for piece in self._resampler.resample(frame):
            yield piece.to_ndarray()[0]


def _layout(source: BinaryIO, size: int) -> _Layout | None:
    head = source.read(12)
    if len(head) < 12 or head[:4] != b"RIFF" or head[8:] != b"WAVE":
        return None
    rate = 0
    while len(chunk := source.read(8)) == 8:
        name, length = struct.unpack("<4sI", chunk)
        if name == b"data":
            start = source.tell()
            return _Layout(rate, start, _end(source, start, length, size)) if rate else None
        body = source.read(min(length, _FORM_BYTES))
        source.seek(length + length % 2 - len(body), os.SEEK_CUR)
        if name == b"fmt " and len(body) >= 16:
            form, channels, rate, _, _, bits = struct.unpack("<HHIIHH", body[:16])
            if (form, channels, bits) != (_PCM, 1, 16) or rate not in RATES:
                return None
    return None


def _end(source: BinaryIO, start: int, length: int, size: int) -> int | None:
    """Return where the samples end if the header can be believed, else None: trust the bytes.

    It can when whole chunks, and nothing else, follow up to the end of the file.
    """
    position = start + length + length % 2
    while position + 8 <= size:
        source.seek(position)
        name, following = struct.unpack("<4sI", source.read(8))
        if not name.strip(b" ").isalnum():
            return None
        position += 8 + following + following % 2
    return start + length if length and position == size and position > start + length + 1 else None
