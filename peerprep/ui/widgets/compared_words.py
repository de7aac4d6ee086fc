"""The words of one of two takes: what the other did not have stands behind a bar."""

from collections.abc import Sequence

from PySide6.QtGui import QPainter, QTextCursor
from PySide6.QtWidgets import QWidget

from peerprep.ui.announce import say
from peerprep.ui.drawing.words import WordsPainter
from peerprep.ui.widgets.words_view import WordsView


class ComparedWords(WordsView):
    """Words with their marks; new stretches have a bar at their left, and are called new.

    A screen reader hears in the description in how many places; the keyboard that comes to a line
    hears what is new in it, and "new" where all of it is, or where it comes into such a stretch.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._new: tuple[tuple[int, int], ...] = ()
        self._here: tuple[int, int] | None = None
        self._line: tuple[int, int] | None = None
        self.cursorPositionChanged.connect(self._on_cursor)

    def set_words(self, text: str, spans: Sequence[tuple[int, int]] = ()) -> None:
        """Show a text, in which nothing is new until `set_new` says so."""
        self.set_new(())
        super().set_words(text, spans)

    def set_new(self, spans: Sequence[tuple[int, int]]) -> None:
        """Show these stretches, as Python offsets, as new; none takes the bars away."""
        self._new = tuple(self._offsets.span(start, end) for start, end in spans)
        self._here = self._line = None
        words = self.tr("New words in 1 place.")
        if len(spans) != 1:
            words = self.tr("New words in {count} places.").format(count=len(spans))
        self.setAccessibleDescription(words if spans else "")
        self.viewport().update()

    def paint_under(self, painter: QPainter, words: WordsPainter) -> None:
        """Paint the bars, then the marks."""
        for start, end in self._new:
            words.paint_new(painter, start, end)
        super().paint_under(painter, words)

    def _on_cursor(self) -> None:
        if not self._new or not self.hasFocus():
            return
        cursor = self.textCursor()
        at = cursor.position()
        here = next(((start, end) for start, end in self._new if start <= at < end), None)
        line = _line_of(cursor)
        if line != self._line:
            self._say_line(*line)
        elif here is not None and here != self._here:
            say(self, self.tr("new"))
        self._here, self._line = here, line

    def _say_line(self, begin: int, end: int) -> None:
        parts = [
            self._cursor(max(begin, first), min(end, last)).selectedText().strip()
            for first, last in self._new
            if first < end and last > begin
        ]
        if parts == [self._cursor(begin, end).selectedText().strip()]:
            say(self, self.tr("new"))  # the screen reader reads the line itself
        elif parts:
            quotes = ", ".join(f"“{part}”" for part in parts)
            say(self, self.tr("New: {words}").format(words=quotes))


def _line_of(cursor: QTextCursor) -> tuple[int, int]:
    """Return where the line begins and ends that a cursor is on, as it is wrapped now."""
    block = cursor.block()
    line = block.layout().lineForTextPosition(cursor.positionInBlock())
    if not line.isValid():  # not laid out yet
        return block.position(), block.position() + block.length() - 1
    begin = block.position() + line.textStart()
    return begin, begin + line.textLength()
