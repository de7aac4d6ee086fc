"""One line over time (a person's own past, one answer), with a soft band for a common range."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerprep.ui.announce import say
from peerprep.ui.drawing.shapes import rounded
from peerprep.ui.durations import clock
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from peerprep.ui.widgets.painted import Painted

_MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """One point: its amount, and its sentence ("Tuesday, 1 minute 18 seconds")."""

    amount: float
    words: str


class LineChart(Painted):
    """Left and Right walk the points and say them; Enter asks for the whole as a table.

    Signals:
        table_wanted: Enter was pressed; `table()` has the text.
    """

    table_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: tuple[ChartPoint, ...] = ()
        self._band: tuple[float, float] | None = None
        self._unit = 60.0
        self._label: Callable[[float], str] = clock
        self._first = ""
        self._last = ""
        self._sentence = ""
        self._at = -1
        self.setAccessibleName(self.tr("How long you talk"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_points(
        self,
        points: Sequence[ChartPoint],
        sentence: str,
        *,
        band: tuple[float, float] | None = None,
        unit: float = 60.0,
        label: Callable[[float], str] = clock,
        first: str = "",
        last: str = "",
    ) -> None:
        """Show points from the oldest to the newest; `sentence` says the whole in words.

        Lines stand at multiples of `unit`, with a `label` each; amounts are seconds unless said.
        """
        self._points = tuple(points)
        self._sentence = sentence
        self._band = band
        self._unit, self._label = unit, label
        self._first, self._last = first, last
        self._at = -1
        self.state_value(sentence)
        self.update()

    @property
    def at(self) -> int:
        """The index of the point the arrows came to, -1 for none yet."""
        return self._at

    def table(self) -> str:
        """Return every point's words, one a line."""
        return "\n".join(point.words for point in self._points)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk points; Enter asks for the table."""
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._points:
            step = 1 if key == Qt.Key.Key_Right else -1
            self._at = (self._at + step) % len(self._points)
            self.state_value(self._points[self._at].words)
            say(self, self.value_in_words())
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.table_wanted.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the size in a card."""
        look = theme()
        return QSize(look.ipx(370), look.ipx(112))

    def minimumSizeHint(self) -> QSize:
        """Stay readable when narrow."""
        look = theme()
        return QSize(look.ipx(180), look.ipx(112))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint band, at most three lines with labels, then the points."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(look.px(34), look.px(8), self.width() - look.px(34), look.px(76))
        top = self._top()
        if self._band is not None:
            low, high = (self._y(ground, at, top) for at in self._band)
            box = QRectF(ground.left(), high, ground.width(), low - high)
            rounded(painter, box, look.px(6), look.color(Ink.ACCENT_SOFT))
        self._paint_lines(painter, ground, top)
        self._paint_points(painter, ground, top)
        painter.setPen(look.color(Ink.INK2))
        painter.setFont(look.font("small"))
        days = QRectF(ground.left(), look.px(92), ground.width(), look.px(20))
        painter.drawText(days, int(Qt.AlignmentFlag.AlignLeft), self._first)
        painter.drawText(days, int(Qt.AlignmentFlag.AlignRight), self._last)
        painter.end()

    def _paint_lines(self, painter: QPainter, ground: QRectF, top: float) -> None:
        look = theme()
        step = max(1, ceil(top / self._unit / (_MOST_LINES + 1))) * self._unit
        at = step
        painter.setFont(look.font("small"))
        for _ in range(_MOST_LINES):
            if at > top:
                break
            y = self._y(ground, at, top)
            painter.setPen(QPen(look.color(Ink.LINE), 1))
            painter.drawLine(QPointF(ground.left(), y), QPointF(ground.right(), y))
            painter.setPen(look.color(Ink.INK2))
            label = QRectF(0, y - look.px(10), look.px(28), look.px(20))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(label, int(flags), self._label(at))
            at += step

    def _paint_points(self, painter: QPainter, ground: QRectF, top: float) -> None:
        look = theme()
        if not self._points:
            return
        step = ground.width() / len(self._points)
        places = [
            QPointF(ground.left() + (i + 0.5) * step, self._y(ground, point.amount, top))
            for i, point in enumerate(self._points)
        ]
        painter.setPen(QPen(look.color(Ink.ACCENT), look.px(1.8)))
        painter.drawPolyline(QPolygonF(places))
        for index, place in enumerate(places):
            painter.setPen(QPen(look.color(Ink.SURFACE), look.px(2)))
            painter.setBrush(look.color(Ink.ACCENT))
            small = min(look.px(6), step * 0.3)
            radius = small * (1.4 if index == self._at and self.hasFocus() else 1)
            painter.drawEllipse(place, radius, radius)

    def _top(self) -> float:
        most = max((point.amount for point in self._points), default=self._unit)
        band = self._band[1] if self._band else 0.0
        return max(most, band, self._unit) * 1.08

    @staticmethod
    def _y(ground: QRectF, amount: float, top: float) -> float:
        return ground.bottom() - ground.height() * min(1.0, amount / top)
