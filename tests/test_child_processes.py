"""PeerPrep's own child processes run its own modules, whatever lies in the current folder."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import peerprep
from peerprep.child_processes import Child, command

# What each answers to an empty request.
ANSWERS = {Child.WORKER: 0, Child.INSTALLER: 1, Child.VOICE: 2, Child.LOCK: 2}


@pytest.fixture
def among_strangers(tmp_path: Path) -> Path:
    """Return a folder with modules of a stranger, each of which would leave a file there."""
    (tmp_path / "peerprep").mkdir()
    for name in ("json", "pyrage", "re", "logging", "peerprep/__init__"):
        (tmp_path / f"{name}.py").write_text("open('OWNED', 'a').close(); raise SystemExit(77)")
    return tmp_path


@pytest.mark.parametrize("child", Child)
def test_a_child_runs_nothing_of_the_current_folder(child: Child, among_strangers: Path) -> None:
    alone = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        command(child),
        cwd=among_strangers,
        env=alone,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert done.returncode == ANSWERS[child], done.stderr
    assert not (among_strangers / "OWNED").exists()


def test_a_child_is_of_the_same_peerprep(tmp_path: Path) -> None:
    """A checkout beside an installed PeerPrep starts its own."""
    asking = command(Child.LOCK)
    asking[3] = asking[3].replace("raise", "print(peerprep.__file__); raise")
    done = subprocess.run(
        asking, cwd=tmp_path, stdin=subprocess.DEVNULL, capture_output=True, check=False, text=True
    )
    assert done.stdout.strip() == peerprep.__file__


def test_a_frozen_program_calls_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert command(Child.LOCK, "more") == [sys.executable, "--lock-worker", "more"]
