"""What a listener heard: a word for each criterion, and one thing to keep."""

from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from peerprep.domain.errors import InvalidData, PeerPrepError
from peerprep.domain.packs import ReceivedTake
from peerprep.domain.review import Review
from peerprep.domain.rubric import Rubric
from peerprep.services.reviews import ReviewService
from peerprep.ui.forms import child
from peerprep.ui.unkept import Unkept
from peerprep.ui.widgets.comment_edit import LONGEST
from peerprep.ui.widgets.growing_edit import GrowingEdit
from peerprep.ui.widgets.rating_group import RatingGroup

_TYPING_MS = 400
_AGAIN_MS = 2000
_KEEP = ""  # stands for the one thing to keep where others are criteria


class HeardRatings(QObject):
    """Behavior of the widgets that a form names heard_groups and keep_edit; kept at once.

    Signals:
        changed(): something was chosen or written.
        not_kept(object): a PeerPrepError; words stay in their field and are tried again.
        kept(): what could not be saved is saved now.
    """

    changed = Signal()
    not_kept = Signal(object)
    kept = Signal()

    def __init__(self, form: QWidget, service: ReviewService, page: QWidget) -> None:
        super().__init__(page)
        self._service = service
        self._review: Review | None = None
        self._rubric: Rubric | None = None
        self._is_told = False
        # (level, sentence) by review and criterion, of takes that were left, too
        self._waiting: Unkept[tuple[str, str], tuple[str, str]] = Unkept(self._write)
        self._holder = child(form, QWidget, "heard_groups")
        self._rows = QVBoxLayout(self._holder)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(14)
        self._groups: list[RatingGroup] = []
        self._keep = child(form, GrowingEdit, "keep_edit")
        self._keep.most = LONGEST
        self._typing = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self._typing.timeout.connect(self._keep_words)
        self._keep.edited.connect(self._on_typed)
        self._again = QTimer(self, interval=_AGAIN_MS, singleShot=True)
        self._again.timeout.connect(self.keep)

    def show_review(self, review: Review, take: ReceivedTake, speaker: str) -> None:
        """Show what was chosen; the speaker's own words stand beside it once it was saved."""
        fresh = self._review is None or review.id != self._review.id
        if fresh:
            self.keep()
        if fresh or review.rubric != self._rubric:
            self._make_groups(review.rubric)
        self._review = review
        now = datetime.now(UTC)
        own = {r.criterion: (r.level, r.sentence) for r in review.ratings}
        own |= {
            key: value for (of, key), value in self._waiting.waiting().items() if of == review.id
        }
        theirs = {r.criterion: r for r in take.ratings} if review.saved_at else {}
        for group in self._groups:
            key = group.criterion.id
            level, sentence = own.get(key, ("", ""))
            rating = (
                review.rubric.rating(key, level, sentence, now)
                if review.rubric.allows(key, level)
                else None
            )
            others = [(speaker, theirs[key])] if key in theirs else []
            group.show_rating(rating, others, fresh=fresh)
        if fresh or self._keep.toPlainText().strip() == self._kept_words(review):
            self._keep.show_words(self._kept_words(review))

    def controls(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        return [*(control for group in self._groups for control in group.controls()), self._keep]

    @property
    def holds_unsaved(self) -> bool:
        """Whether something is in memory alone, of this take or one that was shown before."""
        return bool(self._waiting) or self._is_typed

    @property
    def _is_typed(self) -> bool:
        review = self._review
        return review is not None and self._keep.toPlainText().strip() != self._kept_words(review)

    def _kept_words(self, review: Review) -> str:
        """Return the one thing to keep as it is saved, or is to be once there is room."""
        return self._waiting.waiting().get((review.id, _KEEP), ("", review.keep))[1]

    def keep(self) -> None:
        """Have everything saved that is being typed."""
        for group in self._groups:
            group.keep()
        self._keep_words()
        if self._waiting:
            self._waiting.again()
            self._done()

    def forget(self) -> None:
        """Let go of the review: it is gone, or another comes."""
        self._typing.stop()
        self._review = None

    def _make_groups(self, rubric: Rubric) -> None:
        self._rubric = rubric
        for old in self._groups:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._groups = [
            RatingGroup(rubric, criterion, self._holder, to_other=True)
            for criterion in rubric.criteria
        ]
        for group in self._groups:
            sentence = group.controls()[-1]
            if isinstance(sentence, QLineEdit):
                sentence.setMaxLength(LONGEST)
            group.chosen.connect(lambda level, words, group=group: self._rate(group, level, words))
            self._rows.addWidget(group)
            group.show()

    def _rate(self, group: RatingGroup, level: str, sentence: str) -> None:
        review = self._review
        if review is None:
            return
        self._try((review.id, group.criterion.id), (level, sentence))

    def _on_typed(self, _words: str) -> None:
        if not self._typing.isActive():  # who never pauses is saved, too
            self._typing.start()

    def _keep_words(self) -> None:
        self._typing.stop()
        if self._review is not None and self._is_typed:
            self._try((self._review.id, _KEEP), ("", self._keep.toPlainText().strip()))

    def _try(self, key: tuple[str, str], value: tuple[str, str]) -> None:
        try:
            self._waiting.keep(key, value)
        except PeerPrepError as error:
            self._again.start()
            if not self._is_told:
                self._is_told = True
                self.not_kept.emit(error)
        else:
            self._done()

    def _write(self, key: tuple[str, str], value: tuple[str, str]) -> None:
        (review_id, criterion), (level, sentence) = key, value
        is_shown = self._review is not None and self._review.id == review_id
        try:
            if criterion == _KEEP:
                review = self._service.set_keep(review_id, sentence)
            elif level:
                review = self._service.rate(review_id, criterion, level, sentence)
            else:
                review = self._service.unrate(review_id, criterion)
        except InvalidData:  # the file was deleted, and its review with it
            if is_shown:
                self.forget()
            return
        if is_shown:
            self._review = review

    def _done(self) -> None:
        if self._waiting:
            self._again.start()
            return
        self._again.stop()
        if self._is_told:
            self._is_told = False
            self.kept.emit()
        self.changed.emit()
