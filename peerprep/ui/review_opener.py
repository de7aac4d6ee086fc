"""Taking in a review that came back, from any page: the file, its passphrase, what came of it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from peerprep.domain.errors import PeerPrepError, Problem
from peerprep.services.reviews import Arrival, ReviewFile, TakenIn
from peerprep.services.sharing import OpenedPack
from peerprep.ui.context import Context
from peerprep.ui.dialogs.passphrase_sheet import PassphraseSheet
from peerprep.ui.dialogs.review_file import ReviewFileDialog
from peerprep.ui.jobs import Job
from peerprep.ui.remarks import who_wrote
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.wording import explain

_QUIET_MS = 400  # what is done sooner needs no strip
ENDING = ".peerprep-review"


class ReviewOpener(QObject):
    """Opens one review file at a time and tells about it in a page's strip.

    Signals:
        taken(object): a file was kept; carries its TakenIn, in order.
    """

    taken = Signal(object)

    def __init__(self, page: QWidget, context: Context, strip: Strip) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._strip = strip
        self._job: Job | None = None
        self.shown_take = ""  # the take the page shows anyway, which needs no way to it
        self._patience = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._patience.timeout.connect(self._show_work)

    def ask(self) -> None:
        """Ask for a file and open it."""
        ReviewFileDialog.ask(self._page, then=self.open)

    def open(self, source: Path, passphrase: str | None = None) -> None:
        """Read a file beside the window, then keep it; a locked one asks for its passphrase."""
        self.cancel()
        sharing = self._context.profile.sharing
        self._job = job = self._context.jobs.start(
            lambda token, _progress: sharing.read(source, passphrase, token.check)
        )
        self._patience.start()
        job.succeeded.connect(self._on_read)
        job.failed.connect(partial(self._on_failed, source))
        job.cancelled.connect(self._strip.clear)
        job.finished.connect(partial(self._on_finished, job))

    def cancel(self) -> None:
        """Stop opening; nothing of the file is kept."""
        if self._job is not None:
            self._job.cancel()

    def keep(self, file: ReviewFile) -> None:
        """Keep the reviews of a file that was read, and say what came of it."""
        try:
            taken = self._context.profile.reviews.keep(file)
        except PeerPrepError as problem:
            self._say_trouble(explain(problem))
            return
        self._say_taken(taken, left=len(file.reviews) - len(taken))
        self.taken.emit(taken)

    # -- how it went

    def _on_read(self, opened: OpenedPack | ReviewFile) -> None:
        self._patience.stop()
        if isinstance(opened, ReviewFile):
            self.keep(opened)
            return
        self._context.profile.sharing.discard(opened)
        self._strip.show_words(
            StripKind.INFO,
            self.tr("This file holds takes to listen to, not a review."),
            self.tr("Open it in Partner review."),
        )

    def _on_failed(self, source: Path, error: Exception) -> None:
        self._patience.stop()
        self._strip.clear()
        if not isinstance(error, PeerPrepError):
            raise error
        if error.code in (Problem.PASSPHRASE_NEEDED, Problem.PASSPHRASE_WRONG):
            tried = error.code is Problem.PASSPHRASE_WRONG
            trouble = explain(error) if tried else ""
            PassphraseSheet.ask(self._page, then=partial(self.open, source), trouble=trouble)
        else:
            self._say_trouble(explain(error))

    def _on_finished(self, job: Job) -> None:
        if self._job is job:
            self._job = None
            self._patience.stop()

    def _show_work(self) -> None:
        if self._job is not None:
            words = self.tr("Opening the file…")
            self._strip.show_words(StripKind.INFO, words, "", [(self.tr("Cance&l"), self.cancel)])

    def _say_taken(self, taken: Sequence[TakenIn], *, left: int) -> None:
        came = [one for one in taken if one.arrival in (Arrival.NEW, Arrival.NEWER)]
        title, text = self._came(came) if came else (self._nothing_new(taken), "")
        if left:
            more = (
                self.tr("One more is about a take that is not on this computer.")
                if left == 1
                else self.tr("%n more are about takes that are not on this computer.", "", left)
            )
            text = f"{text} {more}".strip()
        kind = StripKind.SAVED if came else StripKind.INFO
        self._strip.show_words(kind, title, text, self._ways(came or taken))

    def _came(self, came: Sequence[TakenIn]) -> tuple[str, str]:
        review = came[0].review
        who = who_wrote(review)
        who = who[:1].upper() + who[1:]
        if len(came) > 1:
            return self.tr("%n reviews are here.", "", len(came)), self.tr("From {who}.").format(
                who=who_wrote(review)
            )
        if came[0].arrival is Arrival.NEWER:
            title = self.tr("{who}’s review is here in a newer version.").format(who=who)
            return title, self.tr("Your answers and what you took on stay.")
        count = len(review.comments)
        text = (
            self.tr("1 comment, beside your take.")
            if count == 1
            else self.tr("%n comments, beside your take.", "", count)
        )
        if review.other_version:
            text += " " + self.tr("It is about an earlier version of these words.")
        return self.tr("{who}’s review is here.").format(who=who), text

    def _nothing_new(self, taken: Sequence[TakenIn]) -> str:
        if any(one.arrival is Arrival.OLDER for one in taken):
            return self.tr("Nothing new: a later version of this review is here already.")
        return self.tr("Nothing new: this review is here already.")

    def _ways(self, taken: Sequence[TakenIn]) -> list[tuple[str, partial[None]]]:
        take_ids = dict.fromkeys(one.review.take_id or "" for one in taken)
        if len(take_ids) != 1 or self.shown_take in take_ids:
            return []
        way = partial(self._context.go.open_take.emit, next(iter(take_ids)))
        return [(self.tr("Open t&he take"), way)]

    def _say_trouble(self, words: str) -> None:
        self._strip.show_words(StripKind.TROUBLE, words)
