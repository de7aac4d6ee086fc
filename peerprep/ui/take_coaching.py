"""What came through in a take and what to consider: chosen in the words or beside them."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QLabel, QWidget

from peerprep.domain.errors import PeerPrepError
from peerprep.domain.takes import Answer, Take
from peerprep.services.transcripts import TranscriptService
from peerprep.ui.forms import child
from peerprep.ui.layout import Width
from peerprep.ui.review import FindingKey, Noted, Review
from peerprep.ui.unkept import Unkept
from peerprep.ui.widgets.sound_panel import SoundPanel
from peerprep.ui.widgets.suggestion_cards import SuggestionCards
from peerprep.ui.widgets.take_parts import CONSIDER, STRENGTHS, TakeParts
from peerprep.ui.widgets.through_panel import ThroughPanel
from peerprep.ui.widgets.words_editor import WordsEditor
from peerprep.wording import explain


class TakeCoaching(QObject):
    """Behavior of the strengths and the suggestion cards of a form, and of the marks in its words.

    Signals:
        deciding(): a decision is about to be kept.
        decided(): it is kept, and the page should show the take anew.
        troubled(str): it could not be kept; the sentence says why.
    """

    deciding = Signal()
    decided = Signal()
    troubled = Signal(str)

    def __init__(
        self,
        form: QWidget,
        transcripts: TranscriptService,
        sound: SoundPanel,
        parts: TakeParts,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._transcripts = transcripts
        self._sound = sound
        self._parts = parts
        self._review: Review | None = None
        self._dismisses = False
        self._lines = Unkept(self._write_line)
        self._view = child(form, WordsEditor, "words_view")
        self._title = child(form, QLabel, "consider_title_label")
        self._choice = child(form, QLabel, "choice_label")
        self._through = ThroughPanel(form, self)
        self._cards = child(form, SuggestionCards, "suggestion_cards")
        parts.width_changed.connect(lambda width: self._through.set_always(width is Width.THREE))
        self._through.chosen.connect(self._on_strength)
        self._cards.chosen.connect(self._view.choose_mark)
        self._cards.chosen.connect(self._choose)
        self._cards.answered.connect(self._on_answered)
        self._view.mark_activated.connect(self._on_mark)

    def controls(self) -> list[QWidget]:
        """Return what Tab visits, in order."""
        cards = [control for card in self._cards.cards() for control in card.controls()]
        return [*self._through.rows(), *cards]

    @property
    def holds_unsaved(self) -> bool:
        """Whether a planned line is in memory alone."""
        return bool(self._lines) or bool(self._cards.drafts())

    def is_of(self, take: Take) -> bool:
        """Say whether what was found in this take is shown."""
        return self._review is not None and self._review.take.id == take.id

    def show_take(self, review: Review) -> None:
        """Show what was found in a take; a line that is being planned stays."""
        take_id = review.take.id
        drafts = {
            key: line for (take, key), line in self._lines.waiting().items() if take == take_id
        }
        if self.is_of(review.take):
            drafts |= self._cards.drafts()
        self._review = review
        self._through.show_take(review)
        thanks = self._dismisses
        count = len(review.open_suggestions)
        nothing = not review.suggestions and not thanks and not review.dismissed
        self._title.setText(self._cards.heading(-1 if nothing else count))
        self._choice.setVisible(bool(review.suggestions))
        self._cards.show_noted(
            review.suggestions, dismissed=review.dismissed, thanks=thanks, drafts=drafts
        )
        for finding in drafts.keys() - self._cards.drafts().keys():
            # its sentence is not there any more; the line is for the next practice all the same
            self._lines.hold((take_id, finding), drafts[finding])
            QTimer.singleShot(0, self, self._lines.again)
        self._view.choose_mark(self._cards.opened(), go=False)  # words are read from the top

    def keep_lines(self) -> None:
        """Save planned lines that were written and not kept yet; the news of it shows them."""
        for finding, line in self._cards.drafts().items():
            self._keep(finding, Answer.PLANNED, line)
        self._lines.again()

    # -- what the person does

    def _on_strength(self, name: str) -> None:
        self._view.choose_mark(name)
        noted = self._find(name)
        if noted is not None and noted.start_s is not None:
            self._sound.player.play(noted.start_s, noted.end_s)
        self._choose(name)

    def _on_mark(self, name: str) -> None:
        if self._find(name) is None:
            return  # a partner's comment
        self._choose(name)
        if name.startswith("s:"):
            self._through.choose(name)
            self._parts.show_part_if_beside(STRENGTHS)
        else:
            self._cards.open_card(name)
            self._parts.show_part_if_beside(CONSIDER)

    def _choose(self, name: str) -> None:
        noted = self._find(name)
        self._sound.choose(noted.start_s if noted is not None else None)

    def _on_answered(self, name: str, answer: Answer, line: str) -> None:
        self.deciding.emit()
        noted = self._find(name)
        if noted is None:
            return
        self._dismisses = answer is Answer.WRONG
        is_kept = self._keep(noted.key, answer, line)
        if is_kept:
            self.decided.emit()
        self._dismisses = False
        if not is_kept:
            return
        self._view.choose_mark(self._cards.opened())
        if not self._cards.focus_next():
            self._view.setFocus()
        self._cards.say_decided(answer)

    def _keep(self, finding: FindingKey, answer: Answer, line: str) -> bool:
        if self._review is None:
            return False
        take_id = self._review.take.id
        draft = self._cards.settle(finding)
        try:
            if answer is Answer.PLANNED:
                self._lines.keep((take_id, finding), line)
            else:
                self._transcripts.answer(take_id, *finding, answer)
                self._lines.drop((take_id, finding))
        except PeerPrepError as error:
            self._cards.resume(finding, draft)
            self.troubled.emit(explain(error))
            return False
        return True

    def _write_line(self, key: tuple[str, FindingKey], line: str) -> None:
        take_id, finding = key
        self._transcripts.answer(take_id, *finding, Answer.PLANNED, " ".join(line.split()))

    def _find(self, name: str) -> Noted | None:
        if self._review is None:
            return None
        everything = (*self._review.strengths, *self._review.suggestions)
        return next((noted for noted in everything if noted.id == name), None)
