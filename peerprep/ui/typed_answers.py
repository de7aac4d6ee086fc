"""Answers that are typed in place of speaking, also in place of words that could not be heard."""

from contextlib import suppress

from PySide6.QtCore import QObject, Signal

from peerprep.domain.errors import InvalidData, PeerPrepError
from peerprep.domain.takes import TakeSummary
from peerprep.profile import Profile
from peerprep.ui.sitting import Sitting


class TypedAnswers(QObject):
    """Saves them; `instead_of` is the take whose words are typed, None for an answer of its own.

    Signals:
        kept(object): the TakeSummary with the words.
        not_kept(object): a PeerPrepError; the words are nowhere but in the field.
    """

    kept = Signal(object)
    not_kept = Signal(object)

    def __init__(self, profile: Profile, parent: QObject) -> None:
        super().__init__(parent)
        self._profile = profile
        self.instead_of: str | None = None

    def keep(self, sitting: Sitting | None, text: str) -> None:
        """Save what was typed to the question that is asked."""
        if sitting is None:
            return
        try:
            take = self._save(sitting, text)
        except PeerPrepError as error:
            self.not_kept.emit(error)
            return
        self.instead_of = None
        self.kept.emit(take)

    def _save(self, sitting: Sitting, text: str) -> TakeSummary:
        profile = self._profile
        if self.instead_of is not None:
            # When that take was deleted meanwhile, the words become one of their own.
            with suppress(InvalidData):
                profile.transcripts.type_words(self.instead_of, text)
                return profile.history.take(self.instead_of)
        return profile.practice.type_answer(sitting.session.id, sitting.current.question, text)
