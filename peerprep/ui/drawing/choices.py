"""How check boxes and radio buttons are painted: chips, segments, switches and plain ones."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QWidget

from peerprep.ui.drawing.shapes import rounded, text_property
from peerprep.ui.icons import paint_icon
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme

_State = QStyle.StateFlag


def choice_size(option: QStyleOptionButton, widget: QWidget | None) -> QSize:
    """Return the size a chip, segment, switch or plain choice asks for."""
    look = theme()
    kind = text_property(widget, "kind")
    text = _shown(option.text)
    on = bool(option.state & _State.State_On)
    if kind == "chip":
        large = _is_large(widget)
        width = look.metrics(_chip_role(widget)).horizontalAdvance(text) + 2 * look.px(14)
        width += look.px(19) if on else 0
        return QSize(round(width + 0.5), look.ipx(38 if large else 32))
    if kind == "segment":
        width = look.metrics("button").horizontalAdvance(text) + 2 * look.px(16)
        return QSize(round(width + 0.5), look.ipx(36))
    width = look.metrics(_role(widget)).horizontalAdvance(text)
    gap = look.px(10) if text else 0
    box = look.px(46 if kind == "switch" else 20)
    # with a line about it, which can be clicked too
    height = 26 if widget is not None and widget.property("strong") else 32
    return QSize(round(box + gap + width + 0.5), look.ipx(height))


def paint_choice(
    option: QStyleOptionButton, painter: QPainter, widget: QWidget | None, *, radio: bool
) -> None:
    """Paint a whole check box or radio button."""
    kind = text_property(widget, "kind")
    if kind == "chip":
        _paint_chip(option, painter, widget)
    elif kind == "segment":
        _paint_segment(option, painter, widget)
    elif kind == "switch":
        _paint_switch(option, painter, widget)
    else:
        _paint_plain(option, painter, widget, radio=radio)


def _shown(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _is_large(widget: QWidget | None) -> bool:
    return bool(widget is not None and widget.property("large"))


def _chip_role(widget: QWidget | None) -> str:
    return "body" if _is_large(widget) else "second"


def _role(widget: QWidget | None) -> str:
    """Return the type of a plain choice or switch; `strong` where a line about it follows."""
    return "strong" if widget is not None and widget.property("strong") else "body"


def _ink(option: QStyleOptionButton) -> QColor:
    enabled = bool(option.state & _State.State_Enabled)
    return theme().color(Ink.INK if enabled else Ink.INK2)


def _draw_text(
    option: QStyleOptionButton,
    painter: QPainter,
    widget: QWidget | None,
    rect: QRectF,
    role: str,
    *,
    centered: bool = False,
) -> None:
    underline = widget is not None and widget.style().styleHint(
        QStyle.StyleHint.SH_UnderlineShortcut, option, widget
    )
    mnemonic = Qt.TextFlag.TextShowMnemonic if underline else Qt.TextFlag.TextHideMnemonic
    side = Qt.AlignmentFlag.AlignHCenter if centered else Qt.AlignmentFlag.AlignLeft
    painter.save()
    painter.setFont(theme().font(role))
    painter.setPen(_ink(option))
    flags = Qt.AlignmentFlag.AlignVCenter.value | side.value | mnemonic.value
    painter.drawText(rect, flags, option.text)
    painter.restore()


def _paint_chip(option: QStyleOptionButton, painter: QPainter, widget: QWidget | None) -> None:
    look = theme()
    rect = QRectF(option.rect)
    on = bool(option.state & _State.State_On)
    over = bool(option.state & _State.State_MouseOver)
    fill = Ink.ACCENT_SOFT if on else Ink.SUNKEN if over else Ink.SURFACE
    border = look.color(Ink.ACCENT if on else Ink.EDGE)
    rounded(painter, rect, rect.height() / 2, look.color(fill), border, 1.6 if on else 1.0)
    left = rect.left() + look.px(14)
    if on:
        side = look.px(15)
        spot = QRectF(left - look.px(3), rect.center().y() - side / 2, side, side)
        paint_icon(painter, "check", spot, look.color(Ink.ACCENT))
        left += look.px(19)
    words = QRectF(left, rect.top(), rect.right() - left, rect.height())
    _draw_text(option, painter, widget, words, _chip_role(widget))


def _paint_segment(option: QStyleOptionButton, painter: QPainter, widget: QWidget | None) -> None:
    look = theme()
    rect = QRectF(option.rect)
    on = bool(option.state & _State.State_On)
    if on:
        rounded(painter, rect, look.px(8), look.color(Ink.SURFACE), look.color(Ink.ACCENT), 1.7)
    elif option.state & _State.State_MouseOver:
        rounded(painter, rect, look.px(8), look.color(Ink.LINE))
    _draw_text(option, painter, widget, rect, "button" if on else "body", centered=True)


def _paint_switch(option: QStyleOptionButton, painter: QPainter, widget: QWidget | None) -> None:
    look = theme()
    on = bool(option.state & _State.State_On)
    rect = QRectF(option.rect)
    track = QRectF(rect.left(), 0, look.px(46), look.px(26))
    track.moveCenter(QPointF(track.center().x(), rect.center().y()))
    edge = look.color(Ink.ACCENT if on else Ink.EDGE)
    rounded(
        painter, track, track.height(), look.color(Ink.ACCENT if on else Ink.SURFACE), edge, 1.4
    )
    knob = QRectF(0, 0, look.px(18), look.px(18))
    side = track.right() - look.px(13) if on else track.left() + look.px(13)
    knob.moveCenter(QPointF(side, track.center().y()))
    rounded(painter, knob, knob.height(), look.color(Ink.ON_ACCENT if on else Ink.INK2))
    words = rect.adjusted(look.px(56), 0, 0, 0)
    _draw_text(option, painter, widget, words, _role(widget))


def _paint_plain(
    option: QStyleOptionButton, painter: QPainter, widget: QWidget | None, *, radio: bool
) -> None:
    look = theme()
    rect = QRectF(option.rect)
    box = QRectF(rect.left(), 0, look.px(20), look.px(20))
    box.moveCenter(QPointF(box.center().x(), rect.center().y()))
    paint_indicator(painter, box.toRect(), option.state, radio=radio)
    words = rect.adjusted(look.px(30), 0, 0, 0)
    _draw_text(option, painter, widget, words, _role(widget))


def paint_indicator(painter: QPainter, rect: QRect, state: _State, *, radio: bool) -> None:
    """Paint the box or the ring of a plain choice."""
    look = theme()
    box = QRectF(rect)
    on = bool(state & _State.State_On)
    radius = box.height() / 2 if radio else look.px(5)
    enabled = bool(state & _State.State_Enabled)
    accent = look.color(Ink.ACCENT if enabled else Ink.INK2)
    filled = on and not radio
    fill = accent if filled else look.color(Ink.SURFACE)
    rounded(painter, box, radius, fill, accent if on else look.color(Ink.EDGE), 1.4)
    if on and radio:
        inset = box.width() * 0.27
        rounded(painter, box.adjusted(inset, inset, -inset, -inset), box.width(), accent)
    elif on:
        inset = box.width() * 0.14
        spot = box.adjusted(inset, inset, -inset, -inset)
        paint_icon(painter, "check", spot, look.color(Ink.ON_ACCENT))
