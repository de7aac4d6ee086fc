"""A folder that others write to as well: read without trusting it, written only in whole files.

It may be on a stick that is pulled out, on a drive that is slow or only read, in the middle of a
sync, or full of what a stranger put there. Whatever it is, it ends in a problem with a sentence.
Everything here may take long and belongs into a job; `check` may raise to end it.
"""

import errno
import hashlib
import os
import secrets
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem
from peerprep.domain.file_names import plain_name, shown_name
from peerprep.plain_file import NotPlainError, open_plain

Check = Callable[[], None]

_BLOCK = 1 << 18
_MOST_TRIES = 100
_UNFINISHED = (".part", ".partial", ".tmp", ".crdownload", ".download", ".icloud")
_HIDDEN = (".", "~", "#")
# Links of Windows; a synced folder is full of other "reparse points" that are plain files.
_LINK_TAGS = (
    getattr(stat, "IO_REPARSE_TAG_SYMLINK", None),
    getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", None),
)


@dataclass(frozen=True, slots=True)
class FolderFile:
    """A plain file in the folder, as it was when it was listed."""

    path: Path
    size: int
    changed_at: datetime

    @property
    def name(self) -> str:
        """Its name, fit to be shown."""
        return shown_name(self.path.name)


@dataclass(frozen=True, slots=True)
class Listing:
    """The files of one folder by name; `left_out` are links, `is_cut` says that there are more."""

    files: tuple[FolderFile, ...] = ()
    left_out: tuple[str, ...] = ()
    is_cut: bool = False


class CohortFolder:
    """One folder that a person pointed at; `root` may be a link, nothing inside it is followed.

    Every method raises EnvironmentProblem: COHORT_MISSING or COHORT_UNREADABLE(path); those that
    write COHORT_UNWRITABLE(path); all InvalidData(COHORT_LEADS_OUT, path) for links.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    def list(self, *steps: str, ending: str, most: int, check: Check) -> Listing:
        """Return the plain files in a folder below; none when there is no such folder.

        Hidden files and those a program is still writing are not listed.
        """
        files: list[FolderFile] = []
        links: list[str] = []
        with self._told(self.root):
            self._require_root()
            folder = self._below(*steps)
            if folder is None:
                return Listing()
            with os.scandir(folder) as entries:
                for entry in entries:
                    check()
                    if not _is_wanted(entry.name, ending):
                        continue
                    if len(files) + len(links) >= most:
                        return Listing(_by_name(files), tuple(sorted(links)), is_cut=True)
                    with suppress(FileNotFoundError):  # it went meanwhile
                        found = entry.stat(follow_symlinks=False)
                        if _is_link(found):
                            links.append(shown_name(entry.name))
                        elif stat.S_ISREG(found.st_mode):
                            changed = datetime.fromtimestamp(_sane(found.st_mtime), UTC)
                            files.append(FolderFile(Path(entry.path), found.st_size, changed))
        return Listing(_by_name(files), tuple(sorted(links)))

    def require_readable(self) -> None:
        """Raise unless the folder can be looked into."""
        with self._told(self.root), os.scandir(self.root):
            self._require_root()

    def require_folder(self, *steps: str) -> None:
        """Raise COHORT_MISSING unless a folder below is there, as it was a moment ago."""
        with self._told(self.root):
            self._require_root()
            if self._below(*steps) is None:
                raise FileNotFoundError(errno.ENOENT, "went meanwhile", str(self.root))

    def require(self, file: Path) -> None:
        """Raise unless a plain file is where it was listed; FILE_MISSING for one that went.

        COHORT_MISSING when its folder went, too: that of a stick is often left behind, empty.
        """
        steps = file.relative_to(self.root).parts
        self.require_folder(*steps[:-1])
        if self.size_of(*steps) is None:
            name = shown_name(file.name)
            if file.is_symlink() or file.exists():
                raise InvalidData(Problem.COHORT_LEADS_OUT, path=name)
            raise EnvironmentProblem(Problem.FILE_MISSING, path=name)

    def size_of(self, *steps: str) -> int | None:
        """Return the bytes of a plain file below; None when there is none."""
        with self._told(self.root):
            self._require_root()
            folder = self._below(*steps[:-1])
            if folder is None:
                return None
            try:
                found = (folder / steps[-1]).lstat()
            except FileNotFoundError:
                return None
        return found.st_size if stat.S_ISREG(found.st_mode) else None

    @contextmanager
    def opened(self, file: Path) -> Iterator[BinaryIO]:
        """Open a plain file to read.

        Raises FILE_MISSING for one that went, COHORT_ARRIVING for one that could not be read to
        its end.
        """
        name = shown_name(file.name)
        try:
            opened = open_plain(file, follow_links=False)
        except FileNotFoundError as error:
            raise EnvironmentProblem(Problem.FILE_MISSING, path=name) from error
        except NotPlainError as error:
            raise InvalidData(Problem.COHORT_LEADS_OUT, path=name) from error
        except OSError as error:
            raise EnvironmentProblem(Problem.FILE_UNREADABLE, path=name) from error
        with opened:
            try:
                yield opened
            except OSError as error:  # the stick was pulled out, the drive went away
                raise EnvironmentProblem(Problem.COHORT_ARRIVING, path=name) from error

    def read(self, file: Path, most_bytes: int, check: Check) -> bytes:
        """Return the bytes of a file, one more than `most_bytes` when it is larger."""
        blocks: list[bytes] = []
        left = most_bytes + 1
        with self.opened(file) as opened:
            while left > 0 and (block := opened.read(min(_BLOCK, left))):
                check()
                blocks.append(block)
                left -= len(block)
        return b"".join(blocks)

    # -- writing

    def add(self, source: Path, *steps: str, stem: str, ending: str, check: Check) -> Path:
        """Copy a file under a name that nobody has there, whole or not at all; return its path."""
        with self._part(source, steps, check) as part:
            for number in range(1, _MOST_TRIES):
                name = f"{stem}{ending}" if number == 1 else f"{stem}-{number}{ending}"
                if _is_placed(part, part.with_name(name)):
                    return part.with_name(name)
        raise EnvironmentProblem(Problem.COHORT_UNWRITABLE, path=plain_name(str(self.root)))

    def replace(self, source: Path, target: Path, was_sha256: str, check: Check) -> None:
        """Put a copy of a file in place of one, if that is still what it was.

        Raises InvalidData(COHORT_CHANGED, path) when it is not.
        """
        steps = target.relative_to(self.root).parts[:-1]
        with self._part(source, steps, check) as part:
            if sha256(self.read(target, 100_000_000, check)) != was_sha256:
                raise InvalidData(Problem.COHORT_CHANGED, path=shown_name(target.name))
            part.replace(target)

    @contextmanager
    def _part(self, source: Path, steps: tuple[str, ...], check: Check) -> Iterator[Path]:
        """Give a copy of a file in a folder below, safe on the disk; it goes if it is not used."""
        with self._told(self.root):
            self._require_root()
        part: Path | None = None
        try:
            folder = self._made(*steps)
            part = folder / f".peerprep-{secrets.token_hex(4)}.part"
            with source.open("rb") as data, part.open("xb") as copy:
                while block := data.read(_BLOCK):
                    check()
                    copy.write(block)
                copy.flush()
                os.fsync(copy.fileno())
            yield part
        except OSError as error:
            path = plain_name(str(self.root))
            raise EnvironmentProblem(Problem.COHORT_UNWRITABLE, path=path) from error
        finally:
            if part is not None:
                with suppress(OSError):
                    part.unlink(missing_ok=True)

    # -- inside

    def _require_root(self) -> None:
        if not stat.S_ISDIR(self.root.stat().st_mode):
            raise FileNotFoundError(errno.ENOENT, "no folder", str(self.root))

    def _below(self, *steps: str) -> Path | None:
        """Return a folder below the root, every step of it a real folder; None without one."""
        folder = self.root
        for step in steps:
            folder /= step
            try:
                found = folder.lstat()
            except FileNotFoundError:
                return None
            if _is_link(found) or not stat.S_ISDIR(found.st_mode):
                raise InvalidData(Problem.COHORT_LEADS_OUT, path=shown_name(step))
        return folder

    def _made(self, *steps: str) -> Path:
        for count in range(1, len(steps) + 1):
            if self._below(*steps[:count]) is None:
                self.root.joinpath(*steps[:count]).mkdir(exist_ok=True)
        folder = self._below(*steps)
        if folder is None:
            raise FileNotFoundError(errno.ENOENT, "went meanwhile", str(self.root))
        return folder

    @contextmanager
    def _told(self, path: Path) -> Iterator[None]:
        try:
            yield
        except PermissionError as error:
            code = Problem.COHORT_UNREADABLE
            raise EnvironmentProblem(code, path=plain_name(str(path))) from error
        except (OSError, ValueError) as error:  # gone, not connected, a name that none can have
            code = Problem.COHORT_MISSING
            raise EnvironmentProblem(code, path=plain_name(str(path))) from error


def sha256(data: bytes) -> str:
    """Return what tells two contents of a file apart."""
    return hashlib.sha256(data).hexdigest()


def _is_wanted(name: str, ending: str) -> bool:
    low = name.casefold()
    return low.endswith(ending) and not low.startswith(_HIDDEN) and not low.endswith(_UNFINISHED)


def _is_link(found: os.stat_result) -> bool:
    tag = getattr(found, "st_reparse_tag", 0)
    return stat.S_ISLNK(found.st_mode) or (bool(tag) and tag in _LINK_TAGS)


def _by_name(files: "list[FolderFile]") -> tuple[FolderFile, ...]:
    return tuple(sorted(files, key=lambda file: (file.path.name.casefold(), file.path.name)))


def _sane(seconds: float) -> float:
    return min(max(seconds, 0.0), 4e9)  # a broken clock; later years are no dates to some systems


def _is_placed(part: Path, target: Path) -> bool:
    """Give a file its name unless another one has it; False then."""
    try:
        os.link(part, target)  # the one way that never takes another's place
    except FileExistsError:
        return False
    except OSError:  # sticks and some drives know no second names for a file
        try:
            target.open("xb").close()  # ours from now on, so nobody else's is replaced
        except FileExistsError:
            return False
        try:
            part.replace(target)
        except OSError:
            target.unlink(missing_ok=True)
            raise
    return True
