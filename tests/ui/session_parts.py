"""A window's context on a real profile, and a stage on which a session shows its pages."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from peerprep.domain.modes import Mode
from peerprep.domain.takes import AskedQuestion, TakeSummary
from peerprep.paths import AppPaths
from peerprep.profile import Profile
from peerprep.transcription.models import Source, keep
from peerprep.ui.context import ChangeRelay, Context
from peerprep.ui.forms import child
from peerprep.ui.importer import Importer
from peerprep.ui.jobs import JobRunner
from peerprep.ui.model_installer import ModelInstaller
from peerprep.ui.reader import QuestionReader
from peerprep.ui.scribe import Scribe
from peerprep.ui.session import SessionController
from peerprep.ui.theme import theme
from peerprep.ui.transcriber import Transcriber
from peerprep.ui.widgets.strip import Strip
from tests.sound_fakes import FakeMicrophone, FakeSpeaker, voice

WORKER = Path(__file__).parents[1] / "transcription" / "fake_worker.py"


@contextmanager
def opened(folder: Path, microphone: FakeMicrophone, speaker: FakeSpeaker) -> Iterator[Context]:
    """Open a profile with the fake engine in a real child; nothing outlives the block."""
    paths = AppPaths(folder)
    paths.create()
    profile = Profile(paths, microphone=microphone, speaker=speaker)
    jobs = JobRunner()
    transcriber = Transcriber([sys.executable, str(WORKER)])
    scribe = Scribe(profile.transcripts, profile.models, transcriber, jobs)
    context = Context(
        profile=profile,
        theme=theme(),
        jobs=jobs,
        scribe=scribe,
        importer=Importer(profile, scribe, jobs),
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


class Practice:
    """A session on its stage, driven as a person does: by keys, clicks and a voice."""

    def __init__(self, context: Context, microphone: FakeMicrophone, qtbot: QtBot) -> None:
        self.context = context
        self.microphone = microphone
        self.qtbot = qtbot
        self.session = SessionController(context)
        self.stage = Stage()
        qtbot.add_widget(self.stage)
        self.session.page_changed.connect(self.stage.show_page)
        self.stage.resize(1280, 720)
        self.stage.show()
        qtbot.wait_exposed(self.stage)

    @property
    def page(self) -> QWidget:
        """The page that is shown."""
        return self.stage.currentWidget()

    @property
    def focused(self) -> str:
        """The object name of what has the focus."""
        focus = self.stage.focusWidget()
        return focus.objectName() if focus is not None else ""

    def start(
        self,
        *keys: str,
        mode: Mode = Mode.PRACTICE,
        think_s: int | None = 0,
        typed: bool = False,
    ) -> None:
        self.session.start(questions(self.context, *keys), mode, "any", think_s, typed=typed)

    def press(self, keys: str) -> None:
        """Press keys such as "Ctrl+R" as the window's focus gets them."""
        combination = QKeySequence(keys)[0]
        self.qtbot.keyClick(
            self.stage.focusWidget() or self.stage,
            combination.key(),
            combination.keyboardModifiers(),
        )

    def button(self, name: str) -> QPushButton:
        return child(self.page, QPushButton, f"{name}_button")

    def click(self, name: str) -> None:
        button = self.button(name)
        assert button.isVisible(), f"{name} is not on the page"
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def label(self, name: str) -> str:
        return child(self.page, QLabel, f"{name}_label").text()

    @property
    def strip(self) -> Strip:
        return child(self.page, Strip, "notice_strip")

    def press_strip(self, words: str) -> None:
        """Click a button of the strip by its words."""
        button = next(b for b in self.strip.buttons() if b.text().replace("&", "") == words)
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def speak(self, sound: bytes) -> None:
        """Say something and let it be heard."""
        before_s = self.session.recorded_s
        self.microphone.speak(sound)
        self.qtbot.wait_until(lambda: self.session.recorded_s > before_s)

    def record(self, seconds: float = 1.0) -> None:
        """Record an answer by keys; returns when the next page is shown."""
        self.press("Ctrl+R")
        self.speak(voice(seconds))
        self.stop()

    def stop(self) -> None:
        """Stop and save by keys; the last moment is kept too."""
        self.press("Ctrl+R")
        self.microphone.speak(voice(0.4))
        self.qtbot.wait_until(lambda: not self.session.is_recording)

    def takes(self) -> list[TakeSummary]:
        return self.context.profile.history.takes()
