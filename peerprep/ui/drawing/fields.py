"""How fields are laid out and painted: line edit, combo box, spin box, bars."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionProgressBar,
    QStyleOptionSlider,
    QStyleOptionSpinBox,
    QWidget,
)

from peerprep.ui.drawing.shapes import CONTROL_RADIUS, rounded, text_property
from peerprep.ui.icons import paint_icon
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme

_State = QStyle.StateFlag
_Sub = QStyle.SubControl
_Contents = QStyle.ContentsType
PADDING = 14.0
ICON_ROOM = 25.0
_STEP_UP = QAbstractSpinBox.StepEnabledFlag.StepUpEnabled.value
_STEP_DOWN = QAbstractSpinBox.StepEnabledFlag.StepDownEnabled.value


def field_size(kind: _Contents, size: QSize, widget: QWidget | None) -> QSize | None:
    """Return the size of a field or bar around contents of `size`; None for other kinds."""
    look = theme()
    height = look.ipx(34 if widget is not None and widget.property("compact") else 42)
    if kind == _Contents.CT_LineEdit:
        holder = widget.parentWidget() if widget is not None else None
        inside = isinstance(holder, QAbstractSpinBox | QComboBox)
        return None if inside else QSize(size.width() + look.ipx(28), height)
    if kind == _Contents.CT_ComboBox:
        icon = look.ipx(28) if text_property(widget, "iconName") else 0
        return QSize(size.width() + look.ipx(58) + icon, height)
    if kind == _Contents.CT_SpinBox:
        return QSize(max(size.width() + look.ipx(84), look.ipx(120)), height)
    if kind == _Contents.CT_ProgressBar:
        return QSize(look.ipx(120), look.ipx(14))
    return None


def paint_field(painter: QPainter, rect: QRect, state: _State) -> None:
    """Paint the ground and border of a field."""
    look = theme()
    enabled = bool(state & _State.State_Enabled)
    fill = look.color(Ink.SURFACE if enabled else Ink.SUNKEN)
    rounded(painter, rect, look.px(CONTROL_RADIUS), fill, look.color(Ink.EDGE))


def paint_field_icon(painter: QPainter, rect: QRect, widget: QWidget | None) -> None:
    """Paint the icon named by `iconName` at the start of a field."""
    name = text_property(widget, "iconName")
    if not name:
        return
    look = theme()
    side = look.px(18)
    spot = QRectF(rect.left() + look.px(13), QRectF(rect).center().y() - side / 2, side, side)
    paint_icon(painter, name, spot, look.color(Ink.INK2))


def field_contents(rect: QRect, widget: QWidget | None) -> QRect:
    """Return where the text of a line edit goes."""
    look = theme()
    left = look.px(PADDING - 2)
    if text_property(widget, "iconName"):
        left += look.px(ICON_ROOM)
    return rect.adjusted(round(left), 1, -look.ipx(PADDING - 4), -1)


def combo_part(rect: QRect, part: _Sub, widget: QWidget | None) -> QRect:
    """Return where the text or the arrow of a combo box goes."""
    look = theme()
    arrow = look.ipx(42)
    if part == _Sub.SC_ComboBoxArrow:
        return QRect(rect.right() - arrow + 1, rect.top(), arrow, rect.height())
    if part == _Sub.SC_ComboBoxEditField:
        left = look.px(PADDING)
        if text_property(widget, "iconName"):
            left += look.px(ICON_ROOM + 3)
        return rect.adjusted(round(left), 1, -arrow, -1)
    return QRect(rect)


def paint_combo(option: QStyleOptionComboBox, painter: QPainter, widget: QWidget | None) -> None:
    """Paint a combo box without its text."""
    look = theme()
    bare = text_property(widget, "kind") == "bare"
    if not bare:
        paint_field(painter, option.rect, option.state)
    paint_field_icon(painter, option.rect, widget)
    arrow = QRectF(combo_part(option.rect, _Sub.SC_ComboBoxArrow, widget))
    side = look.px(18)
    spot = QRectF(0, 0, side, side)
    spot.moveCenter(arrow.center())
    enabled = bool(option.state & _State.State_Enabled)
    paint_icon(painter, "chevron-down", spot, look.color(Ink.INK if enabled else Ink.INK2))


def paint_combo_label(
    option: QStyleOptionComboBox, painter: QPainter, widget: QWidget | None
) -> None:
    """Paint the chosen text of a combo box, shortened when it has no room."""
    look = theme()
    rect = combo_part(option.rect, _Sub.SC_ComboBoxEditField, widget)
    painter.save()
    enabled = bool(option.state & _State.State_Enabled)
    painter.setPen(look.color(Ink.INK if enabled else Ink.INK2))
    text = QFontMetricsF(painter.font()).elidedText(
        option.currentText, Qt.TextElideMode.ElideRight, rect.width()
    )
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(rect, int(flags), text)
    painter.restore()


def spin_part(rect: QRect, part: _Sub) -> QRect:
    """Return where minus, plus and the number of a spin box go."""
    side = theme().ipx(41)
    if part == _Sub.SC_SpinBoxDown:
        return QRect(rect.left(), rect.top(), side, rect.height())
    if part == _Sub.SC_SpinBoxUp:
        return QRect(rect.right() - side + 1, rect.top(), side, rect.height())
    if part == _Sub.SC_SpinBoxEditField:
        return rect.adjusted(side + 2, 2, -side - 2, -2)
    return QRect(rect)


def paint_spin(option: QStyleOptionSpinBox, painter: QPainter) -> None:
    """Paint a spin box with minus and plus; the number is its line edit's."""
    look = theme()
    paint_field(painter, option.rect, option.state)
    inset = look.ipx(9)
    for part, icon, flag in (
        (_Sub.SC_SpinBoxDown, "minus", _STEP_DOWN),
        (_Sub.SC_SpinBoxUp, "plus", _STEP_UP),
    ):
        place = QRectF(spin_part(option.rect, part))
        can_step = bool(option.stepEnabled.value & flag) and bool(
            option.state & _State.State_Enabled
        )
        ink = look.color(Ink.INK if can_step else Ink.EDGE)
        spot = QRectF(0, 0, look.px(17), look.px(17))
        spot.moveCenter(place.center())
        paint_icon(painter, icon, spot, ink)
        x = place.right() if part == _Sub.SC_SpinBoxDown else place.left()
        painter.setPen(QPen(look.color(Ink.LINE), 1))
        painter.drawLine(QPointF(x, place.top() + inset), QPointF(x, place.bottom() - inset))


def paint_progress(option: QStyleOptionProgressBar, painter: QPainter) -> None:
    """Paint a slim bar; an unknown length shows an empty groove, since nothing here loops."""
    look = theme()
    height = look.px(6)
    box = QRectF(option.rect)
    groove = QRectF(box.left(), box.center().y() - height / 2, box.width(), height)
    rounded(painter, groove, height / 2, look.color(Ink.TRACK))
    span = option.maximum - option.minimum
    if span <= 0:
        return
    share = min(1.0, max(0.0, (option.progress - option.minimum) / span))
    if share > 0:
        done = QRectF(groove)
        done.setWidth(max(height, groove.width() * share))
        rounded(painter, done, height / 2, look.color(Ink.ACCENT))


def scroll_part(option: QStyleOptionSlider, part: _Sub) -> QRect:
    """Return the slider, page or groove rectangle of a scroll bar without arrow buttons."""
    rect = option.rect
    flat = option.orientation == Qt.Orientation.Horizontal
    length = rect.width() if flat else rect.height()
    span = option.maximum - option.minimum
    size, start = length, 0
    if span > 0:
        size = max(
            theme().ipx(32), round(length * option.pageStep / max(1, span + option.pageStep))
        )
        size = min(size, length)
        start = QStyle.sliderPositionFromValue(
            option.minimum, option.maximum, option.sliderPosition, length - size, option.upsideDown
        )
    places = {
        _Sub.SC_ScrollBarSlider: (start, size),
        _Sub.SC_ScrollBarSubPage: (0, start),
        _Sub.SC_ScrollBarAddPage: (start + size, length - start - size),
        _Sub.SC_ScrollBarGroove: (0, length),
    }
    at, extent = places.get(part, (0, 0))
    if flat:
        return QRect(rect.left() + at, rect.top(), extent, rect.height())
    return QRect(rect.left(), rect.top() + at, rect.width(), extent)


def paint_scroll_bar(option: QStyleOptionSlider, painter: QPainter) -> None:
    """Paint only the handle, slim and round."""
    look = theme()
    handle = QRectF(scroll_part(option, _Sub.SC_ScrollBarSlider))
    inset = 2.0
    handle.adjust(inset, inset, -inset, -inset)
    if option.maximum <= option.minimum or handle.isEmpty():
        return
    color = QColor(look.color(Ink.EDGE))
    busy = option.state & (_State.State_MouseOver | _State.State_Sunken)
    color.setAlphaF(1.0 if busy else 0.75)
    rounded(painter, handle, min(handle.width(), handle.height()) / 2, color)
