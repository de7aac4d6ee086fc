"""Chips of which exactly one is chosen."""

from PySide6.QtCore import QObject, Signal

from peerprep.ui.widgets.flow import ChipGroup


class OneOf(QObject):
    """Keeps one chip of a group chosen.

    Signals:
        chosen(str): the key of another chip.
    """

    chosen = Signal(str)

    def __init__(self, chips: ChipGroup) -> None:
        super().__init__(chips)
        self._chips = chips
        self._key = ""
        chips.chosen_changed.connect(self._follow)

    @property
    def key(self) -> str:
        """The key of the chosen chip, empty when none was chosen yet."""
        return self._key

    def choose(self, key: str) -> None:
        """Choose a chip without telling."""
        self._key = key
        self._show()

    def _follow(self) -> None:
        fresh = [key for key in self._chips.chosen() if key != self._key]
        if fresh:
            self._key = fresh[0]
        self._show()
        if fresh:
            self.chosen.emit(self._key)

    def _show(self) -> None:
        self._chips.blockSignals(True)
        self._chips.set_chosen([self._key])
        self._chips.blockSignals(False)
