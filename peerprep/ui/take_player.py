"""Plays one take from any moment, tells where the voice is, and stops where a sentence ends."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from peerprep.domain.errors import PeerPrepError
from peerprep.services.sound import Playback, SoundService
from peerprep.wording import explain

_LOOK_MS = 40
_END_S = 0.05


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
        self._watch = QTimer(self, interval=_LOOK_MS)
        self._watch.timeout.connect(self._look)

    @property
    def is_playing(self) -> bool:
        """Whether sound comes out now."""
        return self._playback is not None

    @property
    def position_s(self) -> float:
        """Where the voice is, in seconds."""
        return self._position_s

    def open(self, path: Path | None, duration_s: float) -> None:
        """Take another sound, at rest at its beginning; None when there is none."""
        self.stop()
        self._path, self._duration_s = path, duration_s
        self._move(0.0)

    def toggle(self) -> None:
        """Play on from where it rests, or rest."""
        if self.is_playing:
            self.stop()
        else:
            at_end = self._position_s >= self._duration_s - _END_S
            self.play(0.0 if at_end else self._position_s)

    def play(self, start_s: float, until_s: float | None = None) -> None:
        """Play from a moment, to the end or to another moment."""
        if self._path is None:
            return
        self._end()
        self._until_s = until_s
        self._move(start_s)
        try:
            self._playback = self._sound.play(self._path, start_s)
        except PeerPrepError as problem:
            self.changed.emit()
            self.unavailable.emit(explain(problem))
            return
        self._watch.start()
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

    def _look(self) -> None:
        playback = self._playback
        if playback is None:
            return
        self._move(playback.position_s)
        reached = self._until_s is not None and playback.position_s >= self._until_s
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
