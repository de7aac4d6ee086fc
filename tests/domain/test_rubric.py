"""The rubric: what the shipped one promises, and what a broken one says."""

import copy
import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from peerprep.domain.rubric import Rating, parse_rubric
from peerprep.resources import resource

DATA = json.loads(resource("rubric.json").read_text(encoding="utf-8"))
UNKIND = re.compile(r"\b(score|points|percent|grade|fail\w*|wrong|poor|bad|weak|must|should)\b|%")


def test_shipped_rubric_has_words_for_levels_and_no_numbers() -> None:
    rubric = parse_rubric(DATA)
    assert [level.label for level in rubric.levels] == ["Not yet", "A start", "Clear", "Very clear"]
    assert [criterion.title for criterion in rubric.criteria] == [
        "Connects the story to the work",
        "Hope comes through",
        "Keeps private things private",
        "Easy to follow",
    ]
    said = [words for c in rubric.criteria for words in (c.title, c.about_own, *c.levels.values())]
    assert not [words for words in said if UNKIND.search(words) or "'" in words]


def test_every_level_of_every_criterion_says_something_of_its_own() -> None:
    said = [words for c in parse_rubric(DATA).criteria for words in c.levels.values()]
    assert len(said) == 16
    assert len(set(said)) == 16


def test_label_and_allows() -> None:
    rubric = parse_rubric(DATA)
    assert rubric.label("a_start") == "A start"
    assert rubric.label("from a newer one") == ""
    assert rubric.allows("hope", "clear")
    assert not rubric.allows("hope", "9")
    assert not rubric.allows("charm", "clear")


@pytest.mark.parametrize(
    ("spoil", "place"),
    [
        (lambda d: d.update(format=2), "format"),
        (lambda d: d.pop("version"), "version: a text is missing"),
        (lambda d: d.update(levels="words"), "levels: a list of at least 2"),
        (lambda d: d["levels"].append("more"), r"levels\[4\]: not an object"),
        (lambda d: d["levels"][1].update(id="not_yet"), "levels: an id is used twice"),
        (lambda d: d["levels"][1].update(label=" "), r"levels\[1\].label"),
        (lambda d: d.update(criteria=[]), "criteria: a list of at least 1"),
        (lambda d: d["criteria"][2].pop("about_own"), r"criteria\[2\].about_own"),
        (lambda d: d["criteria"][2]["levels"].pop("clear"), r"criteria\[2\].levels"),
        (lambda d: d["criteria"][2]["levels"].update(best="x"), r"criteria\[2\].levels"),
        (lambda d: d["criteria"][2].update(levels=[]), r"criteria\[2\].levels"),
        (lambda d: d["criteria"][1]["levels"].update(clear=3), r"criteria\[1\].levels.clear"),
        (lambda d: d["criteria"].append(d["criteria"][0]), "criteria: an id is used twice"),
    ],
)
def test_broken_rubric_names_the_place(
    spoil: Callable[[dict[str, Any]], object], place: str
) -> None:
    data = copy.deepcopy(DATA)
    spoil(data)
    with pytest.raises(ValueError, match=place):
        parse_rubric(data)


def test_rating_as_json() -> None:
    when = datetime(2026, 11, 2, 12, tzinfo=UTC)
    assert Rating("r", "1.0", "hope", "clear", "So.", when).to_json() == {
        "rubric": "r",
        "rubric_version": "1.0",
        "criterion": "hope",
        "level": "clear",
        "sentence": "So.",
        "rated_at": "2026-11-02T12:00:00+00:00",
    }
