"""Banks from files and to files, for the page of questions: look, add, export, and say so."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from peerprep.domain.errors import PeerPrepError, Problem
from peerprep.domain.file_names import safe_stem, shown_name
from peerprep.domain.questions import QuestionBank
from peerprep.services.bank_exchange import IncomingBank, write_bank
from peerprep.ui.announce import say
from peerprep.ui.bank_words import BankWords, LookWords
from peerprep.ui.context import Context
from peerprep.ui.dialogs.bank_file import BankFileDialog
from peerprep.ui.dialogs.bank_look_sheet import BankLookSheet
from peerprep.ui.dialogs.save_file import SaveFile
from peerprep.ui.jobs import CancelToken, Job, Progress
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.wording import explain


class BankImporting(QObject):
    """Adds and writes banks; a file is read and compared in a job: it may be large and hostile.

    Signals:
        added(str): the id of a bank that was added or updated.
    """

    added = Signal(str)

    def __init__(self, page: QWidget, context: Context, strip: Strip) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._strip = strip
        self._words = BankWords(self)
        self._job: Job | None = None

    def choose(self) -> None:
        """Ask for a file and show what is in it."""
        BankFileDialog.ask(self._page, then=self.look)

    def look(self, path: Path) -> None:
        """Read a file and show what it would do."""
        if self._job is not None:
            self._job.cancel()

        exchange = self._context.profile.bank_exchange

        def work(token: CancelToken, _progress: Progress) -> IncomingBank:
            return exchange.aside().look(path, token.check)

        job = self._job = self._context.jobs.start(work)
        name = shown_name(path.name)
        self._strip.show_words(StripKind.INFO, self.tr("Reading {name}").format(name=name))
        job.succeeded.connect(self.show)
        job.failed.connect(self._on_failed)

    def export(self, bank: QuestionBank) -> None:
        """Ask for a place and write a bank there."""
        SaveFile.ask(
            self._page,
            self.tr("Export a question bank"),
            f"{safe_stem(bank.title) or bank.id}.json",
            [(self.tr("Question bank"), ".json")],
            then=partial(self._write, bank.id),
        )

    def leave(self) -> None:
        """Look at no file any more; what is being written is written to its end."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._strip.clear()

    # -- what comes of it

    def show(self, incoming: IncomingBank) -> None:
        """Show what a bank that was looked at would do, and add it when that is wanted."""
        self._job = None
        title, text = self._words.incoming(incoming)
        if incoming.does_nothing:
            self._strip.show_words(StripKind.INFO, title, text)
            return
        actions: list[tuple[str, Callable[[], object]]] = [
            (self._words.accept(incoming), partial(self._add, incoming)),
            (self.tr("Loo&k first"), partial(self._look_first, incoming)),
            (self.tr("Not no&w"), self._strip.clear),
        ]
        self._strip.show_words(StripKind.INFO, title, text, actions)
        self._strip.buttons()[0].setFocus()

    def _on_failed(self, problem: Exception) -> None:
        self._job = None
        if not isinstance(problem, PeerPrepError):
            raise problem
        self._refuse(problem)

    def _refuse(self, problem: PeerPrepError) -> None:
        copy = (self.tr("Cop&y details"), partial(self._copy, explain(problem)))
        self._strip.show_words(StripKind.TROUBLE, self._words.refusal(problem), "", [copy])

    def _copy(self, details: str) -> None:
        QGuiApplication.clipboard().setText(details)
        say(self._page, self.tr("Copied."))

    def _look_first(self, incoming: IncomingBank) -> None:
        title, _ = self._words.incoming(incoming)
        BankLookSheet.ask(
            self._page,
            title,
            LookWords(self).parts(incoming),
            self._words.accept(incoming),
            then=lambda wanted: self._add(incoming) if wanted else None,
        )

    def _add(self, incoming: IncomingBank) -> None:
        try:
            bank = self._context.profile.bank_exchange.add(incoming, self.tr("My own"))
        except PeerPrepError as problem:
            self._strip.show_words(StripKind.TROUBLE, explain(problem))
            return
        self._strip.show_words(StripKind.SAVED, self._words.done(incoming))
        self.added.emit(bank.id)

    def _write(self, bank_id: str, path: Path) -> None:
        try:
            bank = self._context.profile.bank_exchange.to_send(bank_id)
        except PeerPrepError as problem:
            self._strip.show_words(StripKind.TROUBLE, explain(problem))
            return

        def work(_token: CancelToken, _progress: Progress) -> None:
            write_bank(bank, path)

        words = self.tr("Writing {name}").format(name=shown_name(path.name))
        self._strip.show_words(StripKind.INFO, words)
        job = self._context.jobs.start(work)
        job.succeeded.connect(lambda _nothing: self._on_written(bank, path))
        job.failed.connect(self._on_not_written)

    def _on_written(self, bank: QuestionBank, path: Path) -> None:
        more = ""
        try:
            self._context.profile.bank_exchange.sent(bank)
        except PeerPrepError as problem:  # the file is there all the same
            more = "" if problem.code is Problem.BANK_UNKNOWN else explain(problem)
        words = self.tr("Written: {name}, version {version}. Hand it over yourself.")
        name = shown_name(path.name)
        self._show(StripKind.SAVED, words.format(name=name, version=bank.version), more)

    def _on_not_written(self, problem: Exception) -> None:
        if not isinstance(problem, PeerPrepError):
            raise problem
        self._show(StripKind.TROUBLE, explain(problem))

    def _show(self, kind: StripKind, words: str, more: str = "") -> None:
        if self._page.isVisible():  # nobody waits for it on another page
            self._strip.show_words(kind, words, more)
