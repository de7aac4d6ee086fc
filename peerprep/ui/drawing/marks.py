"""Our own symbols: logo, seedling, diamond, bubble and recording disc.

Each fills a square; the color is the mark's, what stands on it is knocked out or passed in.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QTransform

_FULL_SIZE = 2  # letters that fit into a symbol at full size


def paint_logo(painter: QPainter, square: QRectF, color: QColor) -> None:
    """Paint PeerPrep's speech bubble with four bars of sound cut out of it."""
    unit = square.width() / 28
    bubble = QPainterPath()
    bubble.addRoundedRect(QRectF(1, 1, 26, 21.5), 7, 7)
    tail = QPainterPath(QPointF(7, 20))
    for x, y in ((7, 27), (14.5, 22)):
        tail.lineTo(x, y)
    tail.closeSubpath()
    bubble = bubble.united(tail)
    for x, half in ((7.6, 2.4), (11.9, 4.8), (16.2, 3.6), (20.5, 2)):
        bar = QPainterPath()
        bar.addRoundedRect(QRectF(x - 1.2, 11.6 - half, 2.4, 2 * half), 1.2, 1.2)
        bubble = bubble.subtracted(bar)
    painter.fillPath(_placed(bubble, square, unit), color)


def _leaf(tip: QPointF, low: QPointF, high: QPointF, root: QPointF) -> QPainterPath:
    leaf = QPainterPath(root)
    leaf.quadTo(low, tip)
    leaf.quadTo(high, root)
    return leaf


def _seedling() -> QPainterPath:
    path = _leaf(QPointF(5.2, 6.4), QPointF(5.4, 12.6), QPointF(11.2, 5.8), QPointF(11.8, 12.2))
    path.addPath(_leaf(QPointF(19, 5), QPointF(19, 11.6), QPointF(12.4, 5), QPointF(12.2, 12.4)))
    stem = QPainterPath()
    stem.addRoundedRect(QRectF(11.1, 11.4, 1.8, 8), 0.9, 0.9)
    return path.united(stem)


def paint_seedling(
    painter: QPainter, square: QRectF, color: QColor, on: QColor | None = None
) -> None:
    """Paint the mark of a strength: a seedling in a disc; `on` is the plant's color."""
    disc = QPainterPath()
    disc.addEllipse(square)
    plant = QTransform.fromTranslate(2.6, 2.4).scale(0.78, 0.78).map(_seedling())
    plant = _placed(plant, square, square.width() / 24)
    painter.fillPath(disc.subtracted(plant) if on is None else disc, color)
    if on is not None:
        painter.fillPath(plant, on)


def paint_diamond(
    painter: QPainter, square: QRectF, color: QColor, on: QColor | None = None, text: str = ""
) -> None:
    """Paint the mark of a suggestion: a diamond, with its number in `on`."""
    side = square.width() * 0.735
    turned = QPainterPath()
    turned.addRoundedRect(QRectF(-side / 2, -side / 2, side, side), side * 0.17, side * 0.17)
    center = square.center()
    turned = QTransform.fromTranslate(center.x(), center.y()).rotate(45).map(turned)
    painter.fillPath(turned, color)
    _number(painter, square, on, text, 0.52)


def paint_bubble(
    painter: QPainter, square: QRectF, color: QColor, on: QColor | None = None, text: str = ""
) -> None:
    """Paint the mark of a comment: a bubble, with its number in `on`."""
    bubble = QPainterPath()
    bubble.addRoundedRect(QRectF(1.5, 2.5, 21, 16.5), 5, 5)
    tail = QPainterPath(QPointF(6.5, 18))
    for x, y in ((6.5, 23), (12.5, 18)):
        tail.lineTo(x, y)
    tail.closeSubpath()
    painter.fillPath(_placed(bubble.united(tail), square, square.width() / 24), color)
    body = QRectF(square.left(), square.top(), square.width(), square.height() * 0.9)
    _number(painter, body, on, text, 0.54)


def paint_recording(painter: QPainter, square: QRectF, color: QColor) -> None:
    """Paint the disc in two soft rings that says a recording runs."""
    center, radius = square.center(), square.width() / 2
    painter.setPen(Qt.PenStyle.NoPen)
    for part, alpha in ((1.0, 0.13), (0.72, 0.22), (0.4, 1.0)):
        shade = QColor(color)
        shade.setAlphaF(alpha)
        painter.setBrush(shade)
        painter.drawEllipse(center, radius * part, radius * part)


def _paint_pause(painter: QPainter, square: QRectF, color: QColor) -> None:
    unit = square.width() / 24
    for left in (5.0, 13.4):
        path = QPainterPath()
        path.addRoundedRect(QRectF(left, 4, 5.6, 16), 1.8, 1.8)
        painter.fillPath(_placed(path, square, unit), color)


def _paint_stop(painter: QPainter, square: QRectF, color: QColor) -> None:
    path = QPainterPath()
    path.addRoundedRect(QRectF(3, 3, 18, 18), 3, 3)
    painter.fillPath(_placed(path, square, square.width() / 24), color)


def _paint_play(painter: QPainter, square: QRectF, color: QColor) -> None:
    path = QPainterPath(QPointF(7, 4.5))
    path.lineTo(19.5, 12)
    path.lineTo(7, 19.5)
    path.closeSubpath()
    path = _placed(path, square, square.width() / 24)
    pen = QPen(color, square.width() / 24 * 2.6)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(color)
    painter.drawPath(path)


def _number(painter: QPainter, square: QRectF, on: QColor | None, text: str, share: float) -> None:
    if on is None or not text:
        return
    painter.save()
    font = QFont(painter.font())
    font.setBold(True)
    if len(text) > _FULL_SIZE:
        share *= (_FULL_SIZE + 0.5) / len(text)
    font.setPixelSize(max(6, round(square.width() * share)))
    painter.setFont(font)
    painter.setPen(on)
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def _placed(path: QPainterPath, square: QRectF, unit: float) -> QPainterPath:
    return QTransform.fromTranslate(square.left(), square.top()).scale(unit, unit).map(path)


OWN: Mapping[str, Callable[[QPainter, QRectF, QColor], None]] = MappingProxyType(
    {
        "logo": paint_logo,
        "seedling": paint_seedling,
        "suggestion": paint_diamond,
        "comment": paint_bubble,
        "recording": paint_recording,
        "play": _paint_play,
        "pause": _paint_pause,
        "stop": _paint_stop,
    }
)
