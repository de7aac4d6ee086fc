"""Train one model per fold of writers: each sentence is scored by one that never saw it."""

import argparse
import logging
from pathlib import Path

import torch

from peerprep.storycheck.meaning import vocabulary
from training.base import base_weights
from training.dataset import KEPT_APART, Passage, examples, stories, writers
from training.fit import Recipe, fit, scores
from training.heard import heard

FOLDS = 3


def fold_of(writer: str) -> int:
    """Return the fold a writer's stories and examples are left out of."""
    known = [name for name in writers() if name not in KEPT_APART]
    # Files without stories (danger) are cut by row instead: see `in_fold`.
    return known.index(writer) % FOLDS if writer in known else -1


def all_passages() -> list[Passage]:
    """Return everything that may be trained on, in a fixed order."""
    names = [name for name in writers() if name not in KEPT_APART]
    told = [story for name in names for story in stories(name)]
    return told + [story for name in names for story in heard(name)] + list(examples())


def in_fold(index: int, passage: Passage) -> int:
    """Return the fold of a passage."""
    fold = fold_of(passage.writer)
    return fold if fold >= 0 else index % FOLDS


def main() -> None:
    """Train without fold N and score it; writes `fold-N.pt` with weights and scores."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("fold", type=int)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.set_num_threads(1)  # the folds run side by side
    passages = all_passages()
    inside = [(i, p) for i, p in enumerate(passages) if in_fold(i, p) == options.fold]
    outside = [p for i, p in enumerate(passages) if in_fold(i, p) != options.fold]
    words = vocabulary()
    encoder = fit(outside, base_weights(), words, Recipe())
    found = scores(encoder, [passage for _, passage in inside], words)
    torch.save(
        {
            "weights": encoder.state_dict(),
            "scores": {i: one for (i, _), one in zip(inside, found, strict=True)},
        },
        options.folder / f"fold-{options.fold}.pt",
    )


if __name__ == "__main__":
    main()
