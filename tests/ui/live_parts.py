"""A live interview in two windows: the candidate's and the partner's, driven by keys."""

import dataclasses
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from peerprep.domain.interview import InterviewNote
from peerprep.domain.takes import TakeSummary
from peerprep.ui.context import Context
from peerprep.ui.forms import child
from peerprep.ui.live_session import LiveSession
from peerprep.ui.main_window import MainWindow
from peerprep.ui.pages.partner_end_page import PartnerEndPage
from peerprep.ui.pages.partner_page import PartnerPage
from peerprep.ui.partner_window import PartnerWindow
from peerprep.ui.theme import theme
from peerprep.ui.widgets.interview_list import InterviewList
from peerprep.ui.widgets.note_edit import NoteEdit
from peerprep.ui.widgets.question_label import QuestionLabel
from tests.sound_fakes import FakeMicrophone, FakeSpeaker, voice
from tests.ui.session_parts import opened, questions

SETTINGS = {"first_run_done": True, "microphone_checked": True}
KEYS = ("lived-experience", "why-peer-support", "turning-point")


class Two:
    """Two people at one computer; `press` and `type` reach the partner's window."""

    def __init__(self, context: Context, microphone: FakeMicrophone, qtbot: QtBot) -> None:
        self.context = context
        self.microphone = microphone
        self.qtbot = qtbot
        profile = context.profile
        profile.save_settings(dataclasses.replace(profile.settings, **SETTINGS))
        self.window = MainWindow(theme())
        qtbot.add_widget(self.window)
        self.window.resize(1280, 720)
        self.window.show()
        self.window.attach(context)

    def begin(self) -> None:
        """Begin with three questions, without the Practice page."""
        self.context.go.live.emit(questions(self.context, *KEYS), "any")
        self.qtbot.wait_until(self.partner.isActiveWindow)

    @property
    def session(self) -> LiveSession:
        found = self.window.findChild(LiveSession)
        assert found is not None
        return found

    @property
    def partner(self) -> PartnerWindow:
        window = self.session._window
        assert window is not None, "the partner's window is gone"
        return window

    @property
    def leading(self) -> PartnerPage:
        return self.partner.leading

    @property
    def ending(self) -> PartnerEndPage:
        assert not self.partner.is_leading
        return self.partner.ending

    @property
    def page(self) -> QWidget:
        """The page the candidate sees."""
        return self.window.shown()

    @property
    def question(self) -> str:
        """The question the candidate sees."""
        return child(self.page, QuestionLabel, "question_label").text()

    @property
    def note(self) -> NoteEdit:
        return self.leading.notes.edit

    @property
    def focused(self) -> str:
        focus = self.partner.focusWidget()
        return focus.objectName() if focus is not None else ""

    def press(self, keys: str, window: QWidget | None = None) -> None:
        """Press keys in the partner's window, or another one."""
        combination = QKeySequence(keys)[0]
        owner = window or self.partner
        owner.activateWindow()
        self.qtbot.wait_until(owner.isActiveWindow)
        target = owner.focusWidget() or owner
        self.qtbot.keyClick(target, combination.key(), combination.keyboardModifiers())

    def type(self, text: str) -> None:
        """Type where the focus of the partner's window is, letter by letter."""
        for letter in text:
            self.qtbot.keyClicks(self.partner.focusWidget(), letter)

    def speak(self, seconds: float) -> None:
        before_s = self.session.recorded_s
        self.microphone.speak(voice(seconds))
        self.qtbot.wait_until(lambda: self.session.recorded_s > before_s)

    def stop(self) -> None:
        """Stop and save by keys; the last moment is kept too."""
        self.press("Ctrl+R")
        self.microphone.speak(voice(0.4))
        self.qtbot.wait_until(lambda: not self.session.is_recording)

    def offered(self) -> list[str]:
        """What the lines under the questions of the partner's list say."""
        model = child(self.leading, InterviewList, "question_list").model()
        role = 257  # TOPIC_ROLE
        return [str(model.index(at, 0).data(role)) for at in range(model.rowCount())]

    def button(self, name: str) -> QPushButton:
        owner = self.leading if self.partner.is_leading else self.ending
        return child(owner, QPushButton, f"{name}_button")

    def label(self, name: str) -> str:
        owner = self.leading if self.partner.is_leading else self.ending
        return child(owner, QLabel, f"{name}_label").text()

    def takes(self) -> list[TakeSummary]:
        return self.context.profile.history.takes()

    def notes(self) -> list[InterviewNote]:
        return self.context.profile.interview.notes([take.id for take in self.takes()])

    def end(self) -> None:
        """End the interview from the partner's window."""
        self.press("Escape")
        self.qtbot.wait_until(lambda: not self.partner.is_leading)

    def begin_anew(self) -> None:
        """Close what is left of an interview and begin another one."""
        self.partner.close_now()
        self.begin()


@contextmanager
def together(folder: Path, microphone: FakeMicrophone, qtbot: QtBot) -> Iterator[Two]:
    """Open a profile for two people; nothing outlives the block."""
    with opened(folder / "profile", microphone, FakeSpeaker()) as context:
        two = Two(context, microphone, qtbot)
        yield two
        two.window.finish_recording()
        two.window.closing.emit()
