"""How push buttons are measured and painted, by their `kind`.

Kinds: primary, secondary (also none), quiet, plain, link, round, rail, note, add,
more (an undashed add), tag, icon. Properties:
`iconName`, `iconAfter`, `hint` (keys shown in the button), `compact` (34 px instead of 42).
"""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QWidget

from peerprep.ui.drawing.shapes import CONTROL_RADIUS, rounded, text_property
from peerprep.ui.icons import paint_icon
from peerprep.ui.palette import Ink
from peerprep.ui.theme import Theme, theme

_State = QStyle.StateFlag


@dataclass(frozen=True, slots=True)
class ButtonLook:
    """What a kind looks like: color roles (None: nothing painted), paddings in px at 100 %."""

    fill: Ink | None = None
    border: Ink | None = None
    text: Ink = Ink.INK
    bold: bool = True
    padding: float = 17.5
    hover: Ink | None = None


LOOKS = {
    "primary": ButtonLook(fill=Ink.ACCENT, text=Ink.ON_ACCENT),
    "secondary": ButtonLook(fill=Ink.SURFACE, border=Ink.EDGE, hover=Ink.SUNKEN),
    "quiet": ButtonLook(text=Ink.ACCENT, bold=False, padding=10, hover=Ink.ACCENT_SOFT),
    "plain": ButtonLook(bold=False, padding=12, hover=Ink.SUNKEN),
    "link": ButtonLook(text=Ink.ACCENT, bold=False, padding=0),
    "round": ButtonLook(fill=Ink.ACCENT, text=Ink.ON_ACCENT),
    "soft": ButtonLook(fill=Ink.ACCENT_SOFT, text=Ink.ACCENT),
    "icon": ButtonLook(padding=0, hover=Ink.SUNKEN),
    "rail": ButtonLook(bold=False, padding=16, hover=Ink.LINE),
    "place": ButtonLook(
        fill=Ink.SURFACE, border=Ink.EDGE, bold=False, padding=14, hover=Ink.SUNKEN
    ),
    "tag": ButtonLook(fill=Ink.LINE, text=Ink.INK2, bold=False, padding=10, hover=Ink.TRACK),
    "note": ButtonLook(text=Ink.INK2, bold=False, padding=7, hover=Ink.LINE),
    "more": ButtonLook(border=Ink.EDGE, bold=False, padding=14, hover=Ink.SUNKEN),
    "add": ButtonLook(border=Ink.EDGE, bold=False, padding=14, hover=Ink.SUNKEN),
    "danger": ButtonLook(fill=Ink.SURFACE, border=Ink.EDGE, text=Ink.DANGER, hover=Ink.SUNKEN),
}
_SQUARE = ("round", "soft", "icon")


@dataclass(frozen=True, slots=True)
class ButtonParts:
    """A button's content and measures in logical pixels."""

    kind: str
    look: ButtonLook
    text: str
    icon: str
    icon_after: str
    hint: str
    compact: bool

    @property
    def font_role(self) -> str:
        """The type role of the words."""
        if self.kind in ("add", "more"):
            return "second"
        if self.look.bold:
            return "compact_button" if self.compact else "button"
        if self.kind == "tag":
            return "small"
        return "second" if self.compact else "body"

    @property
    def height_px(self) -> float:
        """The height at 100 %."""
        if self.kind == "rail":
            return 44
        if self.kind in ("add", "more", "tag") or (self.kind == "link" and self.compact):
            return 32
        return 34 if self.compact else 42

    def icon_px(self) -> float:
        """The size of the icon at 100 %."""
        return 16.0 if self.compact or self.kind in ("add", "more", "tag") else 18.0


def button_parts(option: QStyleOptionButton, widget: QWidget | None) -> ButtonParts:
    """Read what a button shows from its option and properties."""
    kind = text_property(widget, "kind") or "secondary"
    return ButtonParts(
        kind=kind,
        look=LOOKS.get(kind, LOOKS["secondary"]),
        text=option.text,
        icon=text_property(widget, "iconName"),
        icon_after=text_property(widget, "iconAfter"),
        hint=text_property(widget, "hint"),
        compact=bool(widget is not None and widget.property("compact")),
    )


def button_size(option: QStyleOptionButton, widget: QWidget | None) -> QSize:
    """Return the size a button asks for."""
    look = theme()
    parts = button_parts(option, widget)
    height = look.ipx(parts.height_px)
    if parts.kind in _SQUARE and not parts.text:
        return QSize(height, height)
    width = _content_width(look, parts) + 2 * look.px(_padding(parts))
    return QSize(round(width + 0.5), height)


def paint_button(option: QStyleOptionButton, painter: QPainter, widget: QWidget | None) -> None:
    """Paint a whole push button."""
    parts = button_parts(option, widget)
    look = theme()
    state = option.state
    enabled = bool(state & _State.State_Enabled)
    rect = QRectF(option.rect)
    _paint_ground(painter, rect, parts, state)
    color = look.color(_text_role(parts, state) if enabled else Ink.INK2)
    if parts.kind in _SQUARE and not parts.text:
        side = rect.height() * (0.44 if parts.kind == "round" else 0.5)
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(rect.center())
        paint_icon(painter, parts.icon, spot, color)
        return
    underline = (
        bool(state & _State.State_Enabled)
        and option.styleObject is not None
        and (
            widget is not None
            and widget.style().styleHint(QStyle.StyleHint.SH_UnderlineShortcut, option, widget) != 0
        )
    )
    _paint_content(painter, rect, parts, color, state, underline=underline)


def _padding(parts: ButtonParts) -> float:
    return 12.0 if parts.compact and parts.look.padding > 12 else parts.look.padding


def _text_role(parts: ButtonParts, state: _State) -> Ink:
    return parts.look.text


def _paint_ground(painter: QPainter, rect: QRectF, parts: ButtonParts, state: _State) -> None:
    look = theme()
    enabled = bool(state & _State.State_Enabled)
    down = bool(state & (_State.State_Sunken))
    over = enabled and bool(state & _State.State_MouseOver)
    radius = look.px(CONTROL_RADIUS)
    if parts.kind == "rail":
        _paint_rail_ground(painter, rect, state, over=over)
        return
    if parts.kind in ("round", "add", "more"):
        radius = rect.height() / 2
    if parts.kind == "soft":
        radius = look.px(8)
    fill = look.color(parts.look.fill) if parts.look.fill else None
    border = look.color(parts.look.border) if parts.look.border else None
    if not enabled and parts.look.fill is Ink.ACCENT:
        fill, border = look.color(Ink.SURFACE), look.color(Ink.EDGE)
    elif (over or down) and parts.look.hover:
        fill = look.color(parts.look.hover)
    elif (over or down) and fill is not None:
        fill = _stronger(fill, look, 0.16 if down else 0.08)
    if parts.kind == "icon" and state & _State.State_On:
        fill, border = look.color(Ink.ACCENT_SOFT), look.color(Ink.ACCENT)
    if fill is None and border is None:
        return
    dash = Qt.PenStyle.CustomDashLine if parts.kind == "add" else Qt.PenStyle.SolidLine
    rounded(painter, rect, radius, fill, border, style=dash)


def _paint_rail_ground(painter: QPainter, rect: QRectF, state: _State, *, over: bool) -> None:
    look = theme()
    radius = look.px(CONTROL_RADIUS)
    if state & _State.State_On:
        rounded(painter, rect, radius, look.color(Ink.SURFACE), look.color(Ink.LINE))
        bar = QRectF(0, 0, look.px(3.5), rect.height() * 0.46)
        bar.moveCenter(rect.center())
        bar.moveLeft(rect.left() + look.px(5))
        rounded(painter, bar, look.px(2), look.color(Ink.ACCENT))
    elif over:
        rounded(painter, rect, radius, look.color(Ink.LINE))


def _stronger(color: QColor, look: Theme, share: float) -> QColor:
    ink = look.color(Ink.INK)
    return QColor.fromRgbF(
        *(
            a + (b - a) * share
            for a, b in zip(color.getRgbF()[:3], ink.getRgbF()[:3], strict=True)  # type: ignore[index]
        )
    )


def _shown(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _measures(look: Theme, parts: ButtonParts) -> tuple[QFontMetricsF, QFontMetricsF]:
    bold_rail = "strong" if parts.kind == "rail" else parts.font_role
    return look.metrics(bold_rail), look.metrics("small" if parts.compact else "second")


def _content_width(look: Theme, parts: ButtonParts) -> float:
    words, hint = _measures(look, parts)
    width = words.horizontalAdvance(_shown(parts.text))
    gap = look.px(9)
    for icon in (parts.icon, parts.icon_after):
        if icon:
            width += look.px(parts.icon_px()) + (gap if parts.text else 0)
    if parts.kind == "rail" and parts.icon:
        width += look.px(5)
    if parts.hint:
        width += look.px(14) + hint.horizontalAdvance(parts.hint)
    return width


def _paint_content(
    painter: QPainter,
    rect: QRectF,
    parts: ButtonParts,
    color: QColor,
    state: _State,
    *,
    underline: bool,
) -> None:
    look = theme()
    words, hint_metrics = _measures(look, parts)
    chosen_place = parts.kind == "rail" and bool(state & _State.State_On)
    left = rect.left() + (rect.width() - _content_width(look, parts)) / 2
    if parts.kind in ("rail", "place", "link", "note"):
        left = rect.left() + look.px(parts.look.padding)
    side = look.px(parts.icon_px())
    if parts.icon:
        spot = QRectF(left, rect.center().y() - side / 2, side, side)
        ink = color
        if parts.kind == "rail":
            ink = look.color(Ink.ACCENT if chosen_place else Ink.INK2)
        paint_icon(painter, parts.icon, spot, ink)
        left += side + look.px(14 if parts.kind == "rail" else 9)
    painter.save()
    painter.setPen(color)
    painter.setFont(look.font("strong" if chosen_place else parts.font_role))
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    mnemonic = Qt.TextFlag.TextShowMnemonic if underline else Qt.TextFlag.TextHideMnemonic
    box = QRectF(left, rect.top(), rect.right() - left + 2, rect.height())
    painter.drawText(box, flags.value | mnemonic.value, parts.text)
    left += words.horizontalAdvance(_shown(parts.text))
    if parts.hint:
        _paint_hint(painter, rect, parts, color, left + look.px(14))
        left += look.px(14) + hint_metrics.horizontalAdvance(parts.hint)
    if parts.icon_after:
        left += look.px(9)
        spot = QRectF(left, rect.center().y() - side / 2, side, side)
        paint_icon(painter, parts.icon_after, spot, color)
    painter.restore()


def _paint_hint(
    painter: QPainter, rect: QRectF, parts: ButtonParts, color: QColor, left: float
) -> None:
    look = theme()
    filled = parts.look.fill is Ink.ACCENT
    ink = QColor(color) if filled else look.color(Ink.INK2)
    painter.setPen(ink)
    painter.setFont(look.font("small" if parts.compact else "second"))
    box = QRectF(left, rect.top(), rect.right() - left + 2, rect.height())
    painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), parts.hint)
