from pathlib import Path

import pytest

from tests.cli.conftest import Run

pytestmark = pytest.mark.whisper


def test_the_packaged_weights_can_be_added_verified_and_removed(run: Run, data_dir: Path) -> None:
    added = run("model", "add", "bundled", "--json").json
    assert added["name"] == "tiny.en"
    assert run("model", "verify", "tiny.en").status == 0
    listed = {row["name"]: row["installed"] for row in run("model", "list", "--json").json}
    assert listed["tiny.en"]
    assert not listed["small"]
    checkpoint = data_dir / "models" / "tiny.en.pt"
    with checkpoint.open("r+b") as file:
        file.seek(5000)
        file.write(b"changed")
    broken = run("model", "verify", "tiny.en")
    assert broken.status == 1
    assert "isn’t the one PeerPrep knows" in broken.err
    assert run("model", "remove", "tiny.en").status == 0
    assert not checkpoint.exists()


def test_a_file_that_is_no_checkpoint_is_refused(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "song.pt"
    file.write_bytes(b"no weights in here")
    ran = run("model", "add", file)
    assert ran.status == 1
    assert "not a Whisper checkpoint" in ran.err


def test_an_unknown_name_is_said(run: Run) -> None:
    ran = run("model", "verify", "gigantic")
    assert (ran.status, "gigantic" in ran.err) == (1, True)
