"""A file that plays on an output stream."""

from types import ModuleType
from typing import Any, Protocol

from peerprep.audio.devices import Route
from peerprep.audio.sounding import WavSource

_LATENCY_S = 0.1


class StreamOwner(Protocol):
    """Whoever counts the open streams of this process."""

    def start(self, stream: Any) -> None:
        """Start a stream and remember it."""

    def close(self, stream: Any) -> None:
        """Close a stream."""


class PlayingFile:
    """A `Playback` of a WAV file; the device is freed at `stop`, or when another sound begins."""

    def __init__(
        self,
        sounddevice: ModuleType,
        owner: StreamOwner,
        source: WavSource,
        settings: dict[str, Any],
    ) -> None:
        self._owner = owner
        self._source = source
        self._is_paused = False
        self._is_stopped = False
        self._end: type[Exception] = sounddevice.CallbackStop
        self._stream = sounddevice.RawOutputStream(
            **settings, samplerate=source.device_rate, latency=_LATENCY_S, callback=self._fill
        )
        owner.start(self._stream)
        self._latency_s: float = self._stream.latency

    @property
    def is_playing(self) -> bool:
        """Whether sound is coming out; False while paused and after the end."""
        return not self._is_paused and self._is_running

    @property
    def position_s(self) -> float:
        """The moment of the file that is heard now."""
        return self._source.moment(self._latency_s if self._is_running else 0.0)

    def pause(self) -> None:
        """Hold where it is; the device stays open, so that going on is instant."""
        self._is_paused = True

    def resume(self) -> None:
        """Go on from there."""
        self._is_paused = False

    def change(self, route: Route) -> None:
        """Go on along another route, as soon as what the device holds was heard."""
        self._source.change(route)

    def seek(self, moment_s: float) -> None:
        """Go on from another moment; `position_s` says so at once."""
        self._source.seek(moment_s)

    def stop(self) -> None:
        """End it and free the device; safe to call twice."""
        if not self._is_stopped:
            self._is_stopped = True
            self._owner.close(self._stream)
            self._source.close()

    @property
    def _is_running(self) -> bool:
        return not self._is_stopped and bool(self._stream.active)

    def _fill(self, outdata: Any, frames: int, when: Any, status: Any) -> None:
        data = b"" if self._is_paused else self._source.read(frames)
        outdata[: len(data)] = data
        outdata[len(data) :] = bytes(len(outdata) - len(data))
        if not self._is_paused and len(data) < len(outdata):
            raise self._end
