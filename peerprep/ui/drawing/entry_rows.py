"""How rows of comments, packs and reviews are measured and painted."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from peerprep.ui.drawing.marks import paint_bubble
from peerprep.ui.drawing.paragraphs import draw, laid
from peerprep.ui.drawing.shapes import CARD_RADIUS, rounded
from peerprep.ui.icons import paint_icon
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme

_PAD_PX = 16.0
_TOP_PX = 9.0
_SYMBOL_PX = 24.0
_LEFT_PX = _PAD_PX + 36.0
_MORE_PX = 40.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a bold beginning and what goes with it, then words, then a note if there is one.

    The symbol is a bubble with its number, or an icon by name. `spoken` is the whole row in words.
    """

    id: str
    strong: str
    second: str
    text: str
    note: str = ""
    number: int = 0
    icon: str = ""

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it; its number is said by whoever has it."""
        ended = (f"{part.rstrip('.')}." for part in (self.text, self.note) if part)
        first = ", ".join(part for part in (self.strong, self.second) if part)
        return " ".join((f"{first}.", *ended))


def entry_height(entry: Entry, width: float) -> int:
    """Return how high a row is at a width."""
    look = theme()
    room = _room(width)
    height = laid("strong", entry.strong, room).lineCount() * look.line_height("strong")
    if entry.second and not _beside(entry, room):
        height += laid("second", entry.second, room).lineCount() * look.line_height("second")
    height += laid("body", entry.text, room).lineCount() * look.line_height("body")
    if entry.note:
        height += laid("second", entry.note, room).lineCount() * look.line_height("second")
        height += look.px(4)
    return ceil(height + 2 * look.px(_TOP_PX))


def more_box(box: QRectF) -> QRectF:
    """Return where the three dots of a row are."""
    side = theme().px(_MORE_PX)
    return QRectF(box.right() - side - theme().px(4), box.top(), side, box.height())


def paint_entry(
    painter: QPainter, entry: Entry, box: QRectF, *, chosen: bool, focused: bool
) -> None:
    """Paint a row into its box; the chosen one stands on a card, the focused one in a ring."""
    look = theme()
    ground = box.adjusted(2, 1, -2, -1)
    if chosen:
        surface, line = look.color(Ink.SURFACE), look.color(Ink.LINE)
        rounded(painter, ground, look.px(CARD_RADIUS), surface, line)
    if focused:
        rounded(painter, ground, look.px(CARD_RADIUS), None, look.color(Ink.FOCUS), 2.2)
    top = box.top() + look.px(_TOP_PX)
    _paint_symbol(painter, entry, box.left(), top)
    left, room = box.left() + look.px(_LEFT_PX), _room(box.width())
    painter.setPen(look.color(Ink.INK))
    beside = _beside(entry, room)
    low = draw(painter, "strong", entry.strong, QPointF(left, top), room)
    painter.setPen(look.color(Ink.INK2))
    if beside:
        draw(painter, "second", entry.second, QPointF(left + beside, top), room - beside)
    elif entry.second:
        low = draw(painter, "second", entry.second, QPointF(left, low), room)
    top = low
    painter.setPen(look.color(Ink.INK))
    top = draw(painter, "body", entry.text, QPointF(left, top), room)
    if entry.note:
        painter.setPen(look.color(Ink.INK2))
        draw(painter, "second", entry.note, QPointF(left, top + look.px(4)), room)
    side = look.px(20)
    dots = QRectF(0, 0, side, side)
    dots.moveCenter(more_box(box).center())
    paint_icon(painter, "ellipsis", dots, look.color(Ink.INK2))


def _beside(entry: Entry, room: float) -> float:
    """Return where the second part begins behind the bold one; 0 when it has no room there."""
    look = theme()
    start = look.metrics("strong").horizontalAdvance(entry.strong) + look.px(8)
    fits = start + look.metrics("second").horizontalAdvance(entry.second) + 2 <= room
    return start if fits else 0.0


def _room(width: float) -> float:
    look = theme()
    return max(look.px(80), width - look.px(_LEFT_PX) - look.px(_MORE_PX) - look.px(8))


def _paint_symbol(painter: QPainter, entry: Entry, left: float, top: float) -> None:
    look = theme()
    side = look.px(_SYMBOL_PX)
    spot = QRectF(left + look.px(_PAD_PX), top, side, side)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if entry.icon:
        paint_icon(painter, entry.icon, spot, look.color(Ink.INK2))
        return
    color, on = look.color(Ink.COMMENT), look.color(Ink.ON_ACCENT)
    painter.setFont(look.font("label"))
    paint_bubble(painter, spot, color, on, str(entry.number) if entry.number else "")
