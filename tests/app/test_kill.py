"""kill -9 in mid-recording: what was said is offered at the next start."""

import json
import os
import random
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from peerprep import settings as settings_file
from peerprep.paths import AppPaths
from tests.sound_fakes import voice, write_wav
from tests.virtual_microphone import VirtualMicrophone

pytestmark = pytest.mark.sound

TIMES = 10
LOST_AT_MOST_S = 1.0
WINDOW = ("-m", "tests.app.recording_window")
TERMINAL = ("-m", "peerprep", "practice", "--seconds", "60", "--data-dir")


def record_and_kill(command: tuple[str, ...], folder: Path, after_s: float) -> float:
    """Start recording in a child process, kill it, and return how long it had recorded."""
    child = subprocess.Popen(
        [sys.executable, *command, str(folder)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert child.stderr is not None
    try:
        for line in child.stderr:
            if line.startswith("Recording"):
                break
        else:
            raise AssertionError("it never recorded")
        began = time.monotonic()
        time.sleep(after_s)
        return time.monotonic() - began
    finally:
        child.kill()
        child.communicate()


def history(folder: Path) -> list[dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-m", "peerprep", "history", "--json", "--data-dir", str(folder)],
        check=True,
        capture_output=True,
        text=True,
    )
    rows: list[dict[str, Any]] = json.loads(done.stdout)
    return rows


@pytest.mark.parametrize("command", [WINDOW, TERMINAL], ids=["window", "practice"])
def test_a_killed_recording_is_offered_with_all_but_its_last_second(
    command: tuple[str, ...], virtual_microphone: VirtualMicrophone, paths: AppPaths, tmp_path: Path
) -> None:
    settings_file.save(
        replace(settings_file.Settings(), first_run_done=True, microphone_checked=True),
        paths.settings,
    )
    speech = write_wav(tmp_path / "speech.wav", voice(240.0))
    speaking = virtual_microphone.say(speech, wait=False)
    moments = random.Random(20)
    known: set[str] = set()
    for _ in range(TIMES):
        recorded_s = record_and_kill(command, paths.base, moments.uniform(0.3, 2.5))
        rows = history(paths.base)
        (found,) = [row for row in rows if row["take"] not in known]
        known.add(found["take"])
        assert found["state"] == "recovered"
        assert found["duration"] >= recorded_s - LOST_AT_MOST_S
        assert (paths.recordings / f"{found['take']}.wav").exists()
    speaking.terminate()
