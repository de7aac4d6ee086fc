"""Transcription from the command line: choose the model, show progress, wait for the words."""

from pathlib import Path

from peerprep.cli.output import note, progress
from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem
from peerprep.domain.transcript import Transcript
from peerprep.paths import AppPaths
from peerprep.transcription.client import transcribe
from peerprep.transcription.install import ensure_bundled
from peerprep.transcription.models import ModelStore


def write_down(paths: AppPaths, audio: Path, model: str | None = None) -> Transcript:
    """Transcribe a file in a child process.

    Raises InvalidData: FILE_MISSING, AUDIO_UNREADABLE, MODEL_UNKNOWN; EnvironmentProblem:
    MODEL_MISSING, TRANSCRIBER_CRASHED.
    """
    if not audio.exists():
        raise InvalidData(Problem.FILE_MISSING, path=str(audio))
    checkpoint = model_file(paths, model)

    def show(done_s: float, total_s: float) -> None:
        progress(f"Writing down the words: {done_s:.0f} of {total_s:.0f} seconds")

    try:
        return transcribe(audio, checkpoint, show)
    finally:
        progress("")


def model_file(paths: AppPaths, name: str | None = None) -> Path:
    """Return the checkpoint to use; the first time, make the one the set-up brought ready."""
    store = ModelStore(paths.models)
    if name is not None:
        return store.path(name)
    if store.default() is None:
        note("Getting speech to text ready (once).")
        ensure_bundled(paths.models)
    checkpoint = store.default()
    if checkpoint is None:
        raise EnvironmentProblem(Problem.MODEL_MISSING)
    return checkpoint
