"""Settings > Sound: which microphone, and is it heard well."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from peerprep.domain.errors import PeerPrepError
from peerprep.ui.context import Context
from peerprep.ui.forms import child
from peerprep.wording import explain


class SoundSettings(QObject):
    """Behavior of microphone_combo, look_button and check_button in a form."""

    def __init__(
        self,
        form: QWidget,
        context: Context,
        keep: Callable[..., None],
        say_trouble: Callable[[str], None],
    ) -> None:
        super().__init__(form)
        self._context = context
        self._keep = keep
        self._say_trouble = say_trouble
        self.combo = child(form, QComboBox, "microphone_combo")
        self.combo.activated.connect(lambda _at: self._choose())
        look = child(form, QPushButton, "look_button")
        look.clicked.connect(lambda _on=False: self.refresh())
        check = child(form, QPushButton, "check_button")
        check.clicked.connect(lambda _on=False: context.go.microphone_check.emit(False))

    def refresh(self) -> None:
        """Look for microphones anew; the chosen one stays listed while it is unplugged."""
        chosen = self._context.profile.settings.microphone
        self.combo.clear()
        self.combo.addItem(self.tr("The computer’s usual one"), None)
        try:
            devices = self._context.profile.sound.microphones()
        except PeerPrepError as problem:
            devices = []
            self._say_trouble(explain(problem))
        for device in devices:
            self.combo.addItem(device.name, device.id)
        if chosen is not None and self.combo.findData(chosen) < 0:
            words = self.tr("{name} (not plugged in)").format(name=chosen)
            self.combo.addItem(words, chosen)
        self.combo.setCurrentIndex(max(0, self.combo.findData(chosen)))

    def _choose(self) -> None:
        self._keep(microphone=self.combo.currentData(), microphone_checked=False)
