"""The end of a session: its answers, and the way to their words."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from peerprep.ui.announce import say
from peerprep.ui.context import Context
from peerprep.ui.forms import child, load_form
from peerprep.ui.shortcuts import add_key
from peerprep.ui.widgets.column import Column
from peerprep.ui.widgets.session_list import Entry, Place, SessionList

_COLUMN_PX = 760


class SessionEndPage(QWidget):
    """Shows what it is told; the session decides.

    Signals:
        words_wanted(), finished(), break_wanted(): what the person chose.
        asked(str, str): question key and deed of a button in the list.
    """

    words_wanted = Signal()
    finished = Signal()
    break_wanted = Signal()
    asked = Signal(str, str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("End of the session")
        self._form = form = load_form("session_end_page.ui", self, custom=(Column, SessionList))
        child(form, Column, "end_column").fit(_COLUMN_PX)
        self._line = child(form, QLabel, "end_line_label")
        self._list = child(form, SessionList, "answer_list")
        self._list.asked.connect(self.asked)
        self._words = child(form, QPushButton, "words_button")
        self._words.clicked.connect(self.words_wanted)
        self._finish = child(form, QPushButton, "finish_button")
        self._finish.clicked.connect(self.finished)
        self._break = child(form, QPushButton, "break_button")
        self._break.clicked.connect(self.break_wanted)
        add_key(self, "Ctrl+Enter", self.tr("The filled button"), self._press_filled)
        add_key(self, "Esc", self.tr("Finish"), self.finished.emit)

    @property
    def main_control(self) -> QPushButton:
        """Read my words; Finish when nothing was answered."""
        return self._words if self._words.isEnabled() else self._finish

    def arrive(self) -> None:
        """Put the focus on the main control and say how many answers are saved."""
        self.main_control.setFocus()
        say(self, f"{self.tr('That was the last one.')} {self._line.text()}")

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show the questions with what became of each."""
        count = sum(entry.place is Place.DONE for entry in entries)
        if count == 1:
            line = self.tr("One answer is saved on this computer.")
        elif count:
            line = self.tr("%n answers are saved on this computer.", "", count)
        else:
            line = self.tr("Nothing was recorded. The questions will be here another day.")
        self._line.setText(line)
        self._words.setEnabled(count > 0)
        self._list.set_entries(entries)
        order = (self._words, self._finish, self._break, *self._list.buttons())
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)

    def entry_button(self, key: str, deed: str) -> QPushButton:
        """Return a button of the list; raises KeyError."""
        return self._list.button(key, deed)

    def entry_words(self) -> list[str]:
        """Return what each entry of the list says."""
        return self._list.words()

    def _press_filled(self) -> None:
        self.main_control.click()
