"""What a person keeps beside a take on its page: the note and the own rating."""

from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from peerprep.domain.errors import PeerPrepError
from peerprep.domain.rubric import Rating
from peerprep.domain.takes import Take
from peerprep.services.margins import MarginService, rubric
from peerprep.ui.forms import child
from peerprep.ui.unkept import Unkept
from peerprep.ui.widgets.note_field import NoteField
from peerprep.ui.widgets.rating_card import RatingCard
from peerprep.wording import explain


class MarginPanel(QObject):
    """Behavior of the widgets that a form names note_button, note_edit and rating_card.

    Everything is kept as it is written or chosen. What can't be kept stays in its field, also when
    another take was shown meanwhile, and is tried again.

    Signals:
        unavailable(str): something could not be kept; the sentence says why.
    """

    unavailable = Signal(str)

    def __init__(self, form: QWidget, margins: MarginService, parent: QObject) -> None:
        super().__init__(parent)
        self._margins = margins
        self._take_id = ""
        self._notes = Unkept(margins.set_note)
        self._choices = Unkept(self._write_choice)
        self._note = NoteField(form, self)
        self._card = child(form, RatingCard, "rating_card")
        self._card.set_rubric(rubric())
        self._note.written.connect(self._keep_note)
        self._card.chosen.connect(self._keep_choice)

    @property
    def holds_unsaved(self) -> bool:
        """Whether something written or chosen is in memory alone."""
        waits = bool(self._notes) or bool(self._choices)
        return waits or self._note.is_changed or self._card.is_changed

    def show_take(self, take: Take) -> None:
        """Show what is beside a take; what is being typed for the same take stays."""
        fresh, self._take_id = take.id != self._take_id, take.id
        self._note.show_note(take.note, fresh=fresh, unkept=self._notes.waiting().get(take.id))
        mine = {r.criterion: r for r in take.ratings if r.rubric == rubric().id}
        for (take_id, criterion), chosen in self._choices.waiting().items():
            if take_id == take.id:
                mine.pop(criterion, None)
                if chosen.level:
                    mine[criterion] = chosen
        self._card.show_ratings(mine, fresh=fresh)

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
        now = datetime.now(UTC)
        chosen = Rating(rubric().id, rubric().version, criterion, level, sentence.strip(), now)
        try:
            self._choices.keep((self._take_id, criterion), chosen)
        except PeerPrepError as problem:
            self.unavailable.emit(explain(problem))

    def _write_choice(self, key: tuple[str, str], chosen: Rating) -> None:
        take_id, criterion = key
        if chosen.level:
            self._margins.rate(take_id, criterion, chosen.level, chosen.sentence)
        else:
            self._margins.unrate(take_id, criterion)
