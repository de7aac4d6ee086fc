"""Writing what was planned into one file, locked or not, whole or not at all."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from peerprep.domain.errors import InvalidData, Problem
from peerprep.services.giving_out import written_whole
from peerprep.services.share_plan import Plan, PlannedTake
from peerprep.sharing import sealing
from peerprep.sharing.pack import ENDING, write_pack
from peerprep.sharing.pack_reading import require_readable

_ENCODED = 0.8  # of the time, about, goes into the sounds


def write_plan(
    plan: Plan,
    target: Path,
    passphrase: str | None,
    folder: Path,
    check: Callable[[], None],
    progress: Callable[[float], None],
) -> None:
    """Write the file of a plan; `folder` is an empty one to work in. Raises as `SharingService`."""
    if plan.is_empty:
        raise InvalidData(Problem.SHARE_NOTHING)
    with handed_out(target, ENDING, passphrase, folder, check) as plain:
        sounds = _encoded(plan, folder, check, progress)
        write_pack(plan.pack, sounds, plain, check)
        require_readable(plain, check)
    progress(1.0)


@contextmanager
def handed_out(
    target: Path,
    ending: str,
    passphrase: str | None,
    folder: Path,
    check: Callable[[], None],
) -> Iterator[Path]:
    """Give a path to write to that becomes the target, locked where there is a passphrase.

    Raises InvalidData: PASSPHRASE_EMPTY, EXPORT_FORMAT_UNKNOWN for a name that doesn't end as such
    files do; and as `written_whole` and `sealing.lock`.
    """
    if passphrase is not None and not sealing.tidied(passphrase):
        raise InvalidData(Problem.PASSPHRASE_EMPTY)
    if target.suffix.lower() != ending:
        raise InvalidData(Problem.EXPORT_FORMAT_UNKNOWN, ending=target.suffix, known=ending)
    with written_whole(target) as part:
        plain = part if passphrase is None else folder / "plain"
        yield plain
        if passphrase is not None:
            sealing.lock(plain, part, passphrase, check)


def write_preview(planned: PlannedTake, target: Path, check: Callable[[], None]) -> None:
    """Write the sound of a planned take as it will be heard; raises RECORDING_MISSING."""
    if planned.sound is None:
        raise InvalidData(Problem.RECORDING_MISSING, take=planned.take.id)
    _flac().silenced_wav(planned.sound, target, planned.silences, check)


def _encoded(
    plan: Plan, folder: Path, check: Callable[[], None], progress: Callable[[float], None]
) -> Mapping[str, Path]:
    sounding = [(one, one.sound) for one in plan.takes if one.sound is not None]
    sounds: dict[str, Path] = {}
    for done, (planned, sound) in enumerate(sounding):
        progress(_ENCODED * done / len(sounding))
        sounds[planned.take.id] = folder / f"{planned.take.id}.flac"
        _flac().encode(sound, sounds[planned.take.id], planned.silences, check)
    progress(_ENCODED)
    return sounds


def _flac() -> Any:
    # Loaded here because it brings the decoder, which nobody needs who shares nothing.
    return import_module("peerprep.audio.flac")
