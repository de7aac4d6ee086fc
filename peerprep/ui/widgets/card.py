"""Grounds that hold other widgets: cards, grooves, tinted boxes and thin lines."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from peerprep.ui.drawing.shapes import CARD_RADIUS, rounded, text_property
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme

_TONES: dict[str, tuple[Ink, Ink | None]] = {
    "surface": (Ink.SURFACE, Ink.LINE),
    "accent": (Ink.ACCENT_SOFT, None),
    "strength": (Ink.STRENGTH_SOFT, None),
    "suggestion": (Ink.SUGGESTION_SOFT, None),
    "care": (Ink.CARE_SOFT, None),
    "comment": (Ink.COMMENT_SOFT, None),
    "commenting": (Ink.SURFACE, Ink.COMMENT),
    "sunken": (Ink.SUNKEN, Ink.LINE),
}


class Card(QFrame):
    """A rounded ground; property `tone` (surface, accent, strength, suggestion, care, comment,
    commenting, sunken), `cornerRadius` in px at 100 % (16)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("isCard", True)

    def set_tone(self, tone: str) -> None:
        """Change the ground."""
        self.setProperty("tone", tone)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and its line."""
        look = theme()
        ground, line = _TONES.get(text_property(self, "tone"), _TONES["surface"])
        own = self.property("cornerRadius")
        radius = float(own) if isinstance(own, int | float) else CARD_RADIUS
        border = look.color(line) if line else None
        if look.high_contrast:
            border = look.color(Ink.EDGE)
        painter = QPainter(self)
        rounded(painter, self.rect(), look.px(radius), look.color(ground), border)
        painter.end()


class RailFrame(QFrame):
    """The ground of the rail: darker than the window, with a line at its right."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and line."""
        look = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.color(Ink.RAIL))
        edge = self.rect()
        painter.fillRect(edge.right(), 0, 1, edge.height(), look.color(Ink.LINE))
        painter.end()


class Rule(QFrame):
    """A thin line between parts of a card; property `upright` makes it stand."""

    def sizeHint(self) -> QSize:
        """Return one pixel across, with a little air."""
        return QSize(9, 1) if self.property("upright") else QSize(1, 9)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line in the middle."""
        painter = QPainter(self)
        color = theme().color(Ink.LINE)
        if self.property("upright"):
            painter.fillRect(self.width() // 2, 0, 1, self.height(), color)
        else:
            painter.fillRect(0, self.height() // 2, self.width(), 1, color)
        painter.end()
