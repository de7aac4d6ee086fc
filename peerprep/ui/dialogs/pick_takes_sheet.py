"""The sheet that asks which takes go into one file."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QWidget

from peerprep.domain.questions import typographic
from peerprep.domain.takes import TakeSummary
from peerprep.services.sharing import MOST_TAKES
from peerprep.ui.dialogs.sheet import Sheet
from peerprep.ui.take_words import take_and_day
from peerprep.ui.theme import theme
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.question_label import make_label
from peerprep.ui.widgets.rows import set_up_rows

_LIST_PX = 300
_ID = Qt.ItemDataRole.UserRole


class PickTakesSheet(Sheet):
    """A list with a box for each take; Space chooses the one the keyboard is on."""

    def __init__(self, page: QWidget, takes: Sequence[TakeSummary], chosen: str) -> None:
        super().__init__(page, self.tr("Which takes do you share?"), width_px=620)
        self.list = QListWidget(self)
        set_up_rows(self.list)
        self.list.setWordWrap(True)
        self.list.setSpacing(theme().ipx(4))
        self.list.setAccessibleName(self.tr("Takes"))
        self.list.setMinimumHeight(theme().ipx(_LIST_PX))
        for take in takes:
            words = self.tr("{question}  ·  {take}").format(
                question=typographic(take.question.text), take=take_and_day(take)
            )
            item = QListWidgetItem(words, self.list)
            item.setData(_ID, take.id)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_chosen = take.id == chosen
            item.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
            if is_chosen or self.list.currentItem() is None:
                self.list.setCurrentItem(item)
        self._count = make_label("", "second", self)
        row = FlowFrame(self)
        self.next_button = QPushButton(self.tr("Ne&xt"), row)
        self.next_button.setProperty("kind", "primary")
        self.leave_button = QPushButton(self.tr("&Not now"), row)
        row.flow.addWidget(self.next_button)
        row.flow.addWidget(self.leave_button)
        for part in (self.list, self._count, row):
            self.body.addWidget(part)
        self.list.itemChanged.connect(lambda _item: self._show_count())
        self.next_button.clicked.connect(lambda _on=False: self.close_sheet(accepted=True))
        self.leave_button.clicked.connect(lambda _on=False: self.close_sheet())
        self._show_count()

    @classmethod
    def ask(
        cls,
        page: QWidget,
        takes: Sequence[TakeSummary],
        chosen: str,
        *,
        then: Callable[[list[str]], object],
    ) -> "PickTakesSheet":
        """Ask without waiting; `then` gets the ids in the order of the list."""
        sheet = cls(page, takes, chosen)
        sheet.closed.connect(lambda accepted: then(sheet.chosen()) if accepted else None)
        sheet.open_sheet(sheet.list)
        return sheet

    def chosen(self) -> list[str]:
        """Return the ids of the chosen takes."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [str(item.data(_ID)) for item in items if item.checkState() is Qt.CheckState.Checked]

    def _show_count(self) -> None:
        count = len(self.chosen())
        words = self.tr("1 take chosen") if count == 1 else self.tr("%n takes chosen", "", count)
        if count > MOST_TAKES:
            words = self.tr("One file holds at most {most} takes.").format(most=MOST_TAKES)
        self._count.setText(words)
        self.next_button.setEnabled(0 < count <= MOST_TAKES)
