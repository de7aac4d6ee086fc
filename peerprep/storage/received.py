"""Where the sound of others lies: a folder a pack, filled in full or not there."""

import shutil
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path, PurePosixPath

from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem
from peerprep.paths import AppPaths
from peerprep.storage.locks import FileLock
from peerprep.storage.tables import new_id
from peerprep.whole_file import NO_ROOM

_PART = ".part"
_LOCK = ".lock"


class ReceivedStore:
    """The received folder of a profile; files are named relative to the data folder."""

    def __init__(self, paths: AppPaths) -> None:
        self._base = paths.base
        self._folder = paths.received
        self._claims: dict[Path, FileLock] = {}

    def begin(self) -> Path:
        """Return a new empty folder to work in; it goes when this program dies, at the next start.

        Raises EnvironmentProblem: FOLDER_UNWRITABLE, SHARED_NO_ROOM.
        """
        folder = self._folder / f"{new_id()}{_PART}"
        lock = FileLock(folder.with_suffix(_LOCK))
        try:
            lock.acquire()
            folder.mkdir(mode=0o700)
        except OSError as error:
            lock.remove()
            raise trouble(error, self._folder) from error
        self._claims[folder] = lock
        return folder

    def end(self, folder: Path) -> None:
        """Remove a folder that was begun, if it is still there; harmless a second time."""
        shutil.rmtree(folder, ignore_errors=True)
        lock = self._claims.pop(folder, None)
        if lock is not None:
            lock.remove()

    def name(self, pack_id: str, take_id: str) -> str:
        """Return the name, relative to the data folder, of a sound in its pack's folder."""
        return f"{self._folder.name}/{pack_id}/{take_id}.wav"

    def has_all(self, names: Iterable[str]) -> bool:
        """Say whether every one of these sounds, named as `name` names them, is here."""
        return all((self._base / name).is_file() for name in names)

    def adopt(self, folder: Path, pack_id: str) -> Path:
        """Give a folder that was begun the name of a pack that comes; raises FOLDER_UNWRITABLE.

        Call it in the transaction that keeps the pack, and `put_back` with what it returns once
        that is written; `sweep` does the one or the other for who died in between.
        """
        final = self._folder / pack_id
        aside = final.with_suffix(_PART)
        try:
            for left in (final, aside):  # of one that was here
                if left.exists():
                    shutil.rmtree(left)
            return folder.rename(aside)
        except OSError as error:
            raise trouble(error, self._folder) from error

    def path(self, relative: str) -> Path:
        """Return the full path of a sound; raises InvalidData(RECORDING_MISSING)."""
        parts = PurePosixPath(relative).parts
        whole = self._base / relative
        if len(parts) != 3 or parts[0] != self._folder.name or ".." in parts or not whole.exists():
            raise InvalidData(Problem.RECORDING_MISSING, path=relative)
        return whole

    def set_aside(self, pack_id: str) -> Path | None:
        """Give a pack's folder the name of one that goes; None when there is none.

        Raises FOLDER_UNWRITABLE. Call `end` with it once its rows are gone, else `put_back`.
        """
        final = self._folder / pack_id
        aside = final.with_suffix(_PART)
        try:
            if not final.exists():
                return None
            return final.rename(aside)
        except OSError as error:
            raise trouble(error, self._folder) from error

    def put_back(self, aside: Path) -> None:
        """Give a folder set aside, or adopted, the name of its pack."""
        with suppress(OSError):
            aside.rename(aside.with_suffix(""))

    def free_bytes(self) -> int:
        """Return how much room there is; raises FOLDER_UNWRITABLE."""
        try:
            return shutil.disk_usage(self._folder).free
        except OSError as error:
            raise trouble(error, self._folder) from error

    def sweep(self, known: Collection[str]) -> None:
        """Remove what programs that died left: folders half filled or half deleted.

        A folder set aside whose pack is among the `known` gets its name. One with the name of a
        pack stays, known or not: an older copy of the database may be in use for a while. What a
        living program works on is left alone; for that, call this in the transaction that read
        `known`.
        """
        for stem in sorted({path.stem for end in (_PART, _LOCK) for path in self._all(end)}):
            folder = self._folder / f"{stem}{_PART}"
            lock = FileLock(folder.with_suffix(_LOCK))
            if folder in self._claims or not lock.acquire():
                continue
            if stem in known and not folder.with_suffix("").exists():
                self.put_back(folder)
            shutil.rmtree(folder, ignore_errors=True)
            lock.remove()

    def _all(self, ending: str) -> list[Path]:
        return sorted(self._folder.glob(f"*{ending}"))


def trouble(error: OSError, folder: Path) -> EnvironmentProblem:
    """Return what a refusal of the system means for a file that is being opened."""
    if error.errno in NO_ROOM:
        return EnvironmentProblem(Problem.SHARED_NO_ROOM)
    return EnvironmentProblem(Problem.FOLDER_UNWRITABLE, path=str(folder))
