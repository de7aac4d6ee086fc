"""Settings > Practice: how long a silence is before it is listed as a pause."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QWidget

from peerprep.settings import Settings
from peerprep.ui.durations import seconds_words
from peerprep.ui.forms import child

PAUSES_S = (0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 5.0)


class FactsSettings(QObject):
    """Behavior of pause_combo in a form."""

    def __init__(self, form: QWidget, keep: Callable[..., None]) -> None:
        super().__init__(form)
        self.pause = child(form, QComboBox, "pause_combo")
        for length_s in PAUSES_S:
            self.pause.addItem(seconds_words(length_s), length_s)
        self.pause.activated.connect(lambda _at: keep(pause_s=float(self.pause.currentData())))

    def show_choices(self, settings: Settings) -> None:
        """Show the length that is kept; one that is not in the list joins it."""
        if self.pause.findData(settings.pause_s) < 0:
            self.pause.addItem(seconds_words(settings.pause_s), settings.pause_s)
        self.pause.setCurrentIndex(self.pause.findData(settings.pause_s))
