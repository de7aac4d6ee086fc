"""Weigh meaning against wording, item by item, on sentences their model never saw.

Plain logistic regression with two inputs; the confidence from which a sentence counts is the one
that served best (F1) on the same sentences.
"""

from collections.abc import Mapping

import numpy as np
import torch
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_PULL = 2.0  # ridge: small items should not trust one lucky rule


def fit_weights(scores: Floats, signs: Floats, wanted: Floats) -> dict[str, float]:
    """Return offset, meaning, wording and from_confidence of one item; all inputs are [n]."""
    inputs = torch.tensor(np.stack([np.ones_like(scores), scores, signs], 1))
    target = torch.tensor(wanted)
    free = torch.tensor([0.0, 1.0, 1.0], dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([free], max_iter=200, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        odds = inputs @ free
        error = torch.nn.functional.binary_cross_entropy_with_logits(odds, target, reduction="sum")
        total = error + _PULL * ((free[1] - 1.0) ** 2 + 0.2 * (free[2] - 1.0) ** 2)
        total.backward()
        return total

    optimizer.step(loss)
    offset, meaning, wording = (float(value) for value in free.detach())
    wording = max(0.0, wording)
    chance = 1.0 / (1.0 + np.exp(-(offset + meaning * scores + wording * signs)))
    return {
        "offset": round(offset, 4),
        "meaning": round(meaning, 4),
        "wording": round(wording, 4),
        "from_confidence": _best_start(chance, wanted),
    }


def _best_start(chance: Floats, wanted: Floats) -> float:
    """Return the confidence with the best F1, the middle of the best where many are near."""
    tried = np.arange(0.2, 0.71, 0.02)
    reached = np.array([f1(chance >= start, wanted > 0.5) for start in tried])
    good = tried[reached >= reached.max() - 0.004]
    return round(float(np.median(good)), 2)


def f1(found: NDArray[np.bool_], wanted: NDArray[np.bool_]) -> float:
    """Return F1 of two yes-no rows; 1 when both are empty."""
    hit, either = float((found & wanted).sum()), float(found.sum() + wanted.sum())
    return 2 * hit / either if either else 1.0


def weighed(scores: Floats, signs: Floats, weights: Mapping[str, float]) -> Floats:
    """Return the confidences of one item."""
    odds = weights["offset"] + weights["meaning"] * scores + weights["wording"] * signs
    return 1.0 / (1.0 + np.exp(-odds))
