"""Rows for findings: a strength, and the head of a suggestion that opens and folds."""

from math import ceil

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerprep.ui.drawing.marks import paint_diamond, paint_seedling
from peerprep.ui.drawing.shapes import MARK_RADIUS, rounded
from peerprep.ui.icons import paint_icon
from peerprep.ui.palette import Ink
from peerprep.ui.review import Noted
from peerprep.ui.theme import theme
from peerprep.ui.widgets.enter_button import EnterButton

_HIGH_PX = 10_000.0  # more than any words take


def quoted(noted: Noted) -> str:
    """Return the sentence of a finding in its marks."""
    return f"“{noted.finding.evidence.quote}”"


def reason(noted: Noted) -> str:
    """Return why PeerPrep noted a sentence."""
    words = QCoreApplication.translate("noted_rows", "What PeerPrep heard: {reason}.")
    return words.format(reason=noted.finding.evidence.reason)


class _Row(EnterButton):
    """Symbol, words and time; long words take a second line where there is no room for one."""

    role = "body"

    def __init__(self, words: str, time: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(words)
        self.time = time
        self.setAccessibleName(f"{words}, {time}" if time else words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Return room for words and time on one line."""
        words = theme().metrics(self.role).horizontalAdvance(self.text())
        return QSize(ceil(words + self._beside()), theme().ipx(self.height_px()))

    def minimumSizeHint(self) -> QSize:
        """Never cut a word."""
        metrics = theme().metrics(self.role)
        longest = max(map(metrics.horizontalAdvance, self.text().split()), default=0)
        return QSize(ceil(longest + self._beside()), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """Words that have no room on one line take more."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height with the words laid out in so many pixels."""
        metrics = theme().metrics(self.role)
        room = QRectF(0, 0, self._words_px(width), _HIGH_PX)
        laid = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.text())
        return ceil(theme().ipx(self.height_px()) + max(0.0, laid.height() - metrics.height()))

    def _words_px(self, width: int) -> int:
        return ceil(width - self._beside()) + 1

    def _beside(self) -> float:
        """Return the width of all but the words."""
        time = theme().metrics("second").horizontalAdvance(self.time)
        return theme().px(30) + theme().px(14) + time + self.extra() + theme().px(4)

    def extra(self) -> float:
        """Return room after the time."""
        return 0.0

    def height_px(self) -> float:
        """Return the height at 100 %."""
        return 32

    def paint_words(self, painter: QPainter, right: float) -> None:
        """Paint words and time."""
        look = theme()
        painter.setFont(look.font(self.role))
        painter.setPen(look.color(Ink.INK))
        box = QRectF(look.px(30), 0, self._words_px(self.width()), self.height())
        wrapped = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(box, int(wrapped), self.text())
        painter.setFont(look.font("second"))
        painter.setPen(look.color(Ink.INK2))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(0, 0, right, self.height()), int(flags), self.time)

    def symbol_box(self) -> QRectF:
        """Return where the symbol stands."""
        look = theme()
        box = QRectF(0, 0, look.px(20), look.px(20))
        box.moveCenter(QRectF(self.rect()).center())
        box.moveLeft(look.px(1))
        return box


class StrengthRow(_Row):
    """One thing that came through; the chosen one has a soft ground.

    Not a checkable button: nothing here is ticked off, and Tab comes to every one of them.
    """

    def __init__(self, words: str, time: str, parent: QWidget | None = None) -> None:
        super().__init__(words, time, parent)
        self.is_chosen = False

    def set_chosen(self, chosen: bool) -> None:
        """Show the row as the chosen one, or as one of the others."""
        self.is_chosen = chosen
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the seedling, the words and the time."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.is_chosen or self.underMouse():
            ground = look.color(Ink.STRENGTH_SOFT if self.is_chosen else Ink.SUNKEN)
            rounded(painter, QRectF(self.rect()), look.px(MARK_RADIUS), ground)
        color, plant = look.color(Ink.ACCENT), look.color(Ink.ON_ACCENT)
        paint_seedling(painter, self.symbol_box(), color, plant)
        self.paint_words(painter, self.width() - look.px(4))
        painter.end()


class FoldHead(_Row):
    """The line of a suggestion that is always there: number, heading, time or what was decided."""

    role = "strong"

    def __init__(self, number: int, words: str, time: str, parent: QWidget | None = None) -> None:
        super().__init__(words, time, parent)
        self.number = number
        self.is_open = False

    def extra(self) -> float:
        """Return room for the arrow."""
        return theme().px(26)

    def height_px(self) -> float:
        """Return the height at 100 %."""
        return 36

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the diamond, the heading, the time and the arrow."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font("label"))
        box = self.symbol_box().adjusted(-look.px(2), -look.px(2), look.px(2), look.px(2))
        color, ink = look.color(Ink.SUGGESTION), look.color(Ink.ON_ACCENT)
        paint_diamond(painter, box, color, ink, str(self.number))
        right = self.width() - self.extra()
        self.paint_words(painter, right)
        arrow = QRectF(0, 0, look.px(18), look.px(18))
        arrow.moveCenter(QRectF(self.rect()).center())
        arrow.moveRight(self.width() - look.px(2))
        name = "chevron-up" if self.is_open else "chevron-down"
        paint_icon(painter, name, arrow, look.color(Ink.INK))
        painter.end()
