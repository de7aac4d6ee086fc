"""Opening what somebody hands over: a pack or a review, locked or not, checked in full."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

from peerprep.domain.checklist import Checklist, ItemResult, Kind, Status
from peerprep.domain.errors import EnvironmentProblem, InvalidData, PeerPrepError, Problem
from peerprep.domain.file_names import plain_name, shown_name
from peerprep.domain.packs import Pack, SharedTake
from peerprep.plain_file import NotPlainError, open_plain
from peerprep.sharing import review_file, sealing
from peerprep.sharing.pack_reading import read_pack
from peerprep.sharing.review_file import ReviewFile, review_from_bytes
from peerprep.storycheck.checker import checklist
from peerprep.whole_file import NO_ROOM

_ZIP = b"PK"
_JSON = (b"{", b"\xef\xbb\xbf{")
_BLOCK = 1 << 20
# What the decoder says of a sound in a pack, as the pack's own fault.
_UNFIT_SOUND = {
    Problem.AUDIO_UNREADABLE: "is not a FLAC sound file",
    Problem.AUDIO_EMPTY: "has no sound in it",
}


class SharedKind(StrEnum):
    """What a file says it is, before it is opened."""

    PACK = "pack"
    REVIEW = "review"
    LOCKED = "locked"  # either of them; a passphrase opens it


@dataclass(frozen=True, slots=True)
class OpenedPack:
    """A pack that was read and found whole, not kept yet: give it to `keep` or `discard`.

    `folder` holds its sounds as WAV files named by take; `digest` tells packs apart.
    """

    pack: Pack
    digest: str
    file_name: str
    folder: Path


def kind_of(source: Path) -> SharedKind:
    """Return what a file says it is; raises FILE_MISSING, FILE_UNREADABLE, SHARED_UNKNOWN."""
    with _opened(source) as file:
        return _kind(file.read(sealing.HEAD_BYTES), source)


def read_shared(
    source: Path, passphrase: str | None, folder: Path, check: Callable[[], None]
) -> OpenedPack | ReviewFile:
    """Read a file into an empty folder; what is in the folder after trouble is the caller's.

    Raises as `SharingService` says.
    """
    with _told(source), _opened(source) as file:
        kind = _kind(file.read(sealing.HEAD_BYTES), source)
        if kind is SharedKind.LOCKED:
            return _unlocked(file, source, passphrase, folder, check)
        return _read(file, kind, source, folder, check)


def _unlocked(
    file: BinaryIO,
    source: Path,
    passphrase: str | None,
    folder: Path,
    check: Callable[[], None],
) -> OpenedPack | ReviewFile:
    file.seek(0)
    sealing.require_openable(file.read(sealing.HEAD_BYTES))
    if passphrase is None:
        raise InvalidData(Problem.PASSPHRASE_NEEDED)
    # A copy: in a shared folder the file may become another one while it is worked on.
    locked, plain = folder / "locked", folder / "plain"
    _copy(file, locked, sealing.MOST_LOCKED_BYTES, check)
    sealing.unlock(locked, plain, passphrase, check)
    locked.unlink()
    with plain.open("rb") as inside:
        kind = _kind(inside.read(sealing.HEAD_BYTES), source)
        if kind is SharedKind.LOCKED:
            raise InvalidData(Problem.LOCKED_OTHERWISE)
        opened = _read(inside, kind, source, folder, check)
    plain.unlink()
    return opened


def _read(
    file: BinaryIO, kind: SharedKind, source: Path, folder: Path, check: Callable[[], None]
) -> OpenedPack | ReviewFile:
    file.seek(0)
    if kind is SharedKind.REVIEW:
        return review_from_bytes(file.read(review_file.LIMITS.size_bytes + 1))
    unpacked = read_pack(file, folder, check)
    known = checklist()
    takes = []
    for take in unpacked.pack.takes:
        flac = unpacked.sounds.get(take.id)
        if flac is not None:
            wav = folder / f"{take.id}.wav"
            take = replace(take, duration_s=_decoded(flac, wav, take.duration_s, check))
            flac.unlink()
        takes.append(_with_known_items(take, known))
    pack = replace(unpacked.pack, takes=tuple(takes))
    return OpenedPack(pack, unpacked.digest, plain_name(source.name), folder)


def _decoded(flac: Path, wav: Path, longest_s: float, check: Callable[[], None]) -> float:
    try:
        seconds: float = _sounds().decode(flac, wav, longest_s, check)
    except InvalidData as error:
        if error.code not in _UNFIT_SOUND:
            raise
        rule = _UNFIT_SOUND[error.code]
        raise InvalidData(Problem.SHARED_UNFIT, place="sound.flac", rule=rule) from error
    return seconds


def _sounds() -> Any:
    # Loaded here because it brings the decoder, which nobody needs who opens no file.
    return import_module("peerprep.audio.flac")


def _with_known_items(take: SharedTake, known: Checklist) -> SharedTake:
    """Return a take whose check has every item of our checklist once, and no other."""
    if take.check is None:
        return take
    found = {(item.id, item.kind): item for item in reversed(take.check.items)}
    items = []
    for ours in known.items:
        unseen = Status.NOT_MET if ours.kind is Kind.INCLUDE else Status.CLEAR
        item = found.get((ours.id, ours.kind)) or ItemResult(ours.id, ours.kind, unseen, ())
        items.append(replace(item, tier=ours.tier, severity=ours.severity))
    return replace(take, check=replace(take.check, items=tuple(items)))


def _kind(head: bytes, source: Path) -> SharedKind:
    if sealing.is_locked(head):
        return SharedKind.LOCKED
    if head.startswith(_ZIP):
        return SharedKind.PACK
    if head.lstrip(b" \t\r\n").startswith(_JSON):
        return SharedKind.REVIEW
    raise InvalidData(Problem.SHARED_UNKNOWN, path=shown_name(source.name))


def _copy(file: BinaryIO, target: Path, most: int, check: Callable[[], None]) -> None:
    file.seek(0)
    with target.open("xb") as copy:
        while block := file.read(_BLOCK):
            check()
            if copy.tell() + len(block) > most:
                raise InvalidData(Problem.SHARED_TOO_LARGE, most=f"{most // 10**6} MB")
            copy.write(block)


@contextmanager
def _opened(source: Path) -> Iterator[BinaryIO]:
    name = shown_name(source.name)
    try:
        file = open_plain(source)
    except NotPlainError as error:
        raise InvalidData(Problem.SHARED_UNKNOWN, path=name) from error
    except FileNotFoundError as error:
        raise EnvironmentProblem(Problem.FILE_MISSING, path=name) from error
    except OSError as error:
        raise EnvironmentProblem(Problem.FILE_UNREADABLE, path=name) from error
    with file:
        yield file


@contextmanager
def _told(source: Path) -> Iterator[None]:
    """Raise what the system refuses meanwhile as a problem with this file."""
    try:
        yield
    except PeerPrepError as error:
        if error.code is Problem.DISK_FULL:
            raise EnvironmentProblem(Problem.SHARED_NO_ROOM) from error
        raise
    except OSError as error:
        if error.errno in NO_ROOM:
            raise EnvironmentProblem(Problem.SHARED_NO_ROOM) from error
        name = shown_name(source.name)
        raise EnvironmentProblem(Problem.FILE_UNREADABLE, path=name) from error
