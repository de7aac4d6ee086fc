"""The order in which Tab goes through a page, as it is written down for that page."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QSpinBox, QWidget

from peerprep.ui.widgets.flow import ChipGroup
from peerprep.ui.widgets.segments import SegmentFrame


def chain(*widgets: QWidget) -> None:
    """Have Tab visit the widgets in this order; groups stand for the controls inside them."""
    controls = [control for widget in widgets for control in _controls(widget)]
    for before, after in pairwise(controls):
        QWidget.setTabOrder(before, after)


def _controls(widget: QWidget) -> list[QWidget]:
    if isinstance(widget, ChipGroup | SegmentFrame):
        layout = widget.layout()
        count = layout.count() if layout is not None else 0
        items = (layout.itemAt(at) for at in range(count)) if layout is not None else ()
        return [found for item in items if item is not None and (found := item.widget())]
    if isinstance(widget, QSpinBox):
        inner = widget.findChild(QLineEdit)
        return [widget] if inner is None or inner.focusProxy() is widget else [widget, inner]
    if widget.focusPolicy() == Qt.FocusPolicy.NoFocus and not isinstance(widget, QAbstractButton):
        return [child for child in widget.findChildren(QWidget) if _takes_tab(child)]
    return [widget]


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
