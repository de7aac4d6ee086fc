"""Plays a take to its speaker, one at a time."""

from PySide6.QtCore import QObject, QTimer, Signal

from peerprep.domain.errors import PeerPrepError
from peerprep.services.sound import Playback, SoundService
from peerprep.services.transcripts import TranscriptService
from peerprep.wording import explain

_LOOK_MS = 100


class Listener(QObject):
    """Plays the sound of a take from its beginning.

    Signals:
        changed(): it began or ended.
        unavailable(str): it can't be played; the sentence says why.
    """

    changed = Signal()
    unavailable = Signal(str)

    def __init__(
        self, sound: SoundService, transcripts: TranscriptService, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._sound = sound
        self._transcripts = transcripts
        self._playback: Playback | None = None
        self._watch = QTimer(self, interval=_LOOK_MS)
        self._watch.timeout.connect(self._look)

    @property
    def is_playing(self) -> bool:
        """Whether a take is heard now."""
        return self._playback is not None

    def toggle(self, take_id: str) -> None:
        """Play a take, or end what plays."""
        if self._playback is not None:
            self.stop()
            return
        try:
            self._playback = self._sound.play(self._transcripts.sound_of(take_id))
        except PeerPrepError as error:
            self.unavailable.emit(explain(error))
            return
        self._watch.start()
        self.changed.emit()

    def stop(self) -> None:
        """End what plays; harmless when nothing does."""
        if self._playback is None:
            return
        self._watch.stop()
        self._playback.stop()
        self._playback = None
        self.changed.emit()

    def _look(self) -> None:
        if self._playback is not None and not self._playback.is_playing:
            self.stop()
