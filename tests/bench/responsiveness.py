"""How late the window's event loop gets while an answer is written down and checked."""

import os
import subprocess
import sys
import tempfile

from tests.bench.table import show

CODE = """
import sys, time
from argparse import Namespace
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from peerprep import app
from peerprep.resources import resource
from peerprep.services.importing import as_wav
from peerprep.transcription.install import ensure_bundled

TICK_S = 0.005
folder, busy = Path(sys.argv[1]), sys.argv[2] == "busy"
late = []

class Measured(app.Start):
    def _open(self):
        super()._open()
        self.last = None
        self.timer = QTimer(self, interval=5, timerType=Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self.tick)
        QTimer.singleShot(1500, self.begin)

    def begin(self):
        self.last = time.perf_counter()
        self.timer.start()
        if not busy:
            QTimer.singleShot(8000, QApplication.quit)
            return
        profile = self.app.profile
        bank = profile.banks.built_in()
        question = bank.asked(bank.questions[0])
        session = profile.practice.start([question])
        take = profile.practice.keep_file(session.id, question, WAV)
        self.app.context.scribe.ready.connect(lambda _: QTimer.singleShot(500, QApplication.quit))
        self.app.context.scribe.failed.connect(lambda *_: QApplication.exit(1))
        self.last = time.perf_counter()
        self.app.context.scribe.write_down(take.id)

    def tick(self):
        now = time.perf_counter()
        late.append(now - self.last - TICK_S)
        self.last = now

(folder / "models").mkdir(parents=True, exist_ok=True)
(folder / "recordings").mkdir(exist_ok=True)
ensure_bundled(folder / "models")
WAV = as_wav(resource("demo_answer.ogg"), folder / "recordings") if busy else None
app.Start = Measured
status = app.run(
    Namespace(data_dir=folder, verbose=False, no_crash_dialog=True, command=None)
)
heavy = [name for name in ("torch", "whisper", "onnxruntime") if name in sys.modules]
late.sort()
print(len(late), max(late) * 1000, late[int(len(late) * 0.99)] * 1000, heavy)
sys.exit(status)
"""


def main() -> None:
    """Compare an idle window with one whose child process transcribes a minute of speech."""
    rows = []
    for name, kind in (("an idle window", "idle"), ("writing a 60 s answer down", "busy")):
        with tempfile.TemporaryDirectory() as folder:
            done = subprocess.run(
                [sys.executable, "-c", CODE, folder, kind],
                check=True,
                capture_output=True,
                text=True,
                env={"QT_QPA_PLATFORM": "offscreen"} | dict(os.environ),
            )
        count, worst, p99, heavy = done.stdout.split(maxsplit=3)
        rows.append((name, count, f"{float(worst):.1f}", f"{float(p99):.1f}", heavy.strip()))
    show(
        "Event loop, a 5 ms timer",
        ("window", "ticks", "worst ms late", "99 % ms late", "heavy imports"),
        rows,
    )
