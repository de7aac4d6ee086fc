"""Back to what was written down: the words as they were before anyone changed them."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from peerprep.domain.errors import PeerPrepError
from peerprep.ui.context import Context
from peerprep.ui.second_look import SecondLook
from peerprep.ui.shortcuts import add_key
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.wording import explain


class WordsRestorer(QObject):
    """Restores the words of a take, and takes that back while its strip is there (Ctrl+Z).

    Signals:
        restored(): other words are there now, and are looked at.
        troubled(str): they could not be brought back; the sentence says why.
    """

    restored = Signal()
    troubled = Signal(str)

    def __init__(self, context: Context, strip: Strip, look: SecondLook, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._strip = strip
        self._look = look
        self._before: tuple[str, str] | None = None  # the take and what it said
        self._saying = self.tr("What was written down is back.")
        self._undo_key = add_key(page, "Ctrl+Z", self.tr("Undo"), self._take_back)
        self._undo_key.setEnabled(False)

    def restore(self, take_id: str) -> None:
        """Bring back what was written down first."""
        try:
            before = self._context.profile.history.take(take_id)
            restored = self._context.profile.transcripts.restore(take_id)
        except PeerPrepError as error:
            self.troubled.emit(explain(error))
            return
        self._look.remember_care(before)
        self._before = (take_id, before.transcript.text if before.transcript else "")
        self._undo_key.setEnabled(True)
        self._strip.show_words(
            StripKind.SAVED,
            self._saying,
            "",
            [(self.tr("&Undo"), self._take_back)],
        )
        self._look.look(restored, self.tr("Looked again."))
        self.restored.emit()

    def withdraw(self) -> None:
        """Offer nothing more: the words are changed now, or others are shown."""
        if self._before is None:
            return
        self._before = None
        self._undo_key.setEnabled(False)
        if self._strip.words() == self._saying:
            self._strip.clear()

    def _take_back(self) -> None:
        if self._before is None:
            return
        take_id, text = self._before
        try:
            take = self._context.profile.transcripts.correct(take_id, text)
        except PeerPrepError as error:
            self.troubled.emit(explain(error))
            return
        self.withdraw()
        self._look.look(take, self.tr("Looked again with your changes."))
        self.restored.emit()
