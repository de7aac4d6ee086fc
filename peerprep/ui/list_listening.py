"""Hearing takes from their list: one at a time, where its row is."""

from PySide6.QtCore import QObject, Signal

from peerprep.profile import Profile
from peerprep.ui.listener import Listener
from peerprep.ui.widgets.take_list import TakeList


class ListListening(QObject):
    """Plays the takes of a list and shows there which one is heard.

    Signals:
        unavailable(str): the sound can't be played; the sentence says why.
    """

    unavailable = Signal(str)

    def __init__(self, profile: Profile, takes: TakeList, parent: QObject) -> None:
        super().__init__(parent)
        self._list = takes
        self._heard = ""
        self._listener = Listener(profile.sound, profile.transcripts, self)
        self._listener.changed.connect(self._show)
        self._listener.unavailable.connect(self.unavailable)
        takes.play_asked.connect(self.toggle)

    def toggle(self, take_id: str) -> None:
        """Play a take, or end it when it is the one that is heard."""
        was_heard = self.is_heard(take_id)
        self._listener.stop()
        self._heard = take_id
        if not was_heard:
            self._listener.toggle(take_id)

    def is_heard(self, take_id: str) -> bool:
        """Whether a take is played now."""
        return self._listener.is_playing and self._heard == take_id

    def stop(self) -> None:
        """End what is played."""
        self._listener.stop()

    def _show(self) -> None:
        self._list.set_playing(self._heard if self._listener.is_playing else "")
