"""Numbered bubbles of comments over a sound, each with a dotted line down to its moment."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter

from peerprep.ui.drawing.marks import paint_bubble
from peerprep.ui.drawing.underlines import MARK_INKS, MarkKind, mark_pen
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme

PIN_PX = 20.0


def pin_boxes(middles: Sequence[float], width: float) -> list[QRectF]:
    """Return where the bubbles over some moments go: side by side, inside the width if they fit."""
    side = theme().px(PIN_PX)
    lefts: list[float] = []
    for middle in middles:
        least = lefts[-1] + side if lefts else 0.0
        lefts.append(max(least, middle - side / 2))
    most = width - side
    for at in range(len(lefts) - 1, -1, -1):
        lefts[at] = min(lefts[at], most)
        most = lefts[at] - side
    return [QRectF(left, 0, side, side) for left in lefts]


def paint_pin(painter: QPainter, label: str, box: QRectF, foot: QPointF) -> None:
    """Paint a bubble and the line from it to the moment it is about."""
    look = theme()
    color = look.color(MARK_INKS[MarkKind.COMMENT])
    painter.setPen(mark_pen(MarkKind.COMMENT, color, look.px(0.7)))
    painter.drawLine(QLineF(foot.x(), box.bottom(), foot.x(), foot.y()))
    painter.setFont(look.font("label"))
    paint_bubble(painter, box, color, look.color(Ink.ON_ACCENT), label)
