"""What gets the focus is scrolled into view, however it gets it; a click moves nothing."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFocusFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from peerprep.ui.dialogs.sheet import Sheet
from peerprep.ui.focus_chain import framed_by
from tests.ui.pictures import settle


class Page(QWidget):
    """A button over an area whose last button is far below."""

    def __init__(self) -> None:
        super().__init__()
        self.first = QPushButton("First")
        self.area = QScrollArea()
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidgetResizable(True)
        inner = QWidget()
        column = QVBoxLayout(inner)
        self.near, self.far = QPushButton("Near"), QPushButton("Far")
        column.addWidget(self.near)
        column.addSpacing(900)
        column.addWidget(self.far)
        self.area.setWidget(inner)
        box = QVBoxLayout(self)
        box.addWidget(self.first)
        box.addWidget(self.area)
        self.setTabOrder(self.first, self.far)
        self.resize(300, 240)

    @property
    def sees_far(self) -> bool:
        return self.far.visibleRegion().boundingRect().height() == self.far.height()


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[Page]:
    made = Page()
    qtbot.add_widget(made)
    made.show()
    qtbot.wait_until(made.isActiveWindow)
    made.first.setFocus()
    settle()
    yield made


def test_tab_into_an_area_scrolls_it(page: Page, qtbot: QtBot) -> None:
    assert not page.sees_far
    qtbot.keyClick(page.first, Qt.Key.Key_Tab)
    assert page.far.hasFocus()
    qtbot.wait_until(lambda: page.sees_far)


def test_the_ring_is_round_what_came_into_view(page: Page, qtbot: QtBot) -> None:
    qtbot.keyClick(page.first, Qt.Key.Key_Tab)
    qtbot.wait_until(lambda: page.sees_far)
    settle()
    (frame,) = (f for f in page.findChildren(QFocusFrame) if f.isVisible())
    assert framed_by(frame) is page.far


def test_focus_by_the_program_scrolls_to_it(page: Page, qtbot: QtBot) -> None:
    page.far.setFocus()
    qtbot.wait_until(lambda: page.sees_far)


def test_a_click_leaves_the_area_where_it_is(page: Page, qtbot: QtBot) -> None:
    page.area.verticalScrollBar().setValue(10)
    half = page.near.visibleRegion().boundingRect().center()
    qtbot.mousePress(page.near, Qt.MouseButton.LeftButton, pos=half)
    qtbot.wait_until(page.near.hasFocus)
    settle()
    assert page.area.verticalScrollBar().value() == 10
    qtbot.mouseRelease(page.near, Qt.MouseButton.LeftButton, pos=half)


def test_a_sheet_opens_at_its_beginning_and_can_be_read_by_keys(page: Page, qtbot: QtBot) -> None:
    sheet = Sheet(page, "Keys")
    close = QPushButton("Close", sheet)
    sheet.body.addSpacing(900)
    sheet.body.addWidget(close)
    sheet.open_sheet(close)
    settle()
    bar = sheet.findChild(QScrollArea).verticalScrollBar()
    assert bar.value() == 0
    qtbot.keyClick(close, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    sheet.close_sheet()
