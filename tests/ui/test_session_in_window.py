"""A session in the whole window: the pages, a break, care and closing work together."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from peerprep.audio.wav import HEADER_BYTES
from peerprep.domain.modes import Mode
from peerprep.ui.context import Context
from peerprep.ui.dialogs.confirm import Confirm
from peerprep.ui.forms import child
from peerprep.ui.main_window import MainWindow
from peerprep.ui.pages.after_stop_page import AfterStopPage
from peerprep.ui.pages.break_page import BreakPage
from peerprep.ui.pages.care_page import CarePage
from peerprep.ui.pages.practice_page import PracticePage
from peerprep.ui.pages.question_page import QuestionPage
from peerprep.ui.session import SessionController
from peerprep.ui.theme import theme
from peerprep.ui.widgets.strip import Strip
from tests.full_disk import FullDisk
from tests.sound_fakes import FakeMicrophone, FakeSpeaker, voice
from tests.ui.session_parts import opened, questions

SETTINGS = {"first_run_done": True, "microphone_checked": True}


class Window:
    """The window with a session in it, driven by keys alone."""

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
        asked = questions(context, "lived-experience", "why-peer-support")
        context.go.start.emit(asked, Mode.PRACTICE, "any", 0)

    @property
    def page(self) -> QWidget:
        return self.window.shown()

    def press(self, keys: str) -> None:
        combination = QKeySequence(keys)[0]
        target = self.window.focusWidget() or self.window
        self.qtbot.keyClick(target, combination.key(), combination.keyboardModifiers())

    def takes(self) -> int:
        return len(self.context.profile.history.takes())


@pytest.fixture
def microphone() -> FakeMicrophone:
    return FakeMicrophone()


@pytest.fixture
def window(
    tmp_path: Path, qapp: object, qtbot: QtBot, microphone: FakeMicrophone
) -> Iterator[Window]:
    with opened(tmp_path / "profile", microphone, FakeSpeaker()) as context:
        yield Window(context, microphone, qtbot)


def test_two_questions_by_keys_alone(window: Window, microphone: FakeMicrophone) -> None:
    for number in (1, 2):
        window.press("Ctrl+R")
        assert isinstance(window.page, QuestionPage)
        microphone.speak(voice(1.0))
        window.press("Ctrl+R")
        microphone.speak(voice(0.5))
        window.qtbot.wait_until(lambda: isinstance(window.page, AfterStopPage))
        assert window.takes() == number
    assert window.window.focusWidget().objectName() == "words_button"


def test_a_break_pauses_and_comes_back_to_the_recording(
    window: Window, microphone: FakeMicrophone
) -> None:
    window.press("Ctrl+R")
    microphone.speak(voice(1.0))
    window.press("Ctrl+B")
    assert isinstance(window.page, BreakPage)
    microphone.speak(voice(3.0))
    window.press("Escape")
    assert isinstance(window.page, QuestionPage)
    assert window.window.focusWidget().objectName() == "pause_button"
    window.press("Ctrl+R")
    window.qtbot.wait_until(lambda: isinstance(window.page, AfterStopPage))
    take = window.context.profile.history.takes()[0]
    assert take.duration_s == pytest.approx(1.0, abs=0.05)


def test_closing_saves_the_recording(window: Window, microphone: FakeMicrophone) -> None:
    window.press("Ctrl+R")
    microphone.speak(voice(1.0))
    window.window.finish_recording()
    assert window.takes() == 1
    assert not microphone.is_open


def test_closing_asks_before_the_end_of_an_answer_is_lost(
    window: Window, microphone: FakeMicrophone
) -> None:
    window.press("Ctrl+R")
    microphone.speak(voice(1.0))
    with FullDisk(HEADER_BYTES + 16_000):
        session = window.page.window().findChild(SessionController)
        assert session is not None
        window.qtbot.wait_until(lambda: session.holds_unsaved)
        assert not window.window.close()
        asked = window.window.findChild(Confirm)
        assert asked is not None
        assert "not on the disk yet" in asked.spoken()
        asked.accept_button.click()
    assert not window.window.isVisible()
    assert window.takes() == 1


def test_closing_the_window_saves_what_was_typed(window: Window) -> None:
    window.press("Alt+Y")
    window.qtbot.wait_until(lambda: window.window.focusWidget().objectName() == "answer_edit")
    window.qtbot.keyClicks(window.window.focusWidget(), "Half a thought")
    assert window.window.close()
    assert window.takes() == 1


def test_care_covers_the_session_and_gives_it_back(window: Window) -> None:
    window.press("Alt+Y")
    window.qtbot.wait_until(lambda: window.window.focusWidget().objectName() == "answer_edit")
    window.qtbot.keyClicks(window.window.focusWidget(), "I want to kill myself tonight.")
    window.press("Ctrl+Return")
    window.qtbot.wait_until(lambda: isinstance(window.page, CarePage))
    window.press("Escape")
    assert isinstance(window.page, AfterStopPage)


def test_care_for_two_answers_at_once_is_not_in_the_way_of_care_for_a_third(
    window: Window, microphone: FakeMicrophone
) -> None:
    def check(words: str) -> None:
        profile, asked = window.context.profile, questions(window.context, "lived-experience")
        session = profile.practice.start(asked)
        take = profile.practice.type_answer(session.id, asked[0], words)
        with window.qtbot.wait_signal(window.context.scribe.ready):
            window.context.scribe.check_again(take.id)

    window.press("Ctrl+R")
    microphone.speak(voice(1.0))
    check("I want to kill myself tonight.")
    check("I want to die. I have a plan.")
    assert isinstance(window.page, QuestionPage)  # never into a recording
    window.press("Ctrl+R")
    microphone.speak(voice(0.5))
    window.qtbot.wait_until(lambda: isinstance(window.page, CarePage))
    window.press("Escape")
    assert isinstance(window.page, AfterStopPage)
    window.press("Escape")
    assert isinstance(window.page, PracticePage)
    check("I walk every morning.")
    assert isinstance(window.page, PracticePage)
    check("I want to end my life tonight.")
    assert isinstance(window.page, CarePage)


def test_leaving_goes_to_practice(window: Window) -> None:
    window.press("Escape")
    assert not isinstance(window.page, QuestionPage)
    assert type(window.page).__name__ == "PracticePage"


def test_alt_letters_reach_the_buttons(window: Window) -> None:
    button = window.page.findChild(QWidget, "skip_button")
    assert isinstance(button, QWidget)
    window.qtbot.keyClick(window.window, Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)
    window.qtbot.wait_until(
        lambda: "interested" in window.page.findChild(QWidget, "question_label").text()
    )


def test_a_session_the_disk_has_no_room_for_is_said_in_practice(window: Window) -> None:
    window.press("Escape")
    asked = questions(window.context, "lived-experience")
    with FullDisk(0):
        window.context.go.start.emit(asked, Mode.PRACTICE, "any", 0)
    assert isinstance(window.page, PracticePage)
    assert child(window.page, Strip, "note_strip").isVisible()
