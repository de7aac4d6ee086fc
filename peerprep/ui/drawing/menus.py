"""How menus and the lists of combo boxes look: a rounded surface with tall rows."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QPainter, QRegion
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionMenuItem,
    QStyleOptionViewItem,
    QWidget,
)

from peerprep.ui.drawing.shapes import rounded
from peerprep.ui.icons import paint_icon
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme

POPUP_RADIUS = 10.0
POPUP_MARGIN = 6.0
_ROW_RADIUS = 7.0
_ROW_HEIGHT = 36.0
_PADDING = 10.0
_ICON = 18.0
_ICON_GAP = 10.0
_COMBO_CONTAINER = "QComboBoxPrivateContainer"
_State = QStyle.StateFlag
_Kind = QStyleOptionMenuItem.MenuItemType


def prepare_menu(menu: QMenu) -> None:
    """Let a menu have round corners."""
    _round_off(menu)


def prepare_combo(combo: QComboBox) -> None:
    """Have the rows of a combo box painted by the style, on a rounded surface."""
    if combo.property("houseRows"):
        return
    combo.setProperty("houseRows", True)
    combo.setItemDelegate(QStyledItemDelegate(combo))


def prepare_combo_list(container: QWidget) -> None:
    """Make the window of a combo box's list a rounded surface; called when it is polished."""
    margin = theme().ipx(POPUP_MARGIN)
    _round_off(container)
    container.setContentsMargins(margin, margin, margin, margin)
    for view in container.findChildren(QAbstractItemView):
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.viewport().setAutoFillBackground(False)
        view.setProperty("noRing", True)  # the chosen row shows where the keyboard is
        view.setFont(theme().font("body"))


def is_combo_container(widget: QWidget | None) -> bool:
    """Return whether a widget is the window of a combo box's list."""
    return widget is not None and widget.metaObject().className() == _COMBO_CONTAINER


def is_combo_list(widget: QWidget | None) -> bool:
    """Return whether a widget is the list of a combo box."""
    return isinstance(widget, QAbstractItemView) and is_combo_container(widget.parentWidget())


def paint_popup(painter: QPainter, rect: QRect) -> None:
    """Paint the surface of a menu or list."""
    look = theme()
    fill, line = look.color(Ink.SURFACE), look.color(Ink.LINE)
    rounded(painter, rect, look.px(POPUP_RADIUS), fill, line)


def popup_mask(rect: QRect) -> QRegion:
    """Return the shape of a menu."""
    side = 2 * theme().ipx(POPUP_RADIUS)
    width, height = rect.width(), rect.height()
    region = QRegion(rect.adjusted(side // 2, 0, -side // 2, 0))
    region += QRegion(rect.adjusted(0, side // 2, 0, -side // 2))
    for x in (0, width - side):
        for y in (0, height - side):
            region += QRegion(
                rect.left() + x, rect.top() + y, side, side, QRegion.RegionType.Ellipse
            )
    return region


def menu_row_size(option: QStyleOptionMenuItem) -> QSize:
    """Return the room a row of a menu needs."""
    look = theme()
    if option.menuItemType == _Kind.Separator:
        return QSize(look.ipx(40), look.ipx(9))
    words, _, keys = option.text.partition("\t")
    metrics = QFontMetricsF(look.font("body"))
    width = metrics.horizontalAdvance(words.replace("&", "")) + look.px(2 * _PADDING + 14)
    if keys:
        width += metrics.horizontalAdvance(keys) + look.px(24)
    width += look.px(_ICON + _ICON_GAP)
    return QSize(round(width), _row_height(metrics))


def list_row_size(size: QSize) -> QSize:
    """Return the room a row of a combo box's list needs, given what its contents need."""
    look = theme()
    height = _row_height(QFontMetricsF(look.font("body")))
    return QSize(size.width() + look.ipx(2 * _PADDING + _ICON), max(size.height(), height))


def paint_menu_row(option: QStyleOptionMenuItem, painter: QPainter, widget: QWidget | None) -> None:
    """Paint a row of a menu: icon or tick, words, keys."""
    look = theme()
    row = QRectF(option.rect)
    if option.menuItemType == _Kind.Separator:
        line = QRectF(row.left(), row.center().y(), row.width(), 1)
        painter.fillRect(line, look.color(Ink.LINE))
        return
    enabled = bool(option.state & _State.State_Enabled)
    if enabled and option.state & _State.State_Selected:
        rounded(painter, row, look.px(_ROW_RADIUS), look.color(Ink.ACCENT_SOFT))
    ink = look.color(Ink.INK if enabled else Ink.INK2)
    side = look.px(_ICON)
    spot = QRectF(row.left() + look.px(_PADDING), row.center().y() - side / 2, side, side)
    if option.checked:
        paint_icon(painter, "check", spot, look.color(Ink.ACCENT))
    elif not option.icon.isNull():
        option.icon.paint(painter, spot.toRect())
    left = spot.right() + look.px(_ICON_GAP)
    place = QRectF(left, row.top(), row.right() - look.px(_PADDING) - left, row.height())
    words, _, keys = option.text.partition("\t")
    painter.save()
    painter.setFont(look.font("body"))
    painter.setPen(ink)
    flags = Qt.AlignmentFlag.AlignVCenter.value | Qt.AlignmentFlag.AlignLeft.value
    shown = widget is not None and widget.style().styleHint(
        QStyle.StyleHint.SH_UnderlineShortcut, option, widget
    )
    letter = Qt.TextFlag.TextShowMnemonic if shown else Qt.TextFlag.TextHideMnemonic
    painter.drawText(place, flags | letter.value, words)
    if keys:
        painter.setPen(look.color(Ink.INK2))
        right = Qt.AlignmentFlag.AlignVCenter.value | Qt.AlignmentFlag.AlignRight.value
        painter.drawText(place, right, keys)
    painter.restore()


def paint_list_row(option: QStyleOptionViewItem, painter: QPainter, widget: QWidget | None) -> None:
    """Paint a row of a combo box's list; the chosen one has a tick."""
    look = theme()
    row = QRectF(option.rect)
    state = option.state
    if state & _State.State_Selected and state & _State.State_Enabled:
        rounded(painter, row, look.px(_ROW_RADIUS), look.color(Ink.ACCENT_SOFT))
    side = look.px(_ICON)
    right = row.right() - look.px(_PADDING)
    if _is_current(option, widget):
        spot = QRectF(right - side, row.center().y() - side / 2, side, side)
        paint_icon(painter, "check", spot, look.color(Ink.ACCENT))
    left = row.left() + look.px(_PADDING)
    place = QRectF(left, row.top(), right - side - look.px(4) - left, row.height())
    painter.save()
    painter.setFont(look.font("body"))
    painter.setPen(look.color(Ink.INK if state & _State.State_Enabled else Ink.INK2))
    words = QFontMetricsF(painter.font()).elidedText(
        option.text, Qt.TextElideMode.ElideRight, place.width()
    )
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(place, int(flags), words)
    painter.restore()


class _Corners(QObject):
    """Cuts the corners off where transparent ones can be black."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # combo boxes take the shape away again when they resize their list, so once more on Show
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show) and isinstance(watched, QWidget):
            watched.setMask(popup_mask(watched.rect()))
        return False


def _round_off(popup: QWidget) -> None:
    popup.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    is_x11 = QGuiApplication.platformName() == "xcb"
    if is_x11 and popup.findChild(_Corners) is None:
        popup.installEventFilter(_Corners(popup))


def _row_height(metrics: QFontMetricsF) -> int:
    return max(theme().ipx(_ROW_HEIGHT), round(metrics.height()) + theme().ipx(10))


def _is_current(option: QStyleOptionViewItem, widget: QWidget | None) -> bool:
    container = widget.parentWidget() if widget is not None else None
    combo = container.parentWidget() if container is not None else None
    return isinstance(combo, QComboBox) and option.index.row() == combo.currentIndex()
