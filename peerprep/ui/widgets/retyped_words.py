"""Which words that were hard to hear the person typed anew, if only as they stood there."""

from collections.abc import Mapping

from PySide6.QtGui import QTextCursor, QTextDocument


class RetypedWords:
    """Follows words of a document while it is edited; `spans` are their letters by index.

    What is typed right before or after a word leaves it as it is, and what is undone was not typed.
    """

    def __init__(self, document: QTextDocument, spans: Mapping[int, tuple[int, int]]) -> None:
        self._document = document
        self._places = {index: self._place(*span) for index, span in spans.items()}
        self._texts = {index: place.selectedText() for index, place in self._places.items()}
        self._steps = document.availableUndoSteps()
        self._touched: dict[int, int] = {}  # by index: what could be undone before it was

    @property
    def indexes(self) -> frozenset[int]:
        """The words that were typed anew."""
        return frozenset(self._touched)

    def follow(self) -> None:
        """Take note of a change of the document."""
        before, self._steps = self._steps, self._document.availableUndoSteps()
        for index, place in self._places.items():
            if self._touched.get(index, self._steps) < self._steps:
                continue
            if index in self._touched and self._stands_again(index, place):
                del self._touched[index]
            elif self._is_other(index, place):
                self._touched.setdefault(index, before)

    def _is_other(self, index: int, place: QTextCursor) -> bool:
        """Say whether letters of a word were changed, or all of them were replaced: then what came
        in their place stands before the end and behind the start of what was there."""
        return place.anchor() > place.position() or place.selectedText() != self._texts[index]

    def _stands_again(self, index: int, place: QTextCursor) -> bool:
        """Say whether an undone word stands where it was last, and follow it from there."""
        text, at = self._texts[index], place.position()
        for start in (place.anchor(), at, at - len(text)):
            again = self._place(start, start + len(text))
            if again.selectedText() == text:
                self._places[index] = again
                return True
        return False

    def _place(self, start: int, end: int) -> QTextCursor:
        last = self._document.characterCount() - 1
        place = QTextCursor(self._document)
        place.setPosition(min(max(0, start), last))
        place.setPosition(min(max(0, end), last), QTextCursor.MoveMode.KeepAnchor)
        place.setKeepPositionOnInsert(True)
        return place
