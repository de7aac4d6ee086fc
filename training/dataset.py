"""Read the labelled stories and examples, as passages of sentences with their labels."""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from peerprep.storycheck.checker import checklist

FOLDER = Path(__file__).resolve().parent
ITEMS = tuple(item.id for item in checklist().items)
DANGER = "danger"
LABELS = (*ITEMS, DANGER)
# Writers whose stories measure the check: never trained on, never read while it is built.
KEPT_APART = ("cedar", "hazel", "linden", "exam")


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences in a row. `labels[i]` is None where a sentence is there as a neighbor only.

    `known` are the labels that were judged: a file on danger says nothing of the other items.
    `told[i]` is the told sentence that sentence i is a piece of, where a transcript cut it in two:
    a label then holds for one of the pieces at least.
    """

    writer: str
    sentences: tuple[str, ...]
    labels: tuple[frozenset[str] | None, ...]
    known: frozenset[str]
    name: str = ""
    told: tuple[int, ...] = ()


def writers(folder: Path = FOLDER) -> list[str]:
    """Return the names of all writers of stories, in order."""
    return sorted(path.stem for path in (folder / "stories").glob("*.jsonl"))


def stories(writer: str, folder: Path = FOLDER) -> list[Passage]:
    """Return the stories of one writer."""
    path = folder / "stories" / f"{writer}.jsonl"
    return [
        Passage(
            writer=writer,
            sentences=tuple(story["sentences"]),
            labels=tuple(frozenset(labels) for labels in story["labels"]),
            known=frozenset(ITEMS),
            name=story["id"],
        )
        for story in map(json.loads, path.read_text(encoding="utf-8").splitlines())
    ]


def examples(folder: Path = FOLDER) -> Iterator[Passage]:
    """Yield the single sentences of all writers, with their neighbors."""
    for path in sorted((folder / "examples").glob("*.csv")):
        if path.stem.split("-")[0] in KEPT_APART:
            continue
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield _example(path.stem, row)


def _example(writer: str, row: dict[str, str]) -> Passage:
    named = frozenset(row["labels"].split())
    sides = [(row.get(side) or "").strip() for side in ("before", "after")]
    sentences = [text for text in (sides[0], row["text"].strip(), sides[1]) if text]
    labels: list[frozenset[str] | None] = [None] * len(sentences)
    labels[1 if sides[0] else 0] = named
    on_danger = DANGER in named or DANGER in row["near"].split()
    return Passage(
        writer=writer,
        sentences=tuple(sentences),
        labels=tuple(labels),
        known=frozenset([DANGER] if on_danger else ITEMS),
    )
