"""What reaches the terminal, also when whatever reads it takes little or nothing."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

PEERPREP = [sys.executable, "-m", "peerprep"]


def peerprep(
    *arguments: str, folder: Path, stdout: int | IO[str] = subprocess.PIPE, **environment: str
) -> "subprocess.CompletedProcess[str]":
    """Run a command as a process of its own, its output buffered as a shell has it."""
    inherited = {k: v for k, v in os.environ.items() if k != "PYTHONUNBUFFERED"}
    return subprocess.run(
        [*PEERPREP, *arguments],
        stdout=stdout,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        check=False,
        env=inherited | {"PEERPREP_HOME": str(folder)} | environment,
    )


def test_a_full_disk_behind_the_output_is_one_line(tmp_path: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = peerprep("bank", "list", folder=tmp_path, stdout=full)
    assert done.returncode == 1
    assert done.stderr.startswith("error: ")
    assert len(done.stderr.splitlines()) == 1


def test_a_reader_that_went_away_is_no_noise(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as gone:
        done = peerprep("bank", "list", folder=tmp_path, stdout=gone)
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_an_output_that_knows_few_letters_is_no_trouble(tmp_path: Path, encoding: str) -> None:
    few = {"PYTHONIOENCODING": encoding}
    assert peerprep("bank", "list", "--questions", folder=tmp_path, **few).returncode == 0
    done = peerprep("bank", "list", "--json", folder=tmp_path, **few)
    texts = [question["text"] for question in json.loads(done.stdout)[0]["questions"]]
    assert any("“" in text for text in texts)
    assert not any("?“" in text for text in texts)


def test_a_fault_of_our_own_is_a_sentence_and_no_stack(tmp_path: Path) -> None:
    broken = (
        "import peerprep.cli.bank as b; b.run = lambda _: int('very private');"
        "import peerprep.__main__ as m;"
    )
    done = subprocess.run(
        [sys.executable, "-c", broken + "raise SystemExit(m.main(['bank', 'list']))"],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PEERPREP_HOME": str(tmp_path)},
    )
    assert done.returncode == 1
    assert done.stderr.startswith("error: PeerPrep ran into a fault of its own.")
    assert len(done.stderr.splitlines()) == 1
    log = (tmp_path / "logs" / "peerprep.log").read_text(encoding="utf-8")
    assert "ValueError" in log
    assert "very private" not in log
