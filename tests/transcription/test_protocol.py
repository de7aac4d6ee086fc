"""Messages survive the pipe, and nothing else is taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerprep.domain.transcript import Segment, Transcript, Word
from peerprep.transcription import protocol

WORD = Word("Sure, “well”", 0.12, 0.44, 0.93)
TRANSCRIPT = Transcript(
    "Sure, “well”", "en", 63.8, True, "tiny.en", "fake", (WORD,), (Segment("Sure", 0.12, 0.44),)
)
REQUESTS = [
    protocol.Load("/models/tiny.en.pt", "tiny.en"),
    protocol.Open("7f"),
    protocol.Feed("7f", "/a/é\n.wav.part", 12.5),
    protocol.Feed("7f", "/a.wav.part"),
    protocol.Finish("7f", "/a.wav"),
    protocol.Drop("7f"),
]
REPLIES = [
    protocol.Ready("tiny.en"),
    protocol.Progress("7f", 3.0, None),
    protocol.HeardStretch("7f", (WORD, WORD)),
    protocol.Done("7f", TRANSCRIPT),
    protocol.Failed(None, "model_missing", {"path": "/m"}),
]


@pytest.mark.parametrize("request_", REQUESTS, ids=lambda message: message.kind)
def test_request_survives(request_: protocol.Request) -> None:
    line = protocol.encode(request_)
    assert line.count(b"\n") == 1
    assert protocol.decode_request(line) == request_


@pytest.mark.parametrize("reply", REPLIES, ids=lambda message: message.kind)
def test_reply_survives(reply: protocol.Reply) -> None:
    line = protocol.encode(reply)
    assert line.count(b"\n") == 1
    assert protocol.decode_reply(line) == reply


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"7",
        b"[]",
        b"{}",
        b'{"kind": "load"}',
        b'{"kind": "open", "take": "a", "more": 1}',
        b'{"kind": []}',
        b'{"kind": "ready", "model": "tiny"}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_other_line_is_no_request(line: bytes) -> None:
    with pytest.raises(protocol.UnknownLineError):
        protocol.decode_request(line)


@given(st.binary())
def test_random_bytes_are_no_reply(line: bytes) -> None:
    with pytest.raises(protocol.UnknownLineError):
        protocol.decode_reply(line)
