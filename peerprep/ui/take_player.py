"""Plays one take from any moment, at a speed, over its pauses or a sentence again and again."""

from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from peerprep.domain.errors import PeerPrepError
from peerprep.services.sound import Playback, Route, SoundService
from peerprep.wording import explain

_LOOK_MS = 40
_END_S = 0.05
_EARLY_S = 0.05  # who goes to a moment just before a sentence means that sentence

Stretch = tuple[float, float]


class TakePlayer(QObject):
    """One sound at a time, with a position that stays when it rests.

    Signals:
        moved(float): the position in seconds is another.
        changed(): it began, paused or ended.
        unavailable(str): it can't be played; the sentence says why.
    """

    moved = Signal(float)
    changed = Signal()
    unavailable = Signal(str)

    def __init__(self, sound: SoundService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sound = sound
        self._path: Path | None = None
        self._playback: Playback | None = None
        self._position_s = 0.0
        self._until_s: float | None = None
        self._duration_s = 0.0
        self._speed = 1.0
        self._skips: tuple[Stretch, ...] = ()
        self._sentences: tuple[Stretch, ...] = ()
        self._loop: Stretch | None = None
        self._route = Route()
        self._watch = QTimer(self, interval=_LOOK_MS)
        self._watch.timeout.connect(self._look)

    @property
    def is_playing(self) -> bool:
        """Whether sound comes out now."""
        return self._playback is not None

    @property
    def position_s(self) -> float:
        """Where the voice is, in seconds of the recording at any speed."""
        return self._position_s

    @property
    def speed(self) -> float:
        """How fast it plays; 1 is as it was said."""
        return self._speed

    @property
    def repeats(self) -> bool:
        """Whether a sentence is said again and again."""
        return self._loop is not None

    def open(self, path: Path | None, duration_s: float) -> None:
        """Take another sound, at rest at its beginning; None when there is none."""
        self.stop()
        self._path, self._duration_s = path, duration_s
        self._loop = None
        self._sentences = self._skips = ()
        self._move(0.0)

    def set_speed(self, speed: float) -> None:
        """Play slower or faster, 0.5 to 2, from where the voice is."""
        self._speed = speed
        self._steer()

    def set_skips(self, skips: Sequence[Stretch]) -> None:
        """Jump over these stretches; none for all that was recorded."""
        self._skips = tuple(skips)
        self._steer()

    def set_sentences(self, sentences: Sequence[Stretch]) -> None:
        """Tell where sentences begin and end, for repeating them; without any nothing repeats."""
        self._sentences = tuple(sentences)
        if not self._sentences:
            self.repeat(on=False)

    def repeat(self, on: bool, chosen_s: float | None = None) -> None:
        """Say the sentence that is heard again and again, at rest the one at `chosen_s`."""
        if not on or not self._sentences:
            self._loop = None
            self._steer()
            return
        moment_s = self._position_s if self.is_playing or chosen_s is None else chosen_s
        self._loop = start_s, end_s = self._sentence_at(moment_s)
        if self.is_playing and start_s <= moment_s < end_s:
            self._until_s = None
            self._steer()
        else:
            self.play(start_s)

    def toggle(self) -> None:
        """Play on from where it rests, or rest."""
        if self.is_playing:
            self.stop()
        else:
            at_end = self._position_s >= self._duration_s - _END_S
            self.play(0.0 if at_end else self._position_s)

    def play(self, start_s: float, until_s: float | None = None) -> None:
        """Play from a moment, to the end or to another moment; that stretch is heard whole."""
        if self._path is None:
            return
        if self._loop is not None:  # what is repeated is the sentence the person went to
            self._loop, until_s = self._sentence_at(start_s + _EARLY_S), None
        self._until_s = until_s
        self._move(start_s)
        if self._playback is not None and self._playback.is_playing:
            self._steer()
            self._playback.seek(start_s)
            return
        was_playing = self.is_playing
        self._end()
        self._route = self._wanted()
        try:
            self._playback = self._sound.play(self._path, start_s, self._route)
        except PeerPrepError as problem:
            self.changed.emit()
            self.unavailable.emit(explain(problem))
            return
        self._watch.start()
        if not was_playing:
            self.changed.emit()

    def seek(self, moment_s: float) -> None:
        """Go to a moment; it plays on from there when it was playing."""
        if self.is_playing:
            self.play(moment_s)
        else:
            self._move(moment_s)

    def stop(self) -> None:
        """Rest where it is; harmless when it rests."""
        if self._playback is not None:
            self._end()
            self.changed.emit()

    def _sentence_at(self, moment_s: float) -> Stretch:
        at = bisect_right(self._sentences, moment_s, key=itemgetter(0)) - 1
        return self._sentences[max(0, at)]

    def _wanted(self) -> Route:
        return Route(self._speed, () if self._until_s is not None else self._skips, self._loop)

    def _steer(self) -> None:
        """Send what plays along the wanted route."""
        wanted = self._wanted()
        if self._playback is not None and wanted != self._route:
            self._route = wanted
            self._playback.change(wanted)

    def _look(self) -> None:
        playback = self._playback
        if playback is None:
            return
        self._move(playback.position_s)
        reached = self._until_s is not None and self._position_s >= self._until_s
        if reached or not playback.is_playing:
            self.stop()

    def _end(self) -> None:
        self._watch.stop()
        if self._playback is not None:
            self._playback.stop()
            self._playback = None

    def _move(self, moment_s: float) -> None:
        self._position_s = moment_s
        self.moved.emit(moment_s)
