"""How soon a trainer sees who handed in, and how much memory it takes: 30 learners, 5 takes."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peerprep.services.cohort_look import hand_ins
from peerprep.services.cohort_overview import export_overview
from peerprep.ui.forms import child
from peerprep.ui.pages.cohort_page import CohortPage
from peerprep.ui.style import dress
from peerprep.ui.widgets.hand_in_list import HandInList
from tests.bench.table import show
from tests.cohort_class import WEEK_3, fill, write_assignment
from tests.sound_fakes import FakeMicrophone, FakeSpeaker
from tests.ui.pictures import settle
from tests.ui.session_parts import opened

LEARNERS, TAKES = 30, 5
SOUND_BYTES = 1_000_000  # a take of a minute and a half
MOST_S = 1.0  # until the list of the class is there
TIMES = 5
AGAIN = 20  # looks, one after another: what they leave behind is memory that is not flat
_ALONE = """
import sys, time, tracemalloc
from pathlib import Path
from tests.cohort_class import WEEK_3
from peerprep.services.cohort_look import hand_ins
from peerprep.sharing import rules

rules._validator("pack.schema.json", ())
started = time.perf_counter()
rows = hand_ins(Path(sys.argv[1]), WEEK_3, lambda: None).rows
taken = time.perf_counter() - started
tracemalloc.start()
hand_ins(Path(sys.argv[1]), WEEK_3, lambda: None)
peak = tracemalloc.get_traced_memory()[1]
hand_ins(Path(sys.argv[1]), WEEK_3, lambda: None)
before = tracemalloc.get_traced_memory()[0]
for _ in range(int(sys.argv[2])):
    hand_ins(Path(sys.argv[1]), WEEK_3, lambda: None)
left = tracemalloc.get_traced_memory()[0] - before
print(len(rows), taken * 1000, peak / 1e6, left / 1e6)
"""


def nothing() -> None:
    """Never stop."""


@dataclass(frozen=True)
class Figures:
    """Of one class: what is in the folder, how long the list takes, and what memory."""

    files_mb: float
    list_ms: tuple[float, ...]
    peak_mb: float
    left_mb: float
    csv_ms: float
    xlsx_ms: float

    def row(self, name: str) -> tuple[object, ...]:
        """Return them as a row of the table."""
        return (
            name,
            f"{self.files_mb:.0f}",
            f"{statistics.median(self.list_ms):.0f} ({max(self.list_ms):.0f})",
            f"{max(self.list_ms) / 1000 / MOST_S:.2f}",
            f"{self.peak_mb:.2f}",
            f"{self.left_mb:+.3f}",
            f"{self.csv_ms:.0f}",
            f"{self.xlsx_ms:.0f}",
        )


def once(folder: Path) -> tuple[float, float, float]:
    """Return ms, MB of Python's memory at the peak, and MB left, in a process of its own."""
    ran = subprocess.run(
        [sys.executable, "-c", _ALONE, str(folder), str(AGAIN)],
        capture_output=True,
        text=True,
        check=True,
    )
    _rows, taken_ms, peak_mb, left_mb = map(float, ran.stdout.split())
    return taken_ms, peak_mb, left_mb


def measured(
    folder: Path, learners: int, takes: int, packs_each: int = 1, sound_bytes: int = SOUND_BYTES
) -> Figures:
    """Fill a folder and look at it; the second look finds the files in the system's memory."""
    files = fill(folder, learners, takes, sound_bytes=sound_bytes, packs_each=packs_each)
    figures = [once(folder) for _ in range(TIMES)]
    found = hand_ins(folder, WEEK_3, nothing)
    written = []
    for ending in (".csv", ".xlsx"):
        started = time.perf_counter()
        export_overview(folder, found, folder / f"overview{ending}", nothing)
        written.append((time.perf_counter() - started) * 1000)
    return Figures(
        files_mb=sum(file.stat().st_size for file in files) / 1e6,
        list_ms=tuple(ms for ms, _, _ in figures),
        peak_mb=max(peak for _, peak, _ in figures),
        left_mb=max(left for _, _, left in figures),
        csv_ms=written[0],
        xlsx_ms=written[1],
    )


def opened_ms(base: Path) -> float:
    """Return how long the trainer's page takes from its first call to a painted list."""
    folder = base / "class"
    fill(folder, LEARNERS, TAKES, sound_bytes=SOUND_BYTES)
    write_assignment(folder)
    with opened(base / "profile", FakeMicrophone(), FakeSpeaker()) as context:
        profile = context.profile
        profile.save_settings(
            replace(profile.settings, cohort_folder=str(folder), cohort_leads=True)
        )
        started = time.perf_counter()
        page = CohortPage(context)
        page.resize(1280, 720)
        page.show()
        page.arrive()
        rows = child(page, HandInList, "hand_in_list")
        while rows.model().rowCount() < LEARNERS:
            QTest.qWait(2)
        page.grab()
        taken = (time.perf_counter() - started) * 1000
        page.leave()
        page.deleteLater()
        settle()
    return taken


CLASSES: dict[str, tuple[int, int, int, int]] = {
    f"{LEARNERS} learners, a pack of {TAKES} takes": (LEARNERS, TAKES, 1, SOUND_BYTES),
    "the same, sound a tenth as large": (LEARNERS, TAKES, 1, SOUND_BYTES // 10),
    f"{LEARNERS} learners, {TAKES} packs of 1 take": (LEARNERS, 1, TAKES, SOUND_BYTES),
    "300 learners, a pack of 1 take": (300, 1, 1, SOUND_BYTES // 10),
}


def main() -> None:
    """Show the class that is asked for, others beside it, and what that comes to."""
    found: dict[str, Figures] = {}
    for name, figures in CLASSES.items():
        with tempfile.TemporaryDirectory(prefix="peerprep-") as folder:
            found[name] = measured(Path(folder), *figures)
    show(
        "Who handed in: list and overview, ms; median (longest)",
        (
            *("class", "files, MB", "list", f"longest, ratio to {MOST_S:.0f} s"),
            *("memory at the peak, MB", f"left after {AGAIN} looks, MB", "CSV", "XLSX"),
        ),
        [figures.row(name) for name, figures in found.items()],
    )
    application = QApplication.instance() or QApplication([])
    dress(application)  # type: ignore[arg-type]
    times = []
    for _ in range(TIMES):
        with tempfile.TemporaryDirectory(prefix="peerprep-") as base:
            times.append(opened_ms(Path(base)))
    show(
        f"The trainer's page on {LEARNERS} learners with {TAKES} takes, until the list is painted",
        ("median (longest), ms", "longest, ratio to 1 s"),
        [(f"{statistics.median(times):.0f} ({max(times):.0f})", f"{max(times) / 1000:.2f}")],
    )
    whole, small = list(found.values())[:2]
    longest = max(times) / 1000
    is_flat = whole.peak_mb < small.peak_mb * 1.1 and whole.left_mb < 0.1
    show(
        f"{LEARNERS} learners with {TAKES} takes: what has to be so",
        ("", "wanted", "measured", "is it so"),
        [
            (
                "the list is there",
                f"in {MOST_S:.0f} s",
                f"{longest:.2f} s",
                _yes(longest <= MOST_S),
            ),
            (
                "memory is flat",
                "no more for ten times the sound",
                f"{small.peak_mb:.2f} MB, {whole.peak_mb:.2f} MB",
                _yes(is_flat),
            ),
        ],
    )


def _yes(is_so: bool) -> str:
    return "yes" if is_so else "NO"


if __name__ == "__main__":
    main()
