"""Reading a stranger's pack: all of it, all but its sound, or a glance at its manifest."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.foreign_json import Limits, Unfit, parse
from peerprep.domain.packs import Assignment, Pack, SharedTake
from peerprep.domain.rubric import Rubric
from peerprep.domain.rubric_json import RUBRIC_LIMITS
from peerprep.sharing import take_json
from peerprep.sharing.pack import (
    FORMAT,
    KIND,
    MANIFEST,
    MOST_BYTES,
    MOST_SOUND,
    MOST_SOUND_S,
    MOST_TAKES,
    RUBRIC,
    SCHEMA,
    SOUND,
    TAKE,
    require_few_words,
    require_small,
    sound_s,
)
from peerprep.sharing.reading import day, line, moment, require_kind, told_as_ours, told_as_unfit
from peerprep.sharing.rubrics import foreign_rubric
from peerprep.sharing.rules import require
from peerprep.sharing.take_json import take_from_json
from peerprep.sharing.zip_reader import ZipReader, damaged, unsafe

_MANIFEST_LIMITS = Limits(size_bytes=200_000, items=2_000, text=10_000)
_MOST_MEMBERS = 2 * MOST_TAKES + 2

Check = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A pack out of its zip: `sounds` are FLAC files by take, `digest` tells packs apart."""

    pack: Pack
    sounds: Mapping[str, Path]
    digest: str


@dataclass(frozen=True, slots=True)
class PackGlance:
    """What the manifest of a pack says; no take was looked at."""

    id: str
    made_at: datetime
    made_by: str
    take_ids: tuple[str, ...]
    sounds: int
    assignment: Assignment | None
    digest: str


class _Opened:
    """A pack whose manifest was found fit and true of the zip's directory."""

    def __init__(self, source: BinaryIO, check: Check) -> None:
        self._check = check
        self._archive = ZipReader(source, most_members=_MOST_MEMBERS, most_bytes=MOST_BYTES)
        if MANIFEST not in self._archive.members:
            raise damaged()
        data = self._whole(MANIFEST, _MANIFEST_LIMITS)
        with told_as_unfit(MANIFEST):
            self.manifest: dict[str, Any] = parse(data, _MANIFEST_LIMITS)
        require_kind(self.manifest, KIND, FORMAT)
        with told_as_unfit(MANIFEST):
            require(self.manifest, SCHEMA)
            self.hashes = _hashes(self.manifest, self._archive)
            self.folders = _folders(self.manifest, self.hashes)
        sizes = (self._archive.members[name].size for name in _documents(self.hashes))
        require_small(sizes, Problem.SHARED_TOO_LARGE)
        self.digest = hashlib.sha256(data).hexdigest()

    def take(self, take_id: str) -> SharedTake:
        """Return a take without its sound; raises as `read_pack`."""
        where = self.folders[take_id]
        name = f"{where}/{TAKE}"
        data = self._hashed(name, take_json.LIMITS)
        with told_as_unfit(name):
            made_at = moment(self.manifest, "made_at")
            document = parse(data, take_json.LIMITS)
            has_sound = f"{where}/{SOUND}" in self.hashes
            take = take_from_json(document, has_sound=has_sound, made_at=made_at)
        if take.id != take_id:
            raise damaged()
        return take

    def save_sound(self, take: SharedTake, path: Path) -> None:
        """Write the sound of a take to a path that is not there yet."""
        name = f"{self.folders[take.id]}/{SOUND}"
        digest = hashlib.sha256()
        with path.open("xb") as file:
            for chunk in self._archive.chunks(name, self._check):
                digest.update(chunk)
                file.write(chunk)
        if digest.hexdigest() != self.hashes[name]:
            raise damaged()

    def rubric(self) -> Rubric | None:
        """Return the rubric that came along."""
        if RUBRIC not in self.hashes:
            return None
        data = self._hashed(RUBRIC, RUBRIC_LIMITS)
        with told_as_unfit(RUBRIC):
            return foreign_rubric(parse(data, RUBRIC_LIMITS))

    def pack(self, takes: tuple[SharedTake, ...], rubric: Rubric | None) -> Pack:
        """Return what the manifest says, with takes and rubric."""
        manifest = self.manifest
        with told_as_unfit(MANIFEST):
            return Pack(
                id=manifest["id"],
                made_at=moment(manifest, "made_at"),
                made_by=line(manifest, "made_by"),
                made_for=line(manifest, "made_for"),
                note=manifest.get("note", ""),
                listen_for=manifest.get("listen_for", ""),
                delete_after=day(manifest, "delete_after")
                if manifest.get("delete_after")
                else None,
                covered=manifest["covered"],
                takes=takes,
                rubric=rubric,
                assignment=_assignment(manifest),
            )

    def glance(self) -> PackGlance:
        """Return what the manifest says of itself."""
        with told_as_unfit(MANIFEST):
            return PackGlance(
                id=self.manifest["id"],
                made_at=moment(self.manifest, "made_at"),
                made_by=line(self.manifest, "made_by"),
                take_ids=tuple(self.folders),
                sounds=sum(name.endswith(f"/{SOUND}") for name in self.hashes),
                assignment=_assignment(self.manifest),
                digest=self.digest,
            )

    def _hashed(self, name: str, limits: Limits) -> bytes:
        data = self._whole(name, limits)
        if hashlib.sha256(data).hexdigest() != self.hashes[name]:
            raise damaged()
        return data

    def _whole(self, name: str, limits: Limits) -> bytes:
        if self._archive.members[name].size > limits.size_bytes:
            raise InvalidData(
                Problem.SHARED_TOO_LARGE, most=f"{limits.size_bytes // 1000} kB in {name}"
            )
        return b"".join(self._archive.chunks(name, self._check))


def read_pack(source: BinaryIO, folder: Path, check: Check) -> Unpacked:
    """Check all of a stranger's pack and put its sounds into an empty folder.

    Raises InvalidData as `ZipReader`, and SHARED_NEWER, SHARED_UNFIT(place, rule); OSError when
    there is no room. What is in the folder then is the caller's to remove.
    """
    opened = _Opened(source, check)
    takes: list[SharedTake] = []
    sounds: dict[str, Path] = {}
    for take_id in opened.folders:
        take = opened.take(take_id)
        if take.has_sound:
            # the id is hexadecimal digits: no name of a stranger's
            sounds[take.id] = folder / f"{take.id}.flac"
            opened.save_sound(take, sounds[take.id])
        takes.append(take)
        require_few_words(takes, Problem.SHARED_TOO_LARGE)
    if sound_s(takes) > MOST_SOUND_S:
        raise InvalidData(Problem.SHARED_TOO_LARGE, most=MOST_SOUND)
    return Unpacked(opened.pack(tuple(takes), opened.rubric()), sounds, opened.digest)


def glance(source: BinaryIO, check: Check = lambda: None) -> PackGlance:
    """Return what a pack says of itself, from its directory and manifest alone.

    Raises as `read_pack`; that takes and sounds are what the manifest says is not known yet.
    """
    return _Opened(source, check).glance()


def read_documents(source: BinaryIO, check: Check = lambda: None) -> Pack:
    """Return a pack without its sounds, which are not read, and without its rubric.

    Raises as `read_pack`. Words and what was noticed are left out of its takes.
    """
    opened = _Opened(source, check)
    takes = []
    for take_id in opened.folders:
        # One at a time and without its words: a class has many, and nobody asked for them.
        takes.append(replace(opened.take(take_id), transcript=None, check=None))
    return opened.pack(tuple(takes), None)


def require_readable(path: Path, check: Check = lambda: None) -> None:
    """Read a pack of ours as whoever gets it will, all but its sounds.

    Raises InvalidData: SHARE_UNFIT(place, rule), SHARE_TOO_LARGE(most) for what they could not.
    """
    with told_as_ours(), path.open("rb") as source:
        opened = _Opened(source, check)
        opened.pack(tuple(map(opened.take, opened.folders)), opened.rubric())


def _assignment(manifest: Mapping[str, Any]) -> Assignment | None:
    answers = manifest.get("assignment")
    return Assignment(line(answers, "id"), line(answers, "version")) if answers else None


def _documents(hashes: Mapping[str, str]) -> Iterator[str]:
    return (name for name in hashes if not name.endswith(f"/{SOUND}"))


def _hashes(manifest: Mapping[str, Any], archive: ZipReader) -> dict[str, str]:
    """Return the hash of every other member; the list has to be exactly what is there."""
    listed = {member["name"]: member for member in manifest["members"]}
    there = archive.members.keys() - {MANIFEST}
    if len(listed) < len(manifest["members"]):
        raise Unfit("members", "name the same part twice")
    if there - listed.keys():
        raise unsafe("holds something it does not list")
    if listed.keys() - there:
        raise damaged()
    if any(archive.members[name].size != entry["size"] for name, entry in listed.items()):
        raise damaged()
    return {name: entry["sha256"] for name, entry in listed.items()}


def _folders(manifest: Mapping[str, Any], hashes: Mapping[str, str]) -> dict[str, str]:
    """Return the folder of each take, by its id; every member has to belong to one of them."""
    folders = {entry["id"]: entry["folder"] for entry in manifest["takes"]}
    if len(set(folders.values())) < len(manifest["takes"]):
        raise Unfit("takes", "name the same take or folder twice")
    if any(f"{where}/{TAKE}" not in hashes for where in folders.values()):
        raise Unfit("takes", f"name a folder without {TAKE}")
    strays = {name.rpartition("/")[0] for name in hashes if name != RUBRIC}
    if strays - set(folders.values()):
        raise Unfit("members", "name a folder of no take")
    return folders
