"""What the wording rules see in passages that are already cut into sentences."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from peerprep.storycheck.checker import signs_in
from peerprep.storycheck.lines import story_of
from training.dataset import ITEMS


def strengths(sentences: Sequence[str]) -> NDArray[np.float64]:
    """Return the strength of the strongest sign [sentences, items], 0 where none is seen."""
    found = np.zeros((len(sentences), len(ITEMS)))
    for (line, item), sign in signs_in(story_of(sentences)).items():
        found[line, ITEMS.index(item)] = sign.strength
    return found
