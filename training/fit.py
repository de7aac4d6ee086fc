"""Fine-tune the encoder on passages."""

import logging
import math
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from peerprep.storycheck.wordpiece import Piece, WordPieces
from training.dataset import DANGER, LABELS, Passage
from training.encoder import LONGEST, Encoder, load_pretrained, pooled
from training.noise import noisy

DANGER_WEIGHT = 3.0

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to train; every figure was chosen by measurement (docs/decisions)."""

    epochs: int = 6
    pieces_a_batch: int = 1000
    rate: float = 2.5e-4
    head_rate: float = 3e-3
    layer_decay: float = 0.9
    weight_decay: float = 0.01
    warm_up: float = 0.1
    dropout: float = 0.1
    soft: float = 0.01
    masked: float = 0.06
    noise: float = 1.0
    seed: int = 7


@dataclass(frozen=True, slots=True)
class Batch:
    """Tensors of some passages: pieces [B, T], belongs [B, S, T], wanted and judged [B, S, L].

    `told` [B, S] is the row of `wanted` that a sentence answers to.
    """

    pieces: Tensor
    capitals: Tensor
    present: Tensor
    belongs: Tensor
    told: Tensor
    wanted: Tensor
    judged: Tensor


def cut(passage: Passage, words: WordPieces) -> list[list[Piece]]:
    """Return the pieces of every sentence of a passage."""
    return [words.pieces(sentence) for sentence in passage.sentences]


def batch_of(passages: Sequence[Passage], words: WordPieces) -> Batch:
    """Lay passages out: CLS, then each sentence with a SEP of its own behind it."""
    cuts = [cut(passage, words) for passage in passages]
    length = min(LONGEST, max(1 + sum(len(one) + 1 for one in pieces) for pieces in cuts))
    most = max(len(pieces) for pieces in cuts)
    numbers = torch.zeros(len(cuts), length, dtype=torch.long)
    capitals = torch.zeros(len(cuts), length, dtype=torch.long)
    present = torch.zeros(len(cuts), length)
    belongs = torch.zeros(len(cuts), most, length)
    told = torch.arange(most).repeat(len(cuts), 1)
    wanted = torch.zeros(len(cuts), most, len(LABELS))
    judged = torch.zeros(len(cuts), most, len(LABELS))
    for row, (passage, sentences) in enumerate(zip(passages, cuts, strict=True)):
        numbers[row, 0] = words.cls
        at = 1
        for index, pieces in enumerate(sentences):
            pieces = pieces[: LONGEST - 2 - at] if at < LONGEST - 2 else []
            if not pieces:
                break
            end = at + len(pieces)
            numbers[row, at:end] = torch.tensor([piece.number for piece in pieces])
            capitals[row, at:end] = torch.tensor([int(piece.capital) for piece in pieces])
            numbers[row, end] = words.sep
            belongs[row, index, at : end + 1] = 1.0
            at = end + 1
            answers = passage.told[index] if passage.told else index
            told[row, index] = answers
            labels = passage.labels[index]
            if labels is None:
                continue
            for column, label in enumerate(LABELS):
                judged[row, answers, column] = _is_judged(label, passage, labels)
                wanted[row, answers, column] = float(label in labels)
        present[row, :at] = 1.0
    return Batch(numbers, capitals, present, belongs, told, wanted, judged)


def _is_judged(label: str, passage: Passage, labels: frozenset[str]) -> float:
    """Return how much a label weighs: a missed danger costs more than any other miss."""
    if label in passage.known:
        return DANGER_WEIGHT if label == DANGER else 1.0
    # Stories were not labelled for danger: only an open crisis could be one.
    return float(label == DANGER and "unresolved_crisis" not in labels)


def batches(
    passages: Sequence[Passage], words: WordPieces, pieces_a_batch: int, chance: random.Random
) -> Iterator[Batch]:
    """Yield batches of passages of like length, in chance order."""
    sized = [(sum(len(text) for text in passage.sentences), passage) for passage in passages]
    sized = sorted(sized, key=lambda pair: pair[0] * chance.uniform(0.8, 1.25))
    groups: list[list[Passage]] = [[]]
    longest = 0
    for size, passage in sized:
        longest = max(longest, size // 4 + 1)
        if groups[-1] and longest * (len(groups[-1]) + 1) > pieces_a_batch:
            groups.append([])
            longest = size // 4 + 1
        groups[-1].append(passage)
    chance.shuffle(groups)
    for group in groups:
        yield batch_of(group, words)


def fit(
    passages: Sequence[Passage], pretrained: dict[str, Tensor], words: WordPieces, recipe: Recipe
) -> Encoder:
    """Return an encoder trained on the passages."""
    torch.manual_seed(recipe.seed)
    chance = random.Random(recipe.seed)
    encoder = Encoder(len(LABELS), recipe.dropout)
    load_pretrained(encoder, pretrained)
    optimizer = torch.optim.AdamW(
        _groups(encoder, recipe), weight_decay=recipe.weight_decay, betas=(0.9, 0.98), fused=True
    )
    steps = recipe.epochs * sum(1 for _ in batches(passages, words, recipe.pieces_a_batch, chance))
    warm = max(1, int(steps * recipe.warm_up))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer,
        lambda step: (
            min(1.0, (step + 1) / warm)
            * 0.5
            * (1 + math.cos(math.pi * min(1.0, max(0, step - warm) / max(1, steps - warm))))
        ),
    )
    encoder.train()
    for epoch in range(recipe.epochs):
        began, total, count = time.perf_counter(), 0.0, 0
        heard = [noisy(passage, chance, recipe.noise) for passage in passages]
        for batch in batches(heard, words, recipe.pieces_a_batch, chance):
            pieces = _masked(batch.pieces, words, recipe.masked)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                speaks, counts = encoder(pieces, batch.capitals, batch.present)
            scores = _strongest(pooled(speaks.float(), counts.float(), batch.belongs), batch.told)
            soft = batch.wanted * (1 - 2 * recipe.soft) + recipe.soft
            losses = functional.binary_cross_entropy_with_logits(scores, soft, reduction="none")
            loss = (losses * batch.judged).sum() / batch.judged.sum().clamp(min=1) * len(LABELS)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(encoder.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += float(loss.detach())
            count += 1
        log.info(
            "epoch %d: loss %.4f, %.0f s", epoch + 1, total / count, time.perf_counter() - began
        )
    encoder.eval()
    return encoder


def _strongest(scores: Tensor, told: Tensor) -> Tensor:
    """Return the scores [B, S, L] of told sentences: the highest of the pieces of each."""
    rows = told[..., None].expand_as(scores)
    empty = torch.full_like(scores, -1e4)
    return empty.scatter_reduce(1, rows, scores, "amax")


def _masked(pieces: Tensor, words: WordPieces, share: float) -> Tensor:
    """Hide some pieces: cheaper than dropout in every layer, and no word decides alone."""
    hidden = (torch.rand(pieces.shape) < share) & (pieces != words.sep) & (pieces != words.cls)
    return pieces.masked_fill(hidden, words.mask)


def _groups(encoder: Encoder, recipe: Recipe) -> list[dict[str, object]]:
    depth = len(encoder.layers)
    groups = []
    for name, weights in encoder.named_parameters():
        first, *rest = name.split(".")
        if first in ("words", "places"):
            # Half of all weights: leaving them keeps rare words apart and training fast.
            weights.requires_grad_(False)
            continue
        if first in ("speaks", "counts"):
            rate = recipe.head_rate
        elif first == "layers":
            rate = recipe.rate * recipe.layer_decay ** (depth - 1 - int(rest[0]))
        else:
            rate = recipe.rate * recipe.layer_decay**depth
        groups.append({"params": [weights], "lr": rate})
    return groups


@torch.no_grad()
def scores(encoder: Encoder, passages: Sequence[Passage], words: WordPieces) -> list[Tensor]:
    """Return the scores [sentences, labels] of each passage, before the sigmoid."""
    found = []
    for passage in passages:
        batch = batch_of([passage], words)
        speaks, counts = encoder(batch.pieces, batch.capitals, batch.present)
        found.append(pooled(speaks, counts, batch.belongs)[0])
    return found
