"""Stand-ins at the device boundary: a microphone and a speaker that do as a test says."""

import math
from array import array
from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path

from peerprep.audio.devices import PLAIN, InputDevice, Route
from peerprep.audio.sounding import WavSource
from peerprep.audio.wav import header, read_info
from peerprep.domain.errors import EnvironmentProblem, Problem


def tone(seconds: float, rate: int = 16_000, db: float = -20.0, hertz: float = 220.0) -> bytes:
    """Return a steady tone of this loudness (its mean, as the meter reads it)."""
    top = math.sqrt(2) * 32768 * 10 ** (db / 20)
    count = round(seconds * rate)
    return array(
        "h", (round(top * math.sin(2 * math.pi * hertz * n / rate)) for n in range(count))
    ).tobytes()


def silence(seconds: float, rate: int = 16_000) -> bytes:
    """Return digital silence."""
    return bytes(2 * round(seconds * rate))


def voice(seconds: float, rate: int = 16_000, db: float = -25.0) -> bytes:
    """Return sound that comes and goes as syllables do, over a little noise."""
    syllable = tone(0.2, rate, db) + tone(0.1, rate, -65.0, hertz=97.0)
    wanted = 2 * round(seconds * rate)
    return (syllable * (wanted // len(syllable) + 1))[:wanted]


def write_wav(path: Path, samples: bytes, rate: int = 16_000) -> Path:
    """Write 16-bit mono samples as a WAV file."""
    path.write_bytes(header(rate, len(samples) // 2) + samples)
    return path


def read_samples(path: Path) -> bytes:
    """Return the samples of a WAV file, as its reader sees them."""
    info = read_info(path)
    return path.read_bytes()[info.data_start : info.data_start + 2 * info.frames * info.channels]


class FakeStream:
    """What `FakeMicrophone.open` returns."""

    def __init__(
        self, rate: int, on_block: Callable[[bytes], None], on_end: Callable[[], None]
    ) -> None:
        self.rate = rate
        self.is_open = True
        self._on_block = on_block
        self._on_end = on_end

    def deliver(self, blocks: Iterable[bytes]) -> None:
        for block in blocks:
            if self.is_open:
                self._on_block(block)

    def vanish(self) -> None:
        if self.is_open:
            self.is_open = False
            self._on_end()

    def close(self) -> None:
        self.is_open = False


class FakeMicrophone:
    """A microphone that hears what `speak` is given, at once, in blocks of `block_s`."""

    def __init__(
        self,
        rate: int = 16_000,
        names: tuple[str, ...] = ("Desk microphone", "Headset"),
        block_s: float = 0.025,
    ) -> None:
        self.rates = {name: rate for name in names}
        self.block_s = block_s
        self.refusal: Problem | None = None
        self.opened: list[str | None] = []
        self.stream: FakeStream | None = None

    def devices(self) -> list[InputDevice]:
        if self.refusal is Problem.NO_SOUND_SYSTEM:
            raise EnvironmentProblem(Problem.NO_SOUND_SYSTEM)
        return [
            InputDevice(id=name, name=name, is_default=place == 0)
            for place, name in enumerate(self.rates)
        ]

    def open(
        self, device_id: str | None, on_block: Callable[[bytes], None], on_end: Callable[[], None]
    ) -> FakeStream:
        """Open, or refuse with `refusal`; an unknown or missing device is NO_MICROPHONE."""
        if self.refusal is not None:
            raise EnvironmentProblem(self.refusal, device=device_id)
        name = device_id if device_id is not None else next(iter(self.rates), None)
        if name not in self.rates:
            raise EnvironmentProblem(Problem.NO_MICROPHONE)
        self.opened.append(device_id)
        self.stream = FakeStream(self.rates[name], on_block, on_end)
        return self.stream

    @property
    def is_open(self) -> bool:
        """Whether somebody listens."""
        return self.stream is not None and self.stream.is_open

    def speak(self, sound: bytes | Path) -> None:
        """Deliver samples, or a WAV file of the same rate; nothing when nobody listens."""
        if self.stream is None:
            return
        samples = read_samples(sound) if isinstance(sound, Path) else sound
        step = 2 * round(self.block_s * self.stream.rate)
        marks = [*range(0, len(samples), step), len(samples)]
        self.stream.deliver(samples[start:end] for start, end in pairwise(marks))

    def unplug(self, name: str | None = None) -> None:
        """Take the open microphone away, and a device off the list (None: all)."""
        self.rates = {key: rate for key, rate in self.rates.items() if name not in (None, key)}
        if self.stream is not None:
            self.stream.vanish()

    def plug(self, name: str, rate: int = 16_000) -> None:
        """Put a device on the list."""
        self.rates[name] = rate


class FakePlayback:
    """A playback that takes real sound off its source, as `advance` says; no device."""

    def __init__(self, path: Path, start_s: float, route: Route = PLAIN) -> None:
        self.path = path
        self.route = route
        self.samples = read_samples(path)
        self.duration_s = read_info(path).duration_s
        self.heard = bytearray()
        self.is_playing = True
        self.is_stopped = False
        self._source = WavSource(path, start_s, route)

    @property
    def position_s(self) -> float:
        return self._source.read_s

    def advance(self, seconds: float) -> None:
        """Let this much time go by."""
        if self.is_playing:
            frames = round(seconds * self._source.rate)
            data = self._source.read(frames)
            self.heard += data
            self.is_playing = len(data) == 2 * frames and self.position_s < self.duration_s

    def pause(self) -> None:
        self.is_playing = False

    def resume(self) -> None:
        self.is_playing = not self.is_stopped and self.position_s < self.duration_s

    def change(self, route: Route) -> None:
        self.route = route
        self._source.change(route)

    def seek(self, moment_s: float) -> None:
        self._source.seek(moment_s)

    def stop(self) -> None:
        self.is_playing = False
        self.is_stopped = True
        self._source.close()

    def __del__(self) -> None:
        self._source.close()


class FakeSpeaker:
    """A speaker that keeps what it was given; `refusal` makes it refuse."""

    def __init__(self) -> None:
        self.played: list[FakePlayback] = []
        self.refusal: Problem | None = None

    def play(self, path: Path, start_s: float = 0.0, route: Route = PLAIN) -> FakePlayback:
        if self.refusal is not None:
            raise EnvironmentProblem(self.refusal)
        playback = FakePlayback(path, start_s, route)
        self.played.append(playback)
        return playback
