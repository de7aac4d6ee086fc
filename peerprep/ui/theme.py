"""Colors, type and sizes of the moment; everything painted asks here.

Sizes are written as in the design at 100 % (body text 15 px) and go through `Theme.px`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from peerprep.ui.fonts import sans_families, serif_families
from peerprep.ui.palette import Ink, colors, qt_palette

BODY_PT = 11.25
BODY_PX = 15.0
_NAME = "house_theme"
_REFERENCE_DPI = 96.0


class Appearance(StrEnum):
    """What the person chose: follow the computer, or always one of the two."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class TypeRole:
    """One line of the type scale: size and line height in px at 100 %."""

    size_px: float
    line_px: float
    weight: int = QFont.Weight.Normal.value
    serif: bool = False
    italic: bool = False


_BOLD = QFont.Weight.Bold.value
_QUESTION = 470

TYPE: Mapping[str, TypeRole] = MappingProxyType(
    {
        "question_wide": TypeRole(44, 53, _QUESTION, serif=True),
        "question_recording": TypeRole(38, 46, _QUESTION, serif=True),
        "question_card": TypeRole(32, 39, _QUESTION, serif=True),
        "question_header": TypeRole(25, 31, _QUESTION, serif=True),
        "question_small": TypeRole(20, 26, _QUESTION, serif=True),
        "title": TypeRole(25, 30, _BOLD),
        "heading": TypeRole(17, 21, _BOLD),
        "words": TypeRole(16.5, 27),
        "body": TypeRole(15, 20),
        "quote": TypeRole(15, 20, italic=True),
        "strong": TypeRole(15, 20, _BOLD),
        "button": TypeRole(15, 20, _BOLD),
        "compact_button": TypeRole(14, 19, _BOLD),
        "second": TypeRole(14, 20),
        "small": TypeRole(13.25, 18),
        "label": TypeRole(13.5, 18, _BOLD),
        "timer": TypeRole(44, 50, _BOLD),
    }
)


class Theme(QObject):
    """The current colors, type and sizes.

    Signals:
        changed: anything below is different; painted widgets repaint, sizes are asked anew.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(_NAME)
        self._appearance = Appearance.SYSTEM
        self._text_size = 1.0
        self._less_movement = False
        self._plain_questions = False
        self._fonts: dict[str, QFont] = {}
        self._inks: dict[Ink, QColor] = {}
        self._dpi = _screen_dpi()
        self._is_dark = False
        self._high_contrast = False
        self._follow_system()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        accessibility = getattr(hints, "accessibility", None)  # Qt 6.10 and later
        if accessibility is not None:
            accessibility().contrastPreferenceChanged.connect(self._on_system_changed)

    @property
    def appearance(self) -> Appearance:
        """The person's choice between the computer's look, light and dark."""
        return self._appearance

    @property
    def is_dark(self) -> bool:
        """Whether the dark colors are shown."""
        return self._is_dark

    @property
    def high_contrast(self) -> bool:
        """Whether the computer asks for more contrast."""
        return self._high_contrast

    @property
    def text_size(self) -> float:
        """The text size factor, 1.0 to 2.0."""
        return self._text_size

    @property
    def less_movement(self) -> bool:
        """Whether every change is to be instant."""
        return self._less_movement

    @property
    def plain_questions(self) -> bool:
        """Whether questions are set in the sans letters too."""
        return self._plain_questions

    @property
    def em(self) -> float:
        """The body size in logical pixels."""
        return BODY_PT * self._text_size * self._design_dpi() / 72

    def px(self, at_100_percent: float) -> float:
        """Return a length of the design, scaled with the text."""
        return at_100_percent * self.em / BODY_PX

    def ipx(self, at_100_percent: float) -> int:
        """Return `px` as whole pixels."""
        return round(self.px(at_100_percent))

    def color(self, role: Ink | str) -> QColor:
        """Return the color of a role now."""
        return QColor(self._inks[Ink(role)])

    def font(self, role: str) -> QFont:
        """Return the font of a role of the type scale (`TYPE`)."""
        if role not in self._fonts:
            self._fonts[role] = self._make_font(TYPE[role])
        return QFont(self._fonts[role])

    def line_height(self, role: str) -> float:
        """Return the line height of a role in logical pixels."""
        return self.px(TYPE[role].line_px)

    def metrics(self, role: str) -> QFontMetricsF:
        """Return the measure of a role's font."""
        return QFontMetricsF(self.font(role))

    def palette(self) -> QPalette:
        """Return the palette that goes with the colors."""
        return qt_palette(self._inks)

    def choose(
        self,
        *,
        appearance: Appearance | str | None = None,
        text_size: float | None = None,
        less_movement: bool | None = None,
        plain_questions: bool | None = None,
    ) -> None:
        """Take the person's choices; text size is kept within 1.0 and 2.0."""
        if appearance is not None:
            self._appearance = Appearance(appearance)
            QGuiApplication.styleHints().setColorScheme(_SCHEMES[self._appearance])
        if text_size is not None:
            self._text_size = min(2.0, max(1.0, text_size))
        if less_movement is not None:
            self._less_movement = less_movement
        if plain_questions is not None:
            self._plain_questions = plain_questions
        self._refresh()

    def _on_system_changed(self) -> None:
        self._refresh()

    def _refresh(self) -> None:
        self._follow_system()
        _dress(self)
        self.changed.emit()

    def _follow_system(self) -> None:
        hints = QGuiApplication.styleHints()
        if self._appearance is Appearance.SYSTEM:
            self._is_dark = hints.colorScheme() is Qt.ColorScheme.Dark
        else:
            self._is_dark = self._appearance is Appearance.DARK
        accessibility = getattr(hints, "accessibility", None)
        self._high_contrast = (
            accessibility is not None
            and accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
        )
        self._fonts.clear()
        self._inks = colors(dark=self._is_dark, high_contrast=self._high_contrast)

    def _design_dpi(self) -> float:
        # macOS counts 72 dots an inch at normal size, which would make 11.25 pt tiny
        return max(_REFERENCE_DPI, self._dpi)

    def _make_font(self, role: TypeRole) -> QFont:
        serif = role.serif and not self._plain_questions
        font = QFont()
        font.setFamilies(list(serif_families() if serif else sans_families()))
        font.setPointSizeF(self.px(role.size_px) * 72 / self._dpi)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if serif:
            font.setVariableAxis(QFont.Tag("opsz"), 28)
            font.setVariableAxis(QFont.Tag("wght"), role.weight)
        else:
            bold = role.weight == _BOLD
            font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
            font.setItalic(role.italic)
        return font


_SCHEMES = {
    Appearance.SYSTEM: Qt.ColorScheme.Unknown,
    Appearance.LIGHT: Qt.ColorScheme.Light,
    Appearance.DARK: Qt.ColorScheme.Dark,
}


def theme() -> Theme:
    """Return the application's theme, made and applied on first call."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("A theme needs a QApplication.")
    found = app.findChild(Theme, _NAME, Qt.FindChildOption.FindDirectChildrenOnly)
    if isinstance(found, Theme):
        return found
    made = Theme(app)
    _dress(made)
    return made


def _dress(made: Theme) -> None:
    QApplication.setPalette(made.palette())
    QApplication.setFont(made.font("body"))


def _screen_dpi() -> float:
    screen = QGuiApplication.primaryScreen()
    return screen.logicalDotsPerInchY() if screen is not None else _REFERENCE_DPI
