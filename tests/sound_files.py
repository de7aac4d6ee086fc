"""Sound files of every format a person may bring, made here by PyAV."""

from collections.abc import Mapping
from pathlib import Path

import av
import numpy as np

SECONDS = 3.0
# (file name, codec, rate, channels): each of the six formats, at what phones and recorders use.
KINDS = [
    ("a.wav", "pcm_s16le", 48_000, 2),
    ("a.wav", "pcm_f32le", 44_100, 1),
    ("a.wav", "pcm_u8", 8_000, 1),
    ("a.wav", "pcm_s24le", 96_000, 2),
    ("a.flac", "flac", 44_100, 2),
    ("a.ogg", "vorbis", 44_100, 2),
    ("a.ogg", "libopus", 48_000, 1),
    ("a.mp3", "libmp3lame", 22_050, 1),
    ("a.m4a", "aac", 44_100, 2),
    ("a.webm", "libopus", 48_000, 1),
]


def tone(rate: int, seconds: float = SECONDS) -> np.ndarray:
    """Return a 440 Hz tone."""
    return 0.5 * np.sin(2 * np.pi * 440 * np.arange(int(seconds * rate)) / rate)


def encode(
    path: Path,
    codec: str,
    rate: int,
    channels: int,
    *,
    seconds: float = SECONDS,
    notes: Mapping[str, str] = {},
) -> Path:
    """Write a tone; the file's ending names the container, `notes` go in beside the sound."""
    layout = "mono" if channels == 1 else "stereo"
    with av.open(str(path), "w") as container:
        container.metadata.update(notes)
        stream = container.add_stream(codec, rate=rate, layout=layout)
        stream.codec_context.options = {"strict": "experimental"}  # for vorbis
        samples = np.repeat((tone(rate, seconds) * 32_767).astype(np.int16), channels)
        frame = av.AudioFrame.from_ndarray(samples.reshape(1, -1), format="s16", layout=layout)
        frame.sample_rate, frame.pts = rate, 0
        resampler = av.AudioResampler(stream.format.name, layout, rate, stream.frame_size or 1024)
        for piece in [*resampler.resample(frame), *resampler.resample(None)]:
            container.mux(stream.encode(piece))
        container.mux(stream.encode(None))
    return path


def silent_film(path: Path) -> Path:
    """Write a film without sound."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream("mpeg4", rate=10)
        stream.width = stream.height = 64
        stream.pix_fmt = "yuv420p"
        for _ in range(5):
            picture = av.VideoFrame.from_ndarray(np.zeros((64, 64, 3), np.uint8), format="rgb24")
            container.mux(stream.encode(picture))
        container.mux(stream.encode(None))
    return path
