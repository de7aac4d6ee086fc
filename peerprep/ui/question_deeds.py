"""What can be done with a question or a bank on the page of questions, and how it is undone."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from peerprep.domain.bank_edits import place_of
from peerprep.domain.errors import PeerPrepError
from peerprep.services.bank_editing import DeletedBank, DeletedQuestion
from peerprep.ui.announce import say
from peerprep.ui.bank_browser import BankBrowser
from peerprep.ui.context import Context
from peerprep.ui.dialogs.bank_sheet import BankSheet
from peerprep.ui.icons import themed_icon
from peerprep.ui.question_writing import QuestionWriting
from peerprep.ui.take_back import TakeBack
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.wording import explain

Entry = tuple[str, str, Callable[[], object], bool]


class QuestionDeeds(QObject):
    """Does one thing with what is chosen, after what is being written was kept, and says how it
    went; what was deleted can be brought back for ten seconds.

    Signals:
        went_to(str, str): the bank and the key of the question to show now; an empty key is any.
        deleted(): a question or a bank that was shown is gone.
    """

    went_to = Signal(str, str)
    deleted = Signal()

    def __init__(
        self,
        page: QWidget,
        context: Context,
        strip: Strip,
        browser: BankBrowser,
        writing: QuestionWriting,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._strip = strip
        self._browser = browser
        self._writing = writing
        self._editing = context.profile.bank_editing
        self._take_back = TakeBack(page, strip)

    # -- questions

    def copy_to_own(self) -> None:
        """Copy the chosen question to the person's own bank and go there."""
        question, bank = self._browser.question, self._browser.bank
        if question is None:
            return

        def deed() -> None:
            own, copied = self._editing.copy_to_own(bank.id, question.key, self.tr("My own"))
            say(self._page, self.tr("Copied to your own questions."))
            self.went_to.emit(own, copied)

        self._do(deed)

    def duplicate(self, key: str) -> None:
        """Put a copy after a question and go there."""

        def deed() -> None:
            copied = self._editing.duplicate(self._browser.bank.id, key)
            say(self._page, self.tr("Duplicated. This is the copy."))
            self.went_to.emit(self._browser.bank.id, copied)

        self._do(deed)

    def own_bank(self) -> str:
        """Return the id of the person's own bank, made when missing; empty when it can't be."""
        try:
            return self._editing.my_own(self.tr("My own"))
        except PeerPrepError as problem:
            self.say_trouble(problem)
            return ""

    def move(self, key: str, step: int) -> None:
        """Put a question before the one above it (-1), or after the one below it (1)."""
        neighbor, bank = self._browser.neighbor(key, step), self._browser.bank

        def deed() -> None:
            at = self._editing.move(bank.id, key, place_of(bank, neighbor))
            words = self.tr("Now {place} of {count}.")
            say(self._page, words.format(place=at + 1, count=len(bank.questions)))
            self.went_to.emit(bank.id, key)

        if neighbor:
            self._do(deed)

    def delete_question(self, key: str) -> None:
        """Delete a question, offer to undo it, and go to the next one."""
        bank_id = self._browser.bank.id
        after = self._browser.neighbor(key, 1) or self._browser.neighbor(key, -1)

        def deed() -> None:
            gone = self._editing.delete_question(bank_id, key)
            self.went_to.emit(bank_id, after)
            self.deleted.emit()
            words = self.tr("Deleted. Takes of this question stay.")
            self._take_back.offer(words, partial(self._put_question_back, gone))

        if key:
            self._do(deed)

    def entries(
        self, key: str, practice: Callable[[], object], import_recording: Callable[[], object]
    ) -> list[Entry]:
        """Return the entries of a question's menu."""
        own = not self._browser.is_built_in
        can_rise = own and bool(self._browser.neighbor(key, -1))
        can_fall = own and bool(self._browser.neighbor(key, 1))
        again = (self.tr("&Duplicate"), "copy-plus", partial(self.duplicate, key), own)
        return [
            (self.tr("&Practice this question"), "mic", practice, True),
            (self.tr("&Import a recording"), "import", import_recording, True),
            again if own else (self.tr("&Copy to my own"), "copy-plus", self.copy_to_own, True),
            (self.tr("Move &up"), "arrow-up", partial(self.move, key, -1), can_rise),
            (self.tr("Move d&own"), "arrow-down", partial(self.move, key, 1), can_fall),
            (self.tr("De&lete"), "trash-2", partial(self.delete_question, key), own),
        ]

    def _put_question_back(self, deleted: DeletedQuestion) -> None:
        self._editing.put_question_back(deleted)
        say(self._page, self.tr("The question is back."))
        self.went_to.emit(deleted.bank_id, deleted.question.key)

    # -- banks

    def new_bank(self) -> None:
        """Ask for a name and make a bank."""

        def keep(title: str, _authors: tuple[str, ...], _licence: str, _language: str) -> str:
            try:
                made = self._editing.new_bank(title)
            except PeerPrepError as problem:
                return explain(problem)
            self.went_to.emit(made, "")
            return ""

        BankSheet.ask(self._page, None, keep)

    def describe(self) -> None:
        """Ask for what the chosen bank says about itself."""
        bank = self._browser.bank

        def keep(title: str, authors: tuple[str, ...], licence: str, language: str) -> str:
            try:
                self._editing.describe(
                    bank.id, title=title, authors=authors, licence=licence, language=language
                )
            except PeerPrepError as problem:
                return explain(problem)
            return ""

        BankSheet.ask(self._page, bank, keep)

    def delete_bank(self) -> None:
        """Delete the chosen bank, offer to undo it, and go to another one."""
        bank, after = self._browser.bank, self._browser.neighbor_bank()

        def deed() -> None:
            self._writing.show_none()
            gone = self._editing.delete_bank(bank.id)
            self.went_to.emit(after, "")
            self.deleted.emit()
            words = self.tr("Deleted: {title}. Takes of its questions stay.")
            put_back = partial(self._put_bank_back, gone)
            self._take_back.offer(words.format(title=bank.title), put_back)

        self._do(deed)

    def bank_entries(self, export: Callable[[], object]) -> list[Entry]:
        """Return the entries of the chosen bank's menu."""
        has_questions = bool(self._browser.bank.questions)
        return [
            (self.tr("&About this bank"), "info", self.describe, True),
            (self.tr("&Export"), "file-up", export, has_questions),
            (self.tr("&Delete this bank"), "trash-2", self.delete_bank, True),
        ]

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
        if not self._writing.keep():
            return
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
