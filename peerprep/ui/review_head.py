"""The head of a review: whose take, which question, what is asked, and a kind first word."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QWidget

from peerprep.domain.packs import ReceivedPack
from peerprep.domain.questions import typographic
from peerprep.ui.forms import child
from peerprep.ui.received_words import due_words, page_title, speaker_of
from peerprep.ui.widgets.strip import Strip, StripKind


class ReviewHead(QObject):
    """Behavior of the widgets that a form names title_label, question_label, asks_label,
    note_label and note_strip."""

    def __init__(self, form: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._strip = child(form, Strip, "note_strip")
        self._is_greeting = False

    def show_pack(self, pack: ReceivedPack, question: str) -> None:
        """Show whose take it is and what they ask."""
        self._label("title").setText(page_title(pack))
        self._label("question").setText(typographic(question))
        words = self.tr("{name} asks: “{words}”")
        self._label("asks").setText(words.format(name=speaker_of(pack), words=pack.listen_for))
        self._label("asks").setVisible(bool(pack.listen_for))
        self._label("note").setText(pack.note)
        self._label("note").setVisible(bool(pack.note))

    @property
    def question(self) -> str:
        """The question shown."""
        return self._label("question").text()

    def greet(self, pack: ReceivedPack, delete: Callable[[], object], *, first: bool) -> None:
        """Say that the day has come to delete it, or, the first time, how to listen."""
        self._is_greeting = False
        today = date.today()  # noqa: DTZ011 - the speaker's wish is a day on the wall
        if pack.is_due(today):
            action = (self.tr("Delete it now"), delete)
            self._strip.show_words(StripKind.INFO, due_words(pack, today), "", [action])
        elif first:
            self._is_greeting = True
            words = self.tr("{name} chose to share this with you.").format(name=speaker_of(pack))
            more = self.tr("Ask before you advise, and let private things stay private.")
            self._strip.show_words(StripKind.INFO, words, more)

    def end_greeting(self) -> None:
        """Take the first word away once a comment is there."""
        if self._is_greeting:
            self._is_greeting = False
            self._strip.clear()

    def _label(self, name: str) -> QLabel:
        return child(self._form, QLabel, f"{name}_label")
