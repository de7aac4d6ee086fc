"""The sheet before everything goes: a word has to be typed."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from peerprep.ui.announce import say
from peerprep.ui.dialogs.sheet import Sheet
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.question_label import make_label


class TypedConfirm(Sheet):
    """Goes on only when the word was typed; anything else says that nothing happened."""

    def __init__(self, page: QWidget, title: str, text: str, *, word: str, accept: str) -> None:
        super().__init__(page, title)
        self._text = text
        self._word = word
        self.body.addWidget(make_label(text, "body", self))
        self.edit = QLineEdit(self)
        self.edit.setAccessibleName(self.tr("Type {word} to go on").format(word=word))
        self.body.addWidget(self.edit)
        self.answer_label = make_label("", "second", self)
        self.answer_label.hide()
        self.body.addWidget(self.answer_label)
        row = FlowFrame(self)
        self.accept_button = QPushButton(accept, row)
        self.accept_button.setProperty("kind", "danger")
        self.keep_button = QPushButton(self.tr("&Keep everything"), row)
        row.flow.addWidget(self.accept_button)
        row.flow.addWidget(self.keep_button)
        self.body.addWidget(row)
        self.edit.returnPressed.connect(self._go_on)
        self.accept_button.clicked.connect(lambda _on=False: self._go_on())
        self.keep_button.clicked.connect(lambda _on=False: self.close_sheet())

    @classmethod
    def ask(
        cls,
        page: QWidget,
        title: str,
        text: str,
        *,
        word: str,
        accept: str,
        then: Callable[[bool], object],
    ) -> "TypedConfirm":
        """Ask without waiting; `then` gets True only when the word was typed."""
        sheet = cls(page, title, text, word=word, accept=accept)
        sheet.closed.connect(then)
        sheet.open_sheet(sheet.edit)
        return sheet

    def spoken(self) -> str:
        """Return title and text."""
        return f"{self.accessibleName()} {self._text}"

    def _go_on(self) -> None:
        if self.edit.text().strip().casefold() == self._word.casefold():
            self.close_sheet(accepted=True)
            return
        self.answer_label.setText(self.tr("Nothing was deleted."))
        self.answer_label.show()
        say(self, self.answer_label.text())
        self.edit.setFocus()
        self.edit.selectAll()
