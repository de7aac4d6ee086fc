"""Zips that no zip program writes, byte by byte."""

import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

REGULAR = 0o100600
LINK = 0o120777
DEVICE = 0o020666


@dataclass
class Member:
    """One member and every lie that can be told about it; None tells the truth."""

    name: bytes
    data: bytes
    mode: int = REGULAR
    flags: int = 0
    method: int = 8
    size: int | None = None
    packed_size: int | None = None
    crc: int | None = None
    local_name: bytes | None = None
    offset: int | None = None
    gap: bytes = b""  # before it


def raw_zip(
    members: Sequence[Member],
    *,
    before: bytes = b"",
    behind: bytes = b"",
    after: bytes = b"",
    count: int | None = None,
) -> bytes:
    """Return a zip of members; `behind` them stands before the directory, `after` after it all."""
    whole, directory = bytearray(before), bytearray()
    for one in members:
        whole += one.gap
        packed = _deflated(one.data) if one.method == 8 else one.data
        sizes = (
            zlib.crc32(one.data) if one.crc is None else one.crc,
            len(packed) if one.packed_size is None else one.packed_size,
            len(one.data) if one.size is None else one.size,
        )
        at = len(whole) if one.offset is None else one.offset
        name = one.name if one.local_name is None else one.local_name
        if one.offset is None:
            whole += struct.pack(
                "<4s5H3L2H", b"PK\x03\x04", 20, one.flags, one.method, 0, 33, *sizes, len(name), 0
            )
            whole += name + packed
        directory += struct.pack(
            "<4s6H3L5H2L", b"PK\x01\x02", 3 << 8 | 20, 20, one.flags, one.method, 0, 33, *sizes,
            len(one.name), 0, 0, 0, 0, one.mode << 16, at,
        )  # fmt: skip
        directory += one.name
    whole += behind
    number = len(members) if count is None else count
    end = struct.pack(
        "<4s4H2LH", b"PK\x05\x06", 0, 0, number, number, len(directory), len(whole), 0
    )
    return bytes(whole + directory + end + after)


def _deflated(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()
