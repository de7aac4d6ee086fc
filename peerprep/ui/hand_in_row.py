"""The hand-ins that a trainer opens one after another, and where in the row they are."""

from collections.abc import Collection, Mapping
from itertools import chain
from pathlib import Path

from peerprep.domain.packs import ReceivedPack
from peerprep.services.cohort_look import HandIn, HandIns


class HandInRow:
    """One for the window: the list of the cohort folder fills it, the review goes along it.

    `at` is the place of the one that was opened or tried last, -1 before the first; `left_out` are
    the sentences about those that could not be opened on the way to it.
    """

    def __init__(self) -> None:
        self.root = Path()
        self.found: HandIns | None = None
        self.at: int = -1
        self.left_out: list[str] = []
        self._passed: set[Path] = set()

    @property
    def rows(self) -> tuple[HandIn, ...]:
        """The hand-ins in the order of their names."""
        return self.found.rows if self.found is not None else ()

    def show(self, root: Path, found: HandIns | None) -> None:
        """Go along these from now on; the place stays with the file it was at."""
        before = self.rows[self.at].path if 0 <= self.at < len(self.rows) else None
        self.root, self.found = root, found
        self.at = next((at for at, row in enumerate(self.rows) if row.path == before), -1)
        self._passed.clear()

    def passed(self) -> None:
        """Note that the one here stays closed for now."""
        if 0 <= self.at < len(self.rows):
            self._passed.add(self.rows[self.at].path)

    def after(self, by: int) -> int | None:
        """Return the next place (`by` 1) or the one before (-1); what came again is passed over."""
        at: int = self.at + by
        while 0 <= at < len(self.rows):
            if not self.rows[at].is_earlier:
                return at
            at += by
        return None

    def unopened(self, start: int, opened: Collection[Path]) -> int | None:
        """Return the first place from `start` on, and round, of one that was not opened yet."""
        start = max(start, 0)
        for at in chain(range(start, len(self.rows)), range(min(start, len(self.rows)))):
            row = self.rows[at]
            if not row.is_earlier and row.path not in opened and row.path not in self._passed:
                return at
        return None

    def find(self, pack: ReceivedPack, opened: Mapping[Path, ReceivedPack]) -> None:
        """Go to the place of a pack, wherever it was opened from; to none when it is not here."""
        path = next((path for path, one in opened.items() if one.id == pack.id), None)
        self.at = next((at for at, row in enumerate(self.rows) if row.path == path), -1)
