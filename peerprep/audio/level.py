"""How loud a microphone is, and what that says about it; no numpy, so the window opens fast."""

import math
from array import array
from collections import deque
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from operator import mul

SILENCE_DB = -120.0
WINDOW_S = 0.05
DIAGNOSIS_S = 3.0

# Speech levels in dB below full scale, mean over a 50 ms window. People who sit before a laptop
# come in at -40 to -20.
SILENT_BELOW_DB = -58.0
QUIET_BELOW_DB = -42.0
LOUD_FROM_DB = -14.0
CLIPPED_FROM = 32_700
# A voice rises and falls by more than this between its loudest tenth and its pauses; a fan
# does not.
VOICE_RANGE_DB = 9.0
# Where Quiet, Good and Loud meet on the meter, as in the drawing of the microphone page.
GOOD_FROM_FRACTION = 0.29
LOUD_FROM_FRACTION = 0.87
_FALL_DB_PER_WINDOW = 1.5
_FULL_SCALE = 32768.0
_BLIND_PEAK = 1  # a muted device may flip its last bit


class LevelZone(StrEnum):
    """Where a level lies on the meter."""

    SILENT = "silent"
    QUIET = "quiet"
    GOOD = "good"
    LOUD = "loud"


class MicrophoneState(StrEnum):
    """What the last three seconds say about a microphone."""

    LISTENING = "listening"  # nothing to say yet, or the person is quiet after being heard
    MUTED = "muted"  # not even noise: a switch, a key or a permission
    SILENT = "silent"  # noise only, nobody heard yet
    FAINT = "faint"  # a voice, far away
    GOOD = "good"
    LOUD = "loud"


@dataclass(frozen=True, slots=True)
class Level:
    """Loudness of a moment: `fraction` is 0..1 on the meter; dB are below full scale."""

    rms_db: float = SILENCE_DB
    peak_db: float = SILENCE_DB
    zone: LevelZone = LevelZone.SILENT
    fraction: float = 0.0
    clipped: bool = False


@dataclass(frozen=True, slots=True)
class _Window:
    rms_db: float
    peak: int  # of the sound without its constant part


def measure(block: bytes) -> Level:
    """Return the level of 16-bit samples; an empty block is silent."""
    window, clipped = _window(array("h", block))
    return _level(window.rms_db, _decibel(window.peak), clipped)


def zone(rms_db: float) -> LevelZone:
    """Return the zone of a loudness in dB."""
    if rms_db < SILENT_BELOW_DB:
        return LevelZone.SILENT
    if rms_db < QUIET_BELOW_DB:
        return LevelZone.QUIET
    return LevelZone.GOOD if rms_db < LOUD_FROM_DB else LevelZone.LOUD


def fraction(rms_db: float) -> float:
    """Return where a loudness stands on the meter, 0..1; zones have the widths of the drawing."""
    marks = (
        (SILENT_BELOW_DB - 12, 0.0),
        (QUIET_BELOW_DB, GOOD_FROM_FRACTION),
        (LOUD_FROM_DB, LOUD_FROM_FRACTION),
        (0.0, 1.0),
    )
    if rms_db <= marks[0][0]:
        return 0.0
    for (low_db, low), (high_db, high) in zip(marks, islice(marks, 1, None), strict=False):
        if rms_db <= high_db:
            return low + (high - low) * (rms_db - low_db) / (high_db - low_db)
    return 1.0


class LevelMeter:
    """Follows 16-bit sound at `rate` Hz in windows of 50 ms; falls slowly, as a needle does."""

    def __init__(self, rate: int, history: int = 120) -> None:
        self.level = Level()
        self._window_samples = max(1, round(rate * WINDOW_S))
        self._waiting = array("h")
        self._recent: deque[_Window] = deque(maxlen=round(DIAGNOSIS_S / WINDOW_S))
        self._history: deque[float] = deque(maxlen=history)
        self._was_heard = False
        self._state = MicrophoneState.LISTENING

    @property
    def state(self) -> MicrophoneState:
        """What the last three seconds say about the microphone."""
        return self._state

    @property
    def was_heard(self) -> bool:
        """Whether a voice came through well since the start."""
        return self._was_heard

    @property
    def history(self) -> tuple[float, ...]:
        """The last meter fractions, one each 50 ms, oldest first."""
        return tuple(self._history)

    def feed(self, block: bytes) -> None:
        """Take in samples and renew level and state."""
        self._waiting.extend(array("h", block))
        size = self._window_samples
        whole = len(self._waiting) - len(self._waiting) % size
        for start in range(0, whole, size):
            self._take(self._waiting[start : start + size])
        del self._waiting[:whole]
        if whole:
            self._state = self._diagnose()

    def rest(self) -> None:
        """Let the needle fall to nothing, when nothing is listened to."""
        self.level = Level()
        self._waiting = array("h")

    def _take(self, samples: "array[int]") -> None:
        window, clipped = _window(samples)
        self._recent.append(window)
        shown_db = max(window.rms_db, self.level.rms_db - _FALL_DB_PER_WINDOW)
        self.level = _level(shown_db, _decibel(window.peak), clipped)
        self._history.append(fraction(window.rms_db))

    def _diagnose(self) -> MicrophoneState:
        state = diagnose([(w.rms_db, w.peak) for w in self._recent])
        full = len(self._recent) == self._recent.maxlen
        if state in (MicrophoneState.GOOD, MicrophoneState.LOUD):
            self._was_heard = True
        elif not full or (self._was_heard and state is not MicrophoneState.MUTED):
            return MicrophoneState.LISTENING
        return state


def diagnose(windows: list[tuple[float, int]]) -> MicrophoneState:
    """Judge windows of (loudness in dB, peak); an empty list is LISTENING."""
    if not windows:
        return MicrophoneState.LISTENING
    if all(peak <= _BLIND_PEAK for _, peak in windows):
        return MicrophoneState.MUTED
    sorted_db = sorted(db for db, _ in windows)
    loud_db = sorted_db[int(0.9 * (len(sorted_db) - 1))]
    quiet_db = sorted_db[int(0.1 * (len(sorted_db) - 1))]
    is_voice = loud_db - quiet_db >= VOICE_RANGE_DB
    if loud_db >= LOUD_FROM_DB:
        return MicrophoneState.LOUD
    if loud_db < SILENT_BELOW_DB - 6 or not is_voice:
        is_noise = loud_db < QUIET_BELOW_DB
        return MicrophoneState.SILENT if is_noise else MicrophoneState.LISTENING
    return MicrophoneState.FAINT if loud_db < QUIET_BELOW_DB else MicrophoneState.GOOD


def _level(rms_db: float, peak_db: float, clipped: bool) -> Level:
    return Level(rms_db, peak_db, zone(rms_db), fraction(rms_db), clipped)


def _window(samples: "array[int]") -> tuple[_Window, bool]:
    count = len(samples)
    if not count:
        return _Window(SILENCE_DB, 0), False
    low, high = min(samples), max(samples)
    mean = sum(samples) / count
    power = max(0.0, sum(map(mul, samples, samples)) / count - mean * mean)
    peak = round(max(high - mean, mean - low))
    return _Window(_decibel(math.sqrt(power)), peak), max(high, -low) >= CLIPPED_FROM


def _decibel(amplitude: float) -> float:
    return max(SILENCE_DB, 20 * math.log10(amplitude / _FULL_SCALE)) if amplitude else SILENCE_DB
