"""Things to consider: cards of which one is open, each with three ways out."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerprep.domain.takes import Answer
from peerprep.ui.announce import say
from peerprep.ui.review import FindingKey, Noted
from peerprep.ui.theme import theme
from peerprep.ui.widgets.labels import make_label
from peerprep.ui.widgets.question_label import ParagraphLabel
from peerprep.ui.widgets.suggestion_card import SuggestionCard


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
        self,
        suggestions: Sequence[Noted],
        *,
        dismissed: int = 0,
        thanks: bool = False,
        drafts: Mapping[FindingKey, str] | None = None,
    ) -> None:
        """Show these; the first undecided one is open. `thanks` follows "Doesn’t fit".

        `dismissed` is how many the person said don't fit: their choice, shown as such. `drafts`
        are planned lines to go on with; the keyboard stays in the one it is in.
        """
        opened, drafts = self.opened(), drafts or {}
        writing = next((c for c in self._cards if c.line_edit.hasFocus()), None)
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
        for finding, line in drafts.items():
            self.resume(finding, line)
        again = None if writing is None else self._card_of(writing.noted.key)
        if writing is not None and again is not None and again.draft:
            self.open_card(again.noted.id)
            again.line_edit.setFocus()
            again.line_edit.setCursorPosition(writing.line_edit.cursorPosition())

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

    def drafts(self) -> dict[FindingKey, str]:
        """Return the lines that were written and not saved yet."""
        return {card.noted.key: card.draft for card in self._cards if card.draft}

    def resume(self, finding: FindingKey, line: str) -> None:
        """Go on with a line that was not saved yet, where its card is here and it isn't empty."""
        card = self._card_of(finding)
        if card is not None and line:
            card.resume(line)

    def settle(self, finding: FindingKey) -> str:
        """Take a line as decided on, saved or not wanted, and return what was not saved of it."""
        card = self._card_of(finding)
        if card is None:
            return ""
        draft = card.draft
        card.line_edit.setModified(False)
        return draft

    def _card_of(self, finding: FindingKey) -> SuggestionCard | None:
        return next((card for card in self._cards if card.noted.key == finding), None)

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
