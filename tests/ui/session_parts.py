"""A window's context on a real profile, and a stage on which a session shows its pages."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QWidget

from peerprep.domain.takes import AskedQuestion
from peerprep.paths import AppPaths
from peerprep.profile import Profile
from peerprep.transcription.models import Source, keep
from peerprep.ui.context import ChangeRelay, Context
from peerprep.ui.jobs import JobRunner
from peerprep.ui.model_installer import ModelInstaller
from peerprep.ui.reader import QuestionReader
from peerprep.ui.scribe import Scribe
from peerprep.ui.theme import theme
from peerprep.ui.transcriber import Transcriber
from tests.sound_fakes import FakeMicrophone, FakeSpeaker

WORKER = Path(__file__).parents[1] / "transcription" / "fake_worker.py"


@contextmanager
def opened(folder: Path, microphone: FakeMicrophone, speaker: FakeSpeaker) -> Iterator[Context]:
    """Open a profile with the fake engine in a real child; nothing outlives the block."""
    paths = AppPaths(folder)
    paths.create()
    profile = Profile(paths, microphone=microphone, speaker=speaker)
    jobs = JobRunner()
    transcriber = Transcriber([sys.executable, str(WORKER)])
    context = Context(
        profile=profile,
        theme=theme(),
        jobs=jobs,
        scribe=Scribe(profile.transcripts, profile.models, transcriber, jobs),
        reader=QuestionReader(profile.voice, profile.sound),
        installer=ModelInstaller(profile.models, profile.changes),
        changes=ChangeRelay(profile.changes),
    )
    try:
        yield context
    finally:
        context.reader.stop()
        jobs.cancel_all()
        transcriber.shutdown()
        profile.close()


def add_model(context: Context, name: str = "fake") -> None:
    """Put a checkpoint into the profile; its name says how the fake engine behaves."""
    folder = context.profile.paths.models
    part = folder / f"{name}.pt.part"
    part.write_bytes(b"no real weights")
    keep(part, folder / f"{name}.pt", Source.ADDED)


def questions(context: Context, *keys: str) -> list[AskedQuestion]:
    """Return shipped questions as they are asked."""
    bank = context.profile.banks.built_in()
    return [bank.asked(question) for question in bank.questions if question.key in keys]


class Stage(QStackedWidget):
    """Shows the pages of a session as the window does."""

    def show_page(self, page: QWidget) -> None:
        if self.indexOf(page) < 0:
            self.addWidget(page)
        self.setCurrentWidget(page)
        page.arrive()  # type: ignore[attr-defined]
