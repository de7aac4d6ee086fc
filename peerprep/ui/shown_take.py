"""The take a page is about: as it is saved, and as it was shown last."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from peerprep.domain.errors import InvalidData
from peerprep.domain.takes import Take
from peerprep.profile import Profile
from peerprep.ui.remarks import Remark
from peerprep.ui.review import Review


class ShownTake:
    """Reads a take and places its words; `load_remarks` reads what partners said of it."""

    def __init__(self, profile: Profile, load_remarks: Callable[[Take], Sequence[Remark]]) -> None:
        self._profile = profile
        self._load_remarks = load_remarks
        self.id = ""
        self.review: Review | None = None

    def change(self, take_id: str) -> bool:
        """Be about a take from now on; False when it was the same before."""
        if take_id == self.id:
            return False
        self.id, self.review = take_id, None
        return True

    def saved(self, *, anew: bool = False) -> Take | None:
        """Return the take as it is saved, None when it is gone; words that may be others are read
        `anew`."""
        known = None if anew or self.review is None else self.review.transcript
        try:
            return self._profile.history.take(self.id, known)
        except InvalidData:
            return None

    def show(self, take: Take) -> Review:
        """Return the take ready to be shown; words that are the same keep their places."""
        remarks = self._load_remarks(take)
        self.review = Review(take, self._profile.settings.pause_s, self.review, remarks)
        return self.review

    def show_margin(self) -> Review | None:
        """Return what is shown with what is kept beside the take now; None when it is gone."""
        saved = self.saved()
        if saved is None or self.review is None:
            return None
        names = ("favorite", "tags", "note", "ratings")
        return self.show(
            replace(self.review.take, **{name: getattr(saved, name) for name in names})
        )

    @property
    def is_other(self) -> bool:
        """Whether the saved take is other than the one that was shown, or gone."""
        return self.review is None or self.saved() != self.review.take
