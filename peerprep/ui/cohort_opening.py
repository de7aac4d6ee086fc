"""Opening what somebody handed in, one after another, and going to its review."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peerprep.domain.errors import EnvironmentProblem, PeerPrepError, Problem
from peerprep.domain.packs import ReceivedPack
from peerprep.ui.announce import say
from peerprep.ui.cohort_words import CohortWords
from peerprep.ui.context import Context
from peerprep.ui.pack_opening import PackOpening, Read
from peerprep.ui.widgets.strip import Strip, StripKind
from peerprep.wording import explain

# Troubles of one file; at any other the rest of the row would end the same way.
_OF_ONE_FILE = (Problem.FILE_MISSING, Problem.FILE_UNREADABLE, Problem.COHORT_ARRIVING)


class CohortOpening(PackOpening):
    """Opens the hand-ins of the window's row; one that can't be opened is said and passed over.

    Signals:
        opened(): one is here now, or the row was left at one that stays closed.
    """

    apart = True

    opened = Signal()

    def __init__(self, page: QWidget, context: Context, strip: Strip) -> None:
        super().__init__(page, context, strip)
        self._row = context.hand_ins
        self._next: Callable[[], int | None] = lambda: None
        self.pack_opened.connect(self._on_pack)
        self.reviews_kept.connect(lambda _taken: self._on_review())

    def open_at(self, at: int) -> None:
        """Open this one and no other."""
        self._begin(lambda: None)
        self._go(at)

    def open_unopened(self, start: int) -> None:
        """Open the first one from a place on that was not opened yet."""

        def following() -> int | None:
            found = self._row.found
            opened = self._context.profile.cohort.opened(found) if found else {}
            return self._row.unopened(self._row.at, opened)

        self._begin(following)
        self._row.at = start
        self._go_on()

    def step(self, by: int) -> None:
        """Go to the next one (1) or the one before (-1), opened already or not."""
        self._begin(lambda: self._row.after(by))
        self._go_on()

    def read(self, path: Path, passphrase: str | None, check: Callable[[], None]) -> Read:
        """Read a file of the folder, which may be gone meanwhile."""
        return self._context.profile.cohort.read(self._row.root, path, passphrase, check)

    def refuse(self, error: PeerPrepError) -> None:
        """Go on with the next one where this is about one file alone."""
        is_of_all = isinstance(error, EnvironmentProblem) and error.code not in _OF_ONE_FILE
        # The list may have been read anew meanwhile, without the file that was tried.
        if is_of_all or not 0 <= self._row.at < len(self._row.rows):
            self._tell(explain(error))
            return
        self._row.passed()
        name = self._row.rows[self._row.at].file_name
        words = explain(error)
        self._row.left_out.append(words if name in words else f"{name}: {words}")
        self._go_on()

    # -- along the row

    def _begin(self, following: Callable[[], int | None]) -> None:
        self.cancel()
        self._row.left_out = []
        self._next = following

    def _go_on(self) -> None:
        at = self._next()
        if at is not None:
            self._go(at)
        elif self._row.left_out:
            self._tell("")
        else:
            self._strip.show_words(StripKind.INFO, self.tr("There is no other one to open."))

    def _go(self, at: int) -> None:
        self._row.at = at
        row, found = self._row.rows[at], self._row.found
        here = self._context.profile.cohort.opened(found) if found else {}
        if row.path in here:
            self._show(here[row.path])
        else:
            self.open(row.path)

    def _on_pack(self, pack: ReceivedPack) -> None:
        self.opened.emit()
        self._show(pack)

    def _show(self, pack: ReceivedPack) -> None:
        words = self.tr("Opened: {name}, {takes}.").format(
            name=pack.made_by, takes=CohortWords(self).takes(len(pack.takes))
        )
        say(self._page, words)
        self._context.go.review.emit(pack.takes[0].id)

    def _on_review(self) -> None:
        self._row.passed()
        words = self.tr("This file is a review, no hand-in. It is with your take now.")
        self._strip.show_words(StripKind.INFO, words)

    def _on_sheet_closed(self, accepted: bool) -> None:
        super()._on_sheet_closed(accepted)
        if not accepted:
            self._row.passed()
            self.opened.emit()
            if self._row.left_out:
                self._tell("")

    def _tell(self, trouble: str) -> None:
        left_out, self._row.left_out = self._row.left_out, []
        if not trouble:
            trouble = self.tr("Some of it was left out.") if len(left_out) > 1 else left_out.pop()
        self._strip.show_words(StripKind.TROUBLE, trouble, CohortWords(self).left_out(left_out))
        self.opened.emit()
