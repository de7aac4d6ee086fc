"""Things to consider: cards of which one is open, each with three ways out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from peerprep.domain.takes import Answer
from peerprep.ui.announce import say
from peerprep.ui.review import Noted
from peerprep.ui.theme import theme
from peerprep.ui.widgets.card import Card
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.labels import make_label
from peerprep.ui.widgets.noted_rows import FoldHead, quoted, reason
from peerprep.ui.widgets.question_label import ParagraphLabel


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


class SuggestionCards(QWidget):
    """The cards from the most important on; deciding on one opens the next.

    Signals:
        chosen(str): the id of the card that was opened.
        answered(str, object, str): a card's id, the Answer and the planned line.
    """

    chosen = Signal(str)
    answered = Signal(str, object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[SuggestionCard] = []
        self._thanks: ParagraphLabel | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        theme().changed.connect(self.updateGeometry)

    def heading(self, undecided: int) -> str:
        """Return the words over the cards; -1 when there never was one."""
        words = {
            -1: self.tr("Nothing to consider this time."),
            0: self.tr("Things to consider"),
            1: self.tr("One thing to consider"),
            2: self.tr("Two things to consider"),
        }
        return words.get(undecided, self.tr("Three things to consider"))

    def cards(self) -> list[SuggestionCard]:
        """Return the cards from top to bottom."""
        return list(self._cards)

    def show_noted(
        self, suggestions: Sequence[Noted], *, dismissed: int = 0, thanks: bool = False
    ) -> None:
        """Show these; the first undecided one is open. `thanks` follows "Doesn’t fit".

        `dismissed` is how many the person said don't fit: their choice, shown as such.
        """
        opened = self.opened()
        self._clear()
        words = self.tr("Thanks. PeerPrep won’t show this one again.") if thanks else ""
        if dismissed and not thanks:
            words = (
                self.tr("You said that one suggestion didn’t fit.")
                if dismissed == 1
                else self.tr("You said that %n suggestions didn’t fit.", "", dismissed)
            )
        if words:
            self._thanks = make_label(words, "second", self)
            self._column.addWidget(self._thanks)
            self._thanks.show()
        for noted in suggestions:
            card = SuggestionCard(noted, len(suggestions), self)
            card.asked.connect(lambda card=card: self._toggle(card))
            card.answered.connect(
                lambda answer, line, name=noted.id: self.answered.emit(name, answer, line)
            )
            self._column.addWidget(card)
            self._cards.append(card)
            card.show()
        undecided = [card for card in self._cards if card.noted.finding.is_open]
        kept_open = [card for card in undecided if card.noted.id == opened]
        for card in (kept_open or undecided)[:1]:
            card.unfold()

    def opened(self) -> str:
        """Return the id of the open card, empty for none."""
        return next((card.noted.id for card in self._cards if card.is_open), "")

    def open_card(self, name: str) -> None:
        """Open a card and fold the others."""
        for card in self._cards:
            if card.noted.id == name:
                card.unfold()
            elif any(other.noted.id == name for other in self._cards):
                card.fold()

    def keep_lines(self) -> None:
        """Have lines saved that were written and not kept yet."""
        for card in self.cards():
            if card.line_edit.isModified():
                card.keep_line()

    def focus_next(self) -> bool:
        """Put the focus on the open card, else on the last one; False without cards."""
        for card in self._cards:
            if card.is_open:
                card.head.setFocus()
                return True
        if self._cards:
            self._cards[-1].head.setFocus()
        return bool(self._cards)

    def say_decided(self, answer: Answer) -> None:
        """Announce what became of a suggestion."""
        words = {
            Answer.KEPT: self.tr("Kept"),
            Answer.PLANNED: self.tr("Planned for the next time."),
            Answer.WRONG: self.tr("Thanks. PeerPrep won’t show this one again."),
        }
        say(self, words[answer])

    def _toggle(self, card: SuggestionCard) -> None:
        if card.is_open:
            card.fold()
            return
        self.open_card(card.noted.id)
        self.chosen.emit(card.noted.id)
        say(card, card.spoken())

    def _clear(self) -> None:
        for widget in (*self._cards, self._thanks):
            if widget is not None:
                self._column.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._cards.clear()
        self._thanks = None
