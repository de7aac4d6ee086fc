"""A column that is never wider than running text should be."""

from PySide6.QtWidgets import QWidget

from peerprep.ui.theme import theme


class Column(QWidget):
    """Holds a layout; property `widestPx` is its greatest width at 100 % (900)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme().changed.connect(self._fit)

    def fit(self, widest_px: float) -> None:
        """Set the greatest width, in px at 100 %."""
        self.setProperty("widestPx", widest_px)
        self._fit()

    def _fit(self) -> None:
        widest = self.property("widestPx")
        self.setMaximumWidth(theme().ipx(widest if isinstance(widest, int | float) else 900))
