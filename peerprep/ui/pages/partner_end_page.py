"""The partner's notes after an interview: which ones the other person may see."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from peerprep.domain.errors import PeerPrepError
from peerprep.domain.interview import InterviewNote
from peerprep.domain.questions import typographic
from peerprep.domain.takes import TakeSummary
from peerprep.services.interview import InterviewService
from peerprep.ui.announce import say
from peerprep.ui.dialogs.confirm import Confirm
from peerprep.ui.durations import clock
from peerprep.ui.forms import child, load_form
from peerprep.ui.shortcuts import add_key
from peerprep.ui.tab_order import chain
from peerprep.ui.take_words import take_and_day
from peerprep.ui.theme import theme
from peerprep.ui.widgets.card import Card
from peerprep.ui.widgets.column import Column
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.question_label import QuestionLabel, make_label
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.wording import explain

_COLUMN_PX = 760
_TIME_GAP_PX = 4


class PartnerEndPage(QWidget):
    """Keeps each choice as it is made; a note is private until its box is ticked.

    It is the page of the end, or `of_earlier` interviews, to be read before another one.

    Signals:
        finished(), back_wanted(): what the partner chose.
    """

    finished = Signal()
    back_wanted = Signal()

    def __init__(
        self,
        interview: InterviewService,
        parent: QWidget | None = None,
        *,
        of_earlier: bool = False,
    ) -> None:
        super().__init__(parent)
        self._of_earlier = of_earlier
        self.title = self.tr("That was the interview")
        if of_earlier:
            self.title = self.tr("Notes from before")
        self._interview = interview
        self._takes: Sequence[TakeSummary] = ()
        self._notes: list[InterviewNote] = []
        self._boxes: dict[str, QCheckBox] = {}
        self._times: list[QLabel] = []
        self._form = form = load_form("partner_end_page.ui", self, custom=(Column,))
        child(form, Column, "end_column").fit(_COLUMN_PX)
        flow = child(form, FlowFrame, "buttons_frame").flow
        for name in ("done", "back", "delete"):
            flow.addWidget(self._button(name))
        self._strip = child(form, Strip, "notice_strip")
        theme().changed.connect(self._fit)
        self._button("done").clicked.connect(self.finished)
        self._button("back").clicked.connect(self.back_wanted)
        self._button("delete").clicked.connect(lambda _on=False: self._ask_to_delete())
        child(form, QuestionLabel, "end_label").set_question(f"{self.title}.")
        if of_earlier:
            self._button("done").hide()
            add_key(self, "Esc", self.tr("Back to the interview"), self.back_wanted.emit)
        else:
            add_key(self, "Ctrl+Enter", self.tr("Done"), self.finished.emit)

    @property
    def main_control(self) -> QWidget:
        """The first box; without notes the way out."""
        return next(iter(self._boxes.values()), self._way_out)

    @property
    def _way_out(self) -> QPushButton:
        return self._button("back" if self._of_earlier else "done")

    def arrive(self) -> None:
        """Put the focus on the main control and say how many notes there are."""
        self.main_control.setFocus()
        say(self, f"{self.title}. {self._count_words()}")

    def show_takes(self, takes: Sequence[TakeSummary]) -> None:
        """Show the answers of the interview with the notes on each."""
        self._takes = takes
        self._strip.clear()
        self._show_notes()

    def show_no_way_back(self) -> None:
        """The other person has left the session."""
        self._button("back").hide()

    # -- what is shown

    def _show_notes(self) -> None:
        self._notes = self._interview.notes([take.id for take in self._takes])
        self._boxes.clear()
        self._times.clear()
        card = child(self._form, Card, "notes_card")
        layout = child(card, QVBoxLayout, "notes_layout")
        while (item := layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for take in self._takes:
            notes = [note for note in self._notes if note.take_id == take.id]
            if notes:
                layout.addWidget(make_label(self._about(take), "label", card))
            for note in notes:
                layout.addWidget(self._row(note, card))
        self._fit()
        card.setVisible(bool(self._notes))
        child(self._form, QLabel, "end_line_label").setText(self._line())
        chain(*self._boxes.values(), *(self._button(n) for n in ("done", "back", "delete")))
        self._show_delete()

    def _fit(self) -> None:
        """Give all times the room of the longest one, in today's text size."""
        widths = [theme().metrics("second").horizontalAdvance(x.text()) for x in self._times]
        for label in self._times:
            label.setFixedWidth(round(max(widths)) + theme().ipx(_TIME_GAP_PX))

    def _about(self, take: TakeSummary) -> str:
        question = typographic(take.question.text)
        if self._of_earlier:
            return f"{question}  ·  {take_and_day(take)}"
        if sum(other.question.key == take.question.key for other in self._takes) == 1:
            return question
        return self.tr("{question}, take {number}").format(question=question, number=take.number)

    def _row(self, note: InterviewNote, card: QWidget) -> QWidget:
        row = QWidget(card)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 2, 0, 2)
        line.setSpacing(12)
        time = make_label(clock(note.at_s), "second", row)
        words = make_label(note.text, "body", row)
        for label in (time, words):
            label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._times.append(time)
        line.addWidget(time)
        line.addWidget(words, 1)
        box = QCheckBox(self.tr("May be seen"), row)
        box.setObjectName(f"note_{note.id}_check")
        box.setChecked(note.shared)
        name = self.tr("May be seen: {time}, {note}")
        box.setAccessibleName(name.format(time=clock(note.at_s), note=note.text))
        box.toggled.connect(lambda on, note=note: self._share(note, shared=on))
        line.addWidget(box)
        self._boxes[note.id] = box
        return row

    def _line(self) -> str:
        if self._of_earlier:
            return self.tr("Private ones are shown here alone, to whoever asks the questions.")
        count = len({take.id for take in self._takes})
        saved = self.tr("Nothing was recorded.")
        if count == 1:
            saved = self.tr("One answer is saved on this computer.")
        elif count:
            saved = self.tr("%n answers are saved on this computer.", "", count)
        if not self._notes:
            return f"{saved} {self.tr('No notes this time.')}"
        private = self.tr(
            "Your notes are private: only the ones you choose are shown beside the take."
        )
        later = self.tr("Whoever asks the next time can read the others under “Notes from before”.")
        return f"{saved} {private} {later}"

    def _count_words(self) -> str:
        if not self._notes:
            return self.tr("No notes this time.")
        shared = sum(note.shared for note in self._notes)
        words = self.tr("Notes: {count}. May be seen: {shared}.")
        return words.format(count=len(self._notes), shared=shared)

    def _show_delete(self) -> None:
        self._button("delete").setVisible(any(not box.isChecked() for box in self._boxes.values()))

    # -- what the partner does

    def _share(self, note: InterviewNote, *, shared: bool) -> None:
        try:
            self._interview.set_shared(note.id, shared=shared)
        except PeerPrepError as error:
            box = self._boxes[note.id]
            box.blockSignals(True)
            box.setChecked(not shared)
            box.blockSignals(False)
            self._strip.show_words(StripKind.TROUBLE, explain(error))
            return
        self._strip.clear()
        self._show_delete()
        say(self, self.tr("May be seen.") if shared else self.tr("Private."))

    def _ask_to_delete(self) -> None:
        Confirm.ask(
            self,
            self.tr("Delete the private notes?"),
            self.tr("They go for good. The ones that may be seen stay, and so do the answers."),
            accept=self.tr("&Delete"),
            keep=self.tr("&Keep them"),
            danger=True,
            then=self._delete,
        )

    def _delete(self, is_wanted: bool) -> None:
        if not is_wanted:
            return
        try:
            self._interview.delete_private([take.id for take in self._takes])
        except PeerPrepError as error:
            self._strip.show_words(StripKind.TROUBLE, explain(error))
            return
        self._show_notes()
        self._way_out.setFocus()
        say(self, self.tr("Deleted. {count}").format(count=self._count_words()))

    def _button(self, name: str) -> QPushButton:
        return child(self._form, QPushButton, f"{name}_button")
