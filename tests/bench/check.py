"""How long the story check takes."""

import statistics
import subprocess
import sys
import time

from peerprep.storycheck.checker import check
from tests.bench.table import show
from tests.bench.texts import texts

# Prints the seconds until a first check is done, and the memory (MB) it added.
LOAD = """
import os, time
def used():  # not ru_maxrss: a child starts with its parent's peak
    with open("/proc/self/statm") as pages:
        return int(pages.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
before = used()
start = time.perf_counter()
from peerprep.storycheck.checker import check
check("I learned that asking for help early is a strength.")
taken = time.perf_counter() - start
check(open(0, encoding="utf-8").read())
print(taken, used() - before)
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
        [sys.executable, "-c", LOAD],
        check=True,
        capture_output=True,
        text=True,
        input=" ".join(words[:400]),
    ).stdout.split()
    taken, added = (float(figure) for figure in first)
    rows.append(("the first check of a process, imports and all", f"{taken * 1000:.0f}"))
    show("Story check", ("what", "median ms"), rows)
    show("Memory", ("what", "MB"), [("added by imports, model and 400 words", f"{added:.0f}")])
