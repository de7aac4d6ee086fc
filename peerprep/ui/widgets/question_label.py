"""Text with its own line height: paragraphs, and questions in serif letters."""

import re
from math import ceil

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from peerprep.ui.drawing.shapes import text_property
from peerprep.ui.theme import TYPE, theme
from peerprep.ui.widgets.roles import set_role, type_role

_WIDEST_PX = 640
_LONGEST_WORD = 24  # letters; words of strangers can be without end
_LINE_END = "\u2028"  # a QTextLayout knows no other
_BREAKS = re.compile("[\\s\u200b]+")  # the zero-width space lets a path wrap


class ParagraphLabel(QLabel):
    """Wrapping text in a role of the type scale (property `role`, body) on its own line grid."""

    default_role = "body"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def role(self) -> str:
        """Return the type role in use."""
        role = type_role(text_property(self, "role"))
        return role if role in TYPE else self.default_role

    def hasHeightForWidth(self) -> bool:
        """Say that the text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at this width."""
        look = theme()
        step = look.line_height(self.role())
        # where the lines stand closer than the font wants, the last one hangs below its step
        overhang = max(0.0, look.metrics(self.role()).height() - step) / 2
        return ceil(len(self._lines(width)[1]) * step + overhang)

    def sizeHint(self) -> QSize:
        """Return a width of at most some 40 letters."""
        look = theme()
        one_line = look.metrics(self.role()).horizontalAdvance(self.text()) + 2
        width = ceil(min(one_line, look.px(_WIDEST_PX)))
        return QSize(width, self.heightForWidth(max(1, width)))

    def minimumSizeHint(self) -> QSize:
        """Return the width of the longest word; what is longer than any word may break."""
        metrics = theme().metrics(self.role())
        words = _BREAKS.split(self.text())
        longest = max((metrics.horizontalAdvance(word) for word in words), default=0)
        longest = min(longest, _LONGEST_WORD * metrics.averageCharWidth())
        return QSize(ceil(longest) + 2, ceil(theme().line_height(self.role())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines on their own grid."""
        look = theme()
        layout, lines = self._lines(self.width())
        step = look.line_height(self.role())
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        align = self.alignment()
        top = 0.0
        if align & Qt.AlignmentFlag.AlignVCenter:
            top = max(0.0, (self.height() - step * len(lines)) / 2)
        for row, width in enumerate(lines):
            line = layout.lineAt(row)
            spare = self.width() - width
            left = spare / 2 if align & Qt.AlignmentFlag.AlignHCenter else 0.0
            drop = (step - line.height()) / 2
            line.draw(painter, QPointF(left, top + row * step + drop - line.y()))
        painter.end()

    def _lines(self, width: int) -> tuple[QTextLayout, list[float]]:
        text = self.text().replace("\n", _LINE_END)
        layout = QTextLayout(text, theme().font(self.role()))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        widths: list[float] = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            widths.append(line.naturalTextWidth())
        layout.endLayout()
        return layout, widths


class QuestionLabel(ParagraphLabel):
    """A question; property `role` is question_card (default), question_recording,
    question_header or question_wide. Screen readers see static text."""

    default_role = "question_card"

    def set_question(self, text: str) -> None:
        """Show a question."""
        self.setText(text)
        self.setAccessibleName(text)


def make_label(text: str, role: str = "body", parent: QWidget | None = None) -> ParagraphLabel:
    """Return a wrapping label in a role."""
    label = ParagraphLabel(parent)
    label.setText(text)
    set_role(label, role)
    return label
