"""A comment as a row: its number in a bubble, moment, kind, who wrote it, and its words."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from peerprep.ui.drawing.marks import paint_bubble
from peerprep.ui.drawing.paragraphs import draw_laid, laid
from peerprep.ui.drawing.shapes import MARK_RADIUS, rounded
from peerprep.ui.palette import Ink
from peerprep.ui.remarks import Remark, kind_words
from peerprep.ui.theme import theme

_LEFT_PX = 34.0
_PAD_PX = 6.0
_LINE_END = "\u2028"  # what ends a line for Qt, but not a paragraph
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Home: -(10**6), Qt.Key.Key_End: 10**6}


class CommentRow(QAbstractButton):
    """One comment; Enter and Space choose it, arrows ask for another row.

    Signals:
        stepped(int): so many rows on, or back.
    """

    stepped = Signal(int)

    def __init__(self, remark: Remark, *, named: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._named = named
        self._is_chosen = False
        self._lines: list[tuple[str, str, Ink]] = []
        self._heights: dict[tuple[int, float], int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme().changed.connect(self.updateGeometry)
        self.show_remark(remark)

    def show_remark(self, remark: Remark) -> None:
        """Show the comment as it is now."""
        self.remark = remark
        who = remark.who if self._named else ""
        head = (remark.time, kind_words(remark.comment.kind), who, remark.state)
        self._lines = [
            ("label", "  ·  ".join(part for part in head if part), Ink.INK2),
            ("body", remark.comment.text.replace("\n", _LINE_END), Ink.INK),
        ]
        name = remark.spoken
        if remark.comment.reply:
            answer = self.tr("You: {answer}").format(answer=remark.comment.reply)
            self._lines.append(("second", answer, Ink.INK2))
            name = f"{name} {answer}"
        self._heights.clear()
        self.setAccessibleName(name)
        heard = remark.from_s is not None
        self.setAccessibleDescription(self.tr("Enter plays from there.") if heard else "")
        self.updateGeometry()
        self.update()

    @property
    def is_chosen(self) -> bool:
        """Whether the comment is the opened one."""
        return self._is_chosen

    def set_chosen(self, chosen: bool) -> None:
        """Show the comment as the opened one, or as one of the others."""
        self._is_chosen = chosen
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter acts as Space does; arrows walk."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key in _STEPS:
            self.stepped.emit(_STEPS[key])
        else:
            super().keyPressEvent(event)

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return room for every line."""
        look = theme()
        key = (width, look.em)
        if key not in self._heights:
            room = self._room(width)
            lines = sum(
                laid(role, words, room).lineCount() * look.line_height(role)
                for role, words, _ in self._lines
            )
            self._heights[key] = ceil(lines + 2 * look.px(_PAD_PX))
        return self._heights[key]

    def sizeHint(self) -> QSize:
        """Return a good width with its height."""
        width = theme().ipx(300)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as there is room."""
        return QSize(theme().ipx(150), theme().ipx(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, bubble and lines."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_chosen or self.underMouse():
            ground = look.color(Ink.COMMENT_SOFT if self._is_chosen else Ink.SUNKEN)
            rounded(painter, QRectF(self.rect()), look.px(MARK_RADIUS), ground)
        top = look.px(_PAD_PX)
        bubble = QRectF(look.px(6), top, look.px(22), look.px(22))
        color, on = look.color(Ink.COMMENT), look.color(Ink.ON_ACCENT)
        painter.setFont(look.font("label"))
        paint_bubble(painter, bubble, color, on, self.remark.label)
        room = self._room(self.width())
        for role, words, ink in self._lines:
            painter.setPen(QColor(look.color(ink)))
            corner = QPointF(look.px(_LEFT_PX), top)
            top = draw_laid(painter, role, laid(role, words, room), corner)
        painter.end()

    def _room(self, width: int) -> float:
        look = theme()
        return max(look.px(60), width - look.px(_LEFT_PX) - look.px(_PAD_PX))
