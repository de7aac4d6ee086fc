"""A partner's notes while somebody answers: each begins at its moment and is saved at once."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QLabel, QWidget

from peerprep.domain.errors import InvalidData, PeerPrepError
from peerprep.domain.interview import InterviewNote
from peerprep.services.interview import InterviewService
from peerprep.ui.announce import say
from peerprep.ui.durations import clock, spoken
from peerprep.ui.forms import child
from peerprep.ui.widgets.moment_list import MomentList, MomentRow
from peerprep.ui.widgets.note_edit import NoteEdit

_AGAIN_MS = 2000  # how soon a note that could not be saved is tried again


@dataclass(frozen=True, slots=True)
class Moment:
    """A place in a take, in seconds of kept sound."""

    take_id: str
    at_s: float


@dataclass(slots=True)
class _Draft:
    """The note in the field; `kept` are its words on the disk, `note_id` None before any are."""

    moment: Moment
    note_id: str | None = None
    kept: str = ""


class NoteTaking(QObject):
    """Behavior of the widgets that a form names note_label, note_edit, note_line_label, note_list.

    Signals:
        not_kept(object): a PeerPrepError; the words stay in the field and are tried again.
        kept(): what could not be saved is saved now.
    """

    not_kept = Signal(object)
    kept = Signal()

    def __init__(
        self, form: QWidget, interview: InterviewService, now: Callable[[], Moment | None]
    ) -> None:
        super().__init__(form)
        self._interview = interview
        self._now = now
        self._draft: _Draft | None = None
        self._is_told = False  # that words could not be saved
        self._notes: list[InterviewNote] = []
        self._label = child(form, QLabel, "note_label")
        self._line = child(form, QLabel, "note_line_label")
        self.edit = child(form, NoteEdit, "note_edit")
        self.list = child(form, MomentList, "note_list")
        self._again = QTimer(self, interval=_AGAIN_MS, singleShot=True)
        self._again.timeout.connect(self._save)
        self.edit.textChanged.connect(self._on_typed)
        self.edit.entered.connect(self._enter)
        self.list.chosen.connect(lambda _row: self._open(self.list.currentIndex().row()))
        self.refresh()

    @property
    def holds_unsaved(self) -> bool:
        """Whether words are in the field alone."""
        draft = self._draft
        return draft is not None and self._written != draft.kept

    @property
    def is_empty(self) -> bool:
        """Whether nothing is in the field."""
        return self._draft is None

    def settle(self) -> None:
        """Keep what is written as a note; it stays in the field when it can't be saved now."""
        if self._draft is not None:
            self._save()
            if not self.holds_unsaved:
                self._begin_anew()

    def begin_with(self, text: str) -> None:
        """Go on in the field with what was typed elsewhere."""
        self.edit.setFocus()
        self.edit.insertPlainText(text)

    def refresh(self) -> None:
        """Follow the take of now: its notes, and whether there is a moment to note."""
        now = self._now()
        draft = self._draft
        if draft is not None and (now is None or now.take_id != draft.moment.take_id):
            self.settle()  # it stays with the answer it was written on, a discarded one too
        self.edit.setEnabled(now is not None or self._draft is not None)
        self._line.setVisible(now is None)
        notes = self._interview.notes([now.take_id]) if now is not None else []
        self._notes = [note for note in notes if not self._is_open(note)]
        rows = [MomentRow(note.text, clock(note.at_s)) for note in self._notes]
        if rows != self.list.rows():
            self.list.set_rows(rows)
        self.list.setVisible(bool(rows))
        self._show_moment()

    def _is_open(self, note: InterviewNote) -> bool:
        return self._draft is not None and note.id == self._draft.note_id

    @property
    def _written(self) -> str:
        return self.edit.toPlainText().strip()

    def _show_moment(self) -> None:
        words = self.tr("Your &note")
        if self._draft is not None:
            words = self.tr("Your &note at {time}").format(time=clock(self._draft.moment.at_s))
        self._label.setText(words)

    # -- writing

    def _on_typed(self) -> None:
        if self._draft is None:
            moment = self._now() if self._written else None
            if moment is None:
                return
            self._draft = _Draft(moment)
            self._show_moment()
        self._save()

    def _save(self) -> None:
        draft = self._draft
        if draft is None or not self.holds_unsaved:
            self._end_when_empty()
            return
        words = self._written
        try:
            if words:
                moment = draft.moment
                note = self._interview.write(moment.take_id, moment.at_s, words, draft.note_id)
                draft.note_id = note.id
            elif draft.note_id is not None:
                self._interview.delete(draft.note_id)
                draft.note_id = None
        except InvalidData:  # the take is gone for good, and so is what belongs to it
            self._begin_anew()
            return
        except PeerPrepError as error:
            self._again.start()
            if not self._is_told:
                self._is_told = True
                self.not_kept.emit(error)
            return
        draft.kept = words
        self._again.stop()
        if self._is_told:
            self._is_told = False
            self.kept.emit()
        self._end_when_empty()

    def _end_when_empty(self) -> None:
        """A note that was emptied is none: the next letter begins one at its own moment."""
        if self._draft is not None and not self._written and not self.holds_unsaved:
            self._begin_anew()

    def _enter(self) -> None:
        draft = self._draft
        if draft is None:
            return
        self.settle()
        if self._draft is None:
            time = spoken(draft.moment.at_s)
            say(self.edit, self.tr("Note kept at {time}.").format(time=time))

    def _open(self, row: int) -> None:
        """Put a kept note back into the field."""
        note = self._notes[row]
        self.settle()
        if self._draft is not None:
            return
        self._draft = _Draft(Moment(note.take_id, note.at_s), note.id, note.text.strip())
        self.edit.setPlainText(note.text)
        self.edit.moveCursor(self.edit.textCursor().MoveOperation.End)
        self.refresh()
        self.edit.setFocus()

    def _begin_anew(self) -> None:
        self._draft = None
        self._again.stop()
        self._is_told = False
        self.edit.clear()
        self.refresh()
