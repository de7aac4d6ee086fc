"""Settings: eight sections, kept as they change, no OK button."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QComboBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from peerprep.services.care import care_numbers, countries
from peerprep.ui.announce import say
from peerprep.ui.context import Context
from peerprep.ui.forms import child, load_form
from peerprep.ui.keeping import keep
from peerprep.ui.layout import Width, width_class
from peerprep.ui.tab_order import chain
from peerprep.ui.theme import theme
from peerprep.ui.widgets.about_settings import show_about, show_keys
from peerprep.ui.widgets.facts_settings import FactsSettings
from peerprep.ui.widgets.look_settings import LookSettings
from peerprep.ui.widgets.privacy_settings import PrivacySettings
from peerprep.ui.widgets.session_setup import SessionSetup
from peerprep.ui.widgets.sound_settings import SoundSettings
from peerprep.ui.widgets.speech_settings import SpeechSettings
from peerprep.ui.widgets.strip import Strip, StripKind

_FIRST = "look"
_SECTIONS_EM = 15
_ANY_WIDTH = 16_777_215


class SettingsPage(QWidget):
    """Everything that can be chosen once and for all; `set_subject` opens a section."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Settings")
        self._context = context
        self._section = _FIRST
        self._form = form = load_form("settings_page.ui", self)
        self._strip = child(form, Strip, "note_strip")
        self._combo = child(form, QComboBox, "section_combo")
        self._country = child(form, QComboBox, "country_combo")
        self._look = LookSettings(form, context, self._keep)
        self._sound = SoundSettings(form, context, self._keep, self._say_trouble)
        self._speech = SpeechSettings(form, context, self)
        self._privacy = PrivacySettings(form, context, self)
        bank = context.profile.banks.pool()
        self._setup = SessionSetup(form, bank, context.profile.settings)
        self._facts = FactsSettings(form, self._keep)
        self._buttons = self._make_sections()
        self._fill_countries()
        show_about(form, self)
        self._connect()
        self._show_section()

    @property
    def main_control(self) -> QWidget:
        """The chosen section in the list, or the list to choose from in one column."""
        if self._combo.isVisibleTo(self):
            return self._combo
        return self._buttons[self._section]

    def set_subject(self, section: str) -> None:
        """Open a section: look, sound, speech, privacy, practice, support, keys or about."""
        if section in self._buttons:
            self._section = section

    def arrive(self) -> None:
        """Show the section as things are now."""
        self._strip.clear()
        self._look.refresh()
        self._privacy.refresh()
        self._speech.refresh()
        self._setup.set_bank(self._context.profile.banks.pool())
        self._setup.show_choices(self._context.profile.settings)
        self._facts.show_choices(self._context.profile.settings)
        show_keys(self._form, self)
        self._show_section()
        self.main_control.setFocus()
        say(self, f"{self.title}. {self._buttons[self._section].text()}.")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the sections beside or over what they hold."""
        super().resizeEvent(event)
        self._fit()

    # -- what is shown

    def _show_section(self) -> None:
        for name, button in self._buttons.items():
            button.setChecked(name == self._section)
            child(self._form, QWidget, f"{name}_section").setVisible(name == self._section)
        self._combo.setCurrentIndex(self._combo.findData(self._section))
        if self._section == "sound":
            self._sound.refresh()
        child(self._form, QScrollArea, "scroll").verticalScrollBar().setValue(0)
        self._fit()
        self._set_tab_order()

    def _choose_section(self, name: str) -> None:
        self._strip.clear()
        self._section = name
        self._show_section()

    def _show_numbers(self) -> None:
        numbers = care_numbers(str(self._country.currentData()))
        line = child(self._form, QLabel, "line_label")
        line.setText(f"{numbers.line_title} {numbers.line_text}")
        child(self._form, QLabel, "emergency_label").setText(numbers.emergency_text)

    def _fit(self) -> None:
        is_narrow = width_class(self.window().width()) is Width.NARROW
        self._combo.setVisible(is_narrow)
        child(self._form, QWidget, "section_rows").setVisible(not is_narrow)
        column = child(self._form, QWidget, "sections_column")
        wide = round(_SECTIONS_EM * theme().em)
        column.setMinimumWidth(0 if is_narrow else wide)
        column.setMaximumWidth(_ANY_WIDTH if is_narrow else wide)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        child(self._form, QBoxLayout, "columns_layout").setDirection(down if is_narrow else across)

    # -- what the person does

    def _keep(self, **changes: object) -> None:
        trouble = keep(self._context.profile, **changes)
        if trouble:
            self._say_trouble(trouble)

    def _keep_country(self) -> None:
        self._keep(country=str(self._country.currentData()))
        self._show_numbers()

    def _keep_practice(self) -> None:
        self._keep(**self._setup.choices())

    def _say_trouble(self, words: str) -> None:
        self._strip.show_words(StripKind.TROUBLE, words)

    def _tell(self, words: str) -> None:
        self._strip.show_words(StripKind.SAVED, words)

    # -- making it

    def _make_sections(self) -> dict[str, QPushButton]:
        rows = QVBoxLayout(child(self._form, QWidget, "section_rows"))
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        group = QButtonGroup(self)
        buttons = {}
        for name, words, icon in (
            ("look", self.tr("Look and text"), "a-large-small"),
            ("sound", self.tr("Sound"), "volume-2"),
            ("speech", self.tr("Speech to text"), "type"),
            ("privacy", self.tr("Privacy and keeping"), "lock"),
            ("practice", self.tr("Practice"), "mic"),
            ("support", self.tr("Support numbers"), "phone"),
            ("keys", self.tr("Keys and help"), "keyboard"),
            ("about", self.tr("About"), "info"),
        ):
            button = QPushButton(words)
            button.setObjectName(f"{name}_button_of_sections")
            button.setProperty("kind", "rail")
            button.setProperty("iconName", icon)
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, name=name: self._choose_section(name))
            group.addButton(button)
            rows.addWidget(button)
            buttons[name] = button
            self._combo.addItem(words, name)
        return buttons

    def _fill_countries(self) -> None:
        for code, numbers in countries().items():
            self._country.addItem(numbers.name, code)
        chosen = self._country.findData(self._context.profile.settings.country)
        self._country.setCurrentIndex(max(0, chosen))
        self._show_numbers()

    def _connect(self) -> None:
        self._combo.activated.connect(
            lambda _at: self._choose_section(str(self._combo.currentData()))
        )
        self._country.activated.connect(lambda _at: self._keep_country())
        numbers = child(self._form, QPushButton, "numbers_button")
        numbers.clicked.connect(lambda _on=False: self._context.go.support_numbers.emit())
        rubrics = child(self._form, QPushButton, "rubrics_button")
        rubrics.clicked.connect(lambda _on=False: self._context.go.rubrics.emit())
        self._setup.changed.connect(self._keep_practice)
        for part in (self._speech, self._privacy):
            part.told.connect(self._tell)
            part.trouble.connect(self._say_trouble)
        theme().changed.connect(self._fit)

    def _set_tab_order(self) -> None:
        form = self._form

        def named(*names: str) -> list[QWidget]:
            return [child(form, QWidget, name) for name in names]

        chain(
            self._combo,
            *self._buttons.values(),
            *named("size_combo", "appearance_segments", "plain_check", "movement_check"),
            *named("microphone_combo", "check_button", "look_button"),
            *self._speech.controls(),
            *named("file_button", "packaged_button", "official_combo", "get_button"),
            *named("stop_button", "folder_button", "copy_button", "delete_button"),
            *self._setup.controls(),
            self._facts.pause,
            *named("rubrics_button"),
            *named("country_combo", "numbers_button"),
        )
