"""A field for one paragraph that is as high as its words; Tab leaves it, Enter does nothing."""

from math import ceil

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from peerprep.ui.theme import theme

_MARGIN_PX = 11.0
_INDENT_PX = 2.0  # words begin where those of a line edit do


class GrowingEdit(QTextEdit):
    """Plain text only; `most` is the greatest number of characters.

    Signals:
        edited(str): the person changed the words.
    """

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.most = 0
        self._words = ""  # as shown or told last
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._on_changed)
        theme().changed.connect(self._dress)
        self._dress()

    def show_words(self, words: str) -> None:
        """Show words without telling; the cursor stays where the words are the same."""
        self._words = words
        if words != self.toPlainText():
            self.setPlainText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter alone: it is one paragraph."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as there is room."""
        return QSize(theme().ipx(80), self.minimumHeight())

    def _on_changed(self) -> None:
        # Qt tells of another font or width as well, with words nobody changed.
        words = self.toPlainText()
        if words != self._words:
            if self.most and len(words) > self.most:
                self._shorten(len(words) - self.most)  # and comes back here
                return
            self._words = words
            self.edited.emit(words)
        self._fit()

    def _shorten(self, by: int) -> None:
        """Take back what was written or pasted beyond the greatest length."""
        cursor = self.textCursor()
        left, keep = QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor
        cursor.movePosition(left, keep, by)
        cursor.removeSelectedText()

    def _dress(self) -> None:
        self.setFont(theme().font("body"))
        self.document().setDocumentMargin(theme().px(_MARGIN_PX))
        indent = theme().ipx(_INDENT_PX)
        self.setViewportMargins(indent, 0, indent, 0)
        self._fit()

    def _fit(self) -> None:
        around = 2 * self.frameWidth()
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(ceil(self.document().size().height()) + around)
