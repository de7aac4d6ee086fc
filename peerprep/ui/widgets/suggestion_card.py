"""One thing to consider: its sentence, what PeerPrep heard, and three ways out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from peerprep.domain.takes import Answer
from peerprep.ui.review import Noted
from peerprep.ui.widgets.card import Card
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.labels import make_label
from peerprep.ui.widgets.noted_rows import FoldHead, quoted, reason


class SuggestionCard(Card):
    """One suggestion, folded to its head or open with quote, reason, coaching and buttons."""

    asked = Signal()
    answered = Signal(object, str)

    def __init__(self, noted: Noted, count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.noted = noted
        item = noted.finding.item
        decided = self._decided_words(noted)
        self.head = FoldHead(noted.number, item.heading, decided or noted.time, self)
        self.head.setObjectName(f"suggestion_{noted.number}_head")
        name = self.tr("Suggestion {number} of {count}: {heading}. {time}").format(
            number=noted.number, count=count, heading=item.heading, time=decided or noted.time
        )
        self.head.setAccessibleName(name)
        self.head.clicked.connect(lambda _on=False: self.asked.emit())
        self._body = self._make_body(noted)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 14, 6)
        column.setSpacing(4)
        column.addWidget(self.head)
        column.addWidget(self._body)
        self.setProperty("cornerRadius", 12)
        self.fold()

    def fold(self) -> None:
        """Show the head alone."""
        self._show(opened=False)

    def unfold(self) -> None:
        """Show everything."""
        self._show(opened=True)

    def spoken(self) -> str:
        """Return what only eyes find in the open card: sentence, reason, coaching."""
        return " ".join((quoted(self.noted), reason(self.noted), self.noted.finding.item.coaching))

    @property
    def is_open(self) -> bool:
        """Whether everything is shown."""
        return self.head.is_open

    def controls(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        buttons = (self.plan_button, self.keep_button, self.wrong_button)
        return [self.head, *buttons, self.line_edit, self.save_button]

    def _show(self, *, opened: bool) -> None:
        self.head.is_open = opened
        self.head.setAccessibleDescription(
            self.tr("Open. {words}").format(words=self.spoken()) if opened else self.tr("Folded")
        )
        self._body.setVisible(opened)
        self.set_tone("suggestion" if opened else "surface")
        self.head.update()

    def _make_body(self, noted: Noted) -> QWidget:
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(8)
        column.addWidget(make_label(quoted(noted), "quote", body))
        column.addWidget(make_label(reason(noted), "small", body))
        column.addWidget(make_label(noted.finding.item.coaching, "body", body))
        buttons = FlowFrame(body)
        self.plan_button = self._button(self.tr("Plan a &change"), "secondary", buttons)
        self.keep_button = self._button(self.tr("&Keep it"), "plain", buttons)
        self.wrong_button = self._button(self.tr("Doesn’t &fit"), "plain", buttons)
        column.addWidget(buttons)
        self._plan = self._make_plan(noted, body)
        column.addWidget(self._plan)
        self.plan_button.clicked.connect(lambda _on=False: self._open_plan())
        self.keep_button.clicked.connect(lambda _on=False: self.answered.emit(Answer.KEPT, ""))
        self.wrong_button.clicked.connect(lambda _on=False: self.answered.emit(Answer.WRONG, ""))
        return body

    def _make_plan(self, noted: Noted, body: QWidget) -> QWidget:
        plan = QWidget(body)
        column = QVBoxLayout(plan)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        words = self.tr("Next time I’ll say…")
        column.addWidget(make_label(words, "label", plan))
        self.line_edit = QLineEdit(plan)
        self.line_edit.setObjectName("plan_edit")
        self.line_edit.setAccessibleName(words)
        answer = noted.finding.answer
        self.line_edit.setText(answer.line if answer else "")
        self.save_button = self._button(self.tr("&Save this line"), "secondary", plan)
        self.line_edit.returnPressed.connect(self.keep_line)
        self.save_button.clicked.connect(lambda _on=False: self.keep_line())
        column.addWidget(self.line_edit)
        column.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignLeft)
        plan.hide()
        return plan

    def _button(self, words: str, kind: str, parent: QWidget) -> QPushButton:
        button = QPushButton(words, parent)
        button.setProperty("kind", kind)
        button.setProperty("compact", True)
        if isinstance(parent, FlowFrame):
            parent.flow.addWidget(button)
        return button

    def _open_plan(self) -> None:
        self._plan.show()
        self.line_edit.setFocus()

    @property
    def draft(self) -> str:
        """A planned line that was written and not saved yet, empty for none."""
        text = self.line_edit.text()
        return text if self.line_edit.isModified() and text.strip() else ""

    def resume(self, line: str) -> None:
        """Go on with a line that was not saved yet."""
        self.line_edit.setText(line)
        self.line_edit.setModified(True)
        self._plan.show()

    def keep_line(self) -> None:
        """Have the planned line saved; harmless when none was written."""
        line = " ".join(self.line_edit.text().split())
        if line:
            self.answered.emit(Answer.PLANNED, line)

    def _decided_words(self, noted: Noted) -> str:
        answer = noted.finding.answer
        if answer is None:
            return ""
        return self.tr("Kept") if answer.answer is Answer.KEPT else self.tr("Planned")
