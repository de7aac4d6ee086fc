"""Partner packs: a zip with a manifest, takes and their sound; `docs/sharing.md` has the format."""

import hashlib
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.packs import Assignment, Pack, SharedTake
from peerprep.domain.rubric import Rubric
from peerprep.domain.rubric_json import rubric_to_json
from peerprep.sharing import take_json
from peerprep.sharing.foreign_json import Limits, Unfit, parse
from peerprep.sharing.reading import day, line, moment, require_kind, told_as_unfit
from peerprep.sharing.rubrics import foreign_rubric
from peerprep.sharing.rules import require
from peerprep.sharing.take_json import take_from_json, take_to_json
from peerprep.sharing.zip_reader import ZipReader, damaged, unsafe

KIND = "peerprep-pack"
FORMAT = 1
ENDING = ".peerprep"
SCHEMA = "pack.schema.json"
MOST_TAKES = 50
MOST_BYTES = 1_000_000_000
MOST_SOUND_S = 6 * 3600  # silence is next to nothing in a file, and gigabytes on a disk

_MOST_SOUND = f"{MOST_SOUND_S // 3600} hours of sound"
_MANIFEST = "manifest.json"
_RUBRIC = "rubric.json"
_TAKE = "take.json"
_SOUND = "sound.flac"
_MANIFEST_LIMITS = Limits(size_bytes=200_000, items=2_000, text=10_000)
_RUBRIC_LIMITS = Limits(size_bytes=500_000, items=5_000, text=10_000)
_MOST_MEMBERS = 2 * MOST_TAKES + 2
_NO_MOMENT = (1980, 1, 1, 0, 0, 0)  # the first a zip can say: when it was made is in the manifest
_PLAIN_FILE = 0o100600 << 16
_BLOCK = 1 << 16


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A pack out of its zip: `sounds` are FLAC files by take, `digest` tells packs apart."""

    pack: Pack
    sounds: Mapping[str, Path]
    digest: str


def write_pack(
    pack: Pack,
    sounds: Mapping[str, Path],
    target: Path,
    check: Callable[[], None] = lambda: None,
) -> None:
    """Write a pack with FLAC files, by take, to a path; `pack` is covered already.

    Raises InvalidData: SHARE_UNFIT(place, rule) for a text that no reader would take,
    SHARE_TOO_LARGE; OSError.
    """
    parts = dict(_documents(pack))
    manifest = _manifest(pack)
    for name, data in parts.items():
        digest = hashlib.sha256(data).hexdigest()
        manifest["members"].append({"name": name, "size": len(data), "sha256": digest})
    packed = {f"{_folder(at)}/{_SOUND}": sounds[take.id] for at, take in _sounding(pack)}
    for name, path in packed.items():
        size, digest = _measured(path, check)
        manifest["members"].append({"name": name, "size": size, "sha256": digest})
    if sum(member["size"] for member in manifest["members"]) > MOST_BYTES:
        raise InvalidData(Problem.SHARE_TOO_LARGE, most=f"{MOST_BYTES // 10**6} MB")
    if _sound_s(pack.takes) > MOST_SOUND_S:
        raise InvalidData(Problem.SHARE_TOO_LARGE, most=_MOST_SOUND)
    _require_ours(manifest, SCHEMA)
    with zipfile.ZipFile(target, "x") as archive:
        for name, data in {_MANIFEST: _bytes(manifest), **parts}.items():
            archive.writestr(_info(name, zipfile.ZIP_DEFLATED), data)
        for name, path in packed.items():
            info = _info(name, zipfile.ZIP_STORED)
            info.file_size = path.stat().st_size
            with path.open("rb") as sound, archive.open(info, "w") as member:
                for block in _blocks(sound, check):
                    member.write(block)


def read_pack(source: BinaryIO, folder: Path, check: Callable[[], None]) -> Unpacked:
    """Check all of a stranger's pack and put its sounds into an empty folder.

    Raises InvalidData as `ZipReader`, and SHARED_NEWER, SHARED_UNFIT(place, rule); OSError when
    there is no room. What is in the folder then is the caller's to remove.
    """
    archive = ZipReader(source, most_members=_MOST_MEMBERS, most_bytes=MOST_BYTES)
    if _MANIFEST not in archive.members:
        raise damaged()
    data = _whole(archive, _MANIFEST, _MANIFEST_LIMITS, check)
    with told_as_unfit(_MANIFEST):
        manifest = parse(data, _MANIFEST_LIMITS)
    require_kind(manifest, KIND, FORMAT)
    with told_as_unfit(_MANIFEST):
        require(manifest, SCHEMA)
        hashes = _hashes(manifest, archive)
        folders = _folders(manifest, hashes)
    takes: list[SharedTake] = []
    sounds: dict[str, Path] = {}
    for take_id, where in folders.items():
        take, sound = _read_take(archive, where, hashes, folder, manifest, check)
        if take.id != take_id:
            raise damaged()
        takes.append(take)
        if sound is not None:
            sounds[take.id] = sound
    if _sound_s(takes) > MOST_SOUND_S:
        raise InvalidData(Problem.SHARED_TOO_LARGE, most=_MOST_SOUND)
    rubric = None
    if _RUBRIC in hashes:
        rubric_data = _hashed(archive, _RUBRIC, hashes, _RUBRIC_LIMITS, check)
        with told_as_unfit(_RUBRIC):
            rubric = foreign_rubric(parse(rubric_data, _RUBRIC_LIMITS))
    with told_as_unfit(_MANIFEST):
        pack = _pack(manifest, tuple(takes), rubric)
    return Unpacked(pack, sounds, hashlib.sha256(data).hexdigest())


def _sound_s(takes: Iterable[SharedTake]) -> float:
    return sum(take.duration_s for take in takes if take.has_sound)


# -- writing


def _folder(at: int) -> str:
    return f"takes/{at + 1}"


def _sounding(pack: Pack) -> Iterator[tuple[int, SharedTake]]:
    return ((at, take) for at, take in enumerate(pack.takes) if take.has_sound)


def _documents(pack: Pack) -> Iterator[tuple[str, bytes]]:
    for at, take in enumerate(pack.takes):
        document = take_to_json(take)
        _require_ours(document, take_json.SCHEMA)
        yield f"{_folder(at)}/{_TAKE}", _bytes(document)
    if pack.rubric is not None:
        yield _RUBRIC, _bytes(rubric_to_json(pack.rubric))


def _require_ours(document: dict[str, Any], schema: str) -> None:
    try:
        leaving_out = take_json.LEFT_OUT if schema == take_json.SCHEMA else ()
        require(json.loads(json.dumps(document)), schema, leaving_out)
    except Unfit as fault:
        raise InvalidData(Problem.SHARE_UNFIT, place=fault.place, rule=fault.rule) from fault


def _manifest(pack: Pack) -> dict[str, Any]:
    assignment = pack.assignment
    return {
        "kind": KIND,
        "format": FORMAT,
        "id": pack.id,
        "made_at": pack.made_at.isoformat(timespec="seconds"),
        "made_by": pack.made_by,
        "made_for": pack.made_for,
        "note": pack.note,
        "listen_for": pack.listen_for,
        "delete_after": pack.delete_after.isoformat() if pack.delete_after else None,
        "covered": pack.covered,
        "assignment": {"id": assignment.id, "version": assignment.version} if assignment else None,
        "takes": [{"id": take.id, "folder": _folder(at)} for at, take in enumerate(pack.takes)],
        "members": [],
    }


def _bytes(document: Any) -> bytes:
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _info(name: str, method: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _NO_MOMENT)
    info.compress_type = method
    info.external_attr = _PLAIN_FILE
    info.create_system = 3
    return info


def _measured(path: Path, check: Callable[[], None]) -> tuple[int, str]:
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        for block in _blocks(file, check):
            digest.update(block)
            size += len(block)
    return size, digest.hexdigest()


def _blocks(file: BinaryIO, check: Callable[[], None]) -> Iterator[bytes]:
    while block := file.read(_BLOCK):
        check()
        yield block


# -- reading


def _hashes(manifest: Mapping[str, Any], archive: ZipReader) -> dict[str, str]:
    """Return the hash of every other member; the list has to be exactly what is there."""
    listed = {member["name"]: member for member in manifest["members"]}
    there = archive.members.keys() - {_MANIFEST}
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
    if any(f"{where}/{_TAKE}" not in hashes for where in folders.values()):
        raise Unfit("takes", f"name a folder without {_TAKE}")
    strays = {name.rpartition("/")[0] for name in hashes if name != _RUBRIC}
    if strays - set(folders.values()):
        raise Unfit("members", "name a folder of no take")
    return folders


def _pack(
    manifest: Mapping[str, Any], takes: tuple[SharedTake, ...], rubric: Rubric | None
) -> Pack:
    answers = manifest.get("assignment")
    return Pack(
        id=manifest["id"],
        made_at=moment(manifest, "made_at"),
        made_by=line(manifest, "made_by"),
        made_for=line(manifest, "made_for"),
        note=manifest.get("note", ""),
        listen_for=manifest.get("listen_for", ""),
        delete_after=day(manifest, "delete_after") if manifest.get("delete_after") else None,
        covered=manifest["covered"],
        takes=takes,
        rubric=rubric,
        assignment=Assignment(line(answers, "id"), line(answers, "version")) if answers else None,
    )


def _read_take(
    archive: ZipReader,
    where: str,
    hashes: Mapping[str, str],
    folder: Path,
    manifest: Mapping[str, Any],
    check: Callable[[], None],
) -> tuple[SharedTake, Path | None]:
    name, sound = f"{where}/{_TAKE}", f"{where}/{_SOUND}"
    data = _hashed(archive, name, hashes, take_json.LIMITS, check)
    with told_as_unfit(name):
        made_at = moment(manifest, "made_at")
        document = parse(data, take_json.LIMITS)
        take = take_from_json(document, has_sound=sound in hashes, made_at=made_at)
    if not take.has_sound:
        return take, None
    path = folder / f"{take.id}.flac"  # the id is hexadecimal digits: no name of a stranger's
    digest = hashlib.sha256()
    with path.open("xb") as file:
        for chunk in archive.chunks(sound, check):
            digest.update(chunk)
            file.write(chunk)
    if digest.hexdigest() != hashes[sound]:
        raise damaged()
    return take, path


def _hashed(
    archive: ZipReader,
    name: str,
    hashes: Mapping[str, str],
    limits: Limits,
    check: Callable[[], None],
) -> bytes:
    data = _whole(archive, name, limits, check)
    if hashlib.sha256(data).hexdigest() != hashes[name]:
        raise damaged()
    return data


def _whole(archive: ZipReader, name: str, limits: Limits, check: Callable[[], None]) -> bytes:
    if archive.members[name].size > limits.size_bytes:
        raise InvalidData(
            Problem.SHARED_TOO_LARGE, most=f"{limits.size_bytes // 1000} kB in {name}"
        )
    return b"".join(archive.chunks(name, check))
