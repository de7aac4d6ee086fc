"""The sheet that shows what a bank file would change, before anything is added."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from peerprep.ui.dialogs.sheet import Sheet
from peerprep.ui.theme import theme
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.question_label import make_label

_WIDTH_PX = 680
_TEXT_PX = 330


class BankLookSheet(Sheet):
    """Headings with lines under them; as plain letters, whatever a stranger wrote."""

    def __init__(
        self, page: QWidget, summary: str, parts: Sequence[tuple[str, Sequence[str]]], accept: str
    ) -> None:
        super().__init__(page, self.tr("What is in it"), width_px=_WIDTH_PX)
        self._summary = summary
        self.body.addWidget(make_label(summary, "body", self))
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("New, changed and other questions"))
        self.text.setMinimumHeight(theme().ipx(_TEXT_PX))
        self._write(parts)
        self.body.addWidget(self.text)
        row = FlowFrame(self)
        self.accept_button = QPushButton(accept, row)
        self.accept_button.setProperty("kind", "primary")
        self.leave_button = QPushButton(self.tr("&Not now"), row)
        row.flow.addWidget(self.accept_button)
        row.flow.addWidget(self.leave_button)
        self.body.addWidget(row)
        self.accept_button.clicked.connect(lambda _on=False: self.close_sheet(accepted=True))
        self.leave_button.clicked.connect(lambda _on=False: self.close_sheet())

    @classmethod
    def ask(
        cls,
        page: QWidget,
        summary: str,
        parts: Sequence[tuple[str, Sequence[str]]],
        accept: str,
        *,
        then: Callable[[bool], object],
    ) -> "BankLookSheet":
        """Ask without waiting; `then` gets True only when it should be added."""
        sheet = cls(page, summary, parts, accept)
        sheet.closed.connect(then)
        sheet.open_sheet(sheet.text)
        return sheet

    def spoken(self) -> str:
        """Return title and summary."""
        return f"{self.accessibleName()}. {self._summary}"

    def _write(self, parts: Sequence[tuple[str, Sequence[str]]]) -> None:
        cursor = QTextCursor(self.text.document())
        bold, plain = QTextCharFormat(), QTextCharFormat()
        bold.setFont(theme().font("strong"))
        plain.setFont(theme().font("body"))
        for heading, lines in parts:
            if cursor.position():
                cursor.insertBlock(QTextBlockFormat(), plain)
                cursor.insertBlock(QTextBlockFormat(), plain)
            cursor.insertText(heading, bold)
            for line in lines:
                cursor.insertBlock(QTextBlockFormat(), plain)
                cursor.insertText(line, plain)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
