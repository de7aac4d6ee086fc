"""The fields of one question, which are kept as they are written."""

from collections.abc import Sequence
from dataclasses import replace
from math import ceil

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QTextCursor
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from peerprep.domain.bank_edits import LONGEST_TEXT, tidy_lines
from peerprep.domain.questions import ANY_ROLE, Category, Question, Role
from peerprep.ui.forms import child, load_form
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from peerprep.ui.widgets.flow import ChipGroup, FlowFrame
from peerprep.ui.widgets.icon_view import IconView
from peerprep.ui.widgets.side_scroll import SideScroll
from peerprep.ui.widgets.time_spin import TimeSpin

_LINES = {"text_edit": (2, 5), "covers_edit": (3, 8), "follow_edit": (1, 5)}


class QuestionEditor(QWidget):
    """Shows a question to be written; says after every change what it is now.

    Signals:
        edited(): something was written or chosen.
        undo_asked(), delete_asked(), more_asked(): the buttons below.
    """

    edited = Signal()
    undo_asked = Signal()
    delete_asked = Signal()
    more_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form = load_form("question_editor.ui", self, custom=(SideScroll, TimeSpin))
        self.text = child(form, QPlainTextEdit, "text_edit")
        self._topic = child(form, QComboBox, "topic_combo")
        self._time = child(form, TimeSpin, "time_spin")
        self._roles = child(form, ChipGroup, "role_chips")
        self._covers = child(form, QPlainTextEdit, "covers_edit")
        self._follow = child(form, QPlainTextEdit, "follow_edit")
        self._story = child(form, QCheckBox, "story_check")
        self._undo = child(form, QPushButton, "undo_button")
        self._delete = child(form, QPushButton, "delete_button")
        self.more_button = child(form, QPushButton, "more_button")
        self._edits = {name: child(form, QPlainTextEdit, name) for name in _LINES}
        self._question: Question | None = None
        self._is_filling = False
        self._connect()
        self._fit()
        self.show_twin("")

    # -- what is in it

    def offer(self, topics: Sequence[Category], roles: Sequence[Role]) -> None:
        """Offer these topics and roles."""
        self._is_filling = True
        self._topic.clear()
        for topic in topics:
            self._topic.addItem(topic.label, topic.id)
        self._roles.set_chips([(role.id, role.label) for role in roles])
        self._is_filling = False

    def show_question(self, question: Question, *, fresh: bool) -> None:
        """Show a question; `fresh` when it is another one, else what can be undone stays so."""
        self._question = question
        self._is_filling = True
        _put(self.text, question.text, fresh=fresh)
        _put(self._covers, "\n".join(question.covers), fresh=fresh)
        _put(self._follow, "\n".join(question.follow_ups), fresh=fresh)
        self._topic.setCurrentIndex(self._topic.findData(question.category))
        self._time.setValue(question.time_s)
        self._roles.set_chosen(role for role in question.roles if role != ANY_ROLE)
        self._story.setChecked(question.story)
        self._is_filling = False
        self._fit()
        self.show_state()

    def question(self) -> Question:
        """Return the question as it is written now; raises LookupError when none is shown."""
        if self._question is None:
            raise LookupError("no question is shown")
        shown = self._question
        return replace(
            shown,
            text=self.text.toPlainText(),
            category=str(self._topic.currentData() or shown.category),
            roles=self._roles.chosen() or (ANY_ROLE,),
            covers=tidy_lines(self._covers.toPlainText().splitlines()),
            follow_ups=tidy_lines(self._follow.toPlainText().splitlines()),
            time_s=self._time.value(),
            story=self._story.isChecked(),
        )

    # -- what it says

    def show_state(self) -> None:
        """Say that it is saved, or what is missing for that."""
        text = self.text.toPlainText()
        words, icon, ink = self.tr("Saved as you type"), "check", Ink.ACCENT
        if not text.strip():
            words, icon = self.tr("Write the question first; the rest can wait."), "info"
            ink = Ink.CARE
        elif len(text.strip()) > LONGEST_TEXT:
            words, icon = self.tr("The first {n} letters are kept."), "circle-alert"
            words, ink = words.format(n=f"{LONGEST_TEXT:,}"), Ink.SUGGESTION
        child(self._form, IconView, "state_icon").set_icon(icon, ink)
        child(self._form, QLabel, "state_label").setText(words)

    def show_twin(self, words: str) -> None:
        """Say where the same or nearly the same question is; empty words say nothing."""
        label = child(self._form, QLabel, "twin_label")
        label.setText(words)
        label.setVisible(bool(words))

    def allow_undo(self, *, allowed: bool, delete: bool) -> None:
        """Say whether there are changes to undo, and whether the question can be deleted."""
        self._undo.setEnabled(allowed)
        self._delete.setEnabled(delete)
        self.more_button.setEnabled(delete)

    def controls(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        fields = [self.text, self._topic, self._time, self._roles, self._covers, self._follow]
        return [*fields, self._story, self._undo, self._delete, self.more_button]

    def set_whole(self, *, whole: bool) -> None:
        """Choose between a scroll bar of its own and its whole height."""
        child(self._form, SideScroll, "fields_scroll").set_whole(whole)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give a text the height of its lines when its width is another."""
        if event.type() is QEvent.Type.Resize:
            self._fit()
        return False

    def _fit(self) -> None:
        look = theme()
        for name, edit in self._edits.items():
            edit.setFont(look.font("words" if name == "text_edit" else "body"))
            least, most = _LINES[name]
            lines = edit.document().documentLayout().documentSize().height()
            shown = min(most, max(least, lines))
            bars = Qt.ScrollBarPolicy
            edit.setVerticalScrollBarPolicy(
                bars.ScrollBarAsNeeded if lines > most else bars.ScrollBarAlwaysOff
            )
            step = QFontMetricsF(edit.font()).lineSpacing()
            height = ceil(shown * step + 2 * edit.document().documentMargin()) + 4
            if edit.minimumHeight() != height:
                edit.setFixedHeight(height)

    def _on_edited(self) -> None:
        if self._is_filling:
            return
        self._fit()
        self.show_state()
        self.edited.emit()

    def _connect(self) -> None:
        for edit in self._edits.values():
            edit.textChanged.connect(self._on_edited)
            edit.installEventFilter(self)
        self._topic.currentIndexChanged.connect(lambda _at: self._on_edited())
        self._time.valueChanged.connect(lambda _value: self._on_edited())
        self._roles.chosen_changed.connect(self._on_edited)
        self._story.toggled.connect(lambda _on: self._on_edited())
        self._undo.clicked.connect(lambda _on=False: self.undo_asked.emit())
        self._delete.clicked.connect(lambda _on=False: self.delete_asked.emit())
        self.more_button.clicked.connect(lambda _on=False: self.more_asked.emit())
        flow = child(self._form, FlowFrame, "deeds_flow").flow
        flow.setSpacing(2)
        for button in (self._undo, self._delete, self.more_button):
            flow.addWidget(button)
        theme().changed.connect(self._fit)


def _put(edit: QPlainTextEdit, text: str, *, fresh: bool) -> None:
    """Put a text in; when the question stays, Ctrl+Z in the field brings the one before back."""
    if edit.toPlainText() == text:
        return
    if fresh:
        edit.setPlainText(text)
        return
    cursor = edit.textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.insertText(text)
