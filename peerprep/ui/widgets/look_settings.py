"""Settings > Look and text: text size, light or dark, plain questions, less movement."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from peerprep.settings import Appearance
from peerprep.ui.context import Context
from peerprep.ui.forms import child
from peerprep.ui.widgets.segments import SegmentFrame

SIZES = (1.0, 1.25, 1.5, 1.75, 2.0)


class LookSettings(QObject):
    """Behavior of size_combo, appearance_segments, plain_check and movement_check in a form."""

    def __init__(self, form: QWidget, context: Context, keep: Callable[..., None]) -> None:
        super().__init__(form)
        self._context = context
        self._keep = keep
        self.size = child(form, QComboBox, "size_combo")
        self.appearance = child(form, SegmentFrame, "appearance_segments")
        self.plain = child(form, QCheckBox, "plain_check")
        self.movement = child(form, QCheckBox, "movement_check")
        for size in SIZES:
            self.size.addItem(self.tr("{percent} %").format(percent=round(size * 100)), size)
        self.appearance.set_segments(
            [
                (Appearance.SYSTEM.value, self.tr("As this computer")),
                (Appearance.LIGHT.value, self.tr("Light")),
                (Appearance.DARK.value, self.tr("Dark")),
            ],
            Appearance.SYSTEM.value,
        )
        self.refresh()
        self.size.activated.connect(lambda _at: self._choose_size())
        self.appearance.chosen_changed.connect(self._choose_appearance)
        self.plain.clicked.connect(self._choose_plain)
        self.movement.clicked.connect(self._choose_movement)
        context.theme.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show how the window looks now."""
        theme = self._context.theme
        nearest = min(range(len(SIZES)), key=lambda at: abs(SIZES[at] - theme.text_size))
        self.size.setCurrentIndex(nearest)
        self.appearance.blockSignals(True)
        self.appearance.choose(theme.appearance.value)
        self.appearance.blockSignals(False)
        self.plain.setChecked(theme.plain_questions)
        self.movement.setChecked(theme.less_movement)

    def _choose_size(self) -> None:
        size = float(self.size.currentData())
        self._context.theme.choose(text_size=size)
        self._keep(text_size=size)

    def _choose_appearance(self, key: str) -> None:
        self._context.theme.choose(appearance=key)
        self._keep(appearance=Appearance(key))

    def _choose_plain(self, on: bool) -> None:
        self._context.theme.choose(plain_questions=on)
        self._keep(plain_questions=on)

    def _choose_movement(self, on: bool) -> None:
        self._context.theme.choose(less_movement=on)
        self._keep(less_movement=on)
