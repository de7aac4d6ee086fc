"""The folder of checkpoints, without torch."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from peerprep.domain.errors import EnvironmentProblem, InvalidData, PeerPrepError, Problem
from peerprep.transcription.models import KNOWN, ModelStore, Source, keep, note_of


def put(folder: Path, name: str, data: bytes = b"weights", age_s: int = 0) -> Path:
    part = folder / f"{name}.part"
    part.write_bytes(data)
    path = keep(part, folder / f"{name}.pt", Source.ADDED).path
    then = note_of(path).stat().st_mtime - age_s
    os.utime(note_of(path), (then, then))
    return path


def test_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    store = ModelStore(tmp_path / "models")
    assert store.installed() == []
    assert store.default() is None


def test_last_one_added_is_the_default(tmp_path: Path) -> None:
    old, new = put(tmp_path, "base", age_s=100), put(tmp_path, "small")
    store = ModelStore(tmp_path)
    assert [model.path for model in store.installed()] == [new, old]
    assert store.default() == new
    assert store.path("base") == old


def test_whole_checkpoint_is_verified(tmp_path: Path) -> None:
    put(tmp_path, "base")
    assert ModelStore(tmp_path).verify("base").name == "base"


def test_changed_checkpoint_is_refused(tmp_path: Path) -> None:
    put(tmp_path, "base", b"weights").write_bytes(b"weighty")
    with pytest.raises(InvalidData) as caught:
        ModelStore(tmp_path).verify("base")
    assert caught.value.code is Problem.MODEL_WRONG_HASH


@pytest.mark.parametrize(
    ("name", "family", "code"),
    [
        ("small", EnvironmentProblem, Problem.MODEL_MISSING),
        ("elephant", InvalidData, Problem.MODEL_UNKNOWN),
        ("../base", InvalidData, Problem.MODEL_UNKNOWN),
    ],
)
@pytest.mark.parametrize("act", ["path", "verify", "remove"])
def test_checkpoint_that_is_not_here_is_named(
    tmp_path: Path, name: str, family: type[PeerPrepError], code: Problem, act: str
) -> None:
    put(tmp_path, "base")
    with pytest.raises(family) as caught:
        getattr(ModelStore(tmp_path), act)(name)
    assert caught.value.code is code
    assert caught.value.params == {"name": name}


def test_removed_checkpoint_leaves_nothing(tmp_path: Path) -> None:
    put(tmp_path, "base")
    ModelStore(tmp_path).remove("base")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: path.write_bytes(b"wei"),
        lambda path: path.unlink(),
        lambda path: note_of(path).write_text("{"),
        lambda path: note_of(path).write_text(json.dumps({"name": "base"})),
        lambda path: note_of(path).write_bytes(b"\xff\xfe"),
        lambda path: note_of(path).write_text("[]"),
    ],
    ids=["cut short", "gone", "broken note", "half a note", "bytes", "list"],
)
def test_checkpoint_that_is_not_whole_is_not_listed(tmp_path: Path, spoil: object) -> None:
    spoil(put(tmp_path, "base"))
    assert ModelStore(tmp_path).installed() == []


def test_stopped_download_is_measured(tmp_path: Path) -> None:
    (tmp_path / "base.pt.part").write_bytes(b"12345")
    store = ModelStore(tmp_path)
    assert store.partial_bytes("base") == 5
    assert store.partial_bytes("small") == 0
    assert store.installed() == []


def test_install_command_knows_the_three_sources(tmp_path: Path) -> None:
    store = ModelStore(tmp_path)
    assert store.install_command("bundled")[-2:] == ["bundled", str(tmp_path)]
    assert store.install_command("small")[-3:] == ["official", str(tmp_path), "small"]
    assert store.install_command("/a/my.pt")[-3:] == ["file", str(tmp_path), "/a/my.pt"]


def test_every_official_name_is_whispers_own() -> None:
    from peerprep.transcription.install import official_checkpoints

    table = official_checkpoints()
    assert {known.name for known in KNOWN} <= set(table)
    assert all(len(sha256) == 64 for _, sha256 in table.values())


def test_nothing_heavy_is_imported() -> None:
    script = (
        "import sys, peerprep.transcription.models, peerprep.transcription.protocol\n"
        "heavy = {'torch', 'whisper', 'onnxruntime', 'numba', 'av', 'numpy'} & set(sys.modules)\n"
        "sys.exit(str(heavy) if heavy else 0)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
