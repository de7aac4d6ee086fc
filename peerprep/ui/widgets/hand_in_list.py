"""The list of who handed in: a name, the facts, and whether it was opened."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from peerprep.domain.assignment import CohortAssignment
from peerprep.domain.packs import ReceivedPack
from peerprep.services.cohort_look import HandIn, HandIns, as_opened
from peerprep.ui.cohort_words import CohortWords
from peerprep.ui.models.questions_model import TAG_ROLE, TOPIC_ROLE
from peerprep.ui.widgets.question_list import QuestionList

_Index = QModelIndex | QPersistentModelIndex


class HandInsModel(QAbstractListModel):
    """Hand-ins in the order of their names."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[HandIn, ...] = ()
        self._opened: frozenset[Path] = frozenset()
        self._assignment: CohortAssignment | None = None
        self._words = CohortWords(self)

    def show_rows(self, found: HandIns | None, opened: Mapping[Path, ReceivedPack]) -> None:
        """Show hand-ins; `opened` are the files that were opened here.

        One that is locked tells then what is in it.
        """
        self.beginResetModel()
        self._rows = tuple(
            as_opened(row, opened[row.path]) if row.is_locked and row.path in opened else row
            for row in (found.rows if found is not None else ())
        )
        self._assignment = found.assignment if found is not None else None
        self._opened = frozenset(opened)
        self.endResetModel()

    def row_at(self, at: int) -> HandIn | None:
        """Return the hand-in in a row."""
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def is_opened(self, row: HandIn) -> bool:
        """Say whether it was opened here."""
        return row.path in self._opened

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name, the facts, or the tag."""
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None or self._assignment is None:
            return None
        tag = self.tr("opened") if self.is_opened(row) else ""
        facts = self._words.facts(row, self._assignment)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.name, facts, tag) if part)
        return {TAG_ROLE: tag, TOPIC_ROLE: facts}.get(Qt.ItemDataRole(role))


class HandInList(QuestionList):
    """Arrows choose who; Enter asks to open what they handed in."""

    def chosen_key(self) -> str:
        """Return the number of the chosen row, empty for none."""
        return str(self.currentIndex().row()) if self.currentIndex().isValid() else ""
