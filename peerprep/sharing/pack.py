"""Partner packs: a zip with a manifest, takes and their sound; `docs/sharing.md` has the format.

Writing one is here, reading a stranger's in `pack_reading`.
"""

import hashlib
import json
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.packs import Pack, SharedTake
from peerprep.domain.rubric_json import rubric_to_json
from peerprep.sharing.take_json import take_to_json
from peerprep.sharing.zip_reader import MOST_RATIO, RATIO_FROM_BYTES

KIND = "peerprep-pack"
FORMAT = 1
ENDING = ".peerprep"
SCHEMA = "pack.schema.json"
MOST_TAKES = 50
MOST_BYTES = 1_000_000_000
MOST_SOUND_S = 6 * 3600  # silence is next to nothing in a file, and gigabytes on a disk

# Of all takes together, for each is read, kept and shown: 20 takes of an hour have 190,000 words
# and stretches in 20 MB.
MOST_WORDS = 250_000
MOST_WORD_BYTES = 40_000_000

MOST_SOUND = f"{MOST_SOUND_S // 3600} hours of sound"
MANIFEST = "manifest.json"
RUBRIC = "rubric.json"
TAKE = "take.json"
SOUND = "sound.flac"

_NO_MOMENT = (1980, 1, 1, 0, 0, 0)  # the first a zip can say: when it was made is in the manifest
_PLAIN_FILE = 0o100600 << 16
_BLOCK = 1 << 16


def write_pack(
    pack: Pack,
    sounds: Mapping[str, Path],
    target: Path,
    check: Callable[[], None] = lambda: None,
) -> None:
    """Write a pack with FLAC files, by take, to a path; `pack` is covered already.

    Raises InvalidData(SHARE_TOO_LARGE), OSError. Whether a reader takes it is for
    `pack_reading.require_readable` to say.
    """
    require_few_words(pack.takes, Problem.SHARE_TOO_LARGE)
    parts = dict(_documents(pack))
    require_small(map(len, parts.values()), Problem.SHARE_TOO_LARGE)
    manifest = _manifest(pack)
    for name, data in parts.items():
        digest = hashlib.sha256(data).hexdigest()
        manifest["members"].append({"name": name, "size": len(data), "sha256": digest})
    packed = {f"{_folder(at)}/{SOUND}": sounds[take.id] for at, take in _sounding(pack)}
    for name, path in packed.items():
        size, digest = _measured(path, check)
        manifest["members"].append({"name": name, "size": size, "sha256": digest})
    if sum(member["size"] for member in manifest["members"]) > MOST_BYTES:
        raise InvalidData(Problem.SHARE_TOO_LARGE, most=f"{MOST_BYTES // 10**6} MB")
    if sound_s(pack.takes) > MOST_SOUND_S:
        raise InvalidData(Problem.SHARE_TOO_LARGE, most=MOST_SOUND)
    with zipfile.ZipFile(target, "x") as archive:
        for name, data in {MANIFEST: _bytes(manifest), **parts}.items():
            archive.writestr(_info(name, _method(data)), data)
        for name, path in packed.items():
            info = _info(name, zipfile.ZIP_STORED)
            info.file_size = path.stat().st_size
            with path.open("rb") as sound, archive.open(info, "w") as member:
                for block in _blocks(sound, check):
                    member.write(block)


def sound_s(takes: Iterable[SharedTake]) -> float:
    """Return how long all sound of takes is together, in seconds."""
    return sum(take.duration_s for take in takes if take.has_sound)


def require_few_words(takes: Iterable[SharedTake], problem: Problem) -> None:
    """Raise InvalidData(`problem`, most) for more words in all takes than a pack may have."""
    found = (take.transcript for take in takes if take.transcript is not None)
    if sum(len(said.words) + len(said.segments) for said in found) > MOST_WORDS:
        raise InvalidData(problem, most=f"{MOST_WORDS:,} words")


def require_small(sizes: Iterable[int], problem: Problem) -> None:
    """Raise InvalidData(`problem`, most) for larger documents than a pack may have, in bytes."""
    if sum(sizes) > MOST_WORD_BYTES:
        raise InvalidData(problem, most=f"{MOST_WORD_BYTES // 10**6} MB of words")


# -- writing


def _folder(at: int) -> str:
    return f"takes/{at + 1}"


def _sounding(pack: Pack) -> Iterator[tuple[int, SharedTake]]:
    return ((at, take) for at, take in enumerate(pack.takes) if take.has_sound)


def _documents(pack: Pack) -> Iterator[tuple[str, bytes]]:
    for at, take in enumerate(pack.takes):
        yield f"{_folder(at)}/{TAKE}", _bytes(take_to_json(take))
    if pack.rubric is not None:
        yield RUBRIC, _bytes(rubric_to_json(pack.rubric))


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


def _method(data: bytes) -> int:
    """Return how to pack: what says the same over and over would look made to fill a disk."""
    packed = zlib.compress(data, 1) if len(data) > RATIO_FROM_BYTES else data
    is_repetitive = len(data) * 2 > len(packed) * MOST_RATIO
    return zipfile.ZIP_STORED if is_repetitive else zipfile.ZIP_DEFLATED


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
