"""Before any coaching: how are you, and whom to call. It never says why it is shown."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from peerprep.services.care import (
    CLOSING,
    DANGER,
    HEADING,
    MESSAGE,
    TRUSTED,
    TRUSTED_TEXT,
    TRUSTED_WORDS,
    care_numbers,
)
from peerprep.ui.announce import say
from peerprep.ui.context import Context
from peerprep.ui.forms import child, load_form
from peerprep.ui.shortcuts import add_key
from peerprep.ui.theme import theme
from peerprep.ui.widgets.column import Column
from peerprep.ui.widgets.question_label import QuestionLabel


class CarePage(QWidget):
    """The care message with the numbers of the person's country."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Support")
        self._context = context
        self._take_id = ""
        self._form = form = load_form("care_page.ui", self, custom=(Column,))
        self.main_control = child(form, QuestionLabel, "heading_label")
        child(form, Column, "care_column").fit(820)
        child(form, QLabel, "message_label").setText(MESSAGE)
        child(form, QLabel, "trusted_title_label").setText(TRUSTED)
        child(form, QLabel, "trusted_text_label").setText(TRUSTED_TEXT)
        child(form, QLabel, "danger_title_label").setText(DANGER)
        child(form, QLabel, "closing_label").setText(CLOSING)
        self.main_control.set_question(HEADING)
        self.main_control.setAccessibleName(f"{HEADING} {MESSAGE}")
        go = context.go
        child(form, QPushButton, "break_button").clicked.connect(go.take_break)
        child(form, QPushButton, "close_button").clicked.connect(go.close_for_today)
        child(form, QPushButton, "okay_button").clicked.connect(go.back)
        for name in ("line", "trusted", "danger"):
            self._copy_button(name).clicked.connect(lambda _=False, name=name: self._copy(name))
        add_key(self, "Ctrl+Enter", self.tr("Take a break"), go.take_break.emit)
        add_key(self, "Esc", self.tr("Go on"), go.back.emit)
        theme().changed.connect(self._even_buttons)
        self._show_numbers()

    def set_subject(self, take_id: str) -> None:
        """Say whose words raised care; empty when the person asked for the numbers."""
        self._take_id = take_id

    def arrive(self) -> None:
        """Put the focus on the heading and have it read at once."""
        self._show_numbers()
        if self._take_id:
            self._context.scribe.care_shown()
        self.main_control.setFocus()
        say(self, f"{HEADING} {MESSAGE}", assertive=True)

    def _show_numbers(self) -> None:
        numbers = care_numbers(self._context.profile.settings.country)
        form = self._form
        child(form, QLabel, "line_title_label").setText(numbers.line_title.removesuffix("."))
        child(form, QLabel, "line_text_label").setText(numbers.line_text)
        child(form, QLabel, "danger_text_label").setText(numbers.emergency_text)
        self._to_copy = {
            "line": numbers.line,
            "trusted": TRUSTED_WORDS,
            "danger": numbers.emergency,
        }
        copy_line, copy_danger = self.tr("&Copy {number}"), self.tr("Copy &{number}")
        self._copy_button("line").setText(copy_line.format(number=numbers.line))
        self._copy_button("trusted").setText(self.tr("Copy these &words"))
        self._copy_button("danger").setText(copy_danger.format(number=numbers.emergency))
        self._even_buttons()

    def _even_buttons(self) -> None:
        buttons = [self._copy_button(name) for name in ("line", "trusted", "danger")]
        widest = max(button.sizeHint().width() for button in buttons)
        for button in buttons:
            button.setMinimumWidth(widest)

    def _copy(self, name: str) -> None:
        QGuiApplication.clipboard().setText(self._to_copy[name])
        self._copy_button(name).setText(self.tr("Copied."))
        say(self, self.tr("Copied."))

    def _copy_button(self, name: str) -> QPushButton:
        return child(self._form, QPushButton, f"copy_{name}_button")
