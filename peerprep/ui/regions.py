"""The regions of a page that F6 goes through: rail, header, main, side, facts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from peerprep.ui.focus_chain import after

_PROPERTY = "region"


def regions(*roots: QWidget) -> list[QWidget]:
    """Return the widgets with the property `region` that are visible, in the order of the page."""
    found: list[QWidget] = []
    for root in roots:
        for widget in (root, *root.findChildren(QWidget)):
            if widget.property(_PROPERTY) and widget.isVisible() and _first(widget) is not None:
                found.append(widget)
    return found


def go_to_next(found: list[QWidget], *, back: bool = False) -> bool:
    """Move the focus into the region after (or before) the one it is in; False without any."""
    if not found:
        return False
    here = _current(found)
    if here is None:
        target = found[-1 if back else 0]
    else:
        target = found[(found.index(here) + (-1 if back else 1)) % len(found)]
    control = _first(target)
    if control is not None:
        control.setFocus(Qt.FocusReason.TabFocusReason)
    return control is not None


def _current(found: list[QWidget]) -> QWidget | None:
    widget = QApplication.focusWidget()
    while widget is not None:
        if widget in found:
            return widget
        widget = widget.parentWidget()
    return None


def _first(region: QWidget) -> QWidget | None:
    for widget in (region, *after(region)):
        inside = widget is region or region.isAncestorOf(widget)
        takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if inside and takes_tab and widget.isVisible() and widget.isEnabled():
            return widget
    return None
