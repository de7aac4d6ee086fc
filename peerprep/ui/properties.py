"""Changing the properties that the style reads."""

from PySide6.QtWidgets import QWidget


def restyle(widget: QWidget, **properties: object) -> None:
    """Set dynamic properties (`kind`, `iconName`, `hint` ...) and have the widget follow."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.updateGeometry()
    widget.update()
