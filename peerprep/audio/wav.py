"""Recordings as files: 16-bit WAV that is whole after every write, and can be mended."""

import errno
import os
import struct
import time
from dataclasses import dataclass
from io import FileIO
from pathlib import Path
from typing import BinaryIO

from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem
from peerprep.domain.sound import RATES

HEADER_BYTES = 44
SAMPLE_BYTES = 2
# Many players read sizes as signed 32-bit numbers; 2 GiB are 18 hours at 16 kHz.
MOST_DATA_BYTES = 2**31 - 1 - HEADER_BYTES - 1
SYNC_EVERY_S = 1.0

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}
_BINARY: int = getattr(os, "O_BINARY", 0)  # Windows would change line ends without it
_PCM = 1
_EXTENSIBLE = 0xFFFE


@dataclass(frozen=True, slots=True)
class WavInfo:
    """What a WAV file holds: `frames` at `rate` Hz, from byte `data_start` on."""

    rate: int
    frames: int
    channels: int = 1
    data_start: int = HEADER_BYTES

    @property
    def duration_s(self) -> float:
        """Seconds of sound."""
        return self.frames / self.rate


class WavWriter:
    """A growing 16-bit mono WAV file; killed at any moment, it can be read.

    Every `write` goes to the file system with a right header, and about once a second to the
    disk itself. Creating raises EnvironmentProblem: FOLDER_UNWRITABLE(path), DISK_FULL.
    """

    def __init__(self, path: Path, rate: int) -> None:
        self.path = path
        self.rate = rate
        self.frames = 0
        self._file = _create(path)
        self._synced_at = time.monotonic()
        self._header_frames = -1
        try:
            self._write_whole(header(rate, 0))
            self._sync()
        except OSError as problem:
            self._file.close()
            path.unlink(missing_ok=True)
            raise _cannot_create(problem, path) from problem

    @property
    def elapsed_s(self) -> float:
        """Seconds of sound in the file."""
        return self.frames / self.rate

    def write(self, data: bytes) -> None:
        """Append whole frames; `frames` says how many are in the file, also after an error.

        Raises EnvironmentProblem: DISK_FULL (what fitted is kept), RECORDING_TOO_LONG (nothing
        of `data` was written).
        """
        written = self.frames * SAMPLE_BYTES
        if written + len(data) > MOST_DATA_BYTES:
            raise EnvironmentProblem(Problem.RECORDING_TOO_LONG, hours=self.elapsed_s / 3600)
        try:
            self._append(data)
            if time.monotonic() - self._synced_at >= SYNC_EVERY_S:
                self._sync()
        except OSError as problem:
            # Whatever the system's reason, the way on is the same: keep the sound, make room.
            raise EnvironmentProblem(Problem.DISK_FULL, path=self.path) from problem

    def close(self) -> None:
        """Bring everything to the disk and close; safe to call twice.

        Raises EnvironmentProblem(DISK_FULL) when the disk did not take it; it is closed all the
        same.
        """
        if self._file.closed:
            return
        try:
            self._write_sizes()
            self._sync()
        except OSError as problem:
            # Whatever the system's reason, the way on is the same: keep the sound, make room.
            raise EnvironmentProblem(Problem.DISK_FULL, path=self.path) from problem
        finally:
            self._file.close()

    def _append(self, data: bytes) -> None:
        start = HEADER_BYTES + self.frames * SAMPLE_BYTES
        done = 0
        try:
            self._file.seek(start)
            while done < len(data):
                done += self._file.write(data[done:])
        finally:
            # A half sample that went in before the disk was full is written over next time.
            self.frames += done // SAMPLE_BYTES
            self._write_sizes()

    def _write_whole(self, data: bytes) -> None:
        while data:
            data = data[self._file.write(data) :]

    def _write_sizes(self) -> None:
        if self._header_frames == self.frames:
            return
        size = self.frames * SAMPLE_BYTES
        # The outer size last: a file longer than it says is known to be cut short (`read_info`).
        for place, value in ((HEADER_BYTES - 4, size), (4, size + HEADER_BYTES - 8)):
            self._file.seek(place)
            self._write_whole(struct.pack("<I", value))
        self._header_frames = self.frames

    def _sync(self) -> None:
        os.fsync(self._file.fileno())
        self._synced_at = time.monotonic()


def header(rate: int, frames: int) -> bytes:
    """Return the 44 bytes before 16-bit mono sound."""
    size = frames * SAMPLE_BYTES
    return (
        struct.pack("<4sI4s", b"RIFF", size + HEADER_BYTES - 8, b"WAVE")
        + struct.pack("<4sIHHIIHH", b"fmt ", 16, _PCM, 1, rate, rate * SAMPLE_BYTES, 2, 16)
        + struct.pack("<4sI", b"data", size)
    )


def read_info(path: Path) -> WavInfo:
    """Read a 16-bit WAV file's header, trusting the bytes on disk where it was cut short.

    A file that ends within the header holds 0 frames. Raises
    EnvironmentProblem(RECORDING_MISSING, path), InvalidData(AUDIO_UNREADABLE, path).
    """
    try:
        with path.open("rb") as file:
            return _parse(file, path.stat().st_size, path)
    except FileNotFoundError as problem:
        raise EnvironmentProblem(Problem.RECORDING_MISSING, path=path) from problem
    except OSError as problem:
        raise InvalidData(Problem.AUDIO_UNREADABLE, path=path) from problem


def repair(path: Path) -> WavInfo:
    """Make the header of a recording that was cut short say what the file holds.

    Only files as `WavWriter` lays them out are changed. Raises as `read_info`.
    """
    info = read_info(path)
    if info.data_start != HEADER_BYTES or info.channels != 1:
        return info
    size = path.stat().st_size
    whole = HEADER_BYTES + info.frames * SAMPLE_BYTES
    if size < HEADER_BYTES or size - whole < SAMPLE_BYTES:
        with path.open("r+b") as file:
            file.write(header(info.rate, info.frames))
            file.truncate(whole)
            file.flush()
            os.fsync(file.fileno())
    return info


def _parse(file: BinaryIO, size: int, path: Path) -> WavInfo:
    start = file.read(12)
    if size < HEADER_BYTES and b"RIFF".startswith(start[:4]):
        return WavInfo(rate=16_000, frames=0)
    if start[:4] != b"RIFF" or start[8:] != b"WAVE":
        raise InvalidData(Problem.AUDIO_UNREADABLE, path=path)
    riff_end = struct.unpack("<I", start[4:8])[0] + 8
    form: tuple[int, int, int, int] | None = None
    while len(head := file.read(8)) == 8:
        name, length = struct.unpack("<4sI", head)
        if name == b"fmt ":
            form = _form(file.read(length), path)
        elif name == b"data" and form:
            _, channels, rate, _ = form
            data_start = file.tell()
            on_disk = size - data_start
            # Longer than its outer size: the writer was killed before it could say so.
            cut_short = size > riff_end or length in (0, 0xFFFFFFFF)
            data = on_disk if cut_short else min(length, on_disk)
            return WavInfo(rate, data // (SAMPLE_BYTES * channels), channels, data_start)
        else:
            file.seek(length, os.SEEK_CUR)
        file.seek(length % 2, os.SEEK_CUR)
    raise InvalidData(Problem.AUDIO_UNREADABLE, path=path)


def _form(data: bytes, path: Path) -> tuple[int, int, int, int]:
    if len(data) >= 16:
        kind, channels, rate, _, _, bits = struct.unpack("<HHIIHH", data[:16])
        if kind in (_PCM, _EXTENSIBLE) and bits == 16 and 1 <= channels <= 8 and rate in RATES:
            return kind, channels, rate, bits
    raise InvalidData(Problem.AUDIO_UNREADABLE, path=path)


def _create(path: Path) -> FileIO:
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
    except OSError as problem:
        raise _cannot_create(problem, path) from problem
    # Unbuffered: what `write` returned from is out of this process.
    return FileIO(descriptor, "r+b")


def _cannot_create(problem: OSError, path: Path) -> EnvironmentProblem:
    """Say what a refusal means to the person."""
    if problem.errno in _NO_ROOM:
        return EnvironmentProblem(Problem.DISK_FULL, path=path)
    return EnvironmentProblem(Problem.FOLDER_UNWRITABLE, path=path.parent)
