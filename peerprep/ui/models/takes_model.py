"""Takes by day as an item model: rows of days and rows of takes, newest first."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from peerprep.domain.questions import typographic
from peerprep.domain.takes import TakeKind, TakeSummary
from peerprep.ui.durations import clock
from peerprep.ui.take_words import can_write_down, day_heading, length_words, state_words

ROW_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class DayRow:
    """The day over its takes."""

    words: str


@dataclass(frozen=True, slots=True)
class TakeRow:
    """One take as it is shown; `again` offers to write its words down, `reviewed` when a review
    of it came back."""

    take: TakeSummary
    question: str
    details: tuple[str, ...]
    length: str
    can_play: bool
    again: bool
    reviewed: bool = False

    @property
    def meta(self) -> str:
        """The second line: topic, number and state."""
        return "  ·  ".join(self.details)


Row = DayRow | TakeRow


class TakesModel(QAbstractListModel):
    """Shows takes under their days; `writing` tells which are being written down."""

    def __init__(
        self, topics: Mapping[str, str], writing: Callable[[str], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._topics = topics
        self._writing = writing
        self._rows: list[Row] = []
        self._left_s: dict[str, float] = {}
        self._of_question: Counter[str] = Counter()
        self._reviewed: Collection[str] = ()

    def set_takes(
        self,
        takes: Iterable[TakeSummary],
        everything: Iterable[TakeSummary],
        reviewed: Collection[str] = (),
    ) -> None:
        """Show these takes; `everything` tells which questions have more than one, `reviewed`
        which takes have a review."""
        self._reviewed = reviewed
        self._of_question = Counter(take.question.key for take in everything)
        rows: list[Row] = []
        heading = ""
        for take in takes:
            words = day_heading(take.recorded_at)
            if words != heading:
                heading = words
                rows.append(DayRow(words))
            rows.append(self._row(take))
        if _shape(rows) != _shape(self._rows):
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        changed = [at for at, row in enumerate(rows) if row != self._rows[at]]
        self._rows = rows
        for at in changed:
            self._tell(at)

    def set_left(self, take_id: str, left_s: float | None) -> None:
        """Note how long the words of a take still need; None when they are done."""
        if left_s is None:
            self._left_s.pop(take_id, None)
        else:
            self._left_s[take_id] = left_s
        at = self.find(take_id).row()
        if at >= 0:
            row = self._rows[at]
            assert isinstance(row, TakeRow)  # noqa: S101 - for the type checker
            fresh = self._row(row.take)
            if fresh != row:
                self._rows[at] = fresh
                self._tell(at)

    def find(self, take_id: str) -> QModelIndex:
        """Return the place of a take, an index that is not valid when it is not shown."""
        for at, row in enumerate(self._rows):
            if isinstance(row, TakeRow) and row.take.id == take_id:
                return self.index(at)
        return QModelIndex()

    def nearest(self, take_id: str, at: int) -> QModelIndex:
        """Return the place of a take; when it is gone, that of one which stands about there."""
        found = self.find(take_id)
        if found.isValid() or not take_id or not self._rows:
            return found
        found = self.index(min(at, self.rowCount() - 1))
        if not isinstance(self.row_at(found), TakeRow):
            found = self.index(found.row() - 1 if found.row() > 1 else 1)
        return found

    def takes(self) -> list[TakeRow]:
        """Return the takes shown, in their order."""
        return [row for row in self._rows if isinstance(row, TakeRow)]

    def row_at(self, index: _Index) -> Row | None:
        """Return what is shown in a row."""
        return self._rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of rows, days included."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row's words, its sentence for screen readers, or the row itself."""
        row = self.row_at(index)
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words if isinstance(row, DayRow) else row.question
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.words if isinstance(row, DayRow) else self._sentence(row)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Days can't be chosen."""
        if isinstance(self.row_at(index), TakeRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def _row(self, take: TakeSummary) -> TakeRow:
        writing = self._writing(take.id)
        details = [self._topics.get(take.question.category, "")]
        if self._of_question[take.question.key] > 1:
            details.append(self.tr("take {number}").format(number=take.number))
        if take.imported_from is not None:
            details.append(self.tr("imported"))
        details.append(state_words(take, writing=writing, left_s=self._left_s.get(take.id)))
        is_typed = take.kind is TakeKind.TYPED
        return TakeRow(
            take=take,
            question=typographic(take.question.text),
            details=tuple(words for words in details if words),
            length=length_words(take) if is_typed else clock(take.duration_s),
            can_play=take.has_recording,
            again=can_write_down(take, writing=writing),
            reviewed=take.id in self._reviewed,
        )

    def _sentence(self, row: TakeRow) -> str:
        favorite = [self.tr("Favorite")] if row.take.favorite else []
        recovered = [self.tr("Recovered")] if row.take.recovered else []
        reviewed = [self.tr("Partner review")] if row.reviewed else []
        tags = [*favorite, *reviewed, *recovered, *row.take.tags]
        parts = [row.question, *row.details, *tags, length_words(row.take)]
        return ", ".join([*parts, day_heading(row.take.recorded_at)])

    def _tell(self, at: int) -> None:
        index = self.index(at)
        self.dataChanged.emit(index, index)


def _shape(rows: Iterable[Row]) -> list[str]:
    return [row.words if isinstance(row, DayRow) else row.take.id for row in rows]
