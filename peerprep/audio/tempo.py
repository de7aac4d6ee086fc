"""Faster or slower speech at its own pitch, block by block: FFmpeg's `atempo` through PyAV."""

from typing import Any

import av
from av.audio.frame import AudioFrame
from av.filter.graph import Graph

from peerprep.audio.wav import SAMPLE_BYTES


class Tempo:
    """Turns 16-bit sound into sound that takes `1 / speed` of the time; 0.5 to 2.

    The filter holds back about a twentieth of a second, so a block may give nothing yet.
    """

    def __init__(self, rate: int, channels: int, speed: float) -> None:
        self._rate = rate
        self._layout = "mono" if channels == 1 else f"{channels}c"
        self._frame_bytes = SAMPLE_BYTES * channels
        self._fed = 0
        graph = Graph()
        self._inlet = graph.add(
            "abuffer",
            f"sample_rate={rate}:sample_fmt=s16:channel_layout={self._layout}:time_base=1/{rate}",
        )
        stretch = graph.add("atempo", f"{speed:g}")
        self._outlet = graph.add("abuffersink")
        self._inlet.link_to(stretch)
        stretch.link_to(self._outlet)
        graph.configure()
        self._graph = graph  # the filters live as long as it does

    def feed(self, data: bytes) -> bytes:
        """Return what can be heard after these whole frames."""
        frames = len(data) // self._frame_bytes
        frame = AudioFrame(format="s16", layout=self._layout, samples=frames)
        frame.sample_rate = self._rate
        frame.pts = self._fed
        frame.planes[0].update(data)
        self._fed += frames
        self._inlet.push(frame)
        return self._pull()

    def finish(self) -> bytes:
        """Return what was held back; nothing may be fed afterwards."""
        self._inlet.push(None)
        return self._pull()

    def _pull(self) -> bytes:
        found = bytearray()
        while True:
            try:
                frame: Any = self._outlet.pull()
            except (av.error.BlockingIOError, av.error.EOFError):
                return bytes(found)
            found += bytes(frame.planes[0])[: frame.samples * self._frame_bytes]
