"""What a partner can ask, as an item model filtered by words."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from peerprep.domain.questions import typographic
from peerprep.domain.search import folded
from peerprep.ui.interview_plan import Offer
from peerprep.ui.models.questions_model import QUESTION_ROLE, TOPIC_ROLE

_Index = QModelIndex | QPersistentModelIndex


class InterviewModel(QAbstractListModel):
    """Shows the offers with every word of the search, and those that are always kept."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._shown: list[Offer] = []

    def show_offers(self, offers: Sequence[Offer], search: str = "") -> bool:
        """Show these; returns whether anything is another than before."""
        terms = folded(search).split()
        found = [
            offer
            for offer in offers
            if offer.is_kept or all(term in folded(offer.question.text) for term in terms)
        ]
        if found == self._shown:
            return False
        self.beginResetModel()
        self._shown = found
        self.endResetModel()
        return True

    def find(self, key: str) -> QModelIndex:
        """Return the place of a question, not valid when it is not shown."""
        for at, offer in enumerate(self._shown):
            if offer.question.key == key:
                return self.index(at)
        return QModelIndex()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a question's words, its line, or the question itself."""
        if not index.isValid():
            return None
        offer = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return typographic(offer.question.text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{typographic(offer.question.text)}, {offer.line}"
        if role == QUESTION_ROLE:
            return offer.question
        return offer.line if role == TOPIC_ROLE else None
