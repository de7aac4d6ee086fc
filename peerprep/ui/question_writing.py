"""Keeping a question while it is written: once typing stops, and whenever it is left."""

from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from peerprep.domain.errors import PeerPrepError
from peerprep.domain.questions import Question, QuestionBank
from peerprep.ui.announce import say
from peerprep.ui.context import Context
from peerprep.ui.widgets.question_editor import QuestionEditor

_TYPING_MS = 600


class _Waiting(NamedTuple):
    """A question as it was written and the disk did not take it."""

    question: Question
    is_new: bool


class QuestionWriting(QObject):
    """Holds what the editor shows, as it was when it was opened and as it is kept.

    Signals:
        kept(str, object, bool): the bank and the Question that was kept; true when it is new.
        not_kept(object): the PeerPrepError; what was written stays in its fields, and waits when
            they are left: it is there again with its question, and tried again.
        caught_up(str): a bank in which something that waited was kept.
    """

    kept = Signal(str, object, bool)
    not_kept = Signal(object)
    caught_up = Signal(str)

    def __init__(self, page: QWidget, context: Context, editor: QuestionEditor) -> None:
        super().__init__(page)
        self._page = page
        self._banks = context.profile.banks
        self._editing = context.profile.bank_editing
        self._editor = editor
        self._bank_id = ""
        self._opened: Question | None = None
        self._kept: Question | None = None
        # What the editor read at these moments: a file may hold lines that no field can.
        self._as_opened: Question | None = None
        self._as_kept: Question | None = None
        self._is_new = False
        self._drafts: dict[str, Question] = {}
        self._waiting: dict[tuple[str, str], _Waiting] = {}
        self._typing = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self._typing.timeout.connect(self._on_typed)
        editor.edited.connect(self._on_edited)
        editor.undo_asked.connect(self._undo)

    @property
    def holds_unsaved(self) -> bool:
        """Whether something written could not be kept."""
        if self._has_changes() and not (self._is_new and self._is_wordless()):
            return True
        return any(self._has_place(*place, one) for place, one in self._waiting.items())

    @property
    def shown_key(self) -> str:
        """The key of the question in the editor, empty for none."""
        return self._kept.key if self._kept is not None else ""

    @property
    def is_new(self) -> bool:
        """Whether the question in the editor is not in its bank yet."""
        return self._is_new

    def show_question(self, bank: QuestionBank, question: Question) -> None:
        """Open a question of a bank; one that is being written stays as it is."""
        if (bank.id, question.key) == (self._bank_id, self.shown_key) and not self._is_new:
            if question != self._kept and not self._typing.isActive():
                self._kept = question
                self._editor.show_question(question, fresh=False)
                self._as_kept = self._editor.question()
                self._refresh()
            return
        self._open(bank, question, is_new=False)

    def show_new(self, bank: QuestionBank) -> None:
        """Open an empty question, or the one that was left in this bank and is not in it yet."""
        if self._is_new and self._bank_id == bank.id:
            return
        draft = self._drafts.pop(bank.id, None)
        for (bank_id, _), one in self._waiting.items():
            if one.is_new and bank_id == bank.id:
                draft = replace(one.question, text="")
        self._open(bank, draft or self._editing.empty_question(bank.id), is_new=True)

    def show_none(self) -> None:
        """Let go of what is shown."""
        self.keep()
        self._bank_id, self._opened, self._kept, self._is_new = "", None, None, False

    def keep(self) -> bool:
        """Keep what is written now; False when that could not be done, and then it waits."""
        self._typing.stop()
        place = (self._bank_id, self.shown_key)
        if not self._has_changes():
            self._waiting.pop(place, None)
            return True
        written = self._editor.question()
        if self._is_new and self._is_wordless():
            self._drafts[self._bank_id] = written
            return True
        try:
            self._kept = self._editing.write(self._bank_id, written)
        except PeerPrepError as problem:
            self._waiting[place] = _Waiting(written, self._is_new)
            self.not_kept.emit(problem)
            return False
        self._waiting.pop(place, None)
        self._as_kept = written
        was_new, self._is_new = self._is_new, False
        self._refresh()
        self.kept.emit(self._bank_id, self._kept, was_new)
        return True

    def keep_all(self) -> bool:
        """Keep also what could not be kept before; False when what is written now could not."""
        is_kept = self.keep()
        for place, one in list(self._waiting.items()):
            if place == (self._bank_id, self.shown_key) or not self._has_place(*place, one):
                continue
            try:
                self._editing.write(place[0], one.question)
            except PeerPrepError:  # it was said when it was left
                continue
            del self._waiting[place]
            self.caught_up.emit(place[0])
        return is_kept

    def _has_place(self, bank_id: str, key: str, one: "_Waiting") -> bool:
        """Say whether it can be kept at all: it waits on while its question is deleted."""
        if not self._banks.has(bank_id):
            return False
        return one.is_new or self._banks.bank(bank_id).find(key) is not None

    def _open(self, bank: QuestionBank, question: Question, *, is_new: bool) -> None:
        self.keep()
        self._bank_id, self._is_new = bank.id, is_new
        self._opened = self._kept = question
        own = self._banks.built_in()
        known = {name for topic in bank.categories for name in (topic.id, topic.label)}
        more = [t for t in own.categories if t.id not in known and t.label not in known]
        self._editor.offer([*bank.categories, *more], bank.roles or own.roles)
        self._editor.show_question(question, fresh=True)
        self._as_opened = self._as_kept = self._editor.question()
        left = self._waiting.get((bank.id, question.key))
        if left is not None:
            self._editor.show_question(left.question, fresh=False)
            self._typing.start()
        self._refresh()

    def _on_edited(self) -> None:
        self._typing.start()
        self._refresh()

    def _on_typed(self) -> None:
        had_changes = self._has_changes()
        if self.keep_all() and had_changes and not self._is_wordless():
            say(self._page, self.tr("Saved"))

    def _undo(self) -> None:
        if self._opened is None:
            return
        self._editor.show_question(self._opened, fresh=False)
        if not self._is_new:
            self.keep()
        self._refresh()
        say(self._page, self.tr("Your changes are undone."))

    def _refresh(self) -> None:
        if self._opened is not None:
            changed = self._editor.question() != self._as_opened
            self._editor.allow_undo(allowed=changed, delete=not self._is_new)

    def _has_changes(self) -> bool:
        return self._kept is not None and self._editor.question() != self._as_kept

    def _is_wordless(self) -> bool:
        return not self._editor.text.toPlainText().strip()
