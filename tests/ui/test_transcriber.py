"""The supervisor with a real child process; only the engine in it is a fake."""

import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hibari import Hibari
from pytestqt.qtbot import QtBot

from peerprep.domain.errors import Problem
from peerprep.domain.transcript import Transcript
from peerprep.ui.transcriber import Transcriber
from tests.whisper_model import VOICE_RATE, write_wav

FAKE = [sys.executable, str(Path(__file__).parents[1] / "transcription" / "fake_worker.py")]
TEXT = (
    "I started at the shelter in the spring. I was nervous, and I asked a lot of questions. "
    "After a month I knew the names of everyone at the table, and they knew mine."
)
PATIENCE_MS = 30_000


@pytest.fixture(scope="module")
def answer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    sound = np.concatenate([Hibari()(TEXT, seed=1), np.zeros(VOICE_RATE)])
    return write_wav(tmp_path_factory.mktemp("sound") / "answer.wav", sound, VOICE_RATE)


@pytest.fixture
def transcriber(qtbot: QtBot) -> Iterator[Transcriber]:
    made = Transcriber(FAKE)
    yield made
    made.shutdown()


def signals(transcriber: Transcriber) -> list[tuple[str, str]]:
    """Return a list that fills with (signal, take) as they come."""
    seen: list[tuple[str, str]] = []
    transcriber.started.connect(lambda take: seen.append(("started", take)))
    transcriber.transcribed.connect(lambda take, _transcript: seen.append(("transcribed", take)))
    transcriber.failed.connect(lambda take, _problem, _params: seen.append(("failed", take)))
    transcriber.cancelled.connect(lambda take: seen.append(("cancelled", take)))
    return seen


def is_running(process_id: int) -> bool:
    status = Path(f"/proc/{process_id}/status")
    return status.exists() and "zombie" not in status.read_text()


def test_warm_up_gets_ready(qtbot: QtBot, transcriber: Transcriber) -> None:
    with qtbot.wait_signal(transcriber.ready, timeout=PATIENCE_MS):
        transcriber.warm_up(Path("good.pt"))
    assert not transcriber.is_busy


def test_takes_are_written_down_in_order(
    qtbot: QtBot, transcriber: Transcriber, answer: Path
) -> None:
    seen = signals(transcriber)
    transcriber.warm_up(Path("good.pt"))
    for take in ("a", "b", "c"):
        transcriber.enqueue(take, answer)
    qtbot.wait_until(lambda: seen[-1:] == [("transcribed", "c")], timeout=PATIENCE_MS)
    assert seen == [(what, take) for take in "abc" for what in ("started", "transcribed")]


def test_progress_ends_at_the_whole(qtbot: QtBot, transcriber: Transcriber, answer: Path) -> None:
    told: list[tuple[str, float, float]] = []
    transcriber.progressed.connect(lambda *three: told.append(three))
    transcriber.warm_up(Path("good.pt"))
    with qtbot.wait_signal(transcriber.transcribed, timeout=PATIENCE_MS) as done:
        transcriber.enqueue("a", answer)
    assert isinstance(done.args[1], Transcript)
    assert len(told) > 3
    assert [fraction for _, fraction, _ in told] == sorted(fraction for _, fraction, _ in told)
    assert told[-1][1:] == (1.0, 0.0)
    assert all(left_s >= 0 for _, _, left_s in told)


def test_growing_take_gives_the_same_words(
    qtbot: QtBot, transcriber: Transcriber, answer: Path, tmp_path: Path
) -> None:
    whole, part = answer.read_bytes(), tmp_path / "take.wav.part"
    with qtbot.wait_signal(transcriber.ready, timeout=PATIENCE_MS):
        transcriber.warm_up(Path("good.pt"))
    for end in range(100_000, len(whole), 100_000):
        part.write_bytes(whole[:end])
        transcriber.feed("a", part)
    part.write_bytes(whole)
    final = part.rename(tmp_path / "take.wav")
    with qtbot.wait_signal(transcriber.transcribed, timeout=PATIENCE_MS) as grown:
        transcriber.enqueue("a", final)
    with qtbot.wait_signal(transcriber.transcribed, timeout=PATIENCE_MS) as at_once:
        transcriber.enqueue("b", answer)
    assert grown.args[1] == at_once.args[1]


def test_forgotten_take_gives_no_signal(
    qtbot: QtBot, transcriber: Transcriber, answer: Path
) -> None:
    seen = signals(transcriber)
    with qtbot.wait_signal(transcriber.ready, timeout=PATIENCE_MS):
        transcriber.warm_up(Path("good.pt"))
    transcriber.feed("a", answer)
    transcriber.forget("a")
    transcriber.enqueue("b", answer)
    qtbot.wait_until(lambda: ("transcribed", "b") in seen, timeout=PATIENCE_MS)
    assert {take for _, take in seen} == {"b"}


def test_cancel_kills_the_child_at_once(
    qtbot: QtBot, transcriber: Transcriber, answer: Path
) -> None:
    transcriber.warm_up(Path("endless.pt"))
    with qtbot.wait_signal(transcriber.progressed, timeout=PATIENCE_MS):
        transcriber.enqueue("a", answer)
    child = transcriber.process_id
    began = time.monotonic()
    with qtbot.wait_signal(transcriber.cancelled):
        transcriber.cancel("a")
    qtbot.wait_until(lambda: not is_running(child))
    assert time.monotonic() - began < 2.0  # what the person was promised
    assert not transcriber.is_busy


def test_next_take_goes_on_after_a_cancel(
    qtbot: QtBot, transcriber: Transcriber, answer: Path
) -> None:
    seen = signals(transcriber)
    transcriber.warm_up(Path("endless.pt"))
    transcriber.enqueue("a", answer)
    transcriber.enqueue("b", answer)
    transcriber.cancel("a")
    assert seen == [("started", "a"), ("cancelled", "a"), ("started", "b")]
    transcriber.warm_up(Path("good.pt"))
    qtbot.wait_until(lambda: ("transcribed", "b") in seen, timeout=PATIENCE_MS)


def test_waiting_take_is_cancelled_without_a_kill(
    qtbot: QtBot, transcriber: Transcriber, answer: Path
) -> None:
    seen = signals(transcriber)
    transcriber.warm_up(Path("good.pt"))
    child = transcriber.process_id
    transcriber.enqueue("a", answer)
    transcriber.enqueue("b", answer)
    transcriber.cancel("b")
    qtbot.wait_until(lambda: ("transcribed", "a") in seen, timeout=PATIENCE_MS)
    assert transcriber.process_id == child
    assert seen == [("started", "a"), ("cancelled", "b"), ("transcribed", "a")]


def test_crash_fails_one_take_and_the_next_goes_on(
    qtbot: QtBot, transcriber: Transcriber, answer: Path, tmp_path: Path
) -> None:
    failures: list[object] = []
    transcriber.failed.connect(lambda *three: failures.append(three))
    silent = write_wav(tmp_path / "silent.wav", np.zeros(16_000), 16_000)
    transcriber.warm_up(Path("crashing.pt"))
    transcriber.enqueue("a", answer)
    with qtbot.wait_signal(transcriber.transcribed, timeout=PATIENCE_MS) as done:
        transcriber.enqueue("b", silent)
    assert failures == [("a", Problem.TRANSCRIBER_CRASHED, {})]
    assert done.args[0] == "b"


def test_crashed_take_can_be_tried_again(
    qtbot: QtBot, transcriber: Transcriber, answer: Path
) -> None:
    transcriber.warm_up(Path("crashing.pt"))
    with qtbot.wait_signal(transcriber.failed, timeout=PATIENCE_MS):
        transcriber.enqueue("a", answer)
    transcriber.warm_up(Path("good.pt"))
    with qtbot.wait_signal(transcriber.transcribed, timeout=PATIENCE_MS):
        transcriber.retry("a", answer)


def test_file_that_is_no_sound_says_which(
    qtbot: QtBot, transcriber: Transcriber, tmp_path: Path
) -> None:
    path = tmp_path / "words.txt"
    path.write_text("some words")
    transcriber.warm_up(Path("good.pt"))
    with qtbot.wait_signal(transcriber.failed, timeout=PATIENCE_MS) as failed:
        transcriber.enqueue("a", path)
    assert failed.args == ["a", Problem.AUDIO_UNREADABLE, {"path": str(path)}]


def test_missing_checkpoint_fails_what_waits(
    qtbot: QtBot, transcriber: Transcriber, answer: Path
) -> None:
    seen = signals(transcriber)
    transcriber.warm_up(Path("gone.pt"))
    transcriber.enqueue("a", answer)
    transcriber.enqueue("b", answer)
    qtbot.wait_until(lambda: ("failed", "b") in seen, timeout=PATIENCE_MS)
    assert seen == [("started", "a"), ("failed", "a"), ("failed", "b")]


def test_child_that_can_not_start_is_said(qtbot: QtBot, answer: Path) -> None:
    transcriber = Transcriber(["/nowhere/python"])
    with qtbot.wait_signal(transcriber.failed, timeout=PATIENCE_MS) as failed:
        transcriber.enqueue("a", answer)
    assert failed.args[1] is Problem.TRANSCRIBER_BROKEN
    assert not transcriber.is_busy


def test_shutdown_ends_the_child(qtbot: QtBot, answer: Path) -> None:
    transcriber = Transcriber(FAKE)
    transcriber.warm_up(Path("endless.pt"))
    with qtbot.wait_signal(transcriber.progressed, timeout=PATIENCE_MS):
        transcriber.enqueue("a", answer)
    child = transcriber.process_id
    transcriber.shutdown()
    assert not is_running(child)


def test_take_asked_for_twice_is_written_down_once(
    qtbot: QtBot, transcriber: Transcriber, answer: Path, tmp_path: Path
) -> None:
    seen = signals(transcriber)
    other = shutil.copy(answer, tmp_path / "other.wav")
    transcriber.warm_up(Path("good.pt"))
    transcriber.enqueue("a", answer)
    transcriber.enqueue("a", answer)
    transcriber.enqueue("b", other)
    qtbot.wait_until(lambda: ("transcribed", "b") in seen, timeout=PATIENCE_MS)
    assert seen.count(("transcribed", "a")) == 1
