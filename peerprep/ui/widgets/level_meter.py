"""The microphone's level as 42 bars over three named zones."""

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerprep.ui.drawing.shapes import rounded
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from peerprep.ui.widgets.painted import Painted

BARS = 42
CALM_STEPS = 5


class Zone(StrEnum):
    """Which zone the level is in."""

    SILENT = "silent"
    QUIET = "quiet"
    GOOD = "good"
    LOUD = "loud"


# last bar of each zone, of 42
_ENDS = {Zone.QUIET: 12, Zone.GOOD: 36, Zone.LOUD: 42}


def bars_lit(level_db: float) -> int:
    """Return how many of 42 bars a level lights: -60 dBFS none, 0 dBFS all."""
    return max(0, min(BARS, round((level_db + 60) / 60 * BARS)))


def zone_of(level_db: float) -> Zone:
    """Return the zone of a level in dBFS: quiet under -43, loud over -9."""
    lit = bars_lit(level_db)
    if lit == 0:
        return Zone.SILENT
    return next((zone for zone, end in _ENDS.items() if lit <= end), Zone.LOUD)


class LevelMeter(Painted):
    """Shows a level in dBFS; focusable, so its value can be read.

    Signals:
        zone_changed: the level entered another zone; carries the zone.
    """

    zone_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level_db = -60.0
        self._zone = Zone.SILENT
        self.setAccessibleName(self.tr("Microphone level"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.state_value(self._words())

    @property
    def zone(self) -> Zone:
        """The zone the level is in."""
        return self._zone

    def set_level(self, level_db: float) -> None:
        """Show a level in dBFS, -60 (nothing) to 0 (as loud as can be)."""
        self._level_db = max(-60.0, min(0.0, level_db))
        zone = zone_of(self._level_db)
        if zone is not self._zone:
            self._zone = zone
            self.state_value(self._words())
            self.zone_changed.emit(zone.value)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for bars and the zones' words."""
        look = theme()
        return QSize(look.ipx(560), look.ipx(58))

    def minimumSizeHint(self) -> QSize:
        """Stay readable when narrow."""
        look = theme()
        return QSize(look.ipx(220), look.ipx(58))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint bars, zone lines and words."""
        look = theme()
        painter = QPainter(self)
        lit = bars_lit(self._level_db)
        if look.less_movement:
            step = BARS / CALM_STEPS
            lit = round(round(lit / step) * step)
        pitch = (self.width() + look.px(3)) / BARS
        for bar in range(BARS):
            box = QRectF(bar * pitch, 0, pitch - look.px(3), look.px(30))
            ink = Ink.ACCENT if bar < lit else Ink.TRACK
            rounded(painter, box, look.px(2.5), look.color(ink))
        start = 0
        for zone, end in _ENDS.items():
            self._paint_zone_line(painter, zone, start * pitch, end * pitch - look.px(3))
            start = end
        painter.setPen(look.color(Ink.INK2))
        for zone, place in self.word_places().items():
            role = self._role(zone)
            painter.setFont(look.font(role))
            words = look.metrics(role).elidedText(
                self._zone_word(zone), Qt.TextElideMode.ElideRight, place.width()
            )
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), words)
        painter.end()

    def _role(self, zone: Zone) -> str:
        return "label" if zone is self._zone else "small"

    def word_places(self) -> dict[Zone, QRectF]:
        """Return where the words lie: under the middle of their zone, or moved aside so that
        none leaves the meter or lies over another."""
        look = theme()
        gap, whole = look.px(8), float(self.width())
        need: dict[Zone, float] = {}
        left: dict[Zone, float] = {}
        start = 0
        for zone, end in _ENDS.items():
            words = look.metrics(self._role(zone)).horizontalAdvance(self._zone_word(zone)) + 2
            need[zone] = min(words, whole / len(_ENDS) - gap)
            left[zone] = (start + end) / 2 / BARS * whole - need[zone] / 2
            start = end
        left[Zone.QUIET] = max(0.0, left[Zone.QUIET])
        left[Zone.LOUD] = min(whole - need[Zone.LOUD], left[Zone.LOUD])
        low = left[Zone.QUIET] + need[Zone.QUIET] + gap
        high = left[Zone.LOUD] - gap - need[Zone.GOOD]
        left[Zone.GOOD] = min(max(low, left[Zone.GOOD]), high)
        top, height = look.px(38), look.px(20)
        return {zone: QRectF(left[zone], top, need[zone], height) for zone in _ENDS}

    def _paint_zone_line(self, painter: QPainter, zone: Zone, left: float, right: float) -> None:
        look = theme()
        gap = look.px(4) if zone is not Zone.QUIET else 0.0
        line = QRectF(left + gap, look.px(35), right - left - 2 * gap, look.px(1.6))
        painter.fillRect(line, look.color(Ink.EDGE))

    def _zone_word(self, zone: Zone) -> str:
        return {
            Zone.SILENT: self.tr("No sound"),
            Zone.QUIET: self.tr("Quiet"),
            Zone.GOOD: self.tr("Good"),
            Zone.LOUD: self.tr("Loud"),
        }[zone]

    def _words(self) -> str:
        return {
            Zone.SILENT: self.tr("No sound"),
            Zone.QUIET: self.tr("Quiet level"),
            Zone.GOOD: self.tr("Good level"),
            Zone.LOUD: self.tr("Loud level"),
        }[self._zone]
