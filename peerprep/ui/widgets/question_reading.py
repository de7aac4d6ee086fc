"""One of PeerPrep's own questions, to read and to practice."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from peerprep.domain.questions import ANY_ROLE, Question, QuestionBank, typographic
from peerprep.ui.durations import about
from peerprep.ui.forms import child, load_form
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.lines import show_lines
from peerprep.ui.widgets.question_label import QuestionLabel
from peerprep.ui.widgets.side_scroll import SideScroll


class QuestionReading(QWidget):
    """Shows a question that can't be changed, and how to get one that can.

    Signals:
        copy_asked(), practice_asked(), import_asked(): its buttons.
    """

    copy_asked = Signal()
    practice_asked = Signal()
    import_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form = load_form("question_reading.ui", self, custom=(SideScroll,))
        self._practice = child(form, QPushButton, "practice_button")
        self._import = child(form, QPushButton, "import_button")
        for button in (self._practice, self._import):
            child(form, FlowFrame, "deeds_flow").flow.addWidget(button)
        self._practice.clicked.connect(lambda _on=False: self.practice_asked.emit())
        self._import.clicked.connect(lambda _on=False: self.import_asked.emit())
        self._copy = child(form, QPushButton, "copy_button")
        sentence = (child(form, QLabel, "built_in_label"), self._copy)
        child(form, FlowFrame, "built_in_flow").flow.setSpacing(6)
        for part in (*sentence, child(form, QLabel, "change_label")):
            child(form, FlowFrame, "built_in_flow").flow.addWidget(part)
        self._copy.clicked.connect(lambda _on=False: self.copy_asked.emit())

    def show_question(self, question: Question, bank: QuestionBank, twin: str) -> None:
        """Show a question of a bank; `twin` says where the same one is."""
        child(self._form, QLabel, "topic_tag").setText(bank.category_label(question.category))
        label = child(self._form, QuestionLabel, "question_label")
        label.set_question(typographic(question.text))
        story = self.tr("usually draws a personal story") if question.story else ""
        facts = [self.tr("Answer time: {time}").format(time=about(question.time_s)), story]
        facts_words = "  ·  ".join(part for part in facts if part)
        child(self._form, QLabel, "facts_label").setText(facts_words)
        alike = child(self._form, QLabel, "alike_label")
        alike.setText(twin)
        alike.setVisible(bool(twin))
        self._show_part("note", [question.note] if question.note else [])
        self._show_part("covers", question.covers)
        self._show_part("follow_ups", question.follow_ups)
        self._show_part("roles", [self._roles_of(question, bank)])
        self._show_part("source", [question.source] if question.source else [])
        child(self._form, SideScroll, "detail_scroll").verticalScrollBar().setValue(0)

    def controls(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        return [self._copy, self._practice, self._import]

    def set_whole(self, *, whole: bool) -> None:
        """Choose between a scroll bar of its own and its whole height."""
        child(self._form, SideScroll, "detail_scroll").set_whole(whole)

    def _show_part(self, name: str, lines: Sequence[str]) -> None:
        child(self._form, QWidget, f"{name}_part").setVisible(bool(lines))
        holder = child(self._form, QWidget, f"{name}_lines")
        show_lines(holder, [typographic(line) for line in lines])

    def _roles_of(self, question: Question, bank: QuestionBank) -> str:
        if ANY_ROLE in question.roles:
            return self.tr("Every role")
        return ", ".join(bank.role_label(role) for role in question.roles)
