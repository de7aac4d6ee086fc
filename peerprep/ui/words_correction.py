"""Putting the words of a take right, in place: saved while typing, then looked at again."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from peerprep.domain.errors import InvalidData, PeerPrepError, Problem
from peerprep.domain.takes import Take
from peerprep.ui.announce import say
from peerprep.ui.context import Context
from peerprep.ui.forms import child
from peerprep.ui.properties import restyle
from peerprep.ui.review import Review
from peerprep.ui.shortcuts import add_key
from peerprep.ui.widgets.find_bar import FindBar
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.ui.widgets.words_editor import WordsEditor
from peerprep.wording import explain, sentence

_AFTER_TYPING_MS = 800
_AT_LATEST_MS = 3000  # also while someone types on and on


class WordsCorrection(QObject):
    """Behavior of the widgets that a form names words_view, edit_button and words_note_label, and
    of its find bar.

    Signals:
        shown(): the words should be in view.
        begun(): the words are about to be changed.
        changed(): the page should show the take anew.
        troubled(str): the words could not be kept; the sentence says why.
    """

    shown = Signal()
    begun = Signal()
    changed = Signal()
    troubled = Signal(str)

    def __init__(self, form: QWidget, context: Context, strip: Strip, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._strip = strip
        self._page = page
        self.view = child(form, WordsEditor, "words_view")
        self.button = child(form, QPushButton, "edit_button")
        self.find = FindBar(form, self.view, self)
        self._note = child(form, QLabel, "words_note_label")
        self._review: Review | None = None
        self._kept = ""  # what the database has of the words on the page
        self._unsaved: dict[str, str] = {}  # by take: what a full disk did not take yet
        self._has_told = False
        self._cared_for = False
        self._looked_words = ""
        self._looking_at = ""
        self._undo: tuple[str, str] | None = None
        self._pause = QTimer(self, interval=_AFTER_TYPING_MS, singleShot=True)
        self._latest = QTimer(self, interval=_AT_LATEST_MS, singleShot=True)
        self._connect(form)
        self._show_mode()
        self._set_note("")

    # -- what the page asks

    @property
    def is_on(self) -> bool:
        """Whether the words can be changed now."""
        return self.view.is_editing

    def is_looking_at(self, take: Take) -> bool:
        """Say whether the changed words of a take are being looked at again."""
        return take.check is None and take.id == self._looking_at

    @property
    def holds_unsaved(self) -> bool:
        """Whether changes are in memory alone."""
        return bool(self._unsaved) or (self.is_on and self.view.toPlainText() != self._kept)

    def controls(self) -> list[QWidget]:
        """Return what Tab visits before the words, in order; the button comes after them."""
        return self.find.controls()

    def show_take(self, review: Review, *, writing: bool) -> None:
        """Offer to edit the words of a take that has some."""
        before = self._review
        self._review = review
        if before is None or before.take.id != review.take.id:
            self._set_note("")
            self.find.close()
        self.button.setVisible(review.has_words and not writing)

    def set_subject(self, take_id: str) -> None:
        """Make ready for another take; changes that could not be saved wait for their turn."""
        if self._review is None or self._review.take.id == take_id:
            return
        if self.is_on:
            self._unsaved[self._review.take.id] = self.view.toPlainText()
            self._leave_mode()
        self._undo_key.setEnabled(False)
        self._review = None

    def arrive(self) -> None:
        """Go on where changes could not be saved."""
        if self._review is not None and self._review.take.id in self._unsaved:
            self.start()

    def leave(self) -> None:
        """Save changes and have them looked at; what can't be saved stays and is tried again."""
        self._undo_key.setEnabled(False)
        self._set_note("")
        if self.is_on and self.keep():
            self._leave_mode()
            self._check(self._saved_take())

    # -- editing

    def start(self) -> None:
        """Let the words be changed."""
        review = self._review
        if self.is_on or review is None or not review.has_words or self.button.isHidden():
            return
        if review.take.check is not None:
            self._cared_for = review.take.check.care
        self._kept = review.text
        self._undo_key.setEnabled(False)
        self.shown.emit()
        self.begun.emit()
        self.view.begin()
        unsaved = self._unsaved.pop(review.take.id, None)
        if unsaved is not None:
            self.view.replace_all([(0, self.view.document().characterCount() - 1)], unsaved)
        self._show_mode()
        self._set_note(self.tr("Your changes are saved as you type."))
        self.view.setFocus()
        say(self.view, self.tr("You can change your words now. Esc when you are done."))

    def finish(self) -> None:
        """End editing: the words are saved and looked at again if they are others now."""
        if not self.is_on or not self.keep():
            return
        had_focus = self.view.hasFocus() or self.find.holds(self.view.window().focusWidget())
        is_empty = not self.view.toPlainText().strip()
        self._leave_mode()
        take = self._saved_take()
        if take is None:
            return
        if is_empty:
            self.troubled.emit(sentence(Problem.WORDS_EMPTY, {}))
        if take.check is None:
            self._look_again(take, self.tr("Looked again with your changes."))
        else:
            self._set_note("")
            self.changed.emit()
            say(self.view, self.tr("Your words are as they were."))
        if had_focus:
            self.view.setFocus()

    def toggle(self) -> None:
        """Begin or end editing."""
        if self.is_on:
            self.finish()
        else:
            self.start()

    def keep(self) -> bool:
        """Save what was changed; return whether nothing is in memory alone."""
        self._pause.stop()
        self._latest.stop()
        waiting = dict(self._unsaved)
        if self.is_on and self._review is not None and self.view.toPlainText() != self._kept:
            waiting[self._review.take.id] = self.view.toPlainText()
        for take_id, text in waiting.items():
            if not self._save(take_id, text):
                self._latest.start()
                return False
        self._has_told = False
        return True

    def _save(self, take_id: str, text: str) -> bool:
        try:
            self._context.profile.transcripts.correct(take_id, text)
        except InvalidData as error:
            if error.code not in (Problem.WORDS_EMPTY, Problem.TAKE_UNKNOWN):
                raise
            # Nothing was said in it, or the take is gone for good: there is nothing to keep.
        except PeerPrepError as error:
            if not self._has_told:
                self._has_told = True
                self.troubled.emit(explain(error))
            return False
        self._unsaved.pop(take_id, None)
        if self.is_on and self._review is not None and self._review.take.id == take_id:
            self._kept = text
        return True

    # -- what was written down

    def can_restore(self) -> bool:
        """Say whether there are words that were written down and changed since."""
        take = self._saved_take()
        return take is not None and take.corrected

    def restore(self, take_id: str) -> None:
        """Bring back what was written down first; it can be undone."""
        self.finish()
        if self.is_on:
            return
        transcripts = self._context.profile.transcripts
        try:
            before = self._context.profile.history.take(take_id)
            restored = transcripts.restore(take_id)
        except PeerPrepError as error:
            self.troubled.emit(explain(error))
            return
        self._cared_for = before.check is not None and before.check.care
        self._undo = (take_id, before.transcript.text if before.transcript else "")
        self._undo_key.setEnabled(True)
        self._strip.show_words(
            StripKind.SAVED,
            self.tr("What was written down is back."),
            "",
            [(self.tr("&Undo"), self._take_back)],
        )
        self._look_again(restored, self.tr("Looked again."))
        self.view.setFocus()

    def _take_back(self) -> None:
        if self._undo is None:
            return
        take_id, text = self._undo
        try:
            take = self._context.profile.transcripts.correct(take_id, text)
        except PeerPrepError as error:
            self.troubled.emit(explain(error))
            return
        self._undo = None
        self._undo_key.setEnabled(False)
        self._strip.clear()
        self._look_again(take, self.tr("Looked again with your changes."))
        self.view.setFocus()

    # -- looking again

    def _look_again(self, take: Take, words: str) -> None:
        self._looking_at, self._looked_words = take.id, words
        self._set_note(self.tr("Looking again…"))
        self.changed.emit()
        say(self._note, self._note.text())
        self._check(take)

    def _check(self, take: Take | None) -> None:
        if take is not None and take.check is None:
            self._context.scribe.check_again(take.id, cared_for=self._cared_for)

    def looked(self, take_id: str) -> bool:
        """Note that a check is done, and return whether it was of changed words: then say so."""
        if take_id != self._looking_at:
            return False
        self._looking_at = ""
        self._set_note(self._looked_words)
        return True

    def say_looked(self) -> None:
        """Announce that the changed words were looked at."""
        say(self._note, self._note.text())

    # -- making it

    def _connect(self, form: QWidget) -> None:
        for timer in (self._pause, self._latest):
            timer.timeout.connect(self.keep)
        self.view.edited.connect(self._on_edited)
        self.button.clicked.connect(lambda _on=False: self.toggle())
        self.find.replacing.connect(self.start)
        page = self._page
        page.installEventFilter(self)
        fields = (child(form, QLineEdit, name) for name in ("find_edit", "replace_edit"))
        for field in (self.view, *fields):
            field.installEventFilter(self)
        add_key(page, "Ctrl+E", self.tr("Edit words"), self.toggle)
        add_key(page, "Ctrl+F", self.tr("Search"), self._open_find)
        self._undo_key = add_key(page, "Ctrl+Z", self.tr("Undo"), self._take_back)
        self._undo_key.setEnabled(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have Esc close the bar or end editing, and Ctrl+E reach the page from a field."""
        if not isinstance(event, QKeyEvent):
            return False
        is_asked = event.type() is QEvent.Type.ShortcutOverride
        if watched is not self._page:
            control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if is_asked and control and event.key() == Qt.Key.Key_E:
                event.ignore()  # a field takes it for "to the end of the line" on Linux
                return True
            return False
        in_bar = self.find.holds(self._page.focusWidget())
        if event.key() != Qt.Key.Key_Escape or not (self.is_on or in_bar):
            return False
        if is_asked:
            event.accept()
        elif event.type() is QEvent.Type.KeyPress:
            if in_bar:
                self.find.close()
            else:
                self.finish()
        return True

    def _on_edited(self) -> None:
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()

    def _open_find(self) -> None:
        if self._review is not None and self._review.has_words:
            self.shown.emit()
            self.find.open()

    def _leave_mode(self) -> None:
        self.find.stop_replacing()
        self.view.end()
        self._show_mode()

    def _show_mode(self) -> None:
        self.button.setText(self.tr("Don&e") if self.is_on else self.tr("&Edit words"))
        restyle(self.button, iconName="check" if self.is_on else "pencil")

    def _set_note(self, words: str) -> None:
        self._note.setText(words)
        self._note.setVisible(bool(words))

    def _saved_take(self) -> Take | None:
        if self._review is None:
            return None
        try:
            return self._context.profile.history.take(self._review.take.id)
        except PeerPrepError as error:
            if error.code is not Problem.TAKE_UNKNOWN:
                self.troubled.emit(explain(error))
            return None
