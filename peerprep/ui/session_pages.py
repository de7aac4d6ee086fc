"""The pages after an answer and at the end of a session, kept up with what happens."""

from PySide6.QtCore import QObject

from peerprep.domain.errors import InvalidData
from peerprep.domain.takes import TakeSummary
from peerprep.ui.announce import say
from peerprep.ui.context import Context
from peerprep.ui.pages.after_stop_page import AfterStopPage
from peerprep.ui.pages.session_end_page import SessionEndPage
from peerprep.ui.session_takes import SessionTakes
from peerprep.ui.session_words import SessionWords
from peerprep.ui.sitting import Sitting, Step
from peerprep.ui.words_board import WordsState


class SessionPages(QObject):
    """Shows a sitting on `after` and `end`, and does what needs no other question."""

    def __init__(
        self,
        context: Context,
        takes: SessionTakes,
        words: SessionWords,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._takes = takes
        self._words = words
        self.after = AfterStopPage(context)
        self.end = SessionEndPage(context)
        self._sitting: Sitting | None = None
        self._saved: TakeSummary | None = None
        self._connect()

    def _connect(self) -> None:
        context, takes, go = self._context, self._takes, self._context.go
        context.reader.started.connect(self._show_reading)
        context.reader.finished.connect(self._show_reading)
        takes.listener.changed.connect(self._show_playing)
        takes.listener.unavailable.connect(self.after.show_trouble)
        self.after.read.connect(self._read_next)
        self.after.listened.connect(self._listen)
        self.after.gone.connect(takes.listener.stop)
        for page in (self.after, self.end):
            page.break_wanted.connect(go.take_break)
            page.asked.connect(self._do)

    def show_after(self, sitting: Sitting, saved: TakeSummary | None) -> None:
        """Show what is saved and what comes next."""
        self._sitting, self._saved = sitting, saved
        self._forget_deleted(sitting)
        self.after.show_session(self._words.after(sitting, saved))

    def show_end(self, sitting: Sitting) -> None:
        """Show what became of each question."""
        self._sitting = sitting
        self._forget_deleted(sitting)
        self.end.show_entries(self._words.entries(sitting, None))

    def refresh(self) -> None:
        """Show the page in view as it is now."""
        if self._sitting is None:
            return
        if self.after.isVisible():
            self.show_after(self._sitting, self._saved)
        elif self.end.isVisible():
            self.show_end(self._sitting)

    def say_ready(self, step: Step, take_id: str) -> None:
        """Announce that the words of an answer can be read, if there are any."""
        if self._takes.board.of(take_id).state is WordsState.READY:
            words = self.tr("Words ready for question {number}.")
            say(self.after, words.format(number=step.number))

    def _read_next(self) -> None:
        following = self._sitting.following if self._sitting else None
        if following is not None:
            self._takes.read_aloud(following)

    def _listen(self) -> None:
        if self._saved is not None:
            self._takes.hear(self._saved.id)

    def _do(self, key: str, deed: str) -> None:
        self._takes.do(self._sitting, key, deed)

    def _forget_deleted(self, sitting: Sitting) -> None:
        """Takes can be deleted on their own page while the session waits below it."""
        for take_id in sitting.take_ids:
            try:
                self._context.profile.history.take(take_id)
            except InvalidData:
                sitting.unanswered(take_id)

    def _show_reading(self) -> None:
        self.after.show_reading(is_reading=self._context.reader.is_reading)

    def _show_playing(self) -> None:
        self.after.show_playing(is_playing=self._takes.listener.is_playing)
