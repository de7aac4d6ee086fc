"""The facts strip of a take: length, pace, fillers, pauses, and what they mean."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from peerprep.ui.announce import say
from peerprep.ui.durations import clock
from peerprep.ui.forms import child
from peerprep.ui.review import Review
from peerprep.ui.widgets.card import Card
from peerprep.ui.widgets.facts_row import Fact, FactView
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.model_words import model_words

_FIRST_HOPE = "hope_recovery"
_BEFORE_S = 1.0


class FactsPanel(QObject):
    """Behavior of the widgets that a form names facts_card, facts_flow, facts_button and
    facts_label.

    Signals:
        place_asked(float, float): play this stretch, in seconds.
    """

    place_asked = Signal(float, float)

    def __init__(self, form: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._card = child(form, Card, "facts_card")
        self._flow = child(form, FlowFrame, "facts_flow")
        self._button = child(form, QPushButton, "facts_button")
        self._label = child(form, QLabel, "facts_label")
        self._facts: list[Fact] = []
        self._views: list[FactView] = []
        self._button.toggled.connect(self._on_toggled)
        self._label.hide()

    def controls(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        return [*self._views, self._button]

    def show_take(self, review: Review) -> None:
        """Show the facts of a take; hidden when there are none."""
        facts = list(self._facts_of(review))
        self._card.setVisible(bool(facts))
        model = review.transcript.model if review.transcript else ""
        self._label.setText(self._meaning(model))
        if facts == self._facts:
            return
        self._facts = facts
        self._flow.clear()
        self._views = []
        for fact in facts:
            view = FactView(fact, self._flow)
            view.place_asked.connect(self.place_asked)
            self._flow.flow.addWidget(view)
            view.show()
            self._views.append(view)

    def _facts_of(self, review: Review) -> Iterator[Fact]:
        delivery = review.delivery
        if delivery is None:
            return
        take = review.take
        if take.has_recording:
            yield Fact("length", clock(take.duration_s), self.tr("length"))
        if delivery.words_per_minute is None:
            figure = self.tr("1 word") if delivery.words == 1 else self.tr("{n} words")
            yield Fact("words", figure.format(n=delivery.words), self.tr("in your answer"))
            return
        pace = self.tr("{n} a minute").format(n=round(delivery.words_per_minute))
        yield Fact("pace", pace, self.tr("words, your pace"))
        if delivery.fillers:
            said = ", ".join(f"{word} {count}" for word, count in delivery.fillers.items())
            places = [(max(0.0, f.start - _BEFORE_S), f.end + _BEFORE_S) for f in delivery.heard]
            yield Fact("fillers", said, self.tr("fillers heard"), tuple(places))
        else:
            yield Fact("fillers", self.tr("none"), self.tr("fillers heard"))
        count = len(delivery.pauses)
        pauses = self.tr("1 pause") if count == 1 else self.tr("{n} pauses").format(n=count)
        places = [(max(0.0, p.start - _BEFORE_S), p.end + _BEFORE_S) for p in delivery.pauses]
        yield Fact("pauses", pauses, self.tr("longer than 2 seconds"), tuple(places))
        for noted in review.strengths:
            times = (noted.start_s, noted.end_s)
            if noted.finding.item.id == _FIRST_HOPE and times[0] is not None:
                stretch = (times[0], times[1] or times[0])
                words = self.tr("where life is now, first heard")
                yield Fact("hope", noted.time, words, (stretch,))

    def _meaning(self, model: str) -> str:
        if not model:
            return self.tr("Facts, not marks. Counted in the words you typed.")
        words = self.tr(
            "Facts, not marks. Written down by {model} on this computer; short words such as "
            "“um” can be missed."
        )
        return words.format(model=model_words(model))

    def _on_toggled(self, on: bool) -> None:
        self._label.setVisible(on)
        if on:
            say(self._label, self._label.text())
