"""Reviews on their way: from one that was written here into a file, and from a file to a take."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.file_names import dashed
from peerprep.domain.packs import ReceivedPack, ReceivedTake
from peerprep.domain.review import Review
from peerprep.domain.takes import Take, TakeState
from peerprep.services.opening import OpenedPack, read_shared
from peerprep.services.share_writing import handed_out
from peerprep.sharing.review_file import ENDING, ReviewFile, TravellingReview, review_to_bytes
from peerprep.storage import history, packs, reviews
from peerprep.storage.database import Transaction


class Arrival(StrEnum):
    """What a returned review is to what was here before."""

    NEW = "new"
    NEWER = "newer"  # a later version of one that was here: it took its place
    SAME = "same"  # nothing changed
    OLDER = "older"  # a later version is here already: nothing changed


@dataclass(frozen=True, slots=True)
class TakenIn:
    """One review out of a file, as it is kept now.

    Without `is_from_here` the pack it names was not made here, or nothing is known of it any more.
    `left_out` says how many others of the same file are about takes that are not here.
    """

    arrival: Arrival
    review: Review
    is_from_here: bool = True
    left_out: int = 0


def file_name(pack: ReceivedPack, take: ReceivedTake, review: Review) -> str:
    """Return a name for the file of a review: whose take, which, and from whom."""
    speaker, listener = dashed(pack.made_by), dashed(review.reviewer)
    parts = [speaker, f"take-{take.number}", f"from-{listener}" if listener else "review"]
    return "-".join(part for part in parts if part) + ENDING


def prepared(
    found: Sequence[Review], takes: Mapping[str, ReceivedTake], now: datetime
) -> ReviewFile:
    """Return the file of reviews that were written here, `takes` by review."""
    (pack_id,) = {review.pack_id for review in found}  # else they go to different people
    return ReviewFile(
        pack_id=pack_id,
        reviewer=found[0].reviewer,
        saved_at=now,
        reviews=tuple(
            TravellingReview(
                id=review.id,
                revision=review.revision + 1,
                take_id=takes[review.id].take_id,
                question_key=review.question.key,
                question_text=review.question.text,
                rubric=review.rubric,
                comments=review.comments,
                ratings=review.ratings,
                keep=review.keep,
            )
            for review in found
        ),
    )


def write_review(
    file: ReviewFile,
    target: Path,
    passphrase: str | None,
    folder: Path,
    check: Callable[[], None],
) -> None:
    """Write a review file; `folder` is an empty one to work in. Raises as `ReviewService.write`."""
    data = review_to_bytes(file)
    with handed_out(target, ENDING, passphrase, folder, check) as plain:
        plain.write_bytes(data)


def read_review(
    source: Path, passphrase: str | None, folder: Path, check: Callable[[], None]
) -> ReviewFile:
    """Read a review file; `folder` is an empty one to work in."""
    read = read_shared(source, passphrase, folder, check)
    if isinstance(read, OpenedPack):
        raise InvalidData(Problem.SHARED_UNKNOWN, path=source.name)
    return read


def keep_all(db: Transaction, file: ReviewFile, now: datetime) -> tuple[TakenIn, ...]:
    """Keep the reviews of a file with their takes; raises REVIEW_UNMATCHED, SHARED_UNFIT."""
    taken = []
    for at, one in enumerate(file.reviews):
        take = _own_take(db, one.take_id)
        if take is None:
            continue
        kept = reviews.returned_as(db, take.id, one.id)
        if kept is not None and kept.pack_id != file.pack_id:
            place, rule = f"reviews[{at}].id", "is that of another review"
            raise InvalidData(Problem.SHARED_UNFIT, place=place, rule=rule)
        arrival = _arrival(kept, one, file.saved_at)
        if kept is None or arrival is Arrival.NEWER:
            kept = _put(db, take, file, one, now)
        is_from_here = packs.sent_hash(db, file.pack_id, take.id) is not None
        taken.append(TakenIn(arrival, kept, is_from_here))
    if not taken:
        raise InvalidData(Problem.REVIEW_UNMATCHED)
    left_out = len(file.reviews) - len(taken)
    return tuple(replace(one, left_out=left_out) for one in taken)


def _own_take(db: Transaction, take_id: str) -> Take | None:
    try:
        take = history.get_take(db, take_id)
    except InvalidData:
        return None
    return None if take.state is TakeState.DISCARDED else take


def _arrival(kept: Review | None, one: TravellingReview, saved_at: datetime) -> Arrival:
    if kept is None or kept.saved_at is None:
        return Arrival.NEW
    here, there = (kept.revision, kept.saved_at), (one.revision, saved_at)
    if here == there:
        return Arrival.SAME
    return Arrival.NEWER if there > here else Arrival.OLDER


def _put(
    db: Transaction, take: Take, file: ReviewFile, one: TravellingReview, now: datetime
) -> Review:
    review_id = reviews.add_returned(
        db,
        take_id=take.id,
        travel_id=one.id,
        pack_id=file.pack_id,
        rubric=one.rubric,
        reviewer=file.reviewer,
        saved_at=file.saved_at,
        revision=one.revision,
        keep=one.keep,
        now=now,
    )
    reviews.put_returned(db, review_id, one.comments, one.ratings)
    return reviews.get(db, review_id)
