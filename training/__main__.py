"""`make train`: train the story check and write its files to resources/storycheck."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import torch

from training.calibrate import fit_weights, weighed
from training.dataset import DANGER, ITEMS, LABELS, Passage
from training.encoder import Encoder
from training.export import export
from training.folds import FOLDS, all_passages
from training.measure import Told, table
from training.signs import strengths

RESOURCES = Path(__file__).resolve().parents[1] / "resources" / "storycheck"
# A missed danger costs more than a caring message too many.
DANGER_FROM = 0.17
WORK = Path(__file__).resolve().parents[1] / "build" / "training"


def main() -> int:
    """Train the folds side by side, average them, weigh, export, and print figures."""
    WORK.mkdir(parents=True, exist_ok=True)
    running = [
        subprocess.Popen([sys.executable, "-m", "training.folds", str(fold), str(WORK)])
        for fold in range(FOLDS)
        if not (WORK / f"fold-{fold}.pt").exists()
    ]
    if any([process.wait() for process in running]):
        return 1
    folds = [torch.load(WORK / f"fold-{fold}.pt", weights_only=True) for fold in range(FOLDS)]
    export(_averaged([fold["weights"] for fold in folds]), RESOURCES / "model.onnx")
    _write("model.json", {"labels": list(LABELS)})
    passages = all_passages()
    scores = {index: one.numpy() for fold in folds for index, one in fold["scores"].items()}
    _write("weights.json", _weights(passages, scores))
    return 0


def _averaged(weights: list[dict[str, torch.Tensor]]) -> Encoder:
    """Return one encoder with the mean of all weights: steadier than any one of them."""
    encoder = Encoder(len(LABELS))
    encoder.load_state_dict(
        {name: torch.stack([one[name] for one in weights]).mean(0) for name in weights[0]}
    )
    return encoder


def _weights(passages: list[Passage], scores: dict[int, np.ndarray]) -> dict[str, dict[str, float]]:
    """Weigh every label on left-out sentences, and print how they were found."""
    told = [
        Told(passage, scores[index], strengths(passage.sentences))
        for index, passage in enumerate(passages)
        if not passage.told  # of a sentence cut in two, nobody knows which piece shows the item
    ]
    found = {}
    for column, label in enumerate(LABELS):
        rows = [
            (
                one.scores[at, column],
                one.signs[at, column] if label != DANGER else 0.0,
                label in labels,
            )
            for one in told
            if label in one.passage.known
            for at, labels in enumerate(one.passage.labels)
            if labels is not None
        ]
        meaning, wording, wanted = (
            np.array(part, dtype=np.float64) for part in zip(*rows, strict=True)
        )
        found[label] = fit_weights(meaning, wording, wanted)
    for one in told:
        one.found = np.stack(
            [
                weighed(one.scores[:, column], one.signs[:, column], found[item])
                >= found[item]["from_confidence"]
                for column, item in enumerate(ITEMS)
            ],
            1,
        )
    found[DANGER]["from_confidence"] = DANGER_FROM
    stories = [one for one in told if len(one.passage.sentences) > 3]
    print(table("Left-out writers (three folds)", stories))
    return found


def _write(name: str, data: object) -> None:
    (RESOURCES / name).write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
