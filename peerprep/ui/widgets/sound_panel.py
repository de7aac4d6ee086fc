"""The sound card of a take: play, time and the picture of the sound."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from peerprep.domain.errors import PeerPrepError
from peerprep.domain.takes import TakeKind
from peerprep.ui.context import Context
from peerprep.ui.durations import clock
from peerprep.ui.forms import child
from peerprep.ui.properties import restyle
from peerprep.ui.review import Review
from peerprep.ui.take_player import TakePlayer
from peerprep.ui.theme import theme
from peerprep.ui.widgets.card import Card
from peerprep.ui.widgets.waveform import Waveform

_PEAKS = 480
_SOFTEST = 0.03


class SoundPanel(QObject):
    """Behavior of the widgets that a form names sound_card, play_button, time_label,
    length_label, sound_wave and no_sound_label.

    Signals:
        moved(float): the voice is at another moment, in seconds.
        unavailable(str): the sound can't be played; the sentence says why.
    """

    moved = Signal(float)
    unavailable = Signal(str)

    def __init__(self, form: QWidget, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._path: Path | None = None
        self.player = TakePlayer(context.profile.sound, self)
        self.play_button = child(form, QPushButton, "play_button")
        self._card = child(form, Card, "sound_card")
        self._missing = child(form, QLabel, "no_sound_label")
        self._time = child(form, QLabel, "time_label")
        self._length = child(form, QLabel, "length_label")
        self._wave = child(form, Waveform, "sound_wave")
        self.play_button.clicked.connect(lambda _on=False: self.player.toggle())
        self._wave.sought.connect(self.player.seek)
        self.player.moved.connect(self._on_moved)
        self.player.changed.connect(self._on_changed)
        self.player.unavailable.connect(self.unavailable)
        theme().changed.connect(self._fit)

    @property
    def is_here(self) -> bool:
        """Whether there is sound to play."""
        return self._path is not None

    def show_take(self, review: Review) -> None:
        """Show the sound of a take; the same sound goes on playing."""
        path = self._find(review)
        self._card.setVisible(path is not None)
        take = review.take
        gone = path is None and take.kind is TakeKind.SPOKEN
        self._missing.setVisible(gone)
        if path is not None and path != self._path:
            self.player.open(path, take.duration_s)
            self._wave.set_sound((), take.duration_s)
            self._read_peaks(path, take.duration_s)
        if path is None:
            self.player.open(None, 0.0)
        self._path = path
        self._length.setText(self.tr("of {length}").format(length=clock(take.duration_s)))
        self._wave.set_marks(review.sound_marks())
        self._wave.set_sentences(review.sentence_starts())
        self._fit()

    def rest(self) -> None:
        """Stop the sound and forget which one it was."""
        self.player.stop()
        self._path = None

    def _find(self, review: Review) -> Path | None:
        if review.take.kind is TakeKind.TYPED:
            return None
        try:
            return self._context.profile.transcripts.sound_of(review.take.id)
        except PeerPrepError:
            return None  # said on the page, words stay

    def _read_peaks(self, path: Path, duration_s: float) -> None:
        sound = self._context.profile.sound
        job = self._context.jobs.start(lambda _token, _progress: sound.peaks(path, _PEAKS))
        job.succeeded.connect(lambda peaks: self._show_peaks(path, peaks, duration_s))

    def _show_peaks(self, path: Path, peaks: list[float], duration_s: float) -> None:
        if path == self._path:
            position_s = self._wave.position_s
            # a soft voice is drawn as large as a strong one; loudness is no fact of this page
            loudest = max(max(peaks, default=0.0), _SOFTEST)
            self._wave.set_sound([peak / loudest for peak in peaks], duration_s)
            self._wave.set_position(position_s)

    def _on_moved(self, seconds: float) -> None:
        self._wave.set_position(seconds)
        self._time.setText(clock(seconds))
        self.moved.emit(seconds)

    def _on_changed(self) -> None:
        playing = self.player.is_playing
        words = self.tr("Pause") if playing else self.tr("Play")
        self.play_button.setAccessibleName(words)
        self.play_button.setToolTip(words)
        restyle(self.play_button, iconName="pause" if playing else "play")

    def _fit(self) -> None:
        # the figures are proportional, so the box keeps its width while they run
        widest = theme().metrics("strong").horizontalAdvance("00:00")
        length = theme().metrics("second").horizontalAdvance(self._length.text())
        self._time.setMinimumWidth(round(max(widest, length)) + 2)
