"""One file from the command line: a real child process, with the fake engine in it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem
from peerprep.transcription.client import transcribe
from tests.whisper_model import Speak

CHILD = [sys.executable, str(Path(__file__).with_name("fake_worker.py"))]
TEXT = "I called my sister, and she came on the next train to be with us."


def quiet(_done_s: float, _total_s: float) -> None:
    """Ignore progress."""


def test_words_come_back_with_progress(speak: Speak) -> None:
    progress: list[tuple[float, float]] = []
    path = speak(TEXT)
    transcript = transcribe(path, Path("good.pt"), lambda *both: progress.append(both), child=CHILD)
    assert transcript.speech
    assert progress[-1][0] == pytest.approx(transcript.duration, abs=0.1)
    assert all(done <= total for done, total in progress)


def test_crash_is_one_problem(speak: Speak) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        transcribe(speak(TEXT), Path("crashing.pt"), quiet, child=CHILD)
    assert caught.value.code is Problem.TRANSCRIBER_CRASHED


def test_child_that_never_starts_is_one_problem(speak: Speak) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        transcribe(speak(TEXT), Path("good.pt"), quiet, child=[sys.executable, "-c", ""])
    assert caught.value.code is Problem.TRANSCRIBER_CRASHED


def test_problem_keeps_its_family_and_params(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("words")
    with pytest.raises(InvalidData) as caught:
        transcribe(path, Path("good.pt"), quiet, child=CHILD)
    assert caught.value.params == {"path": str(path)}


def test_interrupt_ends_the_child(speak: Speak, tmp_path: Path) -> None:
    note = tmp_path / "child"
    # a background job of a shell starts with Ctrl-C ignored
    script = f"""
import os, signal, sys
from pathlib import Path
from peerprep.transcription.client import transcribe
signal.signal(signal.SIGINT, signal.default_int_handler)
transcribe(
    Path({str(speak(TEXT))!r}), Path("endless.pt"), lambda done, total: None,
    child=[sys.executable, "-c", '''
import os, runpy, sys
open({str(note)!r}, "w").write(str(os.getpid()))
sys.argv = [{CHILD[1]!r}]
runpy.run_path({CHILD[1]!r}, run_name="__main__")
'''],
)
"""
    ours = subprocess.Popen([sys.executable, "-c", script], stderr=subprocess.DEVNULL)
    while not (note.exists() and note.read_text()):
        assert ours.poll() is None
        time.sleep(0.02)
    ours.send_signal(signal.SIGINT)
    assert ours.wait(30) != 0
    with pytest.raises(ProcessLookupError):
        os.kill(int(note.read_text()), 0)


def test_ctrl_c_in_a_terminal_does_not_reach_the_child(speak: Speak) -> None:
    groups: list[float] = []
    child = (
        "import os, sys; sys.stdin.readline();"
        'line = \'{"kind": "progress", "take": "file", "done_s": %d, "total_s": null}\';'
        "print(line % os.getpgrp(), flush=True)"
    )
    with pytest.raises(EnvironmentProblem):
        transcribe(
            speak(TEXT),
            Path("good.pt"),
            lambda done, _total: groups.append(done),
            child=[sys.executable, "-c", child],
        )
    assert groups
    assert os.getpgrp() not in groups
