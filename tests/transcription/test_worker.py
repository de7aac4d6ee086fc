"""The child's loop, run here with the fake engine and real sound."""

import io
import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from peerprep.domain.errors import Problem
from peerprep.transcription import protocol
from peerprep.transcription.worker import Worker, serve
from tests.transcription.fake_engine import FakeEngine
from tests.whisper_model import Speak, write_wav

ANSWER = (
    "I started at the shelter in the spring. I was nervous, and I asked a lot of questions. "
    "After a month I knew the names of everyone at the table."
)


class Conversation:
    """A worker and everything it replied."""

    def __init__(self, model: str = "good") -> None:
        self.replies: list[protocol.Reply] = []
        self.worker = Worker(FakeEngine, self.replies.append)
        self.ask(protocol.Load(f"/models/{model}.pt", model))

    def ask(self, *requests: protocol.Request) -> None:
        for request in requests:
            self.worker.answer(request)

    def of(self, kind: type) -> list:
        return [reply for reply in self.replies if isinstance(reply, kind)]


def test_take_is_written_down(speak: Speak) -> None:
    talk = Conversation()
    talk.ask(protocol.Open("a"), protocol.Finish("a", str(speak(ANSWER))))
    (done,) = talk.of(protocol.Done)
    assert done.transcript.speech
    assert done.transcript.model == "good"
    assert done.transcript.text == " ".join(word.text for word in done.transcript.words)
    stretches = talk.of(protocol.HeardStretch)
    assert len(stretches) > 1
    assert tuple(word for one in stretches for word in one.words) == done.transcript.words
    starts = [word.start for word in done.transcript.words]
    assert starts == sorted(starts)
    assert talk.of(protocol.Progress)[-1].done_s == pytest.approx(done.transcript.duration, abs=0.1)


def test_growing_take_is_heard_before_its_end(speak: Speak, tmp_path: Path) -> None:
    whole = speak(ANSWER, 0.5).read_bytes()
    part = tmp_path / "take.wav.part"
    talk = Conversation()
    talk.ask(protocol.Open("a"), protocol.Feed("a", str(part)))  # not even begun
    for end in range(10, len(whole), 40_001):
        part.write_bytes(whole[:end])
        talk.ask(protocol.Feed("a", str(part)))
    heard_early = len(talk.of(protocol.HeardStretch))
    assert heard_early > 0
    part.write_bytes(whole)
    final = part.rename(tmp_path / "take.wav")
    talk.ask(protocol.Finish("a", str(final)))
    (grown,) = talk.of(protocol.Done)
    at_once = Conversation()
    at_once.ask(protocol.Finish("b", str(final)))
    assert grown.transcript == at_once.of(protocol.Done)[0].transcript


def test_take_stopped_while_feeds_wait_is_written_down(speak: Speak, tmp_path: Path) -> None:
    part = tmp_path / "take.wav.part"
    shutil.copyfile(speak(ANSWER), part)
    talk = Conversation()
    talk.ask(protocol.Feed("a", str(part), 3.0))
    final = part.rename(tmp_path / "take.wav")
    # A slow computer is behind with what was asked before the stop.
    talk.ask(protocol.Feed("a", str(part), 5.0), protocol.Finish("a", str(final)))
    assert not talk.of(protocol.Failed)
    at_once = Conversation()
    at_once.ask(protocol.Finish("b", str(final)))
    assert talk.of(protocol.Done)[0].transcript == at_once.of(protocol.Done)[0].transcript


def test_feed_stops_at_the_moment_named(speak: Speak) -> None:
    path = speak(ANSWER)
    talk = Conversation()
    talk.ask(protocol.Feed("a", str(path), 2.0))
    assert all(progress.done_s <= 2.0 for progress in talk.of(protocol.Progress))


@pytest.mark.parametrize("loudness", [0.0, 0.05])
def test_nobody_speaking_gives_no_words(tmp_path: Path, loudness: float) -> None:
    noise = np.random.default_rng(3).standard_normal(16_000 * 20) * loudness
    talk = Conversation()
    talk.ask(protocol.Finish("a", str(write_wav(tmp_path / "a.wav", noise, 16_000))))
    (done,) = talk.of(protocol.Done)
    assert (done.transcript.speech, done.transcript.text) == (False, "")
    assert done.transcript.duration == 20.0


def test_long_silence_between_sentences_is_not_heard(speak: Speak) -> None:
    engine = FakeEngine(Path("a.pt"), "good")
    worker = Worker(lambda _path, _model: engine, lambda _reply: None)
    worker.answer(protocol.Load("a.pt", "good"))
    worker.answer(protocol.Finish("a", str(speak("I asked for help.", 20.0))))
    assert sum(engine.heard_s) < 4


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("gone.wav", None, Problem.FILE_MISSING),
        ("words.txt", b"some words", Problem.AUDIO_UNREADABLE),
    ],
)
def test_file_that_is_no_sound_fails_its_take_only(
    speak: Speak, tmp_path: Path, name: str, content: bytes | None, code: Problem
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    talk = Conversation()
    talk.ask(protocol.Finish("a", str(path)), protocol.Finish("b", str(speak("Yes, I would."))))
    assert talk.of(protocol.Failed) == [protocol.Failed("a", code, {"path": str(path)})]
    assert [done.take for done in talk.of(protocol.Done)] == ["b"]


def test_missing_checkpoint_is_told_without_a_take(speak: Speak) -> None:
    talk = Conversation("gone")
    assert talk.of(protocol.Failed)[0].take is None
    assert talk.of(protocol.Failed)[0].code == Problem.MODEL_MISSING
    talk.ask(protocol.Finish("a", str(speak("Yes."))))
    assert talk.of(protocol.Failed)[1].take == "a"


def test_bug_fails_its_take_and_says_no_word(
    speak: Speak, caplog: pytest.LogCaptureFixture
) -> None:
    talk = Conversation("broken")
    talk.ask(protocol.Finish("a", str(speak(ANSWER))))
    (failed,) = talk.of(protocol.Failed)
    assert failed.code == Problem.TRANSCRIBER_BROKEN
    assert "ZeroDivisionError" in caplog.text
    assert "Traceback" not in caplog.text


def test_dropped_take_begins_anew(speak: Speak) -> None:
    path = speak(ANSWER)
    talk = Conversation()
    talk.ask(
        protocol.Feed("a", str(path), 5.0), protocol.Drop("a"), protocol.Finish("a", str(path))
    )
    assert talk.of(protocol.Done)[0].transcript.duration > 6


def test_same_checkpoint_is_not_loaded_twice() -> None:
    talk = Conversation()
    talk.ask(protocol.Load("/models/good.pt", "good"))
    assert len(talk.of(protocol.Ready)) == 2


def test_lines_that_are_none_of_ours_are_passed_over(speak: Speak, tmp_path: Path) -> None:
    path = shutil.copy(speak("Yes, I would like that."), tmp_path / "é.wav")
    lines = [
        b"\xff garbage\n",
        b"\n",
        json.dumps({"kind": "sing"}).encode() + b"\n",
        protocol.encode(protocol.Load("/m/good.pt", "good")),
        b"{}\n",
        protocol.encode(protocol.Finish("a", str(path))),
        b"{",
    ]
    replies = io.BytesIO()
    serve(FakeEngine, io.BytesIO(b"".join(lines)), replies)
    kinds = [json.loads(line)["kind"] for line in replies.getvalue().splitlines()]
    assert kinds[0] == "ready"
    assert kinds[-1] == "done"
