"""A painted icon beside words, alone or in a soft disc; screen readers skip it."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerprep.ui.drawing.shapes import rounded, text_property
from peerprep.ui.icons import paint_icon
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme


class IconView(QWidget):
    """Properties: `iconName`, `ink` (a color role), `disc` (a color role or empty), `sidePx`
    (whole size at 100 %, 20)."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        icon: str = "",
        ink: Ink = Ink.INK,
        disc: Ink | None = None,
        side_px: float = 20,
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("iconName", icon)
        self.setProperty("ink", ink.value)
        self.setProperty("disc", disc.value if disc else "")
        self.setProperty("sidePx", side_px)

    def set_icon(self, icon: str, ink: Ink | None = None) -> None:
        """Show another icon, in another color if given."""
        self.setProperty("iconName", icon)
        if ink is not None:
            self.setProperty("ink", ink.value)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square."""
        side = self.property("sidePx")
        size = theme().ipx(float(side) if isinstance(side, int | float) else 20)
        return QSize(size, size)

    def minimumSizeHint(self) -> QSize:
        """Return the same square."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint disc and icon."""
        look = theme()
        box = QRectF(self.rect())
        painter = QPainter(self)
        disc = text_property(self, "disc")
        if disc:
            rounded(painter, box, box.height() / 2, look.color(disc))
            inset = box.width() * 0.25
            box.adjust(inset, inset, -inset, -inset)
        icon = text_property(self, "iconName")
        if icon:
            paint_icon(painter, icon, box, look.color(text_property(self, "ink") or Ink.INK))
        painter.end()
