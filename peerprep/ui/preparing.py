"""What the house style sets on widgets: fonts, hover, grounds; anew when the theme changes."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QFocusFrame,
    QFrame,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTextEdit,
    QToolTip,
    QWidget,
)

from peerprep.ui.drawing.menus import (
    is_combo_container,
    prepare_combo,
    prepare_combo_list,
    prepare_menu,
)
from peerprep.ui.focus import ring_round_focus
from peerprep.ui.properties import measure_again
from peerprep.ui.theme import theme
from peerprep.ui.widgets.roles import apply_role


def prepare_all() -> None:
    """Have every widget follow colors and sizes of now."""
    QToolTip.setPalette(theme().palette())
    for widget in QApplication.allWidgets():
        prepare(widget)
        if isinstance(widget, QComboBox):
            # The application's font comes to widgets later, and a combo box keeps the least size
            # it once had until its style changes (Qt 6.11.3).
            widget.setFont(theme().font("body"))
            QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
        if not isinstance(widget, QFocusFrame):
            measure_again(widget)
    ring_round_focus()


def prepare(widget: QWidget) -> None:
    """Set what a widget's kind needs."""
    if isinstance(widget, QLabel):
        apply_role(widget)
    elif isinstance(widget, QPushButton | QCheckBox | QRadioButton):
        _prepare_button(widget)
    elif isinstance(widget, QTextEdit | QPlainTextEdit):
        if widget.frameShape() != QFrame.Shape.NoFrame:
            widget.viewport().setAutoFillBackground(False)
            widget.document().setDocumentMargin(theme().px(10))
    elif isinstance(widget, QMenu):
        prepare_menu(widget)
    elif isinstance(widget, QComboBox):
        prepare_combo(widget)
    elif is_combo_container(widget):
        prepare_combo_list(widget)
    elif isinstance(widget, QScrollArea):
        widget.setFrameShape(QFrame.Shape.NoFrame)
        widget.viewport().setAutoFillBackground(False)
        inner = widget.widget()
        if inner is not None:
            inner.setAutoFillBackground(False)
    elif isinstance(widget, QAbstractSpinBox):
        widget.setFont(theme().font("strong"))
        widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)


def _prepare_button(widget: QPushButton | QCheckBox | QRadioButton) -> None:
    widget.setAttribute(Qt.WidgetAttribute.WA_Hover)
    if isinstance(widget, QCheckBox) and not widget.property("measured"):
        widget.setProperty("measured", True)
        widget.toggled.connect(lambda: measure_again(widget))
