"""How soon the window is on screen, against a bare PySide6 window in the same run.

Nothing heavy may be imported on the way: the program ends with an error if it was.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time

from tests.bench.table import show

RUNS = 9

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
class Bare(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, self.told)
    def told(self):
        print("now", flush=True)
        QApplication.quit()
application = QApplication([])
window = Bare()
window.resize(1280, 720)
window.show()
application.exec()
"""

# Ends at the first paint of the window; with FILLED, when the first page is in it.
OURS = """
import sys
from argparse import Namespace
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from peerprep import app
class Measured(app.Start):
    def __init__(self, application, options):
        super().__init__(application, options)
        if not FILLED:
            self.window.first_painted.disconnect()
            self.window.first_painted.connect(self.told, Qt.ConnectionType.QueuedConnection)
    def told(self):
        print("now", flush=True)
        QApplication.quit()
    def _open(self):
        super()._open()
        self.told()
app.Start = Measured
app.run(Namespace(data_dir=Path(sys.argv[1]), verbose=False, no_crash_dialog=True, command=None))
heavy = [name for name in ("torch", "whisper", "onnxruntime") if name in sys.modules]
sys.exit(f"imported at start: {heavy}" if heavy else 0)
"""


def seconds(code: str, *arguments: str) -> float:
    """Return how long after its start a Python program says that it is on screen."""
    environment = {"QT_QPA_PLATFORM": "offscreen"} | dict(os.environ)
    started = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE, env=environment
    ) as program:
        assert program.stdout is not None
        program.stdout.readline()
        taken = time.perf_counter() - started
    if program.returncode:
        raise RuntimeError(f"the program ended with {program.returncode}")
    return taken


def main() -> None:
    """Measure in turns, so that a busy moment meets all of them."""
    with tempfile.TemporaryDirectory() as folder:
        programs = {
            "a bare PySide6 window": (BARE,),
            "PeerPrep's window on screen": ("FILLED = False\n" + OURS, folder),
            "… and its first page ready": ("FILLED = True\n" + OURS, folder),
        }
        for program in programs.values():
            seconds(*program)
        taken: dict[str, list[float]] = {name: [] for name in programs}
        for _ in range(RUNS):
            for name, program in programs.items():
                taken[name].append(seconds(*program))
    bare = statistics.median(taken["a bare PySide6 window"])
    rows = [
        (name, f"{statistics.median(t):.2f}", f"{min(t):.2f}", f"{statistics.median(t) / bare:.2f}")
        for name, t in taken.items()
    ]
    show(
        f"From the start of the interpreter to the screen, {RUNS} runs in turns",
        ("program", "median s", "least s", "ratio to bare"),
        rows,
    )
