"""Menus and the lists of combo boxes have the house shapes and rows tall enough to hit."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from peerprep.ui.drawing.menus import popup_mask
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from tests.ui.pictures import settle

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[QWidget]:
    widget = QWidget()
    qtbot.add_widget(widget)
    QVBoxLayout(widget)
    widget.resize(700, 300)
    widget.show()
    qtbot.wait_until(widget.isActiveWindow)
    yield widget


def _menu(page: QWidget) -> QMenu:
    menu = QMenu(page)
    for words in ("&Open", "&Play", "&Delete\tDel"):
        menu.addAction(words)
    menu.popup(page.mapToGlobal(QPoint(10, 10)))
    return menu


def _combo(page: QWidget) -> QComboBox:
    combo = QComboBox(page)
    combo.addItems(["Peer support specialist", "Recovery coach", "Not sure yet"])
    layout = page.layout()
    assert layout is not None
    layout.addWidget(combo)
    combo.show()
    settle()
    combo.showPopup()
    return combo


def _popup(view: QAbstractItemView) -> QWidget:
    container = view.parentWidget()
    assert container is not None
    return container


def _color(widget: QWidget, x: int, y: int) -> QColor:
    settle()
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return image.pixelColor(x, y)


@pytest.mark.parametrize("text_size", [1.0, 2.0])
def test_rows_are_tall_enough(page: QWidget, text_size: float) -> None:
    theme().choose(text_size=text_size)
    menu = _menu(page)
    for action in menu.actions():
        assert menu.actionGeometry(action).height() >= 34 * text_size
    menu.close()
    combo = _combo(page)
    assert combo.view().sizeHintForRow(0) >= 34 * text_size
    combo.hidePopup()


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_chosen_row_is_soft_on_a_surface(page: QWidget, appearance: str) -> None:
    theme().choose(appearance=appearance)
    menu = _menu(page)
    menu.setActiveAction(menu.actions()[1])
    chosen, other = (menu.actionGeometry(menu.actions()[row]) for row in (1, 0))
    assert _color(menu, chosen.left() + 3, chosen.center().y()) == theme().color(Ink.ACCENT_SOFT)
    assert _color(menu, other.left() + 3, other.center().y()) == theme().color(Ink.SURFACE)
    menu.close()
    combo = _combo(page)
    view = combo.view()
    row = view.visualRect(view.model().index(0, 0))
    assert _color(view, row.left() + 3, row.center().y()) == theme().color(Ink.ACCENT_SOFT)
    combo.hidePopup()


def test_corners_are_round(page: QWidget) -> None:
    menu = _menu(page)
    combo = _combo(page)
    for popup in (menu, _popup(combo.view())):
        image = popup.grab().toImage()
        assert image.pixelColor(0, 0).alpha() == 0
        assert image.pixelColor(popup.rect().center()).alpha() == 255
    combo.hidePopup()


def test_mask_leaves_out_corners_only() -> None:
    rect = QRect(0, 0, 200, 120)
    mask = popup_mask(rect)
    assert mask.boundingRect() == rect
    for corner in (rect.topLeft(), rect.topRight(), rect.bottomLeft(), rect.bottomRight()):
        assert not mask.contains(corner)
    for middle in (QPoint(100, 0), QPoint(0, 60), QPoint(199, 60), QPoint(100, 119)):
        assert mask.contains(middle)


def test_all_rows_of_a_short_list_are_in_view(page: QWidget) -> None:
    combo = _combo(page)
    assert combo.view().verticalScrollBar().maximum() == 0
    combo.hidePopup()


def test_keys_choose_from_the_list(page: QWidget, qtbot: QtBot) -> None:
    combo = _combo(page)
    view = combo.view()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert combo.currentText() == "Recovery coach"
