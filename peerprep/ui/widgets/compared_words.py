"""The words of one of two takes: what the other did not have stands behind a bar."""

from collections.abc import Sequence

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from peerprep.ui.announce import say
from peerprep.ui.drawing.words import WordsPainter
from peerprep.ui.widgets.words_view import WordsView


class ComparedWords(WordsView):
    """Words with their marks; new stretches have a bar at their left, and are called new.

    A screen reader hears "new" where the keyboard comes into such a stretch, and all of them in
    the description.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._new: tuple[tuple[int, int], ...] = ()
        self._here: tuple[int, int] | None = None
        self.cursorPositionChanged.connect(self._on_cursor)

    def set_new(self, spans: Sequence[tuple[int, int]]) -> None:
        """Show these stretches, as Python offsets, as new; none takes the bars away."""
        text = self.toPlainText()
        quotes = ", ".join(f"“{text[start:end]}”" for start, end in spans)
        self._new = tuple(self._offsets.span(start, end) for start, end in spans)
        self._here = None
        self.setAccessibleDescription(
            self.tr("New: {words}").format(words=quotes) if quotes else ""
        )
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars, then words and marks."""
        if self._new:
            painter = QPainter(self.viewport())
            words = WordsPainter(self, (), "")
            for start, end in self._new:
                words.paint_new(painter, start, end)
            painter.end()
        super().paintEvent(event)

    def _on_cursor(self) -> None:
        at = self.textCursor().position()
        here = next(((start, end) for start, end in self._new if start <= at < end), None)
        if here is not None and here != self._here and self.hasFocus():
            say(self, self.tr("new"))
        self._here = here
