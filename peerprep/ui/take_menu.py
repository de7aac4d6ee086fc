"""What else can be done with a take: the More menu of its page."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from peerprep.ui.review import Review
from peerprep.ui.review_opener import ReviewOpener
from peerprep.ui.take_deeds import MenuEntry, TakeDeeds, deeds_menu
from peerprep.ui.take_player import TakePlayer
from peerprep.ui.words_correction import WordsCorrection


class TakeMenu(QObject):
    """Makes the menu for what is on the page at that moment."""

    def __init__(
        self,
        page: QWidget,
        deeds: TakeDeeds,
        correction: WordsCorrection,
        player: TakePlayer,
        opener: ReviewOpener,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._deeds = deeds
        self._correction = correction
        self._player = player
        self._opener = opener

    def make(self, review: Review) -> QMenu:
        """Return the menu for a take."""
        return deeds_menu(self._page, review.take.id, self._entries(review))

    def _entries(self, review: Review) -> Iterator[MenuEntry]:
        self._correction.keep()
        if review.has_words:
            yield self.tr("Copy &words"), "copy", self._deeds.copy_words
            if review.has_times:
                timed = partial(self._deeds.copy_words, timed=True)
                yield self.tr("Copy words with t&imes"), "clock", timed
            if self._correction.can_restore():
                words = self.tr("&Restore what was written down")
                yield words, "rotate-ccw", self._correction.restore
        yield from self._deeds.personal_entries(review.take)
        yield self.tr("&Open a review"), "message-square", lambda _take: self._opener.ask()
        yield self.tr("&Export"), "file-down", self._deeds.export
        yield self.tr("&Delete"), "trash-2", self._delete

    def _delete(self, take_id: str) -> None:
        self._player.stop()
        self._deeds.delete(take_id)
