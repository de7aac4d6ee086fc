"""The shape of a recording, for drawing it."""

from pathlib import Path

from peerprep.audio.wav import SAMPLE_BYTES, read_info

_CHUNK_FRAMES = 1 << 18


def peaks(path: Path, count: int) -> list[float]:
    """Return `count` peaks, 0..1 of full scale, over equal parts of a 16-bit WAV file.

    Reads block by block, so a recording of hours needs little memory; takes about a second for
    two hours, so long ones belong in a job. Raises as `read_info`.
    """
    # numpy takes a fifth of a second to load; the window opens without it.
    import numpy as np

    info = read_info(path)
    if not info.frames or count <= 0:
        return [0.0] * max(0, count)
    found = np.zeros(count)
    with path.open("rb") as file:
        file.seek(info.data_start)
        done = 0
        while done < info.frames:
            wanted = min(_CHUNK_FRAMES, info.frames - done)
            data = file.read(wanted * SAMPLE_BYTES * info.channels)
            samples = np.frombuffer(data[: len(data) // 2 * 2], dtype="<i2")
            frames = len(samples) // info.channels
            if not frames:
                break
            loud = np.abs(samples[: frames * info.channels].astype(np.int32))
            loud = loud.reshape(frames, info.channels).max(axis=1)
            part = (np.arange(done, done + frames) * count) // info.frames
            starts = np.flatnonzero(np.diff(part, prepend=-1))
            np.maximum.at(found, part[starts], np.maximum.reduceat(loud, starts))
            done += frames
    return [float(peak) for peak in np.minimum(found / 32768, 1.0)]
