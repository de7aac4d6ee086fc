"""The shape of a recording: for drawing it, and for finding where nobody speaks."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from peerprep.audio.level import VOICE_RANGE_DB
from peerprep.audio.wav import SAMPLE_BYTES, read_info

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_CHUNK_FRAMES = 1 << 18
_WINDOW_S = 0.05
_SOFTEST = 0.03  # a voice fainter than this is not drawn as large as others
_VOICE_SHARE = 0.4  # of the way from the room's noise up to the voice, in dB


def _go_on() -> None:
    pass


def peaks(path: Path, count: int, check: Callable[[], None] = _go_on) -> list[float]:
    """Return `count` peaks, 0..1 of full scale, over equal parts of a 16-bit WAV file.

    Reads block by block, so a recording of hours needs little memory; takes about a second for
    two hours, so long ones belong in a job. `check` is called at each block and may raise to end
    it. Raises as `read_info`.
    """
    # numpy takes a fifth of a second to load; the window opens without it.
    import numpy as np

    info = read_info(path)
    if not info.frames or count <= 0:
        return [0.0] * max(0, count)
    found = np.zeros(count)
    done = 0
    for loud in _blocks(path, _CHUNK_FRAMES, check):
        part = (np.arange(done, done + len(loud)) * count) // info.frames
        starts = np.flatnonzero(np.diff(part, prepend=-1))
        np.maximum.at(found, part[starts], np.maximum.reduceat(loud, starts))
        done += len(loud)
    return [float(peak) for peak in np.minimum(found / 32768, 1.0)]


def evened(found: Sequence[float]) -> list[float]:
    """Return peaks as shares of the loudest: a soft voice is drawn as large as a strong one.

    Loudness is no fact about an answer.
    """
    loudest = max(_SOFTEST, max(found, default=0.0))
    return [peak / loudest for peak in found]


def quiet_stretches(
    path: Path, longer_than_s: float, check: Callable[[], None] = _go_on
) -> list[tuple[float, float]]:
    """Return where nobody speaks for longer, seconds from the start, judged by level alone.

    Quiet is what lies nearer to the noise of the room than to the voice; a recording in which the
    two can't be told apart has none. As slow as `peaks`; raises as it does.
    """
    import numpy as np

    info = read_info(path)
    window = max(1, round(_WINDOW_S * info.rate))
    levels = [
        np.maximum.reduceat(loud, np.arange(0, len(loud), window))
        for loud in _blocks(path, _CHUNK_FRAMES // window * window, check)
    ]
    if not levels:
        return []
    decibels = 20 * np.log10(np.maximum(np.concatenate(levels), 1) / 32768)
    noise, voice = np.percentile(decibels, (5, 98))
    if voice - noise < VOICE_RANGE_DB:
        return []
    quiet = decibels < noise + (voice - noise) * _VOICE_SHARE
    edges = np.flatnonzero(np.diff(quiet, prepend=False, append=False))
    step = window / info.rate
    stretches = zip(edges[::2] * step, edges[1::2] * step, strict=True)
    return [(float(a), float(b)) for a, b in stretches if b - a > longer_than_s]


def _blocks(path: Path, frames: int, check: Callable[[], None]) -> "Iterator[NDArray[np.int32]]":
    """Yield how far each frame is from silence, the loudest channel's, block by block."""
    import numpy as np

    info = read_info(path)
    with path.open("rb") as file:
        file.seek(info.data_start)
        left = info.frames
        while left:
            check()
            data = file.read(min(frames, left) * SAMPLE_BYTES * info.channels)
            samples = np.frombuffer(data[: len(data) // 2 * 2], dtype="<i2")
            whole = len(samples) // info.channels
            if not whole:
                return
            loud = np.abs(samples[: whole * info.channels].astype(np.int32))
            yield loud.reshape(whole, info.channels).max(axis=1)
            left -= whole
