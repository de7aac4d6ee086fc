"""The sheet on which a trainer writes an assignment, or the next version of one."""

from collections.abc import Callable, Sequence
from dataclasses import replace
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
from peerprep.domain.rubric import Rubric
from peerprep.ui.announce import say
from peerprep.ui.cohort_words import CohortWords
from peerprep.ui.dialogs.sheet import Sheet
from peerprep.ui.models.questions_model import QuestionsModel
from peerprep.ui.theme import theme
from peerprep.ui.widgets.choosing_list import ChoosingList
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.question_label import make_label

_LIST_PX = 220


class AssignmentSheet(Sheet):
    """Asks for everything an assignment says; `before` is the one that gets its next version."""

    def __init__(
        self,
        page: QWidget,
        banks: Sequence[QuestionBank],
        rubrics: Sequence[Rubric],
        author: str,
        before: CohortAssignment | None = None,
    ) -> None:
        title = self.tr("New assignment") if before is None else self.tr("Change this assignment")
        super().__init__(page, title, width_px=620)
        self._banks = {bank.id: bank for bank in banks}
        self._earlier = before
        self._chosen: list[QuestionRef] = list(before.questions) if before else []
        self.title_edit = self._line(self.tr("Title"), before.title if before else "")
        self.title_edit.setMaxLength(LONGEST_TITLE)
        self.note_edit = self._line(
            self.tr("A note to the learners"), before.note if before else ""
        )
        self.note_edit.setMaxLength(LONGEST_NOTE)
        self.bank_combo = self._combo(self.tr("Question bank"))
        self._add_list()
        self._add_numbers()
        self.rubric_combo = self._combo(self.tr("Rubric to listen with"))
        authors = ", ".join(before.authors) if before else author
        self.author_edit = self._line(self.tr("Written by"), authors)
        self._add_buttons()
        for bank in banks:
            self.bank_combo.addItem(bank.title, bank.id)
        self.rubric_combo.addItem(self.tr("The one each listener uses"), "")
        for rubric in rubrics:
            self.rubric_combo.addItem(rubric.title, rubric.id)
        self._fill(before)

    @classmethod
    def ask(
        cls,
        page: QWidget,
        banks: Sequence[QuestionBank],
        rubrics: Sequence[Rubric],
        author: str,
        before: CohortAssignment | None = None,
        *,
        then: Callable[[CohortAssignment], object],
    ) -> "AssignmentSheet":
        """Ask without waiting; `then` gets the assignment, nothing when the person left."""
        sheet = cls(page, banks, rubrics, author, before)
        sheet.closed.connect(lambda accepted: then(sheet.assignment()) if accepted else None)
        sheet.open_sheet(sheet.title_edit)
        return sheet

    def assignment(self) -> CohortAssignment:
        """Return what was written; its version is set when it is published."""
        title = " ".join(self.title_edit.text().split())
        written = CohortAssignment(
            id=self._earlier.id if self._earlier else new_assignment_id(title),
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
        is_dated = due is not None or not self.due_edit.text().strip()
        shown = CohortWords(self).due(replace(self.assignment(), due=due))
        self.due_label.setText(shown if is_dated else self.tr("Write the day as 2027-03-12."))
        is_named = bool(self.title_edit.text().strip())
        self.publish_button.setEnabled(is_dated and is_named and 0 < count <= MOST_QUESTIONS)
        self._place()
