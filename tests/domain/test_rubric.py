"""The rubric: what the shipped one promises, choices made with it, and changing a copy."""

import json
import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from peerprep.domain import rubric_edits as edits
from peerprep.domain.rubric import Rating, Rubric
from peerprep.domain.rubric_json import rubric_from_json
from peerprep.resources import resource

SHIPPED = rubric_from_json(json.loads(resource("rubric.json").read_text(encoding="utf-8")))
UNKIND = re.compile(r"\b(score|points|percent|grade|fail\w*|wrong|poor|bad|weak|must|should)\b|%")
NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)


def test_shipped_rubric_has_words_for_levels_and_no_numbers() -> None:
    assert [level.label for level in SHIPPED.levels] == [
        "Not yet",
        "A start",
        "Clear",
        "Very clear",
    ]
    assert [criterion.title for criterion in SHIPPED.criteria] == [
        "Connects the story to the work",
        "Hope comes through",
        "Keeps private things private",
        "Easy to follow",
    ]
    said = [
        words
        for c in SHIPPED.criteria
        for words in (c.title, c.about_own, c.about_other, *c.levels.values())
    ]
    assert not [words for words in said if UNKIND.search(words) or "'" in words]


def test_every_level_of_every_criterion_says_something_of_its_own() -> None:
    said = [words for c in SHIPPED.criteria for words in c.levels.values()]
    assert len(said) == 16
    assert len(set(said)) == 16


def test_shipped_rubric_says_who_wrote_it_and_under_which_terms() -> None:
    assert (SHIPPED.language, SHIPPED.version) == ("en", "1.0")
    assert SHIPPED.authors
    assert SHIPPED.licence


def test_label_and_allows() -> None:
    assert SHIPPED.label("a_start") == "A start"
    assert SHIPPED.label("from a newer one") == ""
    assert SHIPPED.allows("hope", "clear")
    assert not SHIPPED.allows("hope", "9")
    assert not SHIPPED.allows("charm", "clear")


def test_a_choice_keeps_its_words() -> None:
    assert SHIPPED.rating("hope", "clear", "So.", NOON).to_json() == {
        "rubric": "peer_support_interview",
        "rubric_version": "1.0",
        "criterion": "hope",
        "title": "Hope comes through",
        "level": "clear",
        "label": "Clear",
        "sentence": "So.",
        "rated_at": "2026-11-02T12:00:00+00:00",
    }


@pytest.mark.parametrize(("criterion", "level"), [("charm", "clear"), ("hope", "5")])
def test_what_the_rubric_lacks_is_no_choice(criterion: str, level: str) -> None:
    with pytest.raises(KeyError):
        SHIPPED.rating(criterion, level, "", NOON)


@pytest.mark.parametrize(
    ("changed", "still"),
    [
        (SHIPPED, True),
        (replace(SHIPPED, version="1.1"), True),
        (edits.with_description(SHIPPED, "hope", "clear", "Something better is named."), True),
        (edits.with_label(SHIPPED, "clear", "Comes across", "Untitled"), False),
        (edits.with_label(SHIPPED, "a_start", "Begun", "Untitled"), True),
        (edits.with_criterion_title(SHIPPED, "hope", "Hope is heard", "Untitled"), False),
        (edits.without(SHIPPED, "hope"), False),
        (replace(SHIPPED, id="another"), False),
    ],
)
def test_a_choice_holds_while_its_words_stand(changed: Rubric, still: bool) -> None:
    assert changed.still_says(SHIPPED.rating("hope", "clear", "", NOON)) is still


def test_a_choice_of_unknown_words_does_not_hold() -> None:
    assert not SHIPPED.still_says(Rating(SHIPPED.id, "1.0", "charm", "9", "", NOON))


def test_a_copy_is_another_rubric_with_the_same_words() -> None:
    copy = edits.copy_of(SHIPPED, "  For our course ", "Untitled")
    assert (copy.title, copy.version) == ("For our course", "1")
    assert copy.id != SHIPPED.id
    assert copy.id != edits.copy_of(SHIPPED, "x", "x").id
    assert (copy.criteria, copy.levels) == (SHIPPED.criteria, SHIPPED.levels)
    assert (copy.authors, copy.licence) == (SHIPPED.authors, SHIPPED.licence)


def test_criteria_are_added_removed_and_moved() -> None:
    longer, fresh = edits.with_one_more(SHIPPED, "Asks first")
    assert longer.criteria[-1].title == "Asks first"
    assert longer.criteria[-1].levels == {}
    up = edits.moved(longer, fresh, -1)
    assert [c.id for c in up.criteria][-2:] == [fresh, "easy_to_follow"]
    assert edits.moved(longer, fresh, 1) == longer
    assert edits.moved(longer, fresh, -99).criteria[0].id == fresh
    assert edits.without(up, fresh) == SHIPPED


def test_there_is_always_one_criterion_and_never_too_many() -> None:
    one = replace(SHIPPED, criteria=SHIPPED.criteria[:1])
    assert not edits.can_shrink(one)
    assert edits.can_shrink(SHIPPED)
    rubric = SHIPPED
    while edits.can_grow(rubric):
        rubric, _ = edits.with_one_more(rubric, "x")
    assert len(rubric.criteria) == 30


def test_changed_words_are_clean_and_never_too_long() -> None:
    changed = edits.with_criterion_title(SHIPPED, "hope", " a\u202eb\n c ", "Untitled")
    criterion = changed.criterion("hope")
    assert criterion is not None and criterion.title == "ab c"
    assert edits.with_title(SHIPPED, " \n", "Untitled").title == "Untitled"
    assert edits.with_title(SHIPPED, "x" * 500, "Untitled").title == "x" * 120
    assert edits.with_label(SHIPPED, "clear", "", "Untitled").label("clear") == "Untitled"
    own = edits.with_about_own(SHIPPED, "hope", "y" * 500).criterion("hope")
    other = edits.with_about_other(SHIPPED, "hope", "").criterion("hope")
    assert own is not None and own.about_own == "y" * 300
    assert other is not None and other.about_other == ""


def test_origin_is_a_line_of_names() -> None:
    changed = edits.with_origin(SHIPPED, authors=" Ana ,, Bo\x00b ", licence=" CC0 ", language="es")
    assert (changed.authors, changed.licence, changed.language) == (("Ana", "Bob"), "CC0", "es")
