"""The labelled stories and examples have the form their README promises."""

import csv
import json
from pathlib import Path

import pytest

from peerprep.storycheck.checker import checklist
from training.dataset import DANGER, KEPT_APART

FOLDER = Path(__file__).resolve().parents[2] / "training"
ITEMS = {item.id for item in checklist().items}
STORIES = sorted((FOLDER / "stories").glob("*.jsonl"))
EXAMPLES = sorted((FOLDER / "examples").glob("*.csv"))


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_every_sentence_of_a_story_has_its_labels(path: Path) -> None:
    stories = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert len({story["id"] for story in stories}) == len(stories)
    for story in stories:
        assert len(story["sentences"]) == len(story["labels"]), story["id"]
        assert all(sentence.strip() for sentence in story["sentences"]), story["id"]
        assert {item for labels in story["labels"] for item in labels} <= ITEMS, story["id"]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_names_known_items(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    for row in rows:
        assert row["text"].strip()
        assert set(row["labels"].split()) | set(row["near"].split()) <= ITEMS | {DANGER}, row[
            "text"
        ]


def test_there_are_stories_kept_apart() -> None:
    apart = {"cedar", "hazel", "linden"}
    assert apart <= {path.stem for path in STORIES}
    assert apart <= set(KEPT_APART)
