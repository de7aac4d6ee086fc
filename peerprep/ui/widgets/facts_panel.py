"""The facts strip of a take: each fact opens the moments it was counted at."""

from PySide6.QtCore import QObject, QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QScrollArea, QWidget

from peerprep.ui.announce import say
from peerprep.ui.forms import child
from peerprep.ui.properties import restyle
from peerprep.ui.review import Review
from peerprep.ui.take_facts import TakeFacts
from peerprep.ui.widgets.card import Card
from peerprep.ui.widgets.facts_row import Fact, FactLabel, FactView
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.model_words import model_words
from peerprep.ui.widgets.moment_list import MomentRow
from peerprep.ui.widgets.moments_box import MomentsBox


class FactsPanel(QObject):
    """Behavior of the widgets that a form names facts_card, facts_flow, facts_button and
    facts_label.

    Signals:
        place_asked(float, float): play this stretch, in seconds.
        words_asked(int, int): choose the words from one index to another.
    """

    place_asked = Signal(float, float)
    words_asked = Signal(int, int)

    def __init__(self, form: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._card = child(form, Card, "facts_card")
        self._flow = child(form, FlowFrame, "facts_flow")
        self._button = child(form, QPushButton, "facts_button")
        self._label = child(form, QLabel, "facts_label")
        self._scroll = child(form, QScrollArea, "scroll")
        self._words = TakeFacts(self)
        self._facts: list[Fact] = []
        self._views: list[FactView | FactLabel] = []
        self._stacked = False
        self._model = ""
        self._box = MomentsBox(self._card)
        layout = self._card.layout()
        assert isinstance(layout, QBoxLayout)  # noqa: S101 - for the type checker
        layout.insertWidget(layout.indexOf(self._label), self._box)
        self._box.hide()
        self._box.chosen.connect(self._on_chosen)
        self._box.closed.connect(self._close)
        self._button.toggled.connect(self._on_toggled)
        self._label.hide()

    def controls(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        return [*self._views, self._button, self._box.chart, self._box.list]

    def show_take(self, review: Review, *, held: bool) -> None:
        """Show the facts of a take, hidden when there are none; `held` while coaching waits."""
        facts = self._words.of(review, held=held)
        self._card.setVisible(bool(facts))
        self._model = review.transcript.model if review.transcript else ""
        self._say_meaning()
        if facts == self._facts:
            return
        self._facts = facts
        self._box.hide()
        self._flow.clear()
        self._views = []
        for fact in facts:
            view = self._view(fact)
            self._flow.flow.addWidget(view)
            view.show()
            self._views.append(view)
        self._rule()

    def _view(self, fact: Fact) -> FactView | FactLabel:
        if not fact.rows:
            return FactLabel(fact, self._flow)
        view = FactView(fact, self._flow)
        view.clicked.connect(lambda _on=False: self._on_clicked(view))
        return view

    def set_stacked(self, stacked: bool) -> None:
        """Show the facts one under the other and what they mean, or in a row that says it when
        asked."""
        if stacked == self._stacked:
            return
        self._stacked = stacked
        self._flow.flow.set_stacked(stacked)
        self._flow.updateGeometry()
        self._rule()
        self._say_meaning()
        restyle(self._button, kind="link" if stacked else "quiet")
        with QSignalBlocker(self._button):  # nobody asked, so nothing is said
            self._button.setChecked(stacked)
        self._label.setVisible(stacked)

    def _rule(self) -> None:
        """Keep the facts apart by thin lines."""
        for view in self._views:
            view.face.stand(stacked=self._stacked, last=view is self._views[-1])

    def _on_clicked(self, view: FactView) -> None:
        """Open the moments of a fact, or close them when they are open."""
        for other in self._openable():
            other.setChecked(other is view and view.isChecked())
        if not view.isChecked():
            self._box.hide()
            return
        fact = view.fact
        self._box.show_fact(fact)
        self._box.show()
        first = self._box.first_stop()
        first.setFocus()
        # room for it is made when layouts settle
        QTimer.singleShot(0, self._box, lambda: self._scroll.ensureWidgetVisible(self._box))
        moments = self.tr("1 line.") if len(fact.rows) == 1 else self.tr("{n} lines.")
        parts = (f"{fact.figure}, {fact.words}.", fact.about, moments.format(n=len(fact.rows)))
        say(first, " ".join(part for part in parts if part))

    def _close(self) -> None:
        """Close the moments and give the keyboard back to their fact."""
        self._box.hide()
        for view in self._openable():
            if view.isChecked():
                view.setChecked(False)
                view.setFocus()

    def _openable(self) -> list[FactView]:
        return [view for view in self._views if isinstance(view, FactView)]

    def _on_chosen(self, row: MomentRow) -> None:
        if row.words is not None:
            self.words_asked.emit(*row.words)
        if row.stretch is not None:
            self.place_asked.emit(*row.stretch)

    def _say_meaning(self) -> None:
        words = self.tr("Counted in the words you typed.")
        if self._model:
            words = self.tr(
                "Written down by {model} on this computer; short words such as “um” can be missed."
            ).format(model=model_words(self._model))
        if not self._stacked:  # else the button over the facts says so
            first = self.tr("Facts, not marks.")
            words = self.tr("{first} {second}").format(first=first, second=words)
        self._label.setText(words)

    def _on_toggled(self, on: bool) -> None:
        self._label.setVisible(on)
        if on:
            say(self._label, self._label.text())
