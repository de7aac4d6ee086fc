"""Reviews as they travel: one JSON document; `resources/review.schema.json` describes it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.foreign_json import Limits, Unfit, parse, place
from peerprep.domain.foreign_text import harmless
from peerprep.domain.review import Comment, CommentKind, PartnerRating
from peerprep.domain.rubric import Rubric
from peerprep.domain.rubric_json import rubric_to_json
from peerprep.sharing.reading import (
    line,
    listed,
    moment,
    require_kind,
    told_as_ours,
    told_as_unfit,
    within,
)
from peerprep.sharing.rubrics import foreign_rubric
from peerprep.sharing.rules import require

KIND = "peerprep-review"
FORMAT = 1
ENDING = ".peerprep-review"
SCHEMA = "review.schema.json"
# 40 reviews with a rubric of 160 kB each are 7 MB.
LIMITS = Limits(size_bytes=16_000_000, items=400_000)
_MOST_COMMENTS = 10_000  # of all reviews together: each is kept by itself


@dataclass(frozen=True, slots=True)
class TravellingReview:
    """One review of one take: what its writer said, nothing the speaker added."""

    id: str
    revision: int
    take_id: str
    question_key: str
    question_text: str
    rubric: Rubric
    comments: tuple[Comment, ...]
    ratings: tuple[PartnerRating, ...]
    keep: str


@dataclass(frozen=True, slots=True)
class ReviewFile:
    """The reviews that somebody wrote of one pack."""

    pack_id: str
    reviewer: str
    saved_at: datetime
    reviews: tuple[TravellingReview, ...]


def review_to_bytes(file: ReviewFile) -> bytes:
    """Return the document, its texts clean; comments of which nothing is left are left out.

    Raises InvalidData: SHARE_UNFIT, SHARE_TOO_LARGE for what no reader would take.
    """
    document = {
        "kind": KIND,
        "format": FORMAT,
        "pack": file.pack_id,
        "reviewer": file.reviewer,
        "saved_at": file.saved_at.isoformat(timespec="seconds"),
        "reviews": [_review_json(review) for review in file.reviews],
    }
    data = (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")
    with told_as_ours():
        review_from_bytes(data)
    return data


def review_from_bytes(data: bytes) -> ReviewFile:
    """Return the reviews in a stranger's bytes.

    Raises InvalidData: SHARED_TOO_LARGE, SHARED_NEWER, SHARED_UNFIT(place, rule).
    """
    if len(data) > LIMITS.size_bytes:
        raise InvalidData(Problem.SHARED_TOO_LARGE, most=f"{LIMITS.size_bytes // 10**6} MB")
    with told_as_unfit():
        document = parse(data, LIMITS)
    require_kind(document, KIND, FORMAT)
    with told_as_unfit():
        _require_few_comments(document)  # before each is looked at
        require(document, SCHEMA)
        reviews = tuple(_review(entry, at) for at, entry in enumerate(document["reviews"]))
        if len({review.take_id for review in reviews}) < len(reviews):
            raise Unfit("reviews", "name the same take twice")
        if len({review.id for review in reviews}) < len(reviews):
            raise Unfit("reviews", "use the same id twice")
        return ReviewFile(
            pack_id=document["pack"],
            reviewer=line(document, "reviewer"),
            saved_at=moment(document, "saved_at"),
            reviews=reviews,
        )


def _require_few_comments(document: Any) -> None:
    reviews = listed(within(document, "reviews"))
    if sum(len(listed(within(review, "comments"))) for review in reviews) > _MOST_COMMENTS:
        raise Unfit("reviews", f"have more than {_MOST_COMMENTS:,} comments")


def _review_json(review: TravellingReview) -> dict[str, Any]:
    return {
        "id": review.id,
        "revision": review.revision,
        "take": review.take_id,
        "question": {"key": review.question_key, "text": review.question_text},
        "rubric": rubric_to_json(review.rubric),
        "comments": [
            {
                "id": comment.id,
                "at": comment.at_s,
                "kind": comment.kind.value,
                "text": text,
                "quote": comment.quote,
            }
            for comment in review.comments
            if (text := harmless(comment.text).strip())
        ],
        "ratings": [
            {"criterion": rating.criterion, "level": rating.level, "sentence": rating.sentence}
            for rating in review.ratings
        ],
        "keep": review.keep,
    }


def _review(entry: Mapping[str, Any], at: int) -> TravellingReview:
    where = f"reviews[{at}]"
    rubric = foreign_rubric(entry["rubric"])
    ratings = tuple(
        PartnerRating(line(one, "criterion"), line(one, "level"), one.get("sentence", "").strip())
        for one in entry["ratings"]
    )
    for number, rating in enumerate(ratings):
        if not rubric.allows(rating.criterion, rating.level):
            raise Unfit(f"{where}.{place(('ratings', number))}", "is not in the rubric")
    comments = tuple(_comment(one) for one in entry["comments"])
    _once([rating.criterion for rating in ratings], f"{where}.ratings", "rate the same thing twice")
    _once([comment.id for comment in comments], f"{where}.comments", "use the same id twice")
    return TravellingReview(
        id=entry["id"],
        revision=int(entry["revision"]),
        take_id=entry["take"],
        question_key=line(entry["question"], "key"),
        question_text=entry["question"]["text"],
        rubric=rubric,
        comments=comments,
        ratings=ratings,
        keep=entry.get("keep", "").strip(),
    )


def _comment(entry: Mapping[str, Any]) -> Comment:
    at = entry["at"]
    return Comment(
        id=entry["id"],
        at_s=None if at is None else float(at),
        kind=CommentKind(entry["kind"]),
        text=entry["text"].strip(),
        quote=entry.get("quote", ""),
    )


def _once(ids: list[str], where: str, rule: str) -> None:
    if len(set(ids)) < len(ids):
        raise Unfit(where, rule)
