"""The disc of the break page: swells for 4 seconds, sinks for 6; still with less movement."""

from math import cos, pi

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerprep.ui.drawing.shapes import rounded
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from peerprep.ui.widgets.painted import Painted

IN_S = 4.0
OUT_S = 6.0
_TICK_MS = 40
# Width of each ring as a share of the whole, and how strong its color is.
_RINGS = ((1.0, 0.07), (0.8, 0.1), (0.6, 0.2), (0.4, 0.9))


def breath_at(elapsed_s: float) -> float:
    """Return how full the breath is, 0 to 1, at a moment of the 10-second round."""
    at = elapsed_s % (IN_S + OUT_S)
    if at <= IN_S:
        return (1 - cos(pi * at / IN_S)) / 2
    return (1 + cos(pi * (at - IN_S) / OUT_S)) / 2


class BreathingDisc(Painted):
    """Moves only while it can be seen and movement is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.update)
        self.setAccessibleName(self.tr("Breathing disc"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.state_value(self.words())

    def words(self) -> str:
        """Return the line that goes with the disc."""
        if theme().less_movement:
            return self.tr("Breathe at your own speed")
        return self.tr("Swells for 4 seconds, sinks for 6")

    @property
    def is_moving(self) -> bool:
        """Whether the disc swells and sinks now."""
        return self._timer.isActive()

    def sizeHint(self) -> QSize:
        """Return a square."""
        side = theme().ipx(236)
        return QSize(side, side)

    def showEvent(self, event: QShowEvent) -> None:
        """Start breathing."""
        self._clock.start()
        self._follow_wish()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the disc as full as the breath, with the word of the moment in it."""
        look = theme()
        moving = self._timer.isActive()
        elapsed_s = self._clock.elapsed() / 1000 if moving else 0.0
        full = breath_at(elapsed_s) if moving else 0.7
        painter = QPainter(self)
        for share, strength in _RINGS:
            side = self.width() * share * (0.7 + 0.3 * full)
            box = QRectF(0, 0, side, side)
            box.moveCenter(QRectF(self.rect()).center())
            color = look.color(Ink.ACCENT)
            color.setAlphaF(strength)
            rounded(painter, box, side / 2, color)
        if moving:
            word = self.tr("In") if elapsed_s % (IN_S + OUT_S) <= IN_S else self.tr("Out")
            painter.setFont(look.font("heading"))
            painter.setPen(look.color(Ink.ON_ACCENT))
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), word)
        painter.end()

    def _follow_wish(self) -> None:
        if self.isVisible() and not theme().less_movement:
            self._timer.start()
        else:
            self._timer.stop()
        self.state_value(self.words())

    def _on_theme_changed(self) -> None:
        self._follow_wish()
        super()._on_theme_changed()
