"""Where the rubrics of a profile lie: a file for each, on a shelf for own ones and for others'."""

import re
from collections.abc import Iterator
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem
from peerprep.whole_file import write_whole

_ID = re.compile(r"[a-z0-9][a-z0-9_-]*")
# Some systems know files such as con.json; none knows one that begins like this.
_BEGIN, _END = "rubric-", ".json"
_GONE = ".gone"


class Shelf(StrEnum):
    """Whose rubric it is; the names of two folders."""

    OWN = "own"
    ADDED = "added"


class RubricStore:
    """The rubrics folder of a profile. What is removed stays beside until `let_go`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def files(self, shelf: Shelf) -> Iterator[Path]:
        """Yield the files of a shelf by name; none where the folder can't be read."""
        with suppress(OSError):
            yield from sorted((self._folder / shelf).glob(f"{_BEGIN}*{_END}"))

    def path(self, shelf: Shelf, rubric_id: str) -> Path:
        """Return where a rubric lies; raises InvalidData(RUBRIC_UNKNOWN) for no right id."""
        if not _ID.fullmatch(rubric_id):
            raise InvalidData(Problem.RUBRIC_UNKNOWN, rubric=rubric_id)
        return self._folder / shelf / f"{_BEGIN}{rubric_id}{_END}"

    def holds(self, shelf: Shelf, rubric_id: str) -> bool:
        """Say whether a rubric lies on a shelf; raises InvalidData(RUBRIC_UNKNOWN) as `path`."""
        path = self.path(shelf, rubric_id)
        try:
            return path.exists()
        except OSError:  # a folder that may not be entered
            return False

    def write(self, shelf: Shelf, rubric_id: str, data: bytes) -> None:
        """Keep a file in place of an earlier one; raises EnvironmentProblem(RUBRIC_NOT_SAVED)."""
        path = self.path(shelf, rubric_id)
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(path, data)
        except OSError as error:
            raise _not_saved(path) from error

    def remove(self, shelf: Shelf, rubric_id: str) -> None:
        """Take a rubric off its shelf, to be brought back or let go."""
        path = self.path(shelf, rubric_id)
        try:
            path.replace(path.with_name(path.name + _GONE))
        except FileNotFoundError as error:
            raise InvalidData(Problem.RUBRIC_UNKNOWN, rubric=rubric_id) from error
        except OSError as error:
            raise _not_saved(path) from error

    def bring_back(self, shelf: Shelf, rubric_id: str) -> None:
        """Put a removed rubric back; harmless when it is there."""
        path = self.path(shelf, rubric_id)
        try:
            path.with_name(path.name + _GONE).replace(path)
        except FileNotFoundError as error:
            if not self.holds(shelf, rubric_id):
                raise InvalidData(Problem.RUBRIC_UNKNOWN, rubric=rubric_id) from error
        except OSError as error:
            raise _not_saved(path) from error

    def let_go(self) -> None:
        """Delete what was removed for good; what can't go now goes next time."""
        for shelf in Shelf:
            with suppress(OSError):
                for file in (self._folder / shelf).glob(f"*{_GONE}"):
                    file.unlink()

    def clear(self) -> None:
        """Delete every file; raises EnvironmentProblem(RUBRIC_NOT_SAVED) for one that stays."""
        self.let_go()
        for shelf in Shelf:
            for file in self.files(shelf):
                try:
                    file.unlink(missing_ok=True)
                except OSError as error:
                    raise _not_saved(file) from error


def _not_saved(path: Path) -> EnvironmentProblem:
    return EnvironmentProblem(Problem.RUBRIC_NOT_SAVED, path=str(path.parent))
