"""The window around the pages: rail, keys, text size, where Back leads, closing."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from peerprep import settings as settings_file
from peerprep.paths import AppPaths
from peerprep.settings import Settings
from peerprep.ui.context import Context
from peerprep.ui.dialogs.confirm import Confirm
from peerprep.ui.dialogs.keys_sheet import KeysSheet
from peerprep.ui.forms import child
from peerprep.ui.main_window import MainWindow
from peerprep.ui.pages.break_page import BreakPage
from peerprep.ui.pages.first_run_page import FirstRunPage
from peerprep.ui.pages.microphone_page import MicrophonePage
from peerprep.ui.pages.practice_page import PracticePage
from peerprep.ui.places import PAGES
from peerprep.ui.router import Router
from peerprep.ui.theme import theme
from tests.sound_fakes import FakeMicrophone, FakeSpeaker, voice
from tests.ui import stub_pages
from tests.ui.page_checks import check_mnemonics, check_names, check_words, sideways, tab_stops
from tests.ui.pictures import settle
from tests.ui.session_parts import opened, questions

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
STUBS = {
    name: f"tests.ui.stub_pages:{kind}"
    for name, kind in (
        ("takes", "TakesStub"),
        ("questions", "QuestionsStub"),
        ("settings", "SettingsStub"),
        ("take", "TakeStub"),
        ("care", "CareStub"),
    )
}


class Shell:
    """A window on a real profile; places of other writers are stubs."""

    def __init__(self, context: Context, microphone: FakeMicrophone, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.context = context
        self.microphone = microphone
        self.window = MainWindow(theme())
        self.router = Router(self.window, context, {**PAGES, **STUBS})
        self.window._router = self.router
        self.window.resize(1280, 720)
        self.window.show()
        qtbot.wait_until(self.window.isActiveWindow)
        self.router.start()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    @property
    def title(self) -> str:
        return str(getattr(self.window.shown(), "title", ""))


@contextmanager
def window_on(folder: Path, qtbot: QtBot, settings: Settings) -> Iterator[Shell]:
    paths = AppPaths(folder)
    paths.create()
    settings_file.save(settings, paths.settings)
    microphone = FakeMicrophone()
    with opened(folder, microphone, FakeSpeaker()) as context:
        shell = Shell(context, microphone, qtbot)
        yield shell
        shell.router.finish_recording()
        shell.window.close()
        shiboken6.delete(shell.window)


@pytest.fixture
def shell(tmp_path: Path, qtbot: QtBot) -> Iterator[Shell]:
    stub_pages.MADE.clear()
    settings = Settings(first_run_done=True, microphone_checked=True)
    with window_on(tmp_path / "profile", qtbot, settings) as made:
        yield made


@pytest.fixture
def fresh(tmp_path: Path, qtbot: QtBot) -> Iterator[Shell]:
    with window_on(tmp_path / "profile", qtbot, Settings()) as made:
        yield made


def test_only_the_first_page_is_built_at_start(shell: Shell) -> None:
    assert isinstance(shell.window.shown(), PracticePage)
    assert stub_pages.MADE == []
    assert list(shell.router._pages) == ["practice"]


def test_window_is_painted_before_a_profile_is_there(qtbot: QtBot) -> None:
    window = MainWindow(theme())
    qtbot.add_widget(window)
    window.resize(1280, 720)
    with qtbot.wait_signal(window.first_painted):
        window.show()
    assert window.findChild(QPushButton, "practice_button").isVisible()


def test_first_run_comes_first_and_once(fresh: Shell) -> None:
    assert isinstance(fresh.window.shown(), FirstRunPage)
    fresh.context.go.first_run_done.emit()
    assert isinstance(fresh.window.shown(), PracticePage)
    assert fresh.context.profile.settings.first_run_done


def test_places_by_keys(shell: Shell) -> None:
    for key, title in (
        (Qt.Key.Key_2, "My takes"),
        (Qt.Key.Key_3, "Partner review"),
        (Qt.Key.Key_4, "Questions"),
        (Qt.Key.Key_5, "Settings"),
        (Qt.Key.Key_1, "Practice"),
    ):
        shell.key(key, CTRL)
        assert shell.title == title
        assert shell.window.windowTitle() == f"{title} · PeerPrep"


def test_place_of_the_page_is_lit_in_the_rail(shell: Shell) -> None:
    shell.context.go.open_take.emit("abc")
    lit = [
        button.text()
        for button in shell.window.findChildren(QPushButton)
        if button.isCheckable() and button.isChecked() and button.property("kind") == "rail"
    ]
    assert lit == ["My takes"]


def test_page_is_given_its_subject_and_told_when_left(shell: Shell) -> None:
    shell.context.go.open_take.emit("abc")
    page = shell.window.shown()
    assert isinstance(page, stub_pages.TakeStub)
    shell.key(Qt.Key.Key_2, CTRL)
    assert page.events == ["subject abc", "arrive", "leave"]


def test_back_leads_where_one_came_from(shell: Shell) -> None:
    shell.key(Qt.Key.Key_2, CTRL)
    shell.context.go.open_take.emit("abc")
    shell.key(Qt.Key.Key_Left, ALT)
    assert shell.title == "My takes"
    shell.key(Qt.Key.Key_Escape)
    assert shell.title == "Practice"
    shell.key(Qt.Key.Key_Escape)
    assert shell.title == "Practice"


def test_privacy_line_opens_that_section(shell: Shell) -> None:
    stays = child(shell.window, QPushButton, "privacy_button")
    shell.qtbot.mouseClick(stays, Qt.MouseButton.LeftButton)
    page = shell.window.shown()
    assert isinstance(page, stub_pages.SettingsStub)
    assert page.events[0] == "subject privacy"


def test_text_size_by_keys_is_kept(shell: Shell) -> None:
    shell.key(Qt.Key.Key_Plus, CTRL)
    shell.key(Qt.Key.Key_Plus, CTRL)
    assert theme().text_size == shell.context.profile.settings.text_size == 1.5
    shell.key(Qt.Key.Key_Minus, CTRL)
    assert theme().text_size == 1.25
    shell.key(Qt.Key.Key_0, CTRL)
    assert theme().text_size == 1.0


def test_rail_gives_way_to_a_menu_where_there_is_little_room(shell: Shell) -> None:
    menu = child(shell.window, QPushButton, "menu_button")
    assert not menu.isVisible()
    theme().choose(text_size=1.25)
    assert menu.isVisible()
    assert not child(shell.window, QPushButton, "practice_button").isVisible()
    shell.window._fill_menu()
    names = [action.text() for action in shell.window._menu.actions() if action.text()]
    assert names == [
        "Practice",
        "My takes",
        "Partner review",
        "Questions",
        "Settings",
        "Take a break",
        "Stays on this computer",
    ]
    shell.window._menu.actions()[1].trigger()
    assert shell.title == "My takes"


def test_f6_goes_through_the_regions(shell: Shell) -> None:
    shell.key(Qt.Key.Key_2, CTRL)
    page = shell.window.shown()
    assert isinstance(page, stub_pages.TakesStub)
    assert page.main.hasFocus()
    shell.key(Qt.Key.Key_F6)
    assert child(shell.window, QPushButton, "practice_button").hasFocus()
    shell.key(Qt.Key.Key_F6)
    assert page.header.hasFocus()
    shell.key(Qt.Key.Key_F6, SHIFT)
    assert child(shell.window, QPushButton, "practice_button").hasFocus()


def test_f1_lists_the_keys_that_work_here(shell: Shell) -> None:
    shell.key(Qt.Key.Key_2, CTRL)
    shell.key(Qt.Key.Key_F1)
    sheet = shell.window.findChild(KeysSheet)
    assert sheet is not None
    words = [label.text() for label in sheet.findChildren(QLabel)]
    for wanted in ("On this page: My takes", "Ctrl+F", "Search", "Take a break", "Ctrl+B"):
        assert wanted in words
    shell.qtbot.keyClick(sheet.close_button, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert shell.title == "My takes"


def test_break_covers_everything_and_leads_back(shell: Shell) -> None:
    shell.key(Qt.Key.Key_2, CTRL)
    shell.key(Qt.Key.Key_B, CTRL)
    assert isinstance(shell.window.shown(), BreakPage)
    assert not child(shell.window, QPushButton, "practice_button").isVisible()
    shell.context.go.back.emit()
    assert shell.title == "My takes"


def test_microphone_check_comes_before_the_first_take(fresh: Shell) -> None:
    fresh.context.go.first_run_done.emit()
    shell = fresh
    shell.key(Qt.Key.Key_Return, CTRL)
    assert isinstance(shell.window.shown(), MicrophonePage)
    shell.qtbot.wait_until(lambda: shell.microphone.is_open)
    shell.key(Qt.Key.Key_Return, CTRL)
    assert shell.context.profile.settings.microphone_checked
    assert shell.router._session.is_active
    assert not shell.microphone.is_open


def test_check_from_practice_leads_back_to_practice(shell: Shell) -> None:
    shell.context.go.microphone_check.emit(False)
    page = shell.window.shown()
    assert isinstance(page, MicrophonePage)
    page.done.emit("back")
    assert shell.title == "Practice"


def start_recording(shell: Shell) -> None:
    asked = questions(shell.context, "lived-experience")
    shell.context.go.start.emit(asked, "practice", "any", 0)
    shell.key(Qt.Key.Key_R, CTRL)
    assert shell.router.is_recording
    shell.microphone.speak(voice(2))


def test_session_hides_the_rail_and_places(shell: Shell) -> None:
    asked = questions(shell.context, "lived-experience")
    shell.context.go.start.emit(asked, "practice", "any", 0)
    page = shell.window.shown()
    assert not child(shell.window, QPushButton, "practice_button").isVisible()
    shell.key(Qt.Key.Key_2, CTRL)
    assert shell.window.shown() is page


def test_break_in_a_session_leads_back_to_it(shell: Shell) -> None:
    start_recording(shell)
    page = shell.window.shown()
    shell.key(Qt.Key.Key_B, CTRL)
    assert isinstance(shell.window.shown(), BreakPage)
    shell.context.go.back.emit()
    assert shell.window.shown() is page


def test_closing_while_recording_asks_and_keeps_on(shell: Shell) -> None:
    start_recording(shell)
    assert not shell.window.close()
    sheet = shell.window.findChild(Confirm)
    assert sheet is not None
    assert sheet.spoken().startswith("You’re still recording.")
    shell.qtbot.mouseClick(sheet.keep_button, Qt.MouseButton.LeftButton)
    assert shell.router.is_recording
    assert shell.window.isVisible()


def test_closing_while_recording_saves(shell: Shell) -> None:
    start_recording(shell)
    shell.window.close()
    sheet = shell.window.findChild(Confirm)
    shell.qtbot.mouseClick(sheet.accept_button, Qt.MouseButton.LeftButton)
    shell.qtbot.wait_until(lambda: not shell.window.isVisible())
    (take,) = shell.context.profile.history.takes()
    assert take.duration_s == pytest.approx(2, abs=0.3)


def test_words_a_page_holds_are_asked_about_also_while_recording(shell: Shell) -> None:
    shell.router.visit("take", "one")
    page = shell.window.shown()
    for name, value in (("holds_unsaved", True), ("is_recording", False)):
        setattr(page, name, value)
    page.keep_written = lambda: None  # type: ignore[attr-defined]
    start_recording(shell)
    assert not shell.window.close()
    sheet = shell.window.findChild(Confirm)
    assert sheet is not None
    assert sheet.spoken().startswith("Part of what you said or wrote is not on the disk yet.")
    shell.qtbot.mouseClick(sheet.keep_button, Qt.MouseButton.LeftButton)
    assert shell.router.is_recording
    page.holds_unsaved = False  # type: ignore[attr-defined]


def test_rail_keeps_the_house_rules(shell: Shell) -> None:
    check_names(shell.window)
    check_mnemonics(shell.window)
    check_words(shell.window)


def test_rail_comes_before_the_page_for_tab(shell: Shell) -> None:
    names = [widget.objectName() for widget in tab_stops(shell.window)]
    assert names.index("practice_button") < names.index("start_button")


def test_typing_chosen_in_the_check_holds_for_the_next_session(shell: Shell) -> None:
    shell.context.go.microphone_check.emit(False)
    page = shell.window.shown()
    assert isinstance(page, MicrophonePage)
    page.done.emit("typed")
    shell.context.go.start.emit(questions(shell.context, "lived-experience"), "practice", "any", 0)
    field = shell.window.shown().findChild(QPlainTextEdit, "answer_edit")
    assert field.isVisible()


def test_a_session_given_up_before_the_check_does_not_start_later(fresh: Shell) -> None:
    fresh.context.go.first_run_done.emit()
    fresh.key(Qt.Key.Key_Return, CTRL)
    fresh.key(Qt.Key.Key_1, CTRL)
    fresh.context.go.microphone_check.emit(False)
    page = fresh.window.shown()
    assert isinstance(page, MicrophonePage)
    page.done.emit("used")
    assert fresh.title == "Practice"


def test_places_wait_while_a_break_covers_a_session(shell: Shell) -> None:
    start_recording(shell)
    shell.key(Qt.Key.Key_B, CTRL)
    shell.key(Qt.Key.Key_2, CTRL)
    assert isinstance(shell.window.shown(), BreakPage)
    shell.context.go.back.emit()


def test_page_is_as_narrow_as_before_once_the_text_is_small_again(shell: Shell) -> None:
    theme().choose(text_size=2.0)
    shell.window.resize(1024, 600)
    settle()
    theme().choose(text_size=1.0)
    shell.window.resize(1280, 720)
    settle()
    assert sideways(shell.window) == []
