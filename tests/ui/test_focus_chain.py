"""Walking the order of Tab leaves the Python side of every widget usable."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from peerprep.ui.dialogs.sheet import Sheet
from peerprep.ui.focus_chain import after
from peerprep.ui.forms import child, load_form
from peerprep.ui.regions import go_to_next, regions

FORM = "microphone_page.ui"
SOURCES = Path(__file__).parents[2] / "peerprep"


class Page(QWidget):
    """A page whose widgets were made by a form, so by no Python class."""

    def __init__(self, parent: QWidget) -> None:
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
