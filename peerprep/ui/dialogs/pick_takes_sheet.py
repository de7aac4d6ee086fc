"""The sheet that asks which takes go into one file."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QPushButton, QWidget

from peerprep.domain.takes import TakeSummary
from peerprep.services.sharing import MOST_TAKES
from peerprep.ui.dialogs.sheet import Sheet
from peerprep.ui.theme import theme
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.question_label import make_label
from peerprep.ui.widgets.takes_to_pick import TakesToPick

_LIST_PX = 300


class PickTakesSheet(Sheet):
    """A list with a box for each take; Space chooses the one the keyboard is on."""

    def __init__(self, page: QWidget, takes: Sequence[TakeSummary], chosen: str) -> None:
        super().__init__(page, self.tr("Which takes do you share?"), width_px=620)
        self.list = TakesToPick(self)
        self.list.setMinimumHeight(theme().ipx(_LIST_PX))
        self.list.show_takes(takes, chosen)
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
        return self.list.chosen()

    def _show_count(self) -> None:
        count = len(self.chosen())
        words = self.tr("1 take chosen") if count == 1 else self.tr("%n takes chosen", "", count)
        if count > MOST_TAKES:
            words = self.tr("One file holds at most {most} takes.").format(most=MOST_TAKES)
        self._count.setText(words)
        self.next_button.setEnabled(0 < count <= MOST_TAKES)
