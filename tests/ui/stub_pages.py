"""Small pages for tests of the window around them."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from peerprep.ui.context import Context
from peerprep.ui.shortcuts import add_key

MADE: list[str] = []


class StubPage(QWidget):
    """A page with a header button and a main button, that keeps what happened to it."""

    title = "Stub"

    def __init__(self, context: Context) -> None:
        super().__init__()
        MADE.append(type(self).__name__)
        self.events: list[str] = []
        column = QVBoxLayout(self)
        for region in ("header", "main"):
            button = QPushButton(region, self)
            button.setProperty("region", region)
            column.addWidget(button)
            setattr(self, region, button)
        self.main_control: QPushButton = self.main
        add_key(self, "Ctrl+F", "Search", lambda: self.events.append("search"))

    def set_subject(self, subject: str) -> None:
        self.events.append(f"subject {subject}")

    def arrive(self) -> None:
        self.events.append("arrive")
        self.main_control.setFocus()

    def leave(self) -> None:
        self.events.append("leave")


class TakesStub(StubPage):
    title = "My takes"


class QuestionsStub(StubPage):
    title = "Questions"


class SettingsStub(StubPage):
    title = "Settings"


class TakeStub(StubPage):
    title = "Take"


class CareStub(StubPage):
    title = "Care"
