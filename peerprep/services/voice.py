"""The question read aloud, offline; spoken once in a child process, then kept as a file."""

import hashlib
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from peerprep import child_processes
from peerprep.child_processes import Child
from peerprep.domain.errors import EnvironmentProblem, Problem
from peerprep.paths import AppPaths
from peerprep.voice.speech import VOICE

_EMPTY_WAV_BYTES = 44
_LONGEST_S = 60


class VoiceCommand(NamedTuple):
    """A child process to run: give it `stdin`, and on exit status 0 `target` is the sound."""

    argv: tuple[str, ...]
    stdin: bytes
    target: Path


class VoiceService:
    """Speaks texts into WAV files below the profile; a text is spoken once."""

    def __init__(self, paths: AppPaths, command: Sequence[str] | None = None) -> None:
        self._folder = paths.voice
        self._command = (
            tuple(command) if command is not None else tuple(child_processes.command(Child.VOICE))
        )

    def cached(self, text: str) -> Path | None:
        """Return the sound of a text that was spoken before, else None."""
        target = self._target(text)
        try:
            return target if target.stat().st_size > _EMPTY_WAV_BYTES else None
        except OSError:
            return None

    def command(self, text: str) -> VoiceCommand:
        """Return the child process that speaks a text.

        Raises EnvironmentProblem(FOLDER_UNWRITABLE) when there is no folder for the sound.
        """
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise EnvironmentProblem(Problem.FOLDER_UNWRITABLE, path=str(self._folder)) from error
        target = self._target(text)
        return VoiceCommand((*self._command, str(target)), text.encode("utf-8", "replace"), target)

    def speak_now(self, text: str) -> Path:
        """Return the sound of a text, speaking it first when needed; takes about a second.

        Raises EnvironmentProblem: VOICE_UNAVAILABLE, FOLDER_UNWRITABLE.
        """
        known = self.cached(text)
        if known is not None:
            return known
        argv, stdin, _ = self.command(text)
        try:
            done = subprocess.run(  # noqa: S603 - our own program and a file below the profile
                argv, input=stdin, capture_output=True, timeout=_LONGEST_S, check=False
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise EnvironmentProblem(Problem.VOICE_UNAVAILABLE) from error
        spoken = self.cached(text) if done.returncode == 0 else None
        if spoken is None:
            raise EnvironmentProblem(Problem.VOICE_UNAVAILABLE)
        return spoken

    def _target(self, text: str) -> Path:
        known_by = hashlib.sha256(f"{VOICE}\n{text}".encode("utf-8", "replace")).hexdigest()
        return self._folder / f"{known_by}.wav"
