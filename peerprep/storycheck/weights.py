"""How much meaning and wording count for each item, as fitted on sentences left out of training."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from peerprep.resources import resource
from peerprep.storycheck.rules import Candidate


@dataclass(frozen=True, slots=True)
class Weights:
    """One item: log-odds = offset + meaning * score + wording * strength of the sign, if any.

    A sentence is a finding from `from_confidence` (0 to 1) on.
    """

    offset: float
    meaning: float
    wording: float
    from_confidence: float

    def confidence(self, score: float, sign: Candidate | None) -> float:
        """Return how likely a trained person would label the sentence so, 0 to 1."""
        strength = sign.strength if sign is not None else 0.0
        odds = self.offset + self.meaning * score + self.wording * strength
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds))))


@cache
def weights() -> Mapping[str, Weights]:
    """Return the weights of all labels, read once."""
    text = resource("storycheck", "weights.json").read_text(encoding="utf-8")
    return {label: Weights(**values) for label, values in json.loads(text).items()}
