"""Changed words on their way to the database: nothing of them is in memory alone for long."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from peerprep.domain.errors import InvalidData, PeerPrepError, Problem
from peerprep.domain.transcript import Word
from peerprep.services.transcripts import TranscriptService
from peerprep.wording import explain

_AFTER_TYPING_MS = 800
_AT_LATEST_MS = 3000  # also while someone types on and on


@dataclass(frozen=True, slots=True)
class Draft:
    """The words of a take as the person has them, and which of those that were hard to hear they
    are `sure` of."""

    text: str
    sure: frozenset[Word] = frozenset()


class WordsKeeper(QObject):
    """Saves words while they are changed; what a full disk does not take waits and is tried again.

    `read` returns the words as they are now.

    Signals:
        troubled(str): the words could not be kept; the sentence says why. Once, until they can.
        kept_late(str): words of a take that are followed no more are saved now.
    """

    troubled = Signal(str)
    kept_late = Signal(str)

    def __init__(
        self, transcripts: TranscriptService, read: Callable[[], Draft], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._transcripts = transcripts
        self._read = read
        self._take_id = ""  # whose words are changed now
        self._kept = Draft("")  # what the database has of them
        self._unsaved: dict[str, Draft] = {}  # by take: what it did not take yet
        self._has_told = False
        self._pause = QTimer(self, interval=_AFTER_TYPING_MS, singleShot=True)
        self._latest = QTimer(self, interval=_AT_LATEST_MS, singleShot=True)
        for timer in (self._pause, self._latest):
            timer.timeout.connect(self.keep)

    @property
    def holds_unsaved(self) -> bool:
        """Whether changes are in memory alone."""
        return bool(self._unsaved) or self._changed() is not None

    def has_waiting(self, take_id: str) -> bool:
        """Say whether changes of a take wait to be saved."""
        return take_id in self._unsaved

    def begin(self, take_id: str) -> Draft | None:
        """Follow the words of a take, which are unchanged now; return those of an earlier time
        that still wait."""
        self._take_id, self._kept = take_id, self._read()
        return self._unsaved.pop(take_id, None)

    def note_change(self) -> None:
        """Save soon."""
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()

    def keep(self) -> bool:
        """Save what was changed; return whether nothing is in memory alone."""
        self._pause.stop()
        self._latest.stop()
        waiting = dict(self._unsaved)
        changed = self._changed()
        if changed is not None:
            waiting[self._take_id] = changed
        for take_id, draft in waiting.items():
            if not self._save(take_id, draft):
                self._latest.start()
                return False
        self._has_told = False
        return True

    def end(self) -> None:
        """Follow the words no more; changes that could not be saved wait for their turn."""
        changed = self._changed()
        if changed is not None:
            self._unsaved[self._take_id] = changed
        self._take_id = ""

    def _changed(self) -> Draft | None:
        """Return the words as they are now, None when the database has them like that."""
        draft = self._read() if self._take_id else self._kept
        return None if draft == self._kept else draft

    def _save(self, take_id: str, draft: Draft) -> bool:
        try:
            self._transcripts.keep_words(take_id, draft.text, draft.sure)
        except InvalidData as error:
            if error.code not in (Problem.WORDS_EMPTY, Problem.TAKE_UNKNOWN):
                raise
            # Nothing was said in it, or the take is gone for good: there is nothing to keep.
        except PeerPrepError as error:
            if not self._has_told:
                self._has_told = True
                self.troubled.emit(explain(error))
            return False
        self._unsaved.pop(take_id, None)
        if take_id == self._take_id:
            self._kept = draft
        else:
            self.kept_late.emit(take_id)
        return True
