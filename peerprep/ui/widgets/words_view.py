"""The person's words to read along: the word being said is lit, any word or mark is chosen."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from peerprep.ui.announce import say
from peerprep.ui.drawing.words import WordsPainter
from peerprep.ui.drawing.words_type import LINE_PX
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from peerprep.ui.widgets.marked_words import MarkedWords


class WordsView(MarkedWords):
    """Words with marks; a click or Enter on a word chooses it, Ctrl+G walks the marks.

    Enter on a word that was hard to hear asks to fix it.

    Signals:
        word_activated: a word was chosen; carries its index.
        fix_asked: a word that was hard to hear was chosen by Enter; carries its index.
        mark_activated: a mark was chosen; carries its id.
        wandered: the person scrolled away from the lit word.
    """

    word_activated = Signal(int)
    fix_asked = Signal(int)
    mark_activated = Signal(str)
    wandered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lit: int | None = None
        self._follows = True
        self._press = QPoint()
        self.viewport().setMouseTracking(True)
        # told of what a person does with the bar, not of what the program does
        self.verticalScrollBar().actionTriggered.connect(lambda _action: self._wander())

    def set_words(self, text: str, spans: Sequence[tuple[int, int]] = ()) -> None:
        """Show a text; `spans` are its words as Python offsets, in order."""
        self.set_lit(None)
        self._follows = True
        super().set_words(text, spans)

    # -- the word being said

    def set_lit(self, index: int | None) -> None:
        """Light the word being said, none beyond the last; follows unless the person scrolled."""
        if index is not None and not 0 <= index < len(self._spans):
            index = None
        if index == self._lit:
            return
        self._repaint_lit()
        self._lit = index
        self._light()

    @property
    def follows(self) -> bool:
        """Whether the view keeps the lit word in sight."""
        return self._follows

    def follow_again(self) -> None:
        """Go back to the voice."""
        self._follows = True
        self._light()

    def _light(self) -> None:
        """Show the lit word; only its line is painted anew."""
        selections = []
        if self._lit is not None:
            cursor = self._cursor(*self._spans[self._lit])
            light = QTextEdit.ExtraSelection()
            light.cursor = cursor
            light.format.setForeground(theme().color(Ink.ON_ACCENT))
            selections.append(light)
            if self._follows:
                self._show_cursor(cursor)
        self.setExtraSelections(selections)
        self._repaint_lit()

    def _repaint_lit(self) -> None:
        """Have the line of the lit word painted anew."""
        if self._lit is not None:
            self.viewport().update(self._lines_of(*self._spans[self._lit]))

    def _lines_of(self, start: int, end: int) -> QRect:
        """Return where the lines of a stretch are now, from edge to edge of the view."""
        top = self.cursorRect(self._cursor(start, start)).top()
        bottom = self.cursorRect(self._cursor(end, end)).bottom()
        margin = theme().ipx(LINE_PX / 4)  # the ground is a little higher than the letters
        return QRect(0, top - margin, self.viewport().width(), bottom - top + 2 * margin)

    def _show_cursor(self, cursor: QTextCursor) -> None:
        box = QRectF(self.cursorRect(cursor))
        bar = self.verticalScrollBar()
        if box.top() < 0:
            bar.setValue(bar.value() + round(box.top() - self.height() * 0.2))
        elif box.bottom() > self.viewport().height():
            bar.setValue(bar.value() + round(box.bottom() - self.height() * 0.7))

    @contextmanager
    def _noticing(self) -> Iterator[None]:
        """Stop following the voice when the person scrolls in here."""
        before = self.verticalScrollBar().value()
        yield
        if before != self.verticalScrollBar().value():
            self._wander()

    def _wander(self) -> None:
        if self._lit is not None and self._follows:
            self._follows = False
            self.wandered.emit()

    # -- what the person chooses

    def next_mark(self, step: int = 1) -> bool:
        """Choose the next (or with -1 the previous) mark and say it; False when there is none."""
        if not self._marks:
            return False
        ids = [mark.id for mark in self._marks]
        at = ids.index(self._chosen) + step if self._chosen in ids else (0 if step > 0 else -1)
        mark = self._marks[at % len(ids)]
        self.choose_mark(mark.id)
        self.mark_activated.emit(mark.id)
        say(self, mark.words)
        return True

    def next_unsure(self) -> None:
        """Put the keyboard on the next word that was hard to hear, after the last on the first."""
        if not self._unsure:
            return
        here = self.textCursor().position()
        later = (index for index in self._unsure if self._spans[index][0] > here)
        self.setFocus()
        self._place_cursor(self._spans[next(later, self._unsure[0])][0])
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses the word at the cursor, Ctrl+G and Shift+Ctrl+G walk the marks."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not control:
            self._enter_word(self.textCursor().position())
        elif event.key() == Qt.Key.Key_G and control:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.next_mark(-1 if back else 1)
        else:
            with self._noticing():
                super().keyPressEvent(event)
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click began."""
        self._press = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the symbol or the word that was clicked; a drag only selects."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        moved = (point - self._press).manhattanLength() > 4
        if event.button() != Qt.MouseButton.LeftButton or moved:
            return
        mark_id = self._words_painter().symbol_at(point)
        if mark_id:
            self.choose_mark(mark_id)
            self.mark_activated.emit(mark_id)
        else:
            self._activate_word(self.cursorForPosition(point).position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; the view stops following the voice."""
        with self._noticing():
            super().wheelEvent(event)

    def _enter_word(self, position: int) -> None:
        index = self.unsure_at(position)
        if index is None:
            self._activate_word(position)
        else:
            self.fix_asked.emit(index)

    def _activate_word(self, position: int) -> None:
        index = self.word_at(position)
        if index is not None:
            self.word_activated.emit(index)

    # -- painting

    def paint_under(self, painter: QPainter, words: WordsPainter) -> None:
        """Paint the ground of the lit word, and the frame of the one the keyboard is on."""
        super().paint_under(painter, words)
        if self._lit is not None:
            words.paint_lit(painter, *self._spans[self._lit])
        if self.hasFocus():
            here = self.word_at(self.textCursor().position())
            if here is not None:
                words.paint_here(painter, *self._spans[here])

    def _on_theme_changed(self) -> None:
        super()._on_theme_changed()
        self._light()
