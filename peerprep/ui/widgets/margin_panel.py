"""What a person keeps beside a take on its page: the note and the own rating."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from peerprep.domain.errors import InvalidData, PeerPrepError
from peerprep.domain.review import Review
from peerprep.domain.takes import Take
from peerprep.ui.context import Context
from peerprep.ui.forms import child
from peerprep.ui.partner_ratings import ratings_beside
from peerprep.ui.widgets.note_field import NoteField
from peerprep.ui.widgets.rating_card import RatingCard
from peerprep.wording import explain


class MarginPanel(QObject):
    """Behavior of the widgets that a form names note_button, note_edit and rating_card.

    Everything is kept as it is written or chosen. What can't be kept stays in its field; a note
    also when another take was shown meanwhile.

    Signals:
        unavailable(str): something could not be kept; the sentence says why.
    """

    unavailable = Signal(str)

    def __init__(self, form: QWidget, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._margins = context.profile.margins
        self._rubrics = context.profile.rubrics
        self._take_id = ""
        self._unkept: dict[str, str] = {}  # by take: notes a full disk did not take yet
        self._note = NoteField(form, self)
        self._card = child(form, RatingCard, "rating_card")
        self._note.written.connect(self._keep_note)
        self._card.chosen.connect(self._keep_rating)
        self._card.change_asked.connect(context.go.rubrics)

    def show_take(self, take: Take, reviews: Sequence[Review] = ()) -> None:
        """Show what is beside a take, and what partners chose in `reviews` of it.

        What is being typed for the same take stays.
        """
        fresh, self._take_id = take.id != self._take_id, take.id
        self._note.show_note(take.note, fresh=fresh, unkept=self._unkept.get(take.id))
        rubric = self._rubrics.in_use()
        theirs = ratings_beside(reviews, rubric)
        self._card.set_rubric(rubric)
        self._card.show_ratings(take.ratings, theirs.beside, theirs.elsewhere, fresh=fresh)

    def keep(self) -> None:
        """Keep what is being typed."""
        self._note.keep()
        self._card.keep()

    def unfold_rating(self) -> None:
        """Show the whole rating."""
        self._card.fold_button.setChecked(True)

    def note_controls(self) -> list[QWidget]:
        """Return what Tab visits in the note, in order."""
        return self._note.controls()

    def rating_controls(self) -> list[QWidget]:
        """Return what Tab visits in the rating, in order."""
        return self._card.controls()

    def _keep_note(self, note: str) -> None:
        try:
            self._margins.set_note(self._take_id, note)
        except PeerPrepError as problem:
            self._unkept[self._take_id] = note
            self._complain(problem)
        else:
            self._unkept.pop(self._take_id, None)

    def _keep_rating(self, criterion: str, level: str, sentence: str) -> None:
        rubric = self._card.rubric
        assert rubric is not None  # noqa: S101 - for the type checker
        try:
            if level:
                self._margins.rate(self._take_id, criterion, level, sentence, rubric=rubric)
            else:
                self._margins.unrate(self._take_id, criterion, rubric_id=rubric.id)
        except PeerPrepError as problem:
            self._card.group(criterion).not_kept()
            self._complain(problem)

    def _complain(self, problem: PeerPrepError) -> None:
        if not isinstance(problem, InvalidData):  # the take is gone, and the page goes with it
            self.unavailable.emit(explain(problem))
