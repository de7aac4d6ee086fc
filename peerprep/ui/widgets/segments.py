"""A choice of one, side by side: radio buttons in a groove."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from peerprep.ui.drawing.shapes import CONTROL_RADIUS, rounded
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme


class SegmentFrame(QWidget):
    """Holds radio buttons with `kind` segment, from `set_segments` or from a form's layout.

    Signals:
        chosen_changed: another segment is chosen; carries its key.
    """

    chosen_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._segments: dict[str, QRadioButton] = {}
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_segments(self, segments: Iterable[tuple[str, str]], chosen: str) -> None:
        """Show segments as (key, words with their Alt letter) with one chosen."""
        row = self.layout()
        if row is None:
            row = QHBoxLayout(self)
            row.setContentsMargins(3, 3, 3, 3)
            row.setSpacing(2)
        for old in self._segments.values():
            row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._segments.clear()
        for key, words in segments:
            segment = QRadioButton(words, self)
            segment.setProperty("kind", "segment")
            segment.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            segment.setChecked(key == chosen)
            segment.setProperty("key", key)
            segment.toggled.connect(self._on_toggled)
            row.addWidget(segment)
            self._segments[key] = segment

    def segment(self, key: str) -> QRadioButton:
        """Return a segment by its key; raises KeyError."""
        return self._segments[key]

    def chosen(self) -> str:
        """Return the key of the chosen segment, empty when none is."""
        return next((k for k, segment in self._segments.items() if segment.isChecked()), "")

    def choose(self, key: str) -> None:
        """Choose a segment."""
        self._segments[key].setChecked(True)

    def minimumSizeHint(self) -> QSize:
        """Return room for every word."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the groove."""
        look = theme()
        painter = QPainter(self)
        radius = look.px(CONTROL_RADIUS)
        rounded(painter, self.rect(), radius, look.color(Ink.SUNKEN), look.color(Ink.EDGE))
        painter.end()

    def _on_toggled(self, on: bool) -> None:
        if on:
            self.chosen_changed.emit(self.chosen())
