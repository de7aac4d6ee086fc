"""The sound card of a take: play, time, the picture of the sound, speed and repeating."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from peerprep.domain.errors import PeerPrepError
from peerprep.domain.takes import Take, TakeKind
from peerprep.ui.announce import say
from peerprep.ui.context import Context
from peerprep.ui.durations import clock, spoken
from peerprep.ui.forms import child
from peerprep.ui.jobs import Job
from peerprep.ui.properties import restyle
from peerprep.ui.review import Review
from peerprep.ui.shortcuts import add_key
from peerprep.ui.sound_picture import SoundPicture
from peerprep.ui.take_player import TakePlayer
from peerprep.ui.theme import theme
from peerprep.ui.widgets.sound_controls import SoundControls, figure
from peerprep.ui.widgets.waveform import Waveform

_CUT_SHORT_S = 1.0


class SoundPanel(QObject):
    """Behavior of the widgets that a form names sound_card, play_button, time_label,
    length_label, sound_wave and no_sound_label, and of those of `SoundControls`.

    `find` returns the file of a take that is not one's own; `gone` says that it has no sound.

    Signals:
        moved(float): the voice is at another moment, in seconds.
        unavailable(str): the sound can't be played; the sentence says why.
    """

    moved = Signal(float)
    unavailable = Signal(str)

    def __init__(
        self,
        form: QWidget,
        context: Context,
        page: QWidget,
        *,
        find: Callable[[Take], Path] | None = None,
        gone: str = "",
    ) -> None:
        super().__init__(page)
        self._find_file = find or context.profile.transcripts.sound_file
        self._gone = gone
        self._context = context
        self._page = page
        self._path: Path | None = None
        self._length_s = 0.0
        self._chosen_s: float | None = None
        self._was_playing = False
        self._jobs: list[Job] = []
        self._review: Review | None = None
        self.player = TakePlayer(context.profile.sound, self)
        self.controls = SoundControls(form, context, self.player, page)
        self.controls.chosen_s = lambda: self._chosen_s
        self.play_button = child(form, QPushButton, "play_button")
        self._card = child(form, QWidget, "sound_card")
        self._missing = child(form, QLabel, "no_sound_label")
        self._time = child(form, QLabel, "time_label")
        self._length = child(form, QLabel, "length_label")
        self._wave = child(form, Waveform, "sound_wave")
        self._picture = SoundPicture(self._wave, context, self)
        self.play_button.clicked.connect(lambda _on=False: self._toggle())
        self._wave.sought.connect(self._seek)
        self._wave.stepped.connect(self._say_step)
        self.player.moved.connect(self._on_moved)
        self.player.changed.connect(self._on_changed)
        self.player.unavailable.connect(self.unavailable)
        self.controls.unkept.connect(self.unavailable)
        self.controls.skipping_changed.connect(self._set_skips)
        add_key(page, "Ctrl+P", self.tr("Play or pause"), self._toggle)
        add_key(page, "Ctrl+J", self.tr("Say the time"), self._say_time)
        theme().changed.connect(self._fit)

    @property
    def is_here(self) -> bool:
        """Whether there is sound to play."""
        return self._path is not None

    def tab_stops(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        return [self.play_button, self._wave, *self.controls.tab_stops()]

    def show_take(self, review: Review, *, marked: bool) -> None:
        """Show the sound of a take and its marks; the same sound goes on playing."""
        path = self._find(review)
        take = review.take
        self._card.setVisible(path is not None)
        self._say_missing(review, path)
        if path is not None and path != self._path:
            self._drop_jobs()
            self.player.open(path, self._length_s)
            self._picture.show(path, self._length_s)
            self._chosen_s = None
        if path is None:
            self._drop_jobs()
            self.player.open(None, 0.0)
        self._path, self._review = path, review
        self._length.setText(self.tr("of {length}").format(length=clock(self._length_s)))
        self._wave.set_marks(review.sound_marks() if marked else ())
        sentences = review.sentences() if take.has_recording else []
        self._wave.set_sentences([start for start, _ in sentences])
        self.player.set_sentences(sentences)
        self.controls.show_take(has_sentences=bool(sentences))
        self._set_skips()
        self._fit()

    def choose(self, moment_s: float | None) -> None:
        """Say which sentence was chosen, by a moment in it: at rest it is the one to repeat."""
        self._chosen_s = moment_s

    def play_from(self, moment_s: float) -> None:
        """Play on from a moment, where there is sound."""
        if self.is_here:
            self.player.play(moment_s)

    def stand_at(self, moment_s: float) -> None:
        """Have Ctrl+P play from a moment; what is heard now goes on."""
        self.choose(None)
        if not self.player.is_playing:
            self.player.seek(moment_s)

    def rest(self) -> None:
        """Stop the sound and forget which one it was."""
        self._path = None
        self._drop_jobs()
        self.player.stop()

    def _find(self, review: Review) -> Path | None:
        """Return the sound of a take when there is some to hear; see `_length_s`."""
        self._length_s = 0.0
        if review.take.kind is TakeKind.TYPED:
            return None
        profile = self._context.profile
        try:
            path = self._find_file(review.take)
            self._length_s = profile.sound.length(path)
        except PeerPrepError:
            return None  # said on the page, words stay
        return path if self._length_s > 0 else None

    def _say_missing(self, review: Review, path: Path | None) -> None:
        take = review.take
        if path is None:
            words = self.tr("The sound is no longer on this computer. Your words are here.")
            if not review.has_words:
                words = self.tr("The sound is no longer on this computer.")
            words = self._gone or words
            self._missing.setVisible(take.kind is TakeKind.SPOKEN)
        else:
            words = self.tr("Only the first {length} of the sound are left.").format(
                length=spoken(self._length_s)
            )
            self._missing.setVisible(self._length_s < take.duration_s - _CUT_SHORT_S)
        self._missing.setText(words)

    # -- what takes time

    def _set_skips(self) -> None:
        """Have long pauses jumped over: between words, or by level where there are none."""
        path, review = self._path, self._review
        if path is None or review is None or not self.controls.skips:
            self.player.set_skips(())
        elif review.has_times:
            self.player.set_skips(review.silences())
        else:
            sound, pause_s = self._context.profile.sound, self._context.profile.settings.pause_s
            job = self._context.jobs.start(
                lambda token, _progress: sound.silences(path, pause_s, token.check)
            )
            job.succeeded.connect(lambda found: self._skip_found(path, found))
            self._jobs.append(job)

    def _skip_found(self, path: Path, found: list[tuple[float, float]]) -> None:
        if path == self._path and self.controls.skips:
            self.player.set_skips(found)

    def _drop_jobs(self) -> None:
        self._picture.drop()
        for job in self._jobs:
            job.cancel()
        self._jobs.clear()

    # -- what is heard

    def _toggle(self) -> None:
        self.choose(None)
        self.player.toggle()

    def _seek(self, moment_s: float) -> None:
        self.choose(None)
        self.player.seek(moment_s)

    def _say_step(self, moment_s: float) -> None:
        """Say where the voice is now; while it plays, the voice itself says so."""
        if not self.player.is_playing:
            say(self._page, spoken(moment_s))

    def _on_moved(self, seconds: float) -> None:
        self._wave.follow(seconds)
        self._time.setText(clock(seconds))
        self.moved.emit(seconds)

    def _on_changed(self) -> None:
        playing = self.player.is_playing
        words = self.tr("Pause") if playing else self.tr("Play")
        self.play_button.setAccessibleName(words)
        self.play_button.setToolTip(words)
        restyle(self.play_button, iconName="pause" if playing else "play")
        self._wave.tell()
        if playing != self._was_playing and self._path is not None:
            say(self._page, self._state())
        self._was_playing = playing

    def _state(self) -> str:
        playing, speed = self.player.is_playing, self.player.speed
        if speed == 1.0:
            words = self.tr("Playing at {now}.") if playing else self.tr("Paused at {now}.")
        else:
            words = (
                self.tr("Playing at {now}, speed {speed}.")
                if playing
                else self.tr("Paused at {now}, speed {speed}.")
            )
        return words.format(now=spoken(self.player.position_s), speed=figure(speed))

    def _say_time(self) -> None:
        if self._path is None:
            say(self._page, self._missing.text() if self._missing.isVisible() else "")
            return
        words = (
            self.tr("{now} of {length}, playing, speed {speed}.")
            if self.player.is_playing
            else self.tr("{now} of {length}, paused, speed {speed}.")
        )
        now, length = spoken(self.player.position_s), spoken(self._length_s)
        speed = figure(self.player.speed)
        say(self._page, words.format(now=now, length=length, speed=speed))

    def _fit(self) -> None:
        # the figures are proportional, so the box keeps its width while they run
        hours = "0:00:00" if self._length_s >= 3600 else "00:00"
        widest = theme().metrics("strong").horizontalAdvance(hours)
        length = theme().metrics("second").horizontalAdvance(self._length.text())
        self._time.setMinimumWidth(round(max(widest, length)) + 2)
