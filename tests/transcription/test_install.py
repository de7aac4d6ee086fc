"""Bringing a checkpoint in: converted, downloaded, or from a file, and never a wrong one."""

import hashlib
import pickle
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem
from peerprep.transcription.convert import read_weights
from peerprep.transcription.install import (
    install_bundled,
    install_file,
    install_official,
    run_installer,
)
from peerprep.transcription.models import ModelStore, Source, sha256_of

DATA = bytes(range(256)) * 5000
SHA256 = hashlib.sha256(DATA).hexdigest()

Serve = Callable[..., str]


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Serve]:
    """Return `served(data, break_after=None)`: the address of a file on a server of our own."""
    running: list[subprocess.Popen[bytes]] = []

    def start(data: bytes, break_after: int | None = None) -> str:
        file, note = tmp_path / f"served{len(running)}", tmp_path / f"port{len(running)}"
        file.write_bytes(data)
        server = str(Path(__file__).with_name("file_server.py"))
        more = [] if break_after is None else [str(break_after)]
        running.append(subprocess.Popen([sys.executable, server, str(file), str(note), *more]))
        while not note.exists():
            assert running[-1].poll() is None
            time.sleep(0.01)
        return f"http://127.0.0.1:{note.read_text()}/model.pt"

    yield start
    for process in running:
        process.kill()
        process.wait()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "models"
    made.mkdir()
    return made


def nothing(_done: int, _total: int) -> None:
    """Ignore progress."""


def test_download_is_checked_and_noted(served: Serve, folder: Path) -> None:
    told: list[tuple[int, int]] = []
    install_official(folder, "base", served(DATA), SHA256, lambda *both: told.append(both))
    (model,) = ModelStore(folder).installed()
    assert (model.name, model.sha256, model.source) == ("base", SHA256, Source.OFFICIAL)
    assert model.path.read_bytes() == DATA
    assert told[-1] == (len(DATA), len(DATA))
    assert sorted(path.name for path in folder.iterdir()) == ["base.pt", "base.pt.json"]


def test_broken_download_goes_on_where_it_stopped(served: Serve, folder: Path) -> None:
    address = served(DATA, break_after=len(DATA) // 2 + 1)
    with pytest.raises(EnvironmentProblem) as caught:
        install_official(folder, "base", address, SHA256, nothing)
    assert caught.value.code is Problem.DOWNLOAD_FAILED
    assert ModelStore(folder).partial_bytes("base") == len(DATA) // 2 + 1
    told: list[tuple[int, int]] = []
    install_official(folder, "base", address, SHA256, lambda *both: told.append(both))
    assert told[0][0] > len(DATA) // 2
    assert ModelStore(folder).path("base").read_bytes() == DATA


def test_download_that_was_whole_is_not_fetched_again(served: Serve, folder: Path) -> None:
    (folder / "base.pt.part").write_bytes(DATA)
    install_official(folder, "base", served(DATA), SHA256, nothing)
    assert ModelStore(folder).verify("base").sha256 == SHA256


def test_download_with_a_wrong_hash_is_thrown_away(served: Serve, folder: Path) -> None:
    with pytest.raises(InvalidData) as caught:
        install_official(folder, "base", served(b"not it"), SHA256, nothing)
    assert caught.value.code is Problem.MODEL_WRONG_HASH
    assert list(folder.iterdir()) == []


def test_server_out_of_reach_is_one_problem(folder: Path) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        install_official(folder, "base", "http://127.0.0.1:9/model.pt", SHA256, nothing)
    assert caught.value.code is Problem.DOWNLOAD_FAILED
    assert "detail" in caught.value.params


def test_packaged_weights_that_are_not_the_known_ones_are_refused(folder: Path) -> None:
    weights = folder / "model.bin"
    weights.write_bytes(b"\x06\0\0\0 something else")
    with pytest.raises(InvalidData) as caught:
        install_bundled(folder, weights)
    assert caught.value.code is Problem.MODEL_WRONG_HASH
    assert list(folder.iterdir()) == [weights]


@pytest.mark.parametrize("data", [b"", b"\x06\0\0\0", b"\x07\0\0\0" + b"\0" * 99, b"words" * 99])
def test_other_file_has_no_weights_to_convert(folder: Path, data: bytes) -> None:
    path = folder / "model.bin"
    path.write_bytes(data)
    with pytest.raises(InvalidData) as caught:
        read_weights(path)
    assert caught.value.code is Problem.MODEL_UNREADABLE


class Harmful:
    """What a hostile checkpoint would do when it is unpacked."""

    def __reduce__(self) -> tuple[object, ...]:
        return (Path("harm").touch, ())


def test_checkpoint_that_carries_code_is_refused_and_not_run(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "mine.pt"
    file.write_bytes(pickle.dumps({"dims": Harmful(), "model_state_dict": {}}))
    with pytest.raises(InvalidData) as caught:
        install_file(folder, file, {})
    assert caught.value.code is Problem.MODEL_UNREADABLE
    assert caught.value.params == {"path": str(file)}
    assert not (tmp_path / "harm").exists()
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("data", [b"", b"words", b"PK\x03\x04" + b"\0" * 60])
def test_file_that_is_no_checkpoint_is_refused(folder: Path, tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "mine.pt"
    file.write_bytes(data)
    with pytest.raises(InvalidData) as caught:
        install_file(folder, file, {})
    assert caught.value.code is Problem.MODEL_UNREADABLE


def test_official_name_with_other_content_is_refused(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "base.pt"
    file.write_bytes(DATA)
    with pytest.raises(InvalidData) as caught:
        install_file(folder, file, {"0" * 64: "base"})
    assert caught.value.code is Problem.MODEL_WRONG_HASH


def test_missing_file_is_named(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        install_file(folder, tmp_path / "gone.pt", {})
    assert caught.value.code is Problem.FILE_MISSING


@pytest.mark.whisper
def test_checkpoint_of_ones_own_is_added_by_the_installer(
    folder: Path, tmp_path: Path, bundled_model: Path
) -> None:
    file = tmp_path / "mine.pt"
    file.write_bytes(bundled_model.read_bytes())
    store = ModelStore(folder)
    assert run_installer(store.install_command(str(file)), nothing) == "mine"
    assert store.verify("mine").source is Source.ADDED


@pytest.mark.whisper
def test_converted_checkpoint_is_noted_as_bundled(bundled_model: Path) -> None:
    (model,) = ModelStore(bundled_model.parent).installed()
    assert (model.name, model.source) == ("tiny.en", Source.BUNDLED)
    assert model.sha256 == sha256_of(bundled_model)


def test_installer_tells_a_problem_with_its_family(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "mine.pt"
    file.write_bytes(b"words")
    with pytest.raises(InvalidData) as caught:
        run_installer(ModelStore(folder).install_command(str(file)), nothing)
    assert caught.value.code is Problem.MODEL_UNREADABLE
