"""Rounded grounds and borders on whole pixels."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

CONTROL_RADIUS = 10.0
CARD_RADIUS = 16.0
SHEET_RADIUS = 20.0
MARK_RADIUS = 6.0


def rounded(
    painter: QPainter,
    rect: QRect | QRectF,
    radius: float,
    fill: QColor | None = None,
    border: QColor | None = None,
    width: float = 1.0,
    style: Qt.PenStyle = Qt.PenStyle.SolidLine,
) -> None:
    """Paint a rounded rectangle with its border inside `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
    box = QRectF(rect)
    if border is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        pen = QPen(border, width, style)
        if style is Qt.PenStyle.CustomDashLine or style is Qt.PenStyle.DashLine:
            pen.setDashPattern([3.2, 2.6])
        painter.setPen(pen)
        inset = width / 2
        box.adjust(inset, inset, -inset, -inset)
    radius = min(radius, box.height() / 2, box.width() / 2)
    painter.drawRoundedRect(box, radius, radius)
    painter.restore()


def text_property(widget: QWidget | None, name: str) -> str:
    """Return a dynamic property as text, empty when unset."""
    value = widget.property(name) if widget is not None else None
    return value if isinstance(value, str) else ""
