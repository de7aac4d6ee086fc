"""Sheets keep the focus inside, give it back, and Esc changes nothing."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from peerprep.ui.crash import describe
from peerprep.ui.dialogs.confirm import Confirm
from peerprep.ui.dialogs.crash_sheet import CrashSheet
from peerprep.ui.dialogs.save_file import SaveFile
from peerprep.ui.dialogs.speech_file import SpeechFileDialog
from tests.ui.page_checks import check_mnemonics, check_names, check_words, cut
from tests.ui.pictures import settle


def _page(qtbot: QtBot) -> tuple[QWidget, QPushButton]:
    page = QWidget()
    qtbot.add_widget(page)
    page.resize(800, 600)
    button = QPushButton("&Delete", page)
    QVBoxLayout(page).addWidget(button)
    page.show()
    qtbot.wait_until(page.isActiveWindow)
    button.setFocus()
    return page, button


def _sheet(page: QWidget) -> Confirm:
    return Confirm(
        page,
        "Delete this take?",
        "Sound, words, notes and comments go for good.",
        accept="&Delete",
        keep="&Keep it",
        danger=True,
    )


def test_focus_stays_inside_and_comes_back(qtbot: QtBot) -> None:
    page, button = _page(qtbot)
    sheet = _sheet(page)
    sheet.open_sheet(sheet.keep_button)
    assert sheet.keep_button.hasFocus()
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert sheet.isAncestorOf(focus)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert button.hasFocus()


def test_escape_keeps(qtbot: QtBot) -> None:
    page, _ = _page(qtbot)
    sheet = _sheet(page)
    sheet.open_sheet(sheet.keep_button)
    with qtbot.wait_signal(sheet.closed) as told:
        qtbot.keyClick(sheet.keep_button, Qt.Key.Key_Escape)
    assert told.args == [False]


@pytest.mark.parametrize("danger", [False, True])
def test_ctrl_enter_presses_the_filled_button_and_never_a_dangerous_one(
    qtbot: QtBot, danger: bool
) -> None:
    page, _ = _page(qtbot)
    sheet = Confirm(page, "Go on?", "", accept="&Go on", keep="&Keep it", danger=danger)
    sheet.open_sheet(sheet.keep_button)
    closed: list[bool] = []
    sheet.closed.connect(closed.append)
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(sheet.keep_button, Qt.Key.Key_Return, control)
    assert closed == ([] if danger else [True])
    sheet.close_sheet()


def test_alt_letter_presses_the_button_of_the_sheet(qtbot: QtBot) -> None:
    page, button = _page(qtbot)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    sheet = _sheet(page)
    sheet.open_sheet(sheet.keep_button)
    with qtbot.wait_signal(sheet.closed) as told:
        qtbot.keyClick(sheet.keep_button, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    assert told.args == [True]
    assert pressed == []


@pytest.mark.parametrize(("button", "expected"), [("accept_button", True), ("keep_button", False)])
def test_ask_tells_the_answer_later(qtbot: QtBot, button: str, expected: bool) -> None:
    page, _ = _page(qtbot)
    answers: list[bool] = []
    sheet = Confirm.ask(
        page, "Delete this take?", accept="&Delete", keep="&Keep it", then=answers.append
    )
    assert sheet.keep_button.hasFocus()
    assert answers == []
    qtbot.mouseClick(getattr(sheet, button), Qt.MouseButton.LeftButton)
    assert answers == [expected]
    sheet.close_sheet(accepted=True)
    assert answers == [expected]


def test_shift_tab_stays_inside(qtbot: QtBot) -> None:
    page, _ = _page(qtbot)
    sheet = _sheet(page)
    sheet.open_sheet(sheet.keep_button)
    visited = set()
    for _ in range(3):
        qtbot.keyClick(
            QApplication.focusWidget(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier
        )
        visited.add(QApplication.focusWidget())
    assert visited == {sheet.keep_button, sheet.accept_button}


def test_page_below_cannot_take_the_focus(qtbot: QtBot) -> None:
    page, button = _page(qtbot)
    other = QPushButton("&Other", page)
    page.layout().addWidget(other)
    other.show()
    sheet = _sheet(page)
    sheet.open_sheet(sheet.accept_button)
    other.setFocus()
    assert sheet.accept_button.hasFocus()
    sheet.close_sheet()
    assert other.hasFocus()
    assert not button.hasFocus()


def test_focus_is_given_up_when_its_place_is_gone(qtbot: QtBot) -> None:
    page, button = _page(qtbot)
    sheet = _sheet(page)
    sheet.open_sheet(sheet.keep_button)
    button.deleteLater()
    with qtbot.wait_signal(button.destroyed):
        settle()
    with qtbot.wait_signal(sheet.closed):
        sheet.close_sheet()


def test_sheet_over_a_sheet_gives_the_focus_back_in_turn(qtbot: QtBot) -> None:
    page, button = _page(qtbot)
    lower = _sheet(page)
    lower.open_sheet(lower.accept_button)
    upper = CrashSheet(lower, "details", lambda: None)
    upper.open_sheet(upper.quit_button)
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert upper.isAncestorOf(QApplication.focusWidget())
    lower.keep_button.setFocus()
    assert upper.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert lower.isVisible()
    assert lower.keep_button.hasFocus()
    qtbot.keyClick(lower.keep_button, Qt.Key.Key_Escape)
    assert not lower.isVisible()
    assert button.hasFocus()


def test_shortcut_of_the_page_rests_under_a_sheet(qtbot: QtBot) -> None:
    page, _ = _page(qtbot)
    fired: list[bool] = []
    QShortcut(QKeySequence("Ctrl+R"), page, lambda: fired.append(True))
    qtbot.keyClick(page, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert fired == [True]
    sheet = _sheet(page)
    sheet.open_sheet(sheet.keep_button)
    qtbot.keyClick(sheet.keep_button, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert fired == [True]


def test_sheet_follows_the_window(qtbot: QtBot) -> None:
    page, _ = _page(qtbot)
    sheet = _sheet(page)
    sheet.open_sheet(sheet.keep_button)
    page.resize(640, 480)
    qtbot.wait_until(lambda: sheet.size() == page.size())
    assert cut(sheet) == []


def test_crash_sheet_copies_opens_the_log_and_closes(qtbot: QtBot) -> None:
    page, _ = _page(qtbot)
    opened: list[bool] = []
    sheet = CrashSheet(page, "ValueError in words.py", lambda: opened.append(True))
    sheet.open_sheet(sheet.quit_button)
    check_names(sheet)
    check_mnemonics(sheet)
    check_words(sheet)
    qtbot.mouseClick(sheet.copy_button, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "ValueError in words.py"
    qtbot.mouseClick(sheet.log_button, Qt.MouseButton.LeftButton)
    assert opened == [True]
    assert sheet.isVisible()
    with qtbot.wait_signal(sheet.closed) as told:
        qtbot.mouseClick(sheet.quit_button, Qt.MouseButton.LeftButton)
    assert told.args == [True]


def test_new_file_gets_the_ending_of_its_kind(qtbot: QtBot, tmp_path: Path) -> None:
    page, _ = _page(qtbot)
    chosen: list[Path] = []
    kinds = (("Text", ".txt"), ("Markdown", ".md"))
    dialog = SaveFile.ask(page, "Export", str(tmp_path / "one.txt"), kinds, then=chosen.append)
    assert chosen == []
    dialog.selectNameFilter("Markdown (*.md)")
    dialog.filterSelected.emit("Markdown (*.md)")
    dialog.selectFile(str(tmp_path / "two"))
    dialog.accept()
    assert chosen == [tmp_path / "two.md"]


def test_leaving_the_file_dialog_changes_nothing(qtbot: QtBot) -> None:
    page, button = _page(qtbot)
    chosen: list[Path] = []
    dialog = SpeechFileDialog.ask(page, then=chosen.append)
    dialog.reject()
    assert chosen == []
    qtbot.wait_until(button.hasFocus)


def test_chosen_speech_file_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    page, _ = _page(qtbot)
    weights = tmp_path / "tiny.en.pt"
    weights.write_bytes(b"weights")
    chosen: list[Path] = []
    dialog = SpeechFileDialog.ask(page, then=chosen.append)
    dialog.selectFile(str(weights))
    dialog.accept()
    assert chosen == [weights]


def test_crash_details_hold_no_words() -> None:
    try:
        raise ValueError("My counselor, Dana Whitfield")
    except ValueError as trouble:
        details = describe(trouble)
    assert "ValueError" in details
    assert "Dana" not in details


def test_file_windows_begin_in_the_folder_for_documents(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / ".config"))
    (tmp_path / "Documents").mkdir()
    page, _ = _page(qtbot)
    dialog = SaveFile.ask(page, "Export", "one.txt", (("Text", ".txt"),), then=lambda _path: None)
    assert Path(dialog.directory().absolutePath()) == tmp_path / "Documents"
    assert Path(dialog.selectedFiles()[0]) == tmp_path / "Documents" / "one.txt"
    dialog.reject()
