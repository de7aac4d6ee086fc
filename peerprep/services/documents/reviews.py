"""What partners said of a take, as documents have it: lines to read, and JSON."""

from collections.abc import Iterator
from typing import Any

from peerprep.domain.redaction import Redaction
from peerprep.domain.review import Comment, CommentKind, Review
from peerprep.domain.times import clock

COMMENT_KINDS = {
    CommentKind.STRENGTH: "What worked",
    CommentKind.QUESTION: "A question",
    CommentKind.SUGGESTION: "An idea",
    CommentKind.BOUNDARY: "A boundary",
}


def review_heading(review: Review, redaction: Redaction) -> str:
    """Return who said it."""
    return f"From {_line(redaction.text(review.reviewer)) or 'your partner'}"


def review_lines(review: Review, redaction: Redaction) -> tuple[str, ...]:
    """Return a review line by line; what `redaction` covers is covered."""
    return tuple(_line(redaction.text(line)) for line in _lines(review))


def review_texts(review: Review) -> Iterator[str]:
    """Yield everything in a review that somebody wrote, and so may name someone."""
    yield review.reviewer
    yield review.keep
    for comment in review.comments:
        yield from (comment.text, comment.quote, comment.reply)
    yield from (rating.sentence for rating in review.ratings)


def review_json(review: Review, redaction: Redaction | None = None) -> dict[str, Any]:
    """Return a review as `.json` documents have it; what `redaction` covers is in no part."""
    text = (redaction or Redaction()).text
    rubric = review.rubric
    return {
        "reviewer": text(review.reviewer),
        "saved_at": review.saved_at.isoformat() if review.saved_at else None,
        "earlier_version": review.other_version,
        "keep": text(review.keep),
        "comments": [
            {
                "time": one.at_s,
                "kind": one.kind.value,
                "text": text(one.text),
                "quote": text(one.quote),
                "reply": text(one.reply),
                "todo": one.todo,
                "done": one.done,
            }
            for one in review.comments
        ],
        "ratings": [
            {
                "rubric": text(rubric.id),
                "rubric_version": text(rubric.version),
                "criterion": text(one.criterion),
                "title": text(_title(review, one.criterion)),
                "level": text(one.level),
                "label": text(rubric.label(one.level)),
                "sentence": text(one.sentence),
            }
            for one in review.ratings
        ],
    }


def _lines(review: Review) -> Iterator[str]:
    if review.other_version:
        yield "This is about an earlier version of these words."
    if review.keep:
        yield f"One thing to keep: {review.keep}"
    for comment in review.comments:
        yield from _comment(comment)
    for rating in review.ratings:
        words = f"{_title(review, rating.criterion)}: {review.rubric.label(rating.level)}."
        yield f"{words} “{rating.sentence}”" if rating.sentence else words


def _comment(comment: Comment) -> Iterator[str]:
    time = "" if comment.at_s is None else f" ({clock(comment.at_s)})"
    yield f"{COMMENT_KINDS[comment.kind]}{time}: {comment.text}"
    if comment.reply:
        yield f"You answered: {comment.reply}"
    if comment.todo:
        yield (
            "You took this on for the next time, and did it."
            if comment.done
            else ("You took this on for the next time.")
        )


def _title(review: Review, criterion_id: str) -> str:
    criterion = review.rubric.criterion(criterion_id)
    return criterion.title if criterion is not None else criterion_id


def _line(text: str) -> str:
    return " ".join(text.split())
