"""What works on this computer and what is missing, each with the way to mend it."""

import platform
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from peerprep import __version__
from peerprep.audio.devices import Microphone
from peerprep.domain.errors import PeerPrepError
from peerprep.paths import AppPaths
from peerprep.services.banks import BankService
from peerprep.storage.database import Database, sqlite_url
from peerprep.transcription.models import ModelStore, bundled_available
from peerprep.wording import explain

_LIBRARIES = (
    "PySide6-Essentials",
    "sounddevice",
    "openai-whisper",
    "torch",
    "SQLAlchemy",
    "pyrage",
)
_HOUR_BYTES = 3600 * 16_000 * 2
_ENOUGH_BYTES = 500 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One part: `detail` is what was seen, `fix` what to do when it is not ok."""

    check: str
    ok: bool
    detail: str
    fix: str = ""

    def to_json(self) -> dict[str, object]:
        """Return the shape promised for `doctor --json`."""
        return {"check": self.check, "ok": self.ok, "detail": self.detail, "fix": self.fix}


def examine(paths: AppPaths, microphone: Microphone) -> Iterator[Diagnosis]:
    """Yield a diagnosis of each part; none of them raises."""
    yield _part("libraries", _libraries)
    yield _part("microphone", lambda: _microphone(microphone))
    yield _part("model", lambda: _model(paths))
    yield _part("database", lambda: _database(paths))
    yield _part("questions", _questions)
    yield _part("disk", lambda: _disk(paths))


def _part(name: str, look: Callable[[], Diagnosis]) -> Diagnosis:
    try:
        return look()
    except PeerPrepError as problem:
        return Diagnosis(name, ok=False, detail=problem.code.value, fix=explain(problem))


def _libraries() -> Diagnosis:
    found = [f"PeerPrep {__version__}", f"Python {platform.python_version()}"]
    missing = []
    for name in _LIBRARIES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            missing.append(name)
    fix = f"Install PeerPrep again; these are missing: {', '.join(missing)}." if missing else ""
    return Diagnosis("libraries", ok=not missing, detail=", ".join(found), fix=fix)


def _microphone(microphone: Microphone) -> Diagnosis:
    names = [device.name for device in microphone.devices()]
    if names:
        return Diagnosis("microphone", ok=True, detail=", ".join(names))
    return Diagnosis(
        "microphone",
        ok=False,
        detail="none found",
        fix="Plug a microphone in, or type your answers in the window.",
    )


def _model(paths: AppPaths) -> Diagnosis:
    store = ModelStore(paths.models)
    default = store.default()
    if default is not None:
        return Diagnosis("model", ok=True, detail=default.name)
    if bundled_available():
        return Diagnosis("model", ok=True, detail="ready to be made at the first transcription")
    return Diagnosis(
        "model",
        ok=False,
        detail="none",
        fix="Add one: peerprep model add tiny.en (downloads it), or peerprep model add FILE.pt",
    )


def _database(paths: AppPaths) -> Diagnosis:
    Database.open(sqlite_url(paths.database), backups=paths.backups).close()
    return Diagnosis("database", ok=True, detail=str(paths.database))


def _questions() -> Diagnosis:
    service = BankService()
    if service.problem is not None:
        raise service.problem
    count = sum(len(bank.questions) for bank in service.banks())
    return Diagnosis("questions", ok=True, detail=f"{count} questions")


def _disk(paths: AppPaths) -> Diagnosis:
    free = shutil.disk_usage(paths.base).free
    detail = f"room for about {free // _HOUR_BYTES} hours of recordings in {paths.base}"
    fix = "" if free > _ENOUGH_BYTES else "Free some space, or use another folder with --data-dir."
    return Diagnosis("disk", ok=free > _ENOUGH_BYTES, detail=detail, fix=fix)
