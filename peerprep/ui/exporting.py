"""Export from any page: the sheet, the place, the work beside the window, and how it went."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from peerprep.domain.errors import PeerPrepError
from peerprep.domain.file_names import shown_name
from peerprep.services.documents import export, file_name
from peerprep.storycheck.checker import checklist
from peerprep.ui.context import Context
from peerprep.ui.dialogs.export_sheet import ExportSheet, Wish, format_words
from peerprep.ui.dialogs.save_file import SaveFile
from peerprep.ui.jobs import CancelToken, Job, Progress
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.wording import explain

_QUIET_MS = 400  # what is done sooner needs no strip


class Exporter(QObject):
    """Makes one file at a time and tells about it in a page's strip."""

    def __init__(self, page: QWidget, context: Context, strip: Strip) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._strip = strip
        self._ending = ".pdf"
        self._job: Job | None = None
        self._shows_work = False
        self._patience = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._patience.timeout.connect(self.show_work)

    def ask(self, take_id: str) -> None:
        """Ask what the file is to hold and where it goes, then make it."""
        exports = self._context.profile.exports
        try:
            material = exports.gather(take_id)
            (take,) = material.takes
            ExportSheet.ask(
                self._page,
                material,
                exports.session_size(take),
                partial(exports.gather_session, take),
                self._ending,
                self._context.profile.settings.private,
                then=self._ask_place,
            )
        except PeerPrepError as problem:
            self._strip.show_words(StripKind.TROUBLE, explain(problem))

    def cancel(self) -> None:
        """Stop making the file; nothing half-written is left."""
        if self._job is not None:
            self._job.cancel()

    def show_work(self) -> None:
        """Show that the file is being made, and how to stop it."""
        if self._job is not None and not self._job.is_done:
            self._shows_work = True
            words = self.tr("Making the file…")
            self._strip.show_words(StripKind.INFO, words, "", [(self.tr("Cance&l"), self.cancel)])

    def _ask_place(self, wish: Wish) -> None:
        self._ending = wish.ending
        kinds = [(words, ending) for ending, words in format_words()]
        kinds.sort(key=lambda kind: kind[1] != wish.ending)  # the chosen one first
        SaveFile.ask(
            self._page,
            self.tr("Export"),
            file_name(wish.material, wish.redaction, wish.ending),
            kinds,
            then=partial(self._write, wish),
        )

    def _write(self, wish: Wish, target: Path) -> None:
        self.cancel()
        written: list[Path] = []

        def work(token: CancelToken, progress: Progress) -> None:
            def on_progress(share: float) -> None:
                token.check()
                progress(share)

            export(wish.material, checklist(), target, wish.redaction, on_progress)
            written.append(target)

        self._job = job = self._context.jobs.start(work)
        self._patience.start()
        job.progressed.connect(self._on_progressed)
        job.succeeded.connect(lambda _nothing: self._on_made(wish, target))
        job.failed.connect(self._on_failed)
        job.cancelled.connect(lambda: self._on_cancelled(wish, written))
        job.finished.connect(partial(self._on_finished, job))

    def _on_progressed(self, share: float) -> None:
        if self._shows_work:
            words = self.tr("Making the file, {percent} %").format(percent=round(100 * share))
            self._strip.rename(words)

    def _on_made(self, wish: Wish, target: Path) -> None:
        words = self.tr("Saved as {name}.").format(name=shown_name(target.name))
        more = ""
        if wish.redaction:
            more = self.tr("Names and places are covered. The sound is not changed.")
        elif target.suffix.lower() == ".json" and wish.material.has_margin:
            more = self.tr("It holds your notes, own ratings and answers, too.")
        self._strip.show_words(StripKind.SAVED, words, more)

    def _on_cancelled(self, wish: Wish, written: list[Path]) -> None:
        if written:  # it was made before the wish to stop arrived
            self._on_made(wish, written[0])
        else:
            self._strip.show_words(StripKind.INFO, self.tr("Stopped. No file was made."))

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, PeerPrepError):
            self._strip.clear()
            raise error
        self._strip.show_words(StripKind.TROUBLE, explain(error))

    def _on_finished(self, job: Job) -> None:
        if self._job is job:
            self._job = None
            self._shows_work = False
            self._patience.stop()
