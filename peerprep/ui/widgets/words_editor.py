"""The person's words, which can be put right: the same view, editable for a while."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from peerprep.domain.search import hits
from peerprep.ui.drawing.shapes import CONTROL_RADIUS, rounded
from peerprep.ui.palette import Ink
from peerprep.ui.qt_offsets import QtOffsets
from peerprep.ui.theme import theme
from peerprep.ui.widgets.retyped_words import RetypedWords
from peerprep.ui.widgets.words_view import WordsView

Span = tuple[int, int]

_LINE_ENDS = ("\u2028", "\u2029", "\ufdd0", "\ufdd1")  # as a document has them


class WordsEditor(WordsView):
    """Words to read; between `begin` and `end` words to change, with undo and without marks.

    Spans are positions of the document, as a text cursor has them.

    Signals:
        edited(): the person changed the words.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_editing = False
        self._is_stale = False
        self._retyped = RetypedWords(self.document(), {})
        self.textChanged.connect(self._on_changed)

    @property
    def is_editing(self) -> bool:
        """Whether the words can be changed now."""
        return self._is_editing

    @property
    def is_stale(self) -> bool:
        """Whether the words were editable since `set_words`: marks and single words are gone."""
        return self._is_stale

    def set_words(self, text: str, spans: Sequence[Span] = ()) -> None:
        """Show a text; after editing, the cursor stays where it was."""
        position = self.textCursor().position() if self._is_stale else 0
        self._is_stale = False
        super().set_words(text, spans)
        self.select((position, position))

    def begin(self) -> None:
        """Let the words be changed; marks go out of the way."""
        selected = self.selected()
        unsure = {index: self.letters_of(index) for index in self._unsure}
        self.choose_mark("")
        self.set_marks(())
        self.set_unsure(())
        self.set_lit(None)
        self._spans = ()  # they would be wrong after the first letter
        self._is_editing = self._is_stale = True
        self.setReadOnly(False)
        self.setUndoRedoEnabled(True)
        self._retyped = RetypedWords(self.document(), unsure)
        self.setCursorWidth(max(1, theme().ipx(2)))
        self.select(selected)

    @property
    def retyped(self) -> frozenset[int]:
        """The indexes of the words that were hard to hear and were typed anew since `begin`."""
        return self._retyped.indexes

    def resume(self, words: str) -> None:
        """Go on with words that were changed earlier."""
        self._retyped = RetypedWords(self.document(), {})  # nobody types now
        self.replace_all([(0, self.document().characterCount() - 1)], words)

    def end(self) -> None:
        """Let the words be read again; `set_words` brings marks and single words back."""
        self._is_editing = False
        self.make_readable()

    def words(self) -> str:
        """Return the text as it is; `toPlainText` makes spaces of no-break spaces."""
        text = self.document().toRawText()
        for end in _LINE_ENDS:
            text = text.replace(end, "\n")
        return text

    # -- finding

    def find_all(self, wanted: str) -> list[Span]:
        """Return where words stand, from the start on."""
        text = self.toPlainText()
        offsets = QtOffsets(text)
        return [offsets.span(start, end) for start, end in hits(text, wanted)]

    def selected(self) -> Span:
        """Return the selection; its ends are equal when nothing is selected."""
        cursor = self.textCursor()
        return cursor.selectionStart(), cursor.selectionEnd()

    def select(self, span: Span) -> None:
        """Select words and bring them into view."""
        last = self.document().characterCount() - 1
        self.setTextCursor(self._cursor(*(min(place, last) for place in span)))
        self.ensureCursorVisible()
        self.viewport().update()

    def words_in(self, span: Span) -> str:
        """Return a stretch of the text on one line."""
        return " ".join(self._cursor(*span).selectedText().split())

    def words_around(self, span: Span) -> str:
        """Return a stretch of the text with some words before and after, for the ear."""
        anchor, step = QTextCursor.MoveMode.MoveAnchor, QTextCursor.MoveOperation
        start, end = self._cursor(span[0], span[0]), self._cursor(span[1], span[1])
        start.movePosition(step.PreviousWord, anchor, 3)
        end.movePosition(step.NextWord, anchor, 4)
        return self.words_in((start.position(), end.position()))

    def letters_of(self, index: int) -> Span:
        """Return where a word is without the punctuation around it."""
        start, end = self._spans[index]
        inside = re.search(r"\w(?:.*\w)?", self._cursor(start, end).selectedText())
        if inside is None:
            return start, end
        offsets = QtOffsets(inside.string)
        first, last = offsets.span(*inside.span())
        return start + first, start + last

    def replace_all(self, spans: Sequence[Span], words: str) -> None:
        """Put words in place of others; all of it is one step to undo."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for start, end in reversed(spans):
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(words)
        cursor.endEditBlock()

    # -- events of Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type while editing; else as the view has it."""
        if self._is_editing:
            QTextEdit.keyPressEvent(self, event)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Place the cursor while editing; else as the view has it."""
        if self._is_editing:
            QTextEdit.mouseReleaseEvent(self, event)
        else:
            super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the border of a field while editing, then the words."""
        if self._is_editing:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.viewport().rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            look = theme()
            fill, edge = look.color(Ink.SURFACE), look.color(Ink.EDGE)
            rounded(painter, box, look.px(CONTROL_RADIUS), fill, edge)
            painter.end()
        super().paintEvent(event)

    def _on_changed(self) -> None:
        if self._is_editing:
            self._retyped.follow()
            self.edited.emit()
