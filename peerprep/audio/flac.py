"""Sound that travels: a recording as FLAC with stretches made silent, and a stranger's FLAC as WAV.

FLAC loses nothing: outside the silences every sample is the one that was recorded. The time line
stays, so moments in words and comments mean the same on both sides.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import av
import numpy as np

from peerprep.audio.wav import SAMPLE_BYTES, WavWriter, read_info
from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem

if TYPE_CHECKING:
    from numpy.typing import NDArray

Span = tuple[float, float]

_MAGIC = b"fLaC"
_BLOCK_FRAMES = 1 << 14
_WRITE_BYTES = 1 << 17  # some 4 seconds
_FADE_S = 0.008  # outside a silence, so that its edge is no click
_LAYOUTS = {1: "mono", 2: "stereo"}
_RATES = (8_000, 48_000)  # a voice outside of them is brought to 16 kHz
_VOICE_RATE = 16_000
_SLACK_S = 2.0
# Only this container and only this file: nothing in it can send the decoder elsewhere.
_OPTIONS = {"format_whitelist": "flac", "protocol_whitelist": "file"}


def encode(
    wav: Path, target: Path, silences: Sequence[Span], check: Callable[[], None] = lambda: None
) -> None:
    """Write a 16-bit WAV file as FLAC, silent from each moment to the next (seconds).

    `check` is called at each block and may raise to end it. Raises as `read_info`, and
    EnvironmentProblem(DISK_FULL).
    """
    read_info(wav)  # what is wrong with the recording is not the disk's fault
    try:
        _encode(wav, target, silences, check)
    except (av.FFmpegError, OSError) as problem:
        raise EnvironmentProblem(Problem.DISK_FULL, path=str(target)) from problem


def silenced_wav(
    wav: Path, target: Path, silences: Sequence[Span], check: Callable[[], None] = lambda: None
) -> None:
    """Write a mono WAV file that is silent from each moment to the next; raises as `encode`."""
    with closing(WavWriter(target, read_info(wav).rate)) as writer:
        for samples in _silenced(wav, silences, check):
            writer.write(np.ascontiguousarray(samples[:, 0]).tobytes())


def decode(
    flac: Path, target: Path, longest_s: float, check: Callable[[], None] = lambda: None
) -> float:
    """Write a stranger's FLAC as 16-bit mono WAV and return its seconds.

    Raises InvalidData: AUDIO_UNREADABLE, AUDIO_EMPTY, SHARED_UNSAFE for more sound than
    `longest_s` (a second of silence is a few bytes); EnvironmentProblem as `WavWriter`.
    """
    with flac.open("rb") as file:
        if file.read(len(_MAGIC)) != _MAGIC:
            raise InvalidData(Problem.AUDIO_UNREADABLE, path=flac.name)
    try:
        with av.open(str(flac.absolute()), format="flac", options=_OPTIONS) as container:
            return _decoded(container, target, longest_s + _SLACK_S, check)
    except (av.FFmpegError, ValueError, IndexError) as problem:
        # ValueError: rate or channels change in the middle; IndexError: no stream of sound
        raise InvalidData(Problem.AUDIO_UNREADABLE, path=flac.name) from problem


def _encode(wav: Path, target: Path, silences: Sequence[Span], check: Callable[[], None]) -> None:
    info = read_info(wav)
    layout = _LAYOUTS[min(info.channels, max(_LAYOUTS))]
    with av.open(str(target), "w", format="flac", options={"fflags": "+bitexact"}) as container:
        stream = container.add_stream("flac", rate=info.rate, layout=layout)
        at = 0
        for samples in _silenced(wav, silences, check):
            kept = np.ascontiguousarray(samples[:, : len(_LAYOUTS)])
            frame = av.AudioFrame.from_ndarray(kept.reshape(1, -1), format="s16", layout=layout)
            frame.sample_rate, frame.pts = info.rate, at
            at += len(samples)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def _decoded(container: Any, target: Path, longest_s: float, check: Callable[[], None]) -> float:
    rate = container.streams.audio[0].codec_context.sample_rate
    if not _RATES[0] <= rate <= _RATES[1]:
        rate = _VOICE_RATE
    gathered = bytearray()  # a frame of FLAC is some 70 ms: too little for a write to the disk
    with closing(WavWriter(target, rate)) as writer:
        for samples in _resampled(container, rate):
            gathered += samples
            if (writer.frames + len(gathered) // SAMPLE_BYTES) / rate > longest_s:
                raise InvalidData(Problem.SHARED_UNSAFE, what="holds far more sound than it says")
            if len(gathered) >= _WRITE_BYTES:
                check()
                writer.write(bytes(gathered))
                gathered.clear()
        writer.write(bytes(gathered))
        if not writer.frames:
            raise InvalidData(Problem.AUDIO_EMPTY, path=target.name)
        return writer.elapsed_s


def _resampled(container: Any, rate: int) -> Iterator[bytes]:
    resampler = av.AudioResampler(format="s16", layout="mono", rate=rate)
    for packet in container.demux(container.streams.audio[0]):
        for frame in packet.decode():
            frame.pts = None  # time stamps of a stranger's file make no silence
            yield from (piece.to_ndarray().tobytes() for piece in resampler.resample(frame))
    yield from (piece.to_ndarray().tobytes() for piece in resampler.resample(None))


def _silenced(
    wav: Path, silences: Sequence[Span], check: Callable[[], None]
) -> "Iterator[NDArray[np.int16]]":
    """Yield the samples of a WAV file, a row a frame, with the silences in them."""
    info = read_info(wav)
    spans = [(int(start * info.rate), -int(-end * info.rate // 1)) for start, end in silences]
    fade = max(1, round(_FADE_S * info.rate))
    at = 0
    with wav.open("rb") as file:
        file.seek(info.data_start)
        while at < info.frames:
            check()
            wanted = min(_BLOCK_FRAMES, info.frames - at)
            data = file.read(wanted * SAMPLE_BYTES * info.channels)
            whole = len(data) // (SAMPLE_BYTES * info.channels)
            if not whole:
                return
            samples = np.frombuffer(data, "<i2", whole * info.channels).reshape(-1, info.channels)
            yield _with_silences(samples, at, spans, fade)
            at += whole


def _with_silences(
    samples: "NDArray[np.int16]", at: int, spans: Sequence[tuple[int, int]], fade: int
) -> "NDArray[np.int16]":
    end = at + len(samples)
    near = [(a, b) for a, b in spans if a - fade < end and b + fade > at]
    if not near:
        return samples
    frames = np.arange(at, end)
    gain = np.ones(len(samples))
    for first, last in near:
        # 0 from first to last, rising to 1 over the fade on both sides
        away = np.maximum(first - frames, frames - last + 1)
        gain = np.minimum(gain, np.clip(away / (fade + 1), 0.0, 1.0))
    return np.rint(samples * gain[:, None]).astype(np.int16)
