"""Trying a microphone in three steps: choose it, say a sentence, listen back."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from peerprep.domain.errors import PeerPrepError
from peerprep.services.sound import MicrophoneState, MicrophoneTest, Playback, SoundService
from peerprep.ui.announce import say
from peerprep.ui.durations import clock
from peerprep.ui.forms import child, load_form
from peerprep.ui.properties import restyle
from peerprep.ui.widgets.level_meter import LevelMeter, Zone
from peerprep.ui.widgets.step_mark import StepMark
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.ui.widgets.waveform import Waveform
from peerprep.wording import explain, sentence

_PUMP_MS = 50
_SAID_AFTER_PUMPS = 20  # a zone is said once the level has been in it for a second
_SHOWN_LEVELS = 60  # three seconds
_METER_DB = 60.0


class MicrophoneTrial(QWidget):
    """Picker, level, diagnosis in one sentence, and the last three seconds to listen to.

    Signals:
        changed(): `is_open` or the chosen device is another.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = load_form("microphone_trial.ui", self, custom=(StepMark,))
        self.combo = child(self._form, QComboBox, "microphone_combo")
        self.combo.setMinimumContentsLength(8)
        self.combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.look_button = child(self._form, QPushButton, "look_button")
        self.meter = child(self._form, LevelMeter, "level_meter")
        self.strip = child(self._form, Strip, "diagnosis_strip")
        self.play_button = child(self._form, QPushButton, "play_button")
        self._wave = child(self._form, Waveform, "last_waveform")
        self._length = child(self._form, QLabel, "length_label")
        self._marks = [
            child(self._form, StepMark, f"{step}_mark") for step in ("choose", "say", "listen")
        ]
        # The button shows an icon only, so its Alt letter has no text to stand in.
        self.play_button.setShortcut(QKeySequence("Alt+P"))
        self._sound: SoundService | None = None
        self._test: MicrophoneTest | None = None
        self._playback: Playback | None = None
        self._state: MicrophoneState | None = None
        self._zone, self._said_zone, self._zone_pumps = Zone.SILENT, Zone.SILENT, 0
        self._pump_timer = QTimer(self, interval=_PUMP_MS)
        self._pump_timer.timeout.connect(self._pump)
        self.combo.activated.connect(lambda _at: self._listen())
        self.look_button.clicked.connect(lambda _on=False: self.look())
        self.play_button.clicked.connect(lambda _on=False: self._play_or_stop())

    @property
    def device_id(self) -> str | None:
        """The chosen microphone; None when there is none."""
        device: str | None = self.combo.currentData()
        return device

    @property
    def is_open(self) -> bool:
        """Whether a microphone is listened to."""
        return self._test is not None

    def open(self, sound: SoundService, device_id: str | None) -> None:
        """Look for microphones and listen to this one, or to the default one."""
        self._sound = sound
        self.look(device_id)

    def look(self, device_id: str | None = None) -> None:
        """Look for microphones anew; the chosen one stays chosen while it is there."""
        if self._sound is None:
            return
        wanted = device_id or self.device_id
        self.close_microphone()
        self.combo.clear()
        try:
            for device in self._sound.microphones():
                self.combo.addItem(device.name, device.id)
        except PeerPrepError as error:
            self._show_trouble(explain(error))
            return
        self.combo.setCurrentIndex(max(0, self.combo.findData(wanted)))
        self._listen()

    def close_microphone(self) -> None:
        """Let go of the microphone and of what was heard."""
        self._pump_timer.stop()
        self._stop_playing()
        test, self._test = self._test, None
        if test is not None:
            test.close()
        self._show_levels()

    def controls(self) -> list[QWidget]:
        """Return the controls in the order of Tab."""
        return [self.combo, self.look_button, self.meter, self.play_button]

    def hideEvent(self, event: QHideEvent) -> None:
        """Never listen out of sight."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.close_microphone()

    # -- listening

    def _listen(self) -> None:
        self.close_microphone()
        if self._sound is None:
            return
        self._state = None
        try:
            self._test = self._sound.test(self.device_id)
        except PeerPrepError as error:
            self._show_trouble(explain(error))
            return
        self._show_diagnosis(MicrophoneState.LISTENING)
        self._show_marks()
        self._pump_timer.start()
        self.changed.emit()

    def _pump(self) -> None:
        test = self._test
        if test is None:
            return
        test.pump()
        self._follow_playback()
        self._show_levels()
        self._say_zone()
        if test.interruption is not None:
            words = sentence(test.interruption)
            self.close_microphone()
            self._show_trouble(words)
        else:
            self._show_diagnosis(test.state)
            self._show_marks()

    # -- showing

    def _show_diagnosis(self, state: MicrophoneState) -> None:
        heard = self._test is not None and self._test.was_heard
        if state is MicrophoneState.LISTENING and heard:
            return  # a pause after a good sentence changes nothing
        if state is self._state:
            return
        self._state = state
        kind, title, text = self._words(state)
        quiet = state in (MicrophoneState.LISTENING, MicrophoneState.GOOD)
        self.strip.show_words(kind, title, text, inline=bool(text), announce=not quiet)

    def _words(self, state: MicrophoneState) -> tuple[StripKind, str, str]:
        if state is MicrophoneState.GOOD:
            title = self.tr("Good. PeerPrep hears you clearly.")
            return StripKind.SAVED, title, self.tr("Stay about this far away.")
        if state is MicrophoneState.LISTENING:
            return StripKind.INFO, self.tr("Listening. Say the sentence when you like."), ""
        words = {
            MicrophoneState.SILENT: self.tr(
                "No sound is coming in yet. Look for a mute switch or key, "
                "or choose another microphone."
            ),
            MicrophoneState.MUTED: self.tr(
                "This microphone sends no sound at all, so it may be muted. "
                "Switch it on, or choose another microphone."
            ),
            MicrophoneState.FAINT: self.tr(
                "Very quiet. Come a little closer, or choose a headset."
            ),
            MicrophoneState.LOUD: self.tr("A little loud. Move back a bit."),
        }
        return StripKind.TROUBLE, words[state], ""

    def _show_trouble(self, words: str) -> None:
        self._state = None
        self.strip.show_words(StripKind.TROUBLE, words)
        self._show_marks()
        self.changed.emit()

    def _show_levels(self) -> None:
        test = self._test
        level = test.level.fraction if test is not None else 0.0
        self.meter.set_level(_METER_DB * (level - 1.0))
        kept_s = test.kept_s if test is not None else 0.0
        if self._playback is None:
            levels = test.level_history[-_SHOWN_LEVELS:] if test is not None else ()
            self._wave.set_sound(levels, kept_s)
        self._length.setText(clock(kept_s))
        self.play_button.setEnabled(kept_s > 0)

    def _show_marks(self) -> None:
        chosen, said, listened = self._marks
        chosen.set_done(self._test is not None)
        said.set_done(self._test is not None and self._test.was_heard)
        if self._test is None:
            listened.set_done(False)

    def _say_zone(self) -> None:
        zone = self.meter.zone
        self._zone_pumps = self._zone_pumps + 1 if zone is self._zone else 0
        self._zone = zone
        is_new = zone not in (self._said_zone, Zone.SILENT)
        if is_new and self._zone_pumps >= _SAID_AFTER_PUMPS:
            self._said_zone = zone
            say(self.meter, self.tr("{level}.").format(level=self.meter.value_in_words()))

    # -- listening back

    def _play_or_stop(self) -> None:
        if self._playback is not None:
            self._stop_playing()
            return
        if self._test is None or self._sound is None:
            return
        try:
            self._playback = self._sound.play_last(self._test)
        except PeerPrepError as error:
            self.strip.show_words(StripKind.TROUBLE, explain(error))
            self._state = None
            return
        restyle(self.play_button, iconName="stop")
        self._marks[2].set_done(True)

    def _follow_playback(self) -> None:
        if self._playback is None:
            return
        self._wave.set_position(self._playback.position_s)
        if not self._playback.is_playing:
            self._stop_playing()

    def _stop_playing(self) -> None:
        playback, self._playback = self._playback, None
        if playback is not None:
            playback.stop()
            restyle(self.play_button, iconName="play")
