"""Facts of a delivery: a figure over its words; those with places play them one after another."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from peerprep.ui.drawing.shapes import MARK_RADIUS, rounded
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact: its key, figure and words, and the moments it was heard at (start, end)."""

    key: str
    figure: str
    words: str
    places: Sequence[tuple[float, float]] = ()


class FactView(QAbstractButton):
    """A fact; with places it can be chosen, and each time the next place is asked for.

    Signals:
        place_asked(float, float): a stretch of the sound, in seconds.
    """

    place_asked = Signal(float, float)

    def __init__(self, fact: Fact, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fact = fact
        self._next = 0
        self.setObjectName(f"{fact.key}_fact")
        self.setText(fact.figure)
        self.setAccessibleName(f"{fact.figure}, {fact.words}")
        can_play = bool(fact.places)
        policy = Qt.FocusPolicy.StrongFocus if can_play else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        if can_play:
            self.setAccessibleDescription(self.tr("Enter plays where it was heard"))
            self.setToolTip(self.tr("Hear it"))
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(lambda _on=False: self._ask())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter acts as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return room for figure and words."""
        look = theme()
        width = max(
            look.metrics("strong").horizontalAdvance(self._fact.figure),
            look.metrics("small").horizontalAdvance(self._fact.words),
        )
        return QSize(round(width + look.px(20)), look.ipx(42))

    def minimumSizeHint(self) -> QSize:
        """Never cut a figure."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint figure and words."""
        look = theme()
        painter = QPainter(self)
        if self._fact.places and self.underMouse():
            ground = look.color(Ink.SUNKEN)
            rounded(painter, QRectF(self.rect()), look.px(MARK_RADIUS), ground)
        painter.setFont(look.font("strong"))
        painter.setPen(look.color(Ink.INK))
        top = QRectF(look.px(4), look.px(2), self.width(), look.px(20))
        painter.drawText(top, int(Qt.AlignmentFlag.AlignVCenter), self._fact.figure)
        painter.setFont(look.font("small"))
        painter.setPen(look.color(Ink.INK2))
        low = top.translated(0, look.px(19))
        painter.drawText(low, int(Qt.AlignmentFlag.AlignVCenter), self._fact.words)
        painter.setPen(look.color(Ink.LINE))
        x = self.width() - 1
        painter.drawLine(x, look.ipx(6), x, self.height() - look.ipx(6))
        painter.end()

    def _ask(self) -> None:
        if self._fact.places:
            start, end = self._fact.places[self._next % len(self._fact.places)]
            self._next += 1
            self.place_asked.emit(start, end)
