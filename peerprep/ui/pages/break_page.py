"""A break: nothing is recorded, nothing is asked."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QWidget

from peerprep.ui.announce import say
from peerprep.ui.context import Context
from peerprep.ui.forms import child, load_form
from peerprep.ui.layout import Width, width_class
from peerprep.ui.shortcuts import add_key
from peerprep.ui.theme import theme
from peerprep.ui.widgets.column import Column


class BreakPage(QWidget):
    """Covers the window until the person wants to go on."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Take a break")
        self._go = context.go
        self._form = form = load_form("break_page.ui", self, custom=(Column,))
        self.main_control = child(form, QPushButton, "back_button")
        self.main_control.clicked.connect(self._go_back)
        child(form, QPushButton, "close_button").clicked.connect(context.go.close_for_today)
        child(form, QPushButton, "support_button").clicked.connect(context.go.support_numbers)
        child(form, Column, "break_column").fit(540)
        theme().changed.connect(self._fit)
        add_key(self, "Ctrl+Enter", self.tr("Back to practice"), self._go_back)
        add_key(self, "Esc", self.tr("Back to practice"), self._go_back)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the disc under the words when narrow."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        direction = QBoxLayout.Direction
        narrow = width_class(self.width()) is Width.NARROW
        body = child(self._form, QHBoxLayout, "body_layout")
        body.setDirection(direction.BottomToTop if narrow else direction.LeftToRight)

    def arrive(self) -> None:
        """Put the focus on the way back and say that nothing is recorded."""
        self.main_control.setFocus()
        say(self, self.tr("Break. Nothing is being recorded."))

    def _go_back(self) -> None:
        self._go.back.emit()
