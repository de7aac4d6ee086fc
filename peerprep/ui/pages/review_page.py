"""Reviewing somebody's take: listen, comment at the moment, say what was heard, hand it back."""

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from peerprep.domain.errors import InvalidData, PeerPrepError
from peerprep.domain.packs import ReceivedPack
from peerprep.domain.review import Review
from peerprep.ui.announce import say
from peerprep.ui.comments_part import CommentsPart
from peerprep.ui.context import Context
from peerprep.ui.dialogs.guide_sheet import GuideSheet
from peerprep.ui.forms import child, load_form
from peerprep.ui.hand_in_steps import HandInSteps
from peerprep.ui.heard_ratings import HeardRatings
from peerprep.ui.heard_take import HeardTake
from peerprep.ui.heard_voice import HeardVoice
from peerprep.ui.noticed import Noticed
from peerprep.ui.pack_deleting import PackDeleting
from peerprep.ui.received_words import page_title, speaker_of
from peerprep.ui.review_columns import ReviewColumns
from peerprep.ui.review_head import ReviewHead
from peerprep.ui.review_saving import ReviewSaving, has_something
from peerprep.ui.shortcuts import add_key
from peerprep.ui.tab_order import chain
from peerprep.ui.take_steps import TakeSteps
from peerprep.ui.widgets.comment_edit import CommentEdit
from peerprep.ui.widgets.comment_number import CommentNumber
from peerprep.ui.widgets.comment_wave import CommentWave
from peerprep.ui.widgets.entry_list import EntryList
from peerprep.ui.widgets.flow import FlowFrame
from peerprep.ui.widgets.flow_buttons import FlowButton, fill_flow
from peerprep.ui.widgets.growing_edit import GrowingEdit
from peerprep.ui.widgets.interview_list import typed_text
from peerprep.ui.widgets.moment_list import MomentList
from peerprep.ui.widgets.said_line import SaidLine
from peerprep.ui.widgets.side_scroll import SideScroll
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.wording import explain

_OWN: tuple[type[QWidget], ...] = (
    CommentEdit,
    CommentNumber,
    CommentWave,
    EntryList,
    GrowingEdit,
    MomentList,
    SaidLine,
    SideScroll,
)


class ReviewPage(QWidget):
    """The review of one received take; `set_subject` says which."""

    is_recording = False  # with `holds_unsaved` and `keep_written`, what closing asks

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Partner review")
        self._context = context
        self._service = context.profile.reviews
        self._received_id = ""
        self._pack: ReceivedPack | None = None
        self._review: Review | None = None
        self._heard: HeardTake | None = None
        self._form = form = load_form("review_page.ui", self, custom=_OWN)
        self._strip = child(form, Strip, "note_strip")
        self._head = ReviewHead(form, self)
        self._columns = ReviewColumns(form, self)
        self._voice = HeardVoice(form, context, self)
        self._comments = CommentsPart(form, self._service, self._voice, self)
        self._ratings = HeardRatings(form, self._service, self)
        self._noticed = Noticed(form, self)
        self._deleting = PackDeleting(self, context, self._strip)
        self._saving = ReviewSaving(self, context, self._strip)
        self._steps = TakeSteps(child(form, FlowFrame, "takes_flow"), self._go_to_take)
        self._hand_ins = HandInSteps(self, context, self._strip)
        self._delete_button, self._save_button = self._make_header()
        self._guide = child(form, QPushButton, "guide_button")
        self._connect()

    # -- what the window asks of a page

    @property
    def main_control(self) -> QWidget:
        """Play where there is sound, else the words, else the field."""
        if self._voice.has_sound:
            return self._voice.sound.play_button
        return self._voice.view if self._voice.view.isVisibleTo(self) else self._comments.field.edit

    def set_subject(self, received_id: str) -> None:
        """Say which received take is shown."""
        if received_id != self._received_id:
            self._review = None
        self._received_id = received_id

    def arrive(self) -> None:
        """Show the take and what was written about it so far."""
        self._strip.clear()
        if not self._load():
            # deleted meanwhile: the list is the place to go on from
            QTimer.singleShot(0, self, lambda: self._context.go.place.emit("partner"))
            return
        self._columns.fit()
        self.main_control.setFocus()
        say(self, f"{self.title}. {self._head.question}")
        pack, review = self._pack, self._review
        if pack is not None and review is not None:
            first = not has_something(review)
            self._head.greet(pack, self._delete_file, first=first)
            self._hand_ins.arrive(pack)
        self._saving.arrive()
        if self.holds_unsaved:
            self._say_not_kept()

    @property
    def holds_unsaved(self) -> bool:
        """Whether something written is in memory alone."""
        return self._comments.field.holds_unsaved or self._ratings.holds_unsaved

    def keep_written(self) -> None:
        """Save what is written now."""
        self._comments.field.keep()
        self._ratings.keep()

    def leave(self) -> None:
        """Rest the sound and keep what is written."""
        self._hand_ins.leave()
        self._comments.field.settle()
        self._ratings.keep()
        self._comments.take_back.forget()
        self._voice.sound.rest()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts side by side or behind a switch."""
        super().resizeEvent(event)
        self._columns.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Typing anywhere rests the sound and opens the comment of that moment."""
        letters = typed_text(event)
        if letters.strip() and self._review is not None:
            self._comments.begin(letters)
        else:
            super().keyPressEvent(event)

    # -- what the page shows

    def _load(self) -> bool:
        sharing = self._context.profile.sharing
        fresh = self._review is None
        try:
            received = sharing.received_take(self._received_id)
            self._pack = pack = sharing.pack(received.pack_id)
            self._review = review = self._service.start(self._received_id)
        except InvalidData:
            return False
        except PeerPrepError as error:
            self._say_trouble(error)
            return False
        self._heard = heard = HeardTake(received)
        self.title = page_title(pack)
        self._head.show_pack(pack, received.question.text)
        self._voice.show_take(heard)
        self._columns.show_take(has_sound=self._voice.has_sound, has_words=heard.has_words)
        self._ratings.show_review(review, received, speaker_of(pack))
        self._noticed.show_take(heard, listened=review.listened, fresh=fresh)
        self._steps.show_takes([take.id for take in pack.takes], self._received_id)
        self._comments.show_review(review, heard, fresh=fresh)
        self._set_tab_order()
        return True

    # -- what the person does

    def _go_to_take(self, received_id: str) -> None:
        try:
            self._service.start(received_id)  # where there is no room for it, this take stays
        except PeerPrepError as error:
            self._say_trouble(error)
            return
        self._context.go.review.emit(received_id)

    def _save(self) -> None:
        review, pack = self._review, self._pack
        if review is None or pack is None:
            return
        self._comments.field.settle()
        self._ratings.keep()
        if self.holds_unsaved:  # the file would lack it
            self._say_not_kept()
            return
        review = self._reload()
        if review is not None:
            self._saving.ask(review, speaker_of(pack), len(pack.takes))

    def _delete_file(self) -> None:
        if self._pack is not None:
            self._deleting.ask(self._pack.id)

    def _let_go(self) -> None:
        """Nothing may hold the sound of what is about to go."""
        self._voice.sound.rest()
        self._voice.sound.player.open(None, 0.0)

    def _on_deleted(self) -> None:
        self._review = self._pack = self._heard = None
        self._ratings.forget()
        self._comments.show_review(None, None, fresh=True)
        self._context.go.place.emit("partner")

    def _on_all_heard(self) -> None:
        review, heard = self._review, self._heard
        if review is None or heard is None or review.listened:
            return
        try:
            self._review = self._service.set_listened(review.id)
        except PeerPrepError as error:
            self._say_trouble(error)
            return
        self._noticed.show_take(heard, listened=True, fresh=False)

    def _show_guide(self) -> None:
        if self._pack is not None:
            GuideSheet.show_for(self, speaker_of(self._pack), self._pack.listen_for)

    def _reload(self) -> Review | None:
        """Read the review again; a page whose review is gone shows nothing new."""
        if self._review is None:
            return None
        try:
            self._review = self._service.review(self._review.id)
        except PeerPrepError:
            return None
        self._comments.show_review(self._review, self._heard, fresh=False)
        return self._review

    def _on_saved(self) -> None:
        review = self._reload()
        if review is not None and self._heard is not None and self._pack is not None:
            self._ratings.show_review(review, self._heard.received, speaker_of(self._pack))

    def _say_trouble(self, error: PeerPrepError) -> None:
        self._strip.show_words(StripKind.TROUBLE, explain(error))

    def _say_not_kept(self, error: PeerPrepError | None = None) -> None:
        words = self.tr("What you wrote is still here, but not on the disk yet.")
        self._strip.show_words(StripKind.TROUBLE, words, explain(error) if error else "")

    def _clear_when_kept(self) -> None:
        if not self.holds_unsaved:
            self._strip.clear()

    # -- making it

    def _make_header(self) -> list[QPushButton]:
        look: dict[str, Any] = {"kind": "primary", "iconName": "file-down", "hint": "Ctrl+Enter"}
        return fill_flow(
            child(self._form, FlowFrame, "deeds_flow"),
            FlowButton("delete", self.tr("Dele&te file"), self._delete_file, {"kind": "quiet"}),
            FlowButton("save", self.tr("&Save my review"), self._save, look),
        )

    def _connect(self) -> None:
        self._voice.all_heard.connect(self._on_all_heard)
        self._voice.unavailable.connect(
            lambda words: self._strip.show_words(StripKind.TROUBLE, words)
        )
        self._comments.begun.connect(self._columns.show_comments)
        self._comments.troubled.connect(self._say_trouble)
        self._comments.changed.connect(self._reload)
        self._comments.added.connect(self._head.end_greeting)
        self._ratings.changed.connect(self._reload)
        for part in (self._comments, self._ratings):
            part.not_kept.connect(self._say_not_kept)
            part.kept.connect(self._clear_when_kept)
        self._noticed.all_heard.connect(self._on_all_heard)
        self._noticed.play_asked.connect(self._voice.sound.player.play)
        self._deleting.deleting.connect(self._let_go)
        self._deleting.refused.connect(self._load)
        self._deleting.deleted.connect(self._on_deleted)
        self._saving.saved.connect(self._on_saved)
        self._guide.clicked.connect(lambda _on=False: self._show_guide())
        words = self.tr("A comment at this moment")
        add_key(self, "Ctrl+K", words, self._comments.begin, "Alt+C")
        add_key(self, "Ctrl+Enter", self.tr("Save my review"), self._save)

    def _set_tab_order(self) -> None:
        field = self._comments.field
        comments = (field.edit, field.chips, field.add_button, self._comments.list)
        words = (self._voice.follow_button, self._voice.view)
        # Without sound the words are what is heard, so they come first, as they stand.
        parts = (*comments, *words) if self._voice.has_sound else (*words, *comments)
        chain(
            *self._voice.sound.tab_stops(),
            self._columns.words_button,
            self._columns.segments,
            *parts,
            *self._ratings.controls(),
            *self._noticed.controls(),
            self._guide,
            *self._steps.controls(),
            *self._hand_ins.controls(),
            self._delete_button,
            self._save_button,
        )
