"""Share from any page: the sheet, the place, the work beside the window, and how it went."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from peerprep.domain.errors import PeerPrepError
from peerprep.domain.file_names import shown_name
from peerprep.services.passphrases import suggested_passphrase
from peerprep.services.share_plan import Plan
from peerprep.ui.context import Context
from peerprep.ui.dialogs.save_file import SaveFile
from peerprep.ui.dialogs.share_sheet import ShareSheet
from peerprep.ui.jobs import CancelToken, Job, Progress
from peerprep.ui.share_draft import ShareDraft
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.wording import explain

_ENDING = ".peerprep"


class Sharer(QObject):
    """Makes one file at a time; what was chosen for some takes is there again, on any page.

    How it went is told in the sheet, and in the page's strip when the sheet is gone by then.
    """

    def __init__(self, page: QWidget, context: Context, strip: Strip) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._strip = strip
        self._draft: ShareDraft | None = None
        self._sheet: ShareSheet | None = None
        self._job: Job | None = None
        self._made: Path | None = None
        self._lock: str | None = None  # its passphrase, until it was shown in the page
        page.installEventFilter(self)

    def ask(self, take_ids: Sequence[str]) -> None:
        """Ask what goes into the file of some takes, and make it when the person says so."""
        if self._job is not None:
            self._strip.show_words(
                StripKind.INFO,
                self.tr("A file is being made still."),
                "",
                [(self.tr("Cance&l"), self.cancel)],
            )
            return
        key, drafts = tuple(take_ids), self._context.share_drafts
        if key not in drafts:
            drafts[key] = ShareDraft(made_by=self._context.profile.settings.my_name)
        self._draft = draft = drafts[key]
        draft.passphrase = draft.passphrase or suggested_passphrase()
        self._made = self._lock = None
        self._sheet = sheet = ShareSheet(self._page, self._context, key, draft)
        sheet.make_asked.connect(self._ask_place)
        sheet.cancel_asked.connect(self.cancel)
        sheet.show_asked.connect(self._show_folder)
        sheet.closed.connect(lambda _accepted: self._on_closed())
        sheet.open_sheet(sheet.make_button if sheet.make_button.isEnabled() else sheet.leave_button)

    def cancel(self) -> None:
        """Stop making the file; nothing half-written is left."""
        if self._job is not None:
            self._job.cancel()

    def _ask_place(self, plan: Plan, passphrase: str | None) -> None:
        SaveFile.ask(
            self._page,
            self.tr("Make the file"),
            self._suggested(plan),
            [(self.tr("File for a partner"), _ENDING)],
            then=partial(self._write, plan, passphrase),
        )

    def _suggested(self, plan: Plan) -> str:
        takes = plan.pack.takes
        stem = (
            self.tr("take-{n}").format(n=takes[0].number)
            if len(takes) == 1
            else self.tr("{n}-takes").format(n=len(takes))
        )
        return stem + _ENDING

    def _write(self, plan: Plan, passphrase: str | None, target: Path) -> None:
        if self._job is not None:
            return
        written: list[Path] = []
        sharing = self._context.profile.sharing

        def work(token: CancelToken, progress: Progress) -> None:
            sharing.write(plan, target, passphrase, token.check, progress)
            written.append(target)

        self._made, self._lock = None, passphrase
        self._job = job = self._context.jobs.start(work)
        self._progress(None)
        job.progressed.connect(self._progress)
        job.succeeded.connect(lambda _nothing: self._on_made(plan, target))
        job.failed.connect(self._on_failed)
        job.cancelled.connect(lambda: self._on_cancelled(plan, written))
        job.finished.connect(self._on_finished)

    def _progress(self, share: float | None) -> None:
        if (sheet := self._open_sheet()) is not None:
            sheet.show_progress(share)

    def _on_made(self, plan: Plan, target: Path) -> None:
        self._made = target
        more = ""
        try:
            self._context.profile.sharing.sent(plan)
        except PeerPrepError as problem:  # the file is good; only the note of it is missing
            more = explain(problem)
        if (sheet := self._open_sheet()) is not None:
            sheet.show_made(self._made_words(target), more)
        else:
            self._show_made(more)

    def _on_cancelled(self, plan: Plan, written: list[Path]) -> None:
        if written:  # it was made before the wish to stop arrived
            self._on_made(plan, written[0])
        else:
            self._say(self.tr("Stopped. No file was made."), StripKind.INFO)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, PeerPrepError):
            self._say(self.tr("No file was made. Your takes are safe."), StripKind.TROUBLE)
            raise error
        self._say(explain(error), StripKind.TROUBLE)

    def _say(self, words: str, kind: StripKind) -> None:
        if (sheet := self._open_sheet()) is not None:
            sheet.show_stopped(words, kind)
        else:
            self._strip.show_words(kind, words)

    def _on_finished(self) -> None:
        self._job = None
        if self._made is None:
            self._lock = None

    def _on_closed(self) -> None:
        self._sheet = None
        self._show_made("")

    def _show_made(self, more: str) -> None:
        """Say in the page that the file is there; its passphrase can be read once more.

        It is kept no longer than that: the next file gets one of its own.
        """
        if self._made is None:
            return
        if self._lock is not None:
            locked = self.tr("Its passphrase: {words}").format(words=self._lock)
            more = f"{locked}. {more}".strip() if more else locked
            self._lock = None
            if self._draft is not None:
                self._draft.passphrase = ""
        deeds = [(self.tr("Show &it"), self._show_folder)]
        self._strip.show_words(StripKind.SAVED, self._made_words(self._made), more, deeds)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let go of a passphrase that still stands in the strip of the page that is left."""
        if event.type() == QEvent.Type.Hide and self._made is not None:
            made = self._made_words(self._made)
            if self._strip.words().startswith(made):
                self._strip.rename(made)
        return super().eventFilter(watched, event)

    def _made_words(self, target: Path) -> str:
        words = self.tr("Made: {name}. Hand it over yourself.")
        return words.format(name=shown_name(target.name))

    def _open_sheet(self) -> ShareSheet | None:
        sheet = self._sheet
        return sheet if sheet is not None and isValid(sheet) and sheet.isVisible() else None

    def _show_folder(self) -> None:
        folder = QUrl.fromLocalFile(str(self._made.parent if self._made else ""))
        if not QDesktopServices.openUrl(folder):
            words = self.tr("This computer has no program to show folders.")
            self._strip.show_words(StripKind.TROUBLE, words)
            if (sheet := self._open_sheet()) is not None:
                sheet.outcome.show_words(StripKind.TROUBLE, words)
