"""The meaning model: a small BERT that reads a passage and scores each sentence for each label.

Six layers, 384 wide (all-MiniLM-L6-v2's shape). Each label looks at the words of a sentence with
an attention of its own, so the words that spoke for a label can be shown.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional

from peerprep.storycheck.wordpiece import Capital

WIDTH, LAYERS, HEADS, INNER = 384, 6, 12, 1536
VOCABULARY, LONGEST = 30522, 512


class Layer(nn.Module):
    """One transformer layer, norms after the sums as in BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH)
        self.value = nn.Linear(WIDTH, WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.out_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.widen = nn.Linear(WIDTH, INNER)
        self.narrow = nn.Linear(INNER, WIDTH)
        self.narrow_norm = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, hidden: Tensor, blocked: Tensor) -> Tensor:
        """Return the next hidden states; `blocked` is added to the attention [B, 1, 1, T]."""
        batch, length, _ = hidden.shape
        shape = (batch, length, HEADS, WIDTH // HEADS)
        query, key, value = (
            part(hidden).view(shape).transpose(1, 2) for part in (self.query, self.key, self.value)
        )
        weights = query * (WIDTH // HEADS) ** -0.5 @ key.transpose(-1, -2) + blocked
        mixed = weights.softmax(-1).to(value.dtype) @ value
        mixed = mixed.transpose(1, 2).reshape(batch, length, WIDTH)
        hidden = self.out_norm(hidden + self.out(mixed))
        return self.narrow_norm(hidden + self.narrow(functional.gelu(self.widen(hidden))))


class Encoder(nn.Module):
    """Pieces in, two numbers a piece and label out: how much it speaks, how much it counts."""

    def __init__(self, labels: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.places = nn.Embedding(LONGEST, WIDTH)
        # The words are read in lower case; that a word had a capital tells names apart.
        self.capitals = nn.Embedding(len(Capital), WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.speaks = nn.Linear(WIDTH, labels)
        self.counts = nn.Linear(WIDTH, labels)
        nn.init.zeros_(self.capitals.weight)
        nn.init.normal_(self.speaks.weight, std=0.02)
        # Most sentences carry no label: starting there, training need not first unlearn "yes".
        nn.init.constant_(self.speaks.bias, -3.5)
        nn.init.zeros_(self.counts.weight)
        nn.init.zeros_(self.counts.bias)

    def forward(self, pieces: Tensor, capitals: Tensor, present: Tensor) -> tuple[Tensor, Tensor]:
        """Return `speaks` and `counts`, each [B, T, labels]; `present` is 1 where a piece is."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        summed = self.words(pieces) + self.places(places) + self.capitals(capitals)
        hidden = self.dropout(self.norm(summed))
        blocked = (1.0 - present[:, None, None, :].to(hidden.dtype)) * -1e4
        blocked = blocked.to(self.layers[0].query.weight.dtype)
        for layer in self.layers:
            hidden = layer(hidden, blocked)
        hidden = self.dropout(hidden)
        return self.speaks(hidden), self.counts(hidden)


def pooled(speaks: Tensor, counts: Tensor, belongs: Tensor) -> Tensor:
    """Return the scores [B, S, labels] of sentences; `belongs` is [B, S, T], 1 where in it."""
    weights = counts[:, None] + (1.0 - belongs[..., None]) * -1e4
    return (weights.softmax(2) * speaks[:, None]).sum(2)


# Names of the pre-trained weights, per layer.
_PRETRAINED = {
    "attention.self.query": "query",
    "attention.self.key": "key",
    "attention.self.value": "value",
    "attention.output.dense": "out",
    "attention.output.LayerNorm": "out_norm",
    "intermediate.dense": "widen",
    "output.dense": "narrow",
    "output.LayerNorm": "narrow_norm",
}


def load_pretrained(encoder: Encoder, weights: dict[str, Tensor]) -> None:
    """Fill everything but the two heads from a BERT checkpoint's tensors."""
    named = {
        "words.weight": weights["embeddings.word_embeddings.weight"],
        # The kind of the first of two texts is added to every place in BERT.
        "places.weight": weights["embeddings.position_embeddings.weight"]
        + weights["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
    }
    for number in range(LAYERS):
        for theirs, ours in _PRETRAINED.items():
            for part in ("weight", "bias"):
                named[f"layers.{number}.{ours}.{part}"] = weights[
                    f"encoder.layer.{number}.{theirs}.{part}"
                ]
    missing, unexpected = encoder.load_state_dict(named, strict=False)
    if unexpected or {name.split(".")[0] for name in missing} != {
        "speaks",
        "counts",
        "capitals",
    }:
        raise ValueError(f"not the expected checkpoint: {missing} {unexpected}")
