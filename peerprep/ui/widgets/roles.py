"""Label roles: a plain QLabel with the property `role` gets its type and color from the style.

Roles: title, heading, strong, label (ink); caption (bold second ink), subtitle (body size), second,
small (second ink); body, quote, words, timer; note (second in ink, for soft grounds). The property
`ink` "accent" gives any of them the accent color.
"""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel

from peerprep.ui.drawing.shapes import text_property
from peerprep.ui.theme import TYPE, theme

_ALIASES = {"caption": "label", "subtitle": "body", "note": "second"}
_SECOND = {"caption", "subtitle", "second", "small"}


def type_role(role: str) -> str:
    """Return the line of the type scale a label role uses."""
    return _ALIASES.get(role, role)


def set_role(label: QLabel, role: str) -> None:
    """Give a label another role."""
    label.setProperty("role", role)
    apply_role(label)


def apply_role(label: QLabel) -> None:
    """Set the font and color that go with a label's `role`; none leaves it alone."""
    role = text_property(label, "role")
    name = type_role(role)
    if name not in TYPE:
        return
    if not TYPE[name].serif:
        label.setFont(theme().font(name))
    ink = QPalette.ColorRole.PlaceholderText if role in _SECOND else QPalette.ColorRole.WindowText
    is_accent = text_property(label, "ink") == "accent"
    label.setForegroundRole(QPalette.ColorRole.Accent if is_accent else ink)
