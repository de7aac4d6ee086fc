"""What a partner leads a live interview with: questions, the recording, notes of their own."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QLabel,
    QPushButton,
    QWidget,
)

from peerprep.domain.errors import PeerPrepError
from peerprep.domain.questions import typographic
from peerprep.services.interview import InterviewService
from peerprep.ui.announce import say
from peerprep.ui.asking_list import AskingList
from peerprep.ui.columns import Columns
from peerprep.ui.forms import child, load_form
from peerprep.ui.interview_plan import LeadView, Stage
from peerprep.ui.note_taking import Moment, NoteTaking
from peerprep.ui.properties import restyle
from peerprep.ui.shortcuts import add_key
from peerprep.ui.tab_order import chain
from peerprep.ui.theme import theme
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.interview_list import InterviewList, typed_text
from peerprep.ui.widgets.moment_list import MomentList
from peerprep.ui.widgets.note_edit import NoteEdit
from peerprep.ui.widgets.question_label import QuestionLabel
from peerprep.ui.widgets.recording_dock import RecordingDock
from peerprep.ui.widgets.recording_mark import RecordingMark, RecordingState
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.wording import explain


class PartnerPage(QWidget):
    """Shows what it is told; the session decides.

    Signals:
        asked(str): the key of the question to be put on the other screen.
        list_chosen(str): the id of the list to ask from.
        time_toggled(bool): whether the other window is to show the time.
        started(), pause_toggled(), stopped(), skipped(), break_wanted(), earlier_wanted(),
        ended(): what the partner chose.
    """

    asked = Signal(str)
    started = Signal()
    pause_toggled = Signal()
    stopped = Signal()
    skipped = Signal()
    break_wanted = Signal()
    earlier_wanted = Signal()
    list_chosen = Signal(str)
    time_toggled = Signal(bool)
    ended = Signal()

    def __init__(
        self,
        interview: InterviewService,
        now: Callable[[], Moment | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = self.tr("You ask the questions")
        self._stage = Stage.CHOOSING
        self._form = form = load_form(
            "partner_page.ui", self, custom=(InterviewList, MomentList, NoteEdit)
        )
        self.recording = RecordingDock(form, self)
        self.notes = NoteTaking(form, interview, now)
        self.strip = child(form, Strip, "notice_strip")
        self.strip.after_clear = lambda: self.main_control
        self._asking = AskingList(form, self)
        self._list = self._asking.list
        self._time = child(form, QCheckBox, "time_check")
        self._has_earlier = False
        rows = ("header_layout", "columns_layout")
        Columns(self, *(child(form, QBoxLayout, name) for name in rows))
        for frame, names in (
            ("header", ("earlier", "break", "end")),
            ("deeds", ("start", "pause", "stop", "skip")),
        ):
            flow = child(form, FlowFrame, f"{frame}_frame").flow
            for name in names:
                flow.addWidget(self._button(name))
        self._connect()
        self._add_keys()
        theme().changed.connect(self._fit)
        self._fit()

    # -- for the window

    @property
    def main_control(self) -> QWidget:
        """The control that has the focus at this stage."""
        return {
            Stage.CHOOSING: self._list,
            Stage.ASKED: self._button("start"),
            Stage.RECORDING: self.notes.edit,
            Stage.SAVED: self._button("ask"),
            Stage.AWAY: self._list,
        }[self._stage]

    def arrive(self) -> None:
        """Put the focus on the main control and say what the window is for."""
        self.main_control.setFocus()
        say(self, self.tr("You ask the questions. Choose one and press Enter."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Typing anywhere writes the note of this moment."""
        letters = typed_text(event)
        if letters.strip() and self.notes.edit.isEnabled():
            self.notes.begin_with(letters)
        else:
            super().keyPressEvent(event)

    # -- what is shown

    @property
    def stage(self) -> Stage:
        """Where the interview is."""
        return self._stage

    @property
    def chosen_key(self) -> str:
        """The key of the question that would be asked now, empty for none."""
        return self._asking.chosen_key

    def show_view(self, view: LeadView) -> None:
        """Show where the interview is; at another stage the focus goes to its main control."""
        is_other = view.stage is not self._stage
        self._stage = view.stage
        self._show_question(view)
        self._show_buttons()
        self._asking.show_view(view)
        self.notes.refresh()
        if is_other:
            self._go_on()
        if is_other and self._stage is Stage.AWAY:
            say(self, child(self._form, QLabel, "asked_label").text())

    def choose(self, key: str) -> None:
        """Put the keyboard of the list on a question."""
        self._asking.choose(key)

    def show_one_screen(self, is_one: bool) -> None:
        """Say that notes can be read by both, where there is no second screen."""
        child(self._form, QLabel, "screen_line_label").setVisible(is_one)

    def show_time_choice(self, *, is_shown: bool) -> None:
        """Show whether the other window shows the time."""
        self._time.blockSignals(True)
        self._time.setChecked(is_shown)
        self._time.blockSignals(False)

    def offer_earlier(self, *, is_offered: bool) -> None:
        """Offer to read notes of earlier interviews, between questions."""
        self._has_earlier = is_offered
        self._show_buttons()

    def say_not_kept(self, error: PeerPrepError) -> None:
        """Say that a note is in its field and not on the disk yet, and why."""
        words = self.tr("Your note is still here, but not on the disk yet.")
        self.strip.show_words(StripKind.TROUBLE, words, explain(error))

    def _show_question(self, view: LeadView) -> None:
        question = child(self._form, QuestionLabel, "question_label")
        question.set_question(typographic(view.question))
        question.setVisible(bool(view.question))
        words = {
            Stage.CHOOSING: self.tr("No question is in the other window. Choose one."),
            Stage.AWAY: self.tr(
                "A pause. The other window shows something else, and nothing is being recorded."
            ),
        }.get(view.stage, self.tr("In the other window"))
        child(self._form, QLabel, "asked_label").setText(words)

    def _show_buttons(self) -> None:
        stage = self._stage
        is_recording = stage is Stage.RECORDING
        can_start = stage in (Stage.ASKED, Stage.SAVED)
        for name, is_shown in (
            ("start", can_start),
            ("pause", is_recording),
            ("stop", is_recording),
            ("skip", stage is Stage.ASKED),
            ("earlier", self._has_earlier and stage is Stage.CHOOSING),
        ):
            self._button(name).setVisible(is_shown)
        child(self._form, QWidget, "deeds_frame").setVisible(can_start or is_recording)
        for name in ("recording_mark", "time_bar", "time_label", "about_label"):
            child(self._form, QWidget, name).setVisible(can_start or is_recording)
        again = self.tr("&Record it again")
        first = self.tr("Start &recording")
        self._button("start").setText(again if stage is Stage.SAVED else first)
        restyle(self._button("start"), kind="primary" if stage is Stage.ASKED else "secondary")
        asks = stage in (Stage.CHOOSING, Stage.SAVED)
        restyle(self._button("ask"), kind="primary" if asks else "secondary")
        self._button("ask").setEnabled(stage not in (Stage.RECORDING, Stage.AWAY))
        line = child(self._form, QLabel, "list_line_label")
        line.setText(self.tr("Choose what comes next. It is asked after this answer."))
        line.setVisible(is_recording)
        mark = child(self._form, RecordingMark, "recording_mark")
        is_heard = is_recording and mark.state is not RecordingState.UNPLUGGED
        child(self._form, QWidget, "level_bars").setVisible(is_heard)
        if not is_recording:
            words = (self.tr("Saved"), self.tr("On this computer"))
            mark.set_state(RecordingState.READY, words if stage is Stage.SAVED else None)
        child(self._form, QLabel, "cue_label").setVisible(is_recording)

    def _go_on(self) -> None:
        """Put the focus where this stage needs it, but never away from where somebody types."""
        is_writing = self.notes.edit.hasFocus() and not self.notes.is_empty
        if not is_writing and not self._asking.is_searched:
            self.main_control.setFocus()

    # -- what the partner does

    def _ask(self) -> None:
        if self._stage is Stage.RECORDING:
            say(self, self.tr("It is asked after this answer."))
        elif self._stage is not Stage.AWAY and self.chosen_key:
            key = self.chosen_key
            self._asking.clear_search()
            self.asked.emit(key)

    def _start_or_stop(self) -> None:
        if self._stage is Stage.RECORDING:
            self.stopped.emit()
        elif self._button("start").isVisible():
            self.started.emit()

    def _pause(self) -> None:
        if self._stage is Stage.RECORDING:
            self.pause_toggled.emit()

    def _press_filled(self) -> None:
        if self._stage in (Stage.ASKED, Stage.RECORDING):
            self._start_or_stop()
        else:
            self._ask()

    # -- making it

    def _connect(self) -> None:
        for name, signal in (
            ("start", self.started),
            ("stop", self.stopped),
            ("skip", self.skipped),
            ("break", self.break_wanted),
            ("earlier", self.earlier_wanted),
            ("end", self.ended),
        ):
            self._button(name).clicked.connect(signal)
        self._button("pause").clicked.connect(lambda _on=False: self._pause())
        self._button("ask").clicked.connect(lambda _on=False: self._ask())
        self._asking.list_chosen.connect(self.list_chosen)
        self._asking.ask_wanted.connect(self._ask)
        self._time.toggled.connect(self.time_toggled)
        self.notes.not_kept.connect(self.say_not_kept)
        self.notes.kept.connect(self.strip.clear)
        chain(
            *(self._button(name) for name in ("start", "pause", "stop", "skip")),
            self._time,
            self.notes.edit,
            self.notes.list,
            *self._asking.controls(),
            *(self._button(name) for name in ("ask", "earlier", "break", "end")),
        )

    def _add_keys(self) -> None:
        for keys, words, deed in (
            ("Ctrl+R", self.tr("Start recording; stop and save"), self._start_or_stop),
            ("Ctrl+P", self.tr("Pause or resume recording"), self._pause),
            ("Ctrl+K", self.tr("A note at this moment"), self.notes.edit.setFocus),
            ("Ctrl+J", self.tr("Say time and level"), self.recording.say_level),
            ("Ctrl+F", self.tr("Find a question"), self._asking.go_to_search),
            ("Ctrl+Enter", self.tr("The filled button"), self._press_filled),
            ("Esc", self.tr("End the interview"), self.ended.emit),
        ):
            add_key(self, keys, words, deed)

    def _fit(self) -> None:
        self.recording.fit(short=True)

    def _button(self, name: str) -> QPushButton:
        return child(self._form, QPushButton, f"{name}_button")
