"""Words as a partner will read them: what is covered stands on a ground of its own."""

import re
from math import ceil

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peerprep.domain.redaction import CoverKind
from peerprep.ui.drawing.words import WordsPainter
from peerprep.ui.theme import theme
from peerprep.ui.widgets.marked_words import MarkedWords

_MASKS = re.compile("|".join(re.escape(kind.mask) for kind in CoverKind))


class CoveredWords(MarkedWords):
    """As high as its words; something around it scrolls.

    Signals:
        moved(QRect): the keyboard went to another place in the words, here in this widget.
    """

    moved = Signal(QRect)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._covered: tuple[tuple[int, int], ...] = ()
        self.setAccessibleName(self.tr("Words your partner will read"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursorWidth(theme().ipx(2))
        self.cursorPositionChanged.connect(self._on_moved)

    def show_text(self, text: str) -> None:
        """Show a text that is covered already."""
        if text != self.toPlainText():
            self.set_words(text)
            self._covered = tuple(
                self._offsets.span(found.start(), found.end()) for found in _MASKS.finditer(text)
            )
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self._fit()

    def paint_under(self, painter: QPainter, words: WordsPainter) -> None:
        """Paint the ground of what is covered."""
        for start, end in self._covered:
            words.paint_covered(painter, start, end)
        super().paint_under(painter, words)

    def _set_type(self) -> None:
        super()._set_type()
        frame = self.document().rootFrame().frameFormat()
        frame.setLeftMargin(0)  # no marks stand before these words
        frame.setRightMargin(0)
        self.document().rootFrame().setFrameFormat(frame)

    def _on_moved(self) -> None:
        if self.hasFocus():
            self.moved.emit(self.cursorRect())

    def _on_theme_changed(self) -> None:
        super()._on_theme_changed()
        self._fit()

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(ceil(self.document().size().height()) + 2 * self.frameWidth())
