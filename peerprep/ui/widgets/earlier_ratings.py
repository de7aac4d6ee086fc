"""Choices that were made in other words than those of the rubric in use."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerprep.domain.rubric import Rating
from peerprep.ui.take_words import moment
from peerprep.ui.widgets.labels import make_label
from peerprep.ui.widgets.lines import show_lines


class EarlierRatings(QWidget):
    """Each as it was chosen: what was listened for, the word, when, and the sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("earlier_ratings")
        self._lines = QWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(make_label(self.tr("Chosen with other words"), "caption", self))
        column.addWidget(self._lines)
        self.hide()

    def show_ratings(self, ratings: Sequence[Rating]) -> None:
        """Show these in the order they were chosen; nothing at all without any."""
        show_lines(self._lines, [self._line(rating) for rating in ratings], "second")
        self.setVisible(bool(ratings))

    def _line(self, rating: Rating) -> str:
        words = self.tr("{title}: {label}, chosen {when}").format(
            title=rating.title or rating.criterion,
            label=rating.label or rating.level,
            when=moment(rating.rated_at),
        )
        return f"{words}. “{rating.sentence}”" if rating.sentence else words
