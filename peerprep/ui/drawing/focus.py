"""The focus ring's shape."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QCheckBox,
    QFocusFrame,
    QPushButton,
    QRadioButton,
    QStyleOption,
    QWidget,
)

from peerprep.ui.drawing.shapes import CARD_RADIUS, CONTROL_RADIUS, rounded, text_property
from peerprep.ui.focus_chain import framed_by
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme

RING_MARGIN = 4
RING_WIDTH = 2.2
_ROUND = ("round", "add")


def control_radius(widget: QWidget | None) -> float:
    """Return the corner radius of a control as it is painted, in logical pixels."""
    look = theme()
    if widget is None:
        return look.px(CONTROL_RADIUS)
    kind = text_property(widget, "kind")
    if kind == "chip" or (isinstance(widget, QPushButton) and kind in _ROUND):
        return widget.height() / 2
    if kind == "switch" and isinstance(widget, QCheckBox):
        return widget.height() / 2
    if kind == "segment" and isinstance(widget, QRadioButton):
        return look.px(8)
    if kind in ("link", "quiet", "soft", "icon"):
        return look.px(8)
    own = widget.property("ringRadius")
    if isinstance(own, int | float):
        return look.px(float(own))
    if widget.property("isCard"):
        return look.px(CARD_RADIUS)
    return look.px(CONTROL_RADIUS)


def paint_focus_frame(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """Paint the ring just inside the frame, which lies 4 px outside its control."""
    framed = framed_by(widget) if isinstance(widget, QFocusFrame) else None
    color = theme().color(Ink.FOCUS)
    radius = control_radius(framed) + RING_MARGIN - RING_WIDTH / 2
    rounded(painter, QRectF(option.rect), radius, None, color, RING_WIDTH, Qt.PenStyle.SolidLine)
