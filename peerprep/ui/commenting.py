"""Comments while somebody listens: typing waits for nothing, and every letter is kept."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from peerprep.domain.errors import InvalidData, PeerPrepError
from peerprep.domain.review import Comment, CommentKind
from peerprep.services.reviews import ReviewService
from peerprep.ui.durations import clock
from peerprep.ui.forms import child
from peerprep.ui.kind_choice import KindChoice
from peerprep.ui.unkept import Unkept
from peerprep.ui.widgets.comment_edit import CommentEdit
from peerprep.ui.widgets.flow import ChipGroup

_TYPING_MS = 400
_AGAIN_MS = 2000  # how soon words that could not be saved are tried again


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a comment begins: its moment and the words there; `waits` when sound rests for it."""

    at_s: float | None
    quote: str = ""
    waits: bool = False


@dataclass(slots=True)
class _Draft:
    """The comment in the field: `kept` is how it is saved, None before it is; `before` is one
    that was added earlier, as it was then."""

    spot: Spot
    kept: Comment | None = None
    before: Comment | None = None

    @property
    def is_new(self) -> bool:
        """Whether it was not added before."""
        return self.before is None


class Commenting(QObject):
    """Behavior of the widgets that a form names comment_time_label, comment_line_label,
    comment_edit, kind_chips, keys_label and add_button. `pause` rests the sound and says where.

    Signals:
        moved(): a comment was begun or left.
        changed(): the saved comments are others.
        added(object, object, bool): a comment is done: it, its Spot, and whether it is a new one.
        let_go(object, object): a comment is not wanted: as it was written last, None for no words,
            and its Spot.
        not_kept(object): a PeerPrepError; the words are still there and are tried again.
        kept(): what could not be saved is saved now.
    """

    moved = Signal()
    changed = Signal()
    added = Signal(object, object, bool)
    let_go = Signal(object, object)
    not_kept = Signal(object)
    kept = Signal()

    def __init__(
        self, form: QWidget, service: ReviewService, pause: Callable[[], Spot], page: QWidget
    ) -> None:
        super().__init__(page)
        self._service = service
        self._pause = pause
        self._review_id = ""
        self._draft: _Draft | None = None
        self._is_told = False
        # by review, of takes that were left: the comment in the field and what it was to be
        self._waiting: Unkept[str, tuple[_Draft, Comment | None]] = Unkept(self._write_waiting)
        self._time = child(form, QLabel, "comment_time_label")
        self._line = child(form, QLabel, "comment_line_label")
        self._keys = child(form, QLabel, "keys_label")
        self.edit = child(form, CommentEdit, "comment_edit")
        self.chips = child(form, ChipGroup, "kind_chips")
        self.add_button = child(form, QPushButton, "add_button")
        self._kind = KindChoice(self.chips, self.edit, self)
        self._kind.chosen.connect(self._on_kind)
        self._typing = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self._typing.timeout.connect(self.keep)
        self._again = QTimer(self, interval=_AGAIN_MS, singleShot=True)
        self._again.timeout.connect(self.keep)
        self.edit.edited.connect(self._on_typed)
        self.edit.entered.connect(self.enter)
        self.add_button.clicked.connect(lambda _on=False: self.enter())
        child(form, QWidget, "comment_card").installEventFilter(self)

    # -- for the page

    def open(self, review_id: str) -> None:
        """Write into a review from now on; what could not be saved waits with its own review."""
        if self._draft is not None and self._is_unsaved:
            self._waiting.hold(self._review_id, (self._draft, self._wanted(self._draft)))
        self._review_id = review_id
        self._begin_anew()
        waiting = self._waiting.take(review_id)
        if waiting is not None:
            self._draft, wanted = waiting
            self._kind.choose(wanted.kind if wanted is not None else CommentKind.STRENGTH)
            self.edit.show_words(wanted.text if wanted is not None else "")
            self.moved.emit()
        if self.holds_unsaved:
            self._is_told = True
            self._again.start()

    @property
    def draft_id(self) -> str:
        """The id of the comment in the field, empty before it is saved."""
        return self._draft.kept.id if self._draft is not None and self._draft.kept else ""

    @property
    def spot(self) -> Spot | None:
        """Where the comment in the field stands, None when none is begun."""
        return self._draft.spot if self._draft is not None else None

    @property
    def holds_unsaved(self) -> bool:
        """Whether words are in memory alone, of this take or one that was shown before."""
        return bool(self._waiting) or self._is_unsaved

    @property
    def _is_unsaved(self) -> bool:
        draft = self._draft
        return draft is not None and self._wanted(draft) != draft.kept

    def begin(self, letters: str = "") -> None:
        """Rest the sound and open a comment at its moment, with the letters typed elsewhere."""
        if self._draft is None:
            self._draft = _Draft(self._pause())
            self.moved.emit()
        self.edit.setFocus()
        if letters:
            self.edit.moveCursor(self.edit.textCursor().MoveOperation.End)
            self.edit.insertPlainText(letters)

    def change(self, comment: Comment) -> None:
        """Put a saved comment back into the field."""
        if not self.settle():
            return
        self._draft = _Draft(Spot(comment.at_s, comment.quote), kept=comment, before=comment)
        self._kind.choose(comment.kind)
        self.edit.show_words(comment.text)
        self.edit.moveCursor(self.edit.textCursor().MoveOperation.End)
        self.edit.setFocus()
        self.moved.emit()

    def drop(self, comment_id: str) -> None:
        """Let go of the field when its comment was deleted elsewhere."""
        if self.draft_id == comment_id:
            self._begin_anew()

    def settle(self) -> bool:
        """Keep what is written as a comment; False when it can't be saved now and stays."""
        if self._draft is None:
            return True
        self.keep()
        if self._is_unsaved:
            return False
        self._begin_anew()
        return True

    def let_go_if_empty(self) -> None:
        """Forget a moment at which nothing was written: the sound goes on without it."""
        if self._draft is not None and self._draft.kept is None and not self._written:
            self._begin_anew()

    def keep(self) -> None:
        """Save what is in the field now, and what waits; harmless when all is saved."""
        self._typing.stop()
        if not self.holds_unsaved:
            return
        self._waiting.again()
        draft = self._draft
        try:
            if draft is not None and self._is_unsaved:
                self._write(self._review_id, draft, self._wanted(draft))
        except InvalidData:  # the file was deleted, and its review with it
            self._begin_anew()
            if self._waiting:
                self._again.start()
            return
        except PeerPrepError as error:
            self._again.start()
            if not self._is_told:
                self._is_told = True
                self.not_kept.emit(error)
            return
        if self._waiting:
            self._again.start()
        else:
            self._again.stop()
            if self._is_told:
                self._is_told = False
                self.kept.emit()
        self.changed.emit()

    def _write(self, review_id: str, draft: _Draft, wanted: Comment | None) -> None:
        if wanted is None:
            if draft.kept is not None:
                self._service.delete_comment(review_id, draft.kept.id)
            draft.kept = None
        elif draft.kept is None:
            spot = draft.spot
            draft.kept = self._service.add_comment(
                review_id, spot.at_s, wanted.kind, wanted.text, spot.quote
            )
        else:
            draft.kept = self._service.put_comment(review_id, wanted)

    def _write_waiting(self, review_id: str, waiting: tuple[_Draft, Comment | None]) -> None:
        with suppress(InvalidData):  # the file was deleted, and its review with it
            self._write(review_id, *waiting)

    def show_moment(self, at_s: float | None, *, plays: bool) -> None:
        """Say where the next comment would be; while one is written, where it is."""
        draft = self._draft
        at_s = draft.spot.at_s if draft is not None else at_s
        words = self.tr("On the whole") if at_s is None else self.tr("At {time}")
        self._time.setText(words if at_s is None else words.format(time=clock(at_s)))
        quote = draft.spot.quote if draft is not None and at_s is None else ""
        if quote:
            line = f"“{quote}”"
        elif draft is not None and draft.spot.waits:
            line = self.tr("Playing waits while you type")
        elif draft is None and plays:
            line = self.tr("Type any time, and playing waits")
        else:
            line = ""
        self._line.setText(line)
        self._line.setVisible(bool(line))
        self._keys.setVisible(draft is not None)
        is_new = draft is None or draft.is_new
        self.add_button.setText(self.tr("&Add comment") if is_new else self.tr("Keep ch&anges"))

    # -- writing

    def enter(self) -> None:
        """Add the comment and leave the field to the next one."""
        draft = self._draft
        if draft is None or (not self._written and draft.kept is None):
            return
        if self._written:
            self.keep()
            if not self._is_unsaved and self._draft is draft:
                self._begin_anew()
                self.added.emit(draft.kept, draft.spot, draft.is_new)
        elif self.settle():
            self.changed.emit()

    def cancel(self) -> None:
        """Leave the comment unwritten: a new one goes, a changed one is as it was before."""
        self.keep()
        draft = self._draft
        if draft is None or self._is_unsaved:
            return
        last = draft.kept
        try:
            if draft.before is not None:
                self._service.put_comment(self._review_id, draft.before)
            elif last is not None:
                self._service.delete_comment(self._review_id, last.id)
        except PeerPrepError as error:
            self.not_kept.emit(error)
            return
        self._begin_anew()
        self.let_go.emit(None if last == draft.before else last, draft.spot)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have Esc end a comment that is begun, wherever in its card the keyboard is."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if not is_escape or self._draft is None:
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()  # else it leads back from the page
        elif event.type() is QEvent.Type.KeyPress:
            self.cancel()
        return True

    @property
    def _written(self) -> str:
        return self.edit.toPlainText().strip()

    def _wanted(self, draft: _Draft) -> Comment | None:
        """Return the comment as it is in the field, None for none."""
        if not self._written:
            return None
        kind = self._kind.kind
        if draft.kept is not None:
            return replace(draft.kept, text=self._written, kind=kind)
        return Comment("", draft.spot.at_s, kind, self._written, draft.spot.quote)

    def _on_typed(self, _words: str) -> None:
        if self._draft is None:
            if not self._written:
                return
            self._draft = _Draft(self._pause())
            self.moved.emit()
        if not self._typing.isActive():  # who never pauses is saved, too
            self._typing.start()

    def _on_kind(self) -> None:
        if self._draft is not None and self._written:
            self.keep()

    def _begin_anew(self) -> None:
        self._draft = None
        self._typing.stop()
        if not self._waiting:
            self._again.stop()
            self._is_told = False
        self.edit.show_words("")
        self._kind.choose(CommentKind.STRENGTH)
        self.moved.emit()
