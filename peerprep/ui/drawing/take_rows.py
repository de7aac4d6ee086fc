"""How rows of takes are measured and painted."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextLayout

from peerprep.ui.drawing.paragraphs import draw_laid, laid
from peerprep.ui.drawing.shapes import CARD_RADIUS, MARK_RADIUS, rounded
from peerprep.ui.icons import paint_icon
from peerprep.ui.models.takes_model import TakeRow
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme

PLAY_PX = 34.0
_PAD_PX = 16.0
_GAP_PX = 14.0
_TOP_PX = 10.0
_TAG_PX = 24.0
_KEPT = 4096


@dataclass(frozen=True, slots=True)
class RowTag:
    """A short word on a soft ground in a row."""

    words: str
    icon: str
    ground: Ink = Ink.LINE
    ink: Ink = Ink.INK2


@dataclass(frozen=True, slots=True)
class RowPlan:
    """Where the parts of a row go, from its own corner, in logical pixels."""

    question: QTextLayout
    meta: QTextLayout
    height: float
    text_left: float
    meta_top: float
    tags: tuple[QRectF, ...]
    play: QRectF
    more: QRectF
    again: QRectF
    length: QRectF


def plan_row(row: TakeRow, width: float, tags: Sequence[RowTag], again: str) -> RowPlan:
    """Lay a row out at a width; `again` are words shown in it, empty for none."""
    look = theme()
    side = look.px(PLAY_PX)
    left = look.px(_PAD_PX) + side + look.px(_GAP_PX)
    more = QRectF(width - look.px(_PAD_PX) - look.px(32), 0, look.px(40), look.px(40))
    length_width = _advance(row.length, look.em)
    again_width = _advance(again, look.em) + look.px(16) if again else 0.0
    right = more.left() - look.px(8) - length_width
    room = max(look.px(120), right - look.px(12) - again_width - left)
    question = _laid("strong", row.question, room)
    meta = _laid("second", row.meta, room)
    meta_top = look.px(_TOP_PX) + question.lineCount() * look.line_height("strong") + look.px(3)
    meta_height = meta.lineCount() * look.line_height("second")
    tag_boxes = _tag_boxes(meta, tags, left, meta_top, room)
    low = max((meta_top + meta_height, *(box.bottom() for box in tag_boxes)))
    height = ceil(low + look.px(_TOP_PX))
    middle = height / 2
    more.moveCenter(QPointF(more.center().x(), middle))
    return RowPlan(
        question,
        meta,
        height,
        left,
        meta_top,
        tag_boxes,
        QRectF(look.px(_PAD_PX), middle - side / 2, side, side),
        more,
        QRectF(right - look.px(8) - again_width, middle - side / 2, again_width, side),
        QRectF(right, middle - side / 2, length_width + 2, side),
    )


def paint_row(
    painter: QPainter,
    row: TakeRow,
    plan: RowPlan,
    box: QRectF,
    *,
    tags: Sequence[RowTag],
    again: str,
    chosen: bool,
    focused: bool,
    playing: bool,
) -> None:
    """Paint a row into its box; the chosen one stands on a card, the focused one in a ring."""
    look = theme()
    ground = box.adjusted(2, 1, -2, -1)
    if chosen:
        rounded(
            painter,
            ground,
            look.px(CARD_RADIUS),
            look.color(Ink.SURFACE),
            look.color(Ink.LINE),
        )
    if focused:
        rounded(painter, ground, look.px(CARD_RADIUS), None, look.color(Ink.FOCUS), 2.2)
    painter.save()
    painter.translate(box.topLeft())
    if row.can_play:
        rounded(painter, plan.play, look.px(10), look.color(Ink.ACCENT_SOFT))
        inset = plan.play.width() * 0.26
        icon = plan.play.adjusted(inset, inset, -inset, -inset)
        paint_icon(painter, "stop" if playing else "play", icon, look.color(Ink.ACCENT))
    painter.setPen(look.color(Ink.INK))
    draw_laid(painter, "strong", plan.question, QPointF(plan.text_left, look.px(_TOP_PX)))
    painter.setPen(look.color(Ink.INK2))
    draw_laid(painter, "second", plan.meta, QPointF(plan.text_left, plan.meta_top))
    painter.setFont(look.font("second"))
    painter.drawText(plan.length, int(Qt.AlignmentFlag.AlignVCenter), row.length)
    if again:
        painter.setPen(look.color(Ink.ACCENT))
        painter.drawText(plan.again, int(Qt.AlignmentFlag.AlignCenter), again)
    for tag, place in zip(tags, plan.tags, strict=True):
        _paint_tag(painter, place, tag)
    side = look.px(20)
    dots = QRectF(0, 0, side, side)
    dots.moveCenter(plan.more.center())
    paint_icon(painter, "ellipsis", dots, look.color(Ink.INK))
    painter.restore()


def day_height(*, first: bool) -> int:
    """Return the height of a day's row."""
    return theme().ipx(30 if first else 46)


def paint_day(painter: QPainter, words: str, box: QRectF) -> None:
    """Paint the day over its takes."""
    look = theme()
    painter.setFont(look.font("label"))
    painter.setPen(look.color(Ink.INK2))
    low = box.adjusted(look.px(_PAD_PX), 0, 0, -look.px(6))
    painter.drawText(low, int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft), words)


def _laid(role: str, text: str, width: float) -> QTextLayout:
    return _laid_at(role, text, int(width), theme().em)


@lru_cache(maxsize=_KEPT)
def _laid_at(role: str, text: str, width: int, _em: float) -> QTextLayout:
    # the same questions and topics come again and again in a long list
    return laid(role, text, width)


@lru_cache(maxsize=_KEPT)
def _advance(text: str, _em: float) -> float:
    return theme().metrics("second").horizontalAdvance(text)


def _tag_boxes(
    meta: QTextLayout, tags: Sequence[RowTag], left: float, top: float, room: float
) -> tuple[QRectF, ...]:
    """Place tags after the second line's words, then on lines of their own."""
    look = theme()
    height, step, gap = look.px(_TAG_PX), look.line_height("second"), look.px(10)
    last = max(0, meta.lineCount() - 1)
    used = meta.lineAt(last).naturalTextWidth() if meta.lineCount() else 0.0
    y = top + last * step + (step - height) / 2
    below = top + meta.lineCount() * step + look.px(2)
    boxes = []
    for tag in tags:
        width = look.metrics("small").horizontalAdvance(tag.words) + look.px(36)
        width = min(width, room)
        start = used + gap if used else 0.0
        if start and start + width > room:
            start, y = 0.0, below
            below += height + look.px(4)
        boxes.append(QRectF(left + start, y, width, height))
        used = start + width
    return tuple(boxes)


def _paint_tag(painter: QPainter, box: QRectF, tag: RowTag) -> None:
    look = theme()
    rounded(painter, box, look.px(MARK_RADIUS), look.color(tag.ground))
    side = look.px(15)
    spot = QRectF(box.left() + look.px(8), box.center().y() - side / 2, side, side)
    paint_icon(painter, tag.icon, spot, look.color(tag.ink))
    painter.setFont(look.font("small"))
    painter.setPen(look.color(tag.ink))
    text = box.adjusted(look.px(27), 0, -look.px(6), 0)
    words = look.metrics("small").elidedText(
        tag.words, Qt.TextElideMode.ElideRight, ceil(text.width())
    )
    painter.drawText(text, int(Qt.AlignmentFlag.AlignVCenter), words)
