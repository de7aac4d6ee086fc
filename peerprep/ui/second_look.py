"""Changed words are looked at again, and the note over them says how far that is."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QWidget

from peerprep.domain.takes import Take
from peerprep.ui.announce import say
from peerprep.ui.forms import child
from peerprep.ui.scribe import Scribe


class SecondLook(QObject):
    """Behavior of the widget that a form names words_note_label.

    Signals:
        begun(): the words are checked now; what stands beside them may stay meanwhile.
    """

    begun = Signal()

    def __init__(self, form: QWidget, scribe: Scribe, parent: QObject) -> None:
        super().__init__(parent)
        self._scribe = scribe
        self._label = child(form, QLabel, "words_note_label")
        self._looking: dict[str, str] = {}  # by take: what is said when the look is done
        self._cared_for: dict[str, bool] = {}  # by take
        self.set_note("")

    def set_note(self, words: str) -> None:
        """Show a note over the words, none when empty."""
        self._label.setText(words)
        self._label.setVisible(bool(words))

    def show_take(self, take: Take) -> None:
        """Say over the words of a take whether they are being looked at."""
        self.set_note(self.tr("Looking again…") if self.is_looking_at(take) else "")

    def remember_care(self, take: Take) -> None:
        """Note whether care was shown for the words as they are before they are changed."""
        if take.check is not None:
            self._cared_for[take.id] = take.check.care

    def look(self, take: Take, words: str) -> None:
        """Have the words of a take checked; `words` are said when that is done."""
        self._looking[take.id] = words
        self.show_take(take)
        self.begun.emit()
        self.say_note()
        self.check(take)

    def check(self, take: Take) -> None:
        """Have words checked that changed since the last time."""
        if take.check is None:
            cared_for = self._cared_for.get(take.id, False)
            self._scribe.check_again(take.id, cared_for=cared_for)

    def is_looking_at(self, take: Take) -> bool:
        """Say whether the changed words of a take are being looked at."""
        return take.check is None and take.id in self._looking

    def looked(self, take_id: str, *, is_shown: bool) -> bool:
        """Note that a check is done, and return whether it was of changed words.

        The note says so when that take `is_shown`.
        """
        words = self._looking.pop(take_id, None)
        if words is not None and is_shown:
            self.set_note(words)
        return words is not None

    def say_note(self) -> None:
        """Announce the note."""
        say(self._label, self._label.text())
