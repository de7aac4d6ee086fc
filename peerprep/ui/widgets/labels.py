"""Labels: what the style does to plain ones (`roles`), wrapping paragraphs, and tags."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from peerprep.ui.drawing.shapes import MARK_RADIUS, rounded, text_property
from peerprep.ui.icons import paint_icon
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from peerprep.ui.widgets.question_label import make_label
from peerprep.ui.widgets.roles import apply_role, set_role

__all__ = ["Tag", "apply_role", "make_label", "set_role"]

_TONES = {
    "accent": (Ink.ACCENT_SOFT, Ink.ACCENT),
    "neutral": (Ink.LINE, Ink.INK2),
    "kept": (Ink.ACCENT_SOFT, Ink.INK),
    "comment": (Ink.COMMENT_SOFT, Ink.COMMENT),
    "suggestion": (Ink.SUGGESTION_SOFT, Ink.SUGGESTION),
}


class Tag(QLabel):
    """A short word on a soft ground; properties `tone` (accent, neutral, kept, comment) and
    `iconName`."""

    def __init__(
        self,
        text: str | QWidget | None = None,
        parent: QWidget | None = None,
        *,
        tone: str = "accent",
        icon: str = "",
    ) -> None:
        super().__init__(parent if isinstance(text, str) or text is None else text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("tone", tone)
        self.setProperty("iconName", icon)
        if isinstance(text, str):
            self.setText(text)

    def sizeHint(self) -> QSize:
        """Return room for icon and word."""
        look = theme()
        width = look.metrics("small").horizontalAdvance(self.text()) + look.px(18)
        width += look.px(20) if text_property(self, "iconName") else 0
        return QSize(round(width + 0.5), look.ipx(24))

    def minimumSizeHint(self) -> QSize:
        """Never cut the word."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, icon and word."""
        look = theme()
        ground, ink = _TONES.get(text_property(self, "tone"), _TONES["accent"])
        painter = QPainter(self)
        box = QRectF(0, 0, self.width(), min(self.height(), look.ipx(24)))
        box.moveCenter(QRectF(self.rect()).center())
        rounded(painter, box, look.px(MARK_RADIUS), look.color(ground))
        left = box.left() + look.px(9)
        icon = text_property(self, "iconName")
        if icon:
            side = look.px(15)
            spot = QRectF(left - look.px(2), box.center().y() - side / 2, side, side)
            paint_icon(painter, icon, spot, look.color(ink))
            left += look.px(18)
        painter.setFont(look.font("small"))
        painter.setPen(look.color(ink))
        words = QRectF(left, box.top(), box.right() - left, box.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        painter.end()
