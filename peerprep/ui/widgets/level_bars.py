"""The level while recording: bars that move left and fade, so that now is at the right edge."""

from collections import deque

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerprep.ui.drawing.shapes import rounded
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from peerprep.ui.widgets.level_meter import CALM_STEPS, Zone, zone_of
from peerprep.ui.widgets.painted import Painted

_KEPT = 240
_FAINTEST = 0.28


class LevelBars(Painted):
    """Takes one level a tick; the newest is the bar at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levels: deque[float] = deque(maxlen=_KEPT)
        self._latest_db = -60.0
        self.setAccessibleName(self.tr("Level"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.state_value(self._words())

    def push_level(self, level_db: float) -> None:
        """Add the level of now, in dBFS from -60 to 0."""
        self._latest_db = max(-60.0, min(0.0, level_db))
        share = (self._latest_db + 60) / 60
        if theme().less_movement:
            share = round(share * CALM_STEPS) / CALM_STEPS
            if self._levels and self._levels[-1] == share:
                return
        self._levels.append(share)
        self.state_value(self._words())
        self.update()

    def clear(self) -> None:
        """Forget all levels."""
        self._levels.clear()
        self._latest_db = -60.0
        self.state_value(self._words())
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size in the dock."""
        look = theme()
        return QSize(look.ipx(490), look.ipx(68))

    def minimumSizeHint(self) -> QSize:
        """Stay visible when narrow."""
        look = theme()
        return QSize(look.ipx(120), look.ipx(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint from the newest bar at the right to the oldest that has room."""
        look = theme()
        painter = QPainter(self)
        pitch, wide = look.px(6), look.px(3.4)
        room = int(self.width() / pitch)
        color = look.color(Ink.ACCENT)
        middle = self.height() / 2
        for back, share in enumerate(reversed(self._levels)):
            if back >= room:
                break
            color.setAlphaF(max(_FAINTEST, 1 - back / max(1, room) * (1 - _FAINTEST)))
            half = max(look.px(1.4), share * middle * 0.96)
            x = self.width() - (back + 1) * pitch + (pitch - wide)
            rounded(painter, QRectF(x, middle - half, wide, 2 * half), wide / 2, color)
        painter.end()

    def _words(self) -> str:
        return {
            Zone.SILENT: self.tr("No sound"),
            Zone.QUIET: self.tr("Quiet level"),
            Zone.GOOD: self.tr("Good level"),
            Zone.LOUD: self.tr("Loud level"),
        }[zone_of(self._latest_db)]
