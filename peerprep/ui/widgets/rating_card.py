"""My own rating: the rubric beside a take, folded until it is asked for."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from peerprep.domain.rubric import Rating, Rubric
from peerprep.ui.in_view import bring_into_view
from peerprep.ui.properties import restyle
from peerprep.ui.widgets.card import Card
from peerprep.ui.widgets.labels import make_label
from peerprep.ui.widgets.rating_group import RatingGroup


class RatingCard(Card):
    """Groups of a rubric under a heading; nothing is preset, nothing is counted.

    Signals:
        chosen(str, str, str): criterion, level ("" when it was taken back) and sentence.
    """

    chosen = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: list[RatingGroup] = []
        self.fold_button = QPushButton(self.tr("My own ratin&g"), self)
        self.fold_button.setObjectName("rating_button")
        self.fold_button.setCheckable(True)
        restyle(self.fold_button, kind="quiet", compact=True, iconAfter="chevron-down")
        self._body = QWidget(self)
        self._rows = QVBoxLayout(self._body)
        self._rows.setContentsMargins(8, 0, 8, 8)
        self._rows.setSpacing(16)
        self._rows.addWidget(make_label(self.tr("Words, not scores"), "second", self._body))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.fold_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._body)
        self.fold_button.toggled.connect(self._unfold)
        self._unfold(opened=False)

    def set_rubric(self, rubric: Rubric) -> None:
        """Make the groups, once."""
        for criterion in rubric.criteria:
            group = RatingGroup(rubric, criterion, self._body)
            group.chosen.connect(
                lambda level, words, key=criterion.id: self.chosen.emit(key, level, words)
            )
            self._rows.addWidget(group)
            self._groups.append(group)

    def group(self, criterion: str) -> RatingGroup:
        """Return the group of a criterion; raises KeyError."""
        for group in self._groups:
            if group.criterion.id == criterion:
                return group
        raise KeyError(criterion)

    def show_ratings(
        self,
        own: Mapping[str, Rating],
        others: Mapping[str, Sequence[tuple[str, Rating]]] | None = None,
        *,
        fresh: bool = False,
    ) -> None:
        """Show the person's choices by criterion, and those of others (name, choice) beside.

        `fresh` when they are another take's, else what is being typed stays.
        """
        for group in self._groups:
            key = group.criterion.id
            group.show_rating(own.get(key), (others or {}).get(key, ()), fresh=fresh)

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
        return [self.fold_button, *inside]

    def _unfold(self, opened: bool) -> None:
        self._body.setVisible(opened)
        restyle(self.fold_button, iconAfter="chevron-up" if opened else "chevron-down")
        words = self.tr("Open") if opened else self.tr("Folded")
        self.fold_button.setAccessibleDescription(words)
        if opened and self._groups:
            # it has its place when layouts settle
            QTimer.singleShot(0, self, lambda: bring_into_view(self._groups[0]))
