"""Ways to make files that only a hostile or a broken program makes."""

import io
import json
import os
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import pyrage

from peerprep.audio import flac
from peerprep.domain.errors import Problem
from peerprep.sharing.pack import write_pack
from peerprep.sharing.review_file import review_to_bytes
from tests.sharing.samples import (
    FILE,
    PACK,
    PLAIN,
    TAKE_ID,
    manifest_of,
    resealed,
    unzipped,
    zipped,
)
from tests.sharing.zips import Member, raw_zip
from tests.sound_fakes import voice, write_wav
from tests.sound_files import encode

WORDS = "river otter"
MB = 1_000_000
Make = Callable[[Path], object]  # writes the file at a path


@dataclass(frozen=True)
class Hostile:
    """What is in the file, how it is made, and the problem it is answered with."""

    what: str
    make: Make
    answer: Problem
    passphrase: str | None = None
    name: str = "file.peerprep"


@cache
def whole() -> dict[str, bytes]:
    """Return the members of a good pack without sound."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "a")
        write_pack(PLAIN, {}, target)
        return unzipped(target.read_bytes())


@cache
def sounding() -> dict[str, bytes]:
    """Return the members of a good pack with some seconds of sound."""
    with tempfile.TemporaryDirectory() as folder:
        wav = write_wav(Path(folder, "a.wav"), voice(4.6))
        flac.encode(wav, Path(folder, "a.flac"), ())
        write_pack(PACK, {TAKE_ID: Path(folder, "a.flac")}, Path(folder, "a"))
        return unzipped(Path(folder, "a").read_bytes())


@cache
def locked(data: bytes) -> bytes:
    return pyrage.passphrase.encrypt(data, WORDS)


def good() -> list[Member]:
    return [Member(name.encode(), data) for name, data in whole().items()]


# -- ways to make one


def data(make: Callable[[], bytes]) -> Make:
    return lambda path: path.write_bytes(make())


def zips(*more: Member, **lies: Any) -> Make:
    """Write a good pack with more members in it."""
    return data(lambda: raw_zip([*good(), *more], **lies))


def lying(name: str, **lies: Any) -> Make:
    """Write a good pack with a lie about one of its members."""
    return data(lambda: raw_zip([
        replace(one, **lies) if one.name == name.encode() else one for one in good()
    ]))  # fmt: skip


def manifest(**changes: Any) -> Make:
    """Write a pack whose manifest says something else; `members` are true of it."""
    return data(lambda: zipped(resealed(whole(), **changes), zipfile.ZIP_STORED))


def manifest_text(text: str | bytes) -> Make:
    raw = text if isinstance(text, bytes) else text.encode()
    return data(lambda: zipped(whole() | {"manifest.json": raw}))


def member(name: str, content: bytes) -> Make:
    """Write a pack, its hashes right, with other content in one member."""
    return data(lambda: zipped(resealed(whole() | {name: content})))


def take(*path: str | int, value: Any) -> Make:
    """Write a pack, its hashes right, whose take says something else in one place."""

    def made() -> bytes:
        document = json.loads(whole()["takes/1/take.json"])
        _put(document, path, value)
        changed = json.dumps(document).encode()
        return zipped(resealed(whole() | {"takes/1/take.json": changed}), zipfile.ZIP_STORED)

    return data(made)


def sound(content: Callable[[], bytes]) -> Make:
    """Write a pack, its hashes right, with other bytes for its sound."""
    return data(lambda: zipped(resealed(sounding() | {"takes/1/sound.flac": content()}), 0))


def review(*path: str | int, value: Any) -> Make:
    def made() -> bytes:
        document = json.loads(review_to_bytes(FILE))
        _put(document, path, value)
        return json.dumps(document).encode()

    return data(made)


def _put(document: Any, path: tuple[str | int, ...], value: Any) -> None:
    for step in path[:-1]:
        document = document[step]
    document[path[-1]] = value


def sparse(head: bytes, size: int) -> Make:
    """Write a file that is mostly nothing."""

    def make(path: Path) -> None:
        path.write_bytes(head)
        os.truncate(path, size)

    return make


def other_sound(name: str, codec: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        return encode(Path(folder, name), codec, 44_100, 2).read_bytes()


def long_silence() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        wav = write_wav(Path(folder, "a.wav"), bytes(2 * 16_000 * 600))
        flac.encode(wav, Path(folder, "a.flac"), ())
        return Path(folder, "a.flac").read_bytes()


def overlapping() -> bytes:
    """Return a bomb: what is unpacked for one member is another member, packed."""
    inner = raw_zip([Member(b"takes/1/take.json", b"0" * 90_000)])
    entry = inner[: inner.index(b"PK\x01\x02")]
    outer = Member(b"takes/2/take.json", entry, method=0)
    again = Member(b"takes/1/take.json", b"0" * 90_000, offset=30 + len(outer.name))
    return raw_zip([outer, again])


def twice_the_same(name: str) -> bytes:
    return raw_zip([*good(), Member(name.encode(), b"{}")])


def with_bzip2() -> bytes:
    return zipped(whole(), zipfile.ZIP_BZIP2)


def zip64() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in whole().items():
            with archive.open(zipfile.ZipInfo(name), "w", force_zip64=True) as target:
                target.write(content)
    # the sizes are in the extra field then
    raw = bytearray(made.getvalue())
    at = raw.index(b"PK\x01\x02")
    raw[at + 20 : at + 28] = b"\xff" * 8
    return bytes(raw)


def age_header(stanza: str, work: str) -> bytes:
    lines = ["age-encryption.org/v1", f"-> {stanza} {'A' * 22} {work}".rstrip(), "B" * 43,
             f"--- {'C' * 43}", ""]  # fmt: skip
    return "\n".join(lines).encode() + bytes(100)


def changed_byte(raw: bytes) -> bytes:
    return raw[:-20] + bytes([raw[-20] ^ 1]) + raw[-19:]


def one_hash_wrong() -> bytes:
    told = manifest_of(whole())
    told["members"][0]["sha256"] = "0" * 64
    return zipped(whole() | {"manifest.json": json.dumps(told).encode()})


def takes(*entries: tuple[str, str]) -> list[dict[str, str]]:
    return [{"id": take_id, "folder": folder} for take_id, folder in entries]


def many_lists() -> list[list[Any]]:
    return [[]] * 700_000
