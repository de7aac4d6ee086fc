"""`peerprep import`: a file becomes a take, or one sentence."""

from pathlib import Path

import pytest

from peerprep.cli import importing
from peerprep.paths import AppPaths
from tests.app.conftest import link_model
from tests.cli.conftest import Run
from tests.sound_files import encode
from tests.whisper_model import Speak


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return encode(tmp_path / "phone.m4a", "aac", 44_100, 2)


@pytest.fixture
def key(run: Run) -> str:
    (bank,) = run("bank", "list", "--questions", "--json").json
    return str(bank["questions"][0]["key"])


@pytest.mark.whisper
def test_spoken_file_becomes_a_take_with_words(
    run: Run, key: str, data_dir: Path, bundled_model: Path, speak: Speak
) -> None:
    paths = AppPaths(data_dir)
    paths.create()
    link_model(bundled_model, paths)
    source = speak("I learned to ask for help early.")
    before = source.read_bytes()
    ran = run("import", source, "--question", key, "--json")
    assert ran.status == 0
    assert (ran.json["state"], ran.json["imported_from"]) == ("transcribed", source.name)
    assert "help" in ran.json["transcript"]["text"]
    assert run("show", ran.json["take"], "--json").json == ran.json
    assert f"imported from {source.name}, saved" in run("show", ran.json["take"]).out
    assert source.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("gone.wav", None, "There is no file gone.wav."),
        ("n" * 300 + ".wav", None, "There is no file nnn"),
        ("words.mp3", b"only words here", "words.mp3 is not a sound file"),
        ("empty.ogg", b"", "empty.ogg is not a sound file"),
    ],
)
def test_what_is_no_recording_is_one_line_and_no_take(
    run: Run, key: str, data_dir: Path, tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    ran = run("import", tmp_path / name, "--question", key)
    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert ran.err.startswith(f"error: {said}")
    assert run("history", "--json").json == []
    assert list((data_dir / "recordings").iterdir()) == []


def test_unknown_question_is_said_before_anything_is_read(run: Run, source: Path) -> None:
    ran = run("import", source, "--question", "nothing")
    assert (ran.status, ran.err.count("\n")) == (1, 1)
    assert "There is no question “nothing”" in ran.err
    assert run("history", "--json").json == []


def test_question_has_to_be_named(run: Run, source: Path) -> None:
    assert run("import", source).status == 2


def test_ctrl_c_leaves_nothing_half_made(
    run: Run, key: str, source: Path, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(line: str) -> None:
        if line:
            raise KeyboardInterrupt

    monkeypatch.setattr(importing, "progress", interrupt)
    ran = run("import", source, "--question", key)
    assert (ran.status, ran.out, ran.err) == (130, "", "")
    assert list((data_dir / "recordings").iterdir()) == []
    assert run("history", "--json").json == []
