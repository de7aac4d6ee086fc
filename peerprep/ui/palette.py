"""The house colors by role, as light and dark pairs, and the Qt palette made of them."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtGui import QColor, QPalette


class Ink(StrEnum):
    """A color role; what each is for stands beside its pair in `PAIRS`."""

    WINDOW = "window"
    RAIL = "rail"
    SURFACE = "surface"
    SUNKEN = "sunken"
    LINE = "line"
    TRACK = "track"
    INK = "ink"
    INK2 = "ink2"
    EDGE = "edge"
    ACCENT = "accent"
    ON_ACCENT = "on_accent"
    SUGGESTION = "suggestion"
    SUGGESTION_SOFT = "suggestion_soft"
    COMMENT = "comment"
    COMMENT_SOFT = "comment_soft"
    CARE = "care"
    CARE_SOFT = "care_soft"
    ACCENT_SOFT = "accent_soft"
    STRENGTH_SOFT = "strength_soft"
    FOCUS = "focus"
    WAVE = "wave"
    DANGER = "danger"


PAIRS: Mapping[Ink, tuple[str, str]] = MappingProxyType(
    {
        Ink.WINDOW: ("#F6F4EF", "#141819"),
        Ink.RAIL: ("#ECE9E1", "#0F1314"),
        Ink.SURFACE: ("#FFFEFC", "#1C2223"),
        Ink.SUNKEN: ("#F1EEE7", "#161B1C"),
        Ink.LINE: ("#E0DBD0", "#2D3536"),
        Ink.TRACK: ("#D8D3C7", "#3A4344"),
        Ink.INK: ("#1B2A2C", "#EAE8E2"),
        Ink.INK2: ("#51605F", "#A9B4B1"),
        Ink.EDGE: ("#858177", "#7A8785"),
        Ink.ACCENT: ("#1B6865", "#7ECBC2"),
        Ink.ON_ACCENT: ("#FFFFFF", "#0B2321"),
        Ink.SUGGESTION: ("#855100", "#EBB968"),
        Ink.SUGGESTION_SOFT: ("#F9EBD2", "#332B1E"),
        Ink.COMMENT: ("#64479A", "#C2ACF3"),
        Ink.COMMENT_SOFT: ("#ECE6F6", "#2D2741"),
        Ink.CARE: ("#2B5A86", "#A3C9EE"),
        Ink.CARE_SOFT: ("#E4EDF5", "#1D2B39"),
        Ink.ACCENT_SOFT: ("#DCEAE7", "#1E3836"),
        Ink.STRENGTH_SOFT: ("#E1EEEA", "#1B3230"),
        Ink.FOCUS: ("#1F5FBF", "#A5CDFF"),
        Ink.WAVE: ("#7B8783", "#77837F"),
        Ink.DANGER: ("#A1362B", "#F2A497"),
    }
)

_SOFT = (
    Ink.SUGGESTION_SOFT,
    Ink.COMMENT_SOFT,
    Ink.CARE_SOFT,
    Ink.ACCENT_SOFT,
    Ink.STRENGTH_SOFT,
    Ink.SUNKEN,
)


def colors(*, dark: bool, high_contrast: bool = False) -> dict[Ink, QColor]:
    """Return every role's color; high contrast flattens grounds and strengthens lines."""
    found = {role: QColor(pair[1 if dark else 0]) for role, pair in PAIRS.items()}
    if high_contrast:
        for role in _SOFT:
            found[role] = found[Ink.SURFACE]
        found[Ink.LINE] = found[Ink.TRACK] = found[Ink.EDGE]
        found[Ink.INK2] = found[Ink.INK]
    return found


_ROLES: Mapping[QPalette.ColorRole, Ink] = MappingProxyType(
    {
        QPalette.ColorRole.Window: Ink.WINDOW,
        QPalette.ColorRole.Base: Ink.SURFACE,
        QPalette.ColorRole.Button: Ink.SURFACE,
        QPalette.ColorRole.AlternateBase: Ink.SUNKEN,
        QPalette.ColorRole.WindowText: Ink.INK,
        QPalette.ColorRole.Text: Ink.INK,
        QPalette.ColorRole.ButtonText: Ink.INK,
        QPalette.ColorRole.PlaceholderText: Ink.INK2,
        QPalette.ColorRole.Accent: Ink.ACCENT,
        QPalette.ColorRole.Highlight: Ink.ACCENT,
        QPalette.ColorRole.Link: Ink.ACCENT,
        QPalette.ColorRole.LinkVisited: Ink.ACCENT,
        QPalette.ColorRole.HighlightedText: Ink.ON_ACCENT,
        QPalette.ColorRole.Mid: Ink.LINE,
        QPalette.ColorRole.Dark: Ink.EDGE,
        QPalette.ColorRole.Shadow: Ink.EDGE,
        QPalette.ColorRole.Light: Ink.SURFACE,
        QPalette.ColorRole.Midlight: Ink.ACCENT_SOFT,
        QPalette.ColorRole.BrightText: Ink.DANGER,
        QPalette.ColorRole.ToolTipBase: Ink.SURFACE,
        QPalette.ColorRole.ToolTipText: Ink.INK,
    }
)


def qt_palette(inks: Mapping[Ink, QColor]) -> QPalette:
    """Return the palette for the whole application."""
    palette = QPalette()
    for role, ink in _ROLES.items():
        palette.setColor(role, inks[ink])
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, inks[Ink.INK2])
    return palette
