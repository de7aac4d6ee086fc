"""Reviews that came back about a take, on its page: shown, heard, answered, taken on."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from peerprep.domain.errors import InvalidData, PeerPrepError
from peerprep.domain.review import Review
from peerprep.domain.takes import Take
from peerprep.profile import Profile
from peerprep.ui.forms import child
from peerprep.ui.remarks import PREFIX, Remark, remarks_of, sound_pins
from peerprep.ui.review_deleting import ReviewDeleting
from peerprep.ui.unkept import Unkept
from peerprep.ui.widgets.partner_card import ALL, PartnerCard, PartnerView
from peerprep.ui.widgets.pinned_wave import PinnedWave
from peerprep.ui.widgets.sound_panel import SoundPanel
from peerprep.ui.widgets.take_parts import COMMENTS, TakeParts
from peerprep.ui.widgets.words_editor import WordsEditor
from peerprep.wording import explain

_STEP = 60  # comments; a file may hold thousands


class TakePartners(QObject):
    """Behavior of the card of a form that is named partner_card, and of the marks of comments.

    Everything is kept as it is written or chosen.

    Signals:
        shown_changed(): other reviews are chosen; marks have to be shown anew.
        unavailable(str): something could not be kept; the sentence says why.
    """

    shown_changed = Signal()
    unavailable = Signal(str)

    def __init__(
        self, form: QWidget, profile: Profile, sound: SoundPanel, parts: TakeParts, page: QWidget
    ) -> None:
        super().__init__(page)
        self._profile = profile
        self._sound = sound
        self._parts = parts
        self._take: Take | None = None
        self._chosen = ALL
        self._most = _STEP
        self.view = PartnerView()
        self._words = child(form, WordsEditor, "words_view")
        self._wave = child(form, PinnedWave, "sound_wave")
        self._card = child(form, PartnerCard, "partner_card")
        self._card.partner_chosen.connect(self._choose_partner)
        self._card.note_chosen.connect(self._sound.play_from)
        self._card.more_asked.connect(self._show_more)
        self._deleting = ReviewDeleting(page, profile.reviews)
        self._deleting.refused.connect(self.unavailable)
        self._deleting.deleted.connect(self._on_deleted)
        self._card.delete_asked.connect(self._ask_delete)
        self._answers: Unkept[str, str] = Unkept(self._write_answer)  # by remark
        comments = self._card.comments
        comments.waiting = self._answers.waiting
        comments.chosen.connect(self._on_chosen)
        comments.answered.connect(self._keep_answer)
        comments.taken_on.connect(self._take_on)
        comments.ticked.connect(self._tick)
        self._words.mark_activated.connect(self._on_mark)
        self._wave.pin_chosen.connect(self._on_pin)

    def load(self, take: Take) -> tuple[Remark, ...]:
        """Read what partners said of a take; returns the comments to show."""
        if self._take is None or take.id != self._take.id:
            self._card.comments.keep()
            self._chosen, self._most = ALL, _STEP
        self._take = take
        reviews = tuple(self._profile.reviews.reviews_of(take.id))
        if self._chosen not in (one.id for one in reviews):
            self._chosen = ALL
        view = PartnerView(reviews, self._chosen)
        notes = tuple(self._profile.interview.shared_notes(take.id))
        remarks = remarks_of(view.shown, take.transcript, self._most)
        self.view = PartnerView(reviews, self._chosen, remarks, notes)
        return remarks

    def show_pins(self, *, marked: bool) -> None:
        """Show the comments over the sound, if `marked`."""
        self._wave.set_pins(sound_pins(self.view.remarks) if marked else ())

    def show(self) -> None:
        """Show what was read."""
        self._card.show_view(self.view)

    def is_other(self, take: Take) -> bool:
        """Whether there is something else than what is shown."""
        before = (self.view.reviews, self.view.notes)
        self.load(take)
        return before != (self.view.reviews, self.view.notes)

    @property
    def holds_unsaved(self) -> bool:
        """Whether an answer is in memory alone, of this take or one that was shown before."""
        return bool(self._answers) or self._card.comments.holds_unsaved

    def keep(self) -> None:
        """Keep what is being typed, and answers that wait."""
        self._card.comments.keep()
        self._answers.again()

    def controls(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        return self._card.controls()

    # -- what the person does

    def _choose_partner(self, review_id: str) -> None:
        self._chosen = review_id
        self.shown_changed.emit()

    def _show_more(self) -> None:
        first = len(self.view.remarks)
        self._most += _STEP
        self.shown_changed.emit()
        self._card.comments.rows()[first].setFocus()

    def _ask_delete(self, review: Review) -> None:
        self._card.comments.keep()  # kept beside the review if it stays
        self._deleting.ask(review)

    def _on_deleted(self) -> None:
        """Show what is left; the keyboard goes on where that is."""
        self.show()
        left = self._card.first_control() if self._card.isVisible() else None
        (left or self._words).setFocus()

    def _on_chosen(self, remark_id: str) -> None:
        remark = self._find(remark_id)
        if remark is None:
            return
        self._words.choose_mark(remark_id)
        self._sound.choose(remark.from_s)
        if remark.from_s is not None:
            self._sound.play_from(remark.from_s)

    def _on_mark(self, mark_id: str) -> None:
        """A mark in the words was chosen: of a comment, or another, which closes the comment."""
        self._card.comments.open_row(mark_id)
        if mark_id.startswith(PREFIX):
            remark = self._find(mark_id)
            self._sound.choose(remark.from_s if remark is not None else None)
            self._parts.show_part_if_beside(COMMENTS)

    def _on_pin(self, at: int) -> None:
        timed = [one for one in self.view.remarks if one.comment.at_s is not None]
        if at < len(timed):
            self._on_mark(timed[at].id)
            self._on_chosen(timed[at].id)

    # -- keeping

    def _keep_answer(self, remark_id: str, answer: str) -> None:
        try:
            self._answers.keep(remark_id, answer)
        except PeerPrepError as problem:
            self.unavailable.emit(explain(problem))
            self.show()
        else:
            self._answers.again()

    def _write_answer(self, remark_id: str, answer: str) -> None:
        review_id, comment_id = _ids(remark_id)
        try:
            self._profile.reviews.reply(review_id, comment_id, answer)
        except (InvalidData, KeyError):
            self.show()  # the review is gone, and its answers with it

    def _take_on(self, remark_id: str, on: bool) -> None:
        reviews = self._profile.reviews
        self._keep(remark_id, lambda review, comment: reviews.set_todo(review, comment, todo=on))

    def _tick(self, remark_id: str, on: bool) -> None:
        reviews = self._profile.reviews
        self._keep(remark_id, lambda review, comment: reviews.set_done(review, comment, done=on))

    def _keep(self, remark_id: str, change: Callable[[str, str], Review]) -> None:
        """Change what stands beside a comment; what could not be kept is shown as it was."""
        try:
            change(*_ids(remark_id))
        except (PeerPrepError, KeyError) as problem:
            if isinstance(problem, PeerPrepError) and not isinstance(problem, InvalidData):
                self.unavailable.emit(explain(problem))
            self.show()  # the review may be gone, and the page goes with it

    def _find(self, remark_id: str) -> Remark | None:
        return next((one for one in self.view.remarks if one.id == remark_id), None)


def _ids(remark_id: str) -> tuple[str, str]:
    """Return the ids of the review and of the comment that a remark shows."""
    review_id, _, comment_id = remark_id.removeprefix(PREFIX).partition(":")
    return review_id, comment_id
