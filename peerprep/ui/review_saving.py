"""Saving a review as the file that goes back: the sheet, the place, the work, how it went."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from peerprep.domain.errors import PeerPrepError
from peerprep.domain.file_names import shown_name
from peerprep.domain.review import Review
from peerprep.services.reviews import ReviewFile
from peerprep.ui.context import Context
from peerprep.ui.dialogs.save_file import SaveFile
from peerprep.ui.dialogs.save_review_sheet import SaveReviewSheet, SaveWish
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.wording import explain

_ENDING = ".peerprep-review"


def has_something(review: Review) -> bool:
    """Say whether there is something in a review to be handed back."""
    return bool(review.comments or review.ratings or review.keep)


class ReviewSaving(QObject):
    """Saves the reviews of one pack in one file.

    Signals:
        saved(): the file is there.
    """

    saved = Signal()

    def __init__(self, page: QWidget, context: Context, strip: Strip) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._strip = strip
        self._untold: Callable[[], object] | None = None  # how it went, when the page was left

    def arrive(self) -> None:
        """Say how it went while another page was shown."""
        untold, self._untold = self._untold, None
        if untold is not None:
            untold()

    def ask(self, shown: Review, speaker: str, takes: int) -> None:
        """Ask how and where, then save what was written about a pack of so many takes."""
        service = self._context.profile.reviews
        try:
            given = [one for one in service.given() if one.pack_id == shown.pack_id]
        except PeerPrepError as error:
            self._say(error)
            return
        filled = [one for one in given if has_something(one)]
        if not filled:
            self._strip.show_words(
                StripKind.INFO,
                self.tr("There is nothing in it yet."),
                self.tr("A comment, a word for what you heard or one thing to keep is enough."),
            )
            return
        about = ""
        if takes > 1:
            about = self.tr("It holds what you wrote about {count} of {takes} takes.").format(
                count=len(filled), takes=takes
            )
        SaveReviewSheet.ask(
            self._page,
            speaker,
            shown.reviewer,
            about,
            then=partial(self._ask_place, [one.id for one in filled], speaker),
        )

    def _ask_place(self, ids: list[str], speaker: str, wish: SaveWish) -> None:
        service = self._context.profile.reviews
        try:
            for review_id in ids:
                service.set_reviewer(review_id, wish.reviewer)
            suggested = service.file_name(ids[0])
        except PeerPrepError as error:
            self._say(error)
            return
        SaveFile.ask(
            self._page,
            self.tr("Save my review"),
            suggested,
            [(self.tr("Review"), _ENDING)],
            then=partial(self.write, ids, speaker, wish.passphrase),
        )

    def write(self, ids: list[str], speaker: str, passphrase: str | None, target: Path) -> None:
        """Write the file beside the window: locking one takes a moment."""
        service = self._context.profile.reviews
        try:
            file = service.prepare(ids)
        except PeerPrepError as error:
            self._say(error)
            return
        job = self._context.jobs.start(
            lambda token, _progress: service.write(file, target, passphrase, token.check)
        )
        job.succeeded.connect(lambda _nothing: self._on_written(file, target, speaker))
        job.failed.connect(self._on_failed)
        if passphrase is not None:
            self._strip.show_words(StripKind.INFO, self.tr("Making the file…"))

    def _on_written(self, file: ReviewFile, target: Path, speaker: str) -> None:
        more = ""
        try:
            self._context.profile.reviews.saved(file)
        except PeerPrepError as error:  # the file is good; only the note of it is missing
            more = explain(error)
        words = self.tr("Saved as {name}. Hand that file back to {speaker}.").format(
            name=shown_name(target.name), speaker=speaker
        )
        self._tell(partial(self._strip.show_words, StripKind.SAVED, words, more))
        if not more:
            self.saved.emit()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, PeerPrepError):
            self._strip.clear()
            raise error
        self._tell(partial(self._say, error))

    def _tell(self, words: Callable[[], object]) -> None:
        if self._page.isVisible():
            words()
        else:
            self._untold = words

    def _say(self, error: PeerPrepError) -> None:
        self._strip.show_words(StripKind.TROUBLE, explain(error))
