"""Rubrics: PeerPrep's own, those of the person, and those that came from others as files."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from pathlib import Path

from peerprep.domain import rubric_edits as edits
from peerprep.domain.errors import EnvironmentProblem, InvalidData, PeerPrepError, Problem
from peerprep.domain.rubric import Rubric
from peerprep.domain.rubric_json import MAX_RUBRIC_BYTES, rubric_from_json
from peerprep.domain.versions import next_version
from peerprep.resources import resource
from peerprep.services.changes import Changes, Subject
from peerprep.services.giving_out import write_whole
from peerprep.services.rubric_files import read_rubric, rubric_bytes, too_large
from peerprep.storage.rubrics import RubricStore, Shelf


class Origin(StrEnum):
    """Where a rubric comes from; only own ones are changed."""

    BUILT_IN = "built_in"
    OWN = "own"
    ADDED = "added"


class News(StrEnum):
    """What a rubric from a file is beside those that are here.

    COPY: another rubric, built in or own, has its id, so it comes under an id of its own.
    """

    NEW = "new"
    SAME = "same"
    VERSION = "version"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class KeptRubric:
    """A rubric and where it comes from."""

    rubric: Rubric
    origin: Origin


@dataclass(frozen=True, slots=True)
class Found:
    """A rubric in somebody's file; `before` is the version here, if there is another one."""

    rubric: Rubric
    news: News
    before: Rubric | None = None


@cache
def built_in() -> Rubric:
    """Return the shipped rubric, read once."""
    return rubric_from_json(json.loads(resource("rubric.json").read_text(encoding="utf-8")))


class RubricService:
    """All rubrics of a profile; tells `Subject.RUBRICS` after each write.

    `chosen` returns the id of the one in use, "" for PeerPrep's own. A file that can't be read
    becomes an entry of `problems`, never a crash; it stays as it is. Whatever writes raises
    EnvironmentProblem(RUBRIC_NOT_SAVED), and then what was kept before still stands.
    """

    def __init__(
        self, store: RubricStore, changes: Changes, chosen: Callable[[], str] = lambda: ""
    ) -> None:
        self._store = store
        self._changes = changes
        self._chosen = chosen
        self._fresh: set[str] = set()  # own ones whose present version nobody has used yet
        self.problems: list[PeerPrepError] = []

    # -- reading

    def all(self) -> list[KeptRubric]:
        """Return every rubric: PeerPrep's own, then the person's, then those from files."""
        self.problems = []
        return [
            KeptRubric(built_in(), Origin.BUILT_IN),
            *self._on(Shelf.OWN),
            *self._on(Shelf.ADDED),
        ]

    def get(self, rubric_id: str) -> KeptRubric:
        """Return a rubric.

        Raises InvalidData: RUBRIC_UNKNOWN, RUBRIC_INVALID, RUBRIC_NEWER; EnvironmentProblem
        (FILE_UNREADABLE).
        """
        if rubric_id == built_in().id:
            return KeptRubric(built_in(), Origin.BUILT_IN)
        for shelf in Shelf:
            if self._store.holds(shelf, rubric_id):
                return self._read(shelf, self._store.path(shelf, rubric_id))
        raise InvalidData(Problem.RUBRIC_UNKNOWN, rubric=rubric_id)

    def in_use(self) -> Rubric:
        """Return the rubric that was chosen; PeerPrep's own when it is gone or can't be read."""
        try:
            return self.get(self._chosen()).rubric if self._chosen() else built_in()
        except (InvalidData, EnvironmentProblem):
            return built_in()

    # -- the person's own

    def copy(self, rubric_id: str, title: str) -> Rubric:
        """Make an own rubric of another one and return it; raises as `get`."""
        copied = edits.copy_of(self.get(rubric_id).rubric, title, title)
        self._write(Shelf.OWN, copied)
        self._fresh.add(copied.id)
        return copied

    def save(self, rubric: Rubric) -> Rubric:
        """Keep a changed own rubric and return it with its version.

        The version counts on once the one before was used (`given_out`), so that two rubrics of
        one version say the same. What went meanwhile is written anew: it is the person's work.
        Raises InvalidData(RUBRIC_STAYS) for one that is not own.
        """
        before = self._own(rubric.id)
        if before is not None:
            rubric = replace(rubric, version=before.version)
            if rubric == before:
                return before
        if rubric.id not in self._fresh:
            rubric = replace(rubric, version=next_version(rubric.version))
        self._write(Shelf.OWN, rubric)
        self._fresh.add(rubric.id)
        return rubric

    def given_out(self, rubric_id: str) -> None:
        """Note that somebody has or used the present version; the next change makes a new one."""
        self._fresh.discard(rubric_id)

    # -- files

    def look_at(self, path: Path) -> Found:
        """Return what is in somebody's file; nothing is kept. Raises as `read_rubric`."""
        return self.compare(read_rubric(path))

    def compare(self, rubric: Rubric) -> Found:
        """Return what somebody's rubric is beside those that are here; nothing is kept."""
        try:
            here = self.get(rubric.id)
        except (InvalidData, EnvironmentProblem):  # none, or one that can't be read any more
            hides = self._store.holds(Shelf.OWN, rubric.id)
            return Found(rubric, News.COPY if hides else News.NEW)
        if here.rubric == rubric:
            return Found(rubric, News.SAME, here.rubric)
        news = News.VERSION if here.origin is Origin.ADDED else News.COPY
        return Found(rubric, news, here.rubric)

    def add(self, found: Found) -> Rubric:
        """Keep what `look_at` found and return it."""
        rubric = found.rubric
        if found.news is News.SAME:
            return rubric
        if found.news is News.COPY:
            rubric = edits.copy_of(rubric, rubric.title, rubric.title)
        self._write(Shelf.OWN if found.news is News.COPY else Shelf.ADDED, rubric)
        return rubric

    def export(self, rubric_id: str, target: Path) -> Rubric:
        """Write a rubric into a file of its own and return it.

        Raises as `get`; EnvironmentProblem: EXPORT_FAILED, EXPORT_NO_ROOM. Then nothing
        half-written is left.
        """
        rubric = self.get(rubric_id).rubric
        write_whole(target, rubric_bytes(rubric))
        self.given_out(rubric_id)
        return rubric

    # -- removing

    def remove(self, rubric_id: str) -> None:
        """Take a rubric away, to be brought back or let go; choices made with it stay.

        Raises InvalidData: RUBRIC_UNKNOWN; RUBRIC_STAYS for PeerPrep's own.
        """
        if rubric_id == built_in().id:
            raise InvalidData(Problem.RUBRIC_STAYS, rubric=rubric_id)
        self._store.remove(self._shelf(rubric_id), rubric_id)
        self._changes.tell(Subject.RUBRICS)

    def bring_back(self, rubric_id: str) -> None:
        """Undo `remove`; raises InvalidData(RUBRIC_UNKNOWN) when it was let go."""
        for shelf in Shelf:
            try:
                self._store.bring_back(shelf, rubric_id)
            except InvalidData:
                continue
            self._changes.tell(Subject.RUBRICS)
            return
        raise InvalidData(Problem.RUBRIC_UNKNOWN, rubric=rubric_id)

    def let_go(self) -> None:
        """Delete what was removed for good."""
        self._store.let_go()

    def delete_all(self) -> None:
        """Delete every rubric but PeerPrep's own for good, those that can't be read too."""
        self._store.clear()
        self._changes.tell(Subject.RUBRICS)

    # -- inside

    def _own(self, rubric_id: str) -> Rubric | None:
        """Return an own rubric; None where its file went or was damaged by somebody else."""
        try:
            kept = self.get(rubric_id)
        except (InvalidData, EnvironmentProblem):
            return None
        if kept.origin is not Origin.OWN:
            raise InvalidData(Problem.RUBRIC_STAYS, rubric=rubric_id)
        return kept.rubric

    def _shelf(self, rubric_id: str) -> Shelf:
        for shelf in Shelf:
            if self._store.holds(shelf, rubric_id):
                return shelf
        raise InvalidData(Problem.RUBRIC_UNKNOWN, rubric=rubric_id)

    def _on(self, shelf: Shelf) -> Iterator[KeptRubric]:
        for path in self._store.files(shelf):
            try:
                yield self._read(shelf, path)
            except PeerPrepError as problem:
                self.problems.append(problem)

    def _read(self, shelf: Shelf, path: Path) -> KeptRubric:
        rubric = read_rubric(path)
        if self._store.path(shelf, rubric.id) != path:
            rule = f"is not that of the file, {path.name}"
            raise InvalidData(Problem.RUBRIC_INVALID, name=path.name, place="id", rule=rule)
        return KeptRubric(rubric, Origin(shelf.value))

    def _write(self, shelf: Shelf, rubric: Rubric) -> None:
        data = rubric_bytes(rubric)
        if len(data) > MAX_RUBRIC_BYTES:  # it could not be read back
            raise too_large(rubric.title)
        self._store.write(shelf, rubric.id, data)
        self._changes.tell(Subject.RUBRICS)
