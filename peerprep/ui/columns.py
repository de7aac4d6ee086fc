"""Columns that stand beside one another, or under one another where there is little room."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QBoxLayout, QWidget

from peerprep.ui.layout import Width, width_class
from peerprep.ui.theme import theme

_ACROSS = QBoxLayout.Direction.LeftToRight
_DOWN = QBoxLayout.Direction.TopToBottom


class Columns(QObject):
    """Turns the rows of a page by the width of its window in em."""

    def __init__(
        self, page: QWidget, *rows: QBoxLayout, narrow: QBoxLayout.Direction = _DOWN
    ) -> None:
        super().__init__(page)
        self._page = page
        self._rows = rows
        self._narrow = narrow
        page.installEventFilter(self)
        theme().changed.connect(self._turn)
        self._turn()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the page's size."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._turn()
        return False

    def _turn(self) -> None:
        is_narrow = width_class(self._page.window().width()) is Width.NARROW
        wanted = self._narrow if is_narrow else _ACROSS
        for row in self._rows:
            if row.direction() != wanted:
                row.setDirection(wanted)
