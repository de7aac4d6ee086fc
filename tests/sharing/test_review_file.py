"""Review files: there and back, and what is refused."""

import json
from dataclasses import replace
from typing import Any

import pytest

from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.review import PartnerRating
from peerprep.sharing.review_file import (
    LIMITS,
    ReviewFile,
    review_from_bytes,
    review_to_bytes,
)
from peerprep.wording import sentence
from tests.sharing.samples import FILE, REVIEW


def document() -> Any:
    return json.loads(review_to_bytes(FILE))


def refusal(document: Any) -> tuple[Problem, object, object]:
    with pytest.raises(InvalidData) as caught:
        review_from_bytes(json.dumps(document).encode())
    return caught.value.code, caught.value.params.get("place"), caught.value.params.get("rule")


def test_reviews_come_out_as_they_went_in() -> None:
    assert review_from_bytes(review_to_bytes(FILE)) == FILE


def test_what_the_speaker_added_does_not_travel() -> None:
    comment = replace(REVIEW.comments[0], reply="Thanks", todo=True, done=True)
    file = replace(FILE, reviews=(replace(REVIEW, comments=(comment,)),))
    assert b"Thanks" not in review_to_bytes(file)
    (back,) = review_from_bytes(review_to_bytes(file)).reviews
    assert back.comments == (REVIEW.comments[0],)


def test_a_comment_longer_than_any_reader_takes_makes_no_file() -> None:
    comment = replace(REVIEW.comments[0], text="x" * 5001)
    with pytest.raises(InvalidData) as caught:
        review_to_bytes(replace(FILE, reviews=(replace(REVIEW, comments=(comment,)),)))
    assert caught.value.code is Problem.SHARE_UNFIT


def test_a_comment_of_nothing_that_is_seen_is_left_out() -> None:
    """It would have the whole file refused."""
    blank = replace(REVIEW.comments[0], id="e" * 32, text=" \u200b\u2060")
    file = replace(FILE, reviews=(replace(REVIEW, comments=(*REVIEW.comments, blank)),))
    assert review_from_bytes(review_to_bytes(file)) == FILE


def reviews(count: int, **changes: Any) -> ReviewFile:
    made = (
        replace(REVIEW, id=f"{at:032x}", take_id=f"{at:032x}", **changes) for at in range(count)
    )
    return replace(FILE, reviews=tuple(made))


def test_forty_reviews_with_a_large_rubric_are_read_at_home() -> None:
    large = replace(REVIEW.rubric, extra={"more": "x" * 160_000})
    file = reviews(40, rubric=large)
    assert review_from_bytes(review_to_bytes(file)) == file


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"rubric": replace(REVIEW.rubric, extra={"more": ["x" * 100_000] * 5})},
         Problem.SHARE_TOO_LARGE),
        ({"ratings": (PartnerRating("hope", "no such"),)}, Problem.SHARE_UNFIT),
    ],
)  # fmt: skip
def test_what_could_not_be_read_at_home_makes_no_file(changes: Any, problem: Problem) -> None:
    with pytest.raises(InvalidData) as caught:
        review_to_bytes(reviews(40, **changes))
    assert caught.value.code is problem
    sentence(problem, caught.value.params)


def test_comments_are_counted_over_all_reviews_before_each_is_looked_at() -> None:
    wrong = document()
    wrong["reviews"] = [wrong["reviews"][0] | {"comments": [{}] * 1500} for _ in range(7)]
    assert refusal(wrong)[1:] == ("reviews", "have more than 10,000 comments")


def test_newer_is_said_before_anything_else() -> None:
    assert refusal({"kind": "peerprep-review", "format": 2})[0] is Problem.SHARED_NEWER


@pytest.mark.parametrize(
    ("path", "value", "place", "rule"),
    [
        (("kind",), "peerprep-pack", "kind", "has to be peerprep-review"),
        (("format",), True, "format", "has to be a whole number from 1 on"),
        (("reviews",), [], "reviews", "is empty"),
        (("reviews", 0, "id"), "x", "reviews[0].id", "is not written as it has to be"),
        (("reviews", 0, "revision"), 0, "reviews[0].revision", "is less than 1"),
        (("reviews", 0, "comments", 0, "at"), -1, "reviews[0].comments[0].at", "is less than 0"),
        (("reviews", 0, "comments", 0, "kind"), "grade", "reviews[0].comments[0].kind",
         "is none of strength, question, suggestion, boundary"),
        (("reviews", 0, "comments", 0, "text"), " ", "reviews[0].comments[0].text", "is empty"),
        (("reviews", 0, "comments", 1, "id"), "c" * 32, "reviews[0].comments",
         "use the same id twice"),
        (("reviews", 0, "ratings", 0, "level"), "10", "reviews[0].ratings[0]",
         "is not in the rubric"),
        (("saved_at",), "yesterday", "saved_at", "is no date and time"),
        (("saved_at",), "2026-11-02T12:00:00", "saved_at", "has no time zone"),
        (("saved_at",), "0001-01-01T00:00:00+14:00", "saved_at",
         "is long before there were computers to make it"),
    ],
)  # fmt: skip
def test_the_first_wrong_place_is_named(
    path: tuple[Any, ...], value: Any, place: str, rule: str
) -> None:
    wrong = document()
    part = wrong
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value
    assert refusal(wrong) == (Problem.SHARED_UNFIT, place, rule)


def test_a_take_reviewed_twice_in_a_file_is_refused() -> None:
    wrong = document()
    wrong["reviews"] *= 2
    assert refusal(wrong)[1:] == ("reviews", "name the same take twice")


def test_ratings_of_one_criterion_twice_are_refused() -> None:
    twice = (PartnerRating("hope", "clear"), PartnerRating("hope", "a_start"))
    wrong = document()
    wrong["reviews"][0]["ratings"] = [
        {"criterion": one.criterion, "level": one.level} for one in twice
    ]
    assert refusal(wrong)[2] == "rate the same thing twice"


def test_a_rubric_without_criteria_is_refused() -> None:
    wrong = document()
    wrong["reviews"][0]["rubric"]["criteria"] = []
    assert str(refusal(wrong)[1]).startswith("rubric.")


def test_a_newer_rubric_is_newer() -> None:
    wrong = document()
    wrong["reviews"][0]["rubric"]["format"] = 99
    assert refusal(wrong)[0] is Problem.SHARED_NEWER


def test_more_than_a_review_can_hold_is_not_parsed() -> None:
    with pytest.raises(InvalidData) as caught:
        review_from_bytes(b" " * (LIMITS.size_bytes + 1))
    assert caught.value.code is Problem.SHARED_TOO_LARGE


def test_a_moment_no_clock_of_another_time_zone_can_show_is_refused() -> None:
    late = document()
    late["saved_at"] = "9999-12-31T23:00:00+00:00"
    assert refusal(late)[:2] == (Problem.SHARED_UNFIT, "saved_at")
