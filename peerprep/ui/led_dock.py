"""The question page while somebody beside the person leads from another window."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QPushButton

from peerprep.ui.durations import spoken
from peerprep.ui.forms import child
from peerprep.ui.pages.question_page import QuestionPage
from peerprep.ui.widgets.private_line import PrivateLine
from peerprep.ui.widgets.question_label import QuestionLabel
from peerprep.ui.widgets.recording_mark import RecordingMark, RecordingState


class LedDock(QObject):
    """Takes starting and typing off the page: the partner starts; pausing and ending stay."""

    def __init__(self, page: QuestionPage) -> None:
        super().__init__(page)
        self._recording = page.recording
        self._is_open = False
        self._question = child(page, QuestionLabel, "question_label")
        self._mark = child(page, RecordingMark, "ready_mark")
        self._time = child(page, QLabel, "ready_time_label")
        self._read = child(page, QPushButton, "read_button")
        self._skip = child(page, QPushButton, "skip_button")
        for name in ("start", "type"):
            child(page, QPushButton, f"{name}_button").hide()
        page.ideas.set_ideas(())  # before the first question there are none either
        child(page, PrivateLine, "private_line").set_things(())

    def show_timer(self, *, is_shown: bool) -> None:
        """Show the time to the person who answers, or leave it to the one who asks."""
        self._recording.show_timer(is_shown=is_shown)
        self._time.setVisible(self._is_open and is_shown)

    def show_waiting(self, *, is_first: bool) -> None:
        """Show that a question is coming."""
        words = self.tr("One moment. The next question is coming.")
        if is_first:
            words = self.tr("One moment. The first question is coming.")
        self._question.set_question(words)
        self._show(self.tr("Ready"), self.tr("Nothing is being recorded"))
        self._read.hide()

    def show_asked(self) -> None:
        """Show that a question can be answered."""
        line = self.tr("Your partner starts the recording")
        self._show(self.tr("Ready"), line, is_open=True)

    def show_saved(self, duration_s: float) -> None:
        """Show that the answer is safe."""
        line = self.tr("{time}, on this computer").format(time=spoken(duration_s))
        self._show(self.tr("Saved"), line)

    def _show(self, word: str, line: str, *, is_open: bool = False) -> None:
        self._mark.set_state(RecordingState.READY, (word, line))
        self._is_open = is_open
        self._time.setVisible(is_open and self._recording.shows_time)
        self._skip.setVisible(is_open)
        self._read.show()
