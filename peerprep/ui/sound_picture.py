"""The picture of a sound, read from its file beside the window."""

from pathlib import Path

from PySide6.QtCore import QObject

from peerprep.ui.context import Context
from peerprep.ui.jobs import Job
from peerprep.ui.widgets.waveform import Waveform

_PEAKS = 480


class SoundPicture(QObject):
    """Draws one file at a time into a wave: flat until it was read."""

    def __init__(self, wave: Waveform, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._wave = wave
        self._context = context
        self.reading: Job | None = None

    def show(self, path: Path | None, duration_s: float) -> None:
        """Show the sound of a file, None for none."""
        self.drop()
        self._wave.set_sound((), duration_s)
        if path is None:
            return
        sound = self._context.profile.sound
        self.reading = job = self._context.jobs.start(
            lambda token, _progress: sound.peaks(path, _PEAKS, token.check)
        )
        job.succeeded.connect(lambda peaks: self._draw(job, peaks))

    def drop(self) -> bool:
        """Read no further; True when there was something left to read."""
        job, self.reading = self.reading, None
        if job is None or job.is_done:
            return False
        job.cancel()
        return True

    def _draw(self, job: Job, peaks: list[float]) -> None:
        if job is self.reading:
            self._wave.set_peaks(peaks)
