"""My own rating: the rubric beside a take, folded until it is asked for."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout, QWidget

from peerprep.domain.rubric import Rating, Rubric
from peerprep.ui.in_view import bring_into_view
from peerprep.ui.properties import restyle
from peerprep.ui.widgets.card import Card
from peerprep.ui.widgets.earlier_ratings import EarlierRatings
from peerprep.ui.widgets.labels import make_label
from peerprep.ui.widgets.lines import show_lines
from peerprep.ui.widgets.rating_group import RatingGroup

_OF_BANK = 0  # its place in the choice
_LEAST_LETTERS = 12  # a title without end is cut rather than the card made wider


class RatingCard(Card):
    """Groups of a rubric under a heading; nothing is preset, nothing is counted.

    Signals:
        chosen(str, str, str): criterion, level ("" when it was taken back) and sentence.
        change_asked: the person wants to listen for something else.
        other_asked(bool): the rubric of the question's bank is wanted, or the one in use.
    """

    chosen = Signal(str, str, str)
    change_asked = Signal()
    other_asked = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rubric: Rubric | None = None
        self._groups: list[RatingGroup] = []
        self.fold_button = QPushButton(self.tr("My own ratin&g"), self)
        self.fold_button.setObjectName("rating_button")
        self.fold_button.setCheckable(True)
        restyle(self.fold_button, kind="quiet", compact=True, iconAfter="chevron-down")
        self._body = QWidget(self)
        self.choice = QComboBox(self._body)
        self.choice.setObjectName("rubric_choice_combo")
        self.choice.setAccessibleName(self.tr("What to listen for"))
        self.choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.choice.setMinimumContentsLength(_LEAST_LETTERS)
        self.choice.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(16)
        self._earlier = EarlierRatings(self._body)
        self._elsewhere = QWidget(self._body)
        self.change_button = QPushButton(self.tr("Change what to &listen for"), self._body)
        self.change_button.setObjectName("change_rubric_button")
        restyle(self.change_button, kind="quiet", compact=True, iconName="ear")
        body = QVBoxLayout(self._body)
        body.setContentsMargins(8, 0, 8, 8)
        body.setSpacing(16)
        body.addWidget(make_label(self.tr("Words, not scores"), "second", self._body))
        body.addWidget(self.choice)
        body.addLayout(self._rows)
        body.addWidget(self._earlier)
        body.addWidget(self._elsewhere)
        body.addWidget(self.change_button, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.fold_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._body)
        self.fold_button.toggled.connect(self._unfold)
        self.change_button.clicked.connect(lambda _on=False: self.change_asked.emit())
        self.choice.activated.connect(lambda at: self.other_asked.emit(at == _OF_BANK))
        self._unfold(opened=False)

    @property
    def rubric(self) -> Rubric | None:
        """The rubric that is chosen from."""
        return self._rubric

    def set_rubric(self, rubric: Rubric) -> None:
        """Make the groups in place of those of another rubric."""
        if rubric == self._rubric:
            return
        self._rubric = rubric
        for old in self._groups:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._groups = [RatingGroup(rubric, criterion, self._body) for criterion in rubric.criteria]
        for group in self._groups:
            group.chosen.connect(
                lambda level, words, key=group.criterion.id: self.chosen.emit(key, level, words)
            )
            self._rows.addWidget(group)
            group.show()

    def offer(self, of_bank: Rubric | None, in_use: Rubric) -> None:
        """Let the person choose between two rubrics; without one of the bank there is no choice."""
        self.choice.setVisible(of_bank is not None)
        self.choice.clear()
        if of_bank is None:
            return
        words = self.tr("{title} (this bank’s)")
        self.choice.addItems([words.format(title=of_bank.title), in_use.title])
        self.choice.setCurrentIndex(_OF_BANK if of_bank == self._rubric else 1 - _OF_BANK)

    def group(self, criterion: str) -> RatingGroup:
        """Return the group of a criterion; raises KeyError."""
        for group in self._groups:
            if group.criterion.id == criterion:
                return group
        raise KeyError(criterion)

    def show_ratings(
        self,
        own: Sequence[Rating],
        others: Mapping[str, Sequence[tuple[str, Rating]]] | None = None,
        elsewhere: Sequence[str] = (),
        *,
        fresh: bool = False,
    ) -> None:
        """Show the person's choices, and those of others (name, choice) by criterion beside.

        Choices that were made in other words than the rubric's stay under them, those of others as
        the lines `elsewhere`. `fresh` when they are another take's, else what is being typed stays.
        """
        both = self.tr("My own ratin&g, and your partners’")
        has_others = bool(others) or bool(elsewhere)
        self.fold_button.setText(both if has_others else self.tr("My own ratin&g"))
        show_lines(self._elsewhere, elsewhere, "second")
        self._elsewhere.setVisible(bool(elsewhere))
        if self._rubric is None:
            return
        present = {r.criterion: r for r in own if self._rubric.still_says(r)}
        earlier = [r for r in own if not self._rubric.still_says(r)]
        sentences = {r.criterion: r.sentence for r in earlier if r.rubric == self._rubric.id}
        for group in self._groups:
            key = group.criterion.id
            group.show_rating(
                present.get(key),
                (others or {}).get(key, ()),
                fresh=fresh,
                earlier=sentences.get(key, ""),
            )
        self._earlier.show_ratings(earlier)

    @property
    def is_changed(self) -> bool:
        """Whether a sentence is being typed."""
        return any(group.is_changed for group in self._groups)

    def keep(self) -> None:
        """Have every sentence saved that is being typed."""
        for group in self._groups:
            group.keep()

    def controls(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        inside = [control for group in self._groups for control in group.controls()]
        return [self.fold_button, self.choice, *inside, self.change_button]

    def _unfold(self, opened: bool) -> None:
        self._body.setVisible(opened)
        restyle(self.fold_button, iconAfter="chevron-up" if opened else "chevron-down")
        words = self.tr("Open") if opened else self.tr("Folded")
        self.fold_button.setAccessibleDescription(words)
        if opened and self._groups:
            # it has its place when layouts settle
            QTimer.singleShot(0, self, lambda: bring_into_view(self._groups[0]))
