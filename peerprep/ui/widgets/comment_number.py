"""The bubble of the comment that is being written, with the number it has or will have."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerprep.ui.drawing.marks import paint_bubble
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from peerprep.ui.widgets.painted import Painted

_SIDE_PX = 26


class CommentNumber(Painted):
    """Said with the field it stands over; static for screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def number(self) -> int:
        """The number shown."""
        return self._number

    def set_number(self, number: int) -> None:
        """Show another number."""
        self._number = number
        self.setAccessibleName(self.tr("Comment {number}").format(number=number))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the bubble."""
        side = theme().ipx(_SIDE_PX)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bubble."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font("label"))
        color, on = look.color(Ink.COMMENT), look.color(Ink.ON_ACCENT)
        paint_bubble(painter, QRectF(self.rect()), color, on, str(self._number))
        painter.end()
