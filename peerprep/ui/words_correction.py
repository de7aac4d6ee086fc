"""Putting the words of a take right, in place: saved while typing, then looked at again."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from peerprep.domain.errors import PeerPrepError, Problem
from peerprep.domain.takes import Take
from peerprep.domain.transcript import Word
from peerprep.ui.announce import say
from peerprep.ui.context import Context
from peerprep.ui.forms import child
from peerprep.ui.properties import restyle
from peerprep.ui.review import Review
from peerprep.ui.second_look import SecondLook
from peerprep.ui.shortcuts import add_key
from peerprep.ui.widgets.find_bar import FindBar
from peerprep.ui.widgets.strip import Strip
from peerprep.ui.widgets.words_editor import WordsEditor
from peerprep.ui.words_keeper import Draft, WordsKeeper
from peerprep.ui.words_restorer import WordsRestorer
from peerprep.wording import explain, sentence


class WordsCorrection(QObject):
    """Behavior of the widgets that a form names words_view and edit_button, of its find bar and
    of the note over its words.

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
        self._page = page
        self.view = child(form, WordsEditor, "words_view")
        self.button = child(form, QPushButton, "edit_button")
        self.find = FindBar(form, self.view, self)
        self.look = SecondLook(form, context.scribe, self)
        self._keeper = WordsKeeper(context.profile.transcripts, self._draft, self)
        self._restorer = WordsRestorer(context, strip, self.look, page)
        self._review: Review | None = None
        self._words: tuple[Word, ...] = ()  # as they were when editing began
        self._sure: frozenset[Word] = frozenset()  # what the person was sure of by then
        self._connect(form)
        self._show_mode()

    # -- what the page asks

    @property
    def is_on(self) -> bool:
        """Whether the words can be changed now."""
        return self.view.is_editing

    @property
    def holds_unsaved(self) -> bool:
        """Whether changes are in memory alone."""
        return self._keeper.holds_unsaved

    def controls(self) -> list[QWidget]:
        """Return what Tab visits before the words, in order; the button comes after them."""
        return self.find.controls()

    def show_take(self, review: Review, *, writing: bool) -> None:
        """Offer to edit the words of a take that has some."""
        before = self._review
        self._review = review
        if before is None or before.take.id != review.take.id:
            self.find.close()
        self.button.setVisible(review.has_words and not writing)

    def set_subject(self, take_id: str) -> None:
        """Make ready for another take; changes that could not be saved wait for their turn."""
        if take_id == self._take_id:
            return
        if self.is_on:
            self._leave_mode()
        self._restorer.withdraw()
        self._review = None

    def arrive(self) -> None:
        """Go on with changes that could not be saved."""
        if self._review is None or self.is_on:
            return
        self.look.show_take(self._review.take)
        if self._keeper.has_waiting(self._take_id):
            self.start()

    def leave(self) -> None:
        """Save changes and have them looked at; what can't be saved stays and is tried again."""
        self.look.set_note("")
        if not self.is_on:
            return
        self.keep()
        self._leave_mode()
        if not self._keeper.has_waiting(self._take_id):
            self._check(self._take_id)

    def keep(self) -> bool:
        """Save what was changed; return whether nothing is in memory alone."""
        return self._keeper.keep()

    # -- editing

    def start(self) -> None:
        """Let the words be changed."""
        review = self._review
        if self.is_on or review is None or not review.has_words or self.button.isHidden():
            return
        self.look.remember_care(review.take)
        self._restorer.withdraw()
        self.shown.emit()
        self.begun.emit()
        self.view.begin()
        self._words = review.transcript.words if review.transcript else ()
        self._sure = frozenset()
        waiting = self._keeper.begin(review.take.id)
        if waiting is not None:
            self.view.resume(waiting.text)
            self._sure = waiting.sure
        self._show_mode()
        self.look.set_note(self.tr("Your changes are saved as you type."))
        self.view.setFocus()
        say(self.view, self.tr("You can change your words now. Esc when you are done."))

    def fix(self, index: int) -> None:
        """Let the words be changed, beginning with one that was hard to hear."""
        self.view.select(self.view.letters_of(index))
        self.start()

    def finish(self) -> None:
        """End editing: the words are saved and looked at again if they are others now."""
        if not self.is_on or not self.keep():
            return
        had_focus = self.view.hasFocus() or self.find.holds(self.view.window().focusWidget())
        is_empty = not self.view.words().strip()
        self._leave_mode()
        take = self._saved_take(self._take_id)
        if take is None:
            return
        if is_empty:
            self.troubled.emit(sentence(Problem.WORDS_EMPTY, {}))
        if take.check is None:
            self.look.look(take, self.tr("Looked again with your changes."))
        else:
            self.look.set_note("")
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

    # -- what was written down

    def can_restore(self) -> bool:
        """Say whether there are words that were written down and changed since."""
        take = self._saved_take(self._take_id)
        return take is not None and take.corrected

    def restore(self, take_id: str) -> None:
        """Bring back what was written down first; it can be undone."""
        self.finish()
        if not self.is_on:
            self._restorer.restore(take_id)

    # -- making it

    def _connect(self, form: QWidget) -> None:
        self.view.edited.connect(self._keeper.note_change)
        self.view.fix_asked.connect(self.fix)
        self.button.clicked.connect(lambda _on=False: self.toggle())
        self.find.replacing.connect(self.start)
        self.look.begun.connect(self.changed)
        self._keeper.troubled.connect(self.troubled)
        self._keeper.kept_late.connect(self._check)
        self._restorer.restored.connect(self.view.setFocus)
        self._restorer.troubled.connect(self.troubled)
        page = self._page
        page.installEventFilter(self)
        fields = (child(form, QLineEdit, name) for name in ("find_edit", "replace_edit"))
        for field in (self.view, *fields):
            field.installEventFilter(self)
        add_key(page, "Ctrl+E", self.tr("Edit words"), self.toggle)
        add_key(page, "Ctrl+F", self.tr("Search"), self._open_find)

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

    def _open_find(self) -> None:
        if self._review is not None and self._review.has_words:
            self.shown.emit()
            self.find.open()

    def _leave_mode(self) -> None:
        self._keeper.end()
        self.find.stop_replacing()
        self.view.end()
        self._show_mode()

    def _show_mode(self) -> None:
        self.button.setText(self.tr("Don&e") if self.is_on else self.tr("&Edit words"))
        restyle(self.button, iconName="check" if self.is_on else "pencil")

    def _draft(self) -> Draft:
        sure = (self._words[index] for index in self.view.retyped)
        return Draft(self.view.words(), self._sure.union(sure))

    @property
    def _take_id(self) -> str:
        return self._review.take.id if self._review is not None else ""

    def _check(self, take_id: str) -> None:
        """Have saved words checked, if they changed."""
        take = self._saved_take(take_id)
        if take is not None:
            self.look.check(take)

    def _saved_take(self, take_id: str) -> Take | None:
        try:
            return self._context.profile.history.take(take_id)
        except PeerPrepError as error:
            if error.code is not Problem.TAKE_UNKNOWN:
                self.troubled.emit(explain(error))
            return None
