"""The comments of a review on its page: field, list, bubbles on the sound, marks in the words."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from peerprep.domain.errors import PeerPrepError
from peerprep.domain.review import Comment, Review
from peerprep.services.reviews import ReviewService
from peerprep.ui.announce import say
from peerprep.ui.commenting import Commenting, Spot
from peerprep.ui.durations import clock
from peerprep.ui.forms import child
from peerprep.ui.heard_take import HeardTake, place_words
from peerprep.ui.heard_voice import HeardVoice
from peerprep.ui.icons import themed_icon
from peerprep.ui.remarks import kind_words
from peerprep.ui.take_back import TakeBack
from peerprep.ui.widgets.comment_number import CommentNumber
from peerprep.ui.widgets.comment_wave import CommentWave, Pin
from peerprep.ui.widgets.entry_list import Entry, EntryList
from peerprep.ui.widgets.strip import Strip


class CommentsPart(QObject):
    """Behavior of the widgets of `Commenting`, and of comment_number, comment_list, empty_label,
    sound_wave and note_strip.

    Signals:
        begun(): a comment is opened in the field.
        changed(): what is saved is different.
        added(): a comment is done.
        troubled(object): a PeerPrepError; nothing changed.
        not_kept(object): a PeerPrepError; words stay in the field and are tried again.
        kept(): what could not be saved is saved now.
    """

    begun = Signal()
    changed = Signal()
    added = Signal()
    troubled = Signal(object)
    not_kept = Signal(object)
    kept = Signal()

    def __init__(
        self, form: QWidget, service: ReviewService, voice: HeardVoice, page: QWidget
    ) -> None:
        super().__init__(page)
        self._form = form
        self._service = service
        self._voice = voice
        self._page = page
        self._review: Review | None = None
        self._heard: HeardTake | None = None
        self.field = Commenting(form, service, voice.rest, page)
        self.list = child(form, EntryList, "comment_list")
        self._wave = child(form, CommentWave, "sound_wave")
        self.take_back = TakeBack(page, child(form, Strip, "note_strip"))
        voice.moved.connect(self._show_moment)
        voice.comment_chosen.connect(self.list.choose)
        self.field.moved.connect(self._show)
        self.field.changed.connect(self.changed)
        self.field.added.connect(self._on_added)
        self.field.let_go.connect(self._on_let_go)
        self.field.not_kept.connect(self.not_kept)
        self.field.kept.connect(self.kept)
        self.list.opened.connect(self._play)
        self.list.edit_asked.connect(self._change)
        self.list.delete_asked.connect(self._delete)
        self.list.more_asked.connect(self._open_menu)

    # -- for the page

    def show_review(self, review: Review | None, heard: HeardTake | None, *, fresh: bool) -> None:
        """Show what is saved; `fresh` when it is another review, None when it is gone."""
        self._review, self._heard = review, heard
        if fresh:
            self.field.open(review.id if review is not None else "")
        self._show()

    def begin(self, letters: str = "") -> None:
        """Open a comment at this moment."""
        self.begun.emit()
        self.field.begin(letters)

    # -- what is shown

    def _show(self) -> None:
        """Show what is saved; the comment in the field is on the sound but not in the list."""
        review, heard = self._review, self._heard
        if review is None or heard is None:
            return
        comments = review.comments
        draft = self.field.draft_id
        self.list.set_entries(
            [_entry(one, n) for n, one in enumerate(comments, 1) if one.id != draft]
        )
        self.list.setVisible(any(one.id != draft for one in comments))
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
        if self._voice.is_playing:
            self.field.let_go_if_empty()
        spot, draft = self.field.spot, self.field.draft_id
        at_s = spot.at_s if spot is not None else self._voice.position_s
        self.field.show_moment(at_s, plays=self._voice.is_playing)
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

    def _on_added(self, comment: Comment, spot: Spot, is_new: bool) -> None:
        self.changed.emit()
        self.added.emit()
        review = self._review
        if review is None:
            return
        number = next((n for n, one in enumerate(review.comments, 1) if one.id == comment.id), 0)
        words = self.tr("Comment {number} added") if is_new else self.tr("Comment {number} kept")
        if comment.at_s is not None:
            words = self.tr("{words} at {time}").format(words=words, time=clock(comment.at_s))
        say(self._page, f"{words.format(number=number)}.")
        if spot.waits:
            self._voice.go_on()
        self.field.edit.setFocus()

    def _on_let_go(self, last: Comment | None, spot: Spot) -> None:
        """Offer what was written for a while, and go on as after a comment that is kept."""
        self.changed.emit()
        if last is not None and self._review is not None:
            deed = partial(self._bring_back, self._review.id, last)
            self.take_back.offer(self.tr("Not kept."), deed)
        if spot.waits:
            self._voice.go_on()
        self.field.edit.setFocus()

    def _play(self, comment_id: str) -> None:
        comment = self._comment(comment_id)
        if comment is None:
            return
        self.field.let_go_if_empty()
        if comment.at_s is not None:
            self._voice.play_from(comment.at_s)
        else:
            self._change(comment_id)

    def _change(self, comment_id: str) -> None:
        comment = self._comment(comment_id)
        if comment is not None:
            self.begun.emit()
            self._voice.rest()
            self.field.change(comment)

    def _delete(self, comment_id: str) -> None:
        review, comment = self._review, self._comment(comment_id)
        if review is None or comment is None:
            return
        number = review.comments.index(comment) + 1
        try:
            self._service.delete_comment(review.id, comment_id)
        except PeerPrepError as error:
            self.troubled.emit(error)
            return
        self.field.drop(comment_id)
        self.changed.emit()
        words = self.tr("Deleted comment {number}.").format(number=number)
        self.take_back.offer(words, partial(self._bring_back, review.id, comment))
        (self.list if self.list.entries() else self.field.edit).setFocus()

    def _bring_back(self, review_id: str, comment: Comment) -> None:
        self._service.put_comment(review_id, comment)
        self.changed.emit()
        self.list.choose(comment.id)
        self.list.setFocus()

    def make_menu(self, comment_id: str) -> QMenu:
        """Return what can be done with a comment."""
        menu = QMenu(self._page)
        for words, icon, deed in (
            (self.tr("&Play from here"), "play", self._play),
            (self.tr("&Change"), "pencil", self._change),
            (self.tr("&Delete"), "trash-2", self._delete),
        ):
            action = menu.addAction(themed_icon(icon), words)
            action.triggered.connect(lambda _on=False, deed=deed: deed(comment_id))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _open_menu(self, comment_id: str, place: QPoint) -> None:
        self.make_menu(comment_id).popup(place)

    def _comment(self, comment_id: str) -> Comment | None:
        found = self._review.comments if self._review is not None else ()
        return next((one for one in found if one.id == comment_id), None)


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
