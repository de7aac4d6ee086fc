from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_each_part_is_ok_or_says_what_to_do(run: Run) -> None:
    parts = run("doctor", "--json").json
    assert [part["check"] for part in parts] == [
        "libraries", "microphone", "model", "database", "questions", "disk"
    ]  # fmt: skip
    for part in parts:
        assert set(part) == {"check", "ok", "detail", "fix"}
        assert part["ok"] or part["fix"]


@pytest.mark.usefixtures("virtual_microphone")
def test_a_microphone_is_named(run: Run) -> None:
    (microphone,) = (p for p in run("doctor", "--json").json if p["check"] == "microphone")
    assert microphone["ok"]


def test_a_foreign_database_is_named(run: Run, data_dir: Path) -> None:
    data_dir.mkdir()
    (data_dir / "peerprep.db").write_bytes(b"PK\x03\x04" * 400)
    (database,) = (p for p in run("doctor", "--json").json if p["check"] == "database")
    assert not database["ok"]
    assert database["fix"]
