"""The boundary to sound hardware; tests put fakes here and nowhere else."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

WANTED_RATE = 16_000  # what Whisper hears; other rates are recorded as they are


@dataclass(frozen=True, slots=True)
class InputDevice:
    """A microphone as the person sees it; `id` stays the same while it is plugged in."""

    id: str
    name: str
    is_default: bool


class InputStream(Protocol):
    """An open microphone: 16-bit mono blocks arrive until `close`, or until it goes away."""

    @property
    def rate(self) -> int:
        """Samples a second that are really delivered."""

    def close(self) -> None:
        """Stop; no block arrives afterwards."""


class Microphone(Protocol):
    """All microphones of this computer."""

    def devices(self) -> list[InputDevice]:
        """List them anew, the default one first; empty when there is none.

        Raises EnvironmentProblem(NO_SOUND_SYSTEM) without a sound system.
        """

    def open(
        self, device_id: str | None, on_block: Callable[[bytes], None], on_end: Callable[[], None]
    ) -> InputStream:
        """Open one (None: the default) and deliver blocks on the sound system's own thread.

        `on_end` is called once when the stream ends by itself (unplugged). Raises
        EnvironmentProblem: NO_SOUND_SYSTEM, NO_MICROPHONE, MICROPHONE_BUSY,
        MICROPHONE_NOT_ALLOWED, MICROPHONE_RATE, MICROPHONE_WONT_START.
        """


@dataclass(frozen=True, slots=True)
class Route:
    """How a sound is gone through: `speed` 0.5 to 2 at the same pitch, stretches in seconds that
    are jumped over (in order, apart), and one that is repeated until another route comes."""

    speed: float = 1.0
    skips: tuple[tuple[float, float], ...] = ()
    loop: tuple[float, float] | None = None


PLAIN = Route()


class Playback(Protocol):
    """A sound that is playing."""

    @property
    def position_s(self) -> float:
        """The moment of the file that is heard now."""

    @property
    def is_playing(self) -> bool:
        """Whether sound is coming out; False while paused and after the end."""

    def pause(self) -> None:
        """Hold where it is."""

    def resume(self) -> None:
        """Go on from there."""

    def change(self, route: Route) -> None:
        """Go on along another route from the moment that is heard."""

    def seek(self, moment_s: float) -> None:
        """Go on from another moment of the file."""

    def stop(self) -> None:
        """End it and free the device."""


class Speaker(Protocol):
    """The default output of this computer."""

    def play(self, path: Path, start_s: float = 0.0, route: Route = PLAIN) -> Playback:
        """Play a WAV file from a moment on.

        Raises EnvironmentProblem: NO_SPEAKER, NO_SOUND_SYSTEM, RECORDING_MISSING;
        InvalidData(AUDIO_UNREADABLE).
        """
