"""What partners chose in a review, beside the person's own rating."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from peerprep.domain.review import Review
from peerprep.domain.rubric import Rating, Rubric
from peerprep.ui.remarks import who_wrote

Beside = dict[str, list[tuple[str, Rating]]]


@dataclass(frozen=True, slots=True)
class PartnerRatings:
    """Choices in the words of the rubric in use, by criterion; others as lines to read."""

    beside: Beside
    elsewhere: tuple[str, ...]


def ratings_beside(reviews: Sequence[Review], rubric: Rubric) -> PartnerRatings:
    """Part the choices of reviews into those that fit the rows of a rubric and the others."""
    beside: Beside = {}
    elsewhere = []
    for review in reviews:
        who = who_wrote(review)
        for rating in _ratings(review):
            if rubric.still_says(rating):
                beside.setdefault(rating.criterion, []).append((who, rating))
            else:
                elsewhere.append(_line(who, rating))
    return PartnerRatings(beside, tuple(elsewhere))


def _ratings(review: Review) -> Iterator[Rating]:
    when = review.saved_at or review.started_at
    for one in review.ratings:
        if review.rubric.allows(one.criterion, one.level):
            yield review.rubric.rating(one.criterion, one.level, one.sentence, when)


def _line(who: str, rating: Rating) -> str:
    words = _tr("{who}, {title}: {label}.").format(who=who, title=rating.title, label=rating.label)
    return f"{words} “{rating.sentence}”" if rating.sentence else words


def _tr(text: str) -> str:
    return QCoreApplication.translate("PartnerRatings", text)
