"""What is painted under the words of a take: marks, symbols, the lit word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QLineF, QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock, QTextLine
from PySide6.QtWidgets import QTextEdit

from peerprep.ui.drawing.marks import paint_bubble, paint_diamond, paint_seedling
from peerprep.ui.drawing.shapes import MARK_RADIUS, rounded
from peerprep.ui.drawing.underlines import MARK_INKS, MARK_SOFT, MarkKind, mark_pen
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme

SYMBOL_PX = 20.0


class Mark(Protocol):
    """A marked stretch of the document, in Qt's positions."""

    @property
    def id(self) -> str:
        """Which mark it is."""
        ...

    @property
    def kind(self) -> MarkKind:
        """What it stands for."""
        ...

    @property
    def start(self) -> int:
        """Where it begins."""
        ...

    @property
    def end(self) -> int:
        """Where it ends."""
        ...

    @property
    def number(self) -> int:
        """The number in its symbol, 0 for none."""
        ...


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch on one line, in viewport coordinates; `starts` when the stretch begins here."""

    box: QRectF
    baseline: float
    starts: bool


class WordsPainter:
    """Knows where stretches of a text edit lie now; walks only the lines in view."""

    def __init__(self, view: QTextEdit, marks: Sequence[Mark], chosen: str) -> None:
        self._view = view
        self._marks = marks
        self._chosen = chosen
        self._dx = -view.horizontalScrollBar().value()
        self._dy = -view.verticalScrollBar().value()

    def paint_marks(self, painter: QPainter) -> None:
        """Paint soft grounds first, then underlines and symbols."""
        shown = list(self._in_view())
        for mark, pieces in shown:
            if mark.id == self._chosen:
                self._paint_ground(painter, mark, pieces)
        for mark, pieces in shown:
            color = theme().color(MARK_INKS[mark.kind])
            painter.setPen(mark_pen(mark.kind, color, theme().px(1)))
            drop = theme().px(5.5)
            for piece in pieces:
                y = piece.baseline + drop
                painter.drawLine(QLineF(piece.box.left() + 1, y, piece.box.right() - 1, y))
                if piece.starts:
                    self._paint_symbol(painter, mark, piece)

    def symbol_at(self, point: QPoint) -> str:
        """Return the id of the mark whose symbol is under a point, empty for none."""
        for mark, pieces in self._in_view():
            for piece in pieces:
                if piece.starts and self._symbol_box(piece).contains(point):
                    return mark.id
        return ""

    def paint_lit(self, painter: QPainter, start: int, end: int) -> None:
        """Paint the ground of the word being said."""
        look = theme()
        for piece in self._pieces(start, end):
            box = piece.box.adjusted(-look.px(3), look.px(2), look.px(3), -look.px(2))
            rounded(painter, box, look.px(MARK_RADIUS), look.color(Ink.ACCENT))

    def paint_unsure(self, painter: QPainter, start: int, end: int) -> None:
        """Box a word that was hard to hear."""
        look = theme()
        for piece in self._pieces(start, end):
            pen = QPen(look.color(Ink.EDGE), look.px(1.2), Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(piece.box.adjusted(-2, 2, 2, -2), 4, 4)

    def paint_here(self, painter: QPainter, start: int, end: int) -> None:
        """Frame the word the keyboard is on."""
        look = theme()
        for piece in self._pieces(start, end):
            box = piece.box.adjusted(-look.px(3), look.px(2), look.px(3), -look.px(2))
            rounded(painter, box, look.px(MARK_RADIUS), None, look.color(Ink.FOCUS), look.px(1.6))

    def _in_view(self) -> Iterator[tuple[Mark, list[_Piece]]]:
        first, last = self._visible_range()
        for mark in self._marks:
            if mark.end >= first and mark.start <= last:
                yield mark, list(self._pieces(mark.start, mark.end))

    def _visible_range(self) -> tuple[int, int]:
        port = self._view.viewport().rect()
        top = self._view.cursorForPosition(QPoint(0, 0)).position()
        low = self._view.cursorForPosition(QPoint(port.width(), port.height())).position()
        return top - 400, low + 400

    def _pieces(self, start: int, end: int) -> Iterator[_Piece]:
        document = self._view.document()
        height = self._view.viewport().height()
        block = document.findBlock(start)
        while block.isValid() and block.position() < end:
            origin = document.documentLayout().blockBoundingRect(block).topLeft()
            layout = block.layout()
            for row in range(layout.lineCount()):
                line = layout.lineAt(row)
                top = origin.y() + line.y() + self._dy
                if top + line.height() >= -height and top <= 2 * height:
                    piece = self._piece(block, line, (start, end), origin.x(), top)
                    if piece is not None:
                        yield piece
            block = block.next()

    def _piece(
        self,
        block: QTextBlock,
        line: QTextLine,
        stretch: tuple[int, int],
        left: float,
        top: float,
    ) -> _Piece | None:
        begin = block.position() + line.textStart()
        first, last = max(stretch[0], begin), min(stretch[1], begin + line.textLength())
        text = block.text()
        while last > first and text[last - block.position() - 1 : last - block.position()] == " ":
            last -= 1
        if last <= first:
            return None
        x1 = _x(line, first - block.position())
        x2 = _x(line, last - block.position())
        offset = left + self._dx
        box = QRectF(offset + x1, top, x2 - x1, line.height())
        return _Piece(box, top + line.ascent(), first == stretch[0])

    def _paint_ground(self, painter: QPainter, mark: Mark, pieces: list[_Piece]) -> None:
        look = theme()
        for piece in pieces:
            box = piece.box.adjusted(-look.px(4), look.px(2), look.px(4), -look.px(1))
            soft = look.color(MARK_SOFT[mark.kind])
            rounded(painter, box, look.px(MARK_RADIUS), soft)

    def _symbol_box(self, piece: _Piece) -> QRectF:
        look = theme()
        side = look.px(SYMBOL_PX)
        box = QRectF(0, 0, side, side)
        box.moveCenter(piece.box.center())
        box.moveRight(piece.box.left() - look.px(4))
        return box

    def _paint_symbol(self, painter: QPainter, mark: Mark, piece: _Piece) -> None:
        look = theme()
        box = self._symbol_box(piece)
        color, on = look.color(MARK_INKS[mark.kind]), look.color(Ink.ON_ACCENT)
        number = str(mark.number) if mark.number else ""
        painter.setFont(look.font("label"))
        if mark.kind is MarkKind.STRENGTH:
            paint_seedling(painter, box.adjusted(1, 1, -1, -1), color, on)
        elif mark.kind is MarkKind.SUGGESTION:
            paint_diamond(painter, box, color, on, number)
        else:
            paint_bubble(painter, box, color, on, number)


def _x(line: QTextLine, position: int) -> float:
    found: Any = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)
