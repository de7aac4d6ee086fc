"""What can be done with a take, from the head of its page: Share, and the More menu."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from peerprep.ui.review import Review
from peerprep.ui.review_opener import ReviewOpener
from peerprep.ui.shown_take import ShownTake
from peerprep.ui.take_deeds import MenuEntry, TakeDeeds, deeds_menu
from peerprep.ui.take_player import TakePlayer
from peerprep.ui.widgets.take_header import TakeHeader
from peerprep.ui.words_correction import WordsCorrection


class TakeMenu(QObject):
    """Does what the buttons of a TakeHeader ask for, with what is on the page at that moment."""

    def __init__(
        self,
        page: QWidget,
        header: TakeHeader,
        shown: ShownTake,
        deeds: TakeDeeds,
        correction: WordsCorrection,
        player: TakePlayer,
        opener: ReviewOpener,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._shown = shown
        self._deeds = deeds
        self._correction = correction
        self._player = player
        self._opener = opener
        self._button = header.more
        header.menu_asked.connect(self._open)
        header.share_asked.connect(self._share)

    def make(self) -> QMenu:
        """Return the menu for the take that is shown."""
        review = self._shown.review
        assert review is not None  # noqa: S101 - its button is on a page that shows a take
        return deeds_menu(self._page, review.take.id, self._entries(review))

    def _open(self) -> None:
        self.make().popup(self._button.mapToGlobal(self._button.rect().bottomLeft()))

    def _share(self) -> None:
        self._correction.keep()  # what is handed over are the words that stand there
        self._player.stop()
        self._deeds.share([self._shown.id])

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
