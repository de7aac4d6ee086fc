"""Changing the properties that the style reads."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from peerprep.ui.focus import ring_round_focus


def restyle(widget: QWidget, **properties: object) -> None:
    """Set dynamic properties (`kind`, `iconName`, `hint` ...) and have the widget follow."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    measure_again(widget)


def measure_again(widget: QWidget) -> None:
    """Have a widget forget the size it once asked for; Qt's controls remember theirs."""
    QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
    widget.updateGeometry()
    widget.update()
    if widget.hasFocus():
        ring_round_focus()  # it hides when the style of what it is around changes
