"""The card that says what is ready: microphone, speech to text, space."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QWidget

from peerprep.domain.errors import PeerPrepError, Problem
from peerprep.ui.context import Context
from peerprep.ui.forms import child
from peerprep.wording import sentence

_MINUTE_S = 60
_HOUR_S = 3600
_LITTLE_S = 30 * _MINUTE_S
_MOST_HOURS = 1000


class Readiness(QObject):
    """Behavior of ready_card: one row each, and a sentence for what is missing.

    Signals:
        changed(): `trouble` or `words_missing` are others.
    """

    changed = Signal()

    def __init__(self, form: QWidget, context: Context) -> None:
        super().__init__(form)
        self._context = context
        self._microphone = child(form, QLabel, "microphone_label")
        self._words = child(form, QLabel, "words_label")
        self._space = child(form, QLabel, "space_label")
        self._microphone.setText(self.tr("Looking"))
        self._microphone_trouble = ""
        self._space_trouble = ""
        self.words_missing = False

    @property
    def trouble(self) -> str:
        """What is in the way of recording, as a sentence; empty when nothing is."""
        return self._microphone_trouble or self._space_trouble

    def refresh_words(self) -> None:
        """Look for a speech-to-text file."""
        is_here = self._context.scribe.has_model()
        is_coming = self._context.installer.is_busy
        self.words_missing = not is_here and not is_coming
        if is_here:
            self._words.setText(self.tr("Ready, works without internet"))
        elif is_coming:
            self._words.setText(self.tr("Getting ready, a moment"))
        else:
            self._words.setText(self.tr("Needs one file"))
        self.changed.emit()

    def refresh_space(self) -> None:
        """Look how much room there is."""
        seconds = self._context.profile.practice.space_s()
        room = self._amount(seconds)
        self._space.setText(self.tr("Room for {amount}").format(amount=room))
        is_low = seconds < _LITTLE_S
        words = self.tr("Space is low: room for {amount}.").format(amount=room)
        self._space_trouble = words if is_low else ""
        self.changed.emit()

    def refresh_microphone(self) -> None:
        """Look for microphones; this asks the sound system and can take a moment."""
        try:
            found = self._context.profile.sound.microphones()
        except PeerPrepError as error:
            self._microphone.setText(self.tr("Sound isn’t set up"))
            self._microphone_trouble = (
                self.tr("Sound isn’t set up on this computer. You can type your answers.")
                if error.code is Problem.NO_SOUND_SYSTEM
                else sentence(error.code, error.params)
            )
            self.changed.emit()
            return
        wanted = self._context.profile.settings.microphone
        device = next((d for d in found if d.id == wanted), found[0] if found else None)
        self._microphone.setText(device.name if device else self.tr("None found"))
        self._microphone_trouble = (
            ""
            if device
            else self.tr("No microphone yet. Plug one in and choose Check, or type your answers.")
        )
        self.changed.emit()

    def _amount(self, seconds: float) -> str:
        if seconds >= _MOST_HOURS * _HOUR_S:
            return self.tr("more than 1,000 hours")
        if seconds >= 2 * _HOUR_S:
            return self.tr("about {count} hours").format(count=round(seconds / _HOUR_S))
        minutes = int(seconds // _MINUTE_S)
        if minutes == 1:
            return self.tr("about 1 minute")
        if minutes < 1:
            return self.tr("less than a minute")
        return self.tr("about {count} minutes").format(count=minutes)
