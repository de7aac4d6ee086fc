"""Sound files as 16 kHz mono samples, a block at a time, whatever format they came in."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import av
import numpy as np

from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem
from peerprep.domain.sound import RATES
from peerprep.transcription.growing import GrowingWav, is_plain_wav

if TYPE_CHECKING:
    from numpy.typing import NDArray

RATE = 16_000

# Only containers that hold sound by themselves, and only this file: a play list inside a file
# from a stranger could otherwise send the decoder to other files or to the network.
_FORMATS = "wav,w64,flac,ogg,mp3,mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,aiff,aac,caf,au"
_OPTIONS = {"format_whitelist": _FORMATS, "protocol_whitelist": "file"}


def duration_s(path: Path) -> float | None:
    """Return how long a sound file says it is, in seconds; None when it does not say.

    Raises EnvironmentProblem: FILE_MISSING, FILE_UNREADABLE; InvalidData: AUDIO_UNREADABLE,
    AUDIO_EMPTY (a film without sound).
    """
    _require(path)
    if is_plain_wav(path):
        return GrowingWav(path).duration_s
    try:
        with _open(path) as container:
            length = container.duration
    except av.FFmpegError as cause:
        raise InvalidData(Problem.AUDIO_UNREADABLE, path=str(path)) from cause
    return None if length is None else length / av.time_base


def tags(path: Path) -> dict[str, str]:
    """Return what a sound file notes about itself, names in lower case; empty when it can't say."""
    try:
        with _open(path) as container:
            noted = {**container.streams.audio[0].metadata, **container.metadata}
    except (av.FFmpegError, InvalidData):
        return {}
    return {name.lower(): words for name, words in noted.items()}


def blocks(path: Path) -> Iterator["NDArray[np.int16]"]:
    """Yield the samples of any supported file; a file that breaks off gives what it holds.

    Raises as `duration_s`.
    """
    _require(path)
    if is_plain_wav(path):
        recording = GrowingWav(path)
        yield from recording.read()
        yield from recording.finish()
        return
    yielded = False
    try:
        for block in _decoded(path):
            yielded = True
            yield block
    except av.FFmpegError as cause:
        if not yielded:
            raise InvalidData(Problem.AUDIO_UNREADABLE, path=str(path)) from cause
    if not yielded:
        raise InvalidData(Problem.AUDIO_UNREADABLE, path=str(path))


def _require(path: Path) -> None:
    try:
        is_file = path.is_file()
    except OSError:  # a name longer than any file here can have
        is_file = False
    if not is_file:
        raise EnvironmentProblem(Problem.FILE_MISSING, path=str(path))


def _open(path: Path) -> Any:
    container = av.open(str(path.absolute()), options=_OPTIONS)
    if not container.streams.audio:
        container.close()
        raise InvalidData(Problem.AUDIO_EMPTY, path=str(path))
    codec = container.streams.audio[0].codec_context
    if codec is None or codec.sample_rate not in RATES:  # None: of a kind nobody knows
        container.close()
        raise InvalidData(Problem.AUDIO_UNREADABLE, path=str(path))
    return container


def _decoded(path: Path) -> Iterator["NDArray[np.int16]"]:
    resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE)
    with _open(path) as container:
        for frame in _frames(container):
            frame.pts = None  # gaps in the time stamps of a damaged file are not silence
            for piece in resampler.resample(frame):
                yield piece.to_ndarray()[0]
        for piece in resampler.resample(None):
            yield piece.to_ndarray()[0]


def _frames(container: Any) -> Iterator[Any]:
    """Yield decoded frames, stepping over damaged packets."""
    for packet in container.demux(container.streams.audio[0]):
        try:
            yield from packet.decode()
        except av.InvalidDataError:
            continue
