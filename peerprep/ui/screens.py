"""Where a second window goes: onto another screen when there is one."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_MARGIN_PX = 40


def place_beside(window: QWidget, other: QWidget, wanted: QSize) -> bool:
    """Put `window` in the middle of a screen that `other` is not on; False when there is none.

    Then it is only made small enough for the screen there is.
    """
    own = other.screen()
    free = [screen for screen in QGuiApplication.screens() if screen is not own]
    if not free:
        window.resize(fitted(wanted, own.availableGeometry()).size())
        return False
    window.setGeometry(fitted(wanted, free[0].availableGeometry()))
    return True


def fitted(wanted: QSize, area: QRect) -> QRect:
    """Return a place of this size in the middle of an area, smaller when the area is."""
    size = wanted.boundedTo(area.size() - QSize(2 * _MARGIN_PX, 2 * _MARGIN_PX))
    place = QRect(area.topLeft(), size)
    place.moveCenter(area.center())
    return place
