"""Sheets keep the focus inside, give it back, and Esc changes nothing."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from peerprep.ui.crash import describe
from peerprep.ui.dialogs.confirm import Confirm


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


def test_ask_returns_the_answer(qtbot: QtBot) -> None:
    page, _ = _page(qtbot)

    def press() -> None:
        sheet = page.findChild(Confirm)
        assert sheet is not None
        qtbot.mouseClick(sheet.accept_button, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, press)
    assert Confirm.ask(page, "Delete this take?", accept="&Delete", keep="&Keep it")


def test_crash_details_hold_no_words() -> None:
    try:
        raise ValueError("My counselor, Dana Whitfield")
    except ValueError as trouble:
        details = describe(trouble, trouble.__traceback__)
    assert "ValueError" in details
    assert "Dana" not in details
