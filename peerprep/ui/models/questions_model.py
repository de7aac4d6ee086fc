"""Questions of a bank as an item model, filtered by words and topic."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from peerprep.domain.questions import NO_QUESTIONS, Question, QuestionBank, typographic
from peerprep.domain.search import folded

QUESTION_ROLE = Qt.ItemDataRole.UserRole
TOPIC_ROLE = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


class QuestionsModel(QAbstractListModel):
    """Shows the questions that fit; every word of the search has to be in one."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._bank: QuestionBank = NO_QUESTIONS
        self._shown: list[Question] = []

    def show_questions(
        self, bank: QuestionBank, search: str = "", topic: str | None = None
    ) -> None:
        """Show the questions of a bank that have these words and this topic (None: any)."""
        terms = folded(search).split()
        found = [
            question
            for question in bank.questions
            if (topic is None or question.category == topic)
            and all(term in _searched(question) for term in terms)
        ]
        if found == self._shown and bank is self._bank:
            return
        self.beginResetModel()
        self._bank, self._shown = bank, found
        self.endResetModel()

    def find(self, key: str) -> QModelIndex:
        """Return the place of a question, not valid when it is not shown."""
        for at, question in enumerate(self._shown):
            if question.key == key:
                return self.index(at)
        return QModelIndex()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a question's words, its topic, or the question itself."""
        if not index.isValid():
            return None
        question = self._shown[index.row()]
        topic = self._bank.category_label(question.category)
        if role == Qt.ItemDataRole.DisplayRole:
            return typographic(question.text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{typographic(question.text)}, {topic}"
        if role == QUESTION_ROLE:
            return question
        return topic if role == TOPIC_ROLE else None


def _searched(question: Question) -> str:
    return folded(" ".join((question.text, *question.covers, *question.follow_ups)))
