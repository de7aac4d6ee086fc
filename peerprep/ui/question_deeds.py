"""What can be done with a question or a bank on the page of questions, and how it is undone."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from peerprep.domain.bank_edits import place_of
from peerprep.domain.errors import PeerPrepError
from peerprep.domain.questions import QuestionBank
from peerprep.services.bank_editing import DeletedBank, DeletedQuestion
from peerprep.ui.announce import say
from peerprep.ui.context import Context
from peerprep.ui.dialogs.bank_sheet import BankSheet
from peerprep.ui.icons import themed_icon
from peerprep.ui.take_back import TakeBack
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.wording import explain

Entry = tuple[str, str, Callable[[], object], bool]


class QuestionDeeds(QObject):
    """Does one thing, has it undone for ten seconds when it deletes, and says how it went.

    Signals:
        went_to(str, str): the bank and the key of the question to show now; an empty key is any.
    """

    went_to = Signal(str, str)

    def __init__(self, page: QWidget, context: Context, strip: Strip) -> None:
        super().__init__(page)
        self._page = page
        self._strip = strip
        self._editing = context.profile.bank_editing
        self._take_back = TakeBack(page, strip)

    # -- questions

    def copy_to_own(self, bank_id: str, key: str) -> None:
        """Copy a question to the person's own bank and go there."""

        def deed() -> None:
            own, copied = self._editing.copy_to_own(bank_id, key, self.tr("My own"))
            say(self._page, self.tr("Copied to your own questions."))
            self.went_to.emit(own, copied)

        self._do(deed)

    def duplicate(self, bank_id: str, key: str) -> None:
        """Put a copy after a question and go there."""

        def deed() -> None:
            copied = self._editing.duplicate(bank_id, key)
            say(self._page, self.tr("Duplicated. This is the copy."))
            self.went_to.emit(bank_id, copied)

        self._do(deed)

    def own_bank(self) -> str:
        """Return the id of the person's own bank, made when missing; empty when it can't be."""
        try:
            return self._editing.my_own(self.tr("My own"))
        except PeerPrepError as problem:
            self.say_trouble(problem)
            return ""

    def move(self, bank: QuestionBank, key: str, neighbor: str) -> None:
        """Put a question where another one of its bank stands."""

        def deed() -> None:
            at = self._editing.move(bank.id, key, place_of(bank, neighbor))
            words = self.tr("Now {place} of {count}.")
            say(self._page, words.format(place=at + 1, count=len(bank.questions)))
            self.went_to.emit(bank.id, key)

        self._do(deed)

    def delete_question(self, bank_id: str, key: str, next_key: str) -> None:
        """Delete a question, offer to undo it, and go to the next one."""

        def deed() -> None:
            deleted = self._editing.delete_question(bank_id, key)
            self.went_to.emit(bank_id, next_key)
            words = self.tr("Deleted. Takes of this question stay.")
            self._take_back.offer(words, partial(self._put_question_back, deleted))

        self._do(deed)

    def _put_question_back(self, deleted: DeletedQuestion) -> None:
        self._editing.put_question_back(deleted)
        say(self._page, self.tr("The question is back."))
        self.went_to.emit(deleted.bank_id, deleted.question.key)

    # -- banks

    def new_bank(self) -> None:
        """Ask for a name and make a bank."""

        def keep(title: str, _authors: tuple[str, ...], _licence: str) -> str:
            try:
                made = self._editing.new_bank(title)
            except PeerPrepError as problem:
                return explain(problem)
            self.went_to.emit(made, "")
            return ""

        BankSheet.ask(self._page, None, keep)

    def describe(self, bank: QuestionBank) -> None:
        """Ask for what a bank says about itself."""

        def keep(title: str, authors: tuple[str, ...], licence: str) -> str:
            try:
                self._editing.describe(bank.id, title=title, authors=authors, licence=licence)
            except PeerPrepError as problem:
                return explain(problem)
            return ""

        BankSheet.ask(self._page, bank, keep)

    def delete_bank(self, bank: QuestionBank, next_bank: str) -> None:
        """Delete a bank, offer to undo it, and go to another one."""

        def deed() -> None:
            deleted = self._editing.delete_bank(bank.id)
            self.went_to.emit(next_bank, "")
            words = self.tr("Deleted: {title}. Takes of its questions stay.")
            put_back = partial(self._put_bank_back, deleted)
            self._take_back.offer(words.format(title=bank.title), put_back)

        self._do(deed)

    def _put_bank_back(self, deleted: DeletedBank) -> None:
        self._editing.put_bank_back(deleted)
        say(self._page, self.tr("The bank is back."))
        self.went_to.emit(deleted.stored.id, "")

    def say_trouble(self, problem: PeerPrepError) -> None:
        """Show why something could not be done."""
        self._strip.show_words(StripKind.TROUBLE, explain(problem))

    def leave(self) -> None:
        """What was deleted stays deleted."""
        self._take_back.forget()

    def _do(self, deed: Callable[[], object]) -> None:
        try:
            deed()
        except PeerPrepError as problem:
            self.say_trouble(problem)


def popup_menu(page: QWidget, entries: list[Entry]) -> QMenu:
    """Return a menu that goes once it was used; entries are (words, icon, deed, can be used)."""
    menu = QMenu(page)
    for words, icon, deed, enabled in entries:
        action = menu.addAction(themed_icon(icon), words)
        action.setEnabled(enabled)
        action.triggered.connect(lambda _on=False, deed=deed: deed())
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
