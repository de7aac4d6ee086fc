"""One take: hear it, read it, see what came through, decide what to change."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from peerprep.domain.takes import Take
from peerprep.services.changes import Subject
from peerprep.ui.announce import say
from peerprep.ui.beside_take import BesideTake
from peerprep.ui.context import Context
from peerprep.ui.forms import child, load_form
from peerprep.ui.layout import Width
from peerprep.ui.review import Review
from peerprep.ui.review_opener import ReviewOpener
from peerprep.ui.shown_take import ShownTake
from peerprep.ui.tab_order import chain
from peerprep.ui.take_deeds import TakeDeeds
from peerprep.ui.take_menu import TakeMenu
from peerprep.ui.take_voice import TakeVoice
from peerprep.ui.theme import theme
from peerprep.ui.widgets.facts_panel import FactsPanel
from peerprep.ui.widgets.partner_card import PartnerCard
from peerprep.ui.widgets.pinned_wave import PinnedWave
from peerprep.ui.widgets.rating_card import RatingCard
from peerprep.ui.widgets.side_scroll import SideScroll
from peerprep.ui.widgets.sound_panel import SoundPanel
from peerprep.ui.widgets.strip import Strip
from peerprep.ui.widgets.suggestion_cards import SuggestionCards
from peerprep.ui.widgets.take_header import TakeHeader
from peerprep.ui.widgets.take_parts import COMMENTS, RATING, WORDS, TakeParts
from peerprep.ui.widgets.waiting_card import WaitingCard
from peerprep.ui.widgets.words_editor import WordsEditor
from peerprep.ui.widgets.words_panel import WordsPanel
from peerprep.ui.words_correction import WordsCorrection


class TakePage(QWidget):
    """The page of a saved take; `set_subject` says which one."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Take")
        self._context = context
        self._cared_for: set[str] = set()
        own = (PartnerCard, PinnedWave, RatingCard, SideScroll, SuggestionCards, WordsEditor)
        self._form = load_form("take_page.ui", self, custom=own)
        self._strip = child(self._form, Strip, "note_strip")
        self._header = TakeHeader(self._form, context, self)
        self._sound = SoundPanel(self._form, context, self)
        self._words = WordsPanel(self._form, context, self)
        self._voice = TakeVoice(self._sound, self._words, self)
        self._parts = TakeParts(self._form, self)
        self._beside = BesideTake(self._form, context, self._sound, self._parts, self)
        self._shown = ShownTake(context.profile, self._beside.load)
        self._facts = FactsPanel(self._form, self)
        self._deeds = TakeDeeds(self, context, self._strip)
        self._correction = WordsCorrection(self._form, context, self._strip, self)
        self._opener = ReviewOpener(self, context, self._strip)
        player = self._sound.player
        self.menu = TakeMenu(
            self, self._header, self._shown, self._deeds, self._correction, player, self._opener
        )
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
        if self._shown.change(take_id):
            self._strip.clear()
        self._correction.set_subject(take_id)
        self._opener.shown_take = take_id

    def arrive(self) -> None:
        """Show the take; where its words raised care, the care page comes before it, once."""
        if not self._load():
            return
        review = self._shown.review
        assert review is not None  # noqa: S101 - for the type checker
        if self._waiting.waits(review) and self._shown.id not in self._cared_for:
            self._cared_for.add(self._shown.id)
            self._context.go.care.emit(self._shown.id)
            return
        self.main_control.setFocus()
        say(self, self._header.spoken)
        self._correction.arrive()

    is_recording = False  # with the next two, what closing the window asks

    @property
    def holds_unsaved(self) -> bool:
        """Whether something written is in memory alone."""
        parts = (self._correction, self._words.typing, self._beside)
        return any(part.holds_unsaved for part in parts)

    def keep_written(self) -> None:
        """Save now what is written."""
        self._correction.keep()
        self._keep_beside()

    def leave(self) -> None:
        """Stop the sound and save what is written."""
        self._correction.leave()
        self._keep_beside()
        self._sound.rest()

    def _keep_beside(self) -> None:
        self._words.typing.keep()
        self._beside.keep()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts side by side or behind a switch."""
        super().resizeEvent(event)
        self._parts.fit()

    # -- what the page shows

    def _load(self, *, anew: bool = True) -> bool:
        """Show the take as it is saved; its words are read `anew` where they may be others."""
        take = self._shown.saved(anew=anew)
        if take is None:
            # deleted meanwhile: the list is the place to go on from
            QTimer.singleShot(0, self, self._go_on_without)
            return False
        review = self._shown.show(take)
        self._header.show_take(take)
        self.title = self._header.title
        waiting = self._waiting.waits(review)
        self._voice.show_take(review)
        self._show_marks(review, waiting=waiting)
        writing = self._context.scribe.is_writing(take.id)
        self._correction.show_take(review, writing=writing)
        self._facts.show_take(review, held=waiting)
        if not self._stays_noted(take):
            self._beside.coaching.show_take(review)
        self._show_beside(review, waiting=waiting)
        return True

    def _go_on_without(self) -> None:
        if self.isVisible():
            self._context.go.place.emit("takes")

    def _load_in_place(self, *, anew: bool = True) -> None:
        """Show the take as it is saved; the cursor stays in the words where it is."""
        place = self._words.view.selected()
        self._load(anew=anew)
        self._words.view.select(place)

    def _show_marks(self, review: Review, *, waiting: bool) -> None:
        """Show sound and words with their marks."""
        self._sound.show_take(review, marked=not waiting)
        self._beside.partners.show_pins(marked=not waiting)
        writing = self._context.scribe.is_writing(review.take.id)
        has_sound = self._sound.is_here
        self._words.show_take(review, writing=writing, marked=not waiting, has_sound=has_sound)

    def _show_beside(self, review: Review, *, waiting: bool) -> None:
        """Show what stands beside the words; what is there for Tab may be other then."""
        self._beside.show(review, waiting=waiting, stays=self._stays_noted(review.take))
        self._set_tab_order()

    def _stays_noted(self, take: Take) -> bool:
        """Whether what was found in a take stays there while its changed words are looked at."""
        return self._correction.look.is_looking_at(take) and self._beside.coaching.is_of(take)

    def _load_news(self) -> None:
        """Show what is other than on the page, which is not its words."""
        if self._shown.is_other:
            self._load_in_place(anew=False)

    # -- what the person does

    def _on_part(self, key: str) -> None:
        if key == RATING:
            self._beside.margin.unfold_rating()

    def _on_edit_begun(self) -> None:
        self._beside.coaching.keep_lines()
        self._words.hide_legend()

    def _show_words(self) -> None:
        self._parts.segments.choose(WORDS)
        scroll = child(self._form, QScrollArea, "scroll")
        QTimer.singleShot(0, self, lambda: scroll.ensureWidgetVisible(self._words.view))

    def _show_anew(self) -> None:
        self._load()
        self._words.view.setFocus()

    # -- news

    def _on_changed(self, subject: Subject) -> None:
        if not self.isVisible():
            return
        if subject is Subject.MARGINS:
            self._show_margin()
        elif subject in (Subject.REVIEWS, Subject.INTERVIEW_NOTES):
            self._on_partners_changed()
        elif subject is Subject.TAKES and not self._correction.is_on:
            self._load_news()

    def _show_margin(self) -> None:
        """Show what is kept beside the take, and nothing else of it anew."""
        review = self._shown.show_margin()
        if review is not None:
            self._beside.show_margin(review.take, waiting=self._waiting.waits(review))

    def _on_partners_changed(self) -> None:
        take = self._shown.saved()
        if take is not None and self._beside.partners.is_other(take) and not self._correction.is_on:
            self._show_partners()

    def _show_partners(self) -> None:
        """Show comments in their places; lines that are being planned stay as they are."""
        take = self._shown.saved()
        if take is None:
            return
        review = self._shown.show(take)
        waiting = self._waiting.waits(review)
        self._show_marks(review, waiting=waiting)
        self._show_beside(review, waiting=waiting)

    def _on_progressed(self, take_id: str, share: float, left_s: float) -> None:
        if take_id == self._shown.id:
            self._words.set_progress(share, left_s)

    def _on_written(self, take_id: str, _words: str = "") -> None:
        is_shown = take_id == self._shown.id and self.isVisible() and not self._correction.is_on
        looked = self._correction.look.looked(take_id, is_shown=is_shown)
        if not is_shown:
            return
        if looked:
            self._load_news()
            self._correction.look.say_note()
            return
        if not self._load():
            return
        if self._shown.review is not None and self._shown.review.has_words:
            say(self, self.tr("Your words are ready."))

    # -- making it

    def _connect(self) -> None:
        go = self._context.go
        self._waiting.coaching_asked.connect(self._show_anew)
        self._waiting.support_asked.connect(go.support_numbers)
        self._deeds.deleted.connect(lambda _take: go.place.emit("takes"))
        self._sound.unavailable.connect(self._deeds.say_trouble)
        self._correction.shown.connect(self._show_words)
        self._correction.begun.connect(self._on_edit_begun)
        self._correction.changed.connect(self._load_in_place)
        self._correction.troubled.connect(self._deeds.say_trouble)
        self._words.again_asked.connect(lambda: self._deeds.write_down(self._shown.id))
        self._words.stop_asked.connect(lambda: self._context.scribe.cancel(self._shown.id))
        self._words.typing.kept.connect(self._show_anew)
        self._words.typing.troubled.connect(self._deeds.say_trouble)
        coaching, partners = self._beside.coaching, self._beside.partners
        coaching.deciding.connect(self._correction.finish)
        coaching.decided.connect(self._load_news)
        partners.shown_changed.connect(self._show_partners)
        self._beside.unavailable.connect(self._deeds.say_trouble)
        parts = self._parts
        parts.width_changed.connect(self._header.fit)
        parts.width_changed.connect(lambda width: self._facts.set_stacked(width is Width.THREE))
        parts.segments.chosen_changed.connect(self._on_part)
        self._opener.taken.connect(lambda _taken: parts.show_part_if_beside(COMMENTS))
        self._facts.place_asked.connect(self._sound.player.play)
        self._facts.words_asked.connect(self._words.view.choose_words)
        scribe = self._context.scribe
        scribe.progressed.connect(self._on_progressed)
        for signal in (scribe.ready, scribe.stopped, scribe.failed):
            signal.connect(self._on_written)
        self._context.changes.changed.connect(self._on_changed)
        theme().changed.connect(parts.fit)

    def _set_tab_order(self) -> None:
        chain(
            *self._sound.tab_stops(),
            self._parts.segments,
            *self._words.tab_stops(),
            *self._correction.controls(),
            self._words.view,
            self._correction.button,
            *self._beside.coaching.controls(),
            *self._waiting.controls(),
            *self._beside.partners.controls(),
            *self._beside.margin.note_controls(),
            *self._beside.margin.rating_controls(),
            *self._facts.controls(),
            *self._header.controls(),
        )
