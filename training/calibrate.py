"""Weigh meaning against wording, item by item, on sentences their model never saw.

Plain logistic regression with two inputs; the confidence from which a sentence counts is the one
that served best (F1) on the same sentences.
"""

from collections.abc import Mapping

import numpy as np
import torch
from numpy.typing import NDArray

from training.measure import counts

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
    weights = {"offset": offset, "meaning": meaning, "wording": max(0.0, wording)}
    start = _best_start(weighed(scores, signs, weights), wanted)
    rounded = {name: round(value, 4) for name, value in weights.items()}
    return rounded | {"from_confidence": start}


def _best_start(chance: Floats, wanted: Floats) -> float:
    """Return the confidence with the best F1, the middle of the best where many are near."""
    tried = np.arange(0.2, 0.71, 0.02)
    reached = np.array([counts(chance >= start, wanted > 0.5)[2] for start in tried])
    good = tried[reached >= reached.max() - 0.004]
    return round(float(np.median(good)), 2)


def weighed(scores: Floats, signs: Floats, weights: Mapping[str, float]) -> Floats:
    """Return the confidences of one item."""
    odds = weights["offset"] + weights["meaning"] * scores + weights["wording"] * signs
    return 1.0 / (1.0 + np.exp(-odds))
