"""A check box or switch with a line about it; a click on the line is a click on the box."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from peerprep.ui.theme import theme
from peerprep.ui.widgets.question_label import make_label

_INDENT_PX = {"": 30, "switch": 56}


class ToldChoice(QWidget):
    """`box` is the control; a screen reader hears the line as its description."""

    def __init__(self, words: str, parent: QWidget, *, kind: str = "") -> None:
        super().__init__(parent)
        self._kind = kind
        self.box = QCheckBox(words, self)
        self.box.setProperty("strong", True)
        self.box.setProperty("kind", kind)
        self._line = make_label("", "second", self)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._below = QVBoxLayout()
        self._below.addWidget(self._line)
        self._column.addWidget(self.box)
        self._column.addLayout(self._below)
        theme().changed.connect(self._fit)
        self._fit()

    def set_line(self, words: str) -> None:
        """Say something about the choice."""
        self._line.setText(words)
        self.box.setAccessibleDescription(words)

    def line(self) -> str:
        """Return what is said about it."""
        return self._line.text()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a click beside the box as one on it."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.pos()):
            self.box.click()

    def _fit(self) -> None:
        look = theme()
        self._below.setContentsMargins(look.ipx(_INDENT_PX[self._kind]), 0, 0, look.ipx(5))
