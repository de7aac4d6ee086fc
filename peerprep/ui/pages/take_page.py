"""One take: hear it, read it, see what came through, decide what to change."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QScrollArea, QWidget

from peerprep.domain.errors import InvalidData, PeerPrepError
from peerprep.domain.questions import typographic
from peerprep.domain.takes import Answer
from peerprep.services.changes import Subject
from peerprep.ui.announce import say
from peerprep.ui.context import Context
from peerprep.ui.forms import child, load_form
from peerprep.ui.review import Noted, Review
from peerprep.ui.shortcuts import add_key
from peerprep.ui.tab_order import chain
from peerprep.ui.take_deeds import TakeDeeds, deeds_menu
from peerprep.ui.take_words import about_take
from peerprep.ui.theme import theme
from peerprep.ui.widgets.facts_panel import FactsPanel
from peerprep.ui.widgets.margin_panel import MarginPanel
from peerprep.ui.widgets.question_label import QuestionLabel
from peerprep.ui.widgets.rating_card import RatingCard
from peerprep.ui.widgets.side_scroll import SideScroll
from peerprep.ui.widgets.sound_panel import SoundPanel
from peerprep.ui.widgets.strip import Strip
from peerprep.ui.widgets.suggestion_cards import SuggestionCards
from peerprep.ui.widgets.take_parts import CONSIDER, RATING, STRENGTHS, WORDS, TakeParts
from peerprep.ui.widgets.through_panel import ThroughPanel
from peerprep.ui.widgets.waiting_card import WaitingCard
from peerprep.ui.widgets.words_editor import WordsEditor
from peerprep.ui.widgets.words_panel import WordsPanel
from peerprep.ui.words_correction import WordsCorrection
from peerprep.wording import explain


class TakePage(QWidget):
    """The page of a saved take; `set_subject` says which one."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Take")
        self._context = context
        self._take_id = ""
        self._review: Review | None = None
        self._noted: Review | None = None  # whose findings are beside the words
        self._cared_for: set[str] = set()
        own = (RatingCard, SideScroll, SuggestionCards, WordsEditor)
        self._form = load_form("take_page.ui", self, custom=own)
        self._strip = child(self._form, Strip, "note_strip")
        self._sound = SoundPanel(self._form, context, self)
        self._words = WordsPanel(self._form, self)
        self._through = ThroughPanel(self._form, self)
        self._cards = child(self._form, SuggestionCards, "suggestion_cards")
        self._facts = FactsPanel(self._form, self)
        self._margin = MarginPanel(self._form, context, self)
        self._parts = TakeParts(self._form, self)
        self._deeds = TakeDeeds(self, context, self._strip)
        self._correction = WordsCorrection(self._form, context, self._strip, self)
        self._more = child(self._form, QPushButton, "more_button")
        self._waiting = WaitingCard(self._form, self)
        self._connect()

    # -- what the window asks of a page

    @property
    def main_control(self) -> QWidget:
        """Play where there is sound, else the words."""
        if self._sound.is_here:
            return self._sound.play_button
        return self._words.view

    def set_subject(self, take_id: str) -> None:
        """Say which take is shown."""
        if take_id != self._take_id:
            self._strip.clear()
            self._review = None
        self._correction.set_subject(take_id)
        self._take_id = take_id

    def arrive(self) -> None:
        """Show the take; where its words raised care, the care page comes before it, once."""
        if not self._load():
            return
        review = self._review
        assert review is not None  # noqa: S101 - for the type checker
        if self._waiting.waits(review) and self._take_id not in self._cared_for:
            self._cared_for.add(self._take_id)
            self._context.go.care.emit(self._take_id)
            return
        self.main_control.setFocus()
        say(self, f"{self.title}. {child(self._form, QLabel, 'meta_label').text()}")
        self._correction.arrive()

    is_recording = False  # with the next two, what closing the window asks

    @property
    def holds_unsaved(self) -> bool:
        """Whether changed words are in memory alone."""
        return self._correction.holds_unsaved

    def keep_written(self) -> None:
        """Save changed words now."""
        self._correction.keep()

    def leave(self) -> None:
        """Stop the sound and save what is written."""
        self._sound.rest()
        self._words.keep_typed()
        self._correction.leave()
        self._cards.keep_lines()
        self._margin.keep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts side by side or behind a switch."""
        super().resizeEvent(event)
        self._parts.fit()

    # -- what the page shows

    def _load(self) -> bool:
        try:
            take = self._context.profile.history.take(self._take_id)
        except InvalidData:
            # deleted meanwhile: the list is the place to go on from
            QTimer.singleShot(0, self, lambda: self._context.go.place.emit("takes"))
            return False
        self._review = review = Review(take)
        self.title = typographic(take.question.text)
        child(self._form, QuestionLabel, "question_label").set_question(self.title)
        child(self._form, QLabel, "meta_label").setText(about_take(take))
        writing = self._context.scribe.is_writing(take.id)
        waiting = self._waiting.waits(review)
        self._sound.show_take(review)
        self._words.show_take(review, writing=writing, marked=not waiting)
        self._correction.show_take(review, writing=writing)
        self._facts.show_take(review, self._context.profile.settings.pause_s, held=waiting)
        if not self._correction.is_looking_at(take):
            self._show_noted(review, waiting=waiting)
        self._set_tab_order()
        return True

    def _load_in_place(self) -> None:
        """Show the take anew; the cursor stays in the words where it is."""
        place = self._words.view.selected()
        self._load()
        self._words.view.select(place)

    def _show_noted(self, review: Review, *, waiting: bool) -> None:
        """Show what was found; what stands there stays while changed words are looked at."""
        self._noted = review
        self._through.show_take(review)
        self._show_suggestions(review)
        self._margin.show_take(review.take)
        through = bool(review.strengths or review.line_to_try())
        self._parts.show_parts(
            strengths=through and not waiting,
            consider=review.is_checked and review.has_words and not waiting,
            facts=review.has_words,
            rating=review.has_words and not waiting,
            waiting=waiting,
        )

    def _show_suggestions(self, review: Review, *, thanks: bool = False) -> None:
        count = len(review.open_suggestions)
        nothing = not review.suggestions and not thanks and not review.dismissed
        words = self._cards.heading(-1 if nothing else count)
        child(self._form, QLabel, "consider_title_label").setText(words)
        child(self._form, QLabel, "choice_label").setVisible(bool(review.suggestions))
        self._cards.show_noted(review.suggestions, dismissed=review.dismissed, thanks=thanks)
        self._words.view.choose_mark(self._cards.opened())

    # -- what the person does

    def _play_noted(self, name: str) -> None:
        noted = self._find(name)
        if noted is not None and noted.start_s is not None:
            self._sound.player.play(noted.start_s, noted.end_s)

    def _choose_noted(self, name: str) -> None:
        noted = self._find(name)
        self._sound.choose(noted.start_s if noted is not None else None)

    def _on_strength(self, name: str) -> None:
        self._words.view.choose_mark(name)
        self._play_noted(name)
        self._choose_noted(name)

    def _on_mark(self, name: str) -> None:
        self._choose_noted(name)
        if name.startswith("s:"):
            self._through.choose(name)
            self._parts.show_part_if_beside(STRENGTHS)
        else:
            self._cards.open_card(name)
            self._parts.show_part_if_beside(CONSIDER)

    def _on_part(self, key: str) -> None:
        if key == RATING:
            self._margin.unfold_rating()

    def _on_word(self, index: int) -> None:
        time_s = self._review.time_of_word(index) if self._review else None
        if time_s is not None and self._sound.is_here:
            self._sound.choose(None)
            self._sound.player.play(time_s)

    def _on_moved(self, seconds: float) -> None:
        if self._review is not None and self._review.has_words:
            playing = self._sound.player.is_playing or seconds > 0
            self._words.set_moment(self._review.word_at(seconds) if playing else None)

    def _on_answered(self, name: str, answer: Answer, line: str) -> None:
        self._correction.finish()
        noted = self._find(name)
        if noted is None:
            return
        evidence, item = noted.finding.evidence, noted.finding.item
        transcripts = self._context.profile.transcripts
        try:
            transcripts.answer(self._take_id, item.id, evidence.quote, answer, line)
        except PeerPrepError as error:
            self._deeds.say_trouble(explain(error))
            return
        self._load()
        if self._review is not None and answer is Answer.WRONG:
            self._show_suggestions(self._review, thanks=True)
            self._set_tab_order()
        if not self._cards.focus_next():
            self._words.view.setFocus()
        self._cards.say_decided(answer)

    def _find(self, name: str) -> Noted | None:
        if self._noted is None:
            return None
        everything = (*self._noted.strengths, *self._noted.suggestions)
        return next((noted for noted in everything if noted.id == name), None)

    def _keep_typed(self, words: str) -> None:
        try:
            self._context.profile.transcripts.type_words(self._take_id, words)
        except PeerPrepError as error:
            self._deeds.say_trouble(explain(error))
            return
        self._context.scribe.check_again(self._take_id)
        self._load()
        self._words.view.setFocus()

    def _on_edit_begun(self) -> None:
        self._cards.keep_lines()
        self._words.hide_legend()

    def _show_words(self) -> None:
        self._parts.segments.choose(WORDS)
        scroll = child(self._form, QScrollArea, "scroll")
        QTimer.singleShot(0, self, lambda: scroll.ensureWidgetVisible(self._words.view))

    def _show_coaching(self) -> None:
        self._load()
        self._words.view.setFocus()

    def _practice_again(self) -> None:
        if self._review is not None:
            settings = self._context.profile.settings
            question = self._review.take.question
            self._context.go.start.emit([question], settings.mode, settings.role, settings.think_s)

    def _open_menu(self) -> None:
        menu = self.make_menu()
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def make_menu(self) -> QMenu:
        """Return what else can be done with the take."""
        entries = [
            *(self._deeds.personal_entries(self._review.take) if self._review else ()),
            (self.tr("&Export"), "file-down", self._deeds.export),
            (self.tr("&Delete"), "trash-2", self._delete),
        ]
        return deeds_menu(self, self._take_id, (*self._words_entries(), *entries))

    def _words_entries(self) -> Iterator[tuple[str, str, Callable[[str], object]]]:
        """Yield what can be done with the words."""
        self._correction.keep()
        if self._review is None or not self._review.has_words:
            return
        yield self.tr("Copy &words"), "copy", self._deeds.copy_words
        if self._review.transcript is not None and self._review.transcript.words:
            timed = partial(self._deeds.copy_words, timed=True)
            yield self.tr("Copy words with t&imes"), "clock", timed
        if self._correction.can_restore():
            words = self.tr("&Restore what was written down")
            yield words, "rotate-ccw", self._correction.restore

    def _delete(self, take_id: str) -> None:
        self._sound.player.stop()
        self._deeds.delete(take_id)

    # -- news

    def _on_changed(self, subject: Subject) -> None:
        if not self.isVisible():
            return
        if subject is Subject.MARGINS:
            self._show_margin()
        elif subject is Subject.TAKES and not self._correction.is_on and self._is_other():
            self._load_in_place()

    def _show_margin(self) -> None:
        """Show what is kept beside the take; lines that are being planned stay as they are."""
        try:
            take = self._context.profile.history.take(self._take_id)
        except InvalidData:
            return
        self._review = Review(take)
        self._margin.show_take(take)

    def _is_other(self) -> bool:
        """Whether the take on the page differs from the saved one (or is gone)."""
        try:
            take = self._context.profile.history.take(self._take_id)
        except InvalidData:
            return False
        return self._review is None or take != self._review.take

    def _on_progressed(self, take_id: str, share: float, left_s: float) -> None:
        if take_id == self._take_id:
            self._words.set_progress(share, left_s)

    def _on_written(self, take_id: str, _words: str = "") -> None:
        looked = self._correction.looked(take_id)
        if take_id != self._take_id or not self.isVisible() or self._correction.is_on:
            return
        if looked:
            self._load_in_place()
            self._correction.say_looked()
            return
        if not self._load():
            return
        if self._review is not None and self._review.has_words:
            say(self, self.tr("Your words are ready."))

    # -- making it

    def _connect(self) -> None:
        form, go = self._form, self._context.go
        child(form, QPushButton, "back_button").clicked.connect(
            lambda _on=False: go.place.emit("takes")
        )
        child(form, QPushButton, "again_button").clicked.connect(
            lambda _on=False: self._practice_again()
        )
        self._more.clicked.connect(lambda _on=False: self._open_menu())
        self._waiting.coaching_asked.connect(self._show_coaching)
        self._waiting.support_asked.connect(go.support_numbers)
        self._deeds.deleted.connect(lambda _take: go.place.emit("takes"))
        self._sound.moved.connect(self._on_moved)
        self._sound.unavailable.connect(self._deeds.say_trouble)
        self._correction.shown.connect(self._show_words)
        self._correction.begun.connect(self._on_edit_begun)
        self._correction.changed.connect(self._load_in_place)
        self._correction.troubled.connect(self._deeds.say_trouble)
        self._words.word_chosen.connect(self._on_word)
        self._words.mark_chosen.connect(self._on_mark)
        self._words.again_asked.connect(lambda: self._deeds.write_down(self._take_id))
        self._words.stop_asked.connect(lambda: self._context.scribe.cancel(self._take_id))
        self._words.typed.connect(self._keep_typed)
        self._through.chosen.connect(self._on_strength)
        self._cards.chosen.connect(self._words.view.choose_mark)
        self._cards.chosen.connect(self._choose_noted)
        self._cards.answered.connect(self._on_answered)
        self._parts.segments.chosen_changed.connect(self._on_part)
        self._margin.unavailable.connect(self._deeds.say_trouble)
        self._facts.place_asked.connect(self._sound.player.play)
        self._facts.words_asked.connect(self._words.view.choose_words)
        scribe = self._context.scribe
        scribe.progressed.connect(self._on_progressed)
        for signal in (scribe.ready, scribe.stopped, scribe.failed):
            signal.connect(self._on_written)
        self._context.changes.changed.connect(self._on_changed)
        theme().changed.connect(self._parts.fit)
        view = self._words.view
        add_key(self, "Ctrl+G", self.tr("Next mark in the words"), view.next_mark)
        add_key(
            self,
            "Ctrl+Shift+G",
            self.tr("Previous mark in the words"),
            lambda: view.next_mark(-1),
        )

    def _set_tab_order(self) -> None:
        form = self._form
        cards = [control for card in self._cards.cards() for control in card.controls()]
        chain(
            self._sound.play_button,
            child(form, QWidget, "sound_wave"),
            child(form, QWidget, "speed_button"),
            child(form, QWidget, "repeat_button"),
            self._parts.segments,
            child(form, QWidget, "voice_button"),
            *child(form, Strip, "state_strip").buttons(),
            child(form, QWidget, "type_edit"),
            child(form, QWidget, "type_button"),
            *self._correction.controls(),
            self._words.view,
            self._correction.button,
            *self._through.rows(),
            *cards,
            *self._waiting.controls(),
            *self._margin.note_controls(),
            *self._margin.rating_controls(),
            *self._facts.controls(),
            child(form, QWidget, "back_button"),
            child(form, QWidget, "again_button"),
            self._more,
        )
