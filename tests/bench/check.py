"""How long the story check takes."""

import statistics
import subprocess
import sys
import time

from peerprep.storycheck.checker import check
from tests.bench.table import show
from tests.bench.texts import texts

LOAD = """
import time
start = time.perf_counter()
from peerprep.storycheck.checker import check
check("I learned that asking for help early is a strength.")
print(time.perf_counter() - start)
"""


def main() -> None:
    """Time an answer of 400 words, one of 10,000, and the first check of a process."""
    words = " ".join(texts().values()).split()
    rows = []
    for count, runs in ((400, 20), (10_000, 3)):
        text = " ".join((words * (count // len(words) + 1))[:count])
        check(text)
        taken = []
        for _ in range(runs):
            start = time.perf_counter()
            check(text)
            taken.append(time.perf_counter() - start)
        rows.append((f"{count} words, warm", f"{statistics.median(taken) * 1000:.0f}"))
    first = subprocess.run(
        [sys.executable, "-c", LOAD], check=True, capture_output=True, text=True
    ).stdout
    rows.append(("the first check of a process, imports and all", f"{float(first) * 1000:.0f}"))
    show("Story check", ("what", "median ms"), rows)
