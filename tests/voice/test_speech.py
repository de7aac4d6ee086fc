"""The reading voice, for real: a child process that turns text into sound."""

import array
import subprocess
import sys
import wave
from pathlib import Path

import pytest

from peerprep.voice.__main__ import main

QUESTION = "How do you handle challenging situations?"


def spoken(text: str, target: Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "peerprep.voice", str(target)],
        input=text.encode(),
        capture_output=True,
        check=False,
    )


def samples(path: Path) -> tuple["array.array[int]", float]:
    """Return the samples of a mono 16-bit file and its length in seconds."""
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        return array.array("h", file.readframes(file.getnframes())), (
            file.getnframes() / file.getframerate()
        )


def test_a_question_is_heard_at_the_pace_of_speech(tmp_path: Path) -> None:
    done = spoken(QUESTION, tmp_path / "question.wav")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    sound, length_s = samples(tmp_path / "question.wav")
    assert 1.5 < length_s < 6
    assert 3000 < max(sound) <= 32767
    loud = sum(1 for sample in sound if abs(sample) > 300)
    assert loud > len(sound) / 4
    assert [path.name for path in tmp_path.iterdir()] == ["question.wav"]


def test_the_same_text_sounds_the_same(tmp_path: Path) -> None:
    for name in ("one.wav", "two.wav"):
        assert spoken("Tell me about your lived experience", tmp_path / name).returncode == 0
    assert (tmp_path / "one.wav").read_bytes() == (tmp_path / "two.wav").read_bytes()


@pytest.mark.parametrize("text", ["", " \n", "🙂", "…"])
def test_a_text_that_cannot_be_said_leaves_no_file(text: str, tmp_path: Path) -> None:
    done = spoken(text, tmp_path / "out.wav")
    assert done.returncode == 1
    assert done.stderr.startswith(b"error: ")
    assert b"Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_no_traceback(tmp_path: Path) -> None:
    done = spoken(QUESTION, tmp_path / "gone" / "out.wav")
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert QUESTION.encode() not in done.stderr


@pytest.mark.parametrize("arguments", [[], ["a.wav", "b.wav"]])
def test_wrong_use_is_told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert "usage" in capsys.readouterr().err


def test_nothing_heavy_is_loaded_before_speaking() -> None:
    code = (
        "import sys, peerprep.services.voice, peerprep.services.banks;"
        "print([m for m in ('onnxruntime', 'hibari', 'numpy', 'jsonschema') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
