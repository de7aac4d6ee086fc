"""What is seen while someone speaks: the mark, the level, the time, and one line under it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget

from peerprep.ui.announce import say
from peerprep.ui.durations import clock, spoken
from peerprep.ui.forms import child
from peerprep.ui.properties import restyle
from peerprep.ui.theme import theme
from peerprep.ui.widgets.labels import set_role
from peerprep.ui.widgets.level_bars import LevelBars
from peerprep.ui.widgets.recording_mark import RecordingMark, RecordingState


class RecordingDock(QObject):
    """Behavior of the widgets that a form names recording_mark, level_bars, time_label,
    time_bar, about_label, cue_label, pause_button and stop_button."""

    def __init__(self, form: QWidget, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._suggested_s = 0
        self._now = ""
        self._cue = ""
        self.twin: RecordingDock | None = None  # in another window; shows the same
        self.shows_time = True
        self.pause_button = child(form, QPushButton, "pause_button")
        self._stop = child(form, QPushButton, "stop_button")
        self._mark = child(form, RecordingMark, "recording_mark")
        self._bars = child(form, LevelBars, "level_bars")
        self._time = child(form, QLabel, "time_label")
        self._about = child(form, QLabel, "about_label")
        self._line = child(form, QLabel, "cue_label")
        self._bar = child(form, QProgressBar, "time_bar")
        self._bar.setRange(0, 1000)

    def begin(self, suggested_s: int) -> None:
        """Make ready for another question."""
        self._suggested_s = suggested_s
        self._about.setText(self.tr("of about {time}").format(time=clock(suggested_s)))
        self._bars.clear()
        if self.twin is not None:
            self.twin.begin(suggested_s)

    def show_time(self, elapsed_s: float, level_db: float, level_words: str) -> None:
        """Show time and level of now."""
        if self._time.text() != clock(elapsed_s):
            self._time.setText(clock(elapsed_s))
        self._bar.setValue(round(1000 * min(1.0, elapsed_s / max(1, self._suggested_s))))
        self._bars.push_level(level_db)
        self._now = self.tr("{level}, {time}.").format(level=level_words, time=spoken(elapsed_s))
        if self.twin is not None:
            self.twin.show_time(elapsed_s, level_db, level_words)

    def show_timer(self, *, is_shown: bool) -> None:
        """Show the time and what is to say about it here, or only that there is a recording."""
        self.shows_time = is_shown
        for widget in (self._time, self._about, self._bar, self._line):
            widget.setVisible(is_shown)

    def show_mark(self, state: RecordingState, *, is_paused: bool) -> None:
        """Show what the microphone is doing."""
        self._mark.set_state(state)
        # The longest words of the mark need the room, and there is no level then.
        self._bars.setVisible(state is not RecordingState.UNPLUGGED)
        self._line.setText("" if is_paused else self._cue)
        words = self.tr("Resum&e") if is_paused else self.tr("&Pause")
        self.pause_button.setText(words)
        restyle(self.pause_button, iconName="play" if is_paused else "pause")
        if self.twin is not None:
            self.twin.show_mark(state, is_paused=is_paused)

    def allow(self, is_allowed: bool) -> None:
        """Let go on and stop; not while a take that is stopped waits to be saved."""
        self.pause_button.setEnabled(is_allowed)
        self._stop.setEnabled(is_allowed)
        if self.twin is not None:
            self.twin.allow(is_allowed)

    def say_cue(self, words: str) -> None:
        """Say something about the time, in the line under it."""
        self._cue = words
        self._line.setText(words)
        if self.twin is not None:
            self.twin.say_cue(words)

    def say_level(self) -> None:
        """Announce level and time of now."""
        say(self._page, self._now)

    def fit(self, *, short: bool) -> None:
        """Take smaller figures where there is little height."""
        role = "title" if short else "timer"
        set_role(self._time, role)
        # Digits differ in width; a box of fixed width keeps the bars from trembling.
        self._time.setMinimumWidth(round(theme().metrics(role).horizontalAdvance("0:00")))
