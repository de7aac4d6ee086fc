"""What a listener says of a take: comments at moments, words for what came through. No grade."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from peerprep.domain.rubric import Rubric
from peerprep.domain.takes import AskedQuestion


class CommentKind(StrEnum):
    """What a comment is meant as."""

    STRENGTH = "strength"  # what worked
    QUESTION = "question"
    SUGGESTION = "suggestion"  # an idea
    BOUNDARY = "boundary"  # about something private, of the speaker or of somebody else


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment: `at_s` is a moment of the sound, `quote` the words it stands beside.

    Either may be missing (None, empty): a typed answer has no moments. `reply`, `todo` and `done`
    are the speaker's and never travel.
    """

    id: str
    at_s: float | None
    kind: CommentKind
    text: str
    quote: str = ""
    reply: str = ""
    todo: bool = False
    done: bool = False


@dataclass(frozen=True, slots=True)
class PartnerRating:
    """The word chosen for one criterion of the review's rubric, with a sentence if they liked."""

    criterion: str
    level: str
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """One listener's review of one take.

    Exactly one of `received_take_id` (a review I write of somebody's take) and `take_id` (one I
    was given, of mine) is set. `saved_at` is None until it was saved as a file for the first time;
    `revision` counts those files. `listened`: the whole take was heard, so what PeerPrep noticed
    may be shown. `other_version`: the words of the take have changed since it was shared. Comments
    come in the order of their moments, those without one last.
    """

    id: str
    pack_id: str
    received_take_id: str | None
    take_id: str | None
    question: AskedQuestion
    reviewer: str
    started_at: datetime
    saved_at: datetime | None
    revision: int
    rubric: Rubric
    comments: tuple[Comment, ...] = ()
    ratings: tuple[PartnerRating, ...] = ()
    keep: str = ""
    listened: bool = False
    other_version: bool = False


@dataclass(frozen=True, slots=True)
class Todo:
    """A comment the speaker took on for the next take of a question."""

    review_id: str
    take_id: str
    question_key: str
    question_text: str
    reviewer: str
    comment: Comment
