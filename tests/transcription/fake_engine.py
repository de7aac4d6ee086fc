"""An engine without Whisper; everything around it in the child is the real thing."""

import os
import sys
import time
from pathlib import Path

import numpy as np

from peerprep.domain.errors import EnvironmentProblem, Problem
from peerprep.domain.transcript import Word
from peerprep.transcription.listening import Heard


class FakeEngine:
    """Hears one word a second; the checkpoint's name says how it behaves."""

    name = "fake"

    def __init__(self, path: Path, model: str) -> None:
        if model == "gone":
            raise EnvironmentProblem(Problem.MODEL_MISSING, path=str(path))
        self.model = model
        self.heard_s: list[float] = []

    def warm_up(self) -> None:
        sys.stdout.write("a library prints this to standard output\n")

    def hear(self, sound: np.ndarray, language: str | None = None) -> Heard:
        length_s = len(sound) / 16_000
        self.heard_s.append(length_s)
        if self.model == "crashing":
            os._exit(11)
        if self.model == "broken":
            raise ZeroDivisionError
        if self.model == "endless":
            time.sleep(3600)
        words = (Word(f"word{at}", float(at), at + 0.5, 0.9) for at in range(int(length_s)))
        return Heard(tuple(words), language or "en")
