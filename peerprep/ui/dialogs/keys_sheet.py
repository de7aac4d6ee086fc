"""The sheet of F1: every key that works on the page below it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from peerprep.ui.dialogs.sheet import Sheet
from peerprep.ui.shortcuts import Key
from peerprep.ui.widgets.labels import set_role
from peerprep.ui.widgets.question_label import make_label


class KeysSheet(Sheet):
    """Keys of the page first, then those that work everywhere."""

    def __init__(
        self, page: QWidget, title: str, here: Sequence[Key], everywhere: Sequence[Key]
    ) -> None:
        super().__init__(page, self.tr("Keys"), width_px=560)
        self._rows = (*here, *everywhere)
        self.close_button = QPushButton(self.tr("&Close"), self)
        self.close_button.clicked.connect(lambda _on=False: self.close_sheet())
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        if here:
            words = self.tr("On this page: {page}").format(page=title) if title else ""
            self._add(words or self.tr("On this page"), here)
        self._add(self.tr("Everywhere"), everywhere)
        self.body.addLayout(self._grid)
        self.body.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignLeft)

    @classmethod
    def open_for(
        cls, page: QWidget, title: str, here: Sequence[Key], everywhere: Sequence[Key]
    ) -> "KeysSheet":
        """Show the sheet over a window and return it; nothing waits for it."""
        sheet = cls(page, title, here, everywhere)
        sheet.open_sheet(sheet.close_button)
        return sheet

    def spoken(self) -> str:
        """Return all keys as sentences, since nobody can see them on a screen reader."""
        lines = [
            self.tr("{words}: {keys}.").format(words=row.words, keys=row.keys) for row in self._rows
        ]
        return " ".join((f"{self.accessibleName()}.", *lines))

    def _add(self, heading: str, rows: Sequence[Key]) -> None:
        grid = self._grid
        gap = grid.rowCount()
        grid.setRowMinimumHeight(gap, 8)
        grid.addWidget(make_label(heading, "label", self), gap + 1, 0, 1, 2)
        for at, row in enumerate(rows, gap + 2):
            keys = make_label(row.keys, "strong", self)
            keys.setWordWrap(False)
            words = make_label(row.words, "body", self)
            set_role(words, "body")
            grid.addWidget(keys, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, at, 1)
