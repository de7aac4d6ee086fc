"""The sheet on which a trainer writes an assignment, or the next version of one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QSpinBox, QWidget

from peerprep.domain.assignment import (
    LONGEST_NOTE,
    LONGEST_TITLE,
    MOST_QUESTIONS,
    MOST_TAKES,
    CohortAssignment,
    QuestionRef,
    new_assignment_id,
)
from peerprep.domain.questions import QuestionBank
from peerprep.services.cohort_needs import Lacking
from peerprep.ui.announce import say
from peerprep.ui.cohort_words import CohortWords
from peerprep.ui.dialogs.sheet import Sheet
from peerprep.ui.models.questions_model import QuestionsModel
from peerprep.ui.theme import theme
from peerprep.ui.widgets.choosing_list import ChoosingList
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.question_label import make_label
from peerprep.ui.widgets.told_choice import ToldChoice

_LIST_PX = 220


@dataclass(frozen=True, slots=True)
class Offered:
    """What can be chosen: banks, and rubrics as id and title.

    `lacking` says what of an assignment learners would look for in the folder in vain.
    """

    banks: Sequence[QuestionBank]
    rubrics: Sequence[tuple[str, str]]
    lacking: Callable[[CohortAssignment], Sequence[Lacking]]


class AssignmentSheet(Sheet):
    """Asks for everything an assignment says; `before` is the one that gets its next version.

    `draft` is what was written of it already and could not be published.
    """

    def __init__(
        self,
        page: QWidget,
        offered: Offered,
        author: str,
        before: CohortAssignment | None = None,
        draft: CohortAssignment | None = None,
    ) -> None:
        title = self.tr("New assignment") if before is None else self.tr("Change this assignment")
        super().__init__(page, title, width_px=620)
        self._banks = {bank.id: bank for bank in offered.banks}
        self._lacking = offered.lacking
        self._earlier = before
        self._id = before.id if before else (draft.id if draft else "")
        written = draft or before
        self._chosen: list[QuestionRef] = list(written.questions) if written else []
        self.title_edit = self._line(self.tr("Title"), written.title if written else "")
        self.title_edit.setMaxLength(LONGEST_TITLE)
        self.note_edit = self._line(
            self.tr("A note to the learners"), written.note if written else ""
        )
        self.note_edit.setMaxLength(LONGEST_NOTE)
        self.bank_combo = self._combo(self.tr("Question bank"))
        self._add_list()
        self._add_numbers()
        self.rubric_combo = self._combo(self.tr("Rubric to listen with"))
        authors = ", ".join(written.authors) if written else author
        self.author_edit = self._line(self.tr("Written by"), authors)
        self._add_along()
        self._add_buttons()
        for bank in offered.banks:
            self.bank_combo.addItem(bank.title, bank.id)
        self.rubric_combo.addItem(self.tr("The one each listener uses"), "")
        for rubric_id, rubric_title in offered.rubrics:
            self.rubric_combo.addItem(rubric_title, rubric_id)
        self.rubric_combo.currentIndexChanged.connect(lambda _at: self._look())
        self._fill(written)

    @classmethod
    def ask(
        cls,
        page: QWidget,
        offered: Offered,
        author: str,
        before: CohortAssignment | None = None,
        draft: CohortAssignment | None = None,
        *,
        then: Callable[[CohortAssignment, bool], object],
    ) -> "AssignmentSheet":
        """Ask without waiting; `then` gets the assignment, and whether what it needs goes along.

        It gets nothing when the person left.
        """
        sheet = cls(page, offered, author, before, draft)

        def done(accepted: bool) -> None:
            if accepted:
                then(sheet.assignment(), sheet.along.box.isChecked())

        sheet.closed.connect(done)
        sheet.open_sheet(sheet.title_edit)
        return sheet

    def assignment(self) -> CohortAssignment:
        """Return what was written; its version is set when it is published."""
        title = " ".join(self.title_edit.text().split())
        written = CohortAssignment(
            id=self._id or new_assignment_id(title),
            version=self._earlier.version if self._earlier else 1,
            title=title,
            questions=tuple(self._chosen),
            takes=self.takes_spin.value(),
            due=self._due(),
            rubric=str(self.rubric_combo.currentData() or ""),
            note=self.note_edit.text().strip(),
            authors=tuple(
                name.strip() for name in self.author_edit.text().split(",") if name.strip()
            ),
        )
        return replace(written, extra=self._earlier.extra) if self._earlier else written

    # -- making it

    def _line(self, words: str, text: str) -> QLineEdit:
        edit = QLineEdit(text, self)
        self._labelled(words, edit)
        return edit

    def _combo(self, words: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(12)
        self._labelled(words, combo)
        return combo

    def _labelled(self, words: str, widget: QWidget) -> None:
        widget.setAccessibleName(words)
        self.body.addWidget(make_label(words, "label", self))
        self.body.addWidget(widget)

    def _add_list(self) -> None:
        self.model = QuestionsModel(self)
        self.list = ChoosingList(self)
        self.list.setModel(self.model)
        self.list.setMinimumHeight(theme().ipx(_LIST_PX))
        self._labelled(self.tr("Questions; Space or a click chooses"), self.list)
        self.count_label = make_label("", "second", self)
        self.body.addWidget(self.count_label)
        self.list.toggled.connect(self._toggle)
        self.bank_combo.currentIndexChanged.connect(lambda _at: self._show_bank())

    def _add_numbers(self) -> None:
        self.takes_spin = QSpinBox(self)
        self.takes_spin.setRange(1, MOST_TAKES)
        self._labelled(self.tr("Takes of each question"), self.takes_spin)
        self.due_edit = self._line(self.tr("Due date, as 2027-03-12; empty for none"), "")
        self.due_label = make_label("", "second", self)
        self.body.addWidget(self.due_label)
        self.due_edit.textChanged.connect(lambda _words: self._look())
        self.title_edit.textChanged.connect(lambda _words: self._look())

    def _add_along(self) -> None:
        self.along = ToldChoice(self.tr("Publish what it needs &along"), self)
        self.along.box.setChecked(True)
        self.nowhere_label = make_label("", "second", self)
        self.body.addWidget(self.along)
        self.body.addWidget(self.nowhere_label)

    def _add_buttons(self) -> None:
        row = FlowFrame(self)
        self.publish_button = QPushButton(self.tr("&Publish"), row)
        self.publish_button.setProperty("kind", "primary")
        self.leave_button = QPushButton(self.tr("&Not now"), row)
        for button in (self.publish_button, self.leave_button):
            row.flow.addWidget(button)
        self.body.addWidget(row)
        self.publish_button.clicked.connect(lambda _on=False: self.close_sheet(accepted=True))
        self.leave_button.clicked.connect(lambda _on=False: self.close_sheet())

    # -- what it shows

    def _fill(self, before: CohortAssignment | None) -> None:
        if before is not None:
            self.takes_spin.setValue(before.takes)
            self.due_edit.setText(before.due.isoformat() if before.due else "")
            self.rubric_combo.setCurrentIndex(max(0, self.rubric_combo.findData(before.rubric)))
            first = self.bank_combo.findData(before.questions[0].bank)
            self.bank_combo.setCurrentIndex(max(0, first))
        self._show_bank()

    def _show_bank(self) -> None:
        bank = self._banks.get(str(self.bank_combo.currentData()))
        if bank is not None:
            at = self.list.currentIndex().row()
            chosen = {one.key: self.tr("chosen") for one in self._chosen if one.bank == bank.id}
            self.model.show_questions(bank, tags=chosen)
            self.list.setCurrentIndex(self.model.index(max(0, at)))
        self._look()

    def _toggle(self, key: str) -> None:
        ref = QuestionRef(str(self.bank_combo.currentData()), key)
        if ref in self._chosen:
            self._chosen.remove(ref)
        else:
            self._chosen.append(ref)
        self._show_bank()
        say(self, self.tr("Chosen.") if ref in self._chosen else self.tr("Not chosen."))

    def _due(self) -> date | None:
        try:
            return date.fromisoformat(self.due_edit.text().strip())
        except ValueError:
            return None

    def _look(self) -> None:
        if not hasattr(self, "publish_button"):
            return
        count, due = len(self._chosen), self._due()
        words = self.tr("1 question") if count == 1 else self.tr("{n} questions").format(n=count)
        if count > MOST_QUESTIONS:
            words = self.tr("{n} questions; an assignment holds {most}.").format(
                n=count, most=MOST_QUESTIONS
            )
        self.count_label.setText(words)
        self._show_lacking()
        is_dated = due is not None or not self.due_edit.text().strip()
        shown = CohortWords(self).due(replace(self.assignment(), due=due))
        self.due_label.setText(shown if is_dated else self.tr("Write the day as 2027-03-12."))
        is_named = bool(self.title_edit.text().strip())
        self.publish_button.setEnabled(is_dated and is_named and 0 < count <= MOST_QUESTIONS)
        self._place()

    def _show_lacking(self) -> None:
        """Say what learners would not find; a tick puts it into the folder, too."""
        lacking = self._lacking(self.assignment())
        here = ", ".join(one.title for one in lacking if one.is_here)
        nowhere = ", ".join(one.title for one in lacking if not one.is_here)
        self.along.setVisible(bool(here))
        words = self.tr("Not in the folder as you have it: {titles}. Learners need it to answer.")
        self.along.set_line(words.format(titles=here))
        words = self.tr("Neither here nor in the folder as it is needed: {titles}.")
        self.nowhere_label.setText(words.format(titles=nowhere))
        self.nowhere_label.setVisible(bool(nowhere))
