"""Questions of a bank as an item model, filtered by words."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from peerprep.domain.questions import ANY_ROLE, NO_QUESTIONS, Question, QuestionBank, typographic
from peerprep.domain.search import folded
from peerprep.ui.durations import about

QUESTION_ROLE = Qt.ItemDataRole.UserRole
TOPIC_ROLE = Qt.ItemDataRole.UserRole + 1
TAG_ROLE = Qt.ItemDataRole.UserRole + 2
_Index = QModelIndex | QPersistentModelIndex


class QuestionsModel(QAbstractListModel):
    """Shows the questions that fit; every word of the search has to be in one, or in its topic.

    The line under a question is its topic, with `in_detail` also its time and roles.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._bank: QuestionBank = NO_QUESTIONS
        self._shown: list[Question] = []
        self._tags: Mapping[str, str] = {}
        self._in_detail = False

    def show_questions(
        self, bank: QuestionBank, search: str = "", tags: Mapping[str, str] | None = None
    ) -> None:
        """Show the questions of a bank that have these words; `tags` are words by key."""
        terms = folded(search).split()
        topics = {category.id: category.label for category in bank.categories}
        found = [
            question
            for question in bank.questions
            if all(term in _searched(question, topics) for term in terms)
        ]
        tags = tags or {}
        if found == self._shown and bank is self._bank and tags == self._tags:
            return
        self.beginResetModel()
        self._bank, self._shown, self._tags = bank, found, tags
        self.endResetModel()

    def show_changed(self, bank: QuestionBank, question: Question) -> None:
        """Show a question as it was changed; it stays in its row even if the search is over it."""
        self._bank = bank
        index = self.find(question.key)
        if index.isValid():
            self._shown[index.row()] = question
            self.dataChanged.emit(index, index)

    def show_details(self, *, shown: bool) -> None:
        """Choose what the second line says."""
        if shown is not self._in_detail:
            self._in_detail = shown  # without a reset, which would forget the chosen question
            if self._shown:
                self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

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
        """Return a question's words, its second line, its tag, or the question itself."""
        if not index.isValid():
            return None
        question = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return typographic(question.text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            tag = self._tags.get(question.key, "")
            parts = (typographic(question.text), self._second_line(question), tag)
            return ", ".join(part for part in parts if part)
        if role == QUESTION_ROLE:
            return question
        if role == TAG_ROLE:
            return self._tags.get(question.key, "")
        return self._second_line(question) if role == TOPIC_ROLE else None

    def _second_line(self, question: Question) -> str:
        topic = self._bank.category_label(question.category)
        if not self._in_detail:
            return topic
        roles = self.tr("Every role")
        if ANY_ROLE not in question.roles:
            roles = ", ".join(self._bank.role_label(role) for role in question.roles)
        return "  ·  ".join(part for part in (topic, about(question.time_s), roles) if part)


def _searched(question: Question, topics: Mapping[str, str]) -> str:
    topic = topics.get(question.category, "")
    return folded(" ".join((question.text, topic, *question.covers, *question.follow_ups)))
