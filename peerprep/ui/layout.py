"""How many columns a window has, by its width in em (body text sizes)."""

from enum import StrEnum

from peerprep.ui.theme import theme

_THREE_EM = 110
_TWO_EM = 80
_MENU_EM = 72
CONTENT_EM = 112
RAIL_EM = 14.1
NO_LIMIT_PX = 16_777_215  # Qt's QWIDGETSIZE_MAX, which PySide does not have


class Width(StrEnum):
    """What fits side by side."""

    NARROW = "narrow"
    MENU = "menu"
    TWO = "two"
    THREE = "three"


def width_class(width_px: float, em_px: float | None = None) -> Width:
    """Return what fits into a window of this width.

    From 110 em three columns, from 80 two and the rail, from 72 two and a Menu button, below one.
    """
    ems = width_px / (theme().em if em_px is None else em_px)
    if ems >= _THREE_EM:
        return Width.THREE
    if ems >= _TWO_EM:
        return Width.TWO
    return Width.MENU if ems >= _MENU_EM else Width.NARROW
