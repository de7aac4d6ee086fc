"""Sound made elsewhere: what a file says of itself, and its copy in the form of our recordings.

It brings the decoder with it; `peerprep.services.imports` loads it when a file is there.
"""

import errno
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from importlib.abc import Traversable
from importlib.resources import as_file
from os import stat_result
from pathlib import Path

from peerprep.audio.wav import SAMPLE_BYTES, WavWriter
from peerprep.domain.errors import EnvironmentProblem, InvalidData, PeerPrepError, Problem
from peerprep.domain.file_names import plain_name, shown_name
from peerprep.storage.tables import new_id
from peerprep.transcription.decode import RATE, blocks, duration_s, tags

_BLOCK_BYTES = 1 << 16  # about two seconds; the decoder gives pieces of some 20 ms
_MISSING_S = 1.0  # declared lengths are this exact; a bigger gap means that sound is missing
_MISSING_SHARE = 0.02
_FIRST_YEAR = 1990  # a date before it is a clock that was never set
_TOLD: Mapping[Problem, Problem] = {
    Problem.DISK_FULL: Problem.IMPORT_NO_ROOM,
    Problem.RECORDING_TOO_LONG: Problem.IMPORT_TOO_LONG,
}
_OF_THE_FILE = frozenset(
    (Problem.FILE_MISSING, Problem.FILE_UNREADABLE, Problem.AUDIO_UNREADABLE, Problem.AUDIO_EMPTY)
)
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_OF_THE_DEED = frozenset((Problem.IMPORT_CHANGED, *_TOLD.values()))


class Incoming:
    """A sound file on its way to a take.

    `length_s` is what the file says of itself (None: nothing), `duration_s` what was read of it.
    `stamp` tells whether the file is still the one that was looked at.
    """

    def __init__(
        self, source: Path, length_s: float | None, recorded_at: datetime, stamp: tuple[int, int]
    ) -> None:
        self.take_id = new_id()
        self.source = source
        self.name = plain_name(source.name)
        self.length_s = length_s
        self.recorded_at = recorded_at
        self.duration_s = 0.0
        self.stamp = stamp

    @property
    def shown(self) -> str:
        """The file's name, short enough to stand in a sentence."""
        return shown_name(self.name)

    @property
    def is_cut_short(self) -> bool:
        """Whether clearly less could be read than the file says it holds."""
        said_s = self.length_s or 0.0
        return said_s - self.duration_s > max(_MISSING_S, _MISSING_SHARE * said_s)


def look(source: Path) -> Incoming:
    """Return what a file says of itself; nothing is written.

    Raises EnvironmentProblem: FILE_MISSING, FILE_UNREADABLE; InvalidData: AUDIO_UNREADABLE,
    AUDIO_EMPTY; each names the file without its folder.
    """
    with _named(source), _reading(source):
        length_s = duration_s(source)
        if length_s == 0.0:
            raise InvalidData(Problem.AUDIO_EMPTY)
        found = source.stat()
        return Incoming(source, length_s, _made_at(tags(source), found), _stamp(found))


def copy(
    incoming: Incoming,
    target: Path,
    *,
    check: Callable[[], None],
    progress: Callable[[float], None],
    free_bytes: Callable[[], int],
) -> None:
    """Write a file's sound as 16 kHz mono WAV and note how long it is.

    `check` may raise to end it, `progress` hears the seconds read so far, `free_bytes` says how
    much room may be used. Raises what `look` raises and EnvironmentProblem: IMPORT_CHANGED,
    IMPORT_NO_ROOM, IMPORT_TOO_LONG, FOLDER_UNWRITABLE (of the target). The target, whole or not,
    is the caller's.
    """
    with _named(incoming.source, incoming.stamp), _writing(target):
        _require_room(round((incoming.length_s or 0.0) * RATE * SAMPLE_BYTES), free_bytes)
        with closing(WavWriter(target, RATE)) as writer:
            for data in _gathered(incoming.source):
                check()
                _require_room(len(data), free_bytes)
                writer.write(data)
                progress(writer.elapsed_s)
        if not writer.frames:
            raise InvalidData(Problem.AUDIO_EMPTY)
        if not _is_same(incoming.source, incoming.stamp):
            # A stick that was pulled out reads like the end of a file.
            raise EnvironmentProblem(Problem.IMPORT_CHANGED)
        incoming.duration_s = writer.elapsed_s


def as_wav(sound: Traversable, folder: Path) -> Path:
    """Write any supported sound file as 16 kHz mono WAV into a folder and return that file.

    Raises InvalidData(AUDIO_UNREADABLE), EnvironmentProblem: FILE_MISSING, DISK_FULL; then
    nothing is left behind.
    """
    target = folder / f"import-{os.getpid()}.wav.part"
    target.unlink(missing_ok=True)  # of a program that was killed and had the same number
    try:
        with as_file(sound) as source, closing(WavWriter(target, RATE)) as writer:
            for data in _gathered(source):
                writer.write(data)
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return target


def _require_room(wanted_bytes: int, free_bytes: Callable[[], int]) -> None:
    if free_bytes() < wanted_bytes:
        raise EnvironmentProblem(Problem.IMPORT_NO_ROOM)


def _gathered(source: Path) -> Iterator[bytes]:
    gathered = bytearray()
    with _reading(source):
        for block in blocks(source):
            gathered += block.tobytes()
            if len(gathered) >= _BLOCK_BYTES:
                yield bytes(gathered)
                gathered.clear()
    if gathered:
        yield bytes(gathered)


@contextmanager
def _reading(source: Path) -> Iterator[None]:
    """Raise what the system refuses in here as a source that can't be read."""
    try:
        yield
    except OSError as error:
        raise EnvironmentProblem(Problem.FILE_UNREADABLE, path=str(source)) from error


@contextmanager
def _writing(target: Path) -> Iterator[None]:
    """Raise what the disk of the takes refuses, but for want of room, as a folder that can't be
    written in: there is no sound to lose, so the reason counts."""
    try:
        yield
    except PeerPrepError as error:
        cause = error.__cause__
        is_fault = isinstance(cause, OSError) and cause.errno not in _NO_ROOM
        if error.code is not Problem.DISK_FULL or not is_fault:
            raise
        raise EnvironmentProblem(Problem.FOLDER_UNWRITABLE, path=str(target.parent)) from error
    except OSError as error:
        raise EnvironmentProblem(Problem.FOLDER_UNWRITABLE, path=str(target.parent)) from error


@contextmanager
def _named(source: Path, stamp: tuple[int, int] | None = None) -> Iterator[None]:
    """Raise problems as an import tells them: by the file's name, the way on for this deed."""
    name = shown_name(source.name)

    def told(code: Problem) -> Problem:
        gone = code in _OF_THE_FILE and stamp is not None and not _is_same(source, stamp)
        return Problem.IMPORT_CHANGED if gone else _TOLD.get(code, code)

    try:
        yield
    except PeerPrepError as error:
        code = told(error.code)
        if code in _OF_THE_FILE or code in _OF_THE_DEED:
            raise type(error)(code, path=name) from error
        raise


def _stamp(found: stat_result) -> tuple[int, int]:
    return found.st_size, found.st_mtime_ns


def _is_same(source: Path, stamp: tuple[int, int]) -> bool:
    try:
        return _stamp(source.stat()) == stamp
    except OSError:
        return False


def _made_at(noted: Mapping[str, str], found: stat_result) -> datetime:
    """Return when a recording was made: by its own notes, by the file's date, else now."""
    now = datetime.now(UTC)
    day, time = noted.get("date", ""), noted.get("creation_time", "")
    # Field recorders note day and time apart, by the clock on the wall.
    for words in (noted.get("com.apple.quicktime.creationdate", ""), time, f"{day}T{time}"):
        with suppress(ValueError, OverflowError, OSError):
            made_at = datetime.fromisoformat(words).astimezone(UTC)
            if made_at.year >= _FIRST_YEAR and made_at <= now:
                return made_at
    made_at = datetime.fromtimestamp(found.st_mtime, UTC)
    return made_at if made_at.year >= _FIRST_YEAR and made_at <= now else now
