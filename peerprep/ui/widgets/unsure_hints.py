"""What is said and shown where the keyboard or the mouse is on a word that was hard to hear."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from peerprep.ui.announce import say
from peerprep.ui.widgets.words_view import WordsView


class UnsureHints(QObject):
    """Tells that such a word was hard to hear, and what can be done."""

    def __init__(self, view: WordsView) -> None:
        super().__init__(view)
        self._view = view
        self._words = self.tr("Hard to hear. Enter to fix it.")
        self._here: int | None = None  # the word that was told of
        view.cursorPositionChanged.connect(self._on_moved)
        view.unsure_changed.connect(self._describe)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the words under the mouse, and at the keyboard's word while it is in the view."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            index = self._view.unsure_under(event.pos())
            if index is not None:
                QToolTip.showText(event.globalPos(), self._words, self._view.viewport())
                return True
        elif watched is self._view and event.type() is QEvent.Type.FocusIn:
            self._show()  # a screen reader reads the description by itself
        elif watched is self._view and event.type() is QEvent.Type.FocusOut:
            QToolTip.hideText()
        return False

    def _on_moved(self) -> None:
        before = self._here
        self._describe()
        if self._here == before or not self._view.hasFocus():
            return
        self._show()
        if self._here is not None:
            say(self._view, self._words)

    def _describe(self) -> None:
        self._here = self._view.unsure_at(self._view.textCursor().position())
        self._view.setAccessibleDescription("" if self._here is None else self._words)

    def _show(self) -> None:
        if self._here is None:
            QToolTip.hideText()
            return
        view = self._view
        low = view.cursorRect().bottomLeft()
        QToolTip.showText(view.viewport().mapToGlobal(low), self._words, view.viewport())
