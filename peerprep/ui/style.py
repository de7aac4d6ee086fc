"""The house style: Fusion under one proxy that paints every control from theme and properties."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QPlainTextEdit,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionComplex,
    QTextEdit,
    QToolTip,
    QWidget,
)

from peerprep.ui.drawing.buttons import button_size, paint_button
from peerprep.ui.drawing.choices import choice_size, paint_choice, paint_indicator
from peerprep.ui.drawing.fields import (
    combo_part,
    field_contents,
    field_size,
    paint_combo,
    paint_combo_label,
    paint_field,
    paint_field_icon,
    paint_progress,
    paint_scroll_bar,
    paint_spin,
    scroll_part,
    spin_part,
)
from peerprep.ui.drawing.focus import RING_MARGIN, paint_focus_frame
from peerprep.ui.drawing.menus import (
    POPUP_MARGIN,
    is_combo_container,
    is_combo_list,
    list_row_size,
    menu_row_size,
    paint_list_row,
    paint_menu_row,
    paint_popup,
)
from peerprep.ui.drawing.shapes import rounded
from peerprep.ui.focus import FocusRing
from peerprep.ui.icons import themed_icon
from peerprep.ui.in_view import FocusInView
from peerprep.ui.palette import Ink
from peerprep.ui.preparing import prepare, prepare_all
from peerprep.ui.theme import theme

_Control = QStyle.ControlElement
_Complex = QStyle.ComplexControl
_Primitive = QStyle.PrimitiveElement
_Contents = QStyle.ContentsType
_Metric = QStyle.PixelMetric
_Hint = QStyle.StyleHint
_Element = QStyle.SubElement

_HINTS = {
    _Hint.SH_FocusFrame_Mask: 0,
    _Hint.SH_FocusFrame_AboveWidget: 1,
    _Hint.SH_ComboBox_Popup: 0,
    _Hint.SH_EtchDisabledText: 0,
    _Hint.SH_DialogButtonBox_ButtonsHaveIcons: 0,
    _Hint.SH_ScrollBar_LeftClickAbsolutePosition: 1,
    _Hint.SH_Widget_Animation_Duration: 0,
}
_METRICS = {
    _Metric.PM_FocusFrameHMargin: RING_MARGIN,
    _Metric.PM_FocusFrameVMargin: RING_MARGIN,
    _Metric.PM_ScrollBarExtent: 12,
    _Metric.PM_ScrollView_ScrollBarSpacing: 0,
    _Metric.PM_DefaultFrameWidth: 1,
    _Metric.PM_ButtonShiftHorizontal: 0,
    _Metric.PM_ButtonShiftVertical: 0,
    _Metric.PM_MenuPanelWidth: 0,
}
_CLEAR_PX = 18
_MENU_MARGINS = (_Metric.PM_MenuHMargin, _Metric.PM_MenuVMargin)


class HouseStyle(QProxyStyle):
    """Paints push buttons, choices, fields, bars and the focus ring; the rest is Fusion's."""

    def __init__(self) -> None:
        super().__init__("Fusion")
        self.shows_mnemonics = False

    def polish(self, thing: Any) -> None:
        """Prepare a widget: label fonts, hover, and what must be set on fields."""
        super().polish(thing)
        if isinstance(thing, QWidget):
            prepare(thing)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Paint a control whole, without Fusion's parts."""
        paint = _CONTROLS.get(element)
        if element == _Control.CE_ItemViewItem and is_combo_list(widget):
            paint_list_row(option, painter, widget)  # type: ignore[arg-type]
        elif paint is None or (element in _NEEDS_WIDGET and widget is None):
            super().drawControl(element, option, painter, widget)
        else:
            paint(option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Paint combo boxes, spin boxes and scroll bars."""
        if control == _Complex.CC_ComboBox:
            paint_combo(option, painter, widget)  # type: ignore[arg-type]
        elif control == _Complex.CC_SpinBox:
            paint_spin(option, painter)  # type: ignore[arg-type]
        elif control == _Complex.CC_ScrollBar:
            paint_scroll_bar(option, painter)  # type: ignore[arg-type]
        else:
            super().drawComplexControl(control, option, painter, widget)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Paint grounds of fields and tool tips; the focus ring replaces focus rectangles."""
        if element == _Primitive.PE_PanelLineEdit:
            if not isinstance(_parent(widget), QAbstractSpinBox | QComboBox):
                paint_field(painter, option.rect, option.state)
                paint_field_icon(painter, option.rect, widget)
        elif element == _Primitive.PE_Frame and isinstance(widget, QTextEdit | QPlainTextEdit):
            paint_field(painter, option.rect, option.state)
        elif element == _Primitive.PE_PanelMenu:
            paint_popup(painter, option.rect)
        elif element == _Primitive.PE_Frame and widget is not None and is_combo_container(widget):
            paint_popup(painter, widget.rect())  # the margins too
        elif element == _Primitive.PE_FrameMenu:
            pass  # the panel has the line
        elif element == _Primitive.PE_FrameFocusRect:
            if isinstance(widget, QAbstractItemView):
                look = theme()
                rounded(painter, option.rect, look.px(8), None, look.color(Ink.FOCUS), 2.2)
        elif element == _Primitive.PE_PanelTipLabel:
            look = theme()
            painter.fillRect(option.rect, look.color(Ink.SURFACE))
            rounded(painter, option.rect, 0, None, look.color(Ink.EDGE))
        elif element == _Primitive.PE_IndicatorCheckBox:
            paint_indicator(painter, option.rect, option.state, radio=False)
        elif element == _Primitive.PE_IndicatorRadioButton:
            paint_indicator(painter, option.rect, option.state, radio=True)
        else:
            super().drawPrimitive(element, option, painter, widget)

    def sizeFromContents(
        self,
        kind: QStyle.ContentsType,
        option: QStyleOption,
        size: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        """Return sizes that scale with the text."""
        if kind == _Contents.CT_PushButton:
            return button_size(option, widget)  # type: ignore[arg-type]
        if kind in (_Contents.CT_CheckBox, _Contents.CT_RadioButton):
            return choice_size(option, widget)  # type: ignore[arg-type]
        if kind == _Contents.CT_MenuItem:
            return menu_row_size(option)  # type: ignore[arg-type]
        measured = super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type]
        if kind == _Contents.CT_ItemViewItem and is_combo_list(widget):
            return list_row_size(measured)
        return field_size(kind, size, widget) or measured

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """Return where the parts of fields and bars lie."""
        if control == _Complex.CC_ComboBox and part != QStyle.SubControl.SC_ComboBoxListBoxPopup:
            return combo_part(option.rect, part, widget)
        if control == _Complex.CC_SpinBox:
            return spin_part(option.rect, part)
        if control == _Complex.CC_ScrollBar:
            return scroll_part(option, part)  # type: ignore[arg-type]
        return super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]

    def subElementRect(
        self,
        element: QStyle.SubElement,
        option: QStyleOption,
        widget: QWidget | None = None,
    ) -> QRect:
        """Return where contents lie; a whole choice can be clicked."""
        if element == _Element.SE_LineEditContents and not isinstance(
            _parent(widget), QAbstractSpinBox | QComboBox
        ):
            return field_contents(option.rect, widget)
        if element in (
            _Element.SE_CheckBoxClickRect,
            _Element.SE_RadioButtonClickRect,
            _Element.SE_PushButtonFocusRect,
        ):
            return option.rect
        return super().subElementRect(element, option, widget)  # type: ignore[arg-type]

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """Return the house measures."""
        if metric in _MENU_MARGINS:
            return theme().ipx(POPUP_MARGIN)
        if metric == _Metric.PM_LineEditIconSize:
            return theme().ipx(_CLEAR_PX)
        found = _METRICS.get(metric)
        return super().pixelMetric(metric, option, widget) if found is None else found

    def standardIcon(self, which: QStyle.StandardPixmap, *rest: Any) -> QIcon:
        """Return the house's own cross for emptying a field."""
        if which == QStyle.StandardPixmap.SP_LineEditClearButton:
            return themed_icon("x", Ink.INK2)
        return super().standardIcon(which, *rest)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: object = None,  # noqa: N803
    ) -> int:
        """Return the house habits: Alt letters are underlined only while Alt is held."""
        if hint == _Hint.SH_UnderlineShortcut:
            return int(self.shows_mnemonics)
        found = _HINTS.get(hint)
        if found is not None:
            return found
        return super().styleHint(hint, option, widget, returnData)  # type: ignore[arg-type]


def dress(app: QApplication) -> None:
    """Give the application the house style; later calls do nothing."""
    if app.findChild(FocusRing) is not None:
        return
    look = theme()
    app.setStyle(HouseStyle())
    QApplication.setPalette(look.palette())
    QToolTip.setPalette(look.palette())
    FocusRing(app)
    FocusInView(app)
    look.changed.connect(prepare_all)


def _parent(widget: QWidget | None) -> QWidget | None:
    return widget.parentWidget() if widget is not None else None


def _choice(*, radio: bool) -> Callable[..., None]:
    def paint(option: object, painter: QPainter, widget: QWidget | None) -> None:
        paint_choice(option, painter, widget, radio=radio)  # type: ignore[arg-type]

    return paint


def _progress(option: object, painter: QPainter, widget: QWidget | None) -> None:
    paint_progress(option, painter)  # type: ignore[arg-type]


_CONTROLS: dict[QStyle.ControlElement, Callable[..., None]] = {
    _Control.CE_PushButton: paint_button,
    _Control.CE_CheckBox: _choice(radio=False),
    _Control.CE_RadioButton: _choice(radio=True),
    _Control.CE_ComboBoxLabel: paint_combo_label,
    _Control.CE_ProgressBar: _progress,
    _Control.CE_FocusFrame: paint_focus_frame,
    _Control.CE_MenuItem: paint_menu_row,
    _Control.CE_MenuEmptyArea: lambda *_: None,
}
_NEEDS_WIDGET = {_Control.CE_PushButton, _Control.CE_FocusFrame}
