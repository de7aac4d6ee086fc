"""Transcribing one file and waiting for it, for the command line."""

import logging
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO

from peerprep.child_processes import Child, command
from peerprep.domain.errors import EnvironmentProblem, Problem
from peerprep.domain.transcript import Transcript
from peerprep.transcription import protocol
from peerprep.transcription.children import rebuilt, start

_log = logging.getLogger(__name__)
_TAKE = "file"


def transcribe(
    path: Path,
    model: Path,
    on_progress: Callable[[float, float], None],
    *,
    child: Sequence[str] | None = None,
) -> Transcript:
    """Transcribe a sound file with a checkpoint, in a child process, and return the words.

    `on_progress` hears seconds done and seconds in all. Raises EnvironmentProblem: FILE_MISSING,
    MODEL_MISSING, TRANSCRIBER_CRASHED; InvalidData: AUDIO_UNREADABLE, MODEL_UNREADABLE. Whatever
    ends this call, Ctrl-C too, ends the child.
    """
    worker = start(child or command(Child.WORKER), stdin=subprocess.PIPE)
    try:
        return _conversation(worker, path, model, on_progress)
    finally:
        worker.kill()
        worker.communicate()


def _conversation(
    worker: "subprocess.Popen[bytes]",
    path: Path,
    model: Path,
    on_progress: Callable[[float, float], None],
) -> Transcript:
    requests = (
        protocol.Load(str(model.absolute()), model.name.removesuffix(".pt")),
        protocol.Open(_TAKE),
        protocol.Finish(_TAKE, str(path.absolute())),
    )
    if worker.stdin is None or worker.stdout is None:
        raise EnvironmentProblem(Problem.TRANSCRIBER_BROKEN)
    try:
        worker.stdin.write(b"".join(protocol.encode(request) for request in requests))
        worker.stdin.flush()
    except BrokenPipeError as cause:
        raise EnvironmentProblem(Problem.TRANSCRIBER_CRASHED) from cause
    return _words(worker.stdout, on_progress)


def _words(replies: IO[bytes], on_progress: Callable[[float, float], None]) -> Transcript:
    for line in replies:
        try:
            reply = protocol.decode_reply(line)
        except protocol.UnknownLineError:
            _log.warning("the child said a line of %d bytes that is none of ours", len(line))
            continue
        match reply:
            case protocol.Progress():
                on_progress(reply.done_s, max(reply.done_s, reply.total_s or 0.0))
            case protocol.Done():
                return reply.transcript
            case protocol.Failed():
                raise rebuilt(reply.code, reply.params)
    raise EnvironmentProblem(Problem.TRANSCRIBER_CRASHED)
