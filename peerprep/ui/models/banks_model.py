"""The question banks as an item model: a title, and a line under it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

ABOUT_ROLE = Qt.ItemDataRole.UserRole + 1
ID_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class BankRow:
    """One bank as it is listed."""

    id: str
    title: str
    about: str


class BanksModel(QAbstractListModel):
    """Shows banks in their order."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[BankRow] = []

    def show_banks(self, rows: Sequence[BankRow]) -> None:
        """Show these banks; a change of words alone keeps what is chosen."""
        fresh = list(rows)
        if [row.id for row in fresh] != [row.id for row in self._rows]:
            self.beginResetModel()
            self._rows = fresh
            self.endResetModel()
        elif fresh != self._rows:
            self._rows = fresh
            self.dataChanged.emit(self.index(0), self.index(len(fresh) - 1))

    def find(self, bank_id: str) -> QModelIndex:
        """Return the place of a bank, not valid when it is not shown."""
        for at, row in enumerate(self._rows):
            if row.id == bank_id:
                return self.index(at)
        return QModelIndex()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a bank's title, the line about it, both for screen readers, or its id."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title}, {row.about}"
        return {ID_ROLE: row.id, ABOUT_ROLE: row.about}.get(role)
