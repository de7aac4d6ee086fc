"""What gets the focus comes into view, in every area that scrolls around it."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from peerprep.ui.focus import ring_round_focus
from peerprep.ui.theme import theme

# A sheet opens at its beginning, wherever its focus is; it says so by this property of its area.
OWN_VIEW = "ownView"
_ENOUGH_EM = 4  # of something tall, such as a list


class FocusInView(QObject):
    """Follows the focus when it moves by keys or by the program; a click is where one looks.

    Qt scrolls only the areas that the focus was in before, so not the one Tab comes into.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        is_clicked = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if old is None or now is None or is_clicked:
            return
        # what came with it, or made room for it, gets its place first
        QTimer.singleShot(0, now, lambda: self._show(now))

    def _show(self, widget: QWidget) -> None:
        bring_into_view(widget)
        if widget.hasFocus():
            ring_round_focus()  # Qt leaves it away from what was out of view at first


def bring_into_view(widget: QWidget) -> None:
    """Scroll the areas around a control so far that enough of it is seen."""
    enough = min(widget.height(), round(_ENOUGH_EM * theme().em))
    for area in _areas_around(widget):
        if widget.visibleRegion().boundingRect().height() < enough:
            area.ensureWidgetVisible(widget, 0)  # a margin at the sides would move it sideways


def _areas_around(widget: QWidget) -> list[QScrollArea]:
    found = []
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea) and not above.property(OWN_VIEW):
            found.append(above)
        above = above.parentWidget()
    return found
