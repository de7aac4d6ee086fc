"""Opening what somebody handed in, as a pack of a partner, and going to its review."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from peerprep.domain.errors import PeerPrepError, Problem
from peerprep.services.cohort_look import HandIn
from peerprep.services.sharing import OpenedPack
from peerprep.ui.cohort_words import CohortWords
from peerprep.ui.context import Context
from peerprep.ui.dialogs.passphrase_sheet import PassphraseSheet
from peerprep.ui.jobs import CancelToken, Job, Progress
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.wording import explain

_ASK_AGAIN = (Problem.PASSPHRASE_WRONG, Problem.PASSPHRASE_EMPTY)


class CohortOpening(QObject):
    """Reads one file of the folder at a time in a job and keeps it under Partner review.

    Signals:
        opened(): one is here now.
    """

    opened = Signal()

    def __init__(self, page: QWidget, context: Context, strip: Strip) -> None:
        super().__init__(page)
        self._page, self._context, self._strip = page, context, strip
        self._sharing = context.profile.sharing
        self._sheet: PassphraseSheet | None = None
        self._job: Job | None = None

    def open(self, row: HandIn) -> None:
        """Open what somebody handed in; a locked one asks for its passphrase."""
        self.cancel()
        if row.is_locked:
            self._sheet = PassphraseSheet.ask(self._page, row.file_name, partial(self._read, row))
            self._sheet.closed.connect(self._on_sheet_closed)
        else:
            self._read(row, None)

    def cancel(self) -> None:
        """Give up; nothing is kept."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _on_sheet_closed(self, accepted: bool) -> None:
        self._sheet = None
        if not accepted:
            self.cancel()

    def _read(self, row: HandIn, passphrase: str | None) -> None:
        read: list[object] = []

        def work(token: CancelToken, _progress: Progress) -> object:
            read.append(self._sharing.read(row.path, passphrase, token.check))
            return read[0]

        job = self._job = self._context.jobs.start(work)
        if passphrase is None:
            words = self.tr("Opening {name}…").format(name=row.name)
            self._strip.show_words(StripKind.INFO, words)
        job.succeeded.connect(partial(self._on_read, row))
        job.failed.connect(self._on_failed)
        # Given up at the last moment, it may have been read to its end.
        job.cancelled.connect(lambda: self._let_go(read))

    def _let_go(self, read: list[object]) -> None:
        for opened in read:
            if isinstance(opened, OpenedPack):
                self._sharing.discard(opened)

    def _on_read(self, row: HandIn, opened: object) -> None:
        self._job = None
        if self._sheet is not None:
            self._sheet.close_sheet(accepted=True)
        if not isinstance(opened, OpenedPack):
            words = self.tr("{name} is a review, no hand-in. Open it under Partner review.")
            self._strip.show_words(StripKind.INFO, words.format(name=row.file_name))
            return
        try:
            pack = self._sharing.keep(opened)
        except PeerPrepError as problem:
            self._strip.show_words(StripKind.TROUBLE, explain(problem))
            return
        count = CohortWords(self).takes(len(pack.takes))
        words = self.tr("Opened: {name}, {takes}.").format(name=pack.made_by, takes=count)
        self._strip.show_words(StripKind.SAVED, words, self.tr("It is under Partner review."))
        self.opened.emit()
        self._context.go.review.emit(pack.takes[0].id)

    def _on_failed(self, problem: Exception) -> None:
        self._job = None
        if not isinstance(problem, PeerPrepError):
            raise problem
        if self._sheet is not None and problem.code in _ASK_AGAIN:
            self._sheet.say_trouble(explain(problem))
            return
        if self._sheet is not None:
            self._sheet.close_sheet()
        self._strip.show_words(StripKind.TROUBLE, explain(problem))
