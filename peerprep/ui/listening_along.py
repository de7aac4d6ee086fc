"""While someone speaks, the words said so far are written down already."""

from PySide6.QtCore import QObject, QTimer

from peerprep.ui.answering import Answering
from peerprep.ui.scribe import Scribe

# A stretch is at least six seconds long, so looking more often would find nothing new.
EVERY_MS = 2000


class ListeningAlong(QObject):
    """Feeds the growing file of the open take to the transcription child."""

    def __init__(self, answering: Answering, scribe: Scribe, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answering = answering
        self._scribe = scribe
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._feed)
        answering.state_changed.connect(self._follow)

    def _follow(self) -> None:
        if self._answering.is_running and not self._timer.isActive():
            self._timer.start()

    def _feed(self) -> None:
        growing = self._answering.growing
        if growing is None:
            self._timer.stop()
        elif not self._answering.is_paused:
            self._scribe.listen_along(*growing)
