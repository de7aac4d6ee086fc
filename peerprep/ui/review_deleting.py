"""Deleting a review that came back, asked first: answers beside its comments go with it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from peerprep.domain.errors import InvalidData, PeerPrepError
from peerprep.domain.review import Review
from peerprep.services.reviews import ReviewService
from peerprep.ui.announce import say
from peerprep.ui.dialogs.confirm import Confirm
from peerprep.ui.received_words import shortened
from peerprep.wording import explain


class ReviewDeleting(QObject):
    """Asks and deletes.

    Signals:
        deleted(): a review is gone, from the page too.
        refused(str): it could not go and is as it was; the sentence says why.
    """

    deleted = Signal()
    refused = Signal(str)

    def __init__(self, page: QWidget, reviews: ReviewService) -> None:
        super().__init__(page)
        self._page = page
        self._reviews = reviews

    def ask(self, review: Review) -> None:
        """Ask whether a review of one's own take goes."""
        name = shortened(review.reviewer)
        Confirm.ask(
            self._page,
            self.tr("Delete {name}’s review?").format(name=name)
            if name
            else self.tr("Delete this review?"),
            self.tr(
                "Its comments and ratings go, and with them your answers and what you took on. "
                "Your take stays. Open the file again and the review is back, without your answers."
            ),
            accept=self.tr("&Delete"),
            keep=self.tr("&Keep it"),
            danger=True,
            then=lambda sure: self._delete(review.id) if sure else None,
        )

    def _delete(self, review_id: str) -> None:
        try:
            self._reviews.delete(review_id)
        except InvalidData:
            pass  # it is gone already
        except PeerPrepError as problem:
            self.refused.emit(explain(problem))
            return
        self.deleted.emit()
        say(self._page, self.tr("Deleted."))
