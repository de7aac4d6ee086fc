"""The transcription child: reads requests, listens to recordings, writes replies.

It knows neither the window nor the database nor the network, and never logs a word. It ends
when its standard input closes, or when nobody reads its replies any more.
"""

import contextlib
import logging
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from peerprep.domain.errors import EnvironmentProblem, PeerPrepError, Problem
from peerprep.domain.transcript import Word
from peerprep.transcription import protocol
from peerprep.transcription.decode import blocks, duration_s
from peerprep.transcription.engine import WhisperEngine
from peerprep.transcription.growing import GrowingWav, is_plain_wav
from peerprep.transcription.listening import Engine, Listener
from peerprep.transcription.pipes import private_pipe

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

EngineFactory = Callable[[Path, str], Engine]

_NICENESS = 5
_TELL_EACH_S = 1.0  # of sound
_log = logging.getLogger(__name__)


class _OpenTake:
    """A take being listened to, and how far its file was read."""

    def __init__(self, engine: Engine) -> None:
        self.listener = Listener(engine)
        self.recording: GrowingWav | None = None


class Worker:
    """Answers requests one after the other through `reply`."""

    def __init__(
        self, engine_factory: EngineFactory, reply: Callable[[protocol.Reply], None]
    ) -> None:
        self._factory = engine_factory
        self._reply = reply
        self._engine: Engine | None = None
        self._loaded: protocol.Load | None = None
        self._takes: dict[str, _OpenTake] = {}

    def answer(self, request: protocol.Request) -> None:
        """Do what a request asks; whatever goes wrong becomes a `Failed` reply."""
        take = None if isinstance(request, protocol.Load) else request.take
        try:
            self._do(request)
        except PeerPrepError as problem:
            self._fail(take, problem.code, problem.params)
        except MemoryError:
            self._fail(take, Problem.TRANSCRIBER_CRASHED, {})
        except BrokenPipeError:
            raise
        except Exception as bug:  # noqa: BLE001 - the outermost place: one take, not the child
            # Neither the message nor the traceback is logged: they could hold words.
            _log.error("transcription broke: %s", type(bug).__name__)
            self._fail(take, Problem.TRANSCRIBER_BROKEN, {"reason": type(bug).__name__})

    def _fail(self, take: str | None, code: Problem, params: dict[str, object]) -> None:
        if take is not None:
            self._takes.pop(take, None)
        plain = {
            key: one if isinstance(one, int | float) else str(one) for key, one in params.items()
        }
        self._reply(protocol.Failed(take, code.value, plain))

    def _do(self, request: protocol.Request) -> None:
        match request:
            case protocol.Load():
                self._load(request)
            case protocol.Open():
                self._takes[request.take] = _OpenTake(self._ready_engine())
            case protocol.Drop():
                self._takes.pop(request.take, None)
            case protocol.Feed():
                self._feed(request)
            case protocol.Finish():
                self._finish(request)

    def _load(self, request: protocol.Load) -> None:
        if request != self._loaded:
            self._takes.clear()
            self._engine = self._loaded = None  # the old one's memory goes first
            engine = self._factory(Path(request.path), request.model)
            engine.warm_up()
            self._engine, self._loaded = engine, request
        self._reply(protocol.Ready(request.model))

    def _ready_engine(self) -> Engine:
        if self._engine is None:
            raise EnvironmentProblem(Problem.MODEL_MISSING)
        return self._engine

    def _take(self, name: str) -> _OpenTake:
        if name not in self._takes:
            self._takes[name] = _OpenTake(self._ready_engine())
        return self._takes[name]

    def _feed(self, request: protocol.Feed) -> None:
        take, path = self._take(request.take), Path(request.path)
        if take.recording is None and not (path.is_file() and is_plain_wav(path)):
            return  # its header is not written yet; a later request reads it
        # Stopped while this waited its turn: `Finish` names the file it has become.
        with contextlib.suppress(FileNotFoundError):
            if take.recording is None:
                take.recording = GrowingWav(path)
            self._listen(request.take, take, take.recording.read(request.until_s), None)

    def _finish(self, request: protocol.Finish) -> None:
        take, path = self._take(request.take), Path(request.path)
        if take.recording is None:
            total_s = duration_s(path)
            self._listen(request.take, take, blocks(path), total_s)
        else:
            if not path.is_file():
                raise EnvironmentProblem(Problem.FILE_MISSING, path=str(path))
            take.recording.move(path)
            total_s = take.recording.duration_s
            self._listen(request.take, take, take.recording.read(), total_s)
            self._listen(request.take, take, take.recording.finish(), total_s)
        for words in take.listener.finish():
            self._heard(request.take, words)
        self._takes.pop(request.take)
        listened_s = round(take.listener.listened_s, 2)
        self._reply(protocol.Progress(request.take, listened_s, listened_s))
        self._reply(protocol.Done(request.take, take.listener.transcript()))

    def _listen(
        self,
        name: str,
        take: _OpenTake,
        sound: "Iterable[NDArray[np.int16]]",
        total_s: float | None,
    ) -> None:
        told_s = take.listener.listened_s
        for block in sound:
            for words in take.listener.feed(block):
                self._heard(name, words)
            if take.listener.listened_s - told_s >= _TELL_EACH_S:
                told_s = take.listener.listened_s
                self._reply(protocol.Progress(name, round(told_s, 2), total_s))

    def _heard(self, name: str, words: tuple[Word, ...]) -> None:
        if words:
            self._reply(protocol.HeardStretch(name, words))


def serve(engine_factory: EngineFactory, requests: BinaryIO, replies: BinaryIO) -> None:
    """Answer requests until they end; a line that is none of ours is passed over."""

    def reply(message: protocol.Reply) -> None:
        replies.write(protocol.encode(message))
        replies.flush()

    worker = Worker(engine_factory, reply)
    try:
        for line in requests:
            try:
                request = protocol.decode_request(line)
            except protocol.UnknownLineError:
                _log.warning("passed over a line of %d bytes", len(line))
                continue
            worker.answer(request)
    except BrokenPipeError:
        _log.info("nobody listens any more")


def main(_arguments: Sequence[str] = ()) -> int:
    """Run the child until its standard input closes."""
    replies = private_pipe()
    logging.basicConfig(level=logging.WARNING, format="transcription: %(message)s")
    if hasattr(os, "nice"):
        os.nice(_NICENESS)  # the window, and the next recording, come first
    serve(WhisperEngine, sys.stdin.buffer, replies)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
