"""Microphones and the speaker through PortAudio; the only module that knows sounddevice."""

import contextlib
import logging
import os
import sys
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from peerprep.audio.choosing import Found, choose, microphones
from peerprep.audio.devices import PLAIN, WANTED_RATE, InputDevice, Route
from peerprep.audio.player import PlayingFile
from peerprep.audio.refusals import is_rate, is_stale, microphone_problem, speaker_problem
from peerprep.audio.sounding import WavSource
from peerprep.domain.errors import EnvironmentProblem, Problem

logger = logging.getLogger(__name__)

# A fifth of a second in the system's hands bridges a busy moment of this program, and is
# shorter than the tail recorded after Stop.
_INPUT_LATENCY_S = 0.2
_OTHER_RATES = (48_000, 44_100)


class _System:
    """The one PortAudio of this process; its device list is renewed when nothing is open."""

    def __init__(self) -> None:
        self._streams: list[Any] = []

    def load(self) -> ModuleType:
        """Return the library; raises EnvironmentProblem(NO_SOUND_SYSTEM)."""
        try:
            # Without the PortAudio library the import itself raises, and the app must still open.
            import sounddevice
        except (OSError, ImportError) as problem:
            raise EnvironmentProblem(Problem.NO_SOUND_SYSTEM) from problem
        except Exception as problem:
            if type(problem).__name__ == "PortAudioError":
                raise EnvironmentProblem(Problem.NO_SOUND_SYSTEM) from problem
            raise
        module: ModuleType = sounddevice
        return module

    def refresh(self) -> bool:
        """Look at the hardware anew; False when a stream is open and it was left alone."""
        sounddevice = self.load()
        for stream in [stream for stream in self._streams if not stream.active]:
            self.close(stream)
        if self._streams:
            return False
        try:
            # PortAudio reads the devices once, in its initialization.
            sounddevice._terminate()
            sounddevice._initialize()
        except sounddevice.PortAudioError as problem:
            raise EnvironmentProblem(Problem.NO_SOUND_SYSTEM) from problem
        return True

    def found(self) -> list[Found]:
        """Return every device as PortAudio knows it now."""
        sounddevice = self.load()
        apis = sounddevice.query_hostapis()
        return [
            Found(
                index=index,
                name=device["name"],
                api=apis[device["hostapi"]]["name"],
                inputs=device["max_input_channels"],
                rate=round(device["default_samplerate"]),
                is_default=apis[device["hostapi"]]["default_input_device"] == index,
                is_default_api=sounddevice.default.hostapi == device["hostapi"],
            )
            for index, device in enumerate(sounddevice.query_devices())
        ]

    def start(self, stream: Any) -> None:
        """Start a stream and remember that it is open."""
        try:
            stream.start()
        except BaseException:
            stream.close()
            raise
        self._streams.append(stream)

    def close(self, stream: Any) -> None:
        """Abort and close a stream; safe to call twice."""
        if stream in self._streams:
            self._streams.remove(stream)
            stream.close()


_SYSTEM = _System()


class PortAudioMicrophone:
    """All microphones of this computer, through PortAudio."""

    def devices(self) -> list[InputDevice]:
        """List them anew, the default first; while one is open, as they were before."""
        _SYSTEM.refresh()
        return [device for device, _ in self._known()]

    def open(
        self, device_id: str | None, on_block: Callable[[bytes], None], on_end: Callable[[], None]
    ) -> "_OpenMicrophone":
        """Open one (None: the default); see `Microphone.open`."""
        try:
            return self._open_known(device_id, on_block, on_end)
        except EnvironmentProblem as problem:
            # What was plugged in or out since the list was made is a reason to look again, once.
            if not is_stale(problem.code) or not _SYSTEM.refresh():
                raise
        return self._open_known(device_id, on_block, on_end)

    def _known(self) -> list[tuple[InputDevice, Found]]:
        return microphones(choose(_SYSTEM.found(), sys.platform))

    def _open_known(
        self, device_id: str | None, on_block: Callable[[bytes], None], on_end: Callable[[], None]
    ) -> "_OpenMicrophone":
        known = self._known()
        for device, found in known:
            if device_id in (None, device.id):
                return _open_microphone(device.name, found, on_block, on_end)
        raise EnvironmentProblem(Problem.NO_MICROPHONE)


class _OpenMicrophone:
    """An open PortAudio input stream."""

    def __init__(self, rate: int, on_end: Callable[[], None]) -> None:
        self.rate = rate
        self.overflows = 0
        self.stream: Any = None
        self._on_end: Callable[[], None] | None = on_end

    def ended(self) -> None:
        """Tell the owner once, unless it closed the stream itself."""
        on_end, self._on_end = self._on_end, None
        if on_end is not None:
            on_end()

    def close(self) -> None:
        """Stop; no block arrives afterwards. Safe to call twice."""
        self._on_end = None
        stream, self.stream = self.stream, None
        if stream is not None:
            _SYSTEM.close(stream)
            if self.overflows:
                logger.warning("The microphone ran over %d times", self.overflows)


def _open_microphone(
    name: str, found: Found, on_block: Callable[[bytes], None], on_end: Callable[[], None]
) -> _OpenMicrophone:
    sounddevice = _SYSTEM.load()
    with _quiet():
        try:
            settings = _input_settings(sounddevice, found)
            opened = _OpenMicrophone(settings["samplerate"], on_end)
            opened.stream = sounddevice.RawInputStream(
                **settings,
                latency=_INPUT_LATENCY_S,
                callback=_deliver(on_block, settings["channels"], opened),
                finished_callback=opened.ended,
            )
            _SYSTEM.start(opened.stream)
        except (sounddevice.PortAudioError, ValueError) as problem:
            raise microphone_problem(problem, name) from problem
    return opened


def _deliver(
    on_block: Callable[[bytes], None], channels: int, opened: _OpenMicrophone
) -> Callable[..., None]:
    def mono(indata: Any, frames: int, when: Any, status: Any) -> None:
        if status:
            opened.overflows += 1
        on_block(bytes(indata))

    def first_of_many(indata: Any, frames: int, when: Any, status: Any) -> None:
        if status:
            opened.overflows += 1
        on_block(array("h", bytes(indata))[::channels].tobytes())

    return mono if channels == 1 else first_of_many


def _input_settings(sounddevice: ModuleType, found: Found) -> dict[str, Any]:
    """Return rate and channels the device accepts; Whisper's own rate and mono come first.

    Raises the refusal of the last try when there is none.
    """
    refusal: Exception | None = None
    for channels in sorted({1, min(2, found.inputs)}):
        for rate in dict.fromkeys((WANTED_RATE, found.rate, *_OTHER_RATES)):
            settings: dict[str, Any] = {
                "device": found.index,
                "samplerate": rate,
                "channels": channels,
                "dtype": "int16",
                "extra_settings": _extra(sounddevice, found.api),
            }
            try:
                sounddevice.check_input_settings(**settings)
            except sounddevice.PortAudioError as problem:
                if not is_rate(problem):
                    raise
                refusal = problem
            else:
                return settings
    assert refusal is not None  # noqa: S101 - the loops run at least once
    raise refusal


def _extra(sounddevice: ModuleType, api: str) -> Any:
    return sounddevice.WasapiSettings(auto_convert=True) if "WASAPI" in api else None


class PortAudioSpeaker:
    """The default output of this computer, through PortAudio."""

    def play(self, path: Path, start_s: float = 0.0, route: Route = PLAIN) -> PlayingFile:
        """Play a 16-bit WAV file from a moment on; see `Speaker.play`."""
        source = WavSource(path, start_s, route)
        try:
            return self._start(source)
        except BaseException:
            source.close()
            raise

    def _start(self, source: WavSource) -> PlayingFile:
        sounddevice = _SYSTEM.load()
        _SYSTEM.refresh()
        with _quiet():
            try:
                found = sounddevice.query_devices(kind="output")
                api = sounddevice.query_hostapis(found["hostapi"])["name"]
                settings = {
                    "device": found["index"],
                    "channels": source.channels,
                    "dtype": "int16",
                    "extra_settings": _extra(sounddevice, api),
                }
                rates = (source.rate, round(found["default_samplerate"]), *_OTHER_RATES)
                source.resample(_accepted(sounddevice, settings, rates))
                return PlayingFile(sounddevice, _SYSTEM, source, settings)
            except (sounddevice.PortAudioError, ValueError) as problem:
                raise speaker_problem() from problem


def _accepted(sounddevice: ModuleType, settings: dict[str, Any], rates: tuple[int, ...]) -> int:
    """Return the first rate the output takes, else the last one, which then refuses itself."""
    for rate in rates:
        with contextlib.suppress(sounddevice.PortAudioError):
            sounddevice.check_output_settings(**settings, samplerate=rate)
            return rate
    return rates[-1]


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Send what ALSA, JACK and PortAudio print to standard error nowhere for a moment.

    sounddevice does the same around its initialization. Only the calling thread waits in here.
    """
    try:
        kept = os.dup(2)
    except OSError:  # no standard error, as in a windowed program
        yield
        return
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 2)
        os.close(nowhere)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
