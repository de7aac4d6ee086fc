"""What changed between two takes, in words and figures that never say which is better."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from peerprep.domain.checklist import Kind
from peerprep.domain.comparing import Change, Comparison, FactChange, FactKey, compare, counts
from peerprep.domain.delivery import LONG_PAUSE_S
from peerprep.domain.takes import Take
from peerprep.storycheck.checker import checklist
from peerprep.ui.durations import clock, seconds_words
from peerprep.ui.forms import child
from peerprep.ui.palette import Ink
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.icon_view import IconView
from peerprep.ui.widgets.labels import make_label, set_role


class ChangeView(QWidget):
    """A few words over what they are about: one text, or two figures with an arrow between."""

    def __init__(self, words: str, first: str, second: str, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 16, 4)
        column.setSpacing(2)
        column.addWidget(make_label(words, "second", self))
        if not second:
            column.addWidget(make_label(first, "strong", self))
            self.sentence = f"{words}: {first}."
            return
        self.sentence = self.tr("{words}: {first}, then {second}.").format(
            words=words, first=first, second=second
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (
            _figure(first, "body", self),
            IconView(self, icon="arrow-right", ink=Ink.INK2, side_px=16),
            _figure(second, "strong", self),
        ):
            row.addWidget(widget)
        row.addStretch(1)
        column.addLayout(row)


class ChangesPanel(QObject):
    """Behavior of the widgets that a form names changes_flow, changes_about_label and
    changes_note_label."""

    def __init__(self, form: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._flow = child(form, FlowFrame, "changes_flow")
        self._about = child(form, QLabel, "changes_about_label")
        self._note = child(form, QLabel, "changes_note_label")
        self._flow.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._shown: tuple[Take, Take, float] | None = None
        self._pause_s = LONG_PAUSE_S

    def show_takes(self, first: Take, second: Take, pause_s: float) -> None:
        """Show what became of the first take's findings and facts in the second.

        A pause is longer than `pause_s`.
        """
        if self._shown == (first, second, pause_s):
            return
        self._shown = (first, second, pause_s)
        self._pause_s = pause_s
        comparison = compare(first, second, pause_s)
        about = self.tr("Take {first}, then take {second}. No better or worse, just different.")
        self._about.setText(about.format(first=first.number, second=second.number))
        self._flow.clear()
        sentences = []
        for words, before, after in self._lines(comparison, first, second):
            view = ChangeView(words, before, after, self._flow)
            self._flow.flow.addWidget(view)
            view.show()
            sentences.append(view.sentence)
        self._flow.setAccessibleDescription(" ".join(sentences))
        self._flow.setVisible(bool(sentences))
        note = "" if comparison.findings is not None else self._why_not(first, second)
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def _lines(
        self, comparison: Comparison, first: Take, second: Take
    ) -> Iterator[tuple[str, str, str]]:
        for change, words in (
            (Change.NEW, self.tr("Also heard in take {second}")),
            (Change.GONE, self.tr("Heard in take {first} only")),
            (Change.STAYS, self.tr("Heard in both")),
        ):
            names = [
                _inside(checklist()[f.item].short) for f in comparison.heard(Kind.INCLUDE, change)
            ]
            if names:
                title = words.format(first=first.number, second=second.number)
                yield title, ", ".join(names), ""
        for finding in comparison.findings or ():
            if finding.kind is Kind.AVOID:
                yield self._pair(checklist()[finding.item].short, finding.first, finding.second)
        for fact in comparison.facts:
            yield self._fact(fact)

    def _fact(self, fact: FactChange) -> tuple[str, str, str]:
        words = {
            FactKey.LENGTH: self.tr("Length"),
            FactKey.WORDS: self.tr("Words"),
            FactKey.PACE: self.tr("Words a minute"),
            FactKey.FILLERS: self.tr("Fillers heard"),
            FactKey.PAUSES: self.tr("Pauses longer than {seconds}").format(
                seconds=seconds_words(self._pause_s)
            ),
            FactKey.FIRST_HOPE: self.tr("Where life is now, first heard"),
        }[fact.key]
        if fact.key in (FactKey.LENGTH, FactKey.FIRST_HOPE):
            return self._pair(words, clock(fact.first), clock(fact.second))
        return self._pair(words, round(fact.first), round(fact.second))

    def _pair(self, words: str, first: object, second: object) -> tuple[str, str, str]:
        if first == second:
            return words, self.tr("{figure} in both").format(figure=first), ""
        return words, str(first), str(second)

    def _why_not(self, first: Take, second: Take) -> str:
        for take in (first, second):
            if take.check is not None and take.check.care:
                words = self.tr("Suggestions for take {number} wait on its own page.")
                return words.format(number=take.number)
        if all(take.transcript is not None and take.check is not None for take in (first, second)):
            less = next(take for take in (first, second) if not counts(take))
            words = self.tr("PeerPrep didn’t check take {number}, so there is less to compare.")
            return words.format(number=less.number)
        return self.tr("There is more to compare once both takes have their words.")


def _figure(text: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    set_role(label, role)
    return label


def _inside(words: str) -> str:
    return words[:1].lower() + words[1:]
