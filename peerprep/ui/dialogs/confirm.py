"""The sheet that asks before something cannot be taken back."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from peerprep.ui.dialogs.sheet import Sheet
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.question_label import make_label


class Confirm(Sheet):
    """A title, a sentence and two buttons; the focus starts on the one that changes nothing."""

    def __init__(
        self,
        page: QWidget,
        title: str,
        text: str = "",
        *,
        accept: str,
        keep: str,
        danger: bool = False,
    ) -> None:
        super().__init__(page, title)
        self._text = text
        if text:
            self.body.addWidget(make_label(text, "body", self))
        row = FlowFrame(self)
        self.keep_button = QPushButton(keep, row)
        self.accept_button = QPushButton(accept, row)
        self.accept_button.setProperty("kind", "danger" if danger else "primary")
        row.flow.addWidget(self.accept_button)
        row.flow.addWidget(self.keep_button)
        self.body.addWidget(row)
        self.accept_button.clicked.connect(lambda: self.close_sheet(accepted=True))
        self.keep_button.clicked.connect(lambda: self.close_sheet())

    def spoken(self) -> str:
        """Return title and sentence."""
        return f"{self.accessibleName()} {self._text}".strip()

    @classmethod
    def ask(
        cls,
        page: QWidget,
        title: str,
        text: str = "",
        *,
        accept: str,
        keep: str,
        danger: bool = False,
        then: Callable[[bool], object],
    ) -> "Confirm":
        """Ask without waiting; `then` gets True only when `accept` was chosen; Esc is `keep`."""
        sheet = cls(page, title, text, accept=accept, keep=keep, danger=danger)
        sheet.closed.connect(then)
        sheet.open_sheet(sheet.keep_button)
        return sheet
