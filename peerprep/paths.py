"""Where a profile keeps its files: everything below one folder, and nowhere else."""

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from peerprep.domain.errors import EnvironmentProblem, Problem

HOME_VARIABLE = "PEERPREP_HOME"


@dataclass(frozen=True, slots=True)
class AppPaths:
    """The folders and files of one profile, all below `base`."""

    base: Path

    @property
    def database(self) -> Path:
        """The SQLite file with sessions, takes and words."""
        return self.base / "peerprep.db"

    @property
    def recordings(self) -> Path:
        """The folder of WAV files; takes name them relative to `base`."""
        return self.base / "recordings"

    @property
    def received(self) -> Path:
        """The folder of sound that others handed over; a folder a pack."""
        return self.base / "received"

    @property
    def backups(self) -> Path:
        """The folder of dated database snapshots."""
        return self.base / "backups"

    @property
    def logs(self) -> Path:
        """The folder of log files; they never hold words a person said."""
        return self.base / "logs"

    @property
    def models(self) -> Path:
        """The folder of Whisper checkpoints."""
        return self.base / "models"

    @property
    def voice(self) -> Path:
        """The folder of questions already spoken once; safe to delete."""
        return self.base / "voice"

    @property
    def rubrics(self) -> Path:
        """The folder of rubrics, a file each: own ones and those that came from others."""
        return self.base / "rubrics"

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.base / "settings.json"

    def create(self) -> None:
        """Make the folders, readable by this person only: they hold a voice.

        Raises EnvironmentProblem(FOLDER_UNWRITABLE).
        """
        inner = (
            self.recordings,
            self.received,
            self.backups,
            self.logs,
            self.models,
            self.voice,
            self.rubrics,
        )
        for folder in (self.base, *inner):
            try:
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            except OSError as error:
                raise EnvironmentProblem(Problem.FOLDER_UNWRITABLE, path=str(folder)) from error


def paths_for(data_dir: Path | None) -> AppPaths:
    """Return the folders below the one named, else below the usual place; makes none."""
    return AppPaths((data_dir or default_base()).expanduser().absolute())


def default_base() -> Path:
    """Return the profile folder when none is named: PEERPREP_HOME, else the system's place."""
    named = os.environ.get(HOME_VARIABLE)
    return Path(named) if named else Path(platformdirs.user_data_dir("peerprep", appauthor=False))
