"""Opening a file somebody handed over: read and checked beside the window, then kept."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from peerprep.domain.errors import PeerPrepError, Problem
from peerprep.domain.file_names import shown_name
from peerprep.services.sharing import OpenedPack, ReviewFile
from peerprep.ui.context import Context
from peerprep.ui.dialogs.passphrase_sheet import PassphraseSheet
from peerprep.ui.dialogs.shared_file import SharedFileDialog
from peerprep.ui.jobs import CancelToken, Job, Progress
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.wording import explain

_QUIET_MS = 400  # what is done sooner needs no strip
_TYPED_AGAIN = (Problem.PASSPHRASE_WRONG, Problem.PASSPHRASE_EMPTY)

Read = OpenedPack | ReviewFile


class PackOpening(QObject):
    """Opens one file at a time and tells trouble in a page's strip.

    Signals:
        pack_opened(object): a ReceivedPack is here, now or since before.
        reviews_kept(object): TakenIn of each review that is with its take now.
    """

    apart = False  # whether the file is where reading may hang

    pack_opened = Signal(object)
    reviews_kept = Signal(object)

    def __init__(self, page: QWidget, context: Context, strip: Strip) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._strip = strip
        self._job: Job | None = None
        self._sheet: PassphraseSheet | None = None
        self._shows_work = False
        self._name = ""
        self._patience = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._patience.timeout.connect(self._show_work)

    def choose(self) -> None:
        """Ask for a file and open it."""
        SharedFileDialog.ask(self._page, then=self.open)

    def open(self, path: Path) -> None:
        """Open a file, asking for its passphrase when it is locked."""
        self.cancel()
        self._name = shown_name(path.name)
        self._start(path, None)
        self._patience.start()

    def cancel(self) -> None:
        """Give up; nothing is kept."""
        self._patience.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _start(self, path: Path, passphrase: str | None) -> None:
        read: list[Read] = []

        def work(token: CancelToken, _progress: Progress) -> Read:
            read.append(self.read(path, passphrase, token.check))
            return read[0]

        self._job = job = self._context.jobs.start(work, apart=self.apart)
        job.succeeded.connect(self._on_read)
        job.failed.connect(partial(self._on_failed, path))
        # Given up at the last moment, it may have been read to its end.
        job.cancelled.connect(partial(self._let_go, read))
        job.finished.connect(partial(self._on_finished, job))

    def read(self, path: Path, passphrase: str | None, check: Callable[[], None]) -> Read:
        """Read a file, on a thread of the pool; may be made anew by what knows the file better."""
        return self._context.profile.sharing.read(path, passphrase, check)

    def refuse(self, error: PeerPrepError) -> None:
        """Say that a file was not opened; may be made anew."""
        self._say(explain(error))

    def _let_go(self, read: list[Read]) -> None:
        for opened in read:
            if isinstance(opened, OpenedPack):
                self._context.profile.sharing.discard(opened)

    def _on_read(self, read: Read) -> None:
        self._end_work()
        if self._sheet is not None:
            self._sheet.close_sheet(accepted=True)
        deed: Callable[[], object] = partial(self._keep, read)
        try:
            deed()
        except PeerPrepError as error:
            self.refuse(error)

    def _keep(self, read: Read) -> None:
        profile = self._context.profile
        if isinstance(read, OpenedPack):
            self.pack_opened.emit(profile.sharing.keep(read))
        else:
            self.reviews_kept.emit(profile.reviews.keep(read))

    def _on_failed(self, path: Path, error: Exception) -> None:
        self._end_work()
        if not isinstance(error, PeerPrepError):
            self._close_sheet()
            raise error
        if error.code is Problem.PASSPHRASE_NEEDED and self._sheet is None:
            self._sheet = PassphraseSheet.ask(self._page, self._name, partial(self._start, path))
            self._sheet.closed.connect(self._on_sheet_closed)
        elif error.code in _TYPED_AGAIN and self._sheet is not None:
            self._sheet.say_trouble(explain(error))
        else:
            self._close_sheet()
            self.refuse(error)

    def _on_finished(self, job: Job) -> None:
        if self._job is job:
            self._job = None

    def _close_sheet(self) -> None:
        if self._sheet is not None:
            self._sheet.close_sheet()

    def _on_sheet_closed(self, accepted: bool) -> None:
        self._sheet = None
        if not accepted:
            self.cancel()

    def _show_work(self) -> None:
        if self._job is not None and self._sheet is None:
            self._shows_work = True
            words = self.tr("Opening {name}…").format(name=self._name)
            give_up = (self.tr("Give up"), self._give_up)
            self._strip.show_words(StripKind.INFO, words, "", [give_up])

    def _give_up(self) -> None:
        self.cancel()
        self._end_work()
        self._strip.show_words(StripKind.INFO, self.tr("Nothing was opened."))

    def _end_work(self) -> None:
        self._patience.stop()
        if self._shows_work:
            self._shows_work = False
            self._strip.clear()

    def _say(self, words: str) -> None:
        self._strip.show_words(StripKind.TROUBLE, words)
