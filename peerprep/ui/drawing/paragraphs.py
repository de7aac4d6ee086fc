"""Text that wraps, as rows of a list paint it."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QTextLayout, QTextOption

from peerprep.ui.theme import theme


def laid(role: str, text: str, width: float) -> QTextLayout:
    """Return a text laid out in a type role at a width, in logical pixels."""
    # A layout breaks lines at separators alone; a line feed would vanish.
    layout = QTextLayout(text.replace("\n", "\u2028"), theme().font(role))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
    layout.endLayout()
    return layout


def draw(painter: QPainter, role: str, text: str, corner: QPointF, width: float) -> float:
    """Draw a text from its upper left corner and return where it ends below."""
    return draw_laid(painter, role, laid(role, text, width), corner)


def draw_laid(painter: QPainter, role: str, layout: QTextLayout, corner: QPointF) -> float:
    """Draw what `laid` returned, on the line grid of its role; return where it ends below."""
    step = theme().line_height(role)
    for at in range(layout.lineCount()):
        line = layout.lineAt(at)
        drop = (step - line.height()) / 2
        line.draw(painter, QPointF(corner.x(), corner.y() + at * step + drop - line.y()))
    return corner.y() + layout.lineCount() * step
