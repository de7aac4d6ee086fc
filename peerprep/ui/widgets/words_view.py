"""The person's words, read-only, with marks painted under them; the text itself is untouched."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from operator import itemgetter

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from peerprep.ui.announce import say
from peerprep.ui.drawing.words import SYMBOL_PX, WordsPainter
from peerprep.ui.palette import Ink
from peerprep.ui.theme import theme
from peerprep.ui.widgets.waveform import MarkKind

_MARGIN_PX = 28.0
_LINE_PX = 27.0


@dataclass(frozen=True, slots=True)
class WordMark:
    """A marked sentence: Python string offsets, the number in its symbol (0: none), and what a
    screen reader says there."""

    id: str
    kind: MarkKind
    start: int
    end: int
    number: int = 0
    words: str = ""


class WordsView(QTextEdit):
    """Shows words and marks; a click or Enter on a word chooses it, Ctrl+G walks the marks.

    Signals:
        word_activated: a word was chosen; carries its index.
        mark_activated: a mark was chosen; carries its id.
        wandered: the person scrolled away from the lit word.
    """

    word_activated = Signal(int)
    mark_activated = Signal(str)
    wandered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spans: tuple[tuple[int, int], ...] = ()
        self._marks: tuple[WordMark, ...] = ()
        self._qt_marks: tuple[WordMark, ...] = ()
        self._unsure: frozenset[int] = frozenset()
        self._lit: int | None = None
        self._chosen = ""
        self._chosen_words: tuple[int, int] | None = None
        self._follows = True
        self._wide: list[int] = []
        self._press = QPoint()
        self.make_readable()
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Your words"))
        clear = QPalette()
        clear.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(clear)
        # told of what a person does with the bar, not of what the program does
        self.verticalScrollBar().actionTriggered.connect(lambda _action: self._wander())
        theme().changed.connect(self._on_theme_changed)

    @property
    def marks(self) -> tuple[WordMark, ...]:
        """The marks, in the order of the text."""
        return self._marks

    def set_words(self, text: str, spans: Sequence[tuple[int, int]] = ()) -> None:
        """Show a text; `spans` are its words as Python offsets, in order."""
        self._marks = ()
        self._qt_marks = ()
        self.set_lit(None)
        self._follows = True
        self._chosen = ""
        self._chosen_words = None
        self._unsure = frozenset()
        self._wide = [at for at, char in enumerate(text) if ord(char) > 0xFFFF]
        self._spans = tuple((self._to_qt(a), self._to_qt(b)) for a, b in spans)
        self.setPlainText(text)
        self._set_type()

    def make_readable(self) -> None:
        """Let the words be read and selected, by mouse and keyboard, and not be changed."""
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setCursorWidth(0)  # the framed word shows where the keyboard is
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def set_marks(self, marks: Sequence[WordMark]) -> None:
        """Show these marks; makes room for their symbols without changing the text."""
        shown = tuple(sorted(marks, key=lambda mark: mark.start))
        if shown == self._marks:
            return
        self._marks = shown
        self._qt_marks = self._marks_in_qt()
        self._set_type()

    def set_unsure(self, indices: Sequence[int]) -> None:
        """Box the words that were hard to hear."""
        self._unsure = frozenset(indices).intersection(range(len(self._spans)))
        self.viewport().update()

    def choose_mark(self, mark_id: str) -> None:
        """Put soft ground behind a mark's sentence and bring it into view; empty for none."""
        self._chosen = mark_id
        self._chosen_words = None
        for mark in self._marks:
            if mark.id == mark_id:
                self._place_cursor(self._to_qt(mark.start))
        self.viewport().update()

    def choose_words(self, first: int, last: int) -> None:
        """Put soft ground behind the words from one index to another and bring them into view."""
        if not 0 <= first <= last < len(self._spans):
            return
        self._chosen = ""
        self._chosen_words = (self._spans[first][0], self._spans[last][1])
        self._place_cursor(self._chosen_words[0])
        self.viewport().update()

    @property
    def chosen_words(self) -> str:
        """The words that were chosen, empty for none."""
        if self._chosen_words is None:
            return ""
        return self._cursor(*self._chosen_words).selectedText()

    @property
    def chosen_mark(self) -> str:
        """The id of the chosen mark, empty for none."""
        return self._chosen

    def set_lit(self, index: int | None) -> None:
        """Light the word being said, none beyond the last; follows unless the person scrolled."""
        if index is not None and not 0 <= index < len(self._spans):
            index = None
        if index == self._lit:
            return
        self._repaint_lit()
        self._lit = index
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
        margin = theme().ipx(_LINE_PX / 4)  # the ground is a little higher than the letters
        return QRect(0, top - margin, self.viewport().width(), bottom - top + 2 * margin)

    @property
    def follows(self) -> bool:
        """Whether the view keeps the lit word in sight."""
        return self._follows

    def follow_again(self) -> None:
        """Go back to the voice."""
        self._follows = True
        self._light()

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

    def word_at(self, position: int) -> int | None:
        """Return the index of the word over a position of the document, None between words."""
        at = bisect_right(self._spans, position, key=itemgetter(0)) - 1
        return at if at >= 0 and position <= self._spans[at][1] else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses the word at the cursor, Ctrl+G and Shift+Ctrl+G walk the marks."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not control:
            self._activate_word(self.textCursor().position())
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
        painter = WordsPainter(self, self._qt_marks, self._chosen)
        mark_id = painter.symbol_at(point)
        if mark_id:
            self.choose_mark(mark_id)
            self.mark_activated.emit(mark_id)
        else:
            self._activate_word(self.cursorForPosition(point).position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; the view stops following the voice."""
        with self._noticing():
            super().wheelEvent(event)

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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marks of the lines in view, then the words over them."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = WordsPainter(self, self._qt_marks, self._chosen)
        if self._chosen_words is not None:
            words.paint_chosen(painter, *self._chosen_words)
        words.paint_marks(painter)
        for index in self._words_between(*words.shown):
            if index in self._unsure:
                words.paint_unsure(painter, *self._spans[index])
        if self._lit is not None:
            words.paint_lit(painter, *self._spans[self._lit])
        if self.hasFocus():
            here = self.word_at(self.textCursor().position())
            if here is not None:
                words.paint_here(painter, *self._spans[here])
        painter.end()
        super().paintEvent(event)

    def _words_between(self, first: int, last: int) -> range:
        begin = max(0, bisect_right(self._spans, first, key=itemgetter(0)) - 1)
        return range(begin, bisect_left(self._spans, last, key=itemgetter(0)))

    def _activate_word(self, position: int) -> None:
        index = self.word_at(position)
        if index is not None:
            self.word_activated.emit(index)

    def _marks_in_qt(self) -> tuple[WordMark, ...]:
        if not self._wide:
            return self._marks
        return tuple(
            WordMark(m.id, m.kind, self._to_qt(m.start), self._to_qt(m.end), m.number)
            for m in self._marks
        )

    def _to_qt(self, offset: int) -> int:
        # Qt counts UTF-16 units, Python counts characters
        return offset + bisect_right(self._wide, offset - 1)

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _place_cursor(self, position: int) -> None:
        cursor = self._cursor(position, position)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _show_cursor(self, cursor: QTextCursor) -> None:
        box = QRectF(self.cursorRect(cursor))
        bar = self.verticalScrollBar()
        if box.top() < 0:
            bar.setValue(bar.value() + round(box.top() - self.height() * 0.2))
        elif box.bottom() > self.viewport().height():
            bar.setValue(bar.value() + round(box.bottom() - self.height() * 0.7))

    def _set_type(self) -> None:
        look = theme()
        anchor, position = self.textCursor().anchor(), self.textCursor().position()
        whole = QTextCursor(self.document())
        whole.beginEditBlock()  # a long answer is laid out once, not at every step
        whole.select(QTextCursor.SelectionType.Document)
        plain = QTextCharFormat()
        plain.setFont(look.font("words"))
        whole.setCharFormat(plain)
        lines = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        lines.setLineHeight(look.px(_LINE_PX), fixed)
        whole.setBlockFormat(lines)
        self._make_room(look.px(SYMBOL_PX + 4))
        frame = self.document().rootFrame().frameFormat()
        frame.setLeftMargin(look.px(_MARGIN_PX))
        frame.setRightMargin(look.px(6))
        self.document().rootFrame().setFrameFormat(frame)
        whole.endEditBlock()
        self.setTextCursor(self._cursor(anchor, position))
        self.viewport().update()

    def _make_room(self, width: float) -> None:
        spacing = QTextCharFormat()
        spacing.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        spacing.setFontLetterSpacing(width)
        for mark in self._qt_marks:
            before = self._cursor(max(0, mark.start - 1), mark.start)
            if before.selectedText() == " ":
                before.mergeCharFormat(spacing)

    def _on_theme_changed(self) -> None:
        self._set_type()
        self._light()
