"""The person's words, read-only, with marks painted under them; the text itself is untouched."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from operator import itemgetter

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from peerprep.ui.drawing.words import WordMark, WordsPainter
from peerprep.ui.drawing.words_type import set_type
from peerprep.ui.qt_offsets import QtOffsets
from peerprep.ui.theme import theme


class MarkedWords(QTextEdit):
    """Shows a text with its marks, the words that were hard to hear, and what is chosen.

    Signals:
        unsure_changed(): other words are hard to hear.
    """

    unsure_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offsets = QtOffsets()
        self._spans: tuple[tuple[int, int], ...] = ()  # of the words, as the document counts
        self._marks: tuple[WordMark, ...] = ()
        self._qt_marks: tuple[WordMark, ...] = ()  # the same, as the document counts
        self._unsure: tuple[int, ...] = ()
        self._chosen = ""
        self._chosen_words: tuple[int, int] | None = None
        self._type = ("", 0.0)
        self.make_readable()
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Your words"))
        clear = QPalette()
        clear.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(clear)
        theme().changed.connect(self._on_theme_changed)

    def set_words(self, text: str, spans: Sequence[tuple[int, int]] = ()) -> None:
        """Show a text; `spans` are its words as Python offsets, in order."""
        self._marks = self._qt_marks = ()
        self._unsure = ()
        self._chosen = ""
        self._chosen_words = None
        self._offsets = QtOffsets(text)
        self._spans = tuple(self._offsets.span(*span) for span in spans)
        whole = QTextCursor(self.document())
        whole.beginEditBlock()  # text and type are laid out in one go
        self.setPlainText(text)
        self._set_type()
        whole.endEditBlock()

    def make_readable(self) -> None:
        """Let the words be read and selected, by mouse and keyboard, and not be changed."""
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setCursorWidth(0)  # the framed word shows where the keyboard is
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    # -- marks

    @property
    def marks(self) -> tuple[WordMark, ...]:
        """The marks, in the order of the text."""
        return self._marks

    def set_marks(self, marks: Sequence[WordMark]) -> None:
        """Show these marks, which are in Python offsets, and make room for their symbols."""
        shown = tuple(sorted(marks, key=lambda mark: mark.start))
        if shown == self._marks:
            return
        self._marks = shown
        place = self._offsets.position
        self._qt_marks = tuple(
            replace(mark, start=place(mark.start), end=place(mark.end)) for mark in shown
        )
        self._set_type()

    def set_unsure(self, indices: Sequence[int]) -> None:
        """Box the words that were hard to hear."""
        self._unsure = tuple(sorted(set(indices).intersection(range(len(self._spans)))))
        self.viewport().update()
        self.unsure_changed.emit()

    @property
    def unsure(self) -> tuple[int, ...]:
        """The indexes of the words that were hard to hear, in order."""
        return self._unsure

    def unsure_at(self, position: int) -> int | None:
        """Return the index of the hard to hear word over a position of the document."""
        index = self.word_at(position)
        return index if index in self._unsure else None

    def unsure_under(self, point: QPoint) -> int | None:
        """Return the index of the hard to hear word under a point of the viewport."""
        index = self.unsure_at(self.cursorForPosition(point).position())
        if index is None or not self._words_painter().covers(point, *self._spans[index]):
            return None
        return index

    # -- what is chosen

    @property
    def chosen_mark(self) -> str:
        """The id of the chosen mark, empty for none."""
        return self._chosen

    @property
    def chosen_words(self) -> str:
        """The words that were chosen, empty for none."""
        if self._chosen_words is None:
            return ""
        return self._cursor(*self._chosen_words).selectedText()

    def choose_mark(self, mark_id: str, *, go: bool = True) -> None:
        """Put soft ground behind a mark's sentence, empty for none, and `go` there."""
        self._chosen = mark_id
        self._chosen_words = None
        for mark in self._qt_marks:
            if go and mark.id == mark_id:
                self._place_cursor(mark.start)
        self.viewport().update()

    def choose_words(self, first: int, last: int) -> None:
        """Put soft ground behind the words from one index to another and bring them into view."""
        if not 0 <= first <= last < len(self._spans):
            return
        self._chosen = ""
        self._chosen_words = (self._spans[first][0], self._spans[last][1])
        self._place_cursor(self._chosen_words[0])
        self.viewport().update()

    def word_at(self, position: int) -> int | None:
        """Return the index of the word over a position of the document, None between words."""
        at = bisect_right(self._spans, position, key=itemgetter(0)) - 1
        return at if at >= 0 and position <= self._spans[at][1] else None

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is under the lines in view, then the words over it."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_under(painter, self._words_painter())
        painter.end()
        super().paintEvent(event)

    def paint_under(self, painter: QPainter, words: WordsPainter) -> None:
        """Paint marks, boxes and what is chosen."""
        if self._chosen_words is not None:
            words.paint_chosen(painter, *self._chosen_words)
        words.paint_marks(painter)
        first, last = words.shown
        for start, end in (self._spans[index] for index in self._unsure):
            if start < last and end > first:
                words.paint_unsure(painter, start, end)

    def _words_painter(self) -> WordsPainter:
        return WordsPainter(self, self._qt_marks, self._chosen)

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _place_cursor(self, position: int) -> None:
        self.setTextCursor(self._cursor(position, position))
        self.ensureCursorVisible()

    def _set_type(self) -> None:
        anchor, position = self.textCursor().anchor(), self.textCursor().position()
        self._type = self._type_now()
        set_type(self.document(), self._qt_marks)
        self.setTextCursor(self._cursor(anchor, position))
        self.viewport().update()

    def _on_theme_changed(self) -> None:
        if self._type_now() != self._type:  # colors alone leave no step to undo behind
            self._set_type()
        self.viewport().update()

    @staticmethod
    def _type_now() -> tuple[str, float]:
        """Return what the type depends on: the font, and the size of a pixel."""
        return theme().font("words").toString(), theme().px(1)
