"""How a person is after an answer: asked once, kept nowhere."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from peerprep.ui.announce import say
from peerprep.ui.forms import child
from peerprep.ui.widgets.card import Card
from peerprep.ui.widgets.flow import FlowFrame


class FeelingCard(QObject):
    """Behavior of the widgets that a form names feeling_card, feeling_flow, feeling_title_label.

    Signals:
        offered(): other answers are offered than before.
        answered(): the person would go on.
        easier_wanted(), break_wanted(): an easier question comes next; a break comes now.
    """

    offered = Signal()
    answered = Signal()
    easier_wanted = Signal()
    break_wanted = Signal()

    def __init__(self, form: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._card = child(form, Card, "feeling_card")
        self._flow = child(form, FlowFrame, "feeling_flow")
        self._title = child(form, QLabel, "feeling_title_label")
        self._buttons: list[QPushButton] = []

    def ask(self) -> None:
        """Ask how the person is."""
        self._card.show()
        self._title.setText(self.tr("How are you after that one?"))
        self._offer(
            (
                (self.tr("Stead&y"), "", self.answered.emit),
                (self.tr("A bit stirred &up"), "", self._show_ways),
                (self.tr("I’d like &a break"), "leaf", self._take_break),
            )
        )

    def close(self) -> None:
        """Ask no more."""
        self._card.hide()

    def buttons(self) -> list[QPushButton]:
        """Return the answers offered, from left to right."""
        return list(self._buttons)

    def _show_ways(self) -> None:
        self._title.setText(
            self.tr("Thanks for noticing. A short break, an easier question, or go on?")
        )
        self._offer(
            (
                (self.tr("Take a &break"), "leaf", self._take_break),
                (self.tr("&Easier question"), "", self.easier_wanted.emit),
                (self.tr("&Go on"), "", self.answered.emit),
            )
        )
        self._buttons[0].setFocus()
        say(self._card, self._title.text())

    def _offer(self, choices: Sequence[tuple[str, str, Callable[[], None]]]) -> None:
        self._flow.clear()
        self._buttons = []
        for words, icon, deed in choices:
            button = QPushButton(words, self._flow)
            button.setObjectName(f"feeling_{len(self._buttons) + 1}_button")
            button.setProperty("iconName", icon)
            button.clicked.connect(lambda _checked=False, deed=deed: deed())
            self._flow.flow.addWidget(button)
            button.show()
            self._buttons.append(button)
        self.offered.emit()

    def _take_break(self) -> None:
        self.answered.emit()
        self.break_wanted.emit()
