"""What every hand-painted control has: a name, a value in words, repainting on a new theme."""

from PySide6.QtWidgets import QWidget

from peerprep.ui.theme import theme


class Painted(QWidget):
    """A painted widget; `state_value` tells screen readers and tests what it shows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme().changed.connect(self._on_theme_changed)

    def value_in_words(self) -> str:
        """Return what is shown, as a sentence."""
        return self.accessibleDescription()

    def state_value(self, words: str) -> None:
        """Say what is shown now; assistive technology is told when it differs."""
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)

    def _on_theme_changed(self) -> None:
        self.updateGeometry()
        self.update()
