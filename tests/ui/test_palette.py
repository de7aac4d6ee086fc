"""Every pair of colors that carries meaning keeps its contrast, light and dark."""

import pytest
from PySide6.QtGui import QColor, QPalette

from peerprep.ui.palette import PAIRS, Ink, colors, qt_palette

_GROUNDS = (Ink.WINDOW, Ink.RAIL, Ink.SURFACE, Ink.SUNKEN)
_SOFT = (
    Ink.ACCENT_SOFT,
    Ink.STRENGTH_SOFT,
    Ink.SUGGESTION_SOFT,
    Ink.COMMENT_SOFT,
    Ink.CARE_SOFT,
)
_TEXT = [
    *((Ink.INK, ground) for ground in (*_GROUNDS, *_SOFT)),
    *((Ink.INK2, ground) for ground in (*_GROUNDS, *_SOFT, Ink.LINE)),
    *((Ink.ACCENT, ground) for ground in (*_GROUNDS, Ink.ACCENT_SOFT, Ink.STRENGTH_SOFT)),
    (Ink.ON_ACCENT, Ink.ACCENT),
    (Ink.ON_ACCENT, Ink.SUGGESTION),
    (Ink.ON_ACCENT, Ink.COMMENT),
    (Ink.SUGGESTION, Ink.SUGGESTION_SOFT),
    (Ink.SUGGESTION, Ink.SURFACE),
    (Ink.COMMENT, Ink.COMMENT_SOFT),
    (Ink.COMMENT, Ink.SURFACE),
    (Ink.CARE, Ink.CARE_SOFT),
    (Ink.CARE, Ink.SURFACE),
    (Ink.DANGER, Ink.SURFACE),
    (Ink.DANGER, Ink.WINDOW),
]
_GRAPHICS = [
    *((Ink.EDGE, ground) for ground in (Ink.WINDOW, Ink.SURFACE)),
    *((Ink.FOCUS, ground) for ground in _GROUNDS),
    (Ink.WAVE, Ink.SURFACE),
]


def _luminance(color: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(("ink", "ground"), _TEXT)
def test_text_can_be_read(ink: Ink, ground: Ink, dark: bool) -> None:
    shown = colors(dark=dark)
    assert contrast(shown[ink], shown[ground]) >= 4.5


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(("ink", "ground"), _GRAPHICS)
def test_graphics_can_be_seen(ink: Ink, ground: Ink, dark: bool) -> None:
    shown = colors(dark=dark)
    assert contrast(shown[ink], shown[ground]) >= 3


def test_every_role_has_a_pair() -> None:
    assert set(PAIRS) == set(Ink)


@pytest.mark.parametrize("dark", [False, True])
def test_high_contrast_uses_ink_for_second_text(dark: bool) -> None:
    shown = colors(dark=dark, high_contrast=True)
    assert shown[Ink.INK2] == shown[Ink.INK]
    assert shown[Ink.LINE] == shown[Ink.EDGE]
    assert shown[Ink.CARE_SOFT] == shown[Ink.SURFACE]


def test_palette_gives_second_text_as_placeholder() -> None:
    shown = colors(dark=False)
    found = qt_palette(shown).color(QPalette.ColorRole.PlaceholderText)
    assert found == shown[Ink.INK2]
