"""What is done with whole rubrics: import, export, delete and bring back, told in a strip."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from peerprep.domain.errors import PeerPrepError
from peerprep.domain.file_names import safe_stem
from peerprep.domain.rubric import Rubric
from peerprep.services.rubrics import Found, News
from peerprep.ui.context import Context
from peerprep.ui.dialogs.rubric_file import RubricFileDialog
from peerprep.ui.dialogs.rubric_sheet import RubricSheet
from peerprep.ui.dialogs.save_file import SaveFile
from peerprep.ui.keeping import keep
from peerprep.ui.undo import UNDO_S
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.wording import explain


class RubricDeeds(QObject):
    """Deeds of one page.

    Signals:
        came(str): a rubric is here now, or again; carries its id.
    """

    came = Signal(str)

    def __init__(self, page: QWidget, context: Context, strip: Strip) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._rubrics = context.profile.rubrics
        self._strip = strip
        self._notice = 0
        self._undo_time = QTimer(self, interval=UNDO_S * 1000, singleShot=True)
        self._undo_time.timeout.connect(self._on_time_up)

    # -- files

    def import_file(self) -> None:
        """Ask for a file, show what is in it, and keep it when that is wanted."""
        RubricFileDialog.ask(self._page, then=self.look_at)

    def look_at(self, path: Path) -> None:
        """Show what is in a file."""
        self._work(lambda: self._rubrics.look_at(path), self._on_found)

    def export(self, rubric: Rubric) -> None:
        """Ask for a place and write the rubric there."""
        SaveFile.ask(
            self._page,
            self.tr("Export"),
            f"{safe_stem(rubric.title) or 'rubric'}.json",
            [(self.tr("Rubrics"), ".json")],
            then=partial(self._write, rubric),
        )

    def _write(self, rubric: Rubric, target: Path) -> None:
        words = self.tr("Saved as {name}.").format(name=target.name)
        self._work(
            lambda: self._rubrics.export(rubric.id, target),
            lambda _rubric: self._strip.show_words(StripKind.SAVED, words),
        )

    def _on_found(self, found: Found) -> None:
        if found.news is News.SAME:
            words = self.tr("You have “{title}”, version {version}, already.").format(
                title=found.rubric.title, version=found.rubric.version
            )
            self._strip.show_words(StripKind.INFO, words)
            self.came.emit(found.rubric.id)
        else:
            RubricSheet.ask(self._page, found, then=self._add)

    def _add(self, found: Found) -> None:
        try:
            rubric = self._rubrics.add(found)
        except PeerPrepError as problem:
            self._strip.show_words(StripKind.TROUBLE, explain(problem))
            return
        self.came.emit(rubric.id)
        words = self.tr("Added “{title}”.").format(title=rubric.title)
        self._strip.show_words(StripKind.SAVED, words)

    # -- deleting

    def delete(self, rubric: Rubric, *, was_used: bool) -> bool:
        """Delete a rubric, ten seconds to undo; returns whether it went."""
        self.let_go()
        try:
            self._rubrics.remove(rubric.id)
        except PeerPrepError as problem:
            self._strip.show_words(StripKind.TROUBLE, explain(problem))
            return False
        if was_used:
            keep(self._context.profile, rubric="")
        self._undo_time.start()
        self._notice = self._strip.show_words(
            StripKind.INFO,
            self.tr("Deleted “{title}”.").format(title=rubric.title),
            self.tr("What you chose with it stays."),
            [(self.tr("Un&do"), partial(self._bring_back, rubric.id, was_used))],
        )
        return True

    def let_go(self) -> None:
        """Delete for good what was deleted."""
        self._undo_time.stop()
        self._rubrics.let_go()

    def _bring_back(self, rubric_id: str, was_used: bool) -> None:
        try:
            self._rubrics.bring_back(rubric_id)
        except PeerPrepError as problem:
            self._strip.show_words(StripKind.TROUBLE, explain(problem))
            return
        self._undo_time.stop()
        if was_used:
            keep(self._context.profile, rubric=rubric_id)
        self._strip.clear(self._notice)
        self.came.emit(rubric_id)

    def _on_time_up(self) -> None:
        self._strip.clear(self._notice)
        self.let_go()

    # -- work beside the window: a file can lie on a slow stick or a network drive

    def _work(self, deed: Callable[[], Any], then: Callable[[Any], object]) -> None:
        job = self._context.jobs.start(lambda _token, _progress: deed())
        job.succeeded.connect(lambda result: then(result) if self._page.isVisible() else None)
        job.failed.connect(self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, PeerPrepError):
            raise error
        self._strip.show_words(StripKind.TROUBLE, explain(error))
