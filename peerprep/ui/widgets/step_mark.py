"""The disc before a step: its number, or a tick once it is done."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerprep.ui.drawing.shapes import rounded
from peerprep.ui.icons import paint_icon
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from peerprep.ui.widgets.painted import Painted

_SIDE_PX = 30


class StepMark(Painted):
    """Property `number`; static for screen readers, which hear "Step 2, done"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_done = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def is_done(self) -> bool:
        """Whether the step is done."""
        return self._is_done

    def set_done(self, is_done: bool) -> None:
        """Show the tick or the number."""
        self._is_done = is_done
        words = self.tr("Step {number}, done") if is_done else self.tr("Step {number}")
        self.setAccessibleName(words.format(number=self._number()))
        self.state_value(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square."""
        side = theme().ipx(_SIDE_PX)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the same square."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the disc and what is in it."""
        look = theme()
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        accent = look.color(Ink.ACCENT)
        painter = QPainter(self)
        if self._is_done:
            rounded(painter, box, box.height() / 2, accent)
            inset = box.width() * 0.24
            spot = box.adjusted(inset, inset, -inset, -inset)
            paint_icon(painter, "check", spot, look.color(Ink.ON_ACCENT))
        else:
            rounded(painter, box, box.height() / 2, None, accent, look.px(1.6))
            painter.setFont(look.font("strong"))
            painter.setPen(accent)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._number()))
        painter.end()

    def _number(self) -> int:
        number = self.property("number")
        return number if isinstance(number, int) else 1
