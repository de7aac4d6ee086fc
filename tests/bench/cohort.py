"""How soon a trainer sees who handed in, and how much memory it takes: 30 learners, 5 takes."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
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
TIMES = 5
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
print(len(rows), taken * 1000, tracemalloc.get_traced_memory()[1] / 1e6)
"""


def nothing() -> None:
    """Never stop."""


def once(folder: Path) -> tuple[float, float]:
    """Return ms, and MB of Python's memory at the peak, in a process of its own."""
    ran = subprocess.run(
        [sys.executable, "-c", _ALONE, str(folder)], capture_output=True, text=True, check=True
    )
    _rows, taken_ms, more_mb = map(float, ran.stdout.split())
    return taken_ms, more_mb


def measured(folder: Path, learners: int, takes: int, packs_each: int) -> tuple[object, ...]:
    """Fill a folder and look at it; the second look finds the files in the system's memory."""
    files = fill(folder, learners, takes, sound_bytes=SOUND_BYTES, packs_each=packs_each)
    mb = sum(file.stat().st_size for file in files) / 1e6
    figures = [once(folder) for _ in range(TIMES)]
    times, more = [ms for ms, _ in figures], [mb for _, mb in figures]
    found = hand_ins(folder, WEEK_3, nothing)
    written = []
    for ending in (".csv", ".xlsx"):
        started = time.perf_counter()
        export_overview(folder, found, folder / f"overview{ending}", nothing)
        written.append(f"{(time.perf_counter() - started) * 1000:.0f}")
    return (
        f"{learners} x {packs_each} of {takes}",
        f"{mb:.0f}",
        f"{statistics.median(times):.0f} ({max(times):.0f})",
        f"{statistics.median(times) / 1000:.2f}",
        f"{max(more):.1f}",
        f"{max(more) / mb:.3f}",
        *written,
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


def main() -> None:
    """Show 30 learners with one pack of five takes, with five of one, and ten times as many."""
    rows = []
    for learners, takes, packs_each in ((LEARNERS, TAKES, 1), (LEARNERS, 1, TAKES), (300, 1, 1)):
        with tempfile.TemporaryDirectory(prefix="peerprep-") as folder:
            rows.append(measured(Path(folder), learners, takes, packs_each))
    show(
        "Who handed in: list and overview, ms; median (longest)",
        (
            *("learners x packs of takes", "files, MB", "list", "ratio to 1 s"),
            *("memory at the peak, MB", "ratio to the files", "CSV", "XLSX"),
        ),
        rows,
    )
    application = QApplication.instance() or QApplication([])
    dress(application)  # type: ignore[arg-type]
    times = []
    for _ in range(TIMES):
        with tempfile.TemporaryDirectory(prefix="peerprep-") as base:
            times.append(opened_ms(Path(base)))
    show(
        f"The trainer's page on {LEARNERS} learners with {TAKES} takes, until the list is painted",
        ("median (longest), ms", "ratio to 1 s"),
        [(f"{statistics.median(times):.0f} ({max(times):.0f})", f"{max(times) / 1000:.2f}")],
    )


if __name__ == "__main__":
    main()
