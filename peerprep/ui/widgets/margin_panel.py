"""What a person keeps beside a take on its page: the note and the own rating."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from peerprep.domain.errors import PeerPrepError
from peerprep.domain.review import Review
from peerprep.domain.rubric import Rating, Rubric
from peerprep.domain.takes import Take
from peerprep.ui.context import Context
from peerprep.ui.forms import child
from peerprep.ui.keeping import keep
from peerprep.ui.partner_ratings import ratings_beside
from peerprep.ui.tab_order import chain
from peerprep.ui.unkept import Unkept
from peerprep.ui.widgets.note_field import NoteField
from peerprep.ui.widgets.rating_card import RatingCard
from peerprep.wording import explain


@dataclass(frozen=True, slots=True)
class _Choice:
    rubric: Rubric  # that it was chosen from
    level: str  # "" takes it back
    sentence: str


class MarginPanel(QObject):
    """Behavior of the widgets that a form names note_button, note_edit and rating_card.

    Everything is kept as it is written or chosen. What can't be kept stays in its field, also when
    another take was shown meanwhile, and is tried again.

    Signals:
        unavailable(str): something could not be kept; the sentence says why.
    """

    unavailable = Signal(str)

    def __init__(self, form: QWidget, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._margins = context.profile.margins
        self._profile = context.profile
        self._take_id = ""
        self._shown: tuple[Take, Sequence[Review]] | None = None
        self._notes = Unkept(self._margins.set_note)
        self._choices = Unkept(self._write_choice)
        self._note = NoteField(form, self)
        self._card = child(form, RatingCard, "rating_card")
        self._note.written.connect(self._keep_note)
        self._card.chosen.connect(self._keep_choice)
        self._card.change_asked.connect(context.go.rubrics)
        self._card.other_asked.connect(self._choose_rubric)

    @property
    def holds_unsaved(self) -> bool:
        """Whether something written or chosen is in memory alone."""
        waits = bool(self._notes) or bool(self._choices)
        return waits or self._note.is_changed or self._card.is_changed

    def show_take(self, take: Take, reviews: Sequence[Review] = ()) -> None:
        """Show what is beside a take, and what partners chose in `reviews` of it.

        What is being typed for the same take stays.
        """
        fresh, self._take_id = take.id != self._take_id, take.id
        self._note.show_note(take.note, fresh=fresh, unkept=self._notes.waiting().get(take.id))
        self._shown = take, reviews
        fitting, bank_id = self._profile.fitting_rubric, take.question.bank
        rubric = fitting.of_bank(bank_id)
        theirs = ratings_beside(reviews, rubric)
        self._card.set_rubric(rubric)
        self._card.offer(fitting.carried(bank_id), self._profile.rubrics.in_use())
        own = self._with_waiting(take)
        self._card.show_ratings(own, theirs.beside, theirs.elsewhere, fresh=fresh)

    def _with_waiting(self, take: Take) -> list[Rating]:
        """Return the person's choices; those not kept yet in place of earlier ones."""
        own = {(rating.rubric, rating.criterion): rating for rating in take.ratings}
        for (take_id, rubric_id, criterion), chosen in self._choices.waiting().items():
            if take_id == take.id:
                own.pop((rubric_id, criterion), None)
                if chosen.level:
                    rubric, now = chosen.rubric, datetime.now(UTC)
                    rating = rubric.rating(criterion, chosen.level, chosen.sentence, now)
                    own[rubric_id, criterion] = rating
        return list(own.values())

    def keep(self) -> None:
        """Keep what is being typed, and what could not be kept before."""
        self._note.keep()
        self._card.keep()
        self._notes.again()
        self._choices.again()

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
            self._notes.keep(self._take_id, note)
        except PeerPrepError as problem:
            self.unavailable.emit(explain(problem))
        else:
            self._note.settle(note)

    def _keep_choice(self, criterion: str, level: str, sentence: str) -> None:
        rubric = self._card.rubric
        assert rubric is not None  # noqa: S101 - for the type checker
        chosen = _Choice(rubric, level, sentence.strip())
        try:
            self._choices.keep((self._take_id, rubric.id, criterion), chosen)
        except PeerPrepError as problem:
            self.unavailable.emit(explain(problem))

    def _choose_rubric(self, of_bank: bool) -> None:
        """Listen with the rubric of the question's bank, or with the one in use, from now on."""
        self._card.keep()
        if self._shown is None:
            return
        take, reviews = self._shown
        others = set(self._profile.settings.bank_rubrics_left_out) - {take.question.bank}
        left_out = others if of_bank else others | {take.question.bank}
        trouble = keep(self._profile, bank_rubrics_left_out=tuple(sorted(left_out)))
        self.show_take(take, reviews)
        chain(*self._card.controls())
        if trouble:
            self.unavailable.emit(trouble)

    def _write_choice(self, key: tuple[str, str, str], chosen: _Choice) -> None:
        take_id, rubric_id, criterion = key
        if chosen.level:
            level, sentence = chosen.level, chosen.sentence
            self._margins.rate(take_id, criterion, level, sentence, rubric=chosen.rubric)
        else:
            self._margins.unrate(take_id, criterion, rubric_id=rubric_id)
