"""Walking the order of Tab leaves the Python side of every widget usable."""

import gc
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from peerprep.ui.dialogs.save_file import SaveFile
from peerprep.ui.dialogs.sheet import Sheet
from peerprep.ui.focus_chain import after
from peerprep.ui.forms import child, load_form
from peerprep.ui.regions import go_to_next, regions

FORM = "microphone_page.ui"
SOURCES = Path(__file__).parents[2] / "peerprep"


class Page(QWidget):
    """A page whose widgets were made by a form, so by no Python class."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.form = load_form(FORM, self)
        self.back = child(self.form, QPushButton, "back_button")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window)
    window.show()
    return window


@pytest.fixture
def page(window: QWidget) -> Page:
    pages = QStackedWidget(window)
    page = Page(pages)
    pages.addWidget(page)
    window.layout().addWidget(pages)
    page.back.setFocus()
    return page


def _end(widget: QWidget) -> None:
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)


def test_page_is_usable_after_a_sheet_was_closed(window: QWidget, page: Page) -> None:
    sheet = Sheet(page, "Keys")
    button = QPushButton("Close", sheet)
    sheet.body.addWidget(button)
    sheet.open_sheet(button)
    sheet.focusNextPrevChild(True)
    sheet.close_sheet()
    QCoreApplication.sendPostedEvents(sheet, QEvent.Type.DeferredDelete)
    assert not isValid(sheet)
    assert isValid(page.form)
    assert isValid(page.back)


def test_page_is_usable_after_the_ring_came_back_from_a_sheet(window: QWidget, page: Page) -> None:
    sheet = Sheet(page, "Keys")
    button = QPushButton("Close", sheet)
    sheet.body.addWidget(button)
    sheet.open_sheet(button)
    window.grab()  # the ring is painted where the focus is
    sheet.close_sheet()
    window.grab()
    QCoreApplication.sendPostedEvents(sheet, QEvent.Type.DeferredDelete)
    assert not isValid(sheet)
    assert isValid(page.back)


def test_page_is_usable_after_a_widget_of_a_region_went(window: QWidget, page: Page) -> None:
    strip = QWidget(window)
    QPushButton("Undo", strip)
    strip.setProperty("region", "header")
    window.layout().addWidget(strip)
    strip.show()
    assert go_to_next(regions(window))
    _end(strip)
    assert isValid(page.form)
    assert isValid(page.back)


def test_page_is_usable_after_the_ring_went_with_another_window(qtbot: QtBot) -> None:
    page = Page(None)
    qtbot.addWidget(page)
    page.show()
    qtbot.wait_until(page.isActiveWindow)
    page.back.setFocus()
    page.grab()  # painting the ring asks what it is around
    other = QWidget()
    button = QPushButton("Other", other)
    other.show()
    other.activateWindow()
    button.setFocus()
    qtbot.wait_until(button.hasFocus)
    _end(other)
    assert isValid(page.back)


def test_a_file_is_replaced_after_qt_asked(
    window: QWidget, page: Page, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "take.txt").write_text("older")
    chosen: list[Path] = []
    asked: list[str] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox) or not box.isActiveWindow():
            QTimer.singleShot(10, answer)
            return
        button = QApplication.focusWidget()
        assert isinstance(button, QPushButton)
        asked.append(box.text())
        gc.collect()
        box.grab()  # with the ring round the button, none of whose parents Python made
        box.button(QMessageBox.StandardButton.Yes).click()

    dialog = SaveFile.ask(page, "Save", "take.txt", [("Text", ".txt")], then=chosen.append)
    dialog.setDirectory(str(tmp_path))
    name = dialog.findChild(QLineEdit)
    name.setFocus()
    name.setText("take.txt")
    QTimer.singleShot(10, answer)
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert chosen == [tmp_path / "take.txt"]
    assert len(asked) == 1


def test_walk_goes_round_once(window: QWidget, page: Page) -> None:
    walked = list(after(page))
    assert page not in walked
    assert len(walked) == len(set(walked))
    assert {page.back, window} <= set(walked)


def test_nobody_else_walks_the_chain() -> None:
    walking = [
        path.name
        for path in SOURCES.rglob("*.py")
        if "InFocusChain()" in path.read_text(encoding="utf-8")
    ]
    assert walking == ["focus_chain.py"]
