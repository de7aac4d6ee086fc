"""The question, and under it the dock: before, thinking, recording, or typing the answer."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from peerprep.domain.questions import typographic
from peerprep.ui.announce import say
from peerprep.ui.asking import Asking, Dock
from peerprep.ui.context import Context
from peerprep.ui.durations import about, clock
from peerprep.ui.forms import child, load_form
from peerprep.ui.layout import Width, width_class
from peerprep.ui.properties import restyle
from peerprep.ui.shortcuts import add_key
from peerprep.ui.theme import theme
from peerprep.ui.widgets.card import Card
from peerprep.ui.widgets.column import Column
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.ideas_card import IdeasCard
from peerprep.ui.widgets.labels import Tag
from peerprep.ui.widgets.private_line import PrivateLine
from peerprep.ui.widgets.progress_dots import ProgressDots
from peerprep.ui.widgets.question_label import QuestionLabel
from peerprep.ui.widgets.recording_dock import RecordingDock
from peerprep.ui.widgets.strip import Strip

_COLUMN_PX = 900
_SHORT_EM = 39


class QuestionPage(QWidget):
    """Shows what it is told; `peerprep.ui.turn` decides.

    Signals:
        started(), read(), skipped(), type_chosen(), speak_chosen(), more_time_wanted(),
        pause_toggled(), stopped(), discarded(), undone(), break_wanted(), left(): what the
        person chose.
        typed(str): the answer that was written.
        came(), gone(): the page is shown; another page takes its place.
    """

    started = Signal()
    read = Signal()
    skipped = Signal()
    type_chosen = Signal()
    speak_chosen = Signal()
    more_time_wanted = Signal()
    pause_toggled = Signal()
    stopped = Signal()
    discarded = Signal()
    undone = Signal()
    break_wanted = Signal()
    left = Signal()
    typed = Signal(str)
    came = Signal()
    gone = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Question")
        self.beside: QWidget | None = None  # a window whose user is told the same
        self._dock = Dock.READY
        self._form = load_form("question_page.ui", self, custom=(Column, IdeasCard, PrivateLine))
        self._find_parts()
        self._connect_buttons()
        self._add_keys()
        theme().changed.connect(self._fit)
        self._fit()
        self.show_dock(Dock.READY)

    # -- for the window

    @property
    def main_control(self) -> QWidget:
        """The control that has the focus in this state of the dock."""
        return {
            Dock.READY: self._ready_button,
            Dock.THINKING: self._button("now"),
            Dock.RECORDING: self.recording.pause_button,
            Dock.TYPED: self.answer_edit,
        }[self._dock]

    def arrive(self) -> None:
        """Put the focus on the main control and say the question."""
        self.main_control.setFocus()
        self.say(self._question.text())
        self.came.emit()

    def say(self, words: str, *, of_time: bool = False) -> None:
        """Announce in the window that has the keyboard; here `of_time` only where that is shown."""
        if self.beside is not None and self.beside.isActiveWindow():
            say(self.beside, words)
        elif self.recording.shows_time or not of_time:
            say(self, words)

    def leave(self) -> None:
        """Tell that another page takes this one's place."""
        self.gone.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take smaller letters when there is little height."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring a notice into view when it appears."""
        if event.type() is QEvent.Type.Show:
            child(self._form, QScrollArea, "question_scroll").verticalScrollBar().setValue(0)
        return False

    # -- what is shown

    @property
    def dock(self) -> Dock:
        """What the dock shows."""
        return self._dock

    def show_question(self, asking: Asking) -> None:
        """Show a question with its ideas and what stays private."""
        self._question.set_question(typographic(asking.question))
        self._topic.setText(asking.topic)
        self._topic.setVisible(bool(asking.topic) and not self._is_short())
        self._progress.set_progress(asking.progress, asking.number, asking.total)
        ideas = [typographic(idea) for idea in asking.ideas]
        self.ideas.set_ideas(ideas, asking.planned, asking.todos)
        self._private.set_things(asking.private)
        self._label("ready_time").setText(about(asking.suggested_s))
        self.recording.begin(asking.suggested_s)
        self.answer_edit.clear()
        self.strip.clear()

    def show_dock(self, dock: Dock) -> None:
        """Show a state of the dock; the focus goes to its main control."""
        had_focus = self._has_dock_focus()
        self._dock = dock
        for name, card in self._docks.items():
            card.setVisible(name is dock)
        recording = dock is Dock.RECORDING
        self._set_keys(
            {
                "record": dock is not Dock.TYPED,
                "pause": recording,
                "discard": recording,
                "level": recording,
                "ideas": not self.ideas.isHidden(),
            }
        )
        if recording:
            self.recording.say_cue(self.tr("No rush. Recording goes on until you stop it."))
        if had_focus or self.isVisible():
            self.main_control.setFocus()

    def show_thinking(self, left_s: int) -> None:
        """Show how long until recording starts by itself."""
        self._label("thinking_line").setText(
            self.tr("Starts in {time}.").format(time=clock(left_s))
        )

    def show_reading(self, *, is_reading: bool) -> None:
        """Offer to end the reading while it goes on."""
        words = self.tr("Stop reading to &me") if is_reading else self.tr("Read it to &me")
        self._button("read").setText(words)

    def offer_undo(self, is_offered: bool) -> None:
        """Have Ctrl+Z bring back what was discarded."""
        self._keys["undo"].setEnabled(is_offered)

    # -- making it

    def _find_parts(self) -> None:
        form = self._form
        self._question = child(form, QuestionLabel, "question_label")
        self._topic = child(form, Tag, "topic_tag")
        self._progress = child(form, ProgressDots, "progress_dots")
        self._private = child(form, PrivateLine, "private_line")
        self.recording = RecordingDock(form, self)
        self.ideas = child(form, IdeasCard, "ideas_card")
        self.strip = child(form, Strip, "notice_strip")
        self.strip.installEventFilter(self)
        self.answer_edit = child(form, QPlainTextEdit, "answer_edit")
        self._docks = {dock: child(form, Card, f"{dock}_dock") for dock in Dock}
        for name in ("question_column", "dock_column"):
            child(form, Column, name).fit(_COLUMN_PX)
        QWidget.setTabOrder(self._button("speak"), self.ideas.fold_button)
        QWidget.setTabOrder(self.ideas.fold_button, self._button("break"))
        ready = child(form, FlowFrame, "ready_buttons_frame")
        for name in ("start", "read", "skip", "type"):
            ready.flow.addWidget(self._button(name))

    def _connect_buttons(self) -> None:
        for name, signal in (
            ("start", self.started),
            ("now", self.started),
            ("read", self.read),
            ("skip", self.skipped),
            ("type", self.type_chosen),
            ("speak", self.speak_chosen),
            ("more", self.more_time_wanted),
            ("pause", self.pause_toggled),
            ("stop", self.stopped),
            ("discard", self.discarded),
            ("break", self.break_wanted),
            ("leave", self.left),
        ):
            self._button(name).clicked.connect(signal)
        self._button("save").clicked.connect(self._save_typed)
        self._button("save").setEnabled(False)
        self.answer_edit.textChanged.connect(
            lambda: self._button("save").setEnabled(bool(self.answer_edit.toPlainText().strip()))
        )

    def _add_keys(self) -> None:
        self._keys: dict[str, QAction] = {
            "record": add_key(
                self, "Ctrl+R", self.tr("Start recording; stop and save"), self._start_or_stop
            ),
            "pause": add_key(
                self, "Ctrl+P", self.tr("Pause or resume recording"), self.pause_toggled.emit
            ),
            "discard": add_key(
                self, "Ctrl+D", self.tr("Discard this recording"), self.discarded.emit
            ),
            "undo": add_key(self, "Ctrl+Z", self.tr("Bring back the answer"), self.undone.emit),
            "ideas": add_key(
                self, "Ctrl+I", self.tr("Show or hide ideas for the answer"), self.ideas.toggle
            ),
            "level": add_key(
                self, "Ctrl+J", self.tr("Say time and level"), self.recording.say_level
            ),
        }
        self._keys["undo"].setEnabled(False)
        add_key(self, "Ctrl+Enter", self.tr("The filled button"), self._press_filled)
        add_key(self, "Esc", self.tr("Leave session"), self.left.emit)

    def _set_keys(self, wanted: dict[str, bool]) -> None:
        for name, enabled in wanted.items():
            self._keys[name].setEnabled(enabled)

    def _start_or_stop(self) -> None:
        (self.stopped if self._dock is Dock.RECORDING else self.started).emit()

    def _press_filled(self) -> None:
        if self._dock is Dock.TYPED:
            self._save_typed()
        else:
            self._start_or_stop()

    def _save_typed(self) -> None:
        text = self.answer_edit.toPlainText().strip()
        if text:
            self.typed.emit(text)

    @property
    def _ready_button(self) -> QPushButton:
        # Somebody who leads from another window starts the recording there.
        names = ("start", "read", "break")
        return next(b for b in map(self._button, names) if not b.isHidden())

    def _has_dock_focus(self) -> bool:
        return any(
            card.isAncestorOf(focus)
            for card in self._docks.values()
            if (focus := self.focusWidget()) is not None
        )

    def _fit(self) -> None:
        narrow = width_class(self.width()) is Width.NARROW
        for name, keys in (
            ("start", "Ctrl+R"),
            ("stop", "Ctrl+R"),
            ("pause", "Ctrl+P"),
            ("discard", "Ctrl+D"),
            ("save", "Ctrl+Enter"),
            ("now", "Ctrl+R"),
        ):
            restyle(self._button(name), hint="" if narrow else keys)
        short = self._is_short()
        self.recording.fit(short=short)
        wide = width_class(self.width()) is Width.THREE
        usual = "question_wide" if wide else "question_recording"
        self._question.setProperty("role", "question_header" if short else usual)
        self._question.updateGeometry()
        self._topic.setVisible(bool(self._topic.text()) and not short)

    def _is_short(self) -> bool:
        """Whether the dock would leave too little room for the question."""
        return self.height() < _SHORT_EM * theme().em

    def _button(self, name: str) -> QPushButton:
        return child(self._form, QPushButton, f"{name}_button")

    def _label(self, name: str) -> QLabel:
        return child(self._form, QLabel, f"{name}_label")
