"""Reviewing somebody's take: listen, comment at the moment, say what was heard, hand it back."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget

from peerprep.domain.errors import InvalidData, PeerPrepError
from peerprep.domain.packs import ReceivedPack
from peerprep.domain.questions import typographic
from peerprep.domain.review import Comment, Review
from peerprep.ui.announce import say
from peerprep.ui.commenting import Commenting, Spot
from peerprep.ui.context import Context
from peerprep.ui.dialogs.guide_sheet import GuideSheet
from peerprep.ui.durations import clock
from peerprep.ui.forms import child, load_form
from peerprep.ui.heard_ratings import HeardRatings
from peerprep.ui.heard_take import HeardTake, kind_words, place_words
from peerprep.ui.heard_voice import HeardVoice
from peerprep.ui.icons import themed_icon
from peerprep.ui.noticed import Noticed
from peerprep.ui.pack_deleting import PackDeleting
from peerprep.ui.received_words import due_words, page_title, speaker_of
from peerprep.ui.review_columns import ReviewColumns
from peerprep.ui.review_saving import ReviewSaving, has_something
from peerprep.ui.shortcuts import add_key
from peerprep.ui.tab_order import chain
from peerprep.ui.take_back import TakeBack
from peerprep.ui.take_steps import TakeSteps
from peerprep.ui.widgets.comment_edit import CommentEdit
from peerprep.ui.widgets.comment_number import CommentNumber
from peerprep.ui.widgets.comment_wave import CommentWave, Pin
from peerprep.ui.widgets.entry_list import Entry, EntryList
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
        self._list = child(form, EntryList, "comment_list")
        self._wave = child(form, CommentWave, "sound_wave")
        self._columns = ReviewColumns(form, self)
        self._voice = HeardVoice(form, context, self)
        self._comments = Commenting(form, self._service, self._voice.rest, self)
        self._ratings = HeardRatings(form, self._service, self)
        self._noticed = Noticed(form, self)
        self._take_back = TakeBack(self, self._strip)
        self._deleting = PackDeleting(self, context, self._strip)
        self._saving = ReviewSaving(self, context, self._strip)
        self._steps = TakeSteps(child(form, FlowFrame, "takes_flow"), self._go_to_take)
        self._delete_button, self._save_button = self._make_header()
        self._guide = child(form, QPushButton, "guide_button")
        self._connect()

    # -- what the window asks of a page

    @property
    def main_control(self) -> QWidget:
        """Play where there is sound, else the words, else the field."""
        if self._voice.has_sound:
            return self._voice.sound.play_button
        return self._voice.view if self._voice.view.isVisibleTo(self) else self._comments.edit

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
        question = child(self._form, QLabel, "question_label").text()
        say(self, f"{self.title}. {question}")
        self._greet()

    @property
    def holds_unsaved(self) -> bool:
        """Whether something written is in memory alone."""
        return self._comments.holds_unsaved or self._ratings.holds_unsaved

    def keep_written(self) -> None:
        """Save what is written now."""
        self._comments.keep()
        self._ratings.keep()

    def leave(self) -> None:
        """Rest the sound and keep what is written."""
        self._comments.settle()
        self._ratings.keep()
        self._take_back.forget()
        self._voice.sound.rest()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts side by side or behind a switch."""
        super().resizeEvent(event)
        self._columns.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Typing anywhere rests the sound and opens the comment of that moment."""
        letters = typed_text(event)
        if letters.strip() and self._review is not None:
            self._begin(letters)
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
        self._show_head(pack, received.question.text)
        self._voice.show_take(heard)
        self._columns.show_take(has_sound=self._voice.has_sound, has_words=heard.has_words)
        if fresh:
            self._comments.open(review.id)
        self._ratings.show_review(review, received, speaker_of(pack))
        self._noticed.show_take(heard, listened=review.listened, fresh=fresh)
        self._steps.show_takes([take.id for take in pack.takes], self._received_id)
        self._show_comments()
        self._set_tab_order()
        return True

    def _show_head(self, pack: ReceivedPack, question: str) -> None:
        child(self._form, QLabel, "title_label").setText(self.title)
        child(self._form, QLabel, "question_label").setText(typographic(question))
        asks = child(self._form, QLabel, "asks_label")
        words = self.tr("{name} asks: “{words}”")
        asks.setText(words.format(name=speaker_of(pack), words=pack.listen_for))
        asks.setVisible(bool(pack.listen_for))
        note = child(self._form, QLabel, "note_label")
        note.setText(pack.note)
        note.setVisible(bool(pack.note))

    def _greet(self) -> None:
        pack, review = self._pack, self._review
        if pack is None or review is None:
            return
        today = date.today()  # noqa: DTZ011 - the speaker's wish is a day on the wall
        if pack.is_due(today):
            delete = (self.tr("Delete it now"), partial(self._deleting.ask, pack.id))
            self._strip.show_words(StripKind.INFO, due_words(pack, today), "", [delete])
        elif not has_something(review):
            words = self.tr("{name} chose to share this with you.").format(name=speaker_of(pack))
            more = self.tr("Ask before you advise, and let private things stay private.")
            self._strip.show_words(StripKind.INFO, words, more)

    def _show_comments(self) -> None:
        """Show what is saved; the comment in the field is on the sound but not in the list."""
        review, heard = self._review, self._heard
        if review is None or heard is None:
            return
        comments = review.comments
        draft = self._comments.draft_id
        self._list.set_entries(
            [_entry(one, n) for n, one in enumerate(comments, 1) if one.id != draft]
        )
        self._list.setVisible(any(one.id != draft for one in comments))
        empty = child(self._form, QLabel, "empty_label")
        empty.setText(
            self.tr("Play the take and start typing when something strikes you.")
            if self._voice.has_sound
            else self.tr("Read the take and start typing when something strikes you.")
        )
        empty.setVisible(not comments)
        self._voice.view.set_marks(heard.comment_marks(comments))
        self._show_moment()

    def _show_moment(self) -> None:
        """Show where the next comment would stand, or the one that is being written."""
        review, heard = self._review, self._heard
        if review is None or heard is None:
            return
        spot, draft = self._comments.spot, self._comments.draft_id
        at_s = spot.at_s if spot is not None else self._voice.position_s
        self._comments.show_moment(at_s, plays=self._voice.is_playing)
        number = _number(review.comments, at_s, draft)
        child(self._form, CommentNumber, "comment_number").set_number(number)
        pins = heard.pins(review.comments)
        if spot is not None and not draft and spot.at_s is not None:
            later = [Pin(p.id, p.number + (p.number >= number), p.at_s, p.words) for p in pins]
            pins = [*later, Pin("", number, spot.at_s, "")]
        chosen = draft if spot is not None else "-"
        if tuple(pins) != self._wave.pins or spot is not None:
            self._wave.set_pins(pins, chosen)

    # -- what the person does

    def _begin(self, letters: str = "") -> None:
        self._columns.show_comments()
        self._comments.begin(letters)

    def _on_added(self, comment: Comment, spot: Spot, is_new: bool) -> None:
        review = self._reload()
        if review is None:
            return
        if self._strip.kind is StripKind.INFO and not self._take_back.is_offered:
            self._strip.clear()  # the greeting has been read
        number = next((n for n, one in enumerate(review.comments, 1) if one.id == comment.id), 0)
        words = self.tr("Comment {number} added") if is_new else self.tr("Comment {number} kept")
        if comment.at_s is not None:
            words = self.tr("{words} at {time}").format(words=words, time=clock(comment.at_s))
        say(self, f"{words.format(number=number)}.")
        if spot.waits:
            self._voice.go_on()
        self._comments.edit.setFocus()

    def _play_comment(self, comment_id: str) -> None:
        comment = self._comment(comment_id)
        if comment is None:
            return
        self._comments.let_go_if_empty()
        if comment.at_s is not None:
            self._voice.play_from(comment.at_s)
        else:
            self._change(comment_id)

    def _change(self, comment_id: str) -> None:
        comment = self._comment(comment_id)
        if comment is not None:
            self._columns.show_comments()
            self._voice.rest()
            self._comments.change(comment)

    def _delete_comment(self, comment_id: str) -> None:
        review, comment = self._review, self._comment(comment_id)
        if review is None or comment is None:
            return
        number = review.comments.index(comment) + 1
        try:
            self._service.delete_comment(review.id, comment_id)
        except PeerPrepError as error:
            self._say_trouble(error)
            return
        self._comments.drop(comment_id)
        self._reload()
        words = self.tr("Deleted comment {number}.").format(number=number)
        self._take_back.offer(words, partial(self._bring_back, review.id, comment))
        (self._list if self._list.entries() else self._comments.edit).setFocus()

    def _bring_back(self, review_id: str, comment: Comment) -> None:
        self._service.put_comment(review_id, comment)
        self._reload()
        self._list.choose(comment.id)
        self._list.setFocus()

    def make_menu(self, comment_id: str) -> QMenu:
        """Return what can be done with a comment."""
        menu = QMenu(self)
        for words, icon, deed in (
            (self.tr("&Play from here"), "play", self._play_comment),
            (self.tr("&Change"), "pencil", self._change),
            (self.tr("&Delete"), "trash-2", self._delete_comment),
        ):
            action = menu.addAction(themed_icon(icon), words)
            action.triggered.connect(lambda _on=False, deed=deed: deed(comment_id))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _open_menu(self, comment_id: str, place: QPoint) -> None:
        self.make_menu(comment_id).popup(place)

    def _go_to_take(self, received_id: str) -> None:
        self._context.go.review.emit(received_id)

    def _save(self) -> None:
        review, pack = self._review, self._pack
        if review is None or pack is None:
            return
        if not self._comments.settle():
            return
        self._ratings.keep()
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
        self._comments.open("")
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

    # -- helpers

    def _comment(self, comment_id: str) -> Comment | None:
        found = self._review.comments if self._review is not None else ()
        return next((one for one in found if one.id == comment_id), None)

    def _reload(self) -> Review | None:
        """Read the review again; a page whose review is gone shows nothing new."""
        if self._review is None:
            return None
        try:
            self._review = self._service.review(self._review.id)
        except PeerPrepError:
            return None
        self._show_comments()
        return self._review

    def _on_saved(self) -> None:
        review = self._reload()
        if review is not None and self._heard is not None and self._pack is not None:
            self._ratings.show_review(review, self._heard.received, speaker_of(self._pack))

    def _say_trouble(self, error: PeerPrepError) -> None:
        self._strip.show_words(StripKind.TROUBLE, explain(error))

    def _say_not_kept(self, error: PeerPrepError) -> None:
        words = self.tr("What you wrote is still here, but not on the disk yet.")
        self._strip.show_words(StripKind.TROUBLE, words, explain(error))

    # -- making it

    def _make_header(self) -> list[QPushButton]:
        look: dict[str, Any] = {"kind": "primary", "iconName": "file-down", "hint": "Ctrl+Enter"}
        return fill_flow(
            child(self._form, FlowFrame, "deeds_flow"),
            FlowButton("delete", self.tr("Dele&te file"), self._delete_file, {"kind": "quiet"}),
            FlowButton("save", self.tr("&Save my review"), self._save, look),
        )

    def _connect(self) -> None:
        self._voice.moved.connect(self._show_moment)
        self._voice.all_heard.connect(self._on_all_heard)
        self._voice.comment_chosen.connect(self._list.choose)
        self._voice.unavailable.connect(
            lambda words: self._strip.show_words(StripKind.TROUBLE, words)
        )
        self._comments.moved.connect(self._show_comments)
        self._comments.changed.connect(self._reload)
        self._comments.added.connect(self._on_added)
        self._ratings.changed.connect(self._reload)
        for part in (self._comments, self._ratings):
            part.not_kept.connect(self._say_not_kept)
            part.kept.connect(self._strip.clear)
        self._noticed.all_heard.connect(self._on_all_heard)
        self._noticed.play_asked.connect(self._voice.sound.player.play)
        self._list.opened.connect(self._play_comment)
        self._list.edit_asked.connect(self._change)
        self._list.delete_asked.connect(self._delete_comment)
        self._list.more_asked.connect(self._open_menu)
        self._deleting.deleting.connect(self._let_go)
        self._deleting.deleted.connect(self._on_deleted)
        self._saving.saved.connect(self._on_saved)
        self._guide.clicked.connect(lambda _on=False: self._show_guide())
        words = self.tr("A comment at this moment")
        add_key(self, "Ctrl+K", words, self._begin, "Alt+C")
        add_key(self, "Ctrl+Enter", self.tr("Save my review"), self._save)

    def _set_tab_order(self) -> None:
        chain(
            *self._voice.sound.tab_stops(),
            self._columns.words_button,
            self._columns.segments,
            self._comments.edit,
            self._comments.chips,
            self._comments.add_button,
            self._list,
            self._voice.follow_button,
            self._voice.view,
            *self._ratings.controls(),
            *self._noticed.controls(),
            self._guide,
            *self._steps.controls(),
            self._delete_button,
            self._save_button,
        )


def _entry(comment: Comment, number: int) -> Entry:
    kind = kind_words(comment.kind)
    return Entry(comment.id, place_words(comment), kind, comment.text, number=number)


def _number(comments: Sequence[Comment], at_s: float | None, draft: str) -> int:
    """Return the number of the comment in the field, or the one it would have."""
    for number, one in enumerate(comments, 1):
        if draft and one.id == draft:
            return number
    earlier = [one for one in comments if at_s is None or (one.at_s or 0.0) <= at_s]
    if at_s is not None:
        earlier = [one for one in earlier if one.at_s is not None]
    return len(earlier) + 1
