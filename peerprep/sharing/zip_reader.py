"""A stranger's zip, read strictly: every byte that is trusted was checked first.

Python's own reader takes what many programs write: bytes before and after, Zip64, directories of
any length, two headers that disagree. Files of ours need none of it, and hostile ones live on it.
What is accepted here is what `docs/sharing.md` promises: stored or deflated members, one after
another from the first byte on, and the directory behind them.
"""

import os
import stat
import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.foreign_json import shown_field

MAGIC = b"PK\x03\x04"

_END = struct.Struct("<4s4H2LH")
_ENTRY = struct.Struct("<4s6H3L5H2L")
_HEADER = struct.Struct("<4s5H3L2H")
_DESCRIPTOR_BYTES = (12, 16)  # without and with its signature
_ZIP64_SHORT, _ZIP64_LONG = 0xFFFF, 0xFFFFFFFF
_STORED, _DEFLATED = 0, 8
_ENCRYPTED = 0x0001
_SIZES_FOLLOW = 0x0008
_HARMLESS = 0x0806 | _SIZES_FOLLOW  # how hard it was packed, UTF-8 names
_UNIX = 3
_BLOCK = 1 << 16
_MOST_NAME = 100
# JSON of ours packs to a tenth; what unpacks to a hundred times its size was made to.
MOST_RATIO = 100
RATIO_FROM_BYTES = 100_000


@dataclass(frozen=True, slots=True)
class ZipMember:
    """One member as the directory tells of it; `data_start` is where its packed bytes begin."""

    name: str
    size: int
    packed: int
    crc: int
    is_deflated: bool
    data_start: int


class ZipReader:
    """The members of an open zip by name.

    Raises InvalidData: SHARED_DAMAGED, SHARED_UNSAFE(what), SHARED_UNFIT(place, rule),
    SHARED_TOO_LARGE(most), LOCKED_OTHERWISE.
    """

    def __init__(self, source: BinaryIO, *, most_members: int, most_bytes: int) -> None:
        self._source = source
        start, size, count = _directory(source, most_members)
        source.seek(start)
        directory = source.read(size)
        entries = list(_entries(directory, count))
        self.members: dict[str, ZipMember] = {}
        for entry in entries:
            if entry.name in self.members:
                raise unsafe("holds the same part twice")
            self.members[entry.name] = self._located(entry, start)
        _refuse_gaps(entries, start)
        if sum(member.size for member in self.members.values()) > most_bytes:
            raise InvalidData(Problem.SHARED_TOO_LARGE, most=f"{most_bytes // 10**6} MB")
        for member in self.members.values():
            if member.size > max(RATIO_FROM_BYTES, MOST_RATIO * member.packed):
                raise unsafe("unpacks to far more than it is")

    def chunks(self, name: str, check: Callable[[], None] = lambda: None) -> Iterator[bytes]:
        """Yield the bytes of a member; its length and checksum are true at the end, or it raises.

        `check` is called at each block and may raise to end it.
        """
        member = self.members[name]
        crc = done = 0
        for chunk in self._unpacked(member, check):
            done += len(chunk)
            if done > member.size:
                raise damaged()
            crc = zlib.crc32(chunk, crc)
            yield chunk
        if done != member.size or crc != member.crc:
            raise damaged()

    def _unpacked(self, member: ZipMember, check: Callable[[], None]) -> Iterator[bytes]:
        if not member.is_deflated:
            yield from self._packed(member, check)
            return
        unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            for data in self._packed(member, check):
                while data:
                    yield unpacker.decompress(data, _BLOCK)
                    data = unpacker.unconsumed_tail
            while chunk := unpacker.decompress(unpacker.unconsumed_tail, _BLOCK):
                yield chunk
        except zlib.error as error:
            raise damaged() from error
        if not unpacker.eof or unpacker.unused_data:
            raise damaged()

    def _packed(self, member: ZipMember, check: Callable[[], None]) -> Iterator[bytes]:
        left = member.packed
        place = member.data_start
        while left:
            check()
            self._source.seek(place)
            data = self._source.read(min(_BLOCK, left))
            if not data:  # the file became shorter meanwhile
                raise damaged()
            yield data
            place += len(data)
            left -= len(data)

    def _located(self, entry: "_Entry", directory_start: int) -> ZipMember:
        self._source.seek(entry.offset)
        data = self._source.read(_HEADER.size)
        if len(data) < _HEADER.size:
            raise damaged()
        magic, _, flags, method, _, _, crc, packed, size, names, extras = _HEADER.unpack(data)
        name = self._source.read(names)
        told = (crc, packed, size)
        if (
            magic != MAGIC
            or name != entry.name.encode()
            or (flags, method) != (entry.flags, entry.method)
            or (told != entry.sizes and not flags & _SIZES_FOLLOW)
        ):
            raise damaged()
        entry.start = entry.offset + _HEADER.size + names + extras
        crc, packed, size = entry.sizes
        entry.end = entry.start + packed
        if entry.end > directory_start:
            raise damaged()
        return ZipMember(entry.name, size, packed, crc, method == _DEFLATED, entry.start)


@dataclass(slots=True)
class _Entry:
    name: str
    flags: int
    method: int
    sizes: tuple[int, int, int]  # checksum, packed, unpacked
    offset: int
    start: int = 0
    end: int = 0


def _refuse_gaps(entries: list[_Entry], directory_start: int) -> None:
    """Refuse bytes that belong to no member, from the first byte to the directory."""
    at = 0
    allowed: tuple[int, ...] = (0,)
    for entry in sorted(entries, key=lambda entry: entry.offset):
        if entry.offset < at:
            raise unsafe("has parts that lie over each other")
        if entry.offset - at not in allowed:
            raise unsafe("has something hidden between its parts")
        at = entry.end
        allowed = (0, *_DESCRIPTOR_BYTES) if entry.flags & _SIZES_FOLLOW else (0,)
    if directory_start - at not in allowed:
        raise unsafe("has something hidden between its parts")


def unsafe(what: str) -> InvalidData:
    """Return the problem of a file that does what ours never do; `what` reads on from it."""
    return InvalidData(Problem.SHARED_UNSAFE, what=what)


def damaged() -> InvalidData:
    """Return the problem of a file that is not whole."""
    return InvalidData(Problem.SHARED_DAMAGED)


def _directory(source: BinaryIO, most_members: int) -> tuple[int, int, int]:
    """Return where the directory starts, its length and how many entries it says it has."""
    whole = source.seek(0, os.SEEK_END)
    if whole < _END.size:
        raise damaged()
    source.seek(whole - _END.size)
    magic, disk, first, here, count, size, start, comment = _END.unpack(source.read(_END.size))
    if magic != b"PK\x05\x06":
        raise damaged()
    if _ZIP64_SHORT in (here, count) or _ZIP64_LONG in (size, start):
        raise InvalidData(Problem.SHARED_UNFIT, place="the zip", rule="is of the Zip64 kind")
    if disk or first or comment or here != count or start + size + _END.size != whole:
        raise damaged()
    if count > most_members:
        raise unsafe(f"holds more than {most_members} parts")
    if size > count * (_ENTRY.size + 4 * _MOST_NAME):
        raise damaged()
    return start, size, count


def _entries(directory: bytes, count: int) -> Iterator[_Entry]:
    at = 0
    for _ in range(count):
        if at + _ENTRY.size > len(directory):
            raise damaged()
        (
            magic, made_by, _, flags, method, _, _, crc, packed, size, names, extras, comments,
            disk, _, attributes, offset,
        ) = _ENTRY.unpack_from(directory, at)  # fmt: skip
        at += _ENTRY.size
        raw = directory[at : at + names]
        at += names + extras + comments
        if magic != b"PK\x01\x02" or disk or at > len(directory):
            raise damaged()
        name = _checked_name(raw)
        if flags & _ENCRYPTED:
            raise InvalidData(Problem.LOCKED_OTHERWISE)
        if _ZIP64_LONG in (packed, size, offset):
            raise InvalidData(Problem.SHARED_UNFIT, place=name, rule="is of the Zip64 kind")
        if flags & ~_HARMLESS or method not in (_STORED, _DEFLATED):
            rule = "is packed in a way PeerPrep doesn’t read"
            raise InvalidData(Problem.SHARED_UNFIT, place=name, rule=rule)
        kind = stat.S_IFMT(attributes >> 16) if made_by >> 8 == _UNIX else 0
        if kind == stat.S_IFLNK:
            raise unsafe("holds a link")
        if kind not in (0, stat.S_IFREG):
            raise unsafe("holds something that is no plain file")
        if method == _STORED and packed != size:
            raise damaged()
        yield _Entry(name, flags, method, (crc, packed, size), offset)
    if at != len(directory):
        raise damaged()


def _checked_name(raw: bytes) -> str:
    """Return the name of a member; anything but plain small letters in folders of ours is refused.

    No file is ever written under such a name, so this only tells early that something is wrong.
    """
    try:
        name = raw.decode("ascii")
    except UnicodeDecodeError as error:
        raise unsafe("holds a part whose name no file of ours has") from error
    steps = name.split("/")
    if ".." in steps or name.startswith("/") or "\\" in name or ":" in name:
        raise unsafe("names a place outside itself")
    if name.endswith("/"):
        raise unsafe("holds something that is no plain file")
    if len(name) > _MOST_NAME or not all(_is_plain(step) for step in steps):
        raise unsafe(f"holds a part called “{shown_field(name)}”")
    return name


def _is_plain(step: str) -> bool:
    return bool(step) and step[0] != "." and all(s.isalnum() or s in "._-" for s in step)
