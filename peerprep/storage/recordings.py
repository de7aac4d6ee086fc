"""Where the sound of takes lives: growing files, finished files, and whose they are."""

import errno
import os
import re
import shutil
from collections.abc import Collection
from pathlib import Path, PurePosixPath

from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem
from peerprep.paths import AppPaths
from peerprep.storage.locks import FileLock

_ID = re.compile(r"[0-9A-Za-z_-]{1,64}")
_PART = ".wav.part"
_IMPORT = "import-"  # before the id in the claim of a take that is not in the database yet


class RecordingStore:
    """The recordings folder of a profile; finished files are named relative to the data folder."""

    def __init__(self, paths: AppPaths) -> None:
        self._base = paths.base
        self._folder = paths.recordings
        self._claims: dict[str, FileLock] = {}

    # -- names

    def part_path(self, take_id: str) -> Path:
        """Return where the sound of a take grows while it is recorded."""
        return self._folder / f"{_checked(take_id)}{_PART}"

    def final_name(self, take_id: str) -> str:
        """Return the name, relative to the data folder, of a take's finished sound."""
        return f"{self._folder.name}/{_checked(take_id)}.wav"

    def path(self, relative: str) -> Path:
        """Return the full path of a recording; raises InvalidData(RECORDING_MISSING).

        A name that leads out of the recordings folder counts as missing.
        """
        parts = PurePosixPath(relative).parts
        whole = self._base / relative
        inside = whole.resolve().is_relative_to(self._folder.resolve())
        plain = len(parts) > 1 and parts[0] == self._folder.name and ".." not in parts
        if not (inside and plain) or "\\" in relative or ":" in relative:
            raise InvalidData(Problem.RECORDING_MISSING, path=relative)
        return whole

    # -- from growing to finished

    def adopt(self, part: Path) -> str:
        """Make a growing file a finished one, safe on disk; returns its relative name.

        Raises InvalidData(RECORDING_MISSING) and EnvironmentProblem(DISK_FULL, FOLDER_UNWRITABLE);
        then the growing file is still there.
        """
        stem = part.name.removesuffix(_PART)
        try:
            _sync(part)
            final = self._free_name(stem)
            part.rename(final)
            _sync_folder(self._folder)
        except FileNotFoundError as error:
            raise InvalidData(Problem.RECORDING_MISSING, path=str(part)) from error
        except OSError as error:
            raise _trouble(error, self._folder) from error
        return f"{self._folder.name}/{final.name}"

    def settle(self, take_id: str) -> None:
        """Have a growing file safe on disk, so that `adopt` need not wait; slow for a long one.

        Raises EnvironmentProblem(DISK_FULL, FOLDER_UNWRITABLE).
        """
        try:
            _sync(self.part_path(take_id))
        except OSError as error:
            raise _trouble(error, self._folder) from error

    def reopen(self, take_id: str) -> Path | None:
        """Return the growing file of a take that a crash left without a finished name.

        A file that was already finished, but not yet written into the take, counts again as
        growing. None: no sound of this take is there. Raises EnvironmentProblem(FOLDER_UNWRITABLE).
        """
        part = self.part_path(take_id)
        final = self._base / self.final_name(take_id)
        try:
            if not part.exists() and final.exists():
                final.rename(part)
        except OSError as error:
            raise _trouble(error, self._folder) from error
        return part if part.exists() else None

    def delete(self, relative: str) -> None:
        """Remove a finished recording; one that is gone already is no trouble."""
        path = self.path(relative)
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise _trouble(error, self._folder) from error

    def delete_part(self, take_id: str) -> None:
        """Remove the growing file of a take, if there is one."""
        try:
            self.part_path(take_id).unlink(missing_ok=True)
        except OSError as error:
            raise _trouble(error, self._folder) from error

    def delete_all_of(self, take_id: str, recording: str | None) -> None:
        """Remove every sound file of a deleted take, also one that was never written into it."""
        if recording is not None:
            self.delete(recording)
        self.delete(self.final_name(take_id))
        self.delete_part(take_id)

    def orphans(self, known: Collection[str]) -> list[str]:
        """Return the relative names of sound files that are not among `known`, sorted.

        Growing files that a running program holds are not orphans. Nothing is deleted.
        """
        found = []
        for file in sorted(self._folder.glob("*.wav*")):
            name = f"{self._folder.name}/{file.name}"
            taken = file.name.endswith(_PART) and self.is_claimed(file.name.removesuffix(_PART))
            if name not in known and not taken:
                found.append(name)
        return found

    def free_bytes(self) -> int:
        """Return how much room the disk of the recordings has; raises FOLDER_UNWRITABLE."""
        try:
            return shutil.disk_usage(self._folder).free
        except OSError as error:
            raise _trouble(error, self._folder) from error

    # -- whose take it is

    def claim(self, take_id: str) -> bool:
        """Say that this program works on a take; False when another living program does.

        The system ends the claim if this program dies. Call it before the take can be seen by
        others: inside the transaction that adds the row, or that sweeps it.
        """
        if take_id not in self._claims:
            lock = FileLock(self._claim_path(take_id))
            if not lock.acquire():
                return False
            self._claims[take_id] = lock
        return True

    def release(self, take_id: str) -> None:
        """End the claim on a take; harmless when there is none."""
        lock = self._claims.pop(take_id, None)
        if lock is not None:
            lock.remove()

    def is_claimed(self, take_id: str) -> bool:
        """Say whether a living program, this one included, works on the take."""
        if take_id in self._claims:
            return True
        path = self._claim_path(take_id)
        if not path.exists():
            return False
        lock = FileLock(path)
        if not lock.acquire():
            return True
        lock.remove()
        return False

    # -- takes that come from elsewhere: in the database only when their sound is whole

    def claim_import(self, take_id: str) -> None:
        """Say that this program copies the sound of a take that is in no database yet."""
        self.claim(f"{_IMPORT}{take_id}")

    def release_import(self, take_id: str) -> None:
        """End that claim: the take is in the database now, or its sound is gone."""
        self.release(f"{_IMPORT}{take_id}")

    def dead_imports(self) -> list[str]:
        """Return the takes whose import a dead program left, each claimed for the caller."""
        names = sorted(lock.stem for lock in self._folder.glob(f"{_IMPORT}*.lock"))
        dead = [name for name in names if name not in self._claims and self.claim(name)]
        return [name.removeprefix(_IMPORT) for name in dead]

    def _claim_path(self, take_id: str) -> Path:
        return self._folder / f"{_checked(take_id)}.lock"

    def _free_name(self, stem: str) -> Path:
        final = self._base / self.final_name(stem)
        number = 2
        while final.exists():  # never over somebody's voice
            final = self._base / self.final_name(f"{stem}-{number}")
            number += 1
        return final


def _checked(take_id: str) -> str:
    if not _ID.fullmatch(take_id):
        raise InvalidData(Problem.TAKE_UNKNOWN, take=take_id)
    return take_id


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows cannot open a folder, and its rename is already written
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _trouble(error: OSError, folder: Path) -> EnvironmentProblem:
    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    code = Problem.DISK_FULL if full else Problem.FOLDER_UNWRITABLE
    return EnvironmentProblem(code, path=str(folder))
