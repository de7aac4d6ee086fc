"""Importing recordings from a page: choose files, choose their questions, hear how it goes."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtWidgets import QWidget

from peerprep.domain.file_names import shown_name
from peerprep.domain.questions import typographic
from peerprep.domain.takes import AskedQuestion
from peerprep.ui.context import Context
from peerprep.ui.dialogs.import_sheet import Choice, ImportSheet
from peerprep.ui.dialogs.sound_files import SoundFilesDialog
from peerprep.ui.durations import clock
from peerprep.ui.importer import Outcome
from peerprep.ui.widgets.strip import Strip, StripKind

if TYPE_CHECKING:
    from peerprep.services.importing import Incoming

_SAID_MOST = 4


def dropped_files(data: QMimeData) -> list[Path]:
    """Return the files of this computer in what is dragged over a page."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class ImportDeeds(QObject):
    """Imports for one page and tells about it in that page's strip.

    `at_hand` says which question the page is about; with `asks` the person chooses, else that
    question is taken.
    """

    def __init__(
        self,
        page: QWidget,
        context: Context,
        strip: Strip,
        at_hand: Callable[[], AskedQuestion | None],
        *,
        asks: bool,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._strip = strip
        self._at_hand = at_hand
        self._asks = asks
        self._shown: Incoming | None = None
        context.importer.changed.connect(self._on_changed)
        context.importer.finished.connect(self._on_finished)

    def choose(self) -> None:
        """Ask for files and import them."""
        SoundFilesDialog.ask(self._page, then=self.take)

    def take(self, paths: Sequence[Path]) -> None:
        """Import these files, each after the person said which question it answers."""
        question = None if self._asks else self._at_hand()

        def ask(good: Sequence["Incoming"], troubles: Sequence[str]) -> None:
            self._context.importer.add_troubles(troubles)
            if question is None:
                self._ask(list(good), 1, len(good))
            else:
                self._add(good, question)

        self._context.importer.look(paths, ask)

    def arrive(self) -> None:
        """Show what is under way, or how it ended while another page was shown."""
        self._shown = None
        if self._context.importer.current is not None:
            self._on_changed()
        else:
            self._strip.clear()
            self._on_finished()

    def _ask(self, files: list["Incoming"], number: int, total: int) -> None:
        if not files:
            self._on_finished()
            return
        incoming, *rest = files
        words = incoming.shown
        if incoming.length_s:
            words = self.tr("{name}, {length} long").format(
                name=words, length=clock(incoming.length_s)
            )
        if total > 1:
            words = self.tr("{file} ({number} of {total})").format(
                file=words, number=number, total=total
            )

        def answered(choice: Choice | None) -> None:
            if choice is None:
                self._on_finished()
            elif choice.for_all:
                self._add(files, choice.question)
            else:
                self._add([incoming], choice.question)
                self._ask(rest, number + 1, total)

        at_hand = self._at_hand()
        ImportSheet.ask(
            self._page,
            self._context.profile.banks.pool(),
            words,
            more=len(rest),
            at_hand=at_hand.key if at_hand is not None else "",
            then=answered,
        )

    def _add(self, files: Sequence["Incoming"], question: AskedQuestion) -> None:
        for incoming in files:
            self._context.importer.add(incoming, question)
        if not files:
            self._on_finished()

    # -- what the strip says

    def _on_changed(self) -> None:
        importer = self._context.importer
        incoming = importer.current
        if incoming is None or not self._page.isVisible():
            return
        title = self.tr("Importing {name}").format(name=incoming.shown)
        if importer.total > 1:
            title = self.tr("Importing {name}, {number} of {total}").format(
                name=incoming.shown, number=importer.number, total=importer.total
            )
        text = self.tr("{done} so far. You can go on meanwhile.").format(
            done=clock(importer.done_s)
        )
        if incoming.length_s:
            text = self.tr("{done} of {length}. You can go on meanwhile.").format(
                done=clock(importer.done_s), length=clock(incoming.length_s)
            )
        if self._shown is incoming:
            self._strip.rename(title, text)
            return
        self._shown = incoming
        stop = (self.tr("Stop importin&g"), importer.stop)
        self._strip.show_words(StripKind.INFO, title, text, [stop])

    def _on_finished(self) -> None:
        self._shown = None
        if not self._page.isVisible():
            return
        outcome = self._context.importer.take_outcome()
        if outcome is not None:
            self._tell(outcome)

    def _tell(self, outcome: Outcome) -> None:
        kind = StripKind.SAVED
        if outcome.troubles:
            kind = StripKind.TROUBLE
        elif outcome.stopped:
            kind = StripKind.INFO
        lines = [*self._about_stopped(outcome), *outcome.troubles, *self._about_cut(outcome)]
        title = self._title(outcome)
        actions = []
        if outcome.total == len(outcome.takes) == 1:
            (take,) = outcome.takes
            question = typographic(take.question.text)
            words = self.tr("Take {number} of “{question}”.")
            lines.insert(0, words.format(number=take.number, question=question))
            go = self._context.go
            actions.append((self.tr("&View it"), lambda: go.open_take.emit(take.id)))
        if not title and lines:
            title = lines.pop(0)
        if len(lines) > _SAID_MOST:
            more = self.tr("And {n} more.").format(n=len(lines) - _SAID_MOST)
            lines[_SAID_MOST:] = [more]
        self._strip.show_words(kind, title, " ".join(lines), actions)

    def _title(self, outcome: Outcome) -> str:
        made = len(outcome.takes)
        if outcome.total == 1:
            if made:
                name = outcome.takes[0].imported_from or ""
                return self.tr("Imported {name}.").format(name=shown_name(name))
            return ""
        if made == outcome.total:
            return self.tr("{n} recordings imported.").format(n=made)
        return self.tr("{n} of {total} recordings imported.").format(n=made, total=outcome.total)

    def _about_stopped(self, outcome: Outcome) -> list[str]:
        if not outcome.stopped:
            return []
        if len(outcome.stopped) == 1:
            words = self.tr("Importing stopped. Nothing of {name} was kept; the file is as it was.")
            return [words.format(name=outcome.stopped[0])]
        words = self.tr(
            "Importing stopped. Nothing of the other {n} was kept; they are as they were."
        )
        return [words.format(n=len(outcome.stopped))]

    def _about_cut(self, outcome: Outcome) -> list[str]:
        words = self.tr(
            "{name} says it is {length} long; {done} could be read and are in the take."
        )
        return [
            words.format(
                name=incoming.shown,
                length=clock(incoming.length_s or 0.0),
                done=clock(incoming.duration_s),
            )
            for incoming in outcome.cut_short
        ]
