"""The card that puts a session together: role, number, time to think, topics, mode."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QSpinBox, QWidget

from peerprep.domain.modes import Mode
from peerprep.domain.practice import THINK_CHOICES_S
from peerprep.domain.questions import ANY_ROLE, Category, QuestionBank
from peerprep.settings import Settings
from peerprep.ui.forms import child
from peerprep.ui.widgets.flow import ChipGroup
from peerprep.ui.widgets.segments import SegmentFrame

_SHOWN_AT_FIRST = 6
_CHOSEN_AT_FIRST = 3


class SessionSetup(QObject):
    """Behavior of the controls that a form names role_combo, count_spin, think_combo,
    topic_chips and mode_segments.

    Signals:
        changed(): a choice is another; `choices` has them.
    """

    changed = Signal()

    def __init__(self, form: QWidget, bank: QuestionBank, settings: Settings) -> None:
        super().__init__(form)
        self.role = child(form, QComboBox, "role_combo")
        self.count = child(form, QSpinBox, "count_spin")
        self.think = child(form, QComboBox, "think_combo")
        self.topics = child(form, ChipGroup, "topic_chips")
        self.mode = child(form, SegmentFrame, "mode_segments")
        self._more: QPushButton | None = None
        self._keys: list[str] = []
        self._labels: list[tuple[str, str]] = []
        self._roles: list[tuple[str, str]] = []
        self._fill()
        self.set_bank(bank)
        self.show_choices(settings)
        self.role.currentIndexChanged.connect(self.changed)
        self.count.valueChanged.connect(self.changed)
        self.think.currentIndexChanged.connect(self.changed)
        self.topics.chosen_changed.connect(self.changed)
        self.mode.chosen_changed.connect(self.changed)

    def set_bank(self, bank: QuestionBank) -> None:
        """Offer the roles and topics of a bank; those that are chosen stay so."""
        before = self.blockSignals(True)
        roles = [(role.id, role.label) for role in bank.roles]
        if roles != self._roles or not self.role.count():
            self._roles, chosen = roles, self.chosen_role
            self.role.clear()
            for role_id, label in roles:
                self.role.addItem(label, role_id)
            self.role.addItem(self.tr("Not sure yet"), ANY_ROLE)
            self._choose_role(chosen)
        if [(topic.id, topic.label) for topic in bank.categories] != self._labels:
            chosen_topics = self.topics.chosen()
            self._fill_topics(bank.categories)
            self._choose_topics(chosen_topics)
        self.blockSignals(before)

    def show_choices(self, settings: Settings) -> None:
        """Show what was chosen last; with no topic chosen yet the first ones are."""
        self.blockSignals(True)
        self._choose_role(settings.role)
        self.count.setValue(settings.count)
        times = list(THINK_CHOICES_S)
        think_s = settings.think_s if settings.think_s in times else times[1]
        self.think.setCurrentIndex(times.index(think_s))
        self._choose_topics(settings.topics)
        self.mode.choose(settings.mode.value)
        self.blockSignals(False)

    def choices(self) -> Mapping[str, object]:
        """Return the choices under the names they have in the settings."""
        return {
            "role": self.chosen_role,
            "count": self.count.value(),
            "think_s": self.think_s,
            "topics": self.topics.chosen(),
            "mode": self.chosen_mode,
        }

    @property
    def chosen_role(self) -> str:
        """The id of the role, "any" when unsure."""
        return str(self.role.currentData() or ANY_ROLE)

    @property
    def chosen_mode(self) -> Mode:
        """Practice or Interview."""
        return Mode(self.mode.chosen() or Mode.PRACTICE.value)

    @property
    def think_s(self) -> int | None:
        """Seconds to think; None as long as the person likes."""
        return THINK_CHOICES_S[max(0, self.think.currentIndex())]

    def controls(self) -> list[QWidget]:
        """Return the controls in the order of Tab."""
        return [self.role, self.count, self.think, self.topics, self.mode]

    def _choose_role(self, role: str) -> None:
        # A role whose bank is gone is no other role.
        at = self.role.findData(role)
        self.role.setCurrentIndex(at if at >= 0 else self.role.findData(ANY_ROLE))

    def _choose_topics(self, topics: Sequence[str]) -> None:
        known = set(topics) & set(self._keys)
        self.topics.set_chosen(known or self._keys[:_CHOSEN_AT_FIRST])
        self._show_few()

    def _fill(self) -> None:
        for words in (
            self.tr("Off"),
            self.tr("30 seconds"),
            self.tr("1 minute"),
            self.tr("As long as I like"),
        ):
            self.think.addItem(words)
        self.mode.set_segments(
            [
                (Mode.PRACTICE.value, self.tr("&Practice")),
                (Mode.INTERVIEW.value, self.tr("&Interview")),
            ],
            Mode.PRACTICE.value,
        )

    def _fill_topics(self, categories: Sequence[Category]) -> None:
        self._keys = [category.id for category in categories]
        self._labels = [(category.id, category.label) for category in categories]
        self.topics.set_chips(self._labels)
        self._more = None
        if len(self._keys) > _SHOWN_AT_FIRST + 1:
            self._more = QPushButton(self.topics)
            self._more.setObjectName("more_topics_button")
            self._more.setProperty("kind", "more")
            self._more.setProperty("iconName", "plus")
            self._more.clicked.connect(lambda _on=False: self._show_all())
            self.topics.add_widget(self._more)

    def _show_few(self) -> None:
        if self._more is None:
            return
        later = self._keys[_SHOWN_AT_FIRST:]
        hidden = [key for key in later if not self.topics.chip(key).isChecked()]
        for key in self._keys:
            self.topics.chip(key).setVisible(key not in hidden)
        self._more.setText(self.tr("{count} more").format(count=len(hidden)))
        self._more.setAccessibleName(self.tr("Show {count} more topics").format(count=len(hidden)))
        self._more.setVisible(len(hidden) > 1)
        if len(hidden) == 1:
            self.topics.chip(hidden[0]).show()

    def _show_all(self) -> None:
        first = next((k for k in self._keys if self.topics.chip(k).isHidden()), None)
        for key in self._keys:
            self.topics.chip(key).show()
        if first is not None:
            self.topics.chip(first).setFocus()
        if self._more is not None:
            self._more.hide()
