"""A chart as a table: one line for each thing it shows."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from peerprep.ui.dialogs.sheet import Sheet
from peerprep.ui.widgets.question_label import make_label


class TableSheet(Sheet):
    """Shows lines of words over a page."""

    def __init__(self, page: QWidget, title: str, table: str) -> None:
        super().__init__(page, title, width_px=560)
        self._table = table
        for line in table.splitlines():
            self.body.addWidget(make_label(line, "body", self))
        self.close_button = QPushButton(self.tr("&Close"), self)
        self.close_button.clicked.connect(lambda _on=False: self.close_sheet())
        self.body.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignLeft)

    @classmethod
    def open_for(cls, page: QWidget, title: str, table: str) -> "TableSheet":
        """Show the sheet over a page's window and return it; nothing waits for it."""
        sheet = cls(page, title, table)
        sheet.open_sheet(sheet.close_button)
        return sheet

    def spoken(self) -> str:
        """Return the whole table."""
        return f"{self.accessibleName()}. " + ". ".join(self._table.splitlines())
