"""Heard or not heard: filled and hollow dots; a sentence a row, a table on Enter."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerprep.ui.announce import say
from peerprep.ui.drawing.shapes import rounded
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from peerprep.ui.widgets.painted import Painted

_ROW_PX = 27.0
_DOT_PX = 12.5


@dataclass(frozen=True, slots=True)
class DotRow:
    """One thing that can come through; `heard` from the oldest story to the newest."""

    label: str
    heard: tuple[bool, ...]


class DotTable(Painted):
    """Up and Down choose a row and say its sentence; Enter asks for the whole as a table.

    Signals:
        table_wanted: Enter was pressed; `table()` has the text.
    """

    table_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[DotRow, ...] = ()
        self._first = ""
        self._last = ""
        self._row = 0
        self.setAccessibleName(self.tr("What comes through in your stories"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_rows(self, rows: Sequence[DotRow], first: str, last: str) -> None:
        """Show rows; `first` and `last` name the oldest and the newest story's day."""
        self._rows = tuple(rows)
        self._first, self._last = first, last
        self._row = min(self._row, max(0, len(rows) - 1))
        self._tell()
        self.updateGeometry()
        self.update()

    def sentence(self, row: int) -> str:
        """Return a row in words."""
        shown = self._rows[row]
        count, total = sum(shown.heard), len(shown.heard)
        return self.tr("{what}: heard in {count} of your last {total} stories").format(
            what=shown.label, count=count, total=total
        )

    def table(self) -> str:
        """Return every row's sentence, one a line."""
        return "\n".join(self.sentence(row) for row in range(len(self._rows)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk rows; Enter asks for the table."""
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._rows:
            step = 1 if key == Qt.Key.Key_Down else -1
            self._row = (self._row + step) % len(self._rows)
            self._tell()
            say(self, self.value_in_words())
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.table_wanted.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return room for all rows and the days."""
        look = theme()
        return QSize(look.ipx(370), look.ipx(_ROW_PX * len(self._rows) + 22))

    def minimumSizeHint(self) -> QSize:
        """Keep dots and the longest label apart."""
        look = theme()
        most = max((len(row.heard) for row in self._rows), default=0)
        width = self._label_width() + look.px(20) + most * look.px(_DOT_PX + 5)
        return QSize(round(width), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint labels left, dots right, the days below."""
        look = theme()
        painter = QPainter(self)
        most = max((len(row.heard) for row in self._rows), default=0)
        room = self.width() - self._label_width() - look.px(20)
        pitch = min(look.px(22.8), room / most) if most else 0.0
        left = self.width() - most * pitch
        painter.setFont(look.font("second"))
        for index, row in enumerate(self._rows):
            band = QRectF(0, index * look.px(_ROW_PX), self.width(), look.px(_ROW_PX))
            if index == self._row and self.hasFocus():
                rounded(painter, band, look.px(6), look.color(Ink.SUNKEN))
            painter.setPen(look.color(Ink.INK))
            painter.drawText(band, int(Qt.AlignmentFlag.AlignVCenter), row.label)
            self._paint_dots(painter, row, left + (most - len(row.heard)) * pitch, band, pitch)
        painter.setPen(look.color(Ink.INK2))
        painter.setFont(look.font("small"))
        low = QRectF(left, len(self._rows) * look.px(_ROW_PX), self.width() - left, look.px(20))
        painter.drawText(low, int(Qt.AlignmentFlag.AlignLeft), self._first)
        painter.drawText(low, int(Qt.AlignmentFlag.AlignRight), self._last)
        painter.end()

    def _paint_dots(
        self, painter: QPainter, row: DotRow, left: float, band: QRectF, pitch: float
    ) -> None:
        look = theme()
        for place, heard in enumerate(row.heard):
            side = look.px(_DOT_PX)
            dot = QRectF(0, 0, side, side)
            dot.moveCenter(band.center())
            dot.moveLeft(left + place * pitch + (pitch - side) / 2)
            fill = look.color(Ink.ACCENT) if heard else None
            rounded(painter, dot, side, fill, None if heard else look.color(Ink.EDGE), 1.4)

    def _label_width(self) -> float:
        metrics = theme().metrics("second")
        return max((metrics.horizontalAdvance(row.label) for row in self._rows), default=0.0)

    def _tell(self) -> None:
        self.state_value(self.sentence(self._row) if self._rows else "")
