"""How rows of takes are measured and painted."""

from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextLayout, QTextOption

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
class RowPlan:
    """Where the parts of a row go, from its own corner, in logical pixels."""

    question: QTextLayout
    meta: QTextLayout
    height: float
    text_left: float
    meta_top: float
    tag: QRectF
    play: QRectF
    more: QRectF
    again: QRectF
    length: QRectF


def plan_row(row: TakeRow, width: float, tag: str, again: str) -> RowPlan:
    """Lay a row out at a width; `tag` and `again` are words shown in it, empty for none."""
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
    tag_box = _tag_box(meta, tag, left, meta_top, room)
    low = max(meta_top + meta_height, tag_box.bottom() if tag else 0.0)
    height = ceil(low + look.px(_TOP_PX))
    middle = height / 2
    more.moveCenter(QPointF(more.center().x(), middle))
    return RowPlan(
        question,
        meta,
        height,
        left,
        meta_top,
        tag_box,
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
    tag: str,
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
    _draw(painter, "strong", plan.question, QPointF(plan.text_left, look.px(_TOP_PX)))
    painter.setPen(look.color(Ink.INK2))
    _draw(painter, "second", plan.meta, QPointF(plan.text_left, plan.meta_top))
    painter.setFont(look.font("second"))
    painter.drawText(plan.length, int(Qt.AlignmentFlag.AlignVCenter), row.length)
    if again:
        painter.setPen(look.color(Ink.ACCENT))
        painter.drawText(plan.again, int(Qt.AlignmentFlag.AlignCenter), again)
    if tag:
        _paint_tag(painter, plan.tag, tag)
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
    layout = QTextLayout(text, theme().font(role))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
    layout.endLayout()
    return layout


@lru_cache(maxsize=_KEPT)
def _advance(text: str, _em: float) -> float:
    return theme().metrics("second").horizontalAdvance(text)


def _draw(painter: QPainter, role: str, layout: QTextLayout, corner: QPointF) -> None:
    step = theme().line_height(role)
    for at in range(layout.lineCount()):
        line = layout.lineAt(at)
        drop = (step - line.height()) / 2
        line.draw(painter, QPointF(corner.x(), corner.y() + at * step + drop - line.y()))


def _tag_box(meta: QTextLayout, tag: str, left: float, top: float, room: float) -> QRectF:
    if not tag:
        return QRectF()
    look = theme()
    width = look.metrics("small").horizontalAdvance(tag) + look.px(36)
    height, step = look.px(_TAG_PX), look.line_height("second")
    last = max(0, meta.lineCount() - 1)
    used = meta.lineAt(last).naturalTextWidth() if meta.lineCount() else 0.0
    if used and used + look.px(10) + width <= room:
        drop = (step - height) / 2
        return QRectF(left + used + look.px(10), top + last * step + drop, width, height)
    return QRectF(left, top + meta.lineCount() * step + look.px(2), width, height)


def _paint_tag(painter: QPainter, box: QRectF, words: str) -> None:
    look = theme()
    rounded(painter, box, look.px(MARK_RADIUS), look.color(Ink.LINE))
    side = look.px(15)
    spot = QRectF(box.left() + look.px(8), box.center().y() - side / 2, side, side)
    paint_icon(painter, "undo-2", spot, look.color(Ink.INK2))
    painter.setFont(look.font("small"))
    painter.setPen(look.color(Ink.INK2))
    text = box.adjusted(look.px(27), 0, 0, 0)
    painter.drawText(text, int(Qt.AlignmentFlag.AlignVCenter), words)
