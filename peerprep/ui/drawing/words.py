"""What is painted under the words of a take: marks, symbols, the lit word."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QLineF, QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QTextBlock, QTextLine
from PySide6.QtWidgets import QTextEdit

from peerprep.ui.drawing.marks import paint_bubble, paint_diamond, paint_seedling
from peerprep.ui.drawing.shapes import MARK_RADIUS, rounded
from peerprep.ui.drawing.underlines import (
    MARK_INKS,
    MARK_SOFT,
    UNSURE_RADIUS,
    MarkKind,
    mark_pen,
    unsure_pen,
)
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme

SYMBOL_PX = 20.0
MOST_SYMBOLS = 4  # side by side; more of one sentence lie over each other
_DROP_PX = 5.5  # from the letters to a line under them
_LOW_PX = 9.0  # to one below that


@dataclass(frozen=True, slots=True)
class WordMark:
    """A marked sentence: where it begins and ends, the number in its symbol (0: none), what a
    screen reader says there, and the letter before the number."""

    id: str
    kind: MarkKind
    start: int
    end: int
    number: int = 0
    words: str = ""
    letter: str = ""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch on one line, in viewport coordinates; `starts` when the stretch begins here."""

    box: QRectF
    baseline: float
    starts: bool


class _Line:
    """A line in view: where it lies and which positions it holds."""

    def __init__(self, block: QTextBlock, line: QTextLine, left: float, top: float) -> None:
        self._line = line
        self._document = block.document()
        self._left = left
        self._top = top
        self.begin = block.position() + line.textStart()
        self.end = self.begin + line.textLength()

    def piece(self, start: int, end: int) -> _Piece | None:
        """Return the part of a stretch on this line without the space at its end."""
        first, last = max(start, self.begin) - self.begin, min(end, self.end) - self.begin
        while last > first and self._document.characterAt(self.begin + last - 1) == " ":
            last -= 1
        if last <= first:
            return None
        x1 = _x(self._line, first + self._line.textStart())
        x2 = _x(self._line, last + self._line.textStart())
        box = QRectF(self._left + x1, self._top, x2 - x1, self._line.height())
        return _Piece(box, self._top + self._line.ascent(), first + self.begin == start)


class WordsPainter:
    """Knows where stretches of a text edit lie now; walks only the lines in view.

    Marks and stretches are in Qt's positions.
    """

    def __init__(self, view: QTextEdit, marks: Sequence[WordMark], chosen: str) -> None:
        self._view = view
        self._marks = marks
        self._chosen = chosen
        self._places = _places(marks)
        self._findings = [mark for mark in marks if mark.kind is not MarkKind.COMMENT]
        self._lines = tuple(self._find_lines())

    @property
    def shown(self) -> tuple[int, int]:
        """The positions in view, from the first to after the last."""
        return (self._lines[0].begin, self._lines[-1].end) if self._lines else (0, 0)

    def paint_marks(self, painter: QPainter) -> None:
        """Paint soft grounds first, then underlines and symbols."""
        shown = list(self._in_view())
        for mark, pieces in shown:
            if mark.id == self._chosen:
                self._paint_ground(painter, mark, pieces)
        for mark, pieces in shown:
            color = theme().color(MARK_INKS[mark.kind])
            painter.setPen(mark_pen(mark.kind, color, theme().px(1)))
            drop = theme().px(_LOW_PX if self._is_under(mark) else _DROP_PX)
            for piece in pieces:
                y = piece.baseline + drop
                painter.drawLine(QLineF(piece.box.left() + 1, y, piece.box.right() - 1, y))
                if piece.starts:
                    self._paint_symbol(painter, mark, piece)

    def symbol_at(self, point: QPoint) -> str:
        """Return the id of the mark whose symbol is under a point, empty for none."""
        for mark, pieces in self._in_view():
            for piece in pieces:
                if piece.starts and self._symbol_box(mark, piece).contains(point):
                    return mark.id
        return ""

    def covers(self, point: QPoint, start: int, end: int) -> bool:
        """Say whether a point is on a stretch."""
        return any(piece.box.contains(point) for piece in self._pieces(start, end))

    def paint_lit(self, painter: QPainter, start: int, end: int) -> None:
        """Paint the ground of the word being said."""
        look = theme()
        for piece in self._pieces(start, end):
            box = piece.box.adjusted(-look.px(3), look.px(2), look.px(3), -look.px(2))
            rounded(painter, box, look.px(MARK_RADIUS), look.color(Ink.ACCENT))

    def paint_new(self, painter: QPainter, start: int, end: int) -> None:
        """Put a bar at the left of a stretch, on each of its lines, and soft ground behind it."""
        look = theme()
        for piece in self._pieces(start, end):
            box = piece.box.adjusted(0, look.px(4), look.px(1), -look.px(4))
            painter.fillRect(box, look.color(Ink.CARE_SOFT))
            bar = QRectF(0, box.top(), look.px(2.6), box.height())
            bar.moveRight(box.left() - look.px(0.8))
            painter.fillRect(bar, look.color(Ink.CARE))

    def paint_covered(self, painter: QPainter, start: int, end: int) -> None:
        """Put ground behind what stands in the place of covered words."""
        look = theme()
        for piece in self._pieces(start, end):
            box = piece.box.adjusted(-look.px(2), look.px(4), look.px(2), -look.px(3))
            rounded(painter, box, look.px(4), look.color(Ink.LINE))

    def paint_unsure(self, painter: QPainter, start: int, end: int) -> None:
        """Box a word that was hard to hear."""
        look = theme()
        for piece in self._pieces(start, end):
            box = piece.box.adjusted(-look.px(2), look.px(2.5), look.px(2), -look.px(2.5))
            painter.setPen(unsure_pen(look.color(Ink.INK2), look.px(1)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, look.px(UNSURE_RADIUS), look.px(UNSURE_RADIUS))

    def paint_chosen(self, painter: QPainter, start: int, end: int) -> None:
        """Put soft ground and a line around words that were chosen."""
        look = theme()
        for piece in self._pieces(start, end):
            box = piece.box.adjusted(-look.px(3), look.px(2), look.px(3), -look.px(1))
            ground, line = look.color(Ink.ACCENT_SOFT), look.color(Ink.ACCENT)
            rounded(painter, box, look.px(MARK_RADIUS), ground, line, look.px(1))

    def paint_here(self, painter: QPainter, start: int, end: int) -> None:
        """Frame the word the keyboard is on."""
        look = theme()
        for piece in self._pieces(start, end):
            box = piece.box.adjusted(-look.px(3), look.px(2), look.px(3), -look.px(2))
            rounded(painter, box, look.px(MARK_RADIUS), None, look.color(Ink.FOCUS), look.px(1.6))

    def _in_view(self) -> Iterator[tuple[WordMark, list[_Piece]]]:
        first, last = self.shown
        for mark in self._marks:
            if mark.end > first and mark.start < last:
                yield mark, list(self._pieces(mark.start, mark.end))

    def _pieces(self, start: int, end: int) -> Iterator[_Piece]:
        at = max(0, bisect_right(self._lines, start, key=lambda line: line.begin) - 1)
        for line in self._lines[at:]:
            if line.begin >= end:
                return
            piece = line.piece(start, end)
            if piece is not None:
                yield piece

    def _find_lines(self) -> Iterator[_Line]:
        """Walk the lines in view, and one more above."""
        view = self._view
        layout = view.document().documentLayout()
        dx, dy = -view.horizontalScrollBar().value(), -view.verticalScrollBar().value()
        height = view.viewport().height()
        position = view.cursorForPosition(QPoint(0, 0)).position()
        block = view.document().findBlock(position)
        row = block.layout().lineForTextPosition(position - block.position()).lineNumber() - 1
        while block.isValid():
            origin = layout.blockBoundingRect(block).topLeft()
            for at in range(max(0, row), block.layout().lineCount()):
                line = block.layout().lineAt(at)
                top = origin.y() + line.y() + dy
                if top > height:
                    return
                yield _Line(block, line, origin.x() + dx, top)
            block, row = block.next(), 0

    def _paint_ground(self, painter: QPainter, mark: WordMark, pieces: list[_Piece]) -> None:
        look = theme()
        for piece in pieces:
            box = piece.box.adjusted(-look.px(4), look.px(2), look.px(4), -look.px(1))
            soft = look.color(MARK_SOFT[mark.kind])
            rounded(painter, box, look.px(MARK_RADIUS), soft)

    def _is_under(self, mark: WordMark) -> bool:
        """Say whether a comment stands beside a finding, so that both lines have to be seen."""
        return mark.kind is MarkKind.COMMENT and any(
            other.start < mark.end and mark.start < other.end for other in self._findings
        )

    def _symbol_box(self, mark: WordMark, piece: _Piece) -> QRectF:
        look = theme()
        side = look.px(SYMBOL_PX)
        box = QRectF(0, 0, side, side)
        box.moveCenter(piece.box.center())
        place = self._places.get(mark.id, 0)
        box.moveRight(piece.box.left() - look.px(4) - place * look.px(SYMBOL_PX + 4))
        return box

    def _paint_symbol(self, painter: QPainter, mark: WordMark, piece: _Piece) -> None:
        look = theme()
        box = self._symbol_box(mark, piece)
        color, on = look.color(MARK_INKS[mark.kind]), look.color(Ink.ON_ACCENT)
        number = f"{mark.letter}{mark.number}" if mark.number else ""
        painter.setFont(look.font("label"))
        if mark.kind is MarkKind.STRENGTH:
            paint_seedling(painter, box.adjusted(1, 1, -1, -1), color, on)
        elif mark.kind is MarkKind.SUGGESTION:
            paint_diamond(painter, box, color, on, number)
        else:
            paint_bubble(painter, box, color, on, number)


def _places(marks: Sequence[WordMark]) -> dict[str, int]:
    """Return how many symbols stand between each mark's own and its sentence."""
    beginning: dict[int, list[str]] = {}
    for mark in marks:
        beginning.setdefault(mark.start, []).append(mark.id)
    return {
        name: min(len(names) - 1 - at, MOST_SYMBOLS - 1)
        for names in beginning.values()
        for at, name in enumerate(names)
    }


def _x(line: QTextLine, position: int) -> float:
    found: Any = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)
