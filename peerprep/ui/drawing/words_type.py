"""How the words of a take are set: their letters, their lines, and the room for symbols."""

from collections import Counter
from collections.abc import Iterable, Mapping

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from peerprep.ui.drawing.words import MOST_SYMBOLS, SYMBOL_PX, WordMark
from peerprep.ui.theme import theme

LINE_PX = 27.0
_MARGIN_PX = 28.0  # room for the symbol of a mark at the beginning of a line


def set_type(document: QTextDocument, marks: Iterable[WordMark]) -> None:
    """Dress a document in the type of the moment; the text itself is untouched."""
    look = theme()
    whole = QTextCursor(document)
    whole.beginEditBlock()  # a long answer is laid out once, not at every step
    whole.select(QTextCursor.SelectionType.Document)
    plain = QTextCharFormat()
    plain.setFont(look.font("words"))
    whole.setCharFormat(plain)
    lines = QTextBlockFormat()
    fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
    lines.setLineHeight(look.px(LINE_PX), fixed)
    whole.setBlockFormat(lines)
    beginning = Counter(mark.start for mark in marks)
    symbols = {start: min(count, MOST_SYMBOLS) for start, count in beginning.items()}
    _make_room(document, symbols, look.px(SYMBOL_PX + 4))
    frame = document.rootFrame().frameFormat()
    more = max(symbols.values(), default=1) - 1
    frame.setLeftMargin(look.px(_MARGIN_PX + more * (SYMBOL_PX + 4)))
    frame.setRightMargin(look.px(6))
    document.rootFrame().setFrameFormat(frame)
    whole.endEditBlock()


def _make_room(document: QTextDocument, symbols: Mapping[int, int], width: float) -> None:
    """Stretch the space before each place with marks, so that their symbols fit there."""
    spacing = QTextCharFormat()
    spacing.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    before = QTextCursor(document)
    for start, count in symbols.items():
        spacing.setFontLetterSpacing(width * count)
        before.setPosition(max(0, start - 1))
        before.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
        if before.selectedText() == " ":
            before.mergeCharFormat(spacing)
